"""What a layer's table says about a constructor, kept once it was asked for."""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

from cablegram._kernel import Schema
from cablegram._kernel.pure import table as kinds
from cablegram.tl.values import Spec


class Fact(NamedTuple):
    """A field as a layer defines it. ``flag`` is (word, bit), or None when it is unconditional."""

    spec: Spec
    flag: tuple[int, int] | None


Shape = dict[str, Fact]


@cache
def has(schema: Schema, name: str) -> bool:
    """Whether a table has a constructor."""
    try:
        schema.definition(name)
    except KeyError:
        return False
    return True


@cache
def shape(schema: Schema, name: str) -> Shape:
    """A constructor's fields, flag words left out."""
    return {
        field: Fact((kind, element, type_name), (word, bit) if word else None)
        for field, kind, element, type_name, word, bit in schema.definition(name)[2]
        if kind != kinds.FLAGS
    }


class SharedFlag(NamedTuple):
    """Fields that share a flag bit: all are there or none is."""

    flags: list[str]
    values: list[str]

    def agree(self, found: dict[str, Any]) -> dict[str, Any]:
        """The fields to change: one value that is missing takes the others with it, and the flags tell."""
        whole = all(found.get(field) is not None for field in self.values)
        changed: dict[str, Any] = dict.fromkeys(self.flags, whole)
        return changed if whole else changed | dict.fromkeys(self.values)


@cache
def shared_bits(schema: Schema, name: str) -> list[SharedFlag]:
    """A constructor's fields that share a bit, where there is something besides flags among them."""
    groups: dict[tuple[int, int], SharedFlag] = {}
    for field, fact in shape(schema, name).items():
        if fact.flag is not None:
            group = groups.setdefault(fact.flag, SharedFlag([], []))
            (group.flags if fact.spec[0] == kinds.TRUE else group.values).append(field)
    return [group for group in groups.values() if group.values and len(group.flags) + len(group.values) > 1]
