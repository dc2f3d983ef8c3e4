"""Two ways to test the command line.

``box`` and ``env``: one `cablegram sandbox` in a terminal for all tests, and a user of it who has never logged in.
``shell``: a sandbox in the test itself, whose world can be looked into, and a user who is logged in.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import pytest_asyncio

from cablegram import StoreSession, TelegramClient
from cablegram.cli import networks
from cablegram.sandbox import Sandbox
from cablegram.sandbox.actors import UserActor
from tests.support.terminal import Terminal


class Box:
    """The sandbox's terminal, and a directory in which its network is known by name."""

    def __init__(self, terminal: Terminal, home: Path) -> None:
        self.terminal = terminal
        self.file = home / "sandbox.json"

    def code(self, phone: str) -> str:
        """The code that the sandbox prints for a number next."""
        self.terminal.expect(f"code for {phone}: ")
        self.terminal.expect(" (by")
        found: list[str] = re.findall(rf"code for \{phone}: (\d+) ", self.terminal.screen)
        return found[-1]

    def token(self) -> str:
        found = re.search(r"token (\S+)", self.terminal.screen)
        assert found is not None
        return found[1]


@pytest.fixture(scope="session")
def box(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Box]:
    """A running `cablegram sandbox`."""
    home = tmp_path_factory.mktemp("sandbox")
    with Terminal("sandbox", env={"CABLEGRAM_HOME": os.fspath(home)}) as terminal:
        terminal.expect("cablegram login --network sandbox")
        yield Box(terminal, home)


@pytest.fixture
def env(box: Box, tmp_path: Path) -> dict[str, str]:
    """The environment of a user of that sandbox who has never logged in."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    (home / "sandbox.json").write_bytes(box.file.read_bytes())
    (home / "sandbox.json").chmod(0o600)
    return {"CABLEGRAM_HOME": os.fspath(home)}


class Done(NamedTuple):
    """What a command came to."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The output of ``--json``: one object a line."""
        return [json.loads(line) for line in self.out.splitlines()]


class Shell:
    """Runs commands as ``user``, who is logged in on ``telegram``; ``friend`` is somebody else there."""

    def __init__(self, telegram: Sandbox, home: Path, user: UserActor, friend: UserActor) -> None:
        self.telegram, self.home, self.user, self.friend = telegram, home, user, friend
        self.env = {"CABLEGRAM_HOME": os.fspath(home)}

    async def start(self, *words: str, cwd: Path | None = None, **env: str) -> asyncio.subprocess.Process:
        """Start ``cablegram WORDS``, and leave it running."""
        return await asyncio.create_subprocess_exec(
            sys.executable, "-m", "cablegram", *words,
            stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
            env={**os.environ, **self.env, **env}, cwd=cwd,
        )  # fmt: skip

    async def run(self, *words: str, status: int = 0, text: str = "", cwd: Path | None = None, **env: str) -> Done:
        """Run it to its end with ``text`` as its input; ``status`` is how it should end."""
        process = await self.start(*words, cwd=cwd, **env)
        async with asyncio.timeout(60):
            out, err = await process.communicate(text.encode())
        done = Done(process.returncode or 0, out.decode(), err.decode())
        assert done.status == status, f"{words} ended with {done.status}:\n{done.err}\n{done.out}"
        assert "Traceback" not in done.err
        return done


@pytest_asyncio.fixture
async def shell(tmp_path: Path) -> AsyncIterator[Shell]:
    """A user's home directory, after `cablegram login`."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    async with Sandbox() as telegram:
        user = telegram.add_user(first_name="Grace", last_name="Hopper", username="grace_hopper")
        friend = telegram.add_user(first_name="Ada", last_name="Lovelace", username="ada_lovelace")
        file = home / "sandbox.json"
        file.write_text(networks.dump(telegram.network, telegram.api_id, telegram.api_hash), "utf-8")
        file.chmod(0o600)
        session = home / "sandbox.session"
        async with TelegramClient(
            StoreSession(session), telegram.api_id, telegram.api_hash, network=telegram.network
        ) as client:
            await client.start(phone_number=user.phone, phone_code=user.read_code)
        current = home / "current.json"
        current.write_text(json.dumps({"session": os.fspath(session), "network": "sandbox"}), "utf-8")
        current.chmod(0o600)
        yield Shell(telegram, home, user, friend)
