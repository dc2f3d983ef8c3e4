"""The older layers, all in one file; the table of one of them is put together when it is asked for.

``layers.bin``, all numbers little-endian::

    head   8s magic "CGTLh1\\0\\0" | u16 how many | u16 number of each layer, ascending
    then   zlib: one table in the form of ``schema.bin`` (drawn in ``cablegram/_kernel/pure/table.py``), with every
           definition that one of the layers has, several under one name where it changed. In a record
           a third of the bits, 4, says that its class is not the newest layer's (``user`` becomes ``user@198``),
           and the last four bytes are u16 first layer, u16 last layer that it was in use in

Example: ``user`` has several records. Layer 198's table takes the one whose span 198 is in, calls it ``user@198``, and
drops the others, as it does with all that 198 did not have. Names and types stay as they are: what no record points to
costs nothing but its bytes. Opening a layer takes 6 ms, and 250 kB while it is in use.
"""

from __future__ import annotations

import struct
import zlib
from functools import cache
from os.path import dirname, join

FILE = join(dirname(__file__), "layers.bin")
HEAD, NUMBERS_AT = 10, 10
OWN_CLASS = 4
BARE, VECTOR = 11, 13

Row = tuple[int, int, int, int, int, int, int, int, int, int]


@cache
def numbers() -> tuple[int, ...]:
    """The older layers, ascending."""
    with open(FILE, "rb") as file:
        count = int.from_bytes(file.read(HEAD)[8:], "little")
        return struct.unpack(f"<{count}H", file.read(2 * count))


class _Union:
    """The one table, unpacked: it is kept no longer than it takes to make a layer's."""

    def __init__(self) -> None:
        with open(FILE, "rb") as file:
            packed = file.read()
        self.data = data = zlib.decompress(memoryview(packed)[NUMBERS_AT + 2 * len(numbers()) :])
        self.types, count, fields, types_at, ctors_at, fields_at, names_at, names_size = struct.unpack_from(
            "<8I", data, 12
        )
        self.rows: list[Row] = list(struct.iter_unpack("<IIIHHBBBxHH", data[ctors_at : ctors_at + 24 * count]))
        self.type_names = data[types_at : types_at + 4 * self.types]
        self.fields = data[fields_at : fields_at + 12 * fields]
        self.names = data[names_at : names_at + names_size]

    def name(self, row: Row) -> bytes:
        return self.names[row[1] : self.names.index(0, row[1])]


def table(number: int) -> bytes:
    """The table of one of the older layers."""
    union = _Union()
    names = bytearray(union.names)
    chosen: list[tuple[bytes, bytes, Row]] = []  # sorted by the first, as records are; then the name without its mark
    for row in union.rows:
        if row[8] <= number <= row[9]:
            name = union.name(row)
            if row[7] & OWN_CLASS:
                marked = b"%b@%d" % (name, number)
                chosen.append((marked, name, (row[0], len(names), *row[2:])))
                names += marked + b"\0"
            else:
                chosen.append((name, name, row))
    chosen.sort()
    places = {name: place for place, (_, name, _) in enumerate(chosen)}
    records, fields = bytearray(), bytearray()
    for _, _, (id_, name_at, first, count, type_, kind, element, bits, _, _) in chosen:
        own = (id_, name_at, len(fields) // 12, count, type_, kind, element, bits & ~OWN_CLASS, 0)
        records += struct.pack("<IIIHHBBBxI", *own)
        fields += _fields(union, first, count, places)
    return _whole(number, union, len(chosen), bytes(records), bytes(fields), bytes(names))


def _fields(union: _Union, first: int, count: int, places: dict[bytes, int]) -> bytearray:
    """A record's fields; a bare type is the place of its record, which is another one here."""
    found = bytearray(union.fields[12 * first : 12 * (first + count)])
    for at in range(0, len(found), 12):
        kind, element = found[at + 4], found[at + 5]
        if (element if kind == VECTOR else kind) == BARE:
            target = union.rows[int.from_bytes(found[at + 8 : at + 10], "little")]
            found[at + 8 : at + 10] = places[union.name(target)].to_bytes(2, "little")
    return found


def _whole(number: int, union: _Union, count: int, records: bytes, fields: bytes, names: bytes) -> bytes:
    parts = (union.type_names, records, fields, names)
    offsets = [64]
    for part in parts:
        offsets.append(offsets[-1] + len(part))
    body = b"".join(parts)
    sizes = (union.types, count, len(fields) // 12)
    head = struct.pack("<8s10I", b"CGTLv1\0\0", number, *sizes, *offsets[:4], len(names), zlib.crc32(body))
    return head.ljust(64, b"\0") + body


def layers_of(constructor: int) -> tuple[int, int] | None:
    """The first and the last of the older layers that have a constructor with this id; None when none has."""
    spans = [row[8:] for row in _Union().rows if row[0] == constructor and row[8]]
    return (min(spans)[0], max(span[1] for span in spans)) if spans else None
