"""Abstract types at run time: `cablegram.api.TypeUser` for annotations and isinstance, and `TLFunction`."""

from __future__ import annotations

from types import GenericAlias
from typing import TYPE_CHECKING, Any

from cablegram._kernel import TLObject

if TYPE_CHECKING:
    from typing import Generic, TypeVar


class AbstractType(type):
    """The class of ``api.TypeX``: its instances are the objects whose TL type is X."""

    __tl_type__: str

    def __instancecheck__(cls, instance: object) -> bool:
        return (
            isinstance(instance, TLObject) and not instance.__tl_function__ and instance.__tl_type__ == cls.__tl_type__
        )

    def __subclasscheck__(cls, subclass: type) -> bool:
        if not issubclass(subclass, TLObject):
            return subclass is cls
        return not subclass.__tl_function__ and subclass.__tl_type__ == cls.__tl_type__

    def __repr__(cls) -> str:
        return f"<abstract type {cls.__tl_type__}>"


class _Function(type):
    def __instancecheck__(cls, instance: object) -> bool:
        return isinstance(instance, TLObject) and instance.__tl_function__

    def __subclasscheck__(cls, subclass: type) -> bool:
        return subclass is cls or (issubclass(subclass, TLObject) and subclass.__tl_function__)


if TYPE_CHECKING:
    _Result_co = TypeVar("_Result_co", covariant=True)

    class TLFunction(TLObject, Generic[_Result_co]):
        """A function of the schema: what can be invoked. ``TLFunction[T]`` is one whose result is ``T``."""

else:

    class TLFunction(metaclass=_Function):
        """A function of the schema: what can be invoked. ``TLFunction[T]`` is one whose result is ``T``."""

        def __new__(cls):  # noqa: ANN204
            raise TypeError("TLFunction is abstract; take a function from cablegram.api")

        def __class_getitem__(cls, result: Any) -> GenericAlias:
            return GenericAlias(cls, (result,))


def abstract_type(module: str, name: str, tl_name: str) -> AbstractType:
    """Make ``TypeX``."""

    def refuse(cls: type) -> object:
        raise TypeError(f"{tl_name} is an abstract type; take one of its constructors")

    doc = f"Any object of the TL type {tl_name}.\n\nSource: https://core.telegram.org/type/{tl_name}"
    body = {"__module__": module, "__doc__": doc, "__tl_type__": tl_name, "__new__": refuse}
    return AbstractType(name, (), body)
