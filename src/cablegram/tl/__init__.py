"""The schema at run time: its newest layer, older layers, and the service types.

``tl.LAYER`` is the newest layer's number, ``tl.schema()`` its table, ``tl.layer(198)`` an older one, ``tl.layers()``
the numbers of all, ``tl.mt`` the module of MTProto's service types. The raw API is `cablegram.api`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cablegram._kernel import MAX_DEPTH, MAX_OBJECTS, Schema, TLObject

if TYPE_CHECKING:
    from cablegram.tl import mt as mt
    from cablegram.tl.abstract import TLFunction as TLFunction
    from cablegram.tl.translation import Layer as Layer

    LAYER: int

__all__ = [
    "LAYER",
    "MAX_DEPTH",
    "MAX_OBJECTS",
    "Layer",
    "Schema",
    "TLFunction",
    "TLObject",
    "layer",
    "layers",
    "mt",
    "schema",
]


def schema() -> Schema:
    """The newest layer with MTProto's service types, loaded on first use."""
    from cablegram.tl.registry import schema

    return schema()


def layer(number: int) -> Layer:
    """The supported layer nearest to ``number`` at or below it; never fails, whatever the number."""
    from cablegram.tl.translation import layer

    return layer(number)


def layers() -> tuple[int, ...]:
    """The numbers of the layers that can be spoken, ascending."""
    from cablegram.tl.registry import numbers

    return tuple(numbers())


_LAZY = {"TLFunction": "cablegram.tl.abstract", "Layer": "cablegram.tl.translation"}


if not TYPE_CHECKING:  # a checker that saw this would believe every misspelt name

    def __getattr__(name: str) -> Any:
        from importlib import import_module

        if name == "LAYER":
            from cablegram.tl.registry import newest_number

            found: Any = newest_number()
        elif name == "mt":
            return import_module("cablegram.tl.mt")
        elif name in _LAZY:
            found = getattr(import_module(_LAZY[name]), name)
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
