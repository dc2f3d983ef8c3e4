"""Faults drawn from a seed."""

from __future__ import annotations

import asyncio

from cablegram.testing import Chaos, MemoryNetwork, SeededRand, run

NAMES = {"blackhole", "cut", "cut all", "delay", "outage", "server end vanishes", "silence", "split", "stall"}


def bad_day(seed: int) -> list[tuple[float, str]]:
    """The faults of one long run, during which a client keeps dialing."""

    async def main() -> list[tuple[float, str]]:
        network = MemoryNetwork()
        await network.listen("10.0.0.1", 443, asyncio.Protocol)
        async with Chaos(network, SeededRand(seed)) as chaos:
            for _ in range(300):
                try:
                    async with asyncio.timeout(1):
                        await network.dial("10.0.0.1", 443, asyncio.Protocol)
                except OSError:
                    await asyncio.sleep(1)
                await asyncio.sleep(1)
        assert not network.refusing
        assert not network.silent
        return list(chaos.events)

    return run(main)


def test_same_seed_same_day() -> None:
    """The same seed breaks the same things at the same moments; another seed others; all kinds come up."""
    first = bad_day(1)
    assert first == bad_day(1) != bad_day(2)
    assert {name for _, name in first} == NAMES


def test_faults_of_the_test_s_own() -> None:
    """A test can add faults and leave others out; an error in one reaches the test."""

    async def main() -> int:
        calls = 0

        async def restart() -> None:
            nonlocal calls
            calls += 1
            await asyncio.sleep(0.1)

        async with Chaos(MemoryNetwork(), SeededRand(3), extra={"restart": restart}, without=NAMES) as chaos:
            await asyncio.sleep(100)
        assert {event.fault for event in chaos.events} == {"restart"}
        return calls

    assert run(main) > 10
