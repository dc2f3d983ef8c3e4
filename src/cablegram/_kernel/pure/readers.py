"""Decoding: the text of one function for each constructor, compiled when its id is first met.

A reader takes ``(data, position after the id, depth)`` and returns ``(object, position)``. Neighbouring fields of a
fixed size are unpacked at once. A boxed field's reader is looked up in the dictionary of its abstract type, which is
also the check of that type. Readers do not count objects, do not explain what is wrong and do not look for the end of
the data inside a string: whoever calls one compares the position with the length at the end, and
`cablegram._kernel.pure.explain` reads the same bytes again, slowly, to say what is wrong and where.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from struct import Struct
from typing import Any

from cablegram._kernel.pure import table as tl
from cablegram._kernel.pure.objects import TLObject

Reader = Callable[[bytes, int, int], tuple[Any, int]]
FORMATS = {
    tl.INT: "i",
    tl.LONG: "q",
    tl.DOUBLE: "d",
    tl.INT128: "16s",
    tl.INT256: "32s",
    tl.BOOL: "I",
    tl.FLAGS: "I",
}
SIZES = {**tl.FIXED_SIZE, tl.FLAGS: 4}
UNCONDITIONAL = (0, False)
MANY, CHUNK = 3, 4  # when to ask for several flag bits at once, and of how many optional fields

BOOLS = {tl.BOOL_TRUE: True, tl.BOOL_FALSE: False}

_head = Struct("<II").unpack_from
_word = Struct("<I").unpack_from
_new = object.__new__


class Malformed(Exception):
    """The data is wrong; `explain` will say how."""


def long_string(data: bytes, position: int) -> tuple[bytes, int]:
    """A string whose length takes three bytes after the marker 254."""
    if data[position] != 254:
        raise Malformed
    size = int.from_bytes(data[position + 1 : position + 4], "little")
    end = position + 4 + size
    if end > len(data):
        raise Malformed
    return data[position + 4 : end], position + (size + 7 & -4)


def byte_string(data: bytes, position: int) -> tuple[bytes, int]:
    """A string as bytes."""
    size = data[position]
    if size > 253:
        return long_string(data, position)
    return data[position + 1 : position + 1 + size], position + (size + 4 & -4)


def text(data: bytes, position: int) -> tuple[str, int]:
    """A string as text."""
    size = data[position]
    if size > 253:
        value, position = long_string(data, position)
        return value.decode(), position
    return data[position + 1 : position + 1 + size].decode(), position + (size + 4 & -4)


def count(data: bytes, position: int, depth: int, boxed: bool) -> tuple[int, int]:
    """The number of elements, checked against what is left, and where they start."""
    if depth > tl.MAX_DEPTH:
        raise Malformed
    if boxed:
        id_, number = _head(data, position)
        position += 8
        if id_ != tl.VECTOR_ID:
            raise Malformed
    else:
        (number,) = _word(data, position)
        position += 4
    if number > len(data) - position >> 2:
        raise Malformed
    return number, position


class Readers(dict[int, Reader]):
    """The readers of one abstract type (or of any), by constructor id."""

    __slots__ = ("_family", "_type")

    def __init__(self, family: ReaderFamily, type_: int | None) -> None:
        super().__init__()
        self._family, self._type = family, type_

    def __missing__(self, id_: int) -> Reader:
        index = self._family.table.ids()[id_]
        if self._type is not None and self._family.table.type_of(index) != self._type:
            raise Malformed
        reader = self[id_] = self._family.reader(index)
        return reader


class ReaderFamily:
    """The readers of one table."""

    def __init__(self, table: tl.Table, make: Callable[[int], type[TLObject]]) -> None:
        self.table = table
        self._make = make
        self._by_type: dict[int | None, Readers] = {}
        self._by_index: dict[int, Reader] = {}
        self.any = self.of_type(None)
        self.any.update(
            {
                tl.VECTOR_ID: self._vector_of_any,
                tl.BOOL_TRUE: lambda data, position, depth: (True, position),
                tl.TRUE_ID: lambda data, position, depth: (True, position),
                tl.BOOL_FALSE: lambda data, position, depth: (False, position),
                tl.NULL_ID: lambda data, position, depth: (None, position),
            }
        )

    def of_type(self, type_: int | None) -> Readers:
        """The readers of an abstract type; of every type for None."""
        found = self._by_type.get(type_)
        if found is None:
            found = self._by_type[type_] = Readers(self, type_)
        return found

    def _vector_of_any(self, data: bytes, position: int, depth: int) -> tuple[list[Any], int]:
        values: tuple[list[Any], int] = objects(data, position - 4, depth, self.any)
        return values

    def reader(self, index: int) -> Reader:
        """The reader of a constructor, compiled on first use."""
        found = self._by_index.get(index)
        if found is None:
            ctor = self.table.constructor(index)
            found = self._by_index[index] = _ReaderSource(self, ctor, self._make(index)).compile()
        return found

    def element(self, kind: int, type_: int) -> tuple[Callable[..., Any], Any]:
        """The function that reads a vector of such elements, and its last argument."""
        if kind == tl.OBJECT:
            return objects, self.of_type(type_)
        if kind == tl.ANY:
            return objects, self.any
        if kind == tl.BARE:
            return bare_objects, self.reader(type_)
        if kind == tl.BOOL:
            return bools, None
        if kind in (tl.STRING, tl.BYTES):
            return strings, text if kind == tl.STRING else byte_string
        return numbers, (FORMATS[kind], SIZES[kind])


def objects(data: bytes, position: int, depth: int, readers: Readers, boxed: bool = True) -> Any:
    """A vector of boxed objects."""
    number, position = count(data, position, depth, boxed)
    depth += 1
    found: list[Any] = []
    add = found.append
    for _ in range(number):
        (id_,) = _word(data, position)
        value, position = readers[id_](data, position + 4, depth)
        add(value)
    return found, position


def bare_objects(data: bytes, position: int, depth: int, reader: Reader, boxed: bool = True) -> Any:
    """A vector of bare objects."""
    number, position = count(data, position, depth, boxed)
    found = []
    for _ in range(number):
        value, position = reader(data, position, depth + 1)
        found.append(value)
    return found, position


def bools(data: bytes, position: int, depth: int, nothing: None, boxed: bool = True) -> Any:
    """A vector of Bool."""
    number, position = count(data, position, depth, boxed)
    values = Struct(f"<{number}I").unpack_from(data, position)
    return [BOOLS[value] for value in values], position + 4 * number


def strings(data: bytes, position: int, depth: int, read: Any, boxed: bool = True) -> Any:
    """A vector of strings."""
    number, position = count(data, position, depth, boxed)
    found = []
    for _ in range(number):
        value, position = read(data, position)
        found.append(value)
    return found, position


def numbers(data: bytes, position: int, depth: int, form: tuple[str, int], boxed: bool = True) -> Any:
    """A vector of fixed-size values."""
    number, position = count(data, position, depth, boxed)
    letter, size = form
    if number * size > len(data) - position:
        raise Malformed
    if len(letter) == 1:
        return list(Struct(f"<{number}{letter}").unpack_from(data, position)), position + size * number
    end = position + size * number
    return [data[start : start + size] for start in range(position, end, size)], end


def _segment(field: tl.Field) -> tuple[int, bool]:
    return (field.word, field.kind == tl.TRUE)


def _flags_last(fields: tuple[tl.Field, ...]) -> list[tl.Field]:
    """The fields with flags moved behind the unconditional ones that follow: flags take no bytes, so that those and
    the flag word can be unpacked at once."""
    ordered: list[tl.Field] = []
    waiting: list[tl.Field] = []
    for field in fields:
        if field.kind == tl.TRUE:
            waiting.append(field)
        else:
            if field.word:
                ordered += waiting
                waiting = []
            ordered.append(field)
    return ordered + waiting


class _ReaderSource:
    """Writes and compiles the reader of one constructor."""

    def __init__(self, family: ReaderFamily, ctor: tl.Constructor, cls: type[TLObject]) -> None:
        self.family, self.ctor, self.cls = family, ctor, cls
        self.kept = set(cls.__match_args__)
        self.absent: dict[str, str] = {}
        self.lines: list[str] = []
        self.names: dict[str, Any] = {
            "C": cls,
            "new": _new,
            "Malformed": Malformed,
            "BOOLS": BOOLS,
            "long": long_string,
        }

    def compile(self) -> Reader:
        there = {field.name for field in self.ctor.fields if field.kind != tl.FLAGS}
        for slot in self.cls._slots:
            value = slot.missing()
            self.absent[slot.name] = repr(value) if value in (None, False, []) else self.bind("M", value)
            if slot.name not in there:
                self.emit(0, f"o.{slot.name} = {self.absent[slot.name]}")
        words = 0
        for segment, group in groupby(_flags_last(self.ctor.fields), key=_segment):
            fields = list(group)
            if segment == UNCONDITIONAL:
                self.run(0, fields, words)
                words += sum(field.kind == tl.FLAGS for field in fields)
            elif fields[0].kind == tl.TRUE:
                self.flags([field for field in fields if field.name in self.kept])
            else:
                self.optional(fields)
        body = "".join(f"    {line}\n" for line in self.lines)
        source = (
            f"def read(b, p, d):\n    if d > {tl.MAX_DEPTH}: raise Malformed\n    o = new(C)\n{body}    return o, p\n"
        )
        exec(compile(source, f"<reader of {self.ctor.name}>", "exec"), self.names)  # noqa: S102 - the schema is ours
        reader: Reader = self.names["read"]
        return reader

    def emit(self, indent: int, line: str) -> None:
        self.lines.append("    " * indent + line)

    def bind(self, prefix: str, value: Any) -> str:
        name = f"{prefix}{len(self.names)}"
        self.names[name] = value
        return name

    def target(self, field: tl.Field) -> str:
        return f"o.{field.name}" if field.name in self.kept else "_"

    def flags(self, fields: list[tl.Field]) -> None:
        """Neighbouring flags of one word. All of them are often absent, which one test then tells."""
        bits = [f"o.{field.name} = (f{field.word} & {field.bit}) != 0" for field in fields]
        if len(fields) < MANY:
            for line in bits:
                self.emit(0, line)
            return
        self.emit(0, f"if f{fields[0].word} & {sum({field.bit for field in fields})}:")
        for line in bits:
            self.emit(1, line)
        self.emit(0, "else:")
        self.emit(1, " = ".join(f"o.{field.name}" for field in fields) + " = False")

    def optional(self, fields: list[tl.Field]) -> None:
        """Neighbouring optional fields of one word, by their bits."""
        groups = [list(group) for _, group in groupby(fields, key=lambda field: field.bit)]
        while groups:
            some, groups = groups[:CHUNK], groups[CHUNK:]
            indent = 0
            kept = [field for group in some for field in group if field.name in self.kept]
            if len(some) >= MANY and all(self.absent[field.name] == "None" for field in kept):
                indent = 1
                self.emit(0, f"if f{fields[0].word} & {sum({group[0].bit for group in some})}:")
            for group in some:
                self.emit(indent, f"if f{group[0].word} & {group[0].bit}:")
                self.run(indent + 1, group, 0)
                names = [field.name for field in group if field.name in self.kept]
                if names:
                    self.emit(indent, f"else: {'; '.join(f'o.{name} = {self.absent[name]}' for name in names)}")
            if indent and kept:
                self.emit(0, "else:")
                self.emit(1, " = ".join(f"o.{field.name}" for field in kept) + " = None")

    def run(self, indent: int, fields: list[tl.Field], words: int) -> None:
        """Read fields one after the other, those of a fixed size together with the next object's id."""
        letters, size = "<", 0
        targets: list[str] = []
        after: list[str] = []

        def flush() -> None:
            nonlocal letters, targets, after, size
            if targets:
                unpack = self.bind("S", Struct(letters).unpack_from)
                self.emit(indent, f"{', '.join(targets)}, = {unpack}(b, p)")
                self.emit(indent, f"p += {size}")
                for line in after:
                    self.emit(indent, line)
            letters, targets, after, size = "<", [], [], 0

        for field in fields:
            target = self.target(field)
            if field.kind in FORMATS:
                letters += FORMATS[field.kind]
                size += SIZES[field.kind]
                if field.kind == tl.FLAGS:
                    words += 1
                    targets.append(f"f{words}")
                elif field.kind == tl.BOOL:
                    targets.append(f"v{len(targets)}")
                    after.append(f"{target} = BOOLS[{targets[-1]}]")
                else:
                    targets.append(target)
            elif field.kind in (tl.OBJECT, tl.ANY):
                letters += "I"
                size += 4
                targets.append("i")
                flush()
                readers = self.family.any if field.kind == tl.ANY else self.family.of_type(field.type)
                self.emit(indent, f"{target}, p = {self.bind('R', readers)}[i](b, p, d + 1)")
            else:
                flush()
                self.single(indent, field, target)
        flush()

    def single(self, indent: int, field: tl.Field, target: str) -> None:
        """A field whose size only its own bytes tell."""
        if field.kind == tl.VECTOR:
            read, last = self.family.element(field.element, field.type)
            bare = ", False" if field.bare else ""
            vector = self.bind("V", read)
            self.emit(indent, f"{target}, p = {vector}(b, p, d + 1, {self.bind('E', last)}{bare})")
        elif field.kind == tl.BARE:
            reader = self.bind("B", self.family.reader(field.type))
            self.emit(indent, f"{target}, p = {reader}(b, p, d + 1)")
        else:
            decode = ".decode()" if field.kind == tl.STRING else ""
            self.emit(indent, "n = b[p]")
            self.emit(indent, "if n < 254:")
            self.emit(indent, f"    {target} = b[p + 1:p + 1 + n]{decode}")
            self.emit(indent, "    p += n + 4 & -4")
            self.emit(indent, "else:")
            self.emit(indent, "    s, p = long(b, p)")
            self.emit(indent, f"    {target} = s{decode}")
