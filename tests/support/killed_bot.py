"""A busy bot with durable delivery that is killed again and again: a process that forks one for each line it reads.

Its configuration is the first line, as JSON: the network, the session, the application. Each further line starts a bot;
its process id is the answer. The parent kills them.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sys
from typing import Any

from cablegram import TelegramClient, api, events
from cablegram.client.delivery.policy import Durable
from cablegram.errors import SessionInUse
from cablegram.mtproto.network import Network
from cablegram.sessions import Session

CHATS_AT_ONCE = 4


def session_of(kind: str, place: str) -> Session:
    """The session that the bot has."""
    if kind == "sqlite":
        from cablegram.sessions import StoreSession

        return StoreSession(place)
    if kind == "redis":
        from cablegram.sessions.redis import RedisSession

        return RedisSession("killed", place)
    from cablegram.sessions.postgres import PostgresSession

    return PostgresSession("killed", place)


async def end_lease(kind: str, place: str) -> None:
    """The bot was killed: let its lease be over, as it is by itself some time later."""
    if kind == "redis":
        from redis.asyncio import Redis

        async with Redis.from_url(place) as server:
            await server.delete("cablegram:{killed}:lease")
    elif kind == "postgres":
        from importlib import import_module

        server = await import_module("asyncpg").connect(place)
        await server.execute("UPDATE cablegram_leases SET expires = '-infinity' WHERE account = 'killed'")
        await server.close()


def client_of(config: dict[str, Any]) -> TelegramClient:
    """The bot: it counts the messages of a chat in its state, and answers each with its number."""
    client = TelegramClient(
        session_of(config["kind"], config["place"]),
        config["api_id"],
        config["api_hash"],
        network=Network.parse(config["network"]),
        concurrency=CHATS_AT_ONCE,
        delivery=Durable(attempts=1000, first_delay=0.01),
    )

    @client.on(events.NewMessage(incoming=True))
    async def count(event: events.MessageEvent) -> None:
        state = event.state.per("chat")
        number = (await state.data()).get("number", 0) + 1
        await state.update(number=number)
        await event.respond(f"{number}: {event.text}")
        if number % 7 == 0:
            await event.respond(f"that makes {number}")

    return client


async def run(config: dict[str, Any]) -> None:
    """Be the bot until killed."""
    client = client_of(config)
    while True:
        try:
            await client.connect()
            break
        except SessionInUse:  # the lease of the one that was killed has not ended yet
            await asyncio.sleep(0.05)
    await client.run_until_disconnected()


def main() -> None:
    """Fork a bot for each line."""
    config = json.loads(sys.stdin.readline())
    api.updates.GetState()
    api.messages.SendMessage(peer=api.InputPeerSelf(), message="", random_id=1)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for _ in sys.stdin:
        pid = os.fork()
        if pid == 0:
            with contextlib.suppress(BaseException):
                asyncio.run(run(config))
            os._exit(1)
        print(pid, flush=True)


if __name__ == "__main__":
    main()
