"""Durable delivery on the whole way: the sandbox, a client, its session, on virtual time."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import MemorySession, TelegramClient, api, events
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


def test_dead_letters_are_kept_delivered_again_and_dropped() -> None:
    """Rule: after the last attempt an update is a dead letter, over restarts too, and its chat goes on."""

    async def main(world: Simulation) -> None:
        ada, bob, session = await logged_in(world)
        seen: list[str] = []
        broken = True

        async def handler(event: Any) -> None:
            seen.append(f"{event.text} {event.attempt}")
            if broken and event.text.startswith("bad"):
                raise ValueError("broken")

        policy = Durable(attempts=2, first_delay=0.1)
        client = await bot_of(world, session, handler, delivery=policy, on_error=lambda error: None)
        await client.connect()
        for text in ("bad 1", "good", "bad 2"):
            ada.send(bob, text)
        await eventually(lambda: len(seen) == 5)
        await asyncio.sleep(0.1)
        await client.disconnect()
        assert seen == ["bad 1 1", "bad 1 2", "good 1", "bad 2 1", "bad 2 2"]
        again = await bot_of(world, session, handler, delivery=policy)
        await again.connect()
        await asyncio.sleep(1.0)
        first, second = await again.dead_letters()
        assert (first.attempts, first.error, first.chat_id) == (2, "ValueError: broken", ada.id)
        assert isinstance(second.update, api.UpdateNewMessage)
        with pytest.raises(UsageError, match="no dead letter"):
            await again.redeliver(12345)
        broken = False
        assert await again.redeliver(first) == 1
        await eventually(lambda: seen[5:] == ["bad 1 1"])
        assert await again.drop_dead_letters(second.id) == 1
        await asyncio.sleep(0.5)
        assert await again.dead_letters() == []
        assert session.entries(None) == []
        await again.disconnect()

    run_simulation(main, seed=4)


async def everything(event: Any, client: TelegramClient) -> list[Any]:
    """All that has a ``random_id``."""
    first = await event.respond("first")
    file = await client.send_file(event.chat_id, b"text", caption="a file")
    album = await client.send_file(event.chat_id, [PICTURE, PICTURE], caption="an album")
    forwards = await client.forward_messages(event.chat_id, [event.message])
    raw = await client.invoke(
        api.messages.SendMessage(peer=await event_peer(client, event), message="raw", random_id=0)
    )
    return [first.id, file.id, [one.id for one in album], [one.id for one in forwards], raw]


async def event_peer(client: TelegramClient, event: Any) -> Any:
    return await client.get_input_entity(event.chat_id)


PICTURE = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000040001f61738550000"
    "000049454e44ae426082"
)


@pytest.mark.parametrize("forgets", [False, True])
def test_all_that_has_a_random_id_is_sent_once(forgets: bool) -> None:
    """Rule: texts, files, albums, forwards and raw requests of a second attempt are those of the first."""

    async def main(world: Simulation) -> None:
        ada, bob, session = await logged_in(world)
        results: list[list[Any]] = []

        async def handler(event: Any) -> None:
            results.append(await everything(event, event.client))
            if event.attempt == 1:
                if forgets:  # as after a crash: another process does not know what became of the numbers
                    event.client._sent_ids._known.clear()
                raise ValueError("once more")

        client = await bot_of(world, session, handler, delivery=Durable(first_delay=0.1), on_error=lambda error: None)
        await client.connect()
        ada.send(bob, "go")
        await eventually(lambda: len(results) == 2)
        await asyncio.sleep(1.0)
        await client.disconnect()
        assert len([one for one in bob.messages(ada) if one.content.sender == bob.id]) == 6
        assert results[0][:4] == results[1][:4]
        named = results[1][4].updates[0]
        assert isinstance(named, api.UpdateMessageID)
        assert named.id == bob.messages(ada)[-1].id

    run_simulation(main, seed=5)


def test_an_album_is_one_event_and_is_tried_again_as_one() -> None:
    """Rule: the messages of an album wait for one another, not for their places; a failure brings all of them again."""

    async def main(world: Simulation) -> None:
        ada, bob, session = await logged_in(world)
        seen: list[tuple[int, int]] = []

        async def handler(event: Any) -> None:
            seen.append((len(event.messages), event.attempt))
            if event.attempt == 1:
                raise ValueError("once more")

        client = world.client(session, delivery=Durable(first_delay=0.1), on_error=lambda error: None)
        client.add_event_handler(handler, events.Album(incoming=True))
        await client.connect()
        ada.send_album(bob, PICTURE, PICTURE)
        await eventually(lambda: len(seen) == 2)
        assert seen == [(2, 1), (2, 2)]
        await asyncio.sleep(1.0)
        await client.disconnect()
        assert session.entries("inbox") == []

    run_simulation(main, seed=6)


def test_a_conversation_gets_its_answer() -> None:
    """Rule: the answer that a handler waits for reaches it, though its own update is not done."""

    async def main(world: Simulation) -> None:
        ada, bob, session = await logged_in(world)
        names: list[str] = []

        async def handler(event: Any) -> None:
            async with event.client.conversation(event.chat_id) as talk:
                names.append((await talk.ask("Your name?")).text)

        client = await bot_of(world, session, handler)
        await client.connect()
        ada.send(bob, "hello")
        await eventually(lambda: ada.texts(bob)[-1] == "Your name?")
        ada.send(bob, "Ada")
        await eventually(lambda: names == ["Ada"])
        await asyncio.sleep(1.0)
        await client.disconnect()
        assert session.entries("inbox") == []

    run_simulation(main, seed=7)
