"""The message that binds a temporary key to a permanent one."""

from __future__ import annotations

import pytest

from cablegram import tl
from cablegram.crypto import kdf
from cablegram.crypto.aes import ige_decrypt, ige_encrypt
from cablegram.errors import SecurityError
from cablegram.mtproto.handshake import Binding, open_binding, seal_binding
from cablegram.testing.rand import SeededRand
from tests.support.rules import rule

KEY = SeededRand("permanent")(256)
BINDING = Binding(-1, 2, kdf.auth_key_id(KEY), -(1 << 63), 1_700_000_000, 7_301_444_403_200_000_004)


def resealed(change):
    """The binding message with other bytes inside, correctly encrypted."""
    sealed = seal_binding(BINDING, KEY, SeededRand(1))
    plain = change(ige_decrypt(sealed[24:], *kdf.message_keys_v1(KEY, sealed[8:24], 0))[:72])
    msg_key = kdf.message_key_v1(plain)
    return sealed[:8] + msg_key + ige_encrypt(plain + bytes(8), *kdf.message_keys_v1(KEY, msg_key, 0))


def test_what_is_sealed_is_opened():
    """The server reads what the client stated; the same randomness gives the same bytes."""
    sealed = seal_binding(BINDING, KEY, SeededRand(1))
    assert len(sealed) == 104
    assert sealed == seal_binding(BINDING, KEY, SeededRand(1))
    assert open_binding(sealed, KEY) == BINDING
    assert open_binding(resealed(bytes), KEY) == BINDING


@rule(
    "method/auth.bindTempAuthKey#encrypting-the-binding-message",
    "The binding message is sealed as in MTProto 1.0 under the permanent key: random bytes, msg_id, seqno 0, length 40",
    role="both",
)
def test_the_layout_is_the_documented_one():
    """Key identifier, message key, and inside: 16 random bytes, message identifier, seqno 0, length 40, the body."""
    sealed = seal_binding(BINDING, KEY, lambda count: b"\x77" * count)
    assert sealed[:8] == kdf.auth_key_id(KEY).to_bytes(8, "little", signed=True)
    plain = ige_decrypt(sealed[24:], *kdf.message_keys_v1(KEY, sealed[8:24], 0))
    body = plain[32:72]
    assert plain[:16] == b"\x77" * 16
    assert plain[16:24] == BINDING.msg_id.to_bytes(8, "little")
    assert plain[24:32] == bytes(4) + (40).to_bytes(4, "little")
    assert body[:4] == (0x75A3F765).to_bytes(4, "little")
    assert plain[72:] == b"\x77" * 8


@rule("method/auth.bindTempAuthKey#possible-errors", "A binding message that is not genuine is refused", role="server")
@pytest.mark.parametrize("position", [0, 8, 24, 60, 103])
def test_a_changed_byte_is_refused(position):
    """A change anywhere, in the key identifier, the message key or the contents, is refused."""
    sealed = bytearray(seal_binding(BINDING, KEY, SeededRand(1)))
    sealed[position] ^= 1
    with pytest.raises(SecurityError):
        open_binding(bytes(sealed), KEY)


@pytest.mark.parametrize("size", [0, 7, 24, 88, 103, 105, 120])
def test_another_length_is_refused(size):
    """Nothing of another length is decrypted."""
    with pytest.raises(SecurityError, match="no binding message"):
        open_binding((seal_binding(BINDING, KEY, SeededRand(1)) * 2)[:size], KEY)


@pytest.mark.parametrize(
    "change",
    [
        lambda p: p[:24] + b"\x01\x00\x00\x00" + p[28:],
        lambda p: p[:28] + b"\x24\x00\x00\x00" + p[32:],
        lambda p: p[:32] + b"\x00" * 40,
        lambda p: p[:32] + tl.schema().encode(tl.mt.Ping(ping_id=1)) + p[44:],
    ],
    ids=["seqno", "length", "unknown", "another message"],
)
def test_other_contents_are_refused(change):
    """Well encrypted contents of another form are refused."""
    with pytest.raises(SecurityError, match="no binding message"):
        open_binding(resealed(change), KEY)
