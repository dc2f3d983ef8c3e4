"""What a handler is registered for, and how type checkers see it.

``@client.on(events.NewMessage())`` is a call of `Takes`: it refuses a function that cannot be given the filter's event,
and leaves what the function takes open, so that one function may stand under several decorators::

    @client.on(events.NewMessage())
    @client.on(events.CallbackQuery())
    async def either(event: events.MessageEvent | events.CallbackEvent) -> None: ...
"""

from __future__ import annotations

from collections.abc import Callable
from inspect import isawaitable
from types import CoroutineType
from typing import TYPE_CHECKING, Any, Concatenate, NamedTuple, Protocol, TypeAlias, TypeVar, overload

from cablegram.errors import UsageError

from .filter_base import Filter, Raw

Handler: TypeAlias = Callable[..., object]
"""A function of the event, coroutine or not, or of nothing."""
OnError: TypeAlias = Callable[..., object]
"""A function of the error, the event and the handler, coroutine or not, or of the first ones of these."""

Registered: TypeAlias = "Filter[Any] | type[OwnEvent]"
"""What a handler waits for, as it is kept."""
Wants: TypeAlias = "Filter[Any] | type[object]"
"""What a handler may wait for: a filter, the class of one, of updates or of the client's own events."""

if TYPE_CHECKING:
    from cablegram.tl import TLObject

    from .handling import AnyUpdate, Handling, OwnEvent

    E_co = TypeVar("E_co", covariant=True)
    R = TypeVar("R")
    Given = TypeVar("Given", bound=TLObject | OwnEvent)
    """What a handler is given that waits for a class: updates, or the client's own events."""

    class Takes(Protocol[E_co]):
        """A decorator for functions of an event, and of what else is given by name (`handlers.dependencies`)."""

        @overload
        def __call__(self, handler: Callable[[], R], /) -> Callable[[], R]: ...
        @overload
        def __call__(self, handler: Callable[Concatenate[E_co, ...], R], /) -> Callable[..., R]: ...


class Registration(NamedTuple):
    """A handler, what it waits for, what is called (it, or it with what a router has around it), and how.

    ``group``: of those of one group an event gets to the first alone. ``name``: see `handler_name`.
    """

    handler: Handler
    wants: Registered
    run: Handler
    takes: int
    group: object | None = None
    name: str = ""

    def is_of(self, handler: Handler, wants: Wants | None) -> bool:
        """Whether it is this handler's, for this filter, a filter of this class, or (None) for any."""
        if self.handler != handler:
            return False
        return wants is None or self.wants is wants or (isinstance(wants, type) and isinstance(self.wants, wants))


def as_filter(wants: Wants | None) -> Registered:
    """What a handler waits for, as a filter; the classes of the client's own events stay what they are."""
    if wants is None:
        return Raw()
    if isinstance(wants, Filter):
        return wants
    if isinstance(wants, type):
        if issubclass(wants, Filter):
            return wants()
        if hasattr(wants, "__tl_name__"):
            return Raw(wants)
        if issubclass(wants, tuple) and hasattr(wants, "_fields"):
            return wants
    raise UsageError(f"a handler waits for a filter such as events.NewMessage(), not for {wants!r}")


def may_want(wants: Registered, update: AnyUpdate | OwnEvent) -> bool:
    """Whether a handler that waits for ``wants`` may be called with this; False only where it is certain."""
    if isinstance(wants, type) or isinstance(update, tuple):
        return isinstance(wants, type) and isinstance(update, wants)
    if isinstance(wants, Raw):
        return wants.types is None or isinstance(update, wants.types)
    return wants.looks_at(update) or not wants.classes()


async def call(item: Registration, event: object, handling: Handling | None) -> None:
    """Call a handler, or what a router has around it, to its end."""
    if handling is not None:
        handling.enter(item.name)
    result = item.run(event) if item.takes else item.run()
    if isinstance(result, CoroutineType) or isawaitable(result):
        await result


def handler_name(handler: Handler) -> str:
    """What a handler is called in messages, and among the effects of an update."""
    return getattr(handler, "__qualname__", None) or type(handler).__qualname__
