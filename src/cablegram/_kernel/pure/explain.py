"""What is wrong with bytes that could not be read, or with a value that could not be written.

A plain walk over the table, slow and exact: it runs after the fast reader or writer failed.
"""

from __future__ import annotations

import struct
from typing import Any, NoReturn

from cablegram._kernel.pure import table as tl
from cablegram._kernel.pure.objects import REQUIRED, Slot, TLObject, describe
from cablegram._kernel.pure.writers import MAX_STRING
from cablegram.errors import DecodeError

SHOWN = 12  # parts of a path at each of its ends
RANGES = {tl.INT: 31, tl.LONG: 63}


class Walk:
    """Goes over the data as a reader does and raises DecodeError at the first thing that is wrong."""

    def __init__(self, table: tl.Table, data: bytes, position: int, budget: int) -> None:
        self.table, self.data, self.position, self.budget = table, data, position, budget
        self.path: list[str | int] = []
        self.id: int | None = None
        self.known: dict[int, tl.Constructor] = {}

    def fail(self, text: str, offset: int | None = None) -> NoReturn:
        parts = self.path
        if len(parts) > 2 * SHOWN:
            parts = [*parts[:SHOWN], "…", *parts[-SHOWN:]]
        path = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in parts)
        raise DecodeError(text, self.position if offset is None else offset, self.id, path.removeprefix("."))

    def need(self, size: int) -> None:
        left = len(self.data) - self.position
        if size > left:
            self.fail(f"{size} bytes are needed and {max(left, 0)} are left")

    def word(self) -> int:
        self.need(4)
        (value,) = struct.unpack_from("<I", self.data, self.position)
        self.position += 4
        return int(value)

    def level(self, depth: int) -> None:
        if depth > tl.MAX_DEPTH:
            self.fail(f"nested more than {tl.MAX_DEPTH} deep")
        if self.budget <= 0:
            self.fail("too many objects for one packet")
        self.budget -= 1

    def value(self, kind: int, element: int, type_: int, depth: int, *, bare: bool = False) -> None:
        """One value of a kind."""
        if kind == tl.VECTOR:
            self.vector(element, type_, depth, bare)
        elif kind == tl.OBJECT:
            self.boxed(type_, depth)
        elif kind == tl.ANY:
            self.boxed(None, depth)
        elif kind == tl.BARE:
            self.fields(type_, depth)
        elif kind in (tl.STRING, tl.BYTES):
            self.string(kind == tl.STRING)
        elif kind == tl.BOOL:
            start, id_ = self.position, self.word()
            if id_ not in (tl.BOOL_TRUE, tl.BOOL_FALSE):
                self.id = id_
                self.fail(f"0x{id_:08x} where Bool is expected", start)
        else:
            self.need(tl.FIXED_SIZE[kind])
            self.position += tl.FIXED_SIZE[kind]

    def string(self, is_text: bool) -> None:
        start = self.position
        self.need(1)
        size, head = self.data[start], 1
        if size == 255:
            self.fail("255 is no length of a string")
        if size == 254:
            self.need(4)
            size, head = int.from_bytes(self.data[start + 1 : start + 4], "little"), 4
        self.position += head
        self.need(size)
        if is_text:
            try:
                self.data[self.position : self.position + size].decode()
            except UnicodeDecodeError as error:
                self.fail(f"the text is not UTF-8: {error.reason}", self.position + error.start)
        self.position = start + (head + size + 3 & -4)
        if self.position > len(self.data):
            self.fail("the padding of a string is missing", len(self.data))

    def vector(self, element: int, type_: int, depth: int, bare: bool) -> None:
        start = self.position
        if not bare and (id_ := self.word()) != tl.VECTOR_ID:
            self.id = id_
            self.fail(f"0x{id_:08x} where a vector is expected", start)
        self.level(depth)
        start, number = self.position, self.word()
        if number * tl.FIXED_SIZE.get(element, 4) > len(self.data) - self.position:
            self.fail(f"a vector of {number} elements with {len(self.data) - self.position} bytes left", start)
        if element in tl.FIXED_SIZE and element != tl.BOOL:
            self.position += number * tl.FIXED_SIZE[element]
            return
        if element in (tl.STRING, tl.BYTES):
            if number > self.budget:
                self.fail("too many objects for one packet")
            self.budget -= number
        self.path.append(0)
        for index in range(number):
            self.path[-1] = index
            self.value(element, 0, type_, depth + 1)
        self.path.pop()

    def boxed(self, type_: int | None, depth: int) -> None:
        start, id_ = self.position, self.word()
        self.id = id_
        if type_ is None and id_ == tl.VECTOR_ID:
            self.position = start
            self.vector(tl.ANY, tl.NO_TYPE, depth, bare=False)
        elif type_ is not None or id_ not in (tl.BOOL_TRUE, tl.BOOL_FALSE, tl.TRUE_ID, tl.NULL_ID):
            index = self.table.ids().get(id_)
            expected = f" where {self.table.type_name(type_)} is expected" if type_ is not None else ""
            if index is None:
                self.fail(f"unknown constructor 0x{id_:08x}{expected}", start)
            if type_ is not None and self.table.type_of(index) != type_:
                self.fail(f"{self.table.name(index)}{expected}", start)
            self.fields(index, depth)

    def fields(self, index: int, depth: int) -> None:
        self.level(depth)
        ctor = self.known.get(index)
        if ctor is None:
            ctor = self.known[index] = self.table.constructor(index)
        words: list[int] = []
        named = not self.path
        if named:
            self.path.append(ctor.name)
        for field in ctor.fields:
            self.path.append(field.name)
            if field.kind == tl.FLAGS:
                words.append(self.word())
            elif field.kind != tl.TRUE and (not field.word or words[field.word - 1] & field.bit):
                self.value(field.kind, field.element, field.type, depth + 1, bare=field.bare)
            self.path.pop()
        if named:
            self.path.pop()


