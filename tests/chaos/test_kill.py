"""kill -9 at random points of a busy bot with durable delivery, on every store that outlives a process.

Whatever is cut off: every message is answered, in the order of its chat, each answer is on the server once, and the
state that the answers are made of has counted each message once. ``CABLEGRAM_KILLS`` is how often (``make kill``).
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import random
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from cablegram.sandbox import Sandbox
from cablegram.testing import eventually
from tests.sessions.conftest import postgres_dsn, redis_url  # noqa: F401 # real servers
from tests.support.killed_bot import client_of, end_lease

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name != "posix", reason="needs fork and kill -9")]

KILLS = os.environ.get("CABLEGRAM_KILLS")
SEED = int(os.environ.get("CABLEGRAM_SEED", "1"))
PEOPLE = 6
PATIENCE = 120.0


class Bot:
    """The process that forks the bot."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.pid = 0

    @classmethod
    async def make(cls, config: dict[str, Any]) -> Bot:
        bot = cls(
            await asyncio.create_subprocess_exec(
                sys.executable,
                "-m",
                "tests.support.killed_bot",
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
            )
        )
        assert bot.process.stdin is not None
        bot.process.stdin.write(json.dumps(config).encode() + b"\n")
        return bot

    async def start(self) -> None:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(b"go\n")
        self.pid = int(await asyncio.wait_for(self.process.stdout.readline(), 30))

    def kill(self) -> None:
        with contextlib.suppress(ProcessLookupError):
            os.kill(self.pid, signal.SIGKILL)

    async def stop(self) -> None:
        self.kill()
        assert self.process.stdin is not None
        self.process.stdin.close()
        await asyncio.wait_for(self.process.wait(), 30)


def expected(texts: list[str]) -> list[str]:
    """What the bot says to somebody who has sent these."""
    said = []
    for number, text in enumerate(texts, 1):
        said.append(f"{number}: {text}")
        if number % 7 == 0:
            said.append(f"that makes {number}")
    return said


async def busy(people: list[Any], bot: Any, sent: list[list[str]], rand: random.Random, rate: float) -> None:
    """People who write at random, for ever."""
    while True:
        who = rand.randrange(len(people))
        text = f"message {len(sent[who]) + 1} of {who}"
        people[who].send(bot, text)
        sent[who].append(text)
        await asyncio.sleep(rand.expovariate(rate))


async def kill_again_and_again(kind: str, place: str, kills: int) -> int:
    """Returns how many messages were answered."""
    rand = random.Random(SEED)
    async with Sandbox() as telegram:
        account = telegram.add_bot(username="killed_bot")
        people = [telegram.add_user(first_name=f"Person {number}") for number in range(PEOPLE)]
        config = {
            "kind": kind,
            "place": place,
            "network": telegram.network.dump(),
            "api_id": telegram.api_id,
            "api_hash": telegram.api_hash,
        }
        client = client_of(config)
        await client.start(bot_token=account.token)
        await eventually(lambda: client.session.update_state is not None)  # what comes from here on is the bot's
        await client.disconnect()
        sent: list[list[str]] = [[] for _ in people]
        bot = await Bot.make(config)
        writing = asyncio.ensure_future(busy(people, account, sent, rand, 60.0))
        try:
            for _ in range(kills):
                await bot.start()
                lives = rand.uniform(0.0, 0.3) if rand.random() < 0.2 else rand.uniform(0.2, 0.8)
                await asyncio.sleep(lives)
                bot.kill()
                await end_lease(kind, place)
            writing.cancel()
            await bot.start()

            def answers() -> list[list[str]]:
                bots = [
                    [m.content.text for m in one.messages(account) if m.content.sender == account.id] for one in people
                ]
                return [[text for text in texts if text] for texts in bots]

            wanted = [expected(texts) for texts in sent]
            for _ in range(int(PATIENCE / 0.1)):
                if all(len(got) >= len(want) for got, want in zip(answers(), wanted, strict=True)):
                    break
                await asyncio.sleep(0.1)
            await asyncio.sleep(0.3)
            assert answers() == wanted
        finally:
            writing.cancel()
            await bot.stop()
        return sum(map(len, sent))


async def test_sqlite(tmp_path: Path) -> None:
    """Rule: on a file, whatever is killed, everything is answered once and in order."""
    assert await kill_again_and_again("sqlite", str(tmp_path / "bot"), int(KILLS or 20)) > 0


async def test_redis(redis_url: str) -> None:  # noqa: F811
    """The same on Redis, whose lease the next process has to wait for."""
    assert await kill_again_and_again("redis", redis_url, int(KILLS or 5)) > 0


async def test_postgres(postgres_dsn: str) -> None:  # noqa: F811
    """The same on PostgreSQL."""
    assert await kill_again_and_again("postgres", postgres_dsn, int(KILLS or 5)) > 0
