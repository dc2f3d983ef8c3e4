"""Routers: handlers of a part of a program, written without a client and included in one.

::

    router = events.Router()

    @router.on(events.Command("start"))
    async def start(event: events.CommandEvent) -> None:
        await event.reply("Welcome!")

    @router.around
    async def timed(event, following):
        with timer():
            await following(event)

    @router.on_error(errors.Flood)
    async def busy(error: errors.Flood, event) -> None: ...

    client.include(router)

How it works: `Router` is a list. `client.include` reads it once, gives each handler what is around it, and registers
the handlers with the dispatcher like any others; one with nothing around it is registered as it is. So routers cost
nothing when an update comes, and the order is that of one list::

    router: a, [inner: b, c], d     client.on(x); client.include(router); client.on(y)    ->  x a b c d y

Around a handler lie, from the outside to the inside: the error handlers of the outer router, its ``around`` functions
in their order, then those of the inner router. So an ``around`` function sees an error before the error handlers do,
and what an error handler raises goes to the outer router, and at last to the client's ``on_error``. `StopPropagation`
and `SkipHandler` are no errors: they pass all of them. What a filter raises goes to the client's ``on_error``, for no
handler has begun. What a failed handler changed of its conversation's state is dropped before its error is dealt with.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias, TypeVar, overload

from cablegram.client.callbacks import answer, check_signature, label
from cablegram.client.handlers.dependencies import BUILT_IN, Source, bind
from cablegram.client.handlers.hooks import Hooks, Span
from cablegram.client.handlers.limits import Limits, limited
from cablegram.errors import UsageError, described

from .client_events import SkipHandler, StopPropagation
from .events import Event
from .registration import Handler, Registered, as_filter

if TYPE_CHECKING:
    from typing import Unpack

    from cablegram import api
    from cablegram.client.core import ClientCore
    from cablegram.client.handlers.limits import LimitsGiven

    from .dispatcher import Dispatcher
    from .filter_base import Filter
    from .registration import Given, Takes, Wants

E = TypeVar("E")
F = TypeVar("F", bound=Handler)
Following: TypeAlias = Callable[[object], Coroutine[object, object, object]]
"""What lies further inside, at last the handler; awaiting a call of it with the event gives the handler's result."""
Around: TypeAlias = Callable[[Any, Following], Awaitable[object]]
ErrorHandler: TypeAlias = Callable[..., object]
_NO_ERRORS = (StopPropagation, SkipHandler)


class Route(NamedTuple):
    """A handler of a router as a client registers it. ``run``: the handler with what is around it;
    ``group``: of those of one group an event gets to the first alone."""

    handler: Handler
    wants: Registered
    run: Handler
    group: object | None = None


class Entry(NamedTuple):
    """A handler as a router keeps it."""

    handler: Handler
    wants: Registered
    limits: Limits


class Adapter:
    """How functions of a router are called; `SyncClient` has one that runs plain functions in threads."""

    def bind(self, function: Handler, wants: Registered, source: Source) -> Handler:
        """A handler that is given what its parameters name."""
        return bind(function, wants, source, self.handler(function))

    def handler(self, function: Handler) -> Handler:
        """A handler, or one of errors."""
        return function

    def around(self, function: Handler) -> Around:
        """An ``around`` function, which must be a coroutine function here."""
        if not inspect.iscoroutinefunction(function):
            raise UsageError(f"what is around handlers awaits them: write `async def` for {label(function)}")
        return function


