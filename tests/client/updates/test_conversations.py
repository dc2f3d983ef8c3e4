"""Tests of cablegram.client.updates.conversations."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import TelegramClient, errors, events
from cablegram.sandbox.actors import UserActor
from cablegram.testing import Simulation, eventually, run_simulation


async def bot_and_people(world: Simulation) -> tuple[TelegramClient, UserActor, UserActor, Any]:
    """A bot's client, two people who have written to it, and the bot."""
    bot = world.telegram.add_bot("ask_bot")
    people = [world.telegram.add_user(first_name=name) for name in ("Ada", "Bob")]
    client = world.client()
    await client.start(bot_auth_token=bot.token)
    return client, people[0], people[1], bot


def last(person: UserActor, bot: Any) -> str:
    return person.texts(bot)[-1] if person.texts(bot) else ""


def test_two_people_at_once() -> None:
    """Inside of a handler, each gets the answers of their own; no other handler gets them; the others go on."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob, bot = await bot_and_people(world)
        others: list[str] = []

        @client.on(events.NewMessage(incoming=True, pattern="/start"))
        async def start(event: events.MessageEvent) -> None:
            assert event.chat_id is not None
            async with client.conversation(event.chat_id, timeout=600) as talk:
                name = await talk.ask("Name?")
                age = await talk.ask("Age?")
                await talk.send(f"{name.text} is {age.text}")
            raise events.StopPropagation

        client.add_event_handler(lambda event: others.append(event.text), events.NewMessage(incoming=True))
        ada.send(bot, "/start")
        await eventually(lambda: last(ada, bot) == "Name?")
        bob.send(bot, "/start")
        await eventually(lambda: last(bob, bot) == "Name?")
        ada.send(bot, "Ada")
        bob.send(bot, "Bob")
        await eventually(lambda: last(ada, bot) == last(bob, bot) == "Age?")
        bob.send(bot, "40")
        await eventually(lambda: last(bob, bot) == "Bob is 40")
        world.telegram.faults.rst()
        await asyncio.sleep(5)
        ada.send(bot, "36")
        await eventually(lambda: last(ada, bot) == "Ada is 36", timeout=60)
        assert others == []
        ada.send(bot, "and now?")
        await eventually(lambda: others == ["and now?"])
        assert client._dispatcher.taps == []

    run_simulation(scenario)


def test_without_any_handler() -> None:
    """A program that only asks gets its answer; what came earlier is none."""

    async def scenario(world: Simulation) -> None:
        client, ada, _, bot = await bot_and_people(world)
        ada.send(bot, "long ago")
        await asyncio.sleep(30)
        asked = asyncio.create_task(client.ask(ada.id, "Well?"))
        await eventually(lambda: last(ada, bot) == "Well?")
        await asyncio.sleep(1)
        ada.send(bot, "yes")
        assert (await asked).text == "yes"

    run_simulation(scenario)


def test_no_answer() -> None:
    """Too late, cancelled, or disconnected: an error, and nothing stays registered."""

    async def scenario(world: Simulation) -> None:
        client, ada, _, bot = await bot_and_people(world)
        ada.send(bot, "hello")
        await asyncio.sleep(1)
        began = world.loop.time()
        with pytest.raises(TimeoutError) as caught:
            await client.ask(ada.id, "?", timeout=7)
        assert isinstance(caught.value, errors.DeadlineExceeded)
        assert 7 <= world.loop.time() - began < 8
        task = asyncio.create_task(client.ask(ada.id, "?", timeout=None))
        await asyncio.sleep(2)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert client._dispatcher.taps == []
        task = asyncio.create_task(client.ask(ada.id, "?"))
        await asyncio.sleep(2)
        await client.disconnect()
        with pytest.raises(errors.ConnectionLost):
            await task
        assert client._dispatcher.taps == []

    run_simulation(scenario)


def test_what_was_not_read_goes_to_the_handlers() -> None:
    """Answers that nobody took are not lost; one conversation in a chat, one waiting at a time, and only while open."""

    async def scenario(world: Simulation) -> None:
        client, ada, _, bot = await bot_and_people(world)
        got: list[str] = []
        client.add_event_handler(lambda event: got.append(event.text), events.NewMessage(incoming=True))
        ada.send(bot, "hello")
        await eventually(lambda: got == ["hello"])
        async with client.conversation(ada.id) as talk:
            for text in ("one", "two", "three"):
                ada.send(bot, text)
            assert (await talk.get_response()).text == "one"
            with pytest.raises(errors.UsageError, match="already"):
                await client.conversation(ada.id).__aenter__()
            await asyncio.sleep(1)
            assert "2 waiting" in repr(talk)
            assert got == ["hello"]
        await eventually(lambda: got == ["hello", "two", "three"])
        with pytest.raises(errors.UsageError, match="not open"):
            await talk.get_response()
        async with client.conversation(ada.id) as talk:
            waiting = asyncio.create_task(talk.get_response())
            await asyncio.sleep(0)
            with pytest.raises(errors.UsageError, match="waits"):
                await talk.get_response()
            ada.send(bot, "four")
            assert (await waiting).text == "four"

    run_simulation(scenario)


def test_one_person_in_a_group() -> None:
    """In a group the answers of one person are taken; what others say goes to the handlers."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob, bot = await bot_and_people(world)
        bot.account.privacy = False
        town = ada.create_channel("Town", bob, bot, broadcast=False)
        got: list[str] = []
        client.add_event_handler(lambda event: got.append(event.text), events.NewMessage(incoming=True))
        ada.send(town, "hello")
        bob.send(town, "hello")
        await eventually(lambda: len(got) == 2)
        async with client.conversation(town.peer, from_user=bob.id) as talk:
            ada.send(town, "not me")
            bob.send(town, "me")
            assert (await talk.get_response()).text == "me"
        await eventually(lambda: got[2:] == ["not me"])

    run_simulation(scenario)
