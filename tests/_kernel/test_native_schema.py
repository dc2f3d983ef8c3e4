"""What the native schema promises beyond its twin: damaged tables, exact argument errors, the corpus of the fuzzer."""

from __future__ import annotations

import random
import struct
import zlib
from typing import Any

import pytest

from cablegram._kernel import _native
from cablegram.errors import DecodeError, EncodeError
from fuzz.kernel import Kernel, replay, run
from tests._kernel.conftest import BLOB, schema_of


@pytest.fixture(scope="module")
def schema() -> Any:
    """The newest schema of the native kernel."""
    return schema_of("_native")


def with_checksum(blob: bytearray) -> bytes:
    """The table with the checksum that fits what follows its head."""
    blob[44:48] = struct.pack("<I", zlib.crc32(blob[64:]))
    return bytes(blob)


@pytest.mark.parametrize(
    ("offset", "value"),
    [(offset, value) for offset in (12, 16, 20, 24, 28, 32, 36, 40) for value in (0x10000, 0x7FFFFFFF, 0xFFFFFFFF)],
)
def test_heads_that_lie(offset: int, value: int) -> None:
    """Counts and offsets that lead out of the table are refused though the checksum is right."""
    blob = bytearray(BLOB.read_bytes())
    blob[offset : offset + 4] = struct.pack("<I", value)
    with pytest.raises(ValueError, match="damaged"):
        _native.Schema(with_checksum(blob))


@pytest.mark.parametrize(
    ("record", "offset", "value"),
    [
        ("ctor", 4, 0xFFFFFFFF),  # its name
        ("ctor", 8, 0xFFFFFFFF),  # its first field
        ("ctor", 12, 0xFFFF),  # how many
        ("ctor", 14, 0xFFFE),  # its abstract type
        ("field", 0, 0xFFFFFFFF),  # a name
        ("field", 4, 99),  # a kind
        ("field", 6, 200),  # a flag word that it does not have
        ("field", 7, 32),  # a bit that no word has
    ],
)
def test_records_that_lie(record: str, offset: int, value: int) -> None:
    """So are records whose names, fields, types or flags do not exist."""
    blob = bytearray(BLOB.read_bytes())
    start = struct.unpack_from("<I", blob, 28 if record == "ctor" else 32)[0] + (24 if record == "ctor" else 12) * 40
    width = "<I" if value > 0xFFFF else "<H" if value > 0xFF else "<B"
    struct.pack_into(width, blob, start + offset, value)
    with pytest.raises(ValueError, match="damaged"):
        _native.Schema(with_checksum(blob))


def test_arguments(schema: Any) -> None:
    """Wrong types of arguments are TypeError, never a crash."""
    for call in (
        lambda: _native.Schema(bytearray(BLOB.read_bytes())),  # type: ignore[arg-type]
        lambda: _native.Schema(BLOB.read_bytes(), 5),  # type: ignore[arg-type]
        lambda: _native.Schema(),  # type: ignore[call-arg]
        lambda: schema.decode(),
        lambda: schema.decode(5),
        lambda: schema.decode("text"),
        lambda: schema.decode(b"", "0"),
        lambda: schema.decode(b"", 0, 5),
        lambda: schema.decode(b"", budget=None),
        lambda: schema.decode(b"", nothing=1),
        lambda: schema.decode_result(b""),
        lambda: schema.encode_result(schema.by_name("help.getConfig")),
        lambda: schema.encode(),
        lambda: schema.by_name("user")(1),
    ):
        with pytest.raises(TypeError):
            call()
    for key in (5, None, "no.such", "user\0", "\ud800", ""):
        with pytest.raises(KeyError):
            schema.by_name(key)
    for number in (-1, 0, 1 << 32, 1 << 70, "1", None):
        with pytest.raises(KeyError):
            schema.by_id(number)
    assert not schema.knows(5)
    assert not schema.knows(int)
    assert not schema.knows(_native.TLObject)


