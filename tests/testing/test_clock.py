"""Virtual time."""

from __future__ import annotations

import asyncio
import time

import pytest

from cablegram.testing import Stuck, VirtualLoop, run


def test_sleeping_costs_nothing() -> None:
    """A day of sleeping passes at once, exactly, and timers fire in their order."""

    async def main() -> list[tuple[str, float]]:
        loop = asyncio.get_running_loop()
        start, seen = loop.time(), []

        async def sleeper(name: str, seconds: float) -> None:
            await asyncio.sleep(seconds)
            seen.append((name, loop.time() - start))

        await asyncio.gather(sleeper("day", 86_400), sleeper("hour", 3_600), sleeper("soon", 0.5))
        return seen

    before = time.monotonic()
    assert run(main) == [("soon", 0.5), ("hour", 3_600), ("day", 86_400)]
    assert time.monotonic() - before < 1


def test_timeouts_fire() -> None:
    """``asyncio.timeout`` is on virtual time too."""

    async def main() -> None:
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(1_000):
                await asyncio.Event().wait()

    run(main)


def test_a_deadlock_is_reported() -> None:
    """When every task waits for nothing, the run ends and names where."""

    async def never_set() -> None:
        await asyncio.Event().wait()

    with pytest.raises(Stuck, match=r"Task-\d+ in .*wait line"):
        run(never_set)


def test_the_limit_ends_a_run() -> None:
    """A program that only ever sets new timers is ended by the limit."""

    async def ticking() -> None:
        await asyncio.sleep(60)
        await ticking()

    with pytest.raises(Stuck, match="the limit"):
        run(ticking, limit=600)


def test_clocks_step_alone() -> None:
    """A step moves one party's wall clock; monotonic time and other parties stay."""

    async def main() -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, VirtualLoop)
        mine = loop.clock()
        other = mine.shifted(100)
        assert other.time() - mine.time() == 100
        before = mine.monotonic()
        mine.step(-600)
        assert other.time() - mine.time() == 700
        assert mine.monotonic() == before
        await asyncio.sleep(5)
        assert mine.monotonic() == before + 5
        assert other.time() - mine.time() == 700

    run(main)


def test_executors_run_inline() -> None:
    """Work for a thread runs at once, so that no thread decides the order; its errors arrive."""

    async def main() -> None:
        assert await asyncio.to_thread(lambda: 7) == 7
        with pytest.raises(ZeroDivisionError):
            await asyncio.to_thread(lambda: 1 // 0)

    run(main)


def test_real_sockets_still_work() -> None:
    """A loopback connection works on a virtual loop."""

    async def main() -> bytes:
        async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
            writer.write(await reader.readexactly(4))
            writer.close()

        server = await asyncio.start_server(answer, "127.0.0.1", 0)
        reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname()[:2])
        writer.write(b"ping")
        data = await reader.read()
        writer.close()
        server.close()
        await server.wait_closed()
        return data

    assert run(main) == b"ping"
