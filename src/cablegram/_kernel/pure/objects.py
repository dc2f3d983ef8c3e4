"""What a decoded value is made of: `TLObject`, its classes, and the checks of a constructor's arguments."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, ClassVar

from cablegram._kernel.pure import table as tl
from cablegram._kernel.redacted import REDACTED
from cablegram.errors import EncodeError

REQUIRED: Any = object()
LONG_BYTES = 32  # longer byte strings are abbreviated in a repr


class Slot:
    """One field of a class: what it is called and what it accepts. ``default`` is REQUIRED, None or False."""

    __slots__ = ("default", "element", "kind", "name", "text", "type_name")

    def __init__(self, table: tl.Table, field: tl.Field) -> None:
        self.name = field.name
        self.kind = field.kind
        self.element = field.element
        self.type_name = table.named(field.kind, field.element, field.type)
        self.text = table.text(field.kind, field.element, field.type)
        self.default = False if field.kind == tl.TRUE else None if field.optional else REQUIRED

    def accept(self, value: Any) -> Any:
        """The value as it is stored, or EncodeError's cause, TypeError."""
        kind = self.kind
        if value is None and self.default is None:
            return None
        if kind == tl.VECTOR:
            if isinstance(value, (list, tuple)):
                return list(value)
        elif kind in (tl.OBJECT, tl.BARE):
            if isinstance(value, TLObject) and self.fits(value):
                return value
        elif kind == tl.ANY:
            return value
        elif isinstance(value, ACCEPTED[kind]):
            return STORED[kind](value) if kind in STORED else value
        raise TypeError(f"must be {self.text}, not {describe(value)}")

    def fits(self, value: TLObject) -> bool:
        """Whether an object is of this field's type."""
        if self.kind == tl.BARE:
            return self.type_name == value.__tl_name__
        return self.type_name == value.__tl_type__ and not value.__tl_function__

    def missing(self) -> Any:
        """What stands for this field where a layer does not have it."""
        if self.default is not REQUIRED:
            return self.default
        return EMPTY.get(self.kind, list)()


def _nothing() -> None:
    return None


ACCEPTED: dict[int, type | tuple[type, ...]] = {
    tl.INT: int,
    tl.LONG: int,
    tl.DOUBLE: (float, int),
    tl.INT128: (bytes, bytearray, memoryview),
    tl.INT256: (bytes, bytearray, memoryview),
    tl.STRING: str,
    tl.BYTES: (bytes, bytearray, memoryview),
    tl.BOOL: bool,
    tl.TRUE: bool,
}
STORED: dict[int, Callable[[Any], Any]] = {
    tl.DOUBLE: float,
    tl.INT128: bytes,
    tl.INT256: bytes,
    tl.BYTES: bytes,
}
EMPTY: dict[int, Callable[[], Any]] = {
    tl.INT: int,
    tl.LONG: int,
    tl.DOUBLE: float,
    tl.INT128: lambda: bytes(16),
    tl.INT256: lambda: bytes(32),
    tl.STRING: str,
    tl.BYTES: bytes,
    tl.BOOL: bool,
    tl.OBJECT: _nothing,
    tl.BARE: _nothing,
    tl.ANY: _nothing,
}


class _Doc:
    """A class's ``__doc__``, made when it is read."""

    def __get__(self, instance: object, owner: type[TLObject]) -> str:
        return owner._describe()


