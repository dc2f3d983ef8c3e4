"""Floods on the whole way: told, bounded, and not forgotten by a restart."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import MemorySession, api, errors, events
from cablegram.client.requests.middleware import FloodPolicy
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule

ASK = api.messages.GetHistory(
    peer=api.InputPeerSelf(), offset_id=0, offset_date=0, add_offset=0, limit=1, max_id=0, min_id=0, hash=0
)


async def ready(world: Simulation, session: Any = None) -> tuple[Any, list[Any]]:
    """A user's client, and what it says of its floods."""
    ada = world.telegram.add_user(first_name="Ada")
    client, told = world.client(session), list[Any]()
    client.add_event_handler(told.append, events.FloodWaiting)
    await client.start(phone_number=ada.phone, phone_code=ada.read_code)
    return client, told


def test_stacked_waits_within_a_budget() -> None:
    """A call that may wait five seconds in all gets FloodWait, with its seconds and its method, before they are over;
    there is an event before each wait, and no wait without one."""

    async def scenario(world: Simulation) -> None:
        client, told = await ready(world)
        world.telegram.faults.flood("messages.getHistory", 3)
        started = world.loop.time()
        with pytest.raises(errors.FloodWait) as caught:
            await client.invoke(ASK, floods=FloodPolicy(60, 5))
        assert world.loop.time() - started <= 5
        assert (caught.value.seconds, caught.value.request) == (3, "messages.getHistory")
        await asyncio.sleep(0)
        assert told == [events.FloodWaiting("messages.getHistory", 3.0, "FLOOD_WAIT")]

    run_simulation(scenario)


def test_a_restart_inside_a_wait() -> None:
    """A program that is killed in the middle of a minute's wait and starts again: nothing of that method leaves before
    the minute is over, other methods do, and the new wait is told of."""

    async def scenario(world: Simulation) -> None:
        session = MemorySession()
        client, told = await ready(world, session)
        world.telegram.faults.flood("messages.getHistory", 60, times=1)
        call = asyncio.create_task(client.invoke(ASK))
        await asyncio.sleep(20)
        assert len(told) == 1
        before = world.loop.time()
        await client.disconnect()
        with pytest.raises(errors.ConnectionLost):
            await call
        world.telegram.log.clear()
        again, told = world.client(session), list[Any]()
        again.add_event_handler(told.append, events.FloodWaiting)
        async with again:
            call = asyncio.create_task(again.invoke(ASK))
            await again.get_me()
            await asyncio.sleep(39)
            assert not call.done()
            assert world.telegram.log.count("messages.getHistory") == 0
            await call
            assert world.loop.time() - before == pytest.approx(40, abs=1)
            assert world.telegram.log.count("messages.getHistory") == 1
            assert [event.method for event in told] == ["messages.getHistory"]

    run_simulation(scenario)


def test_an_answer_that_cannot_be_read() -> None:
    """An answer of an unknown type fails its own call at once; the calls beside it have theirs."""

    async def scenario(world: Simulation) -> None:
        client, _ = await ready(world)
        world.telegram.faults.unknown_type("messages.getHistory")
        started = world.loop.time()
        found = await asyncio.gather(client.invoke(ASK), *(client.get_me() for _ in range(9)), return_exceptions=True)
        assert world.loop.time() - started < 1
        assert isinstance(found[0], errors.DecodeError)
        assert [getattr(user, "first_name", user) for user in found[1:]] == ["Ada"] * 9

    run_simulation(scenario)


@rule(
    "api/errors#420-flood",
    "A flood wait is that of a method with its parameters: another chat's message goes at once",
    role="client",
)
def test_one_chat_does_not_hold_up_another() -> None:
    """A wait "for the given method with the given input parameters" is that chat's: another chat's message leaves at
    once, also after a restart; the same chat's waits until the time is over.

    Source: https://core.telegram.org/api/errors#420-flood
    """

    async def scenario(world: Simulation) -> None:
        session = MemorySession()
        client, waits = await ready(world, session)
        bob, eve = (world.telegram.add_user(first_name=name, username=f"{name}_here") for name in ("bob", "eve"))
        for peer in (bob, eve):
            await client.send_message(peer.username, message="Hello!")
        world.telegram.faults.flood("messages.sendMessage", 40, times=1)
        target = await client.get_input_entity(bob.username)
        with pytest.raises(errors.FloodWait):
            await client.invoke(
                api.messages.SendMessage(peer=target, message="1", random_id=1), floods=FloodPolicy(0, 0)
            )
        await client.disconnect()
        client = world.client(session)
        client.add_event_handler(waits.append, events.FloodWaiting)
        await client.connect()
        started = world.loop.time()
        await client.send_message(eve.username, message="2")
        assert world.loop.time() - started < 5
        await client.send_message(bob.username, message="3")
        assert world.loop.time() - started >= 30
        assert [event.name for event in waits] == ["FLOOD_WAIT"]

    run_simulation(scenario)


def test_deadlines_that_are_over_are_forgotten() -> None:
    """What is kept of floods does not grow: a new one drops those whose time has passed."""

    async def scenario(world: Simulation) -> None:
        client, _ = await ready(world)
        client.session.set_flood("messages.getHistory:user7", 1.0)
        world.telegram.faults.flood("help.getNearestDc", 2, times=1)
        await client.invoke(api.help.GetNearestDc())
        assert set(client.session.floods()) <= {"help.getNearestDc"}

    run_simulation(scenario)
