"""Encoding: the text of one function for each constructor, compiled when its class is first written.

A writer takes ``(object, append, depth)`` and appends pieces of bytes. The dictionary of an abstract type finds the
writer of a boxed field by the value's class, which is also the check of its type. Writers do not say what is
wrong with a value; `cablegram._kernel.pure.explain` looks at it again for that.
"""

from __future__ import annotations

from collections.abc import Callable
from struct import Struct
from typing import Any

from cablegram._kernel.pure import table as tl
from cablegram._kernel.pure.objects import EMPTY, TLObject
from cablegram._kernel.pure.readers import FORMATS

Append = Callable[[bytes], None]
Writer = Callable[[Any, Append, int], None]
IDS = {True: tl.BOOL_TRUE, False: tl.BOOL_FALSE}
MAX_STRING = (1 << 24) - 1

_LENGTHS = tuple(bytes([length]) for length in range(254))
_PADS = (b"\0\0\0", b"\0\0", b"\0", b"")  # after a length byte and n bytes: _PADS[n & 3]
_head = Struct("<II").pack
_word = Struct("<I").pack


class Unwritable(Exception):
    """The value does not fit its type; `explain` will say how."""


def packed(value: bytes) -> bytes:
    """A byte string on the wire."""
    size = len(value)
    if size < 254:
        return _LENGTHS[size] + value + _PADS[size & 3]
    if size > MAX_STRING:
        raise Unwritable
    return b"\xfe" + size.to_bytes(3, "little") + value + bytes(-size & 3)


def exact(value: bytes, size: int) -> bytes:
    """An int128 or int256."""
    if len(value) != size:
        raise Unwritable
    return value


class Writers(dict[type, Writer]):
    """The writers of one abstract type (or of any), by class."""

    __slots__ = ("_family", "_type")

    def __init__(self, family: WriterFamily, type_: int | None) -> None:
        super().__init__()
        self._family, self._type = family, type_

    def __missing__(self, cls: type) -> Writer:
        index = self._family.index_of(cls)
        if self._type is not None and self._family.table.type_of(index) != self._type:
            raise Unwritable
        writer = self[cls] = self._family.writer(index)
        return writer


class WriterFamily:
    """The writers of one table. ``index_of`` finds a class's constructor, or raises Unwritable."""

    def __init__(self, table: tl.Table, make: Callable[[int], type[TLObject]], index_of: Callable[[type], int]) -> None:
        self.table, self.make, self.index_of = table, make, index_of
        self._by_type: dict[int | None, Writers] = {}
        self._by_index: dict[int, Writer] = {}
        self.any = self.of_type(None)
        self.any.update({bool: _any_bool, type(None): _any_none, list: self._any_list, tuple: self._any_list})

    def of_type(self, type_: int | None) -> Writers:
        """The writers of an abstract type; of every type for None."""
        found = self._by_type.get(type_)
        if found is None:
            found = self._by_type[type_] = Writers(self, type_)
        return found

    def _any_list(self, value: list[Any], append: Append, depth: int) -> None:
        objects(value, append, depth, self.any)

    def writer(self, index: int) -> Writer:
        """The writer of a constructor with its id, compiled on first use."""
        found = self._by_index.get(index)
        if found is None:
            found = self._by_index[index] = self._compile(index, boxed=True)
        return found

    def bare_writer(self, index: int) -> Writer:
        """The writer of a constructor without its id."""
        return self._compile(index, boxed=False)

    def _compile(self, index: int, *, boxed: bool) -> Writer:
        return _WriterSource(self, self.table.constructor(index), self.make(index), boxed).compile()

    def element(self, kind: int, type_: int) -> tuple[Callable[..., None], Any]:
        """The function that writes a vector of such elements, and its last argument."""
        if kind == tl.OBJECT:
            return objects, self.of_type(type_)
        if kind == tl.ANY:
            return objects, self.any
        if kind == tl.BARE:
            return bare_objects, (self.make(type_), self.bare_writer(type_))
        if kind == tl.BOOL:
            return bools, None
        if kind in (tl.STRING, tl.BYTES):
            return strings, kind == tl.STRING
        return numbers, FORMATS[kind]


def _any_bool(value: bool, append: Append, depth: int) -> None:
    append(_word(IDS[value]))


def _any_none(value: None, append: Append, depth: int) -> None:
    append(_word(tl.NULL_ID))


def _start(value: Any, append: Append, depth: int, boxed: bool) -> None:
    if not isinstance(value, (list, tuple)) or depth > tl.MAX_DEPTH:
        raise Unwritable
    append(_head(tl.VECTOR_ID, len(value)) if boxed else _word(len(value)))


def objects(value: Any, append: Append, depth: int, writers: Writers, boxed: bool = True) -> None:
    """A vector of boxed objects."""
    _start(value, append, depth, boxed)
    depth += 1
    for item in value:
        writers[type(item)](item, append, depth)


def bare_objects(value: Any, append: Append, depth: int, how: tuple[type, Writer], boxed: bool = True) -> None:
    """A vector of bare objects."""
    _start(value, append, depth, boxed)
    cls, writer = how
    for item in value:
        if type(item) is not cls:
            raise Unwritable
        writer(item, append, depth + 1)


