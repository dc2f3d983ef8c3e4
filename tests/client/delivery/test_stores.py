"""Durable delivery on stores that are encrypted, taken over by another process, or away for a while."""

from __future__ import annotations

import asyncio
from typing import Any

from cablegram import EncryptedSession, TelegramClient, events
from cablegram.client.delivery.policy import Durable
from cablegram.errors import SessionInUse
from cablegram.sessions import Session
from cablegram.testing import Simulation, eventually, run_simulation
from tests.support.disk import Disk


def client_on(world: Simulation, session: Session, handler: Any, **options: Any) -> TelegramClient:
    """A bot with durable delivery, not connected yet."""
    options.setdefault("delivery", Durable(first_delay=0.1))
    client = world.client(session, stop_grace=0.0, on_error=lambda error: None, **options)
    client.add_event_handler(handler, events.NewMessage(incoming=True))
    return client


async def begun(world: Simulation, session: Session) -> tuple[Any, Any]:
    """Ada, who writes, and a bot that is logged in."""
    ada, account = world.telegram.add_user(first_name="Ada"), world.telegram.add_bot("a_bot")
    client = client_on(world, session, lambda event: None)
    await client.start(bot_auth_token=account.token)
    await asyncio.sleep(1.0)
    await client.disconnect()
    return ada, account


def test_an_encrypted_store_says_nothing_and_delivers_the_same() -> None:
    """Rule: on an encrypted session what is left runs again, in order, and no entry shows what it holds."""

    async def main(world: Simulation) -> None:
        disk = Disk(world.rand.child("disk"))

        def session() -> EncryptedSession:
            return EncryptedSession(disk.session(), key=bytes(32))

        ada, account = await begun(world, session())
        seen: list[tuple[str, int]] = []
        cut = asyncio.Event()

        async def handler(event: events.MessageEvent) -> None:
            seen.append((event.text, event.attempt))
            await event.state.update(last=event.text)
            await event.respond(f"got {event.text}")
            if len(seen) == 1:
                cut.set()
                await asyncio.sleep(1000)

        client = client_on(world, session(), handler, delivery=Durable(memory=2))
        await client.connect()
        for number in range(8):
            ada.send(account, f"walrus {number}")
        await cut.wait()
        await asyncio.sleep(1.0)
        await client.disconnect()
        assert len(disk.entries) >= 8
        for name, value in disk.entries.items():
            assert not name.startswith(("inbox", "mark", "state"))
            assert b"walrus" not in value
        again = client_on(world, session(), handler, delivery=Durable(memory=2))
        await again.connect()
        await eventually(lambda: len(seen) == 9)
        await asyncio.sleep(1.0)
        await again.disconnect()
        assert seen == [("walrus 0", 1), ("walrus 0", 2)] + [(f"walrus {number}", 1) for number in range(1, 8)]
        assert [text for text in ada.texts(account) if text.startswith("got")] == [f"got walrus {n}" for n in range(8)]
        assert len(disk.entries) == 1, "the state alone"

    run_simulation(main, seed=11)


def test_who_has_lost_the_lease_neither_takes_nor_finishes() -> None:
    """Rule: a handler that ends after its process lost the lease has changed nothing; its successor runs it again."""

    async def main(world: Simulation) -> None:
        disk = Disk(world.rand.child("disk"), slow=0.01)
        ada, account = await begun(world, disk.session())
        runs: list[str] = []
        go_on = asyncio.Event()

        def handler_of(who: str) -> Any:
            async def handler(event: events.MessageEvent) -> None:
                runs.append(f"{who} {event.text} {event.attempt}")
                state = event.state.per("chat")
                number = (await state.data()).get("number", 0) + 1
                await state.update(number=number, by=who)
                await event.respond(f"{number}: {event.text}")
                if who == "old":
                    await go_on.wait()

            return handler

        old = client_on(world, disk.session(), handler_of("old"))
        await old.connect()
        ada.send(account, "one")
        await eventually(lambda: runs == ["old one 1"])
        await asyncio.sleep(0.5)
        disk.end_lease()  # it was frozen for longer than the lease lasts
        new = client_on(world, disk.session(), handler_of("new"))
        await new.connect()
        await eventually(lambda: runs == ["old one 1", "new one 2"])
        go_on.set()
        ada.send(account, "two")
        await eventually(lambda: "new two 1" in runs)
        await asyncio.sleep(3.0)
        assert disk.refused > 0
        assert isinstance(old._connection.failure, SessionInUse), "it ends when it is refused"
        assert runs == ["old one 1", "new one 2", "new two 1"]
        assert disk.family("inbox") == disk.family("mark") == []
        await old.disconnect()
        await new.disconnect()
        answers = [text for text in ada.texts(account) if text.partition(":")[0].isdecimal()]
        assert answers == ["1: one", "2: two"]

    run_simulation(main, seed=12)


def test_a_store_that_is_away_holds_everything_up_and_loses_nothing() -> None:
    """Rule: while the store is away nothing begins; when it is back, all is handled, once and in its order, also what
    had waited in the store."""

    async def main(world: Simulation) -> None:
        disk = Disk(world.rand.child("disk"), slow=0.01)
        ada, account = await begun(world, disk.session())
        seen: list[str] = []

        async def handler(event: events.MessageEvent) -> None:
            await asyncio.sleep(0.05)
            seen.append(event.text)

        client = client_on(world, disk.session(lease_ttl=600.0), handler, delivery=Durable(memory=2, attempts=50))
        await client.connect()
        for number in range(10):
            ada.send(account, str(number))
        await eventually(lambda: len(seen) >= 2)
        for _ in range(3):  # more than once: each write and each read that fails is tried again
            disk.away = True
            await asyncio.sleep(1.0)  # what was running has ended
            before = list(seen)
            for number in range(10):
                ada.send(account, f"{number} more")
            await asyncio.sleep(60.0)
            assert seen == before
            disk.away = False
            await asyncio.sleep(0.3)
        await eventually(lambda: len(seen) >= 40)
        await asyncio.sleep(20.0)
        assert seen == [str(number) for number in range(10)] + 3 * [f"{number} more" for number in range(10)]
        assert disk.family("inbox") == []
        await client.disconnect()

    run_simulation(main, seed=13)
