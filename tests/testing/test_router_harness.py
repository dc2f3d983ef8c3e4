"""harness(router): people who talk to a router, on virtual time."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any

import pytest

from cablegram import Button, errors, events
from cablegram.testing import NoAnswer, harness
from cablegram.testing.clock import virtual_time

F = events.F


def router() -> events.Router:
    made = events.Router("tested")

    @made.lifespan("db")
    async def database(name: str) -> AsyncIterator[str]:
        yield f"database {name}"

    @made.on(events.Command("db"))
    async def db(event: events.CommandEvent, db: str) -> None:
        await event.respond(db)

    @made.on(events.Command("slow"))
    async def slow(event: events.CommandEvent) -> None:
        await asyncio.sleep(20)
        await event.respond("at last", buttons=[[Button.inline("More", b"more"), Button.inline("None", b"none")]])

    @made.on(events.Command("fail"))
    async def fail(event: events.CommandEvent) -> None:
        await event.respond("I try")
        raise ValueError("out of tea")

    @made.on(events.Command("broken"))
    async def broken(event: events.CommandEvent) -> None:
        raise ValueError("out of milk")

    @made.on(events.CallbackQuery(data=b"more"))
    async def more(event: events.CallbackEvent) -> None:
        await event.answer()
        await event.edit("more")

    return made


async def test_a_conversation_takes_no_time() -> None:
    """Rule: answers, waits of the bot and buttons take virtual time alone; values by name and lifespans are there."""
    began = time.monotonic()
    async with harness(router(), name="x") as tg:
        assert (await tg.ada.ask(tg.bot, "/db")).text == "database x"
        reply = await tg.ada.ask(tg.bot, "/slow")
        assert (reply.text, reply.buttons) == ("at last", [["More", "None"]])
        assert (await tg.ada.press(reply, "More")).text == "more"
        assert tg.ada is tg.person("ada")
        assert tg.bob.texts(tg.bot) == []
        await tg.sleep(100_000)
    assert time.monotonic() - began < 10


async def test_no_answer_says_what_was_said() -> None:
    """Rule: what does not come fails with the last messages of the chat, without a wait; what a handler raised is the
    cause, at once."""
    began = time.monotonic()
    async with harness(router(), name="x") as tg:
        await tg.ada.ask(tg.bot, "/db")
        with pytest.raises(NoAnswer, match=r"'/none' was not answered.*they: 'database x', you: '/none'; waited 30 s"):
            await tg.ada.ask(tg.bot, "/none")
        with pytest.raises(NoAnswer, match=r"'/broken' was not answered.*raised ValueError: out of milk") as raised:
            await tg.ada.ask(tg.bot, "/broken")
        assert isinstance(raised.value.__cause__, ValueError)
        assert (await tg.ada.ask(tg.bot, "/fail")).text == "I try"
        await tg.sleep(1)
        with pytest.raises(NoAnswer, match="out of tea"):
            await tg.eventually(lambda: False)
        reply = await tg.bob.ask(tg.bot, "/slow")
        with pytest.raises(NoAnswer, match="the button 'None' changed nothing"):
            await tg.bob.press(reply, "None")
    assert time.monotonic() - began < 10


async def test_the_loop_has_its_own_time_again() -> None:
    """Rule: virtual time ends with the block, also when it ends with an error."""
    loop: Any = asyncio.get_running_loop()
    selector, before = loop._selector, loop.time()

    async def fails() -> None:
        with virtual_time():
            await asyncio.sleep(1000)
            assert loop.time() - before >= 1000
            assert await asyncio.to_thread(lambda: 5) == 5
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fails()
    assert loop._selector is selector
    assert 0 <= loop.time() - before < 100
    await asyncio.sleep(0.001)


async def test_a_harness_of_nothing_is_refused() -> None:
    """Rule: a harness has a router to run."""
    with pytest.raises(errors.UsageError, match="which routers"):
        async with harness():
            pass
