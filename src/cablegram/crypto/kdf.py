"""Keys derived from keys: message keys, the AES keys of messages and of the key exchange, key identifiers.

Sources: https://core.telegram.org/mtproto/description#defining-aes-key-and-initialization-vector,
https://core.telegram.org/mtproto/auth_key and https://core.telegram.org/mtproto/description_v1 (the ``_v1`` functions).
"""

from __future__ import annotations

import hashlib

from cablegram.crypto.hashes import sha1, sha256

CLIENT_TO_SERVER = 0
"""The ``x`` of messages from the client to the server."""
SERVER_TO_CLIENT = 8
"""The ``x`` of messages from the server to the client."""


def message_digest(auth_key: bytes, plaintext: bytes | bytearray | memoryview, x: int) -> bytes:
    """The 32 bytes ``msg_key_large``: SHA-256 of a part of the key and the whole plaintext with its padding.

    Bytes 8 to 24 are the message key; the first four make the quick ack token.
    """
    digest = hashlib.sha256(auth_key[88 + x : 120 + x])
    digest.update(plaintext)
    return digest.digest()


def message_key(auth_key: bytes, plaintext: bytes | bytearray | memoryview, x: int) -> bytes:
    """The 16 bytes ``msg_key`` of MTProto 2.0; ``x`` is 0 from client to server and 8 the other way."""
    return message_digest(auth_key, plaintext, x)[8:24]


def message_keys(auth_key: bytes, msg_key: bytes, x: int) -> tuple[bytes, bytes]:
    """The AES key and initialization vector (32 bytes each) of one message of MTProto 2.0."""
    a = hashlib.sha256(msg_key + auth_key[x : x + 36]).digest()
    b = hashlib.sha256(auth_key[40 + x : 76 + x] + msg_key).digest()
    return a[:8] + b[8:24] + a[24:], b[:8] + a[8:24] + b[24:]


def message_key_v1(plaintext: bytes) -> bytes:
    """The 16 bytes ``msg_key`` of MTProto 1.0, of the plaintext without padding; only key binding still uses it."""
    return sha1(plaintext)[4:20]


def message_keys_v1(auth_key: bytes, msg_key: bytes, x: int) -> tuple[bytes, bytes]:
    """The AES key and initialization vector (32 bytes each) of one message of MTProto 1.0."""
    a = sha1(msg_key + auth_key[x : 32 + x])
    b = sha1(auth_key[32 + x : 48 + x] + msg_key + auth_key[48 + x : 64 + x])
    c = sha1(auth_key[64 + x : 96 + x] + msg_key)
    d = sha1(msg_key + auth_key[96 + x : 128 + x])
    return a[:8] + b[8:20] + c[4:16], a[8:20] + b[:8] + c[16:20] + d[:8]


def temp_aes(new_nonce: bytes, server_nonce: bytes) -> tuple[bytes, bytes]:
    """``tmp_aes_key`` and ``tmp_aes_iv`` (32 bytes each), which hide the Diffie-Hellman parameters.

    Source: https://core.telegram.org/mtproto/auth_key, step 6
    """
    ns, sn, nn = sha1(new_nonce + server_nonce), sha1(server_nonce + new_nonce), sha1(new_nonce + new_nonce)
    return ns + sn[:12], sn[12:20] + nn + new_nonce[:4]


def auth_key_id(auth_key: bytes) -> int:
    """The identifier that goes before each encrypted message: the low 64 bits of the key's SHA-1 (signed)."""
    return int.from_bytes(sha1(auth_key)[12:20], "little", signed=True)


def auth_key_aux_hash(auth_key: bytes) -> int:
    """The high 64 bits of the key's SHA-1 (signed), the ``retry_id`` of a repeated attempt."""
    return int.from_bytes(sha1(auth_key)[:8], "little", signed=True)


def new_nonce_hash(new_nonce: bytes, number: int, auth_key: bytes) -> bytes:
    """``new_nonce_hash1``, ``2`` or ``3`` (16 bytes): the proof in the last answer of the key exchange.

    Source: https://core.telegram.org/mtproto/auth_key, step 9
    """
    return sha1(new_nonce + bytes((number,)) + sha1(auth_key)[:8])[4:20]


def initial_salt(new_nonce: bytes, server_nonce: bytes) -> int:
    """The first server salt of a new key (signed 64 bits): the two nonces' first 8 bytes, xored."""
    mixed = int.from_bytes(new_nonce[:8], "little") ^ int.from_bytes(server_nonce[:8], "little")
    return mixed - (1 << 64) if mixed >> 63 else mixed


def fingerprint(serialized_key: bytes) -> int:
    """The low 64 bits of SHA-1 (signed), by which RSA keys are named in ``resPQ``."""
    return int.from_bytes(sha1(serialized_key)[12:20], "little", signed=True)


def obfuscation_key(key: bytes, secret: bytes) -> bytes:
    """The AES key of an obfuscated transport: mixed with the proxy's 16-byte secret, unchanged when there is none.

    Source: https://core.telegram.org/mtproto/mtproto-transports#transport-obfuscation
    """
    return sha256(key + secret) if secret else key
