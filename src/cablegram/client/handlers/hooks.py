"""What runs before the first handler and after the last: ``on_start``, ``on_stop``, ``lifespan`` of routers.

Start-up functions are called when the client is connected and logged in, in the order in which they were written, and
no handler is called before the last has ended; shut-down functions in the opposite order, while the client is still
connected, after the last handler. One that raises at start-up ends the client with its error.
"""

from __future__ import annotations

import asyncio
import inspect
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from cablegram.client.callbacks import label
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

Hook = Callable[..., Any]
Lifespan = Callable[..., AsyncIterator[Any]]


class Span(NamedTuple):
    """A function of a router's start-up or shut-down, or its lifespan; ``gives``: the names of what it yields."""

    kind: str
    function: Hook
    gives: tuple[str, ...] = ()


class Begun(NamedTuple):
    """A span with the values that its functions are given, and may add to."""

    span: Span
    values: dict[str, object]


class Hooks:
    """The spans of one client."""

    def __init__(self, client: ClientCore) -> None:
        self._client = client
        self._spans: list[Begun] = []
        self._stack: AsyncExitStack | None = None
        self._starting: asyncio.Task[None] | None = None

    def add(self, spans: Iterable[Span], values: dict[str, object]) -> None:
        """More of them; checked as handlers are. Each may have what those before it give."""
        begun, promised = [], dict(values)
        for span in spans:
            _arguments(self._client, Begun(span, promised))
            begun.append(Begun(span, values))
            promised.update(dict.fromkeys(span.gives))
        self._spans += begun

    def begin(self) -> None:
        """The client is connected and logged in."""
        if self._starting is None and self._spans:
            self._starting = asyncio.get_running_loop().create_task(self._start(), name="cablegram-start")

    async def started(self) -> bool:
        """Wait until all have ended that run before the first handler; whether they did without an error."""
        self.begin()
        if self._starting is None:
            return True
        await asyncio.wait([self._starting])
        return not self._starting.cancelled() and self._starting.exception() is None

    async def _start(self) -> None:
        self._stack = AsyncExitStack()
        try:
            for begun in self._spans:
                await self._enter(self._stack, begun)
        except Exception as error:
            self._client.logger.error("start-up failed", exc_info=error)
            self._client._connection.fail(error)
            raise

    async def _enter(self, stack: AsyncExitStack, begun: Begun) -> None:
        kind, function, gives = begun.span
        if kind == "stop":
            stack.push_async_callback(self._call, begun)
        elif kind == "start":
            await self._call(begun)
        else:
            context = asynccontextmanager(function)(**_arguments(self._client, begun))
            given = await stack.enter_async_context(context)
            values = {gives[0]: given} if len(gives) == 1 else dict(given or {})
            missing = [name for name in gives if name not in values]
            if missing:
                raise UsageError(f"{label(function)} is to yield {', '.join(missing)}, as its lifespan(...) says")
            begun.values.update(values)

    async def _call(self, begun: Begun) -> None:
        result = begun.span.function(**_arguments(self._client, begun))
        if inspect.isawaitable(result):
            await result

    async def end(self) -> None:
        """The last handler has ended. Errors are logged: the client goes on to disconnect."""
        starting, self._starting = self._starting, None
        stack, self._stack = self._stack, None
        if starting is not None and not starting.done() and starting is not asyncio.current_task():
            starting.cancel()
            await asyncio.wait([starting])
        elif starting is not None and starting.done() and not starting.cancelled():
            starting.exception()  # it was logged
        if stack is not None:
            try:
                await stack.aclose()
            except Exception as error:
                self._client.logger.error("shut-down failed", exc_info=error)


def _arguments(client: ClientCore, begun: Begun) -> dict[str, object]:
    """What a function is called with."""
    function, values = begun.span.function, begun.values
    known: Mapping[str, object] = {**values, "client": client, "bot": client}
    given: dict[str, object] = {}
    for one in inspect.signature(function).parameters.values():
        if one.name in known:
            given[one.name] = known[one.name]
        elif one.default is one.empty and one.kind not in (one.VAR_KEYWORD, one.VAR_POSITIONAL):
            names = ", ".join(sorted(known))
            raise UsageError(f"{label(function)} has a parameter {one.name!r} that nothing gives; known are {names}")
    return given
