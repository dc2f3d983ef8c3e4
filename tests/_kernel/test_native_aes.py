"""The native ciphers: both engines, all sizes, every way of lending buffers."""

from __future__ import annotations

import random
import threading
from collections.abc import Iterator
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from cablegram._kernel import _native, pure

KEY, IV = bytes(range(32)), bytes(range(100, 132))
SIZES = [0, 16, 32, 48, 64, 128, 144, 1024, 16 * 1023, 16 * 1024, 65_536 + 16]


@pytest.fixture(params=["AES-NI", "portable"])
def engine(request: pytest.FixtureRequest) -> Iterator[str]:
    """Each engine; on a processor without AES instructions the portable one stands in for the other."""
    before = _native.aes_engine()
    try:
        _native.aes_engine(request.param)
    except ValueError:
        assert before == "portable"
    yield _native.aes_engine()
    _native.aes_engine(before)


@pytest.mark.parametrize("size", SIZES)
def test_ige_is_that_of_the_twin(engine: str, size: int) -> None:
    """Both directions give what the pure kernel gives, in new bytes and in a buffer."""
    data = random.Random(size).randbytes(size)
    sealed = _native.ige_encrypt(data, KEY, IV)
    assert sealed == pure.ige_encrypt(data, KEY, IV)
    assert _native.ige_decrypt(sealed, KEY, IV) == data
    out = bytearray(size)
    _native.ige_decrypt_into(sealed, KEY, IV, out)
    assert out == data


def test_ige_in_place(engine: str) -> None:
    """A buffer may be decrypted into itself or towards its start; out must not start within the data."""
    data = random.Random(1).randbytes(4096)
    buffer = bytearray(_native.ige_encrypt(data, KEY, IV))
    _native.ige_decrypt_into(buffer, KEY, IV, buffer)
    assert buffer == data
    buffer = bytearray(48) + _native.ige_encrypt(data, KEY, IV)
    _native.ige_decrypt_into(memoryview(buffer)[48:], KEY, IV, memoryview(buffer)[:4096])
    assert buffer[:4096] == data
    for shift in (1, 16, 4080):
        view = memoryview(bytearray(4096 + shift))
        with pytest.raises(ValueError, match="starts inside data"):
            _native.ige_decrypt_into(view[:4096], KEY, IV, view[shift:])


@pytest.mark.parametrize("wrap", [bytes, bytearray, memoryview])
def test_any_buffer(wrap: Any) -> None:
    """Whatever lends its bytes will do, by position or by name."""
    expected = pure.ige_encrypt(bytes(64), KEY, IV)
    assert _native.ige_encrypt(data=wrap(bytes(64)), key=wrap(KEY), iv=wrap(IV)) == expected
    assert _native.Ctr(wrap(KEY), wrap(IV[:16])).update(wrap(bytes(5))) == pure.Ctr(KEY, IV[:16]).update(bytes(5))


def test_refused() -> None:
    """Wrong lengths are ValueError, wrong types and arguments TypeError."""
    for arguments in ((bytes(15), KEY, IV), (bytes(16), KEY[1:], IV), (bytes(16), KEY, IV[1:])):
        for function in (_native.ige_encrypt, _native.ige_decrypt):
            with pytest.raises(ValueError):
                function(*arguments)
        with pytest.raises(ValueError):
            _native.ige_decrypt_into(*arguments, bytearray(16))
    for length in (0, 15, 17, 32):
        with pytest.raises(ValueError, match="out must have the 16 bytes"):
            _native.ige_decrypt_into(bytes(16), KEY, IV, bytearray(length))
    untyped: Any = _native
    for wrong in ((), (bytes(16),), (bytes(16), KEY, IV, 1), ("", KEY, IV), (bytes(16), 1, IV), (bytes(16), KEY, None)):
        with pytest.raises(TypeError):
            untyped.ige_encrypt(*wrong)
    for names in ({"Key": KEY}, {"data": b""}):
        with pytest.raises(TypeError):
            untyped.ige_encrypt(bytes(16), KEY, IV, **names)
    with pytest.raises((TypeError, BufferError)):
        untyped.ige_decrypt_into(bytes(16), KEY, IV, bytes(16))
    with pytest.raises(ValueError):
        _native.Ctr(KEY, IV)
    with pytest.raises(ValueError):
        _native.Ctr(KEY[1:], IV[:16])
    with pytest.raises(ValueError, match="no AES engine"):
        _native.aes_engine("fast")


@pytest.mark.parametrize("start", [bytes(16), b"\xff" * 16, bytes(7) + b"\xff" * 9, IV[:16]])
def test_ctr(engine: str, start: bytes) -> None:
    """Pieces of any size continue one key stream, over every carry of the counter."""
    stream, other = _native.Ctr(KEY, start), Cipher(algorithms.AES(KEY), modes.CTR(start)).encryptor()
    for size in (1, 15, 16, 17, 0, 5, 11, 128, 127, 129, 1000, 20_000, 3, 70_000):
        data = random.Random(size).randbytes(size)
        assert stream.update(data) == other.update(data)


def test_engines_can_change_under_a_stream() -> None:
    """Both engines keep their keys in the same form."""
    before = _native.aes_engine()
    stream, whole = _native.Ctr(KEY, IV[:16]), _native.Ctr(KEY, IV[:16]).update(bytes(300))
    first = stream.update(bytes(100))
    _native.aes_engine("portable")
    second = stream.update(bytes(100))
    _native.aes_engine(before)
    assert first + second + stream.update(bytes(100)) == whole


def test_threads() -> None:
    """Large pieces run without the lock, each thread on its own; one Ctr in two threads is refused or in turn."""
    data = random.Random(2).randbytes(1 << 20)
    sealed = _native.ige_encrypt(data, KEY, IV)
    shared, wrong = _native.Ctr(KEY, IV[:16]), []

    def work() -> None:
        for _ in range(8):
            if _native.ige_decrypt(sealed, KEY, IV) != data:
                wrong.append("ige")
            try:
                shared.update(data)
            except RuntimeError as error:
                if "another thread" not in str(error):
                    wrong.append(str(error))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert len(shared.update(bytes(5))) == 5
