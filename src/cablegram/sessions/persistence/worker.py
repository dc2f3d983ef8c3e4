"""One thread that does a store's work in order, off the event loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from queue import SimpleQueue

T = TypeVar("T")
_Job = tuple[Callable[[], Any], "Future[Any]"]


class Worker:
    """A daemon thread and its queue. It starts with the first job and ends with ``stop``."""

    __slots__ = ("_jobs", "_name", "_thread")

    def __init__(self, name: str) -> None:
        self._name = name
        self._jobs = _queue()
        self._thread: threading.Thread | None = None

    @property
    def running(self) -> bool:
        """Whether it has begun, and was not told to stop."""
        return self._thread is not None

    def submit(self, job: Callable[[], T]) -> Future[T]:
        """Do ``job`` after those before it."""
        if self._thread is None:
            self._thread = threading.Thread(target=_run, args=(self._jobs,), name=self._name, daemon=True)
            self._thread.start()
        future: Future[T] = Future()
        self._jobs.put((job, future))
        return future

    def settle(self, job: Callable[[], T]) -> Awaitable[T] | T:
        """Do ``job``: something to await inside a running event loop, its result at once outside of one."""
        loop = running_loop()
        future = self.submit(job)
        return future.result() if loop is None else asyncio.wrap_future(future, loop=loop)

    def __del__(self) -> None:
        self.stop()  # of a session that was dropped without being closed

    def stop(self) -> None:
        """End the thread after the jobs that it has."""
        if self._thread is not None:
            self._jobs.put(None)
            self._thread = None
            self._jobs = _queue()


def running_loop() -> asyncio.AbstractEventLoop | None:
    """The event loop that runs in this thread, None outside of one."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _queue() -> SimpleQueue[_Job | None]:
    from queue import SimpleQueue

    return SimpleQueue()


def _run(jobs: SimpleQueue[_Job | None]) -> None:
    while True:
        item = jobs.get()
        if item is None:
            return
        job, future = item
        del item
        if not future.set_running_or_notify_cancel():
            continue
        try:
            result = job()
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)
        del job, future
