"""Virtual time: an event loop whose clock jumps to the next timer as soon as every task waits.

An hour of pings, back-offs and time-outs runs in milliseconds, in an order that depends on nothing but the program::

    async def main() -> float:
        loop = asyncio.get_running_loop()
        before = loop.time()
        await asyncio.sleep(3600)
        return loop.time() - before

    assert run(main) == 3600
"""

from __future__ import annotations

import asyncio
import functools
import selectors
from collections.abc import Awaitable, Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from typing import Any, TypeVar

from cablegram.errors import UsageError

T = TypeVar("T")

EPOCH = 1_750_000_000.0
"""The wall clock of every simulation starts here (Unix seconds)."""

START = 1_000.0
"""And its monotonic clock here (seconds): not at zero, so that code that confuses the two is found out."""


class Stuck(RuntimeError):
    """The program under test will never end: every task waits for nothing, or virtual time ran past its limit."""


class VirtualClock:
    """Time as one party sees it: ``time()`` is wall time (Unix seconds), ``monotonic()`` never steps.

    ``step()`` moves this party's wall clock alone, as an administrator or a time server does.
    """

    __slots__ = ("_offset", "_source")

    def __init__(self, source: Callable[[], float], offset: float = 0.0) -> None:
        self._source = source
        self._offset = offset

    def time(self) -> float:
        """Wall time (Unix seconds)."""
        return EPOCH + self._source() - START + self._offset

    def monotonic(self) -> float:
        """Seconds since some moment; unmoved by :meth:`step`."""
        return self._source()

    def step(self, seconds: float) -> None:
        """Set the wall clock forward, or back when negative."""
        self._offset += seconds

    def shifted(self, seconds: float) -> VirtualClock:
        """The clock of another machine, wrong by so much; it is stepped on its own."""
        return VirtualClock(self._source, self._offset + seconds)

    def __repr__(self) -> str:
        return f"VirtualClock(time={self.time():.3f}, offset={self._offset:+g})"


class _JumpingSelector(selectors.BaseSelector):
    """Where an event loop would sleep until the next timer, this one moves the time to it."""

    def __init__(self, limit: float, now: float = START, real: selectors.BaseSelector | None = None) -> None:
        self.now = now
        self.begun = now
        self.limit = now + limit
        self._real = real or selectors.DefaultSelector()

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = self._real.select(0)
        if ready or timeout == 0:
            return ready
        if timeout is None:
            if len(self._real.get_map()) <= 1:  # the loop's own wake-up pipe
                raise Stuck(f"every task waits and no timer is set: {_waiting()}")
            return self._real.select(None)
        if timeout > 0:
            self.now += timeout
            if self.now > self.limit:
                raise Stuck(f"virtual time ran {self.limit - self.begun:g} s, the limit: {_waiting()}")
        return ready

    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        return self._real.register(fileobj, events, data)

    def unregister(self, fileobj: Any) -> selectors.SelectorKey:
        return self._real.unregister(fileobj)

    def modify(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        return self._real.modify(fileobj, events, data)

    def get_map(self) -> Mapping[Any, selectors.SelectorKey]:
        return self._real.get_map()

    def get_key(self, fileobj: Any) -> selectors.SelectorKey:
        return self._real.get_key(fileobj)

    def close(self) -> None:
        self._real.close()


def _waiting() -> str:
    """Where each task of the running loop waits, one after the other."""
    places = []
    for task in asyncio.all_tasks(asyncio.get_running_loop()):
        inner: Any = task.get_coro()
        while getattr(inner, "cr_await", None) is not None and hasattr(inner.cr_await, "cr_frame"):
            inner = inner.cr_await
        frame = getattr(inner, "cr_frame", None)
        place = f"{inner.__qualname__} line {frame.f_lineno}" if frame is not None else "its end"
        places.append(f"{task.get_name()} in {place}")
    return "; ".join(sorted(places)) or "no task is left"


class VirtualLoop(asyncio.SelectorEventLoop):
    """An asyncio event loop on virtual time. Threads are not used: what is given to an executor runs at once.

    Real sockets still work, but what goes over them is not on virtual time: prefer
    :class:`~cablegram.testing.MemoryNetwork`. ``limit`` is how long virtual time may run (seconds).
    """

    def __init__(self, *, limit: float = 10 * 86_400.0) -> None:
        self._jumping = _JumpingSelector(limit)
        super().__init__(self._jumping)

    def time(self) -> float:
        return self._jumping.now

    def clock(self) -> VirtualClock:
        """A new clock on this loop's time."""
        return VirtualClock(self.time)

    def run_in_executor(  # type: ignore[override]  # the base says Future; a done one is returned
        self, executor: Any, func: Callable[..., T], *args: Any
    ) -> asyncio.Future[T]:
        return _at_once(self, executor, func, *args)


@contextmanager
def virtual_time(*, limit: float = 10 * 86_400.0) -> Iterator[VirtualClock]:
    """Make the running loop's time virtual, for a test that a loop of somebody else's runs: pytest-asyncio's.

    Yields a clock on it. Afterwards the loop has its own time again. Raises `UsageError` on a loop that is not
    asyncio's own, such as uvloop's.
    """
    loop = asyncio.get_running_loop()
    if isinstance(loop, VirtualLoop):
        yield loop.clock()
        return
    if not isinstance(loop, asyncio.SelectorEventLoop):
        raise UsageError(f"virtual time needs asyncio's own event loop, not {type(loop).__name__}")
    own: Any = loop  # its time and its selector belong to this test until the end
    real, now = own._selector, loop.time()
    jumping = _JumpingSelector(limit, now, real)
    own._selector, own.time = jumping, lambda: jumping.now
    own.run_in_executor = functools.partial(_at_once, loop)
    try:
        yield VirtualClock(lambda: START + jumping.now - now)
    finally:
        own._selector = real
        del own.time, own.run_in_executor


def _at_once(
    loop: asyncio.AbstractEventLoop, executor: object, func: Callable[..., T], *args: object
) -> asyncio.Future[T]:
    """What is given to an executor, run at once: virtual time knows no threads."""
    future: asyncio.Future[T] = loop.create_future()
    try:
        future.set_result(func(*args))
    except Exception as error:
        future.set_exception(error)
    return future


def run(main: Callable[[], Awaitable[T]], *, limit: float = 10 * 86_400.0) -> T:
    """Run ``main()`` on a new :class:`VirtualLoop` until it ends, and return its result.

    Raises :class:`Stuck` when it can never end, or has not after ``limit`` virtual seconds.
    """

    async def entry() -> T:
        return await main()

    coroutine: Coroutine[Any, Any, T] = entry()
    with asyncio.Runner(loop_factory=lambda: VirtualLoop(limit=limit)) as runner:
        return runner.run(coroutine)