class Router:
    """Handlers, what is around them, and what deals with their errors. ``name`` is for messages to programmers.

    ``first``: of its handlers, those of included routers too, an event gets to the first alone that lets it through and
    does not raise `SkipHandler`. A router may be included in several clients, and in other routers. All of it is
    written before it is included in a client: what came later would never be called, and is refused.
    """

    def __init__(self, name: str = "router", *, first: bool = False) -> None:
        self.name = name
        self.first = first
        self._entries: list[Entry | Router] = []
        self._spans: list[Span] = []
        self._names: frozenset[str] = frozenset()
        self._around: list[Handler] = []
        self._errors: dict[type[Exception], ErrorHandler] = {}
        self._included = False

    def __repr__(self) -> str:
        return f"<Router {self.name}: {sum(1 for _ in self.handlers())} handlers>"

    @overload
    def on(self, event: Filter[E] | type[Filter[E]], **limits: Unpack[LimitsGiven]) -> Takes[E]: ...
    @overload
    def on(self, event: type[Given], **limits: Unpack[LimitsGiven]) -> Takes[Given]: ...
    @overload
    def on(self, event: None = None, **limits: Unpack[LimitsGiven]) -> Takes[api.TypeUpdate]: ...
    def on(self, event: Wants | None = None, **limits: Unpack[LimitsGiven]) -> Callable[[F], F]:
        """Decorator: call the function for each event that ``event`` lets through, as :meth:`TelegramClient.on` does.

        The function stays what it is. Beside the event it may take what is given by name, see ``docs/dependencies.md``;
        a parameter that nothing gives is refused when the router is included in a client.

        ``timeout``: a handler that takes longer is cancelled (seconds), which is a TimeoutError for ``on_error``.
        ``per_user``, ``per_chat``: how often it is called for one user, or in one chat, such as ``"3/10s"``; what is
        more goes to the next handler, or to ``throttled``, a function of the event and the seconds to wait.
        """
        if event is not None and not isinstance(event, type) and inspect.isroutine(event):
            raise UsageError(f"write @{self.name}.on() or @{self.name}.on(events.NewMessage()), with parentheses")
        wants = as_filter(event)
        wanted = Limits(**limits)

        def register(handler: F) -> F:
            self._check_open(handler)
            if not callable(handler):
                raise UsageError(f"a handler is a function of the event, not {described(handler)}")
            limited(handler, handler, wanted)  # checked where it is written
            self._entries.append(Entry(handler, wants, wanted))
            return handler

        return register

    @overload
    def around(self, function: F) -> F: ...
    @overload
    def around(self, *, gives: Iterable[str]) -> Callable[[F], F]: ...
    def around(self, function: F | None = None, *, gives: Iterable[str] = ()) -> F | Callable[[F], F]:
        """Decorator: a coroutine function ``(event, following)`` around each handler of this router, also of those that
        it includes; the first is the outermost.

        ``await following(event)`` goes on to the handler, and gives its result. Without it the handler is not called,
        and the event goes to the next one; `StopPropagation` ends its way. ``gives``: names that it puts into
        ``event.given``, which handlers may have as parameters.
        """
        names = frozenset((gives,) if isinstance(gives, str) else gives)

        def register(wrapper: F) -> F:
            self._check_open(wrapper)
            check_signature(wrapper, ("event", "following"))
            self._around.append(wrapper)
            self._names |= names
            return wrapper

        return register if function is None else register(function)

    def on_start(self, function: F) -> F:
        """Decorator: call the function when the client is connected and logged in, before any handler. It may take
        ``client``, and what is given by name."""
        self._check_open(function)
        self._spans.append(Span("start", function))
        return function

    def on_stop(self, function: F) -> F:
        """Decorator: call the function when the client disconnects, after the last handler; likewise."""
        self._check_open(function)
        self._spans.append(Span("stop", function))
        return function

    def lifespan(self, *gives: str) -> Callable[[F], F]:
        """Decorator: an async generator function around the client's life, which yields once: before that it is a
        start-up function, after that a shut-down function. What it yields is given to handlers under the name that
        stands in ``gives``; with several names it yields a mapping.
        """
        if not all(isinstance(name, str) for name in gives):
            raise UsageError(f'write @{self.name}.lifespan() or @{self.name}.lifespan("db"), with parentheses')

        def register(function: F) -> F:
            self._check_open(function)
            yields: bool = inspect.isasyncgenfunction(function)
            if not yields:
                raise UsageError(f"a lifespan yields once: write `async def` and `yield` for {label(function)}")
            self._spans.append(Span("lifespan", function, gives))
            return function

        return register

    def on_error(self, *kinds: type[Exception]) -> Callable[[F], F]:
        """Decorator: call the function ``(error, event)`` when a handler raises one of these errors; without a class,
        for every error. It may declare fewer parameters.

        Of several the one for the closest class in the error's tree is called, and the error has been dealt with.
        """
        for kind in kinds:
            if (
                not isinstance(kind, type)
                or not issubclass(kind, Exception)
                or issubclass(kind, (StopPropagation, SkipHandler))
            ):
                hint = f": write @{self.name}.on_error(), with parentheses" if inspect.isroutine(kind) else ""
                raise UsageError(f"on_error is for classes of errors, not for {kind!r}{hint}")

        def register(function: F) -> F:
            self._check_open(function)
            check_signature(function, ("error", "event"), optional=True)
            for kind in kinds or (Exception,):
                if kind in self._errors:
                    raise UsageError(
                        f"{self.name} has a handler of {kind.__name__} already: {label(self._errors[kind])}"
                    )
                self._errors[kind] = function
            return function

        return register

    def include(self, router: Router) -> None:
        """Take the handlers of another router in, at this place in the order."""
        if not isinstance(router, Router):
            raise UsageError(f"what is included is an events.Router(), not {router!r}")
        self._check_open(router)
        if router is self or self in router._inner():
            raise UsageError(f"{router.name} would include itself")
        if router in self._inner():
            raise UsageError(f"{self.name} includes {router.name} already: its handlers would be called twice")
        self._entries.append(router)

    def handlers(self) -> Iterator[tuple[Handler, Registered]]:
        """Each handler with its filter, in the order in which they are called; those of included routers too."""
        for entry in self._entries:
            if isinstance(entry, Router):
                yield from entry.handlers()
            else:
                yield entry.handler, entry.wants

    def spans(self) -> Iterator[Span]:
        """What runs at start-up and shut-down, of included routers too."""
        yield from self._spans
        for entry in self._entries:
            if isinstance(entry, Router):
                yield from entry.spans()

    def routes(self, source: Source, adapter: Adapter | None = None) -> list[Route]:
        """What a client registers. From now on nothing can be added."""
        adapter = adapter or Adapter()
        names = source.names.union(*(span.gives for span in self.spans()))
        routes = list(self._routes(adapter, source._replace(names=names)))
        for router in (self, *self._inner()):
            router._included = True
        return routes

    def _routes(self, adapter: Adapter, source: Source) -> Iterator[Route]:
        source = source._replace(names=source.names | self._names)
        around = [adapter.around(function) for function in self._around]
        deals = {kind: adapter.handler(function) for kind, function in self._errors.items()}
        for entry in self._entries:
            if isinstance(entry, Router):
                inner = entry._routes(adapter, source)
            else:
                bound = adapter.bind(entry.handler, entry.wants, source)
                inner = iter([Route(entry.handler, entry.wants, limited(entry.handler, bound, entry.limits))])
            for route in inner:
                group = self if self.first else route.group
                yield route._replace(run=_wrap(route.run, around, deals), group=group)

    def _inner(self) -> Iterator[Router]:
        for entry in self._entries:
            if isinstance(entry, Router):
                yield entry
                yield from entry._inner()

    def _check_open(self, what: object) -> None:
        if self._included:
            added = what.name if isinstance(what, Router) else label(what)
            raise UsageError(f"{self.name} is included in a client; add {added} before that")


