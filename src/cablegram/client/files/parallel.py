"""Several chunks on their way at a time, handed over in order.

How many adapts to what the connection bears: more while answers come fast, fewer when they come late, be it by a slow
line, which is only filled up with what then times out, or by flood waits. Memory stays bounded by `MOST` chunks.
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from functools import cache
from typing import TypeVar

T = TypeVar("T")

FIRST = 4
MOST = 8
FAST, SLOW = 2.0, 10.0
"""Answers that take less (seconds) let one more chunk go; answers that take more halve their number."""


async def in_order(jobs: AsyncIterator[Callable[[], Awaitable[T]]]) -> AsyncGenerator[T, None]:
    """The results of the jobs, in the jobs' order; a failure ends it. Nothing runs on when the iterator is closed."""
    _keep_memory()
    loop = asyncio.get_running_loop()
    window: deque[asyncio.Task[tuple[T, float]]] = deque()
    limit, more = FIRST, True

    async def timed(job: Callable[[], Awaitable[T]]) -> tuple[T, float]:
        began = loop.time()
        return await job(), loop.time() - began

    try:
        while True:
            while more and len(window) < limit:
                job = await anext(jobs, None)
                if job is None:
                    more = False
                else:
                    window.append(loop.create_task(timed(job), name="cablegram-chunk"))
            if not window:
                return
            result, seconds = await window.popleft()
            limit = adapted(limit, seconds)
            yield result
    finally:
        for task in window:
            task.cancel()
        if window:
            await asyncio.gather(*window, return_exceptions=True)


@cache
def _keep_memory() -> None:
    """Have the allocator keep the memory of one chunk for the next, once in a process.

    glibc gives back what is free at the end of its heap when that is more than twice the largest block that it ever
    mapped and freed. With chunks of half a megabyte it does so again and again, and the system zeroes and maps the same
    memory again for each of them, which can be a third of the cost. One larger block, mapped and freed untouched,
    moves that limit to 8 MiB; other allocators take no notice.
    Source: https://man7.org/linux/man-pages/man3/mallopt.3.html, M_MMAP_THRESHOLD
    """
    bytearray(4 * 1024 * 1024)


def adapted(limit: int, seconds: float) -> int:
    """How many chunks may be under way after one that took so long."""
    if seconds < FAST:
        return min(MOST, limit + 1)
    return max(1, limit // 2) if seconds > SLOW else limit
