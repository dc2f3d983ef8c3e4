"""The envelope of messages, in both kernels: against the derivations that the specification states one by one."""

from __future__ import annotations

import random
import struct
from collections.abc import Iterator
from types import ModuleType

import pytest

from cablegram.crypto import kdf
from cablegram.crypto.aes import ige_encrypt
from tests._kernel.conftest import NAMES, load

KEY = random.Random(1).randbytes(256)
SIZES = [0, 4, 60, 64, 1000, 1 << 14, (1 << 14) + 4, 1 << 18]


@pytest.fixture(params=[False, True], ids=["best", "plain C"], autouse=True)
def sha256(request: pytest.FixtureRequest) -> Iterator[None]:
    """Both engines of the native kernel's SHA-256, where it is there."""
    if "_native" in NAMES:
        load("_native").sha256_engine(request.param)
    yield
    if "_native" in NAMES:
        load("_native").sha256_engine(False)


def by_the_book(x: int, head: tuple[int, ...], body: bytes, padding: bytes) -> bytes:
    """A packet as https://core.telegram.org/mtproto/description makes it."""
    plain = struct.pack("<qqqii", *head, len(body)) + body + padding
    msg_key = kdf.message_key(KEY, plain, x)
    return struct.pack("<q", 77) + msg_key + ige_encrypt(plain, *kdf.message_keys(KEY, msg_key, x))


@pytest.mark.parametrize("x", [0, 8])
@pytest.mark.parametrize("size", SIZES)
def test_it_is_that_of_the_specification(kernel: ModuleType, x: int, size: int) -> None:
    """What is sealed is the packet of the specification, of any size in both directions, and opens again."""
    head = -(1 << 63), (1 << 63) - 1, -5, -1
    body, padding = random.Random(size).randbytes(size), random.Random(size + 1).randbytes(12 + (-(size + 44)) % 16)
    packet, token = kernel.seal(KEY, 77, x, *head, body, padding)
    assert packet == by_the_book(x, head, body, padding)
    assert kernel.unseal(KEY, x, packet) == (*head, size, body, token)


@pytest.mark.parametrize("size", range(0, 520, 4))
def test_every_fill_of_the_hash_s_last_block(kernel: ModuleType, size: int) -> None:
    """SHA-256 pads what it is given to blocks of 64 bytes: every remainder gives what the other kernel gives."""
    body, padding = random.Random(size).randbytes(size), bytes(12 + (-(size + 44)) % 16)
    packet, token = kernel.seal(KEY, 77, 0, 1, 2, 3, 4, body, padding)
    assert packet == by_the_book(0, (1, 2, 3, 4), body, padding)
    assert kernel.unseal(KEY, 0, packet) == (1, 2, 3, 4, size, body, token)


def test_what_is_not_genuine_is_none(kernel: ModuleType) -> None:
    """Rule: msg_key has to be that of the decrypted message. One changed bit, or the other direction, is enough."""
    packet, _ = kernel.seal(KEY, 77, 0, 1, 2, 3, 4, bytes(64), bytes(16))
    assert kernel.unseal(KEY, 8, packet) is None
    for at in range(64, len(packet) * 8, 37):
        changed = bytearray(packet)
        changed[at // 8] ^= 1 << at % 8
        assert kernel.unseal(KEY, 0, bytes(changed)) is None


@pytest.mark.parametrize("length", [-1, 1 << 30, 81])
def test_a_wrong_length_is_told(kernel: ModuleType, length: int) -> None:
    """The stated length comes out as it is, beside all that there was: whoever asks decides."""
    plain = struct.pack("<qqqii", 1, 2, 3, 4, length) + bytes(80)
    msg_key = kdf.message_key(KEY, plain, 8)
    packet = bytes(8) + msg_key + ige_encrypt(plain, *kdf.message_keys(KEY, msg_key, 8))
    assert kernel.unseal(KEY, 8, packet)[4:6] == (length, bytes(80))


def test_bad_arguments(kernel: ModuleType) -> None:
    """Rule: what cannot be an envelope is a ValueError or a TypeError, and nothing is read beyond the end."""
    for key, x, packet in ((KEY[1:], 0, bytes(72)), (KEY, 4, bytes(72)), (KEY, 0, bytes(71)), (KEY, 0, bytes(56))):
        with pytest.raises(ValueError, match=r"bytes|x is 0"):
            kernel.unseal(key, x, packet)
    for body, padding in ((bytes(5), bytes(12)), (bytes(16), bytes(1040))):
        with pytest.raises(ValueError, match="whole blocks"):
            kernel.seal(KEY, 1, 0, 1, 2, 3, 4, body, padding)
    with pytest.raises(TypeError):
        kernel.unseal(KEY, 0)
    with pytest.raises(TypeError):
        kernel.seal(KEY, 1, 0, 1, 2, 3, 4, bytes(16))
    with pytest.raises((TypeError, struct.error)):
        kernel.seal(KEY, 1, 0, None, 2, 3, 4, bytes(16), bytes(16))
