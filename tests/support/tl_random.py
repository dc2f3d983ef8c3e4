"""Random values of the schema, seeded: objects of any constructor for any kernel's `Schema`."""

from __future__ import annotations

import random
import struct
from typing import Any

INT, LONG, DOUBLE, INT128, INT256, STRING, BYTES, BOOL, TRUE, OBJECT, BARE, ANY, VECTOR, FLAGS = range(1, 15)
EDGES = (0, 1, -1, 2**31 - 1, -(2**31))
LONG_EDGES = (*EDGES, 2**63 - 1, -(2**63))
TEXTS = ("", "a", "héllo", "日本語", "🙂 emoji", "x" * 253, "y" * 254, "z" * 255, "ab\0cd", "é" * 200)


class RandomValues:
    """Makes objects from a schema's definitions.

    ``density`` is the chance that an optional field is there; ``depth`` bounds nesting: below it optional fields
    stay away, vectors are empty and boxed fields take their type's simplest constructor. ``base`` is the newest
    schema when ``schema`` is an older one: its classes may require fields that the older layer does not have.
    ``empty=False``: no vector, text or byte string is empty, and no number 0.
    """

    def __init__(
        self, schema: Any, seed: int = 0, *, density: float = 0.5, depth: int = 3, base: Any = None, empty: bool = True
    ) -> None:
        self.schema = schema
        self.empty = empty
        self.base = {name: base.definition(name) for name in base.names()} if base is not None else {}
        self.random = random.Random(seed)
        self.density = density
        self.depth = depth
        self.definitions = {name: schema.definition(name) for name in schema.names()}
        self.by_type: dict[str, list[str]] = {}
        for name, (_, is_function, _, result) in self.definitions.items():
            if not is_function:
                self.by_type.setdefault(result[2], []).append(name)
        self._cost: dict[str, int] = {}
        self.simplest = {type_: self._find_simplest(type_, frozenset()) for type_ in self.by_type}

    def _find_simplest(self, type_: str, above: frozenset[str]) -> str:
        costs = {name: self._cost_of(name, above | {type_}) for name in self.by_type[type_]}
        return min(costs, key=lambda name: (costs[name], name))

    def _cost_of(self, name: str, above: frozenset[str]) -> int:
        """How deep the required boxed fields of a constructor go."""
        cost = 0
        for _, kind, _, target, word, _ in self.definitions[name][2]:
            if word or kind not in (OBJECT, BARE):
                continue
            if target in above:
                return 1000
            names = [target] if kind == BARE else self.by_type[target]
            cost = max(cost, 1 + min(self._cost_of(inner, above | {target}) for inner in names))
        return cost

    def object(self, name: str, level: int = 0) -> Any:
        """A random object of one constructor or function."""
        _, _, fields, _ = self.definitions[name]
        chosen: dict[tuple[int, int], bool] = {}
        values: dict[str, Any] = {}
        for field, kind, element, target, word, bit in fields:
            if kind == FLAGS:
                continue
            if word:
                dense = self.density if level < self.depth or kind == TRUE else 0.0
                there = chosen.setdefault((word, bit), self.random.random() < dense)
                if kind == TRUE:
                    values[field] = there
                    continue
                if not there:
                    continue
            values[field] = self.value(kind, element, target, level)
        for field, kind, element, target, word, _ in self.base.get(name, (0, False, ()))[2]:
            if not word and kind != FLAGS and values.get(field) is None:
                values[field] = [] if kind == VECTOR else self.value(kind, element, target, self.depth)
        cls = self.schema.by_name(name)
        return cls(**{field: value for field, value in values.items() if field in cls.__match_args__})

    def value(self, kind: int, element: int, target: str | None, level: int) -> Any:
        """A random value of a kind."""
        if kind == VECTOR:
            sizes = (0, 1, 2, 3) if self.empty else (1, 2, 3)
            size = self.random.choice(sizes) if level < self.depth else 0
            return [self.value(element, 0, target, level + 1) for _ in range(size)]
        if kind == OBJECT:
            assert target is not None
            names = self.by_type[target]
            return self.object(self.random.choice(names) if level < self.depth else self.simplest[target], level + 1)
        if kind == BARE:
            assert target is not None
            return self.object(target, level + 1)
        if kind == ANY:
            return self.object(self.random.choice(("inputPeerSelf", "help.getConfig", "peerUser")), level + 1)
        value = self.plain(kind)
        while not (value or self.empty or kind == BOOL):
            value = self.plain(kind)
        return value

    def plain(self, kind: int) -> Any:
        """A random number, text or byte string."""
        pick = self.random
        if kind == INT:
            return pick.choice(EDGES) if pick.random() < 0.3 else pick.getrandbits(32) - 2**31
        if kind == LONG:
            return pick.choice(LONG_EDGES) if pick.random() < 0.3 else pick.getrandbits(64) - 2**63
        if kind == DOUBLE:
            return struct.unpack("<d", struct.pack("<d", pick.uniform(-1e6, 1e6)))[0]
        if kind == STRING:
            return pick.choice(TEXTS)
        if kind == BOOL:
            return pick.random() < 0.5
        size = {INT128: 16, INT256: 32}.get(kind)
        if size is None:
            size = pick.choice((0, 1, 2, 3, 4, 31, 253, 254, 255, 256, 1000))
        return pick.randbytes(size)

    def result(self, function: str) -> Any:
        """A random result of a function that is not generic."""
        kind, element, target = self.definitions[function][3]
        return self.value(kind, element, target, 0)
