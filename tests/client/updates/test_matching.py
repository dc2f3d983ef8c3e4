"""Names in filters: looked up once, and a dead one silences nothing."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import pytest

from cablegram import MemorySession, events
from cablegram.client.updates.matching import PATIENCE, TRY_AGAIN, Wanted
from cablegram.testing import Simulation, run_simulation

METHOD = "contacts.resolveUsername"


async def reader(world: Simulation, wants: Any) -> tuple[Any, Any, Any, list[str]]:
    """Ada's client with one filter, Bob, and what Ada got."""
    ada = world.telegram.add_user(first_name="Ada")
    bob = world.telegram.add_user(first_name="Bob", username="bob_builder")
    got: list[str] = []
    client = world.client(MemorySession())
    await client.start(phone_number=ada.phone, phone_code=ada.read_code)
    client.add_event_handler(lambda event: got.append(event.text), wants)
    await asyncio.sleep(1)
    return client, ada, bob, got


def test_a_dead_name_silences_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """Rule: a name that nobody has is asked for once in ten minutes and said once; the other names match."""

    async def scenario(world: Simulation) -> None:
        _, ada, bob, got = await reader(world, events.NewMessage(chats=["nobody_has_this", "bob_builder"]))
        with caplog.at_level(logging.WARNING, logger="cablegram"):
            for number in range(5):
                bob.send(ada, str(number))
                await asyncio.sleep(1)
            assert got == list("01234")
            dead = [request for request in world.telegram.sent(METHOD) if request.username != "bob_builder"]
            assert len(dead) == 1
            await asyncio.sleep(TRY_AGAIN)
            world.telegram.log.clear()
            world.telegram.add_user(first_name="New").send(ada, "somebody else's")
            bob.send(ada, "5")
            await asyncio.sleep(1)
            assert [request.username for request in world.telegram.sent(METHOD)] == ["nobody_has_this"]
        assert len(caplog.records) == 1
        assert "nobody_has_this" in caplog.text
        assert got[-1] == "5"

    run_simulation(scenario)


def test_a_name_is_asked_for_once() -> None:
    """Rule: what a name stood for is kept, for events of others too."""

    async def scenario(world: Simulation) -> None:
        _, ada, bob, got = await reader(world, events.NewMessage(from_users="bob_builder"))
        eve = world.telegram.add_user(first_name="Eve")
        for number in range(3):
            bob.send(ada, str(number))
            eve.send(ada, "no")
            await asyncio.sleep(1)
        assert got == list("012")
        assert len(world.telegram.sent(METHOD)) <= 1

    run_simulation(scenario)


def test_a_slow_look_up_holds_handlers_up_no_longer_than_that() -> None:
    """Rule: a look-up that has to wait (a flood of an hour) delays the first event by five seconds, and no other."""

    async def scenario(world: Simulation) -> None:
        world.telegram.faults.flood(METHOD, 50)
        client, ada, bob, got = await reader(world, events.NewMessage(chats=["somebody_else_x"]))
        times: list[float] = []
        client.add_event_handler(lambda event: times.append(world.loop.time()), events.NewMessage())
        began = world.loop.time()
        bob.send(ada, "first")
        await asyncio.sleep(20)
        bob.send(ada, "second")
        await asyncio.sleep(20)
        assert got == []
        first, second = times
        assert first - began < PATIENCE + 1
        assert second - began < 21

    run_simulation(scenario)


async def test_ids_match_marked_and_bare() -> None:
    """Rule: an id matches in both its forms, and nothing is asked for it."""
    nobody: Any = None
    wanted = Wanted([5, -1000000000007, 8])
    found = [await wanted.has(nobody, peer) for peer in (5, -1000000000007, -1000000000008, -8, 7, None)]
    assert found == [True, True, True, True, False, False]
