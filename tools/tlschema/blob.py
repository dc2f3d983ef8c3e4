"""The binary table that both kernels read: fixed records, little-endian, and a pool of names.

The layout is drawn in ``src/cablegram/_kernel/pure/table.py``, its reader.
"""

from __future__ import annotations

import keyword
import re
import struct
import zlib
from collections.abc import Iterable, Mapping
from dataclasses import replace

from tools.tlschema.model import Definition, Field, Schema

MAGIC = b"CGTLv1\0\0"
NONE = 0xFFFF
KINDS = {"int": 1, "long": 2, "double": 3, "int128": 4, "int256": 5, "string": 6, "bytes": 7, "Bool": 8, "true": 9}
OBJECT, BARE, ANY, VECTOR, FLAGS = 10, 11, 12, 13, 14
_VECTOR = re.compile(r"(?P<kind>[Vv])ector<(?P<element>[\w.]+)>")


def python_name(name: str) -> str:
    """The spelling of a field in Python: keywords and ``self`` take an underscore."""
    return f"{name}_" if keyword.iskeyword(name) or name == "self" else name


def with_service(api: Schema, service: Schema) -> Schema:
    """The whole table of a layer: the service types join it under ``mt.``."""
    bare = service.keys()

    def rename(text: str) -> str:
        if text in KINDS or text in ("#", "Object", "X", "!X"):
            return text
        if match := _VECTOR.fullmatch(text):
            return f"{match['kind']}ector<{rename(match['element'])}>"
        return f"mt.{text}"

    joined = dict(api)
    for name in bare:
        item = service[name]
        fields = tuple(replace(field, type=rename(field.type)) for field in item.fields)
        result = "mt.Object" if item.result == "Object" else rename(item.result)
        joined[f"mt.{name}"] = replace(item, name=f"mt.{name}", fields=fields, result=result)
    return joined


class _Names:
    def __init__(self) -> None:
        self.pool = bytearray()
        self.offsets: dict[str, int] = {}

    def add(self, name: str) -> int:
        if name not in self.offsets:
            self.offsets[name] = len(self.pool)
            self.pool += name.encode() + b"\0"
        return self.offsets[name]


class _Table:
    def __init__(self, definitions: list[Definition]) -> None:
        self.ctors = definitions
        self.index: dict[str, int] = {}
        for number, item in enumerate(self.ctors):
            self.index.setdefault(item.name, number)
        self.types = sorted({item.result for item in self.ctors if not item.is_function})
        self.type_index = {name: number for number, name in enumerate(self.types)}

    def kind(self, text: str) -> tuple[int, int]:
        """The kind of a type other than a vector, and the index that goes with it."""
        if text in KINDS:
            return KINDS[text], NONE
        if text in ("Object", "!X", "X"):
            return ANY, NONE
        if text == "#":
            return FLAGS, NONE
        if text in self.type_index:
            return OBJECT, self.type_index[text]
        if text in self.index:
            return BARE, self.index[text]
        raise ValueError(f"no such type: {text}")

    def value(self, text: str) -> tuple[int, int, int, int]:
        """kind, element kind, type index, bits (1: a bare vector)."""
        match = _VECTOR.fullmatch(text)
        if match is None:
            kind, type_index = self.kind(text)
            return kind, 0, type_index, 0
        element, type_index = self.kind(match["element"])
        return VECTOR, element, type_index, int(match["kind"] == "v")


OWNED = 8
HAVE_OWNERS = {"message", "messageService"}
"""What a client marks as its own, so that methods can be bound to it (see `cablegram.client.messages.ownership`)."""

Record = tuple[Definition, int, int]  # with further bits, and what its last four bytes hold


def build(layer: int, schema: Schema) -> bytes:
    """The table of one layer."""
    return build_records(layer, [(item, 0, 0) for item in schema.values()])


def build_records(layer: int, records: Iterable[Record]) -> bytes:
    """A table of records; several may have one name."""
    ordered = sorted(records, key=lambda record: (record[0].name.encode(), record[2]))
    table, names = _Table([item for item, _, _ in ordered]), _Names()
    types = b"".join(struct.pack("<I", names.add(name)) for name in table.types)
    ctors, fields = bytearray(), bytearray()
    for item, more, last in ordered:
        first = len(fields) // 12
        words: dict[str, int] = {}
        for field in item.fields:
            kind, element, type_index, bits = table.value(field.type)
            if kind == FLAGS:
                words[field.name] = len(words) + 1
            word = words[field.word] if field.word is not None else 0
            name = names.add(python_name(field.name))
            fields += struct.pack("<IBBBBHBx", name, kind, element, word, field.bit, type_index, bits)
        if item.is_function:
            kind, element, type_index, _ = table.value(item.result)
        else:
            kind, element, type_index = OBJECT, 0, table.type_index[item.result]
        bits = int(item.is_function) | (2 if kind == ANY and item.is_function else 0) | more
        bits |= OWNED if item.name in HAVE_OWNERS else 0
        record = (item.id, names.add(item.name), first, len(item.fields), type_index, kind, element, bits, last)
        ctors += struct.pack("<IIIHHBBBxI", *record)
    parts = [types, bytes(ctors), bytes(fields), bytes(names.pool)]
    offsets = [64]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    body = b"".join(parts)
    head = struct.pack(
        "<8s10I",
        MAGIC,
        layer,
        len(table.types),
        len(table.ctors),
        len(fields) // 12,
        *offsets[:4],
        len(names.pool),
        zlib.crc32(body),
    )
    return head.ljust(64, b"\0") + body


def fits(item: Definition, newest: Mapping[str, Definition]) -> bool:
    """Whether an older layer's definition shares the newest layer's class of its name, or is one of its own.

    One whose fields that class cannot hold (``user`` of layer 198) is given a name of its own, ``user@198``: the kernel
    then makes a class for it, and `cablegram.tl.converter` translates between the two. All others are read and written
    by the newest class, where fields that it has and they do not stay empty.
    """
    newer = newest.get(item.name)
    if newer is None:
        return True
    if newer.is_function != item.is_function or (not item.is_function and newer.result != item.result):
        return False
    ours = {field.name: field for field in item.fields if field.type != "#"}
    theirs = {field.name: field for field in newer.fields if field.type != "#"}
    if ours.keys() - theirs.keys() or any(field.type != theirs[name].type for name, field in ours.items()):
        return False
    if _bound(item) ^ _bound(newer):
        return False
    return not any(_needs_object(theirs[name]) for name in theirs.keys() - ours.keys())


def _bound(item: Definition) -> set[frozenset[str]]:
    """The fields that share a flag bit and so must be there together, in groups."""
    groups: dict[tuple[str, int], list[Field]] = {}
    for field in item.fields:
        if field.word is not None:
            groups.setdefault((field.word, field.bit), []).append(field)
    mixed = [group for group in groups.values() if len(group) > 1 and any(field.type != "true" for field in group)]
    return {frozenset(field.name for field in group) for group in mixed}


def _needs_object(field: Field) -> bool:
    """Whether a field that is missing on one side has no plain default (0, an empty string, an empty list)."""
    return field.word is None and field.type not in KINDS and not _VECTOR.fullmatch(field.type)
