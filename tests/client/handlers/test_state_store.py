"""What handlers change of the session's entries: seen when they end, stored with the mark of their update."""

from __future__ import annotations

import asyncio

from cablegram import MemorySession, events
from cablegram.client.handlers.state_store import read
from cablegram.testing import Simulation, run_simulation

NAME = "test/x"


def test_an_entry_is_stored_with_the_mark_of_its_update_and_not_before() -> None:
    """Rule: after a crash no entry is ahead of the update that changed it: it finds what it found the first time."""

    async def scenario(world: Simulation) -> None:
        bot = world.telegram.add_bot("a_bot")
        slow, fast = world.telegram.add_user(first_name="Slow"), world.telegram.add_user(first_name="Fast")
        found: list[bytes | None] = []
        session = MemorySession()

        async def handler(event: events.MessageEvent) -> None:
            if event.text == "slow":
                await asyncio.sleep(10)
                return
            found.append(await read(event.client, NAME))
            event.changed = {NAME: event.text.encode()}

        for user in (slow, fast):
            user.send(bot, "/start")
        client = world.client(session, concurrency=2)
        client.add_event_handler(handler, events.NewMessage(incoming=True))
        await client.start(bot_auth_token=bot.token)
        await asyncio.sleep(1)
        found.clear()
        before = await read(client, NAME)
        slow.send(bot, "slow")
        await asyncio.sleep(0.5)
        fast.send(bot, "first")
        fast.send(bot, "second")
        await asyncio.sleep(1)
        assert found == [before, b"first"]
        assert await read(client, NAME) == b"second"
        assert session.entry(NAME) == before
        crashed = MemorySession()
        crashed.adopt(session.snapshot())
        await asyncio.sleep(10)
        assert session.entry(NAME) == b"second"
        assert client._shown == {}
        await client.disconnect()
        found.clear()
        again = world.client(crashed)
        again.add_event_handler(handler, events.NewMessage(incoming=True))
        await again.start(bot_auth_token=bot.token)
        await asyncio.sleep(15)
        assert found == [before, b"first"]

    run_simulation(scenario)


def test_a_handler_that_fails_changes_nothing() -> None:
    """Rule: what a handler changed is dropped with its error, also for the handlers after it."""

    async def scenario(world: Simulation) -> None:
        bot, user = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
        client = world.client(on_error=lambda error: None)
        found: list[bytes | None] = []

        @client.on(events.NewMessage(incoming=True))
        async def fails(event: events.MessageEvent) -> None:
            event.changed = {NAME: b"half done"}
            raise ValueError("on purpose")

        @client.on(events.NewMessage(incoming=True))
        async def looks(event: events.MessageEvent) -> None:
            found.append(await read(event.client, NAME))

        await client.start(bot_auth_token=bot.token)
        user.send(bot, "/start")
        await asyncio.sleep(1)
        assert found == [None]

    run_simulation(scenario)


def test_an_entry_of_a_conversations_handler_that_disconnects_is_kept() -> None:
    """Rule: a handler that ends the client has dealt with its event, and what it changed is kept."""

    async def scenario(world: Simulation) -> None:
        bot, user = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
        session = MemorySession()
        client = world.client(session)

        @client.on(events.NewMessage(incoming=True))
        async def stops(event: events.MessageEvent) -> None:
            event.changed = {NAME: b"stopped"}
            await event.client.disconnect()

        await client.start(bot_auth_token=bot.token)
        user.send(bot, "/start")
        await asyncio.sleep(2)
        assert session.entry(NAME) == b"stopped"

    run_simulation(scenario)
