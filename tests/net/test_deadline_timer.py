"""Tests of cablegram.net.deadline_timer."""

from __future__ import annotations

import asyncio

from cablegram.net.deadline_timer import DeadlineTimer
from cablegram.testing import run


def test_fires_once_and_never_late() -> None:
    """It fires at the earliest moment that was set, and not after stop()."""

    async def main() -> None:
        loop, fired = asyncio.get_running_loop(), []
        timer = DeadlineTimer(lambda: fired.append(loop.time()), loop.time)
        start = loop.time()
        for delay in (5, 3, 7):
            timer.set(start + delay)
        timer.set(None)
        await asyncio.sleep(20)
        assert fired == [start + 3]
        timer.set(loop.time() + 1)
        timer.stop()
        await asyncio.sleep(20)
        assert len(fired) == 1

    run(main)
