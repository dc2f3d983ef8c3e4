"""What Telegram makes of a text and its entities, told unit by unit: slow, simple, and apart from the product.

Every UTF-16 code unit of the text carries the set of entities that are on it. Units are dropped; what an entity is on
afterwards is where it is. Written from the page, and from what Telegram's own client does before it sends a text.

Sources: https://core.telegram.org/api/entities#entity-length,
https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp
"""

from __future__ import annotations

from typing import NamedTuple


class Mark(NamedTuple):
    """An entity: where it begins, how long it is (UTF-16 code units), and what it is."""

    offset: int
    length: int
    what: str


class _Unit(NamedTuple):
    raw: bytes
    on: frozenset[int]

    @property
    def blank(self) -> bool:
        return int.from_bytes(self.raw, "little") <= 32


def kept(text: str, marks: list[Mark]) -> tuple[str, set[Mark]] | None:
    """The text and its entities as they are kept; None when an entity is not within the text."""
    raw = text.encode("utf-16-le")
    units = []
    for number in range(len(raw) // 2):
        on = frozenset(n for n, mark in enumerate(marks) if mark.offset <= number < mark.offset + mark.length)
        units.append(_Unit(raw[2 * number : 2 * number + 2], on))
    for mark in marks:
        ends = (mark.offset, mark.offset + mark.length)
        if mark.length < 0 or any(not 0 <= end <= len(units) or _inside_a_pair(units, end) for end in ends):
            return None
    units = [unit for unit in units if unit.raw != b"\r\0"]
    while units and units[-1].blank:
        units.pop()
    for number in range(len(marks)):
        units = _without_blanks_at_its_end(units, number)
    while units and units[0].blank and not units[0].on:
        units.pop(0)
    found = set()
    for number, mark in enumerate(marks):
        places = [place for place, unit in enumerate(units) if number in unit.on]
        if places:
            found.add(Mark(places[0], len(places), mark.what))
    return b"".join(unit.raw for unit in units).decode("utf-16-le"), found


def _inside_a_pair(units: list[_Unit], place: int) -> bool:
    return 0 < place < len(units) and 0xDC00 <= int.from_bytes(units[place].raw, "little") < 0xE000


def _without_blanks_at_its_end(units: list[_Unit], number: int) -> list[_Unit]:
    left = list(units)
    for place in range(len(left) - 1, -1, -1):
        if number in left[place].on:
            if not left[place].blank:
                break
            left[place] = _Unit(left[place].raw, left[place].on - {number})
    return left
