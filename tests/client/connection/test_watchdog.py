"""Tests of cablegram.client.connection.watchdog."""

from __future__ import annotations

import asyncio

import pytest

from cablegram.client.connection.watchdog import BEATS, INTERVAL, Watchdog
from cablegram.testing import VirtualLoop, run


def test_what_came_and_when() -> None:
    """heard_at moves with the bytes, to the beat at which they were seen."""

    async def scenario() -> None:
        loop = asyncio.get_running_loop()
        received = 0
        pulse = Watchdog(lambda: received)
        assert not pulse.heard_at
        pulse.start()
        begun = loop.time()
        assert pulse.heard_at == begun
        await asyncio.sleep(3 * INTERVAL + 1)
        assert pulse.heard_at == begun
        received = 5
        await asyncio.sleep(INTERVAL)
        assert pulse.heard_at == pytest.approx(begun + 4 * INTERVAL)
        pulse.stop()
        pulse.stop()
        received = 6
        await asyncio.sleep(10 * INTERVAL)
        assert pulse.heard_at == pytest.approx(begun + 4 * INTERVAL)

    run(scenario)


def test_a_loop_that_is_held_up() -> None:
    """The worst delay of the last minute or two is the lag; then it is forgotten."""

    async def scenario() -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, VirtualLoop)
        pulse = Watchdog(lambda: 0)
        pulse.start()
        await asyncio.sleep(INTERVAL * 1.5)
        assert pulse.lag == pytest.approx(0)
        loop._jumping.now += INTERVAL  # what a handler that computes for so long does to the loop
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        assert pulse.lag == pytest.approx(INTERVAL / 2)
        await asyncio.sleep(INTERVAL * 2 * BEATS)
        assert pulse.lag == pytest.approx(0)
        pulse.stop()

    run(scenario)
