"""Sessions under a real client on a sandbox: durable at the moment of login, never used twice, peers found again."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest

from cablegram import TelegramClient
from cablegram.errors import SessionInUse, WrongNetwork
from cablegram.sandbox import Sandbox
from cablegram.sessions import EncryptedSession, MemorySession, StoreSession, StringSession, settle


@pytest.fixture
async def telegram() -> Any:
    async with Sandbox() as sandbox:
        yield sandbox


def client_of(telegram: Sandbox, session: Any) -> TelegramClient:
    return TelegramClient(session, telegram.api_id, telegram.api_hash, network=telegram.network)


def ask_nothing() -> str:
    raise AssertionError("a session that is logged in asks nothing")


@pytest.mark.parametrize("encrypted", [False, True])
async def test_login_is_on_the_disk_when_it_returns(telegram: Sandbox, tmp_path: Path, encrypted: bool) -> None:
    """What is on the disk in the instant in which start() returns is logged in: a kill -9 then loses nothing."""

    def session(place: Path) -> Any:
        store = StoreSession(place / "ada")
        return EncryptedSession(store, key=bytes(32)) if encrypted else store

    user = telegram.add_user(first_name="Ada", password="pw")
    first = client_of(telegram, session(tmp_path / "one"))
    await first.start(phone_number=user.phone, phone_code=user.read_code, password="pw")
    shutil.copytree(tmp_path / "one", tmp_path / "two", ignore=shutil.ignore_patterns("*.lock", "*-shm"))
    await first.disconnect()
    telegram.log.clear()
    async with client_of(telegram, session(tmp_path / "two")) as again:
        await again.start(phone_number=ask_nothing, phone_code=ask_nothing)
        assert (await again.get_me()).id == user.id
    assert telegram.log.count("auth.*") == 0


async def test_second_client_sends_nothing(telegram: Sandbox, tmp_path: Path) -> None:
    """The second client of one session is refused, and the server sees no packet of it."""
    bot = telegram.add_bot("only_one_bot")
    async with client_of(telegram, StoreSession(tmp_path / "bot")) as first:
        await first.start(bot_auth_token=bot.token)
        before = telegram.log.connections
        with pytest.raises(SessionInUse):
            await client_of(telegram, StoreSession(tmp_path / "bot")).start(bot_auth_token=bot.token)
        assert telegram.log.connections == before
        assert (await first.get_me()).id == bot.id


@pytest.mark.parametrize("kind", [StoreSession, StringSession, MemorySession])
async def test_other_network_sees_nothing(telegram: Sandbox, tmp_path: Path, kind: Any) -> None:
    """A session of one network is refused on another before a byte is sent."""
    session = kind(tmp_path / "x") if kind is StoreSession else kind()
    await settle(session.load())
    await settle(session.set_network("production:00000000"))
    await settle(session.set_dc(2))
    await settle(session.set_auth_key(bytes(range(256))))
    with pytest.raises(WrongNetwork):
        await client_of(telegram, session).connect()
    assert telegram.log.connections == 0


async def test_peers_are_found_after_a_restart(telegram: Sandbox, tmp_path: Path) -> None:
    """Whom the client met is found later by id, username and phone without a request."""
    ada = telegram.add_user(first_name="Ada")
    bob = telegram.add_user(first_name="Bob", username="bob_the_builder")
    async with client_of(telegram, StoreSession(tmp_path / "ada")) as client:
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        await client.send_message("@bob_the_builder", message="Hello")
    session: Any = StoreSession(tmp_path / "ada")
    async with client_of(telegram, session) as client:
        telegram.log.clear()
        for key in (bob.id, "bob_the_builder", "@Bob_The_Builder"):
            found = await settle(session.find(key))
            assert found is not None
            assert found.id == bob.id
            await client.send_message(bob.id, message="Hello again")
        assert telegram.log.count("contacts.*") == 0
        assert telegram.log.count("users.*") == 0