class TLObject:
    """A value of the schema: a constructor's fields, or a function's arguments.

    Compare with ``==``, take apart with ``match``, copy, pickle; `to_dict` and `to_json` give plain data. Objects are
    mutable and therefore not hashable. The generated classes cannot be subclassed.
    """

    __slots__ = ()
    __match_args__: ClassVar[tuple[str, ...]] = ()
    __tl_name__: ClassVar[str] = ""
    __tl_id__: ClassVar[int] = 0
    __tl_type__: ClassVar[str] = ""
    __tl_function__: ClassVar[bool] = False
    _slots: ClassVar[tuple[Slot, ...]] = ()
    _describe: ClassVar[Callable[[], str]]
    __hash__: ClassVar[None]  # type: ignore[assignment]

    def __init__(self, **fields: Any) -> None:
        cls = type(self)
        if not cls.__tl_name__:
            raise EncodeError("TLObject is abstract; take a class from cablegram.api")
        take = fields.pop
        try:
            for slot in cls._slots:
                value = take(slot.name, slot.default)
                setattr(self, slot.name, value if value is slot.default is not REQUIRED else slot.accept(value))
        except TypeError as error:
            if value is REQUIRED:
                raise EncodeError(f"{cls.__tl_name__}: {slot.name} is missing; it must be {slot.text}") from None
            raise EncodeError(f"{cls.__tl_name__}: {slot.name} {error}") from None
        if fields:
            known = ", ".join(cls.__match_args__) or "none"
            raise EncodeError(f"{cls.__tl_name__} has no field {next(iter(fields))!r}; its fields are: {known}")

    def __init_subclass__(cls, **kwargs: Any) -> None:
        if any(base.__dict__.get("__tl_name__") for base in cls.__mro__[1:]):
            raise TypeError(f"{cls.__mro__[1].__name__} is generated from the schema and cannot be subclassed")
        super().__init_subclass__(**kwargs)

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(getattr(self, name) == getattr(other, name) for name in self.__match_args__)

    def __repr__(self) -> str:
        cls = type(self)
        parts = (f"{name}={_show(cls, name, getattr(self, name, ...))}" for name in _shown(self))
        return f"{cls.__name__}({', '.join(parts)})"

    def to_dict(self) -> dict[str, Any]:
        """The fields as plain data, nested objects too; ``"_"`` is the TL name. bytes stay bytes."""
        values = {name: _plain(getattr(self, name)) for name in self.__match_args__}
        return {"_": self.__tl_name__, **values}

    def to_json(self, *, indent: int | None = None) -> str:
        """`to_dict` as JSON text; bytes become base64."""
        import base64
        import json

        def default(value: bytes) -> str:
            return base64.b64encode(value).decode("ascii")

        return json.dumps(self.to_dict(), default=default, ensure_ascii=False, indent=indent)


def _shown(value: TLObject) -> Iterator[str]:
    """The fields worth showing: absent ones are left out."""
    for slot in type(value)._slots:
        found = getattr(value, slot.name, None)
        if slot.default is REQUIRED or (found is not None and found is not False):
            yield slot.name


def _show(cls: type[TLObject], name: str, value: Any) -> str:
    if isinstance(value, (str, bytes, list)) and (name in REDACTED or f"{cls.__tl_name__}.{name}" in REDACTED):
        return "'…'"
    if isinstance(value, bytes) and len(value) > LONG_BYTES:
        return f"{value[:LONG_BYTES]!r}…({len(value)} bytes)"
    return repr(value)


def _plain(value: Any) -> Any:
    if isinstance(value, TLObject):
        return value.to_dict()
    return [_plain(item) for item in value] if isinstance(value, list) else value


def describe(value: Any) -> str:
    """What a wrong value is, without showing it: it may be a secret."""
    if isinstance(value, TLObject):
        return value.__tl_name__
    return "None" if value is None else type(value).__name__


def class_name(tl_name: str) -> tuple[str, str]:
    """The module and the name of a class: ``messages.sendMessage`` is ``cablegram.api.messages``, ``SendMessage``."""
    if tl_name.startswith("mt."):
        parts = tl_name.rpartition(".")[2].split("_")
        return "cablegram.tl.mt", "".join(part[:1].upper() + part[1:] for part in parts)
    namespace, _, last = tl_name.rpartition(".")
    module = f"cablegram.api.{namespace}" if namespace else "cablegram.api"
    return module, last[:1].upper() + last[1:]


def _getstate(self: TLObject) -> tuple[None, dict[str, Any]]:
    """What copy and pickle take: the fields that are set, and not the owner, which belongs to this process."""
    return None, {name: getattr(self, name) for name in self.__match_args__ if hasattr(self, name)}


def make_class(table: tl.Table, ctor: tl.Constructor) -> type[TLObject]:
    """The class of a constructor."""
    module, name = class_name(ctor.name)
    slots = tuple(Slot(table, field) for field in ctor.fields if field.kind != tl.FLAGS)
    names = tuple(slot.name for slot in slots)
    result = "X" if ctor.is_generic else table.text(ctor.kind, ctor.element, ctor.type)

    def describe_class() -> str:
        kind = "method" if ctor.is_function else "constructor"
        text = tl.definition(table, ctor)
        if ctor.name.startswith("mt."):
            return f"``{text}``\n\nSource: https://core.telegram.org/mtproto"
        return f"``{text}``\n\nSource: https://core.telegram.org/{kind}/{ctor.name}"

    made = type(
        name,
        (TLObject,),
        {
            "__slots__": (*names, "__owner__") if ctor.is_owned else names,
            "__match_args__": names,
            "__module__": module,
            "__doc__": _Doc(),
            "__hash__": None,
            "__tl_name__": ctor.name,
            "__tl_id__": ctor.id,
            "__tl_type__": result,
            "__tl_function__": ctor.is_function,
            "_slots": slots,
            "_describe": staticmethod(describe_class),
            **({"__getstate__": _getstate} if ctor.is_owned else {}),
        },
    )
    type.__setattr__(made, "__slots__", names)
    return made
