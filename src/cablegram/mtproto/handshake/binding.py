"""The message that binds a temporary key to a permanent one: perfect forward secrecy.

It is encrypted under the permanent key the old way, with MTProto 1.0.
Sources: https://core.telegram.org/method/auth.bindTempAuthKey and https://core.telegram.org/api/pfs
"""

from __future__ import annotations

from typing import NamedTuple

from cablegram import tl
from cablegram.crypto import kdf
from cablegram.crypto.aes import ige_decrypt, ige_encrypt
from cablegram.crypto.hashes import same
from cablegram.crypto.types import Rand
from cablegram.errors import DecodeError, SecurityError

_HEADER = 32
"""128 random bits, the message identifier, the sequence number 0, and the length."""
_BODY = 40
_SEALED = 24 + 80


class Binding(NamedTuple):
    """What the client states; ``auth.bindTempAuthKey`` repeats the nonce, the permanent key and the expiry."""

    nonce: int
    temp_auth_key_id: int
    perm_auth_key_id: int
    temp_session_id: int
    expires_at: int
    """Unix time (seconds)."""
    msg_id: int
    """The identifier of the message that carries ``auth.bindTempAuthKey`` itself."""


def seal_binding(binding: Binding, perm_auth_key: bytes, rand: Rand) -> bytes:
    """``encrypted_message`` of ``auth.bindTempAuthKey`` (104 bytes)."""
    fields = binding._asdict()
    msg_id = fields.pop("msg_id")
    inner = tl.schema().encode(tl.mt.BindAuthKeyInner(**fields))
    head = rand(16) + msg_id.to_bytes(8, "little", signed=True) + bytes(4) + len(inner).to_bytes(4, "little")
    plain = head + inner
    msg_key = kdf.message_key_v1(plain)
    aes = kdf.message_keys_v1(perm_auth_key, msg_key, kdf.CLIENT_TO_SERVER)
    key_id = kdf.auth_key_id(perm_auth_key).to_bytes(8, "little", signed=True)
    return key_id + msg_key + ige_encrypt(plain + rand(-len(plain) % 16), *aes)


def open_binding(sealed: bytes, perm_auth_key: bytes) -> Binding:
    """What :func:`seal_binding` hid; nothing is parsed before the message key was found right.

    Raises :class:`~cablegram.errors.SecurityError` (a server answers ``ENCRYPTED_MESSAGE_INVALID``). The caller
    compares the fields with those of the request, of its message and of its session.
    """
    key_id = kdf.auth_key_id(perm_auth_key).to_bytes(8, "little", signed=True)
    if len(sealed) != _SEALED or not same(sealed[:8], key_id):
        raise SecurityError("this is no binding message for this permanent key")
    msg_key = sealed[8:24]
    aes = kdf.message_keys_v1(perm_auth_key, msg_key, kdf.CLIENT_TO_SERVER)
    plain = ige_decrypt(sealed[24:], *aes)[: _HEADER + _BODY]
    if not same(kdf.message_key_v1(plain), msg_key):
        raise SecurityError("the message key of the binding message is not that of its contents")
    try:
        inner = tl.schema().decode(plain[_HEADER:])
    except DecodeError:
        inner = None
    if plain[24:_HEADER] != bytes(4) + _BODY.to_bytes(4, "little") or not isinstance(inner, tl.mt.BindAuthKeyInner):
        raise SecurityError("this is no binding message")
    return Binding(
        inner.nonce,
        inner.temp_auth_key_id,
        inner.perm_auth_key_id,
        inner.temp_session_id,
        inner.expires_at,
        int.from_bytes(plain[16:24], "little", signed=True),
    )
