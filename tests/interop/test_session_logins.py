"""A login moves between libraries: a session made by one is authorised in another, with no new login."""

from __future__ import annotations

from importlib import import_module
from typing import Any

import pytest

from cablegram import StringSession, TelegramClient
from cablegram.sandbox import Sandbox
from cablegram.sessions import StoreSession, files, settle
from tests.interop.conftest import RunPeer
from tests.interop.test_sessions import run


@pytest.fixture
def user(telegram: Sandbox) -> Any:
    """A user of the sandbox."""
    return telegram.add_user(first_name="Ada")


@pytest.fixture
async def session(telegram: Sandbox, user: Any) -> StringSession:
    """A session that this library logged in, and that nobody uses at the moment."""
    made = StringSession()
    async with TelegramClient(made, telegram.api_id, telegram.api_hash, network=telegram.network) as client:
        await client.start(phone_number=user.phone, phone_code=user.read_code)
    telegram.log.clear()
    return made


async def check_ours(telegram: Sandbox, user: Any, session: Any) -> None:
    """The session is logged in here: it asks for nothing, and says Hello."""
    telegram.log.clear()
    async with TelegramClient(session, telegram.api_id, telegram.api_hash, network=telegram.network) as client:
        await client.start(phone_number=_never, phone_code=_never)
        me = await client.get_me()
        assert me.id == user.id
        await client.send_message("me", message="Hello from Cablegram!")
        assert client.session.network == telegram.network.identity
    assert telegram.log.count("auth.*") == 0
    assert user.texts("me")[-1] == "Hello from Cablegram!"


def to_sandbox(telegram: Sandbox, session: Any) -> None:
    """Name the sandbox: GramJS believes that it talks to Telegram's data center 4, only its socket was diverted."""
    assert (session.network, session.dc_id) == ("production", 4)
    key = session.auth_key
    home = telegram.network.addresses(telegram.network.default_dc)[0]
    session.set_network(None)
    session.set_dc(home.id, home.host, home.port)
    session.set_auth_key(key)


def _never() -> str:
    raise AssertionError("a session that is logged in asks nothing")


async def test_gramjs_takes_over(telegram: Sandbox, user: Any, session: StringSession, program: RunPeer) -> None:
    """A session that is written for GramJS is logged in there."""
    outcome = await program("gramjs", "again").run({"session": session.export("gramjs")})
    assert outcome["authorised"]
    assert user.texts("me") == ["Hello again!"]
    assert telegram.log.count("auth.*") == 0


async def test_kurigram_takes_over(telegram: Sandbox, user: Any, session: StringSession, program: RunPeer) -> None:
    """A session that is written for Kurigram is logged in there; what it writes back is logged in here."""
    outcome = await program("kurigram", "again").run({"session": session.export("kurigram")})
    assert outcome["id"] == user.id
    assert telegram.log.count("auth.*") == 0
    await check_ours(telegram, user, StringSession(str(outcome["session"])))


async def test_telethon_takes_over(telegram: Sandbox, user: Any, session: StringSession) -> None:
    """A session that is written for Telethon is logged in there; what it writes back is logged in here."""
    telethon = pytest.importorskip("telethon", reason="python tests/interop/peers.py telethon")
    rsa: Any = import_module("telethon.crypto.rsa")

    for key in telegram.network.keys:
        rsa.add_key(key.pem(), old=False)
    home = telegram.network.addresses(session.dc_id)[0]
    session.set_dc(home.id, home.host, home.port)
    theirs = telethon.sessions.StringSession(session.export("telethon"))
    client = telethon.TelegramClient(theirs, telegram.api_id, telegram.api_hash)
    await client.connect()
    assert (await client.get_me()).id == user.id
    await client.disconnect()
    assert telegram.log.count("auth.*") == 0
    await check_ours(telegram, user, StringSession(theirs.save()))


async def test_from_gramjs(telegram: Sandbox, user: Any, program: RunPeer) -> None:
    """A string that GramJS logged in is logged in here."""
    answers = {"number": user.phone, "code": user.read_code}
    outcome = await program("gramjs", "user").run(answers)
    session = StringSession(str(outcome["session"]))
    assert session.format == "gramjs"
    to_sandbox(telegram, session)
    await check_ours(telegram, user, session)


async def test_from_a_gramjs_store(telegram: Sandbox, user: Any, program: RunPeer, tmp_path: Any) -> None:
    """A folder that GramJS's StoreSession logged in becomes a StoreSession here, logged in."""
    answers = {"number": user.phone, "code": user.read_code}
    await program("gramjs", "store").run(answers)
    (folder,) = [path for path in tmp_path.iterdir() if path.is_dir() and path.name != "node_modules"]
    read = files.read(str(folder))
    session = StoreSession(tmp_path / "moved")
    await settle(session.load())
    await settle(session.adopt(read.records))
    session.remember(read.peers)
    to_sandbox(telegram, session)
    await settle(session.close())
    await check_ours(telegram, user, session)


async def test_from_kurigram(telegram: Sandbox, user: Any, program: RunPeer) -> None:
    """A string that Kurigram logged in is logged in here."""
    outcome = await program("kurigram", "user").run({"number": user.phone, "code": user.read_code})
    session = StringSession(str(outcome["session"]))
    assert session.format == "pyrogram"
    await check_ours(telegram, user, session)


@pytest.mark.parametrize("peer", ["pyrogram", "mtcute"])
async def test_from_a_string_of_their_making(
    telegram: Sandbox, user: Any, session: StringSession, peer: str, tmp_path: Any
) -> None:
    """A string that Pyrogram's or mtcute's own code wrote for this login is logged in here."""
    key = session.auth_key
    assert key is not None
    home = telegram.network.addresses(session.dc_id)[0]
    place = {"dc": home.id, "address": home.host, "port": home.port, "key": bytes(key).hex(), "user": user.id}
    made = await run(peer, tmp_path, do="make", file=str(tmp_path / "theirs.session"), **place)
    text = made["string"] if "string" in made else made["strings"][0]
    theirs = StringSession(text)
    assert str(theirs.format).startswith(peer)
    await check_ours(telegram, user, theirs)