def check_budget(table: tl.Table, data: bytes, start: int, budget: int, what: tuple[int, int, int]) -> None:
    """Raise DecodeError when the data has more objects than the budget, before any of them is made."""
    try:
        Walk(table, data, start, budget).value(*what, 1)
    except RecursionError:
        raise DecodeError("nested too deeply for this thread's stack", start) from None


def why_unreadable(
    table: tl.Table, data: bytes, start: int, budget: int, what: tuple[int, int, int], whole: bool
) -> DecodeError:
    """The error for data that could not be read as ``what`` (kind, element, type)."""
    walk = Walk(table, data, start, budget)
    try:
        walk.value(*what, 1)
    except DecodeError as error:
        return error
    except RecursionError:
        return DecodeError("nested too deeply for this thread's stack", walk.position, walk.id)
    if whole and walk.position != len(data):
        return DecodeError(f"{len(data) - walk.position} bytes are left after the value", walk.position)
    return DecodeError("the value could not be read", start)


def why_unwritable(table: tl.Table, find: Any, kind: int, element: int, type_: int, value: Any) -> str:
    """What is wrong with a value, as the text of an EncodeError."""
    try:
        return _wrong(table, find, (kind, element, type_), value, 1) or "the value could not be written"
    except RecursionError:
        return f"nested more than {tl.MAX_DEPTH} deep"


def _wrong(table: tl.Table, find: Any, what: tuple[int, int, int], value: Any, depth: int) -> str | None:
    kind, element, type_ = what
    if kind == tl.VECTOR:
        if not isinstance(value, (list, tuple)):
            return f"must be {table.text(*what)}, not {describe(value)}"
        return _wrong_items(table, find, (element, 0, type_), value, depth)
    if kind == tl.ANY and (value is None or isinstance(value, bool)):
        return None
    if kind == tl.ANY and isinstance(value, (list, tuple)):
        return _wrong_items(table, find, (tl.ANY, 0, tl.NO_TYPE), value, depth)
    if kind in (tl.OBJECT, tl.BARE, tl.ANY):
        return _wrong_object(table, find, what, value, depth)
    return _wrong_plain(table, what, value)


