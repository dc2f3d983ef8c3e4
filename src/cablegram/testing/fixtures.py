"""Fixtures for pytest: a Telegram of its own for each test. They need pytest-asyncio.

``telegram``
    A running :class:`~cablegram.sandbox.Sandbox` on a free loopback port, empty.
``telegram_user``, ``telegram_bot``
    A person and a bot in it. The person has a phone number, the username ``test_user`` and no password.
``telegram_client``
    A :class:`~cablegram.TelegramClient` that is logged in as ``telegram_user``, connected, and closed after the test.
``telegram_env``
    That Telegram as ``TelegramClient.from_env`` finds it: the environment names it while the test runs, in an empty
    folder of the test's own, where sessions are kept. Its value is that folder.
``client``
    The same as ``telegram_client`` under its short name, for projects that have no ``client`` of their own: one in a
    ``conftest.py`` wins.

The fixtures are asynchronous (pytest-asyncio) and independent: tests run in parallel under pytest-xdist. What a program
of another library needs is in ``telegram.network``: addresses and public keys.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import pytest_asyncio

if TYPE_CHECKING:
    from cablegram.client.client import TelegramClient
    from cablegram.sandbox import Sandbox
    from cablegram.sandbox.actors import BotActor, UserActor


@pytest_asyncio.fixture
async def telegram() -> AsyncIterator[Sandbox]:
    """A Telegram in a box, on a free loopback port."""
    from cablegram.sandbox import Sandbox

    async with Sandbox() as sandbox:
        yield sandbox


@pytest_asyncio.fixture
async def telegram_user(telegram: Sandbox) -> UserActor:
    """A person on that Telegram."""
    return telegram.add_user(first_name="Test", last_name="User", username="test_user")


@pytest_asyncio.fixture
async def telegram_bot(telegram: Sandbox) -> BotActor:
    """A bot on that Telegram; its ``token`` is what it logs in with."""
    return telegram.add_bot("test_bot", first_name="Test Bot")


@pytest_asyncio.fixture
async def telegram_client(telegram: Sandbox, telegram_user: UserActor) -> AsyncIterator[TelegramClient]:
    """A client that is logged in as ``telegram_user``."""
    from cablegram.client.client import TelegramClient
    from cablegram.sessions.memory import MemorySession

    async with TelegramClient(MemorySession(), telegram.api_id, telegram.api_hash, network=telegram.network) as made:
        await made.start(phone_number=telegram_user.phone, phone_code=telegram_user.read_code)
        yield made


@pytest.fixture
def telegram_env(telegram: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The environment names that Telegram, for programs that make their client by ``TelegramClient.from_env``."""
    from cablegram.client.environment import describe

    file = tmp_path / "telegram.json"
    file.write_text(describe(telegram.network, telegram.api_id, telegram.api_hash), "utf-8")
    monkeypatch.setenv("CABLEGRAM_NETWORK", str(file))
    for name in ("CABLEGRAM_API_ID", "CABLEGRAM_API_HASH"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "sessions"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def client(telegram_client: TelegramClient) -> TelegramClient:
    """The same as ``telegram_client``."""
    return telegram_client
