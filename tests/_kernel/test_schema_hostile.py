"""Hostile bytes: refused with `DecodeError` alone, within bounds of time and memory."""

from __future__ import annotations

import random
import struct
import time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest

from cablegram.errors import DecodeError
from tests.support.tl_random import RandomValues

VECTOR = 0x1CB5C415
MIB = 1 << 20


@contextmanager
def bounds(seconds: float, mebibytes: float) -> Iterator[None]:
    """Fail when the body takes longer or its Python objects more memory. The time is generous: machines are busy."""
    tracemalloc.start()
    start = time.perf_counter()
    try:
        yield
        took, peak = time.perf_counter() - start, tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert took < seconds
    assert peak < mebibytes * MIB, f"{peak / MIB:.1f} MiB"


@pytest.mark.parametrize("levels", [129, 20_000, 2_000_000])
def test_nested_vectors(schema: Any, levels: int) -> None:
    """Vectors in vectors are refused at the 129th level, however many there are: 16 MB of them cost no stack."""
    data = struct.pack("<II", VECTOR, 1) * levels
    with bounds(2, 40), pytest.raises(DecodeError, match="nested more than 128 deep"):
        schema.decode(data)


def test_128_levels_are_read(schema: Any) -> None:
    """The deepest value allowed is read."""
    data = struct.pack("<II", VECTOR, 1) * 127 + struct.pack("<II", VECTOR, 0)
    value = schema.decode(data)
    for _ in range(127):
        (value,) = value
    assert value == []


def test_nested_objects(schema: Any) -> None:
    """Objects in objects are counted the same way."""
    bold = struct.pack("<I", schema.by_name("textBold").__tl_id__)
    empty = struct.pack("<I", schema.by_name("textEmpty").__tl_id__)
    assert schema.decode(bold * 127 + empty)
    with pytest.raises(DecodeError, match="nested more than 128 deep"):
        schema.decode(bold * 128 + empty)


def test_amplifier(schema: Any) -> None:
    """peerSettings is 8 bytes on the wire and about 184 in memory: two million of them stop at the budget."""
    one = schema.encode(schema.by_name("peerSettings")())
    assert len(one) == 8
    data = struct.pack("<II", VECTOR, 2_000_000) + one * 2_000_000
    start = time.perf_counter()
    with pytest.raises(DecodeError, match="too many objects"):
        schema.decode(data)
    assert time.perf_counter() - start < 10
    with bounds(20, 8), pytest.raises(DecodeError, match="too many objects"):
        schema.decode(data, budget=20_000)


def test_short_strings(schema: Any) -> None:
    """A text of one character is 4 bytes on the wire and 84 in memory: strings in vectors count too."""
    data = schema.encode(schema.by_name("account.reorderUsernames")(order=["\u65e5"] * 30_000))
    assert len(data) == 120_012
    assert len(schema.decode(data, budget=30_002).order) == 30_000
    with bounds(10, 2), pytest.raises(DecodeError, match="too many objects"):
        schema.decode(data, budget=30_001)


def test_budget_is_exact(schema: Any) -> None:
    """The budget counts objects and vectors: as many as it says are read, one more is not."""
    data = struct.pack("<II", VECTOR, 9) + schema.encode(schema.by_name("inputPeerSelf")()) * 9
    assert len(schema.decode(data, budget=10)) == 9
    with pytest.raises(DecodeError, match="too many objects"):
        schema.decode(data, budget=9)
    users = schema.by_name("users.getUsers")
    result = schema.encode_result(users, [schema.by_name("userEmpty")(id=1)] * 3)
    assert len(schema.decode_result(users, result, budget=4)) == 3
    with pytest.raises(DecodeError, match="too many objects"):
        schema.decode_result(users, result, budget=3)
    with pytest.raises(DecodeError, match="too many objects"):
        schema.read(result, budget=0)


@pytest.mark.parametrize("number", [1, 2, 1000, 2**31 - 1, 2**31, 2**32 - 1])
@pytest.mark.parametrize("name", ["mt.msgs_ack", "messages.getMessages", "help.inviteText"])
def test_counts_beyond_the_data(schema: Any, name: str, number: int) -> None:
    """A vector's count, or a length, is checked before anything of that size is made."""
    id_ = struct.pack("<I", schema.by_name(name).__tl_id__)
    if name == "help.inviteText":
        body = b"\xfe" + struct.pack("<I", number | 1 << 20)[:3]
    else:
        body = struct.pack("<II", VECTOR, number)
    with bounds(2, 2), pytest.raises(DecodeError):
        schema.decode(id_ + body)


