"""Reading ``schema.bin``, the table of one layer. Nothing is parsed before it is asked for.

All numbers are little-endian::

    header, 64 bytes   8s magic "CGTLv1\\0\\0" | u32 layer | u32 types | u32 constructors | u32 fields
                       u32 offset of each of: types, constructors, fields, names | u32 bytes of names
                       u32 CRC-32 of all that follows the header
    type, 4 bytes      u32 name
    constructor, 24    u32 id | u32 name | u32 first field | u16 fields | u16 type | u8 result kind
                       u8 result element | u8 bits: 1 function, 2 generic result, 8 owned | u8 0 | u32 0
    field, 12 bytes    u32 name | u8 kind | u8 element | u8 flag word | u8 flag bit | u16 type
                       u8 bits: 1 bare vector | u8 0

Constructors are sorted by the bytes of their name. A name is an offset into the pool, where it ends with a zero byte.
``type`` is the number of an abstract type for boxed kinds, of a constructor for bare ones. A flag word counts from 1,
in the order of the constructor's ``#`` fields; 0 is an unconditional field. Objects of an owned constructor have a slot
``__owner__`` beside their fields, which is no part of their value.
"""

from __future__ import annotations

import struct
import zlib
from typing import NamedTuple

MAX_DEPTH = 128
MAX_OBJECTS = 200_000

INT, LONG, DOUBLE, INT128, INT256, STRING, BYTES, BOOL, TRUE, OBJECT, BARE, ANY, VECTOR, FLAGS = range(1, 15)
KIND_NAMES = ("", "int", "long", "double", "int128", "int256", "string", "bytes", "Bool", "true", "", "", "Object")
FIXED_SIZE = {INT: 4, LONG: 8, DOUBLE: 8, INT128: 16, INT256: 32, BOOL: 4}

NO_TYPE = 0xFFFF
VECTOR_ID, BOOL_TRUE, BOOL_FALSE, TRUE_ID, NULL_ID = 0x1CB5C415, 0x997275B5, 0xBC799737, 0x3FEDD339, 0x56730BCC


class Field(NamedTuple):
    """One field on the wire, in Python's spelling. ``type`` is an index, ``bit`` a mask."""

    name: str
    kind: int
    element: int
    word: int
    bit: int
    type: int
    bare: bool

    @property
    def optional(self) -> bool:
        """Whether a flag decides if it is there."""
        return self.word != 0


class Constructor(NamedTuple):
    """One constructor or function. ``type`` goes with ``kind``, the kind of what it makes."""

    number: int
    name: str
    id: int
    fields: tuple[Field, ...]
    type: int
    kind: int
    element: int
    is_function: bool
    is_generic: bool
    is_owned: bool = False


class Table:
    """The table of one layer: lookups by name, by id and by index."""

    def __init__(self, blob: bytes) -> None:
        if len(blob) < 64 or blob[:8] != b"CGTLv1\0\0":
            raise ValueError("this is not a schema table")
        head = struct.unpack_from("<10I", blob, 8)
        self.layer, self.type_count, self.count, _ = head[:4]
        self._types, self._ctors, self._fields, self._names = head[4:8]
        if zlib.crc32(memoryview(blob)[64:]) != head[9]:
            raise ValueError("the schema table is damaged: its checksum does not match")
        self._blob = blob
        self._ids: dict[int, int] | None = None

    def _text(self, offset: int) -> str:
        start = self._names + offset
        return self._blob[start : self._blob.index(0, start)].decode()

    def ids(self) -> dict[int, int]:
        """The index of each id."""
        if self._ids is None:
            records = struct.iter_unpack("<I20x", self._blob[self._ctors : self._ctors + 24 * self.count])
            self._ids = {id_: index for index, (id_,) in enumerate(records)}
        return self._ids

    def name(self, index: int) -> str:
        """The TL name of a constructor."""
        return self._text(struct.unpack_from("<I", self._blob, self._ctors + 24 * index + 4)[0])

    def names(self) -> list[str]:
        """All TL names, sorted."""
        return [self.name(index) for index in range(self.count)]

    def find(self, name: str) -> int | None:
        """The index of a TL name, or None."""
        wanted = name.encode()
        low, high = 0, self.count
        while low < high:
            middle = (low + high) // 2
            if self.name(middle).encode() < wanted:
                low = middle + 1
            else:
                high = middle
        return low if low < self.count and self.name(low) == name else None

    def type_of(self, index: int) -> int:
        """The abstract type that a constructor belongs to, or NO_TYPE for a function."""
        _, type_, bits = struct.unpack_from("<HHxxB", self._blob, self._ctors + 24 * index + 12)
        return NO_TYPE if bits & 1 else int(type_)

    def type_name(self, type_: int) -> str:
        """The name of an abstract type."""
        return self._text(struct.unpack_from("<I", self._blob, self._types + 4 * type_)[0])

    def named(self, kind: int, element: int, type_: int) -> str | None:
        """The name behind a type index: an abstract type's, or a constructor's for bare kinds."""
        kind = element if kind == VECTOR else kind
        if kind == BARE:
            return self.name(type_)
        return self.type_name(type_) if kind == OBJECT else None

    def text(self, kind: int, element: int, type_: int, *, bare: bool = False) -> str:
        """A type in TL: ``Vector<User>``."""
        if kind == VECTOR:
            return f"{'v' if bare else 'V'}ector<{self.text(element, 0, type_)}>"
        return self.named(kind, 0, type_) or KIND_NAMES[kind]

    def constructor(self, index: int) -> Constructor:
        """Everything about a constructor."""
        id_, name, first, count, type_, kind, element, bits = struct.unpack_from(
            "<IIIHHBBB", self._blob, self._ctors + 24 * index
        )
        return Constructor(
            index,
            self._text(name),
            id_,
            tuple(self._field(first + number) for number in range(count)),
            type_,
            kind,
            element,
            bool(bits & 1),
            bool(bits & 2),
            bool(bits & 8),
        )

    def _field(self, number: int) -> Field:
        name, kind, element, word, bit, type_, bits = struct.unpack_from(
            "<IBBBBHB", self._blob, self._fields + 12 * number
        )
        return Field(self._text(name), kind, element, word, 1 << bit if word else 0, type_, bool(bits & 1))


def definition(table: Table, ctor: Constructor) -> str:
    """The TL text of a constructor."""
    words = [field.name for field in ctor.fields if field.kind == FLAGS]
    parts = [f"{ctor.name}#{ctor.id:08x}"]
    if ctor.is_generic:
        parts.append("{X:Type}")
    for field in ctor.fields:
        text = "#" if field.kind == FLAGS else table.text(field.kind, field.element, field.type, bare=field.bare)
        if field.kind == ANY and ctor.is_generic:
            text = "!X"
        condition = f"{words[field.word - 1]}.{field.bit.bit_length() - 1}?" if field.optional else ""
        parts.append(f"{field.name.rstrip('_')}:{condition}{text}")
    result = "X" if ctor.is_generic else table.text(ctor.kind, ctor.element, ctor.type)
    return f"{' '.join(parts)} = {result};"
