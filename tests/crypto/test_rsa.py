"""RSA_PAD in both directions, fingerprints and generated keys."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cablegram.crypto.aes import ige_decrypt
from cablegram.crypto.rsa import PrivateKey, PublicKey
from cablegram.errors import LocalProtocolError, SecurityError, UsageError
from cablegram.testing.rand import SeededRand
from tests.support.rules import rule

KEY = PrivateKey.generate(SeededRand("rsa tests"))


@given(st.binary(max_size=144), st.integers(0, 1 << 32))
@settings(max_examples=30)
def test_padded_data_comes_back(data, seed):
    """Data of every allowed length comes back with random padding after it, 192 bytes in all."""
    sealed = KEY.public.encrypt_pad(data, SeededRand(seed))
    assert len(sealed) == 256
    opened = KEY.decrypt_pad(sealed)
    assert len(opened) == 192
    assert opened.startswith(data)


@rule("mtproto/auth_key#4-encrypted-data-payload-generation", "RSA_PAD goes by the steps of 4.1", role="client")
def test_the_steps_of_rsa_pad():
    """Each line of step 4.1, done again with a known temporary key."""
    data, padding, temp_key = b"d" * 100, b"p" * 92, b"\x00" + b"t" * 31
    draws = [padding, temp_key, *(bytes((n,)) * 32 for n in range(1, 9))]
    used: list[bytes] = []

    def rand(count: int) -> bytes:
        used.append(draws[len(used)])
        assert len(used[-1]) == count
        return used[-1]

    block = KEY.decrypt(KEY.public.encrypt_pad(data, rand))
    temp_key = used[-1]
    data_with_padding = data + padding
    assert bytes(a ^ b for a, b in zip(block[:32], hashlib.sha256(block[32:]).digest(), strict=True)) == temp_key
    data_with_hash = ige_decrypt(block[32:], temp_key, bytes(32))
    assert data_with_hash[:192] == bytes(reversed(data_with_padding))
    assert data_with_hash[192:] == hashlib.sha256(temp_key + data_with_padding).digest()


@rule(
    "mtproto/auth_key#4-encrypted-data-payload-generation",
    "A block that is not below the modulus is made again with a new temporary key",
    role="client",
)
def test_numbers_beyond_the_modulus_are_drawn_again():
    """Each attempt takes a new temporary key and keeps the padding; a source that repeats itself is found out."""
    counts = []
    for seed in range(8):
        source, drawn = SeededRand(seed), list[int]()

        def rand(count: int, source: SeededRand = source, drawn: list[int] = drawn) -> bytes:
            drawn.append(count)
            return source(count)

        KEY.decrypt_pad(KEY.public.encrypt_pad(b"x", rand))
        assert drawn[0] == 191
        assert set(drawn[1:]) == {32}
        counts.append(len(drawn) - 1)
    assert max(counts) > 1
    small = PublicKey((1 << 2047) | 1, 3)
    with pytest.raises(LocalProtocolError, match="randomness"):
        small.encrypt_pad(b"", lambda count: b"\x01" * count)


@rule(
    "mtproto/auth_key#4-encrypted-data-payload-generation",
    "The data inside of RSA_PAD has 144 bytes at most",
    role="client",
)
def test_data_that_is_too_long():
    """More than 144 bytes are refused before anything is drawn."""
    with pytest.raises(LocalProtocolError, match="144"):
        KEY.public.encrypt_pad(bytes(145), SeededRand(1))


@pytest.mark.parametrize("position", [0, 31, 32, 100, 255])
def test_a_changed_block_is_refused(position):
    """A change anywhere in the block breaks the hash inside."""
    block = bytearray(KEY.decrypt(KEY.public.encrypt_pad(b"data", SeededRand(3))))
    block[position] ^= 1
    number = int.from_bytes(block, "big") % KEY.public.n
    sealed = pow(number, KEY.public.e, KEY.public.n).to_bytes(256, "big")
    with pytest.raises(SecurityError, match="hash inside"):
        KEY.decrypt_pad(sealed)


@pytest.mark.parametrize("data", [b"", bytes(255), bytes(257), b"\xff" * 256])
def test_what_is_no_block(data):
    """Another length, or a number above the modulus, is refused."""
    with pytest.raises(SecurityError, match="below the modulus"):
        KEY.decrypt_pad(data)


def test_generated_keys():
    """A generated key has 2048 bits and the usual exponent, and the same seed gives the same key."""
    again = PrivateKey.generate(SeededRand("rsa tests"))
    assert KEY.public.n.bit_length() == 2048
    assert KEY.public.e == 65537
    assert again.public == KEY.public
    assert hash(again.public) == hash(KEY.public)
    assert again.pem() == KEY.pem() == PrivateKey.from_pem(KEY.pem()).pem()
    assert PublicKey.from_pem(KEY.public.pem()) == KEY.public


@pytest.mark.parametrize(
    ("n", "e"),
    [(KEY.public.n - 1, 65537), (KEY.public.n >> 1, 65537), (-KEY.public.n, 3), (KEY.public.n, 1), (KEY.public.n, -3)],
)
def test_what_is_no_key(n, e):
    """An even or short modulus, or a senseless exponent, is refused."""
    with pytest.raises(UsageError):
        PublicKey(n, e)


def test_damaged_private_keys():
    """Primes that do not make the modulus, or do not go with the exponent, are refused."""
    from cablegram.crypto import der

    numbers = der.read_numbers(KEY.pem(), "RSA PRIVATE KEY")
    for bad in (numbers[:8], [numbers[0], numbers[1] + 2, *numbers[2:]]):
        with pytest.raises(UsageError, match="damaged"):
            PrivateKey.from_pem(der.pem("RSA PRIVATE KEY", bad))
    with pytest.raises(UsageError, match="go together"):
        PrivateKey(numbers[4], numbers[5], numbers[4] - 1)


def test_reprs_keep_secrets():
    """A key shows its fingerprint and nothing else."""
    for key in (KEY, KEY.public):
        assert f"{KEY.public.fingerprint & (1 << 64) - 1:016x}" in repr(key)
        assert len(repr(key)) < 50
