"""One library's session store at work, measured in a process of its own: ``session_stores.py LIBRARY DIRECTORY SCALE``.

Prints one line of JSON: seconds for each thing.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

LIBRARY, DIRECTORY, SCALE = sys.argv[1], sys.argv[2], float(sys.argv[3])
PEERS = int(100_000 * SCALE)
PAGE = 100  # as many as an answer to messages.getDialogs brings
PATH = os.path.join(DIRECTORY, "bench")
Page = list[tuple[int, int, str, str]]


def page(first: int) -> Page:
    return [(i, i * 7919, f"user_{i}", f"1202{i:07}") for i in range(first, first + PAGE)]


class Cablegram:
    """StoreSession: what the client calls for each answer."""

    async def open(self) -> None:
        from cablegram.sessions import StoreSession, settle

        self.settle = settle
        self.session = StoreSession(PATH)
        await settle(self.session.load())

    async def put(self, users: Page) -> None:
        from cablegram.sessions import Peer

        self.session.remember([Peer(i, h, "user", (name,), phone, f"User {i}") for i, h, name, phone in users])

    async def flush(self) -> None:
        await self.settle(self.session.save())

    async def by_id(self, key: int) -> Any:
        return self.session.find(key)

    async def by_username(self, key: int) -> Any:
        return self.session.find(f"user_{key}")

    async def by_phone(self, key: int) -> Any:
        return self.session.find(f"+1202{key:07}")

    async def close(self) -> None:
        await self.settle(self.session.close())


class Telethon:
    """SQLiteSession: ``process_entities`` for each answer, as its client does."""

    async def open(self) -> None:
        from telethon.sessions import SQLiteSession
        from telethon.tl import types

        self.types = types
        self.session = SQLiteSession(PATH)

    async def put(self, users: Page) -> None:
        made = [
            self.types.User(id=i, access_hash=h, username=name, phone=phone, first_name=f"User {i}")
            for i, h, name, phone in users
        ]
        self.session.process_entities(self.types.contacts.ResolvedPeer(None, [], made))

    async def flush(self) -> None:
        self.session.save()

    async def by_id(self, key: int) -> Any:
        return self.session.get_input_entity(key)

    async def by_username(self, key: int) -> Any:
        return self.session.get_input_entity(f"user_{key}")

    async def by_phone(self, key: int) -> Any:
        return self.session.get_input_entity(f"1202{key:07}")

    async def close(self) -> None:
        self.session.close()


class Kurigram:
    """SQLiteStorage: ``update_peers`` and ``update_usernames`` for each answer, as its client does."""

    async def open(self) -> None:
        from pathlib import Path

        from pyrogram import Client

        self.storage = Client("bench", 1, "x" * 32, workdir=Path(DIRECTORY)).storage
        await self.storage.open()

    async def put(self, users: Page) -> None:
        await self.storage.update_peers([(i, h, "user", phone) for i, h, _, phone in users])
        await self.storage.update_usernames([(i, [name]) for i, _, name, _ in users])

    async def flush(self) -> None:
        await self.storage.save()

    async def by_id(self, key: int) -> Any:
        return await self.storage.get_peer_by_id(key)

    async def by_username(self, key: int) -> Any:
        return await self.storage.get_peer_by_username(f"user_{key}")

    async def by_phone(self, key: int) -> Any:
        return await self.storage.get_peer_by_phone_number(f"1202{key:07}")

    async def close(self) -> None:
        await self.storage.close()


STORES: dict[str, Callable[[], Any]] = {"Cablegram": Cablegram, "Telethon": Telethon, "Kurigram": Kurigram}


async def paced(store: Any) -> float:
    """The event loop's p99 lag while 10,000 peers a second arrive, for two seconds."""
    lags: list[float] = []
    done = False

    async def watch() -> None:
        while not done:
            began = time.perf_counter()
            await asyncio.sleep(0.001)
            lags.append(time.perf_counter() - began - 0.001)

    watching = asyncio.create_task(watch())
    began = time.perf_counter()
    for number in range(int(200 * min(1.0, SCALE * 5))):
        await store.put(page(10_000_000 + number * PAGE))
        await asyncio.sleep(max(0.0, began + (number + 1) / 100 - time.perf_counter()))
    await store.flush()
    done = True
    await watching
    lags.sort()
    return lags[int(len(lags) * 0.99)]


async def lookup(one: Callable[[int], Awaitable[Any]], keys: list[int]) -> float:
    began = time.perf_counter()
    for key in keys:
        if await one(key) is None:
            raise LookupError(key)
    return (time.perf_counter() - began) / len(keys)


async def main() -> None:
    store = STORES[LIBRARY]()
    await store.open()
    pages = [page(1 + first) for first in range(0, PEERS, PAGE)]
    began = time.process_time()  # of all threads: a busy machine changes it little
    for one in pages:
        await store.put(one)
        await asyncio.sleep(0)
    await store.flush()
    result = {"write": (time.process_time() - began) / PEERS}
    result["lag"] = await paced(store)
    await store.close()

    again = STORES[LIBRARY]()
    began = time.perf_counter()
    await again.open()
    result["open"] = time.perf_counter() - began
    rand = random.Random(1)
    samples = [rand.sample(range(1, PEERS), min(300, PEERS // 10)) for _ in range(3)]
    for name, keys in zip(("by_id", "by_username", "by_phone"), samples, strict=True):
        one = getattr(again, name)
        result[f"{name}_disk"] = await lookup(one, keys)
        result[f"{name}_again"] = await lookup(one, keys)
    await again.close()
    print(json.dumps(result))


asyncio.run(main())
