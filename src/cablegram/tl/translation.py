"""Older layers: `Layer` reads and writes them, in either role."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cablegram._kernel import MAX_OBJECTS, Schema, TLObject
from cablegram.errors import EncodeError
from cablegram.tl import registry

if TYPE_CHECKING:
    from cablegram.tl.converter import Converter
    from cablegram.tl.values import Spec

Buffer = bytes | bytearray | memoryview

OBJECT = 10  # a kind of the tables, as is the first number below
UNTYPED: Spec = (12, 0, None)

_layers: dict[int, Layer] = {}


class Layer:
    """One layer on the wire, the newest layer's objects in Python.

    A server reads a request of its client's layer with `decode` and answers with `encode_result`; a client writes a
    request for an older server with `encode` and reads the answer with `decode_result`. What the layer does not have
    becomes its nearest answer, leaves its vector, or is left out; EncodeError is raised only for a method, or a type,
    that the layer has nothing for.
    """

    def __init__(self, number: int, schema: Schema) -> None:
        self.number = number
        self.schema = schema
        self._newest = registry.schema()
        self.codec: Schema | Layer = schema if schema is self._newest else self
        """What reads and writes this layer with the fewest steps: the schema itself, if it is the newest."""
        self._converters: tuple[Converter, Converter] | None = None

    def __repr__(self) -> str:
        return f"<layer {self.number}>"

    def _both(self) -> tuple[Converter, Converter]:
        """Up to the newest layer, and down to this one."""
        if self._converters is None:
            from cablegram.tl.converter import Converter

            up, down = Converter(self.schema, self._newest, up=True), Converter(self._newest, self.schema, up=False)
            self._converters = up, down
        return self._converters

    def encode(self, value: TLObject) -> bytes:
        """An object as this layer's bytes; EncodeError when it does not fit its type or has no answer here."""
        if self.schema is self._newest:
            return self.schema.encode(value)
        return self.schema.encode(self._down(value, UNTYPED, UNTYPED))

    def decode(self, data: Buffer, offset: int = 0, *, budget: int = MAX_OBJECTS) -> Any:
        """This layer's bytes as an object of the newest schema; DecodeError as `Schema.decode`."""
        value = self.schema.decode(data, offset, budget=budget)
        return value if self.schema is self._newest else self._both()[0].object(value)

    def decode_result(
        self, function: type[TLObject], data: Buffer, offset: int = 0, *, budget: int = MAX_OBJECTS
    ) -> Any:
        """What a server of this layer answered to a function, as the newest schema has it."""
        if self.schema is self._newest:
            return self.schema.decode_result(function, data, offset, budget=budget)
        own, source, target = self._results(function)
        value = self.schema.decode_result(own, data, offset, budget=budget)
        up = self._both()[0]
        after = up.change(value, source, target)
        from cablegram.tl.values import DROP

        return up.default(target) if after is DROP or after is None else after

    def encode_result(self, function: type[TLObject], value: Any) -> bytes:
        """What a server answers to a function of a client of this layer."""
        if self.schema is self._newest:
            return self.schema.encode_result(function, value)
        own, target, source = self._results(function)
        return self.schema.encode_result(own, self._down(value, source, target))

    def _down(self, value: Any, source: Spec, target: Spec) -> Any:
        from cablegram.tl.values import DROP

        down = self._both()[1]
        try:
            after = down.change(value, source, target)
            if after is not DROP:
                return after
            if target != UNTYPED:
                return down.default(target)
            if isinstance(value, TLObject) and not value.__tl_function__:
                return down.default((OBJECT, 0, value.__tl_type__))
        except RecursionError:
            raise EncodeError("the value is nested too deeply") from None
        except AttributeError as error:
            raise EncodeError(f"a field is missing: {error}") from None
        raise EncodeError(f"{value.__tl_name__} is not in layer {self.number}")

    def _results(self, function: type[TLObject]) -> tuple[type[TLObject], Spec, Spec]:
        """The function in this layer, the type of its result here, and in the newest layer."""
        name = function.__tl_name__
        down = self._both()[1]
        own: str | None = name if self.schema.knows(function) else down.name_in_target(name) or down.moved(name)
        if own is None:
            raise EncodeError(f"{name} is not in layer {self.number}")
        here: Spec = self.schema.definition(own)[3]
        try:
            newest: Spec = self._newest.definition(name.partition("@")[0])[3]
        except KeyError:
            newest = here
        return self.schema.by_name(own), here, newest


def layer(number: int) -> Layer:
    """The layer nearest to ``number`` at or below it; the newest above the newest, the oldest below the oldest."""
    found = _layers.get(number)
    if found is not None:
        return found
    newest = registry.newest_number()
    if number >= newest:
        chosen = newest
    else:
        older = registry.numbers()
        chosen = max((known for known in older if known <= number), default=older[0])
    found = _layers.get(chosen)
    if found is None:
        schema = registry.schema() if chosen == newest else registry.older_schema(chosen)
        found = _layers.setdefault(chosen, Layer(chosen, schema))
    return found
