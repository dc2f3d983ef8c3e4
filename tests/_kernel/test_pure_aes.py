"""AES-256 IGE and CTR, in both kernels and by each way that the pure one has."""

from __future__ import annotations

import random
from typing import Any

import pytest

from cablegram._kernel.pure import aes

KEY, IV = bytes(range(32)), bytes(range(32, 64))


def by_definition(data: bytes, key: bytes, iv: bytes) -> bytes:
    """IGE as it is defined: c[i] = E(p[i] ^ c[i-1]) ^ p[i-1]. Source: https://core.telegram.org/mtproto/description"""
    from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

    block = Cipher(algorithms.AES(key), modes.ECB()).encryptor().update  # noqa: S305 - one block at a time
    cipher, plain, out = iv[:16], iv[16:], b""
    for start in range(0, len(data), 16):
        current = data[start : start + 16]
        mixed = block(bytes(a ^ b for a, b in zip(current, cipher, strict=True)))
        cipher = bytes(a ^ b for a, b in zip(mixed, plain, strict=True))
        plain = current
        out += cipher
    return out


@pytest.mark.parametrize("size", [0, 16, 32, 48, 1024, 4096 + 16])
def test_ige_is_the_definition(kernel: Any, size: int) -> None:
    """Encryption follows the definition of the mode and decryption undoes it, for any buffer."""
    data = random.Random(size).randbytes(size)
    expected = by_definition(data, KEY, IV)
    for wrap in (bytes, bytearray, memoryview):
        assert kernel.ige_encrypt(wrap(data), KEY, IV) == expected
        assert kernel.ige_decrypt(wrap(expected), KEY, IV) == data
    out = bytearray(size)
    kernel.ige_decrypt_into(expected, KEY, IV, out)
    assert bytes(out) == data


def test_ige_known_answer(kernel: Any) -> None:
    """The known answer that the pure kernel proves a library on."""
    assert kernel.ige_encrypt(bytes(range(64, 128)), KEY, IV) == aes.ANSWER


@pytest.mark.parametrize("way", ["openssl", "cryptography"])
def test_both_pure_ways(way: str) -> None:
    """The system's OpenSSL and the `cryptography` library give the same bytes."""
    crypt = aes.by_openssl() if way == "openssl" else aes.by_cryptography
    if crypt is None:
        return  # no libcrypto on this system: the other way runs there
    assert aes.proven(crypt)
    for size in (0, 16, 160):
        data = random.Random(size).randbytes(size)
        assert crypt(data, KEY, IV, True) == by_definition(data, KEY, IV)
        assert crypt(crypt(data, KEY, IV, True), KEY, IV, False) == data


def test_a_wrong_library_is_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """A libcrypto that computes something else, or is not there, is passed over."""
    assert aes.by_openssl(("libnothing.so.99",)) is None
    monkeypatch.setattr(aes, "ANSWER", bytes(64))
    assert aes.by_openssl() is None


@pytest.mark.parametrize(
    ("data", "key", "iv"), [(bytes(15), KEY, IV), (bytes(16), KEY[1:], IV), (bytes(16), KEY, IV[:16])]
)
def test_ige_refuses(kernel: Any, data: bytes, key: bytes, iv: bytes) -> None:
    """Half blocks, short keys and short vectors are ValueErrors."""
    for function in (kernel.ige_encrypt, kernel.ige_decrypt):
        with pytest.raises(ValueError):
            function(data, key, iv)


def test_decrypt_into_needs_room(kernel: Any) -> None:
    """The output must be as long as the data, and writable."""
    with pytest.raises(ValueError):
        kernel.ige_decrypt_into(bytes(32), KEY, IV, bytearray(16))
    with pytest.raises((TypeError, ValueError, BufferError)):
        kernel.ige_decrypt_into(bytes(16), KEY, IV, bytes(16))


def test_ctr_keeps_its_position(kernel: Any) -> None:
    """Pieces give what the whole gives: NIST SP 800-38A, F.5.5 (CTR-AES256)."""
    key = bytes.fromhex("603deb1015ca71be2b73aef0857d77811f352c073b6108d72d9810a30914dff4")
    counter = bytes.fromhex("f0f1f2f3f4f5f6f7f8f9fafbfcfdfeff")
    plain = bytes.fromhex("6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51")
    cipher = bytes.fromhex("601ec313775789a5b7a7f504bbf3d228f443e3ca4d62b59aca84e990cacaf5c5")
    assert kernel.Ctr(key, counter).update(plain) == cipher
    stream, out = kernel.Ctr(key, counter), b""
    for start, end in ((0, 1), (1, 16), (16, 17), (17, 17), (17, 32)):
        out += stream.update(memoryview(plain)[start:end])
    assert out == cipher
    with pytest.raises(ValueError):
        kernel.Ctr(key[1:], counter)
    with pytest.raises(ValueError):
        kernel.Ctr(key, counter[1:])