def test_truncation(schema: Any) -> None:
    """Every cut of every value is refused, at an offset within the data."""
    values = RandomValues(schema, 1, depth=2)
    for name in schema.names()[::25]:
        data = schema.encode(values.object(name))
        for cut in {*range(min(len(data), 64)), *range(0, len(data), 37)}:
            with pytest.raises(DecodeError) as caught:
                schema.decode(data[:cut])
            assert 0 <= caught.value.offset <= cut


def test_trailing_bytes(schema: Any) -> None:
    """What is left after the value is an error for decode and the end for read."""
    data = schema.encode(schema.by_name("inputPeerSelf")())
    with pytest.raises(DecodeError, match="4 bytes are left") as caught:
        schema.decode(data + bytes(4))
    assert caught.value.offset == 4
    assert schema.read(data + bytes(4))[1] == 4


def error(call: Callable[[], Any]) -> DecodeError:
    with pytest.raises(DecodeError) as caught:
        call()
    return caught.value


def test_unknown_constructor(schema: Any) -> None:
    """An id that is not in the table is told with its offset and the fields that led there."""
    found = error(lambda: schema.decode(struct.pack("<I", 0xDEADBEEF)))
    assert (found.offset, found.constructor) == (0, 0xDEADBEEF)
    ids = struct.pack("<III", schema.by_name("users.getUsers").__tl_id__, VECTOR, 2)
    good = schema.encode(schema.by_name("inputUserSelf")())
    found = error(lambda: schema.decode(ids + good + struct.pack("<I", 0xDEADBEEF)))
    assert (found.offset, found.constructor, found.path) == (16, 0xDEADBEEF, "users.getUsers.id[1]")
    assert "unknown constructor 0xdeadbeef where InputUser is expected" in str(found)


def test_wrong_type(schema: Any) -> None:
    """A known constructor of another type is refused where a type is expected."""
    ids = struct.pack("<III", schema.by_name("users.getUsers").__tl_id__, VECTOR, 1)
    found = error(lambda: schema.decode(ids + schema.encode(schema.by_name("inputPeerSelf")())))
    assert "inputPeerSelf where InputUser is expected" in str(found)
    config = schema.by_name("help.getConfig")
    assert "where Config is expected" in str(error(lambda: schema.decode_result(config, ids)))
    function = struct.pack("<I", config.__tl_id__)
    assert "where Config is expected" in str(error(lambda: schema.decode_result(config, function)))


def test_wrong_bool_and_vector(schema: Any) -> None:
    """A Bool is one of two ids, a vector has its own."""
    accept = schema.by_name("help.acceptTermsOfService")
    assert "where Bool is expected" in str(error(lambda: schema.decode_result(accept, struct.pack("<I", 5))))
    users = schema.by_name("users.getUsers")
    assert "where a vector is expected" in str(error(lambda: schema.decode_result(users, struct.pack("<II", 5, 0))))


def test_text_is_utf8(schema: Any) -> None:
    """Text that is not UTF-8 is refused where it goes wrong; bytes may be anything."""
    id_ = struct.pack("<I", schema.by_name("dataJSON").__tl_id__)
    for wrong in (b"\xff", b"\xc0\x80", b"\xed\xa0\x80", b"\xf5\x80\x80\x80", b"\xe2\x82"):
        data = id_ + bytes([len(wrong) + 1]) + b"a" + wrong
        found = error(partial(schema.decode, data + bytes(-len(data) % 4)))
        assert "not UTF-8" in str(found)
        assert found.offset >= 6
        assert found.path == "dataJSON.data"


def test_length_255(schema: Any) -> None:
    """255 announces no length that any layer uses."""
    id_ = struct.pack("<I", schema.by_name("dataJSON").__tl_id__)
    assert "255" in str(error(lambda: schema.decode(id_ + b"\xff" + bytes(300))))


def test_offsets_outside(schema: Any) -> None:
    """An offset outside the data is an error like any other."""
    for offset in (1, 100):
        with pytest.raises(DecodeError):
            schema.decode(b"", offset)


def test_mutations(schema: Any) -> None:
    """Whatever the bytes are, reading them gives a value or DecodeError, and a value can be written again."""
    pick = random.Random(11)
    values = RandomValues(schema, 2, depth=2)
    names = schema.names()
    samples = [schema.encode(values.object(name)) for name in pick.sample(names, 150)]
    ids = [struct.pack("<I", schema.by_name(name).__tl_id__) for name in pick.sample(names, 150)]
    read = 0
    for _ in range(3000):
        data = bytearray(pick.choice(samples))
        for _ in range(pick.randrange(1, 4)):
            at = pick.randrange(len(data) // 4) * 4
            data[at : at + 4] = pick.choice(ids) if pick.random() < 0.5 else pick.randbytes(4)
        try:
            value = schema.decode(data)
        except DecodeError:
            continue
        read += 1
        assert schema.decode(schema.encode(value)) == value or "nan" in repr(value)
    assert read