def _wrong_items(table: tl.Table, find: Any, what: tuple[int, int, int], value: Any, depth: int) -> str | None:
    if depth > tl.MAX_DEPTH:
        return f"nested more than {tl.MAX_DEPTH} deep"
    for index, item in enumerate(value):
        text = _wrong(table, find, what, item, depth + 1)
        if text:
            return f"[{index}] {text}" if not text.startswith("[") else f"[{index}]{text}"
    return None


def _wrong_plain(table: tl.Table, what: tuple[int, int, int], value: Any) -> str | None:
    kind = what[0]
    if kind in RANGES and isinstance(value, int):
        limit = 1 << RANGES[kind]
        return None if -limit <= value < limit else f"is out of range: {table.text(*what)} has {RANGES[kind] + 1} bits"
    try:
        size = len(value.encode()) if kind == tl.STRING else len(value) if kind != tl.BOOL else 0
    except UnicodeEncodeError:
        return "has characters that UTF-8 cannot hold (a lone surrogate)"
    except (AttributeError, TypeError):
        if kind == tl.DOUBLE and isinstance(value, (int, float)):
            return None
        return f"must be {table.text(*what)}, not {describe(value)}"
    if kind in (tl.INT128, tl.INT256) and size != tl.FIXED_SIZE[kind]:
        return f"must be {tl.FIXED_SIZE[kind]} bytes long, not {size}"
    if size > MAX_STRING:
        return f"is {size} bytes long; {MAX_STRING} is the most"
    if kind == tl.BOOL and isinstance(value, bool):
        return None
    right = str if kind == tl.STRING else (bytes, bytearray, memoryview)
    return None if isinstance(value, right) else f"must be {table.text(*what)}, not {describe(value)}"


def _wrong_object(table: tl.Table, find: Any, what: tuple[int, int, int], value: Any, depth: int) -> str | None:
    kind, _, type_ = what
    wanted = "an object of the schema" if kind == tl.ANY else table.text(*what)
    index = find(type(value)) if isinstance(value, TLObject) else None
    if index is None:
        layer = f" (it is not in layer {table.layer})" if isinstance(value, TLObject) else ""
        return f"must be {wanted}, not {describe(value)}{layer}"
    if (kind == tl.OBJECT and table.type_of(index) != type_) or (kind == tl.BARE and index != type_):
        return f"must be {wanted}, not {describe(value)}"
    if depth > tl.MAX_DEPTH:
        return f"nested more than {tl.MAX_DEPTH} deep"
    slots = {slot.name: slot for slot in type(value)._slots}
    for field in table.constructor(index).fields:
        if field.name in slots:
            text = _wrong_field(table, find, value, slots[field.name], field, depth)
            if text:
                name = value.__tl_name__ if depth == 1 else ""
                join = ": " if depth == 1 else "." if depth else ""
                return f"{name}{join}{field.name}{'' if text[0] in '.[' else ' '}{text}"
    return None


def _wrong_field(table: tl.Table, find: Any, owner: TLObject, slot: Slot, field: tl.Field, depth: int) -> str | None:
    value = getattr(owner, slot.name, REQUIRED)
    if value is REQUIRED:
        return f"is missing; it must be {slot.text}"
    if field.kind == tl.TRUE:
        return None
    if field.optional and value is None:
        ctor = table.constructor(find(type(owner)))
        for other in ctor.fields:
            together = (other.word, other.bit) == (field.word, field.bit)
            if together and getattr(owner, other.name, None) not in (None, False):
                return f"is missing, although {other.name} is given; they go together"
        return None
    return _wrong(table, find, (field.kind, field.element, field.type), value, depth + 1)
