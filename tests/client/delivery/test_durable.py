"""Durable delivery on the whole way: the sandbox, a client, its session, on virtual time."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import MemorySession, TelegramClient, events
from cablegram.client.delivery.policy import Durable
from cablegram.errors import UsageError
from cablegram.testing import Simulation, eventually, run_simulation


async def bot_of(world: Simulation, session: MemorySession, *handlers: Any, **options: Any) -> TelegramClient:
    """A client with durable delivery, not connected yet."""
    options.setdefault("delivery", "durable")
    client = world.client(session, **options)
    for handler in handlers:
        client.add_event_handler(handler, events.NewMessage(incoming=True))
    return client


async def logged_in(world: Simulation) -> tuple[Any, Any, MemorySession]:
    """Ada, who writes, Bob, whose client it is, and his session."""
    ada = world.telegram.add_user(first_name="Ada")
    bob = world.telegram.add_user(first_name="Bob")
    session = MemorySession()
    client = world.client(session)
    client.add_event_handler(lambda event: None, events.NewMessage())
    await client.start(phone_number=bob.phone, phone_code=bob.read_code)
    await asyncio.sleep(1.0)
    await client.disconnect()
    return ada, bob, session


def test_what_was_interrupted_runs_again_and_says_nothing_twice() -> None:
    """Rule: a handler that is cut off runs again with the next attempt; what it had sent is found, not sent again."""

    async def main(world: Simulation) -> None:
        ada, bob, session = await logged_in(world)
        seen: list[tuple[str, int]] = []
        cut = asyncio.Event()
        replies: list[int] = []

        async def handler(event: Any) -> None:
            seen.append((event.text, event.attempt))
            sent = await event.reply(f"got {event.text}")
            replies.append(sent.id)
            if event.text == "two" and event.attempt == 1:
                cut.set()
                await asyncio.sleep(1000)
            await event.respond(f"done {event.text}")

        client = await bot_of(world, session, handler, stop_grace=0.0)
        await client.connect()
        for text in ("one", "two", "three"):
            ada.send(bob, text)
        await cut.wait()
        await asyncio.sleep(1.0)
        await client.disconnect()
        assert [number for number, _ in seen] == ["one", "two"]
        again = await bot_of(world, session, handler)
        await again.connect()
        await eventually(lambda: len(seen) == 4)
        await asyncio.sleep(1.0)
        await again.disconnect()
        assert seen == [("one", 1), ("two", 1), ("two", 2), ("three", 1)]
        assert replies[1] == replies[2]
        said = [text for text in bob.texts(ada) if text.startswith(("got", "done"))]
        assert said == ["got one", "done one", "got two", "done two", "got three", "done three"]

    run_simulation(main, seed=1)


def test_a_failure_is_tried_again_and_its_chat_waits() -> None:
    """Rule: an update that failed comes again after the pause; its chat waits for it, and no other chat does."""

    async def main(world: Simulation) -> None:
        ada, bob, session = await logged_in(world)
        eve = world.telegram.add_user(first_name="Eve")
        seen: list[tuple[str, int, float]] = []
        begun = asyncio.get_running_loop().time

        async def handler(event: Any) -> None:
            seen.append((event.text, event.attempt, begun()))
            if event.text == "bad" and event.attempt < 3:
                raise ValueError("not yet")

        failures: list[str] = []
        client = await bot_of(
            world, session, handler, on_error=lambda error, event, _: failures.append(f"{event.text}: {error}")
        )
        await client.connect()
        ada.send(bob, "bad")
        ada.send(bob, "after")
        eve.send(bob, "other")
        await eventually(lambda: len(seen) == 5)
        assert [(text, attempt) for text, attempt, _ in seen] == [
            ("bad", 1), ("other", 1), ("bad", 2), ("bad", 3), ("after", 1),
        ]  # fmt: skip
        times = [at for text, _, at in seen if text == "bad"]
        assert 0.5 <= times[1] - times[0] <= 1.1
        assert 1.0 <= times[2] - times[1] <= 2.1
        assert failures == ["bad: not yet"] * 2
        await client.disconnect()

    run_simulation(main, seed=2)


def test_more_than_memory_holds_waits_in_the_store() -> None:
    """Rule: with room for five, forty updates are handled in order, and five are held in memory."""

    async def main(world: Simulation) -> None:
        ada, bob, session = await logged_in(world)
        seen: list[str] = []
        most = 0

        async def handler(event: Any) -> None:
            nonlocal most
            await asyncio.sleep(0.05)
            seen.append(event.text)
            most = max(most, client._delivery.inbox.loaded_count)

        client: Any = await bot_of(world, session, handler, delivery=Durable(memory=5))
        await client.connect()
        expected = [str(number) for number in range(40)]
        for text in expected:
            ada.send(bob, text)
        await eventually(lambda: len(seen) == 40)
        assert seen == expected
        assert most <= 6
        await client.disconnect()
        assert await_nothing_left(session) == []

    def await_nothing_left(session: MemorySession) -> list[Any]:
        found = session.entries("inbox")
        assert isinstance(found, list)
        return found

    run_simulation(main, seed=3)


def test_what_delivery_may_be() -> None:
    """Rule: what cannot be a policy is refused where it is written."""
    for bad in ("durably", 1, True):
        with pytest.raises(UsageError, match="delivery="):
            TelegramClient(MemorySession(), 1, "0" * 32, delivery=bad)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="attempts"):
        Durable(attempts=0)
    with pytest.raises(UsageError, match="seconds"):
        Durable(first_delay=-1.0)
