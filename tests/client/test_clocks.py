"""Wrong clocks, on the whole way: login, requests and updates work, and the server refuses little on the way."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import pytest

from cablegram import TelegramClient, events
from cablegram.testing import Simulation, eventually, run_simulation

YEAR = 365 * 86400.0
CLOCKS = {"bad_msg_16", "bad_msg_17", "bad_server_salt"}
"""What a server says of a message whose time or salt is wrong; each is one message sent again."""


async def listening(world: Simulation, clock_error: float) -> tuple[Any, Any, TelegramClient, list[str]]:
    """Two users; the client of the second one, whose clock is wrong, and what its handler is told."""
    ada, bob = world.telegram.add_user(first_name="Ada"), world.telegram.add_user(first_name="Bob")
    client, got = world.client(clock_error=clock_error), list[str]()
    client.add_event_handler(lambda event: got.append(event.message.message), events.NewMessage(incoming=True))
    await client.start(phone_number=bob.phone, phone_code=bob.read_code)
    await asyncio.sleep(1)
    got.clear()
    return ada, bob, client, got


async def both_ways(ada: Any, bob: Any, client: TelegramClient, got: list[str]) -> None:
    """A message out, and three in: each arrives, once."""
    before = len(bob.texts("me"))
    await client.send_message("me", message="out")
    assert bob.texts("me")[before:] == ["out"]
    expected = [*got, "in 1", "in 2", "in 3"]
    for text in expected[-3:]:
        ada.send(bob, text)
    await eventually(lambda: len(got) >= len(expected), timeout=60)
    await asyncio.sleep(5)
    assert got == expected


@pytest.mark.parametrize("error", [-YEAR, -61.0, -1.0, 61.0, YEAR])
def test_a_clock_that_is_wrong(error: float) -> None:
    """A client's clock that is a minute or a year off: at most two messages are sent again, none is lost."""

    async def scenario(world: Simulation) -> None:
        ada, bob, client, got = await listening(world, error)
        await both_ways(ada, bob, client, got)
        breaches = [breach.rule for breach in world.telegram.breaches]
        assert len(breaches) <= 2, breaches
        assert set(breaches) <= CLOCKS

    run_simulation(scenario)


Step = Callable[[Simulation, TelegramClient, float], None]


def own(world: Simulation, client: TelegramClient, seconds: float) -> None:
    client._clock.step(seconds)  # type: ignore[attr-defined] # a simulation's clock


def servers(world: Simulation, client: TelegramClient, seconds: float) -> None:
    world.telegram.faults.clock_skew(seconds)


@pytest.mark.parametrize("whose", [own, servers])
@pytest.mark.parametrize("seconds", [-600.0, -61.0, 61.0, 600.0])
def test_a_clock_that_jumps(whose: Step, seconds: float) -> None:
    """Either clock is set while the client runs, four times: at most two messages are sent again each time, no update
    is lost, also none that comes first of all after the jump."""

    async def scenario(world: Simulation) -> None:
        ada, bob, client, got = await listening(world, 0.0)
        for number in range(4):
            world.telegram.log.clear()
            whose(world, client, seconds)
            got.clear()
            if number % 2:
                ada.send(bob, "first of all")
                await eventually(lambda: got == ["first of all"], timeout=60)
            await both_ways(ada, bob, client, got)
            breaches = [breach.rule for breach in world.telegram.breaches]
            assert len(breaches) <= 2, breaches
            assert set(breaches) <= CLOCKS

    run_simulation(scenario)