def test_objects_of_another_schema(schema: Any) -> None:
    """A schema neither writes nor accepts the objects of a stranger, even under the same names."""
    stranger: Any = _native.Schema(BLOB.read_bytes())
    user = stranger.by_name("inputUserSelf")()
    assert not schema.knows(type(user))
    with pytest.raises(EncodeError, match="not in layer"):
        schema.encode(user)
    request = schema.by_name("users.getUsers")(id=[user])
    with pytest.raises(EncodeError, match=r"id\[0\] must be InputUser, not inputUserSelf"):
        schema.encode(request)
    with pytest.raises(EncodeError, match=r"is not in layer"):
        schema.decode_result(stranger.by_name("users.getUsers"), b"")


def test_large_values(schema: Any) -> None:
    """The writer's buffer grows as far as it must, shrinks again, and strings stop at 16 MiB."""
    text = schema.by_name("help.inviteText")
    for size in (65_000, 70_000, 1 << 20, (1 << 24) - 1, 253, 254):
        value = text(message="x" * size)
        assert schema.decode(schema.encode(value)) == value
    with pytest.raises(EncodeError, match="16777216 bytes long; 16777215 is the most"):
        schema.encode(text(message="x" * (1 << 24)))
    wide = text(message="\u20ac" * 84)  # 84 characters, 252 bytes: the short form, though it was expected not to fit
    assert schema.encode(wide)[4] == 252
    assert schema.decode(schema.encode(wide)) == wide


@pytest.mark.parametrize("text", ["", "a", "\x7f\x80", "\xff", "\u0100", "\ud7ff\ue000\uffff", "\U00010000\U0010ffff"])
@pytest.mark.parametrize("before", ["", "ascii and ", "\u00e9", "\u4e00", "\U0001f642"])
def test_text(schema: Any, before: str, text: str) -> None:
    """UTF-8 of every width of characters, in every width of str, is Python's UTF-8, and the str is in its own form."""
    value = schema.by_name("help.inviteText")(message=before + text)
    data = schema.encode(value)
    size = data[4]
    assert data[5 : 5 + size] == (before + text).encode()
    read = schema.decode(data).message
    assert read == before + text
    assert {read: 1}[before + text] == 1
    if len(read) > 1:  # Python has its own objects for single characters
        assert read.__sizeof__() == "".join(list(before + text)).__sizeof__()


def test_utf8_is_pythons(schema: Any) -> None:
    """Random bytes are UTF-8 for the kernel exactly where they are for Python, and fail at the same place."""
    pick = random.Random(8)
    pieces = [
        b"\xc0",
        b"\xc3\xa9",
        b"\xe2\x82\xac",
        b"\xed\xa0\x80",
        b"\xf0\x9f\x99\x82",
        b"\xf4\x90\x80\x80",
        b"\x80",
        b"ab",
    ]
    head = struct.pack("<I", schema.by_name("help.inviteText").__tl_id__)
    for _ in range(3000):
        raw = bytearray(b"".join(pick.choice(pieces) for _ in range(pick.randint(0, 6))))
        if raw and pick.random() < 0.5:
            raw[pick.randrange(len(raw))] = pick.randrange(256)
        data = head + bytes([len(raw)]) + bytes(raw) + bytes(-(1 + len(raw)) % 4)
        wrong: UnicodeDecodeError | None = None
        try:
            expected = raw.decode()
        except UnicodeDecodeError as error:
            wrong = error
        if wrong is None:
            assert schema.decode(data).message == expected
            continue
        with pytest.raises(DecodeError) as caught:
            schema.decode(data)
        assert caught.value.offset == 5 + wrong.start
        assert wrong.reason in caught.value.reason


def test_corpus_and_a_few_more() -> None:
    """Everything that the fuzzer once found or was taught holds, and so do its first thousands of inputs."""
    target = Kernel()
    assert replay(target) > 100
    assert run(target, 6000, 7) == 6000
