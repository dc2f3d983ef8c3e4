"""A stage for the programs of ``examples/``: a sandbox that they find by their environment, as a person's would."""

from __future__ import annotations

import asyncio
import importlib.util
import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType

import pytest
import pytest_asyncio

from cablegram import TelegramClient
from cablegram.cli import networks
from cablegram.sandbox import Sandbox, UserActor
from cablegram.testing import eventually

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


class Stage:
    """``ada`` is whose account the scripts use, ``bob`` and ``eve`` are other people, ``bot`` is the bot."""

    def __init__(self, telegram: Sandbox) -> None:
        self.telegram = telegram
        self.ada = telegram.add_user(first_name="Ada", username="ada_lovelace")
        self.bob = telegram.add_user(first_name="Bob", username="bob_builder")
        self.eve = telegram.add_user(first_name="Eve", username="eve_the_third")
        self.bot = telegram.add_bot("my_bot", privacy=False, inline=True)

    def load(self, name: str) -> ModuleType:
        """The program, fresh: its clients are those of this sandbox."""
        spec = importlib.util.spec_from_file_location(f"example_{name}", EXAMPLES / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    async def log_in(self, user: UserActor, name: str = "me") -> None:
        """Do what the first start in a terminal does: log in, and keep the session."""
        async with TelegramClient.from_env(name) as client:
            await client.start(phone_number=user.phone, phone_code=user.read_code)

    async def run(self, name: str, *arguments: str) -> None:
        """A script of Ada's, from start to end."""
        await self.log_in(self.ada)
        async with asyncio.timeout(30):
            await self.load(name).main(*arguments)

    @asynccontextmanager
    async def running(self, name: str, *arguments: str) -> AsyncIterator[ModuleType]:
        """A program that runs until its client is disconnected."""
        module = self.load(name)
        clients = [one for one in vars(module).values() if isinstance(one, TelegramClient)]

        def caught_up() -> int:
            return self.telegram.log.count("updates.getState") + self.telegram.log.count("updates.getDifference")

        before = caught_up()
        task = asyncio.create_task(module.main(*arguments))
        try:
            await eventually(lambda: task.done() or caught_up() > before, timeout=20)
            await eventually(lambda: task.done() or all(one.connected for one in clients))
            yield module
        finally:
            for one in clients:
                await one.disconnect()
            async with asyncio.timeout(10):
                await task


@pytest_asyncio.fixture
async def stage(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Stage]:
    async with Sandbox() as telegram:
        made = Stage(telegram)
        file = tmp_path / "network.json"
        file.write_text(networks.dump(telegram.network, telegram.api_id, telegram.api_hash))
        monkeypatch.setenv("CABLEGRAM_NETWORK", os.fspath(file))
        monkeypatch.setenv("BOT_TOKEN", made.bot.token)
        monkeypatch.delenv("CABLEGRAM_API_ID", raising=False)
        monkeypatch.delenv("CABLEGRAM_API_HASH", raising=False)
        folder = tmp_path / "work"
        folder.mkdir()
        monkeypatch.chdir(folder)
        yield made
