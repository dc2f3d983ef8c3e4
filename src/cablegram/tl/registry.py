"""The tables of this package: the newest schema, and those of the older layers, each made on first use."""

from __future__ import annotations

import os
from _thread import allocate_lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cablegram._kernel import Schema

FOLDER = os.path.dirname(__file__)
NEWEST = os.path.join(FOLDER, "schema.bin")

_lock = allocate_lock()  # two schemas would mean two classes of one name
_schemas: dict[int, Schema] = {}
_types: frozenset[str] | None = None


def newest_number() -> int:
    """The newest layer, from the head of its table."""
    with open(NEWEST, "rb") as file:
        return int.from_bytes(file.read(12)[8:], "little")


def numbers() -> list[int]:
    """Every layer that can be spoken, ascending."""
    from cablegram.tl import history

    return [*history.numbers(), newest_number()]


def schema() -> Schema:
    """The newest layer with MTProto's service types: what makes the classes of `cablegram.api`."""
    found = _schemas.get(0)
    if found is None:
        from cablegram._kernel import Schema

        with _lock:
            found = _schemas.get(0)
            if found is None:
                with open(NEWEST, "rb") as file:
                    found = _schemas[0] = Schema(file.read())
    return found


def older_schema(number: int) -> Schema:
    """The table of one of the older layers, on the newest one's classes."""
    base = schema()
    found = _schemas.get(number)
    if found is None:
        from cablegram._kernel import Schema
        from cablegram.tl import history

        with _lock:
            found = _schemas.get(number)
            if found is None:
                found = _schemas[number] = Schema(history.table(number), base)
    return found


def type_names() -> frozenset[str]:
    """The abstract types of the newest layer."""
    global _types
    if _types is None:
        from cablegram._kernel.pure.table import Table

        with open(NEWEST, "rb") as file:
            table = Table(file.read())
        _types = frozenset(table.type_name(index) for index in range(table.type_count))
    return _types
