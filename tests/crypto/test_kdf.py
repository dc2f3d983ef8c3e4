"""Derived keys against the formulas of the specification, written a second time."""

from __future__ import annotations

import hashlib
import random

import pytest

from cablegram.crypto import kdf
from cablegram.crypto.hashes import sha1
from tests.support.rules import rule

KEY = random.Random(5).randbytes(256)
TEXT = random.Random(6).randbytes(96)


def substr(data: bytes, start: int, count: int) -> bytes:
    """As the specification writes it."""
    assert start + count <= len(data)
    return data[start : start + count]


def sha(data: bytes) -> bytes:
    return hashlib.sha256(data).digest()


@rule(
    "mtproto/description#defining-aes-key-and-initialization-vector",
    "msg_key, aes_key and aes_iv are made by the page's formulas, with x = 0 from the client and 8 from the server",
    role="both",
)
@pytest.mark.parametrize("x", [kdf.CLIENT_TO_SERVER, kdf.SERVER_TO_CLIENT])
def test_messages(x):
    """msg_key, aes_key and aes_iv of MTProto 2.0, in both directions."""
    large = sha(substr(KEY, 88 + x, 32) + TEXT)
    msg_key = substr(large, 8, 16)
    assert kdf.message_digest(KEY, TEXT, x) == large
    assert kdf.message_key(KEY, memoryview(TEXT), x) == msg_key
    a, b = sha(msg_key + substr(KEY, x, 36)), sha(substr(KEY, 40 + x, 36) + msg_key)
    aes_key = substr(a, 0, 8) + substr(b, 8, 16) + substr(a, 24, 8)
    aes_iv = substr(b, 0, 8) + substr(a, 8, 16) + substr(b, 24, 8)
    assert kdf.message_keys(KEY, msg_key, x) == (aes_key, aes_iv)


@pytest.mark.parametrize("x", [0, 8])
def test_messages_v1(x):
    """msg_key, aes_key and aes_iv of MTProto 1.0, in both directions."""
    msg_key = substr(sha1(TEXT), 4, 16)
    assert kdf.message_key_v1(TEXT) == msg_key
    a = sha1(msg_key + substr(KEY, x, 32))
    b = sha1(substr(KEY, 32 + x, 16) + msg_key + substr(KEY, 48 + x, 16))
    c = sha1(substr(KEY, 64 + x, 32) + msg_key)
    d = sha1(msg_key + substr(KEY, 96 + x, 32))
    aes_key = substr(a, 0, 8) + substr(b, 8, 12) + substr(c, 4, 12)
    aes_iv = substr(a, 8, 12) + substr(b, 0, 8) + substr(c, 16, 4) + substr(d, 0, 8)
    assert kdf.message_keys_v1(KEY, msg_key, x) == (aes_key, aes_iv)


def test_directions_differ():
    """A message cannot be reflected: the other direction has other keys for it."""
    assert kdf.message_key(KEY, TEXT, 0) != kdf.message_key(KEY, TEXT, 8)
    assert kdf.message_keys(KEY, TEXT[:16], 0) != kdf.message_keys(KEY, TEXT[:16], 8)


@rule("mtproto/description#key-identifier-auth-key-id", "A key is named by the 64 lower bits of its SHA1", role="both")
def test_identifiers():
    """Key identifier and auxiliary hash are the two ends of the key's SHA-1, as signed little-endian numbers."""
    digest = sha1(KEY)
    assert kdf.auth_key_id(KEY).to_bytes(8, "little", signed=True) == digest[12:]
    assert kdf.auth_key_aux_hash(KEY).to_bytes(8, "little", signed=True) == digest[:8]


@rule(
    "mtproto/auth_key#9-server-responds-in-one-of-three-ways",
    "The three hashes are made of the new nonce, 1, 2 or 3, and auth_key_aux_hash",
    role="server",
)
def test_new_nonce_hashes():
    """The three proofs differ and follow the formula."""
    nonce = bytes(range(32))
    proofs = {kdf.new_nonce_hash(nonce, number, KEY) for number in (1, 2, 3)}
    assert len(proofs) == 3
    assert sha1(nonce + b"\x02" + sha1(KEY)[:8])[-16:] in proofs


@rule(
    "mtproto/auth_key#9-server-responds-in-one-of-three-ways",
    "The first salt is the first 8 bytes of both nonces, xored",
    role="both",
)
@pytest.mark.parametrize(
    ("new_nonce", "server_nonce", "salt"),
    [(b"\x01" + bytes(31), bytes(16), 1), (b"\xff" * 32, bytes(16), -1), (b"\xff" * 32, b"\xff" * 16, 0)],
)
def test_initial_salt(new_nonce, server_nonce, salt):
    """The two nonces' first eight bytes, xored, as a signed number."""
    assert kdf.initial_salt(new_nonce, server_nonce) == salt


def test_obfuscation_keys():
    """A proxy's secret is mixed into the key; without one the key stays as it is."""
    assert kdf.obfuscation_key(KEY[:32], b"") == KEY[:32]
    assert kdf.obfuscation_key(KEY[:32], b"s" * 16) == sha(KEY[:32] + b"s" * 16)
