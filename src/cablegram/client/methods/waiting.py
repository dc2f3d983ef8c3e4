"""``client.api`` of a `SyncClient`: the methods of `making`, each waits; a pager is what a ``for`` loop takes."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from typing import TYPE_CHECKING, Protocol, TypeVar

from .making import PAGERS, catalogue, class_of, method_names

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

T = TypeVar("T")


class Owner(Protocol):
    """What waits: a `SyncClient`."""

    @property
    def client(self) -> ClientCore: ...
    def wait(
        self, function: Callable[..., Coroutine[object, object, object]], *arguments: object, **options: object
    ) -> object: ...
    def each(self, function: Callable[..., AsyncIterator[T]], *arguments: object, **options: object) -> Iterator[T]: ...


class SyncNamespace:
    """The methods of one namespace for one `SyncClient`."""

    __slots__ = ("_owner", "_tl")

    def __init__(self, owner: Owner, namespace: str = "") -> None:
        self._owner, self._tl = owner, namespace

    def __repr__(self) -> str:
        return f"<client.api{'.' * bool(self._tl)}{self._tl} of {self._owner!r}>"

    if not TYPE_CHECKING:  # a checker that saw this would believe every misspelt name

        def __getattr__(self, name: str) -> object:
            # Looked up on a namespace of the client within, which knows what to say of a name that there is not.
            method = getattr(class_of(self._tl)(self._owner.client), name)
            return _each(self._owner, method) if name.startswith(PAGERS) else _wait(self._owner, method)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *method_names(self._tl)})


class SyncMethods(SyncNamespace):
    """See :class:`~cablegram.client.methods.making.Methods`; every method waits."""

    __slots__ = ()

    def __init__(self, owner: Owner) -> None:
        super().__init__(owner)

    if not TYPE_CHECKING:  # a checker that saw this would believe every misspelt name

        def __getattr__(self, name: str) -> object:
            if name and name in catalogue():
                return SyncNamespace(self._owner, name)
            return super().__getattr__(name)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *filter(None, catalogue())})


def _wait(owner: Owner, method: Callable[..., Coroutine[object, object, object]]) -> Callable[..., object]:
    def wait(*arguments: object, **named: object) -> object:
        return owner.wait(method, *arguments, **named)

    return _dressed(wait, method)


def _each(owner: Owner, method: Callable[..., AsyncIterator[object]]) -> Callable[..., Iterator[object]]:
    def each(*arguments: object, **named: object) -> Iterator[object]:
        return owner.each(method, *arguments, **named)

    return _dressed(each, method)


def _dressed(function: Callable[..., T], method: Callable[..., object]) -> Callable[..., T]:
    from inspect import signature

    function.__name__, function.__doc__ = method.__name__, method.__doc__
    function.__signature__ = signature(method)  # type: ignore[attr-defined] # functions may have one
    return function
