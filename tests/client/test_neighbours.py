"""Clients of one process do not know of one another: a bad one among them changes nothing for the others."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import TelegramClient, api, events
from cablegram.errors import CablegramError
from cablegram.testing import Simulation, run_simulation

GOOD, SECONDS, PACE = 12, 60, 0.25
BAD = ["slow", "failing", "flooded", "cut", "half-open", "stalled", "dead"]


async def paced(world: Simulation, client: TelegramClient, told: list[float]) -> None:
    """Ask at a steady pace for a minute; when each answer came, or zero for an error."""
    for _ in range(int(SECONDS / PACE)):
        try:
            await client.invoke(api.help.GetNearestDc(), timeout=1)
            told.append(world.loop.time())
        except CablegramError:
            told.append(0.0)
        await asyncio.sleep(PACE)


async def spoil(world: Simulation, kind: str, bot: Any) -> None:
    """What is bad about the last client, as the network and the server see to it."""
    faults = world.telegram.faults
    if kind == "flooded":
        faults.flood("help.getNearestDc", 1, account=bot.id)
    elif kind == "failing":
        faults.rpc_error("help.getNearestDc", "INTERNAL", code=500, account=bot.id)
    elif kind == "half-open":
        faults.half_open(bot)
    elif kind == "dead":
        faults.auth_key_duplicated(bot)
    elif kind == "stalled":
        world.network.open_cables()[-1].stall()
    while kind == "cut":
        faults.kill_tcp(bot)
        await asyncio.sleep(0.1)


async def minute(world: Simulation, kind: str) -> tuple[list[list[float]], tuple[list[float], int]]:
    """When each answer came to each of the good clients; the same of the last one, and how many updates wait there."""
    world.network.delay = 0.02
    person = world.telegram.add_user(first_name="Ada")
    bots = [world.telegram.add_bot(f"bot_{number}_bot") for number in range(GOOD + 1)]
    clients = [world.client(connection_retries=None) for _ in bots]
    for client, bot in zip(clients, bots, strict=True):
        await client.start(bot_auth_token=bot.token)
    *good, last = clients

    async def handle(event: events.MessageEvent) -> None:
        if kind == "slow":
            await asyncio.sleep(1)
        elif kind == "failing":
            raise ZeroDivisionError

    last.on_error = lambda error: None
    last.add_event_handler(handle, events.NewMessage())
    await asyncio.sleep(1)
    told: list[list[float]] = [[] for _ in good]
    own: list[float] = []
    spoiling = asyncio.create_task(spoil(world, kind, bots[-1]))
    beside = asyncio.create_task(paced(world, last, own))
    async with asyncio.TaskGroup() as group:
        for client, times in zip(good, told, strict=True):
            group.create_task(paced(world, client, times))
        for _ in range(SECONDS * 5):
            person.send(bots[-1], "a message")
            await asyncio.sleep(0.2)
    for task in (spoiling, beside):
        task.cancel()
    await asyncio.wait([spoiling, beside])
    return told, (own, last.health().updates_waiting)


@pytest.fixture(scope="module")
def undisturbed() -> Any:
    """A minute in which the last client is as good as the others."""
    return run_simulation(lambda world: minute(world, "good"))


@pytest.mark.parametrize("kind", BAD)
def test_a_bad_client_changes_nothing_for_the_others(kind: str, undisturbed: Any) -> None:
    """Slow or failing handlers, floods, cuts, silence or the end of one client: every answer to the others comes at
    the very moment at which it came without them."""
    (good, own), (expected, own_expected) = run_simulation(lambda world: minute(world, kind)), undisturbed
    assert own != own_expected
    for times, before in zip(good, expected, strict=True):
        assert 0 not in times
        assert len(times) == SECONDS / PACE
        assert times == pytest.approx(before, rel=0, abs=1e-9)  # virtual time is a sum of floats


def test_many_clients_need_no_task() -> None:
    """Connected clients that do nothing have no task at all, also those with handlers."""

    async def scenario(world: Simulation) -> None:
        bots = [world.telegram.add_bot(f"bot_{number}_bot") for number in range(40)]
        clients = [world.client() for _ in bots]
        for number, (client, bot) in enumerate(zip(clients, bots, strict=True)):
            if number % 2:
                client.add_event_handler(lambda: None, events.NewMessage())
            await client.start(bot_auth_token=bot.token)
        await asyncio.sleep(600)
        assert asyncio.all_tasks() == {asyncio.current_task()}
        assert all(client.connected for client in clients)

    run_simulation(scenario)
