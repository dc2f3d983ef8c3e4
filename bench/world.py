"""What the sandbox costs the tests that use it: ``python bench/world.py``. Every result is from a fresh process."""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import report

UP = """
import asyncio, time
start = time.perf_counter()
from cablegram.sandbox import Sandbox

async def main():
    async with Sandbox() as telegram:
        print(time.perf_counter() - start)

asyncio.run(main())
"""
CHATS = """
import asyncio, time
from cablegram.sandbox import Sandbox

async def main():
    async with Sandbox() as telegram:
        user = telegram.add_user()
        start = time.perf_counter()
        telegram.add_chats(user, 1000)
        print(time.perf_counter() - start)

asyncio.run(main())
"""
TEST = """
from cablegram import MemorySession, TelegramClient, events
from cablegram.testing import eventually

async def test_the_bot_greets(telegram, telegram_user, telegram_bot):
    bot = TelegramClient(MemorySession(), telegram.api_id, telegram.api_hash, network=telegram.network)

    @bot.on(events.NewMessage(incoming=True))
    async def greet(event):
        await event.respond(f"Hello, {event.text}")

    async with bot:
        await bot.start(bot_auth_token=telegram_bot.token)
        telegram_user.send(telegram_bot, "Ada")
        await eventually(lambda: "Hello, Ada" in telegram_user.texts(telegram_bot))
"""
PYTEST = f"""
import subprocess, sys, time
with open("test_bot.py", "w") as file:
    file.write({TEST!r})
plugins = ["-p", "pytest_asyncio.plugin", "-p", "cablegram.testing.plugin"]
command = [sys.executable, "-m", "pytest", *plugins, "-o", "asyncio_mode=auto", "test_bot.py"]
start = time.perf_counter()
subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
print(time.perf_counter() - start)
"""
ROWS = (
    ("world_up", "a sandbox is up", "ms", 1e3, UP, "in a fresh process, its import included"),
    ("world_chats", "1,000 private chats are made", "ms", 1e3, CHATS, "`telegram.add_chats`, a message in each"),
    (
        "world_test",
        "a bot's first test is green",
        "ms",
        1e3,
        PYTEST,
        "from the start of the process to its end: `pytest` with the plugins of `cablegram[testing]`, and the bot of "
        "the page on testing, which logs in and answers",
    ),
)


def once(program: str) -> float:
    """Seconds that a program prints."""
    env = {**os.environ, "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1"}
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-c", program]
        done = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(done.stdout + done.stderr)
    return float(done.stdout)


def rows(rounds: int) -> list[report.Row]:
    """Measure; a run before the first one fills the caches of byte code."""
    found = []
    for key, title, unit, scale, program, how in ROWS:
        once(program)
        values = [scale * once(program) for _ in range(rounds)]
        found.append(report.Row(key, title, unit, how, {"Cablegram": values}))
    return found


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--rounds", type=int, default=5, help="how often everything is repeated")
    print(report.table(rows(parser.parse_args().rounds)))


if __name__ == "__main__":
    main()
