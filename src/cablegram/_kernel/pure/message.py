"""The encrypted envelope of one message of MTProto 2.0.

Source: https://core.telegram.org/mtproto/description#encrypted-message-encrypted-data
"""

from __future__ import annotations

import hashlib
from hmac import compare_digest
from struct import Struct

from cablegram._kernel.pure.aes import ige_decrypt, ige_encrypt

_OUTER = Struct("<q16s")
_INNER = Struct("<qqqii")


def seal(
    auth_key: bytes,
    key_id: int,
    x: int,
    salt: int,
    session_id: int,
    msg_id: int,
    seqno: int,
    body: bytes,
    padding: bytes,
    /,
) -> tuple[bytes, int]:
    """Encrypt a message: the packet, and the first 32 bits of ``msg_key_large``.

    ``auth_key``: 256 bytes; ``x``: 0 from a client, 8 from a server; the integers are signed; the body and the padding
    with a header of 32 bytes fill whole blocks of 16. ValueError otherwise.
    """
    _check_key(auth_key, x)
    if (_INNER.size + len(body) + len(padding)) % 16 or len(padding) > 1024:
        raise ValueError("the message and its padding must be whole blocks of 16 bytes")
    plain = b"".join((_INNER.pack(salt, session_id, msg_id, seqno, len(body)), body, padding))
    digest = _digest(auth_key, plain, x)
    msg_key = digest[8:24]
    packet = _OUTER.pack(key_id, msg_key) + ige_encrypt(plain, *_keys(auth_key, msg_key, x))
    return packet, int.from_bytes(digest[:4], "little")


def unseal(auth_key: bytes, x: int, packet: bytes, /) -> tuple[int, int, int, int, int, bytes, int] | None:
    """``(salt, session_id, msg_id, seqno, length, body, token)``; None if the message key is not that of the message.

    ``length`` is as the packet states it; the body is cut to it where there is that much. ValueError for a packet that
    is not whole blocks.
    """
    _check_key(auth_key, x)
    if len(packet) < _OUTER.size + _INNER.size + 16 or (len(packet) - _OUTER.size) % 16:
        raise ValueError("an encrypted message is whole blocks of 16 bytes")
    msg_key = packet[8:24]
    plain = ige_decrypt(memoryview(packet)[_OUTER.size :], *_keys(auth_key, msg_key, x))
    digest = _digest(auth_key, plain, x)
    if not compare_digest(digest[8:24], msg_key):
        return None
    salt, session_id, msg_id, seqno, length = _INNER.unpack_from(plain)
    body = plain[_INNER.size : _INNER.size + length] if length >= 0 else plain[_INNER.size :]
    return salt, session_id, msg_id, seqno, length, body, int.from_bytes(digest[:4], "little")


def _check_key(auth_key: bytes, x: int) -> None:
    if len(auth_key) != 256:
        raise ValueError("an authorization key is 256 bytes")
    if x not in (0, 8):
        raise ValueError("x is 0 for messages of a client and 8 for those of a server")


def _digest(auth_key: bytes, plain: bytes, x: int) -> bytes:
    digest = hashlib.sha256(auth_key[88 + x : 120 + x])
    digest.update(plain)
    return digest.digest()


def _keys(auth_key: bytes, msg_key: bytes, x: int) -> tuple[bytes, bytes]:
    """The AES key and initialization vector of one message."""
    a = hashlib.sha256(msg_key + auth_key[x : x + 36]).digest()
    b = hashlib.sha256(auth_key[40 + x : 76 + x] + msg_key).digest()
    return a[:8] + b[8:24] + a[24:], b[:8] + a[8:24] + b[24:]
