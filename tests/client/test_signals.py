"""Ctrl-C and SIGTERM at any moment of a whole program: it ends, leaves nothing behind, and its session is good."""

from __future__ import annotations

import asyncio
import json
import signal
import sys
from pathlib import Path

import pytest

from cablegram import TelegramClient
from cablegram.sandbox import Sandbox
from cablegram.sandbox.actors import BotActor
from cablegram.testing import SeededRand

AT_ONCE = 2
PROGRAM = """
import asyncio, gc, json, os, signal, sys
from cablegram import Network, TelegramClient, events

given = json.loads(sys.argv[1])
signal.signal(signal.SIGINT, signal.default_int_handler)  # also where the tests run in the background
before = len(os.listdir("/proc/self/fd"))

async def main():
    asyncio.get_running_loop().slow_callback_duration = 60  # a busy machine is not what this is about
    if given["signal"] == "SIGTERM":
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, asyncio.current_task().cancel)
    print("up", flush=True)
    client = TelegramClient(
        given["session"], given["api_id"], given["api_hash"], network=Network.parse(given["network"])
    )
    client.add_event_handler(lambda event: None, events.NewMessage())
    async with client:
        await client.start(bot_auth_token=given["token"])
        print("in", flush=True)
        while True:
            await client.send_message("ada_lovelace", message="working")
            await asyncio.sleep(0.01)

try:
    asyncio.run(main())
except (KeyboardInterrupt, asyncio.CancelledError):
    pass
gc.collect()
assert len(os.listdir("/proc/self/fd")) == before, os.listdir("/proc/self/fd")
print("ended")
"""


async def one(telegram: Sandbox, bot: BotActor, session: Path, name: str, after: float) -> None:
    """Run the program, send it the signal so many seconds after its start, and look at what it has left."""
    given = {
        "session": str(session),
        "api_id": telegram.api_id,
        "api_hash": telegram.api_hash,
        "network": telegram.network.dump(),
        "token": bot.token,
        "signal": name,
    }
    pipe = asyncio.subprocess.PIPE
    command = [sys.executable, "-X", "dev", "-W", "error", "-c", PROGRAM, json.dumps(given)]
    child = await asyncio.create_subprocess_exec(*command, stdout=pipe, stderr=pipe)
    try:
        assert child.stdout is not None
        assert await child.stdout.readline() == b"up\n"
        await asyncio.sleep(after)
        child.send_signal(getattr(signal, name))
        out, err = await child.communicate()
    finally:
        if child.returncode is None:
            child.kill()
    assert err == b"", err.decode()
    assert out.endswith(b"ended\n")
    client = TelegramClient(str(session), telegram.api_id, telegram.api_hash, network=telegram.network)
    async with client:
        assert await client.is_user_authorized() or b"in\n" not in out


async def points(tmp_path: Path, count: int, seed: int) -> None:
    """So many programs, a few at a time, each with a new session, each stopped at another moment."""
    rand, left = SeededRand(seed), list(range(count))
    async with Sandbox() as telegram:
        ada = telegram.add_user(first_name="Ada", username="ada_lovelace")

        async def work() -> None:
            while left:
                number = left.pop()
                name = ("SIGINT", "SIGTERM")[number % 2]
                bot = telegram.add_bot()
                ada.send(bot, "/start")  # a bot does not write first
                await one(telegram, bot, tmp_path / str(number), name, rand.uniform(0, 0.4))

        async with asyncio.TaskGroup() as group:
            for _ in range(AT_ONCE):
                group.create_task(work())


async def test_some_signals(tmp_path: Path) -> None:
    """Four programs stopped at random moments: no output to stderr, no descriptor, a session that opens; whoever was
    told that it is logged in still is."""
    await points(tmp_path, 4, 1)


@pytest.mark.slow
async def test_a_hundred_signals(tmp_path: Path) -> None:
    """The same at a hundred moments."""
    await points(tmp_path, 100, 2)
