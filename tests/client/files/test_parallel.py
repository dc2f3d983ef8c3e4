"""Tests of cablegram.client.files.parallel."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable

import pytest

from cablegram.client.files.parallel import FIRST, MOST, adapted, in_order
from cablegram.testing.clock import run


async def jobs(delays: list[float]) -> AsyncIterator[Callable[[], Awaitable[int]]]:
    for number, delay in enumerate(delays):

        async def job(number: int = number, delay: float = delay) -> int:
            await asyncio.sleep(delay)
            if delay == 13:
                raise OSError("unlucky")
            return number

        yield job


def test_the_order_is_kept() -> None:
    """Results come in the order of the jobs, however long each takes."""

    async def main() -> list[int]:
        return [result async for result in in_order(jobs([1, 0.1, 0.5, 0, 1, 0, 0, 0.2] * 5))]

    assert run(main) == list(range(40))


def test_several_at_a_time() -> None:
    """With 50 ms to the server and back, a file of 100 chunks takes less than a fifth of one after the other."""

    async def main() -> float:
        loop = asyncio.get_running_loop()
        began = loop.time()
        assert len([result async for result in in_order(jobs([0.05] * 100))]) == 100
        return loop.time() - began

    assert run(main) < 100 * 0.05 / 5


def test_a_failure_ends_it() -> None:
    """What came before it is handed over, nothing after it, and nothing runs on."""

    async def main() -> list[int]:
        got: list[int] = []

        async def take() -> None:
            async for result in in_order(jobs([0, 0, 13, 99, 99, 13])):
                got.append(result)  # noqa: PERF401 - what came before the error is kept

        with pytest.raises(OSError, match="unlucky"):
            await take()
        assert len(asyncio.all_tasks()) == 1
        return got

    assert run(main) == [0, 1]


def test_how_many() -> None:
    """More while answers come fast, half when they come late, one at least."""
    assert adapted(FIRST, 0.1) == FIRST + 1
    assert adapted(MOST, 0.1) == MOST
    assert adapted(5, 5) == 5
    assert adapted(5, 11) == 2
    assert adapted(1, 11) == 1
