"""Tests of watched channels, on virtual time."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import MemorySession, TelegramClient, errors, events
from cablegram.sandbox.actors import UserActor
from cablegram.sandbox.chat import Chat
from cablegram.testing import Simulation, run_simulation

METHOD = "updates.getChannelDifference"


async def reader(world: Simulation, **options: Any) -> tuple[TelegramClient, UserActor, Chat, list[tuple[str, float]]]:
    """Bob's client, Ada, her channel that Bob reads, and what Bob is told, with the moment."""
    ada, bob = world.telegram.add_user(first_name="Ada"), world.telegram.add_user(first_name="Bob")
    channel = ada.create_channel("News", bob)
    told: list[tuple[str, float]] = []
    client = world.client(MemorySession(), **options)
    await client.start(phone_number=bob.phone, phone_code=bob.read_code)
    client.add_event_handler(
        lambda event: told.append((event.text, world.loop.time())), events.NewMessage(chats=channel.peer)
    )
    await client.get_dialogs()
    await asyncio.sleep(1)
    return client, ada, channel, told


def test_a_watched_channel_is_heard_in_time() -> None:
    """Rule: what is pushed a minute late is there within the server's interval, once; unwatched, in a minute."""

    async def scenario(world: Simulation) -> None:
        client, ada, channel, told = await reader(world)
        interval = world.telegram.options.channel_timeout = 5
        world.telegram.faults.passive_delay(channel, 60)
        await client.watch(channel.peer)
        sent = []
        for number in range(20):
            await asyncio.sleep(7.5)
            ada.send(channel, f"post {number}")
            sent.append(world.loop.time())
        await asyncio.sleep(72)
        assert [text for text, _ in told] == [f"post {number}" for number in range(20)]
        assert max(at - before for (_, at), before in zip(told, sent, strict=True)) <= interval + 1
        assert client.health().updates_alive
        assert await client.unwatch(channel.peer)
        assert not await client.unwatch(channel.peer)
        world.telegram.log.clear()
        ada.send(channel, "unwatched")
        before = world.loop.time()
        await asyncio.sleep(70)
        text, at = told[-1]
        assert (text, len(told)) == ("unwatched", 21)
        assert 59 <= at - before <= 61
        assert world.telegram.sent(METHOD) == []

    run_simulation(scenario)


@pytest.mark.parametrize(("server", "mine", "expected"), [(10, 0.0, 60), (30, 0.0, 20), (10, 60.0, 10), (0, 0.0, 600)])
def test_how_often_it_is_asked(server: int, mine: float, expected: int) -> None:
    """Rule: as often as the server says in each answer, or as rarely as the caller wants; never in a tight loop."""

    async def scenario(world: Simulation) -> None:
        client, _, channel, _ = await reader(world)
        world.telegram.options.channel_timeout = server
        await client.watch(channel.peer, min_interval=mine)
        world.telegram.log.clear()
        await asyncio.sleep(600)
        assert abs(len(world.telegram.sent(METHOD)) - expected) <= expected * 0.05 + 1

    run_simulation(scenario)


def test_it_goes_on_after_a_reconnection_and_a_new_connection() -> None:
    """Rule: watching is what the client does until it is told otherwise, whatever happens to its connections."""

    async def scenario(world: Simulation) -> None:
        client, ada, channel, told = await reader(world)
        world.telegram.faults.passive_delay(channel, 3600)
        await client.watch(channel.peer)
        world.telegram.faults.rst()
        await asyncio.sleep(10)
        ada.send(channel, "after a cut")
        await asyncio.sleep(60)
        await client.disconnect()
        await client.connect()
        ada.send(channel, "after a new connection")
        await asyncio.sleep(60)
        assert [text for text, _ in told] == ["after a cut", "after a new connection"]

    run_simulation(scenario)


def test_a_channel_that_is_gone_is_watched_no_more() -> None:
    """Rule: when the channel cannot be read any more, the handlers are told, and nobody asks again."""

    async def scenario(world: Simulation) -> None:
        client, _, channel, _ = await reader(world)
        parked: list[Any] = []
        client.add_event_handler(parked.append, events.ChannelParked)
        await client.watch(channel.peer)
        world.telegram.faults.rpc_error(METHOD, "CHANNEL_PRIVATE")
        await asyncio.sleep(100)
        asked = len(world.telegram.sent(METHOD))
        await asyncio.sleep(600)
        assert [event.reason for event in parked] == ["CHANNEL_PRIVATE"]
        assert len(world.telegram.sent(METHOD)) == asked
        assert not await client.unwatch(channel.peer)

    run_simulation(scenario)


def test_a_failing_server_is_asked_again() -> None:
    """Rule: errors that pass do not end the watching."""

    async def scenario(world: Simulation) -> None:
        client, ada, channel, told = await reader(world, request_retries=0)
        world.telegram.faults.passive_delay(channel, 3600)
        await client.watch(channel.peer)
        world.telegram.faults.rpc_error(METHOD, "TIMEOUT", code=-503, times=3)
        ada.send(channel, "in spite of it")
        await asyncio.sleep(120)
        assert [text for text, _ in told] == ["in spite of it"]

    run_simulation(scenario)


def test_only_channels_are_watched() -> None:
    """Rule: a person or a basic group is refused before anything is asked."""

    async def scenario(world: Simulation) -> None:
        client, ada, _, _ = await reader(world)
        group = ada.create_group("Group", world.telegram.users()[1])
        for peer in ("me", group.peer):
            with pytest.raises(errors.UsageError, match="only channels"):
                await client.watch(peer)

    run_simulation(scenario)
