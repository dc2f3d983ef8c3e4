"""What a thread does that waits for the client's event loop: hand work over, and run the callbacks meanwhile."""

from __future__ import annotations

import asyncio
import functools
import inspect
import queue
from collections.abc import Callable, Coroutine
from typing import Any, Protocol, Self, TypeGuard, TypeVar

from cablegram.client.handlers.state_context import StateContext
from cablegram.errors import ConnectionLost

T = TypeVar("T")

GLANCE = 1.0
"""A wait without end cannot be interrupted on every system; one of so many seconds, repeated, can."""


class LoopOwner(Protocol):
    """Whose loop is waited for: a `SyncClient`."""

    def running(self) -> asyncio.AbstractEventLoop: ...
    def wait(
        self, function: Callable[..., Coroutine[object, object, object]], *arguments: object, **options: object
    ) -> Any: ...


class ThreadCall:
    """One call of a thread: what it waits for, and the callbacks that it is to run meanwhile."""

    def __init__(self, owner: LoopOwner) -> None:
        self._loop = owner.running()
        self._jobs: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()

    def run(self, work: Coroutine[object, object, T]) -> T:
        """The result of ``work``, done on the client's loop. Ctrl-C gives it up."""
        future = asyncio.run_coroutine_threadsafe(work, self._loop)
        future.add_done_callback(lambda _: self._jobs.put(None))
        try:
            while True:
                try:
                    job = self._jobs.get(timeout=GLANCE)
                except queue.Empty:
                    if self._loop.is_closed():  # another thread has disconnected the client
                        raise ConnectionLost("the client was disconnected", sent="unknown") from None
                    continue
                if job is None:
                    return future.result()
                job()
        finally:
            future.cancel()

    def all(self, arguments: tuple[object, ...], options: dict[str, object]) -> tuple[list[object], dict[str, object]]:
        """The arguments of a call, its callbacks as :meth:`mine` makes them."""
        return [*map(self.mine, arguments)], {name: self.mine(value) for name, value in options.items()}

    def mine(self, value: object) -> object:
        """A callback as the loop can await it: it runs in the waiting thread. Anything else stays what it is."""
        if not is_function(value):
            return value

        @functools.wraps(value)
        async def ask(*arguments: object) -> object:
            answered: asyncio.Future[object] = self._loop.create_future()

            def settle(error: BaseException | None, result: object) -> None:
                if not answered.done():
                    answered.set_result(result) if error is None else answered.set_exception(error)

            def job() -> None:
                error, result = None, None
                try:
                    result = value(*arguments)
                except Exception as raised:
                    error = raised
                self._loop.call_soon_threadsafe(settle, error, result)

            self._jobs.put(job)
            result = await answered
            return await result if inspect.isawaitable(result) else result

        return ask


def is_function(value: object) -> TypeGuard[Callable[..., object]]:
    """Whether it is a function that returns its result itself."""
    return callable(value) and not isinstance(value, type) and not inspect.iscoroutinefunction(value)


class Synchronous:
    """An event or a conversation whose coroutine functions wait, as `SyncClient`'s do."""

    __slots__ = ("_inner", "_owner", "client")

    def __init__(self, inner: Any, owner: LoopOwner) -> None:
        self._inner, self._owner, self.client = inner, owner, owner

    def __repr__(self) -> str:
        return repr(self._inner)

    def __getattr__(self, name: str) -> Any:
        value = getattr(self._inner, name)
        if isinstance(value, StateContext):
            return Synchronous(value, self._owner)
        if name == "per" and isinstance(self._inner, StateContext):
            return lambda whose: Synchronous(value(whose), self._owner)
        return functools.partial(self._owner.wait, value) if inspect.iscoroutinefunction(value) else value

    def __enter__(self) -> Self:
        self._owner.wait(self._inner.__aenter__)
        return self

    def __exit__(self, *ended: object) -> None:
        self._owner.wait(self._inner.__aexit__, *ended)


def asynchronous(value: object) -> object:
    """What a `Synchronous` object stands for; anything else stays what it is."""
    return value._inner if isinstance(value, Synchronous) else value