def _wrap(run: Handler, around: list[Around], deals: dict[type[Exception], ErrorHandler]) -> Handler:
    """A handler with what one router has around it."""
    if not around and not deals:
        return run
    step: Following = _answering(run)
    for function in reversed(around):
        step = _bind(function, step)
    return _dealing(step, deals) if deals else step


def _answering(run: Handler) -> Following:
    async def call(event: object) -> object:
        return await answer(run, event)

    return call


def _bind(function: Around, following: Following) -> Following:
    async def step(event: object) -> object:
        return await function(event, following)

    return step


def _dealing(step: Following, deals: dict[type[Exception], ErrorHandler]) -> Following:
    async def deal(event: object) -> object:
        try:
            return await step(event)
        except _NO_ERRORS:
            raise
        except Exception as error:
            if isinstance(event, Event):
                event.changed = None
            for kind in type(error).__mro__:
                if kind in deals:
                    return await answer(deals[kind], error, event)
            raise

    return deal


def register(
    client: ClientCore,
    dispatcher: Dispatcher,
    router: Router,
    given: Mapping[str, object],
    adapter: Adapter | None = None,
) -> None:
    """Give a router's handlers to a client's dispatcher: all of them, or none. ``given``: values by name."""
    if not isinstance(router, Router):
        raise UsageError(f"what is included is an events.Router(), not {router!r}")
    for name in given.keys() & BUILT_IN:
        raise UsageError(f"{name!r} is given to handlers already; give yours another name")
    for handler, wants in router.handlers():
        if any(item.wants is wants and item.handler == handler for item in dispatcher.handlers):
            raise UsageError(f"{label(handler)} of {router.name} is registered with this client already")
    values = dict(given)
    routes = router.routes(Source(client, values), adapter)
    spans = list(router.spans())
    if spans:
        hooks = dispatcher.hooks = dispatcher.hooks or Hooks(client)
        hooks.add(spans, values)
    for route in routes:
        dispatcher.add(*route)
