"""Older layers: `Layer` reads and writes them, in either role."""

from __future__ import annotations

from typing import Any

from cablegram._kernel import MAX_OBJECTS, Schema, TLObject
from cablegram.tl import registry

Buffer = bytes | bytearray | memoryview

_layers: dict[int, Layer] = {}


class Layer:
    """One layer's view of the newest schema's objects."""

    def __init__(self, number: int, schema: Schema) -> None:
        self.number = number
        self.schema = schema

    def encode(self, value: TLObject) -> bytes:
        """An object as this layer's bytes."""
        return self.schema.encode(value)

    def decode(self, data: Buffer, offset: int = 0, *, budget: int = MAX_OBJECTS) -> Any:
        """This layer's bytes as an object of the newest schema."""
        return self.schema.decode(data, offset, budget=budget)

    def decode_result(
        self, function: type[TLObject], data: Buffer, offset: int = 0, *, budget: int = MAX_OBJECTS
    ) -> Any:
        """The result of a function in this layer."""
        return self.schema.decode_result(function, data, offset, budget=budget)

    def encode_result(self, function: type[TLObject], value: Any) -> bytes:
        """What a server of this layer answers to a function."""
        return self.schema.encode_result(function, value)


def layer(number: int) -> Layer:
    """The layer nearest to ``number`` at or below it; the newest above the newest, the oldest below the oldest."""
    known = registry.numbers()
    chosen = max((found for found in known if found <= number), default=known[0])
    found = _layers.get(chosen)
    if found is None:
        schema = registry.schema() if chosen == known[-1] else registry.older_schema(chosen)
        found = _layers.setdefault(chosen, Layer(chosen, schema))
    return found
