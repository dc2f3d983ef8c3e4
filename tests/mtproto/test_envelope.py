"""The encrypted envelope: each check of the security guidelines, broken one by one, in both directions."""

from __future__ import annotations

import contextlib
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram._kernel import ige_encrypt
from cablegram.crypto import kdf
from cablegram.errors import RemoteProtocolError, SecurityError
from cablegram.mtproto.envelope import EnvelopeKey, Inner, key_id, plain_unwrap, plain_wrap, seal, unseal
from cablegram.mtproto.side import Side
from tests.support.pair import Rand
from tests.support.rules import rule

KEY = EnvelopeKey(Rand(7)(256))
INNER = Inner(salt=5, session_id=-6, msg_id=4 << 34, seqno=1, body=b"\x01\x02\x03\x04" * 6)


def forge(
    side: Side, *, body: bytes = INNER.body, length: int | None = None, padding: int = 24, key: EnvelopeKey = KEY
) -> bytes:
    """A packet as only a holder of the key could make it, with any length and padding inside."""
    head = struct.pack("<qqqii", 5, -6, 4 << 34, 1, len(body) if length is None else length)
    plain = head + body + bytes(padding)
    msg_key = kdf.message_key(key.value, plain, side.value)
    aes_key, iv = kdf.message_keys(key.value, msg_key, side.value)
    return struct.pack("<q", key.id) + msg_key + ige_encrypt(plain, aes_key, iv)


@pytest.mark.parametrize("side", list(Side))
@given(body=st.binary(max_size=200).map(lambda raw: raw[: len(raw) & ~3]))
def test_what_was_sealed_is_unsealed(side: Side, body: bytes) -> None:
    """Both directions carry any body, and the padding is 12 to 27 random bytes."""
    inner = INNER._replace(body=body)
    packet, sent_token = seal(KEY, side, inner, Rand(1))
    opened = unseal(KEY, side.other, packet)
    assert opened[:5] == inner
    assert opened[5] == sent_token
    assert 12 <= len(packet) - 24 - 32 - len(body) <= 27


@rule(
    "mtproto/security_guidelines#checking-sha256-hash-value-of-msg-key",
    "msg_key is the SHA256 of the plaintext, its padding included, and a part of the key",
    role="both",
)
@pytest.mark.parametrize("side", list(Side))
def test_a_changed_bit_anywhere_is_refused(side: Side) -> None:
    """Rule: msg_key covers the whole plaintext, so that no bit of a packet can be changed."""
    packet = seal(KEY, side, INNER, Rand(1))[0]
    for at in range(0, len(packet) * 8, 37):
        bad = bytearray(packet)
        bad[at // 8] ^= 1 << at % 8
        with pytest.raises(SecurityError):
            unseal(KEY, side.other, bytes(bad))


@rule(
    "mtproto/description#defining-aes-key-and-initialization-vector",
    "The two directions use different parts of the key: no packet can be sent back to its sender",
    role="both",
)
@pytest.mark.parametrize("side", list(Side))
def test_a_reflected_packet_is_refused(side: Side) -> None:
    """Rule: the two directions use different parts of the key, so a party cannot be sent its own messages."""
    packet = seal(KEY, side, INNER, Rand(1))[0]
    with pytest.raises(SecurityError, match="msg_key"):
        unseal(KEY, side, packet)


@rule(
    "mtproto/security_guidelines#checking-message-length",
    "Behind the message are 12 to 1024 bytes of padding",
    role="both",
)
@pytest.mark.parametrize("padding", [8, 1032, 2024])
def test_padding_out_of_bounds_is_refused(padding: int) -> None:
    """Rule: 12 to 1024 bytes of padding, checked although msg_key is right."""
    with pytest.raises(SecurityError, match="padding"):
        unseal(KEY, Side.CLIENT, forge(Side.SERVER, padding=padding))


@pytest.mark.parametrize(("body", "padding"), [(4, 12), (20, 1020)])
def test_the_smallest_and_largest_padding_are_accepted(body: int, padding: int) -> None:
    """Rule: the bounds belong to what is allowed."""
    opened = unseal(KEY, Side.CLIENT, forge(Side.SERVER, body=bytes(body), padding=padding))
    assert len(opened[4]) == body


@rule(
    "mtproto/security_guidelines#checking-message-length",
    "The length is not negative, is divisible by 4, and ends inside the plaintext",
    role="both",
)
@pytest.mark.parametrize("length", [-4, 3, 25, 48, 1 << 20, (1 << 31) - 4])
def test_a_length_that_does_not_fit_is_refused(length: int) -> None:
    """Rule: the length is a multiple of four, not negative, and inside the packet."""
    with pytest.raises(SecurityError):
        unseal(KEY, Side.CLIENT, forge(Side.SERVER, length=length))


@rule("mtproto/description#encrypted-message", "The key identifier of a packet is that of the key in use", role="both")
def test_a_packet_under_another_key_is_refused() -> None:
    """Rule: the key id in the packet is that of the key in use."""
    other = EnvelopeKey(Rand(8)(256))
    with pytest.raises(SecurityError, match="another authorization key"):
        unseal(KEY, Side.CLIENT, forge(Side.SERVER, key=other))


@rule(
    "mtproto/security_guidelines#checking-message-length",
    "Nothing is read past the end of the plaintext",
    role="both",
)
@pytest.mark.parametrize("size", [0, 1, 23, 24, 40, 71, 73, 80])
def test_sizes_that_cannot_be_a_message_are_refused(size: int) -> None:
    """Rule: nothing is decrypted that is not a whole number of blocks, or too short for a header."""
    packet = struct.pack("<q", KEY.id) + bytes(max(0, size - 8))
    with pytest.raises(RemoteProtocolError):
        unseal(KEY, Side.CLIENT, packet[:size]) if size >= 8 else key_id(packet[:size])


@rule(
    "mtproto/security_guidelines#checking-sha256-hash-value-of-msg-key",
    "An error before the check of msg_key is answered as a wrong msg_key is",
    role="both",
)
@given(st.binary(max_size=400))
def test_garbage_raises_nothing_else(garbage: bytes) -> None:
    """Bytes of the network end in RemoteProtocolError or its kinds, whatever they are."""
    for parse in (lambda: unseal(KEY, Side.CLIENT, struct.pack("<q", KEY.id) + garbage), lambda: key_id(garbage)):
        with contextlib.suppress(RemoteProtocolError):
            parse()


@rule(
    "mtproto/description#unencrypted-message",
    "A plain message is a zero key identifier, msg_id, length and body",
    role="both",
)
@given(st.binary(min_size=4, max_size=100).map(lambda raw: raw[: len(raw) & ~3]), st.integers(0, 2**63 - 1))
def test_plain_messages_round_trip(body: bytes, msg_id: int) -> None:
    """The envelope of the key exchange gives back what it was given."""
    assert plain_unwrap(plain_wrap(msg_id, body)) == (msg_id, body)


@pytest.mark.parametrize("length", [-1, 0, 3, 6, 400])
def test_plain_lengths_are_checked(length: int) -> None:
    """A plain message whose length lies is refused."""
    with pytest.raises(RemoteProtocolError):
        plain_unwrap(struct.pack("<qqi", 0, 1 << 34, length) + bytes(40))


def test_a_key_shows_its_id_only() -> None:
    """Secrets never appear in a repr."""
    assert KEY.value.hex()[:8] not in repr(KEY)
    assert "EnvelopeKey id=" in repr(KEY)
