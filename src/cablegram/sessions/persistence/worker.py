"""One thread that does a store's work in order, off the event loop."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from typing import Any, TypeVar

T = TypeVar("T")
_Job = tuple[Callable[[], Any], "Future[Any]"]


IDLE = 0.25
"""After this long without a job (seconds) the thread does what was put off."""


class _PutOff:
    """What one thread does when it is idle; used by that thread alone."""

    __slots__ = ("job",)

    def __init__(self) -> None:
        self.job: Callable[[], None] | None = None


class Worker:
    """A daemon thread and its queue. It starts with the first job and ends with ``stop``."""

    __slots__ = ("_jobs", "_name", "_put_off", "_thread")

    def __init__(self, name: str) -> None:
        self._name = name
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._put_off = _PutOff()
        self._thread: threading.Thread | None = None

    @property
    def running(self) -> bool:
        """Whether it has begun, and was not asked to stop."""
        return self._thread is not None

    def submit(self, job: Callable[[], T]) -> Future[T]:
        """Do ``job`` after those before it."""
        if self._thread is None:
            arguments = (self._jobs, self._put_off)
            self._thread = threading.Thread(target=_run, args=arguments, name=self._name, daemon=True)
            self._thread.start()
        future: Future[T] = Future()
        self._jobs.put((job, future))
        return future

    def settle(self, job: Callable[[], T]) -> Awaitable[T] | T:
        """Do ``job``: something to await inside a running event loop, its result at once outside of one."""
        loop = running_loop()
        future = self.submit(job)
        return future.result() if loop is None else asyncio.wrap_future(future, loop=loop)

    def when_idle(self, job: Callable[[], None]) -> None:
        """To be called in a job: do ``job``, which does not raise, when no other came for `IDLE` seconds."""
        self._put_off.job = job

    def __del__(self) -> None:
        if self._thread is not None:  # of a session that was dropped without being closed
            self._jobs.put(None)

    def stop(self) -> None:
        """End the thread after the jobs that it has; what was put off is dropped."""
        if self._thread is not None:
            self._jobs.put(None)
            self._thread = None
            self._jobs, self._put_off = SimpleQueue(), _PutOff()


def running_loop() -> asyncio.AbstractEventLoop | None:
    """The event loop that runs in this thread, None outside of one."""
    try:
        return asyncio.get_running_loop()
    except RuntimeError:
        return None


def _run(jobs: SimpleQueue[_Job | None], put_off: _PutOff) -> None:
    while True:
        try:
            item = jobs.get(timeout=None if put_off.job is None else IDLE)
        except Empty:
            job, put_off.job = put_off.job, None
            if job is not None:
                job()
            del job
            continue
        if item is None:
            return
        _do(*item)
        del item


def _do(job: Callable[[], Any], future: Future[Any]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        result = job()
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(result)
