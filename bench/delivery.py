"""Durable delivery through a store: updates a second from the message box to the mark that they are done.

Each of a thousand chats writes in turn. An update is taken out of the message box, is stored with its counters, handed
to a handler that does nothing, and its removal is stored; the clock stops when the store has nothing left. The server's
part is not measured. ``python bench/delivery.py`` prints the figures; ``--redis`` and ``--postgres`` name servers.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import report
from cablegram import TelegramClient, api, events
from cablegram.client.delivery.policy import DeliveryMode
from cablegram.sandbox import Sandbox
from cablegram.sessions import MemorySession, Session, StoreSession
from cablegram.testing import eventually

CHATS = 1000
PACKET = 10
"""So many updates come in one packet."""
UNDER_WAY = 500
"""So many updates are under way at most: what is measured is the way, not a queue."""


def packet(pts: int, people: list[api.User]) -> api.Updates:
    """The next messages, as a server pushes them."""
    updates: list[api.TypeUpdate] = []
    for number in range(pts + 1, pts + PACKET + 1):
        sender = people[number % len(people)].id
        message = api.Message(id=number, peer_id=api.PeerUser(user_id=sender), date=1, message=f"message {number}")
        updates.append(api.UpdateNewMessage(message=message, pts=number, pts_count=1))
    users = [people[number % len(people)] for number in range(pts + 1, pts + PACKET + 1)]
    return api.Updates(updates=updates, users=users, chats=[], date=1, seq=0)


async def through(session: Session, count: int, *, concurrency: int = 64, delivery: DeliveryMode = "durable") -> float:
    """Updates a second through a session's store."""
    people = [api.User(id=10_000 + number, access_hash=number, first_name="Ada") for number in range(CHATS)]
    handled = 0
    all_done = asyncio.Event()
    async with Sandbox() as telegram:
        bot = telegram.add_bot(username="bench_bot")
        client = TelegramClient(
            session,
            telegram.api_id,
            telegram.api_hash,
            network=telegram.network,
            concurrency=concurrency,
            delivery=delivery,
            updates_limit=10**9,
        )

        @client.on(events.NewMessage())
        async def nothing(event: events.MessageEvent) -> None:
            nonlocal handled
            handled += 1
            if handled == count:
                all_done.set()

        await client.start(bot_token=bot.token)
        await eventually(lambda: client._updates.box is not None and client._updates.box.started)
        assert client._updates.box is not None
        pts = client._updates.box.state.pts
        packets = [packet(at, people) for at in range(pts, pts + count, PACKET)]
        begun = time.perf_counter()
        for one in packets:
            client._updates.push(one)
            await asyncio.sleep(0)
            while client._delivery is not None and client._delivery.waiting > UNDER_WAY:  # noqa: ASYNC110 # no pause
                await asyncio.sleep(0)
        await all_done.wait()
        if client._delivery is not None:
            while client._delivery.waiting:  # noqa: ASYNC110 # no pause
                await asyncio.sleep(0)
        flushed = session.flush()
        if flushed is not None:
            await flushed
        took = time.perf_counter() - begun
        await client.disconnect()
    return count / took


def measure_rows(rounds: int, scale: float) -> list[report.Row]:
    """The row of the benchmark page."""
    count = max(PACKET, int(20_000 * scale) // PACKET * PACKET)
    figures: list[float] = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory() as folder:
            figures.append(1e6 / asyncio.run(through(StoreSession(Path(folder, "bench")), count)))
    how = f"a thousand chats, {UNDER_WAY} under way, a handler that does nothing; stored, handled, removed"
    return [
        report.Row("durable", "an update delivered durably, through an SQLite file", "µs", how, {"Cablegram": figures})
    ]


def main() -> None:
    """Print the figures of every store that is named."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=20_000)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--concurrency", type=int, default=64)
    options.add_argument("--redis", help="address of a Redis server")
    options.add_argument("--postgres", help="address of a PostgreSQL database")
    asked = options.parse_args()
    from cablegram.sessions.postgres import PostgresSession
    from cablegram.sessions.redis import RedisSession

    for name in ("low-water mark, memory", "memory", "SQLite", "Redis", "PostgreSQL"):
        rates = []
        for number in range(asked.rounds):
            with tempfile.TemporaryDirectory() as folder:
                session: Session = MemorySession()
                if name == "SQLite":
                    session = StoreSession(Path(folder, "bench"))
                elif name == "Redis" and asked.redis:
                    session = RedisSession(f"bench{number}", asked.redis)
                elif name == "PostgreSQL" and asked.postgres:
                    session = PostgresSession(f"bench{number}", asked.postgres)
                elif name in ("Redis", "PostgreSQL"):
                    continue
                mode: DeliveryMode = None if name.startswith("low") else "durable"
                rates.append(asyncio.run(through(session, asked.count, concurrency=asked.concurrency, delivery=mode)))
        if rates:
            print(f"{name:24} {median(rates):10,.0f} updates/s")


if __name__ == "__main__":
    main()
