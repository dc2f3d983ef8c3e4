"""Data of states as JSON: plain values, and dataclasses by the types of their fields.

``Cart(items=["tea"], due=datetime(...))`` is stored as ``{"items": ["tea"], "due": "2026-01-31T10:00:00"}``, and read
as a ``Cart`` again where one is asked for. A field that is stored and is not one any more is dropped, one that is new
has its default: a program may change its classes between two runs.
"""

from __future__ import annotations

import base64
import dataclasses
import datetime
import decimal
import enum
import types
import typing
from collections.abc import Callable, Mapping
from typing import Any, TypeVar, cast, get_args, get_origin

from cablegram.errors import UsageError

T = TypeVar("T")

_WRITERS: dict[type, Callable[[Any], object]] = {
    bytes: lambda value: base64.b64encode(value).decode(),
    datetime.datetime: datetime.datetime.isoformat,
    datetime.date: datetime.date.isoformat,
    datetime.timedelta: datetime.timedelta.total_seconds,
    decimal.Decimal: str,
}
_READERS: dict[object, Callable[[Any], object]] = {
    bytes: base64.b64decode,
    datetime.datetime: datetime.datetime.fromisoformat,
    datetime.date: datetime.date.fromisoformat,
    datetime.timedelta: lambda seconds: datetime.timedelta(seconds=seconds),
    decimal.Decimal: decimal.Decimal,
}


def plain(value: object, where: str) -> object:
    """``value`` as JSON has it; ``where`` names it in the `UsageError` for what JSON cannot hold."""
    if value is None or (isinstance(value, (str, int, float)) and not isinstance(value, enum.Enum)):
        return value
    if isinstance(value, enum.Enum):
        return plain(value.value, where)
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {one.name: plain(getattr(value, one.name), f"{where}.{one.name}") for one in dataclasses.fields(value)}
    if isinstance(value, Mapping):
        for key in value:
            if not isinstance(key, str):
                raise UsageError(f"{where} has the key {key!r}: keys of what a state keeps are str")
        return {key: plain(one, f"{where}[{key!r}]") for key, one in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        return [plain(one, f"{where}[{index}]") for index, one in enumerate(value)]
    writer = _WRITERS.get(type(value))
    if writer is None:
        raise UsageError(
            f"a state cannot keep {where}, a {type(value).__name__}: keep plain values, dataclasses, dates or bytes, "
            "and ids instead of objects of Telegram"
        )
    return writer(value)


def fields_of(data: object) -> dict[str, object]:
    """What is kept of a dataclass or a mapping, by name."""
    if data is None:
        return {}
    if isinstance(data, Mapping) or (dataclasses.is_dataclass(data) and not isinstance(data, type)):
        return cast("dict[str, object]", plain(data, type(data).__name__))
    raise UsageError(f"a state keeps a dataclass or a dict, not {data!r}")


def typed(kind: type[T], stored: Mapping[str, object]) -> T:
    """The dataclass ``kind`` from what is stored. Raises `UsageError` when a field without a default is missing."""
    if not dataclasses.is_dataclass(kind):
        raise UsageError(f"the data of a state is read as a dataclass, not as {kind!r}")
    hints = typing.get_type_hints(kind)
    values: dict[str, object] = {}
    for field in dataclasses.fields(kind):
        if field.name in stored:
            values[field.name] = _read(hints[field.name], stored[field.name], f"{kind.__name__}.{field.name}")
        elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
            raise UsageError(
                f"nothing is kept for {kind.__name__}.{field.name}: give it a default, or set it with the state"
            )
    return cast("T", kind(**values))


def _read(kind: Any, value: Any, where: str) -> object:
    origin, arguments = get_origin(kind), get_args(kind)
    if origin in (typing.Union, types.UnionType):
        if value is None:
            return None
        kinds = [one for one in arguments if one is not type(None)]
        return _read(kinds[0], value, where) if len(kinds) == 1 else value
    try:
        if dataclasses.is_dataclass(kind) and isinstance(kind, type):
            return typed(kind, value)
        if origin in (list, set, frozenset) and arguments:
            return origin(_read(arguments[0], one, where) for one in value)
        if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
            return tuple(_read(arguments[0], one, where) for one in value)
        if origin is tuple:
            return tuple(_read(one, item, where) for one, item in zip(arguments, value, strict=True))
        if origin is dict and len(arguments) == 2:
            return {key: _read(arguments[1], one, where) for key, one in value.items()}
        if isinstance(kind, type) and issubclass(kind, enum.Enum):
            return kind(value)
        reader = _READERS.get(kind)
        return value if reader is None else reader(value)
    except (TypeError, ValueError, AttributeError) as error:
        raise UsageError(f"what is kept for {where} is no {kind!r}: {error}") from None