def bools(value: Any, append: Append, depth: int, nothing: None, boxed: bool = True) -> None:
    """A vector of Bool."""
    _start(value, append, depth, boxed)
    for item in value:
        append(_word(IDS[item]))


def strings(value: Any, append: Append, depth: int, text: bool, boxed: bool = True) -> None:
    """A vector of strings."""
    _start(value, append, depth, boxed)
    for item in value:
        append(packed(item.encode() if text else item))


def numbers(value: Any, append: Append, depth: int, letter: str, boxed: bool = True) -> None:
    """A vector of fixed-size values."""
    _start(value, append, depth, boxed)
    if len(letter) == 1:
        append(Struct(f"<{len(value)}{letter}").pack(*value))
    else:
        size = int(letter[:-1])
        for item in value:
            append(exact(item, size))


class _WriterSource:
    """Writes and compiles the writer of one constructor."""

    def __init__(self, family: WriterFamily, ctor: tl.Constructor, cls: type[TLObject], boxed: bool) -> None:
        self.family, self.ctor, self.cls = family, ctor, cls
        self.kept = set(cls.__match_args__)
        self.lines: list[str] = []
        self.letters, self.values = ("<I", [str(ctor.id)]) if boxed else ("<", [])
        self.names: dict[str, Any] = {"Unwritable": Unwritable, "IDS": IDS, "packed": packed, "exact": exact}

    def compile(self) -> Writer:
        self.flags()
        words = 0
        for field in self.ctor.fields:
            if field.kind == tl.FLAGS:
                words += 1
                self.letters += "I"
                self.values.append(f"f{words}")
            elif field.optional and field.kind != tl.TRUE and field.name in self.kept:
                self.flush(0)
                self.emit(0, f"if o.{field.name} is not None:")
                self.field(1, field)
                self.flush(1)
            elif not field.optional:
                self.field(0, field)
        self.flush(0)
        body = "".join(f"    {line}\n" for line in self.lines)
        source = f"def write(o, a, d):\n    if d > {tl.MAX_DEPTH}: raise Unwritable\n{body}"
        exec(compile(source, f"<writer of {self.ctor.name}>", "exec"), self.names)  # noqa: S102 - the schema is ours
        writer: Writer = self.names["write"]
        return writer

    def emit(self, indent: int, line: str) -> None:
        self.lines.append("    " * indent + line)

    def bind(self, prefix: str, value: Any) -> str:
        name = f"{prefix}{len(self.names)}"
        self.names[name] = value
        return name

    def flags(self) -> None:
        """Compute the flag words. Fields that share a bit must agree."""
        groups: dict[tuple[int, int], list[tl.Field]] = {}
        for field in self.ctor.fields:
            if field.optional and field.name in self.kept:
                groups.setdefault((field.word, field.bit), []).append(field)
        for word in range(1, 1 + sum(field.kind == tl.FLAGS for field in self.ctor.fields)):
            self.emit(0, f"f{word} = 0")
        for (word, bit), fields in groups.items():
            there = [f"o.{field.name} is not None" for field in fields if field.kind != tl.TRUE]
            flags = [f"o.{field.name}" for field in fields if field.kind == tl.TRUE]
            self.emit(0, f"if {' or '.join(there + flags)}:")
            self.emit(1, f"f{word} |= {bit}")
            if there and len(fields) > 1:
                self.emit(1, f"if not ({' and '.join(there)}): raise Unwritable")

    def flush(self, indent: int) -> None:
        """Emit what was collected of fixed-size values."""
        if self.values:
            self.emit(indent, f"a({self.bind('S', Struct(self.letters).pack)}({', '.join(self.values)}))")
        self.letters, self.values = "<", []

    def field(self, indent: int, field: tl.Field) -> None:
        """Write one field that is there."""
        kind = field.kind
        value = f"o.{field.name}" if field.name in self.kept else self.default(field)
        if kind in FORMATS:
            self.letters += FORMATS[kind]
            if kind == tl.BOOL:
                value = f"IDS[{value}]"
            elif kind in (tl.INT128, tl.INT256):
                value = f"exact({value}, {tl.FIXED_SIZE[kind]})"
            self.values.append(value)
            return
        self.flush(indent)
        if kind == tl.STRING:
            self.emit(indent, f"a(packed({value}.encode()))")
        elif kind == tl.BYTES:
            self.emit(indent, f"a(packed({value}))")
        elif kind == tl.VECTOR:
            write, last = self.family.element(field.element, field.type)
            bare = ", False" if field.bare else ""
            self.emit(indent, f"{self.bind('V', write)}({value}, a, d + 1, {self.bind('E', last)}{bare})")
        elif kind == tl.BARE:
            cls = self.bind("K", self.family.make(field.type))
            self.emit(indent, f"if type({value}) is not {cls}: raise Unwritable")
            self.emit(indent, f"{self.bind('B', self.family.bare_writer(field.type))}({value}, a, d + 1)")
        else:
            writers = self.family.any if kind == tl.ANY else self.family.of_type(field.type)
            self.emit(indent, f"x = {value}")
            self.emit(indent, f"{self.bind('W', writers)}[type(x)](x, a, d + 1)")

    def default(self, field: tl.Field) -> str:
        """The value of a field that the newer class does not have."""
        value = EMPTY.get(field.kind, list)()
        return self.bind("D", value)
