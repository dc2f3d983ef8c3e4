"""Plain values between layers: numbers, text, and what stands for nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cablegram._kernel.pure import table as kinds

Spec = tuple[int, int, str | None]  # kind, element kind, name behind it: as in `Schema.definition`
DROP: Any = type("Drop", (), {"__slots__": (), "__repr__": lambda self: "DROP"})()

NUMBERS = (kinds.INT, kinds.LONG, kinds.DOUBLE, kinds.STRING, kinds.BOOL, kinds.TRUE)
_LIMITS = {kinds.INT: 31, kinds.LONG: 63}
_EMPTY: dict[int, Callable[[], Any]] = {
    kinds.INT: int,
    kinds.LONG: int,
    kinds.DOUBLE: float,
    kinds.INT128: lambda: bytes(16),
    kinds.INT256: lambda: bytes(32),
    kinds.STRING: str,
    kinds.BYTES: bytes,
    kinds.BOOL: bool,
    kinds.TRUE: bool,
    kinds.VECTOR: list,
}


def empty_value(kind: int) -> Any:
    """0, empty text, an empty list; None for an untyped field."""
    make = _EMPTY.get(kind)
    return None if make is None else make()


def spec_text(spec: Spec) -> str:
    """A type in TL."""
    kind, element, name = spec
    if kind == kinds.VECTOR:
        return f"Vector<{spec_text((element, 0, name))}>"
    return name or ("Bool" if kind == kinds.TRUE else kinds.KIND_NAMES[kind])


def convert_plain(value: Any, source: int, target: int) -> Any:
    """A number, text or truth as another of them, or DROP where it does not fit."""
    if target in (kinds.BOOL, kinds.TRUE):
        return bool(value)
    if target == kinds.STRING:
        return str(int(value)) if source in (kinds.INT, kinds.LONG) else DROP
    if source == kinds.STRING:
        short = len(value) < 20 and value.isascii() and value.lstrip("-").isdigit() and value.count("-") < 2
        if not short:
            return DROP
        value = int(value)
    if target == kinds.DOUBLE:
        return float(value)
    if source == kinds.DOUBLE and not abs(value) < 2.0**62:
        return DROP
    number = round(value)
    limit = 1 << _LIMITS[target]
    return number if -limit <= number < limit else DROP
