"""`Schema`: one layer's table, its classes, and reading and writing with it."""

from __future__ import annotations

import struct
from typing import Any

from cablegram._kernel.pure import readers, writers
from cablegram._kernel.pure import table as tl
from cablegram._kernel.pure.explain import check_budget, why_unreadable, why_unwritable
from cablegram._kernel.pure.objects import TLObject, make_class
from cablegram.errors import EncodeError

Buffer = bytes | bytearray | memoryview
ANY = (tl.ANY, 0, tl.NO_TYPE)

_UNREADABLE = (readers.Malformed, KeyError, IndexError, struct.error, UnicodeDecodeError, RecursionError)
_UNWRITABLE = (
    writers.Unwritable,
    AttributeError,
    KeyError,
    OverflowError,
    RecursionError,
    TypeError,
    UnicodeEncodeError,
    struct.error,
)


class Schema:
    """The table of one layer.

    With ``base`` this is an older layer: its constructors use the classes that ``base`` has under the same names,
    fields going by their names. What the newer class lacks is dropped when read and written as 0 or empty; what the
    older layer lacks is set to its default (None for an object). Constructors that ``base`` does not have get
    classes of their own.
    """

    def __init__(self, blob: bytes, base: Schema | None = None) -> None:
        self._table = tl.Table(blob)
        self._base = base
        self._classes: dict[int, type[TLObject]] = {}
        self._indexes: dict[type, int] = {}
        self._by_name: dict[str, type[TLObject]] = {}
        self._readers = readers.ReaderFamily(self._table, self._class)
        self._writers = writers.WriterFamily(self._table, self._class, self._index)

    @property
    def layer(self) -> int:
        """The number of the layer."""
        return int(self._table.layer)

    def _class(self, index: int) -> type[TLObject]:
        found = self._classes.get(index)
        if found is None:
            name = self._table.name(index)
            if self._base is not None and self._base._table.find(name) is not None:
                found = self._base.by_name(name)
            else:
                found = make_class(self._table, self._table.constructor(index))
            found = self._classes.setdefault(index, found)  # two threads may have made it
            self._indexes[found] = index
        return found

    def _find(self, cls: type) -> int | None:
        index = self._indexes.get(cls)
        if index is None and isinstance(cls, type) and issubclass(cls, TLObject):
            index = self._table.find(cls.__tl_name__)
            if index is not None and self._class(index) is not cls:
                return None
        return index

    def _index(self, cls: type) -> int:
        index = self._find(cls)
        if index is None:
            raise writers.Unwritable
        return index

    def by_name(self, name: str) -> type[TLObject]:
        """The class of a TL name (``"messages.sendMessage"``); KeyError when the layer has none."""
        found = self._by_name.get(name)
        if found is None:
            index = self._table.find(name)
            if index is None:
                raise KeyError(name)
            found = self._by_name[name] = self._class(index)
        return found

    def by_id(self, id: int) -> type[TLObject]:  # noqa: A002 - the schema's own word
        """The class of a constructor id (unsigned, 32 bits); KeyError when the layer has none."""
        return self._class(self._table.ids()[id])

    def names(self) -> list[str]:
        """All TL names, sorted."""
        return self._table.names()

    def knows(self, cls: type[TLObject]) -> bool:
        """Whether objects of this class can be written in this layer."""
        return self._find(cls) is not None

    def definition(self, name: str) -> tuple[Any, ...]:
        """The facts behind a TL name: ``(id, is_function, fields, result)``; KeyError when there is none.

        A field is ``(name, kind, element, type_name, flag_word, flag_bit)``, flag words included, in wire order; the
        result ``(kind, element, type_name)``. Kinds are the numbers of the table.
        """
        index = self._table.find(name)
        if index is None:
            raise KeyError(name)
        ctor = self._table.constructor(index)
        fields = [
            (
                field.name,
                field.kind,
                field.element,
                self._table.named(field.kind, field.element, field.type),
                field.word,
                field.bit.bit_length() - 1 if field.word else 0,
            )
            for field in ctor.fields
        ]
        result = (ctor.kind, ctor.element, self._table.named(ctor.kind, ctor.element, ctor.type))
        return ctor.id, ctor.is_function, fields, result

    def encode(self, value: TLObject) -> bytes:
        """One boxed object as bytes; EncodeError names what does not fit."""
        return self._write(ANY, value, "")

    def decode(self, data: Buffer, offset: int = 0, *, budget: int = tl.MAX_OBJECTS) -> Any:
        """The one boxed value that ends where the data ends; DecodeError otherwise."""
        return self._read(ANY, data, offset, budget, whole=True)[0]

    def read(self, data: Buffer, offset: int = 0, *, budget: int = tl.MAX_OBJECTS) -> tuple[Any, int]:
        """One boxed value and the offset where it ends; DecodeError when there is none."""
        return self._read(ANY, data, offset, budget, whole=False)

    def decode_result(
        self, function: type[TLObject], data: Buffer, offset: int = 0, *, budget: int = tl.MAX_OBJECTS
    ) -> Any:
        """The result of a function, which must end where the data ends. Pass the innermost query's class."""
        return self._read(self._result(function), data, offset, budget, whole=True)[0]

    def encode_result(self, function: type[TLObject], value: Any) -> bytes:
        """The result of a function as bytes: what a server answers."""
        return self._write(self._result(function), value, f"result of {function.__tl_name__} ")

    def _result(self, function: type[TLObject]) -> tuple[int, int, int]:
        index = self._find(function)
        if index is None:
            raise EncodeError(f"{function.__tl_name__} is not in layer {self.layer}")
        ctor = self._table.constructor(index)
        if not ctor.is_function:
            raise EncodeError(f"{ctor.name} is not a function")
        return ctor.kind, ctor.element, ctor.type

    def _read(
        self, what: tuple[int, int, int], data: Buffer, offset: int, budget: int, *, whole: bool
    ) -> tuple[Any, int]:
        if not isinstance(data, bytes):
            data = bytes(data)
        if not 0 <= offset <= len(data):
            raise why_unreadable(self._table, data, len(data), budget, what, whole)
        if len(data) - offset > 4 * budget:  # an object takes four bytes or more, so anything shorter stays within it
            check_budget(self._table, data, offset, budget, what)
        kind, element, type_ = what
        try:
            if kind == tl.VECTOR:
                read, last = self._readers.element(element, type_)
                value, end = read(data, offset, 1, last)
            elif kind == tl.BOOL:
                (id_,) = struct.unpack_from("<I", data, offset)
                value, end = readers.BOOLS[id_], offset + 4
            else:
                family = self._readers.any if kind == tl.ANY else self._readers.of_type(type_)
                (id_,) = struct.unpack_from("<I", data, offset)
                value, end = family[id_](data, offset + 4, 1)
        except _UNREADABLE:
            raise why_unreadable(self._table, data, offset, budget, what, whole) from None
        if end > len(data) or (whole and end != len(data)):
            raise why_unreadable(self._table, data, offset, budget, what, whole)
        return value, end

    def _write(self, what: tuple[int, int, int], value: Any, name: str) -> bytes:
        kind, element, type_ = what
        pieces: list[bytes] = []
        try:
            if kind == tl.VECTOR:
                write, last = self._writers.element(element, type_)
                write(value, pieces.append, 1, last)
            elif kind == tl.BOOL:
                pieces.append(struct.pack("<I", writers.IDS[value]))
            else:
                family = self._writers.any if kind == tl.ANY else self._writers.of_type(type_)
                family[type(value)](value, pieces.append, 1)
        except _UNWRITABLE:
            raise EncodeError(name + why_unwritable(self._table, self._find, *what, value)) from None
        return b"".join(pieces)
