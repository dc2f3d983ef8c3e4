"""The encrypted envelope of MTProto 2.0, and the plain one of the key exchange.

``msg_key`` is verified before anything inside is believed, then the session, then the lengths, in that order.
Sources: https://core.telegram.org/mtproto/description, https://core.telegram.org/mtproto/security_guidelines
"""

from __future__ import annotations

from struct import Struct
from typing import NamedTuple

from cablegram import _kernel as kernel
from cablegram.crypto import kdf
from cablegram.crypto.types import Rand
from cablegram.errors import RemoteProtocolError, SecurityError
from cablegram.mtproto.side import Side

_PLAIN = Struct("<qqi")
MIN_PADDING, MAX_PADDING = 12, 1024
HEADERS = 24 + 32
"""What goes before a message (bytes): the key's id and ``msg_key``; salt, session, ``msg_id``, ``seqno``, length."""
QUICK_ACK = 0x80000000
"""The bit that all quick ack tokens have. Source: https://core.telegram.org/mtproto/mtproto-transports#quick-ack"""
MAX_MESSAGE = 1 << 24
"""The largest packet that is looked at (bytes)."""


class Inner(NamedTuple):
    """What an envelope held. All integers are signed, as on the wire."""

    salt: int
    session_id: int
    msg_id: int
    seqno: int
    body: bytes


class EnvelopeKey:
    """An authorization key as the engine uses it: 256 secret bytes and their id (signed 64-bit)."""

    __slots__ = ("id", "name", "value")

    def __init__(self, value: bytes) -> None:
        if len(value) != 256:
            raise ValueError("an authorization key has 256 bytes")
        self.value = value
        self.id = kdf.auth_key_id(value)
        self.name = self.id.to_bytes(8, "little", signed=True)
        """The id as packets begin with it."""

    def __repr__(self) -> str:
        return f"<EnvelopeKey id={self.id & 0xFFFFFFFFFFFFFFFF:016x}>"


def seal(key: EnvelopeKey, side: Side, inner: Inner, rand: Rand) -> tuple[bytes, int]:
    """Encrypt one message that ``side`` sends: the packet, and the token by which a server can acknowledge it."""
    salt, session_id, msg_id, seqno, body = inner
    padding = rand(MIN_PADDING + (-(len(body) + 32 + MIN_PADDING)) % 16)
    packet, token = kernel.seal(key.value, key.id, side.offset, salt, session_id, msg_id, seqno, body, padding)
    return packet, token | QUICK_ACK


def key_id(packet: bytes) -> int:
    """The id of the key that a packet names; 0 for a plain one."""
    if len(packet) < 24:
        raise RemoteProtocolError(f"a packet of {len(packet)} bytes is too short for an envelope")
    return int.from_bytes(packet[:8], "little", signed=True)


def unseal(key: EnvelopeKey, side: Side, packet: bytes) -> tuple[int, int, int, int, bytes, int]:
    """Decrypt and verify one packet that ``side`` received: the fields of its :class:`Inner`, and its quick ack token.

    Raises SecurityError. The session id, the salt and the ids are the caller's to check.
    """
    size = len(packet)
    if size > MAX_MESSAGE or size < HEADERS + 16 or (size - 24) % 16:
        raise SecurityError(f"a packet of {size} bytes cannot be an encrypted message")
    if not packet.startswith(key.name):
        raise SecurityError("the packet names another authorization key")
    opened = kernel.unseal(key.value, side.other.offset, packet)
    if opened is None:
        raise SecurityError("msg_key does not match the message")
    salt, session_id, msg_id, seqno, length, body, token = opened
    padding = size - HEADERS - length
    if length < 0 or length % 4 or not MIN_PADDING <= padding <= MAX_PADDING:
        raise SecurityError(f"a message of {length} bytes with {padding} bytes of padding is not allowed")
    return salt, session_id, msg_id, seqno, body, token | QUICK_ACK


def plain_wrap(msg_id: int, body: bytes) -> bytes:
    """The envelope of the key exchange: key id 0, a message id, a length."""
    return _PLAIN.pack(0, msg_id, len(body)) + body


def plain_unwrap(packet: bytes) -> tuple[int, bytes]:
    """``(msg_id, body)`` of a plain packet. Raises RemoteProtocolError."""
    zero, msg_id, length = _PLAIN.unpack_from(packet)
    if zero or length < 4 or length % 4 or length > len(packet) - 20:
        raise RemoteProtocolError("a plain message with a wrong length")
    return msg_id, packet[20 : 20 + length]
