"""Tests of cablegram.client.client."""

from __future__ import annotations

import asyncio
import gc
import logging
import subprocess
import sys
import threading
import weakref
from typing import Any

import pytest

from cablegram import FloodPolicy, Network, StoreSession, StringSession, TelegramClient, api, errors
from cablegram.client.requests.middleware import Call, Next
from cablegram.sessions.memory import MemorySession
from cablegram.testing import Simulation, run_simulation
from tests.support.scripted import API_HASH, FakeClock, Script, incoming, make, message, user


@pytest.mark.parametrize("wrong", [0, -1, None, "", "abc", 2**31, True, 1.5])
def test_api_ids_that_cannot_be_right(wrong: Any) -> None:
    """An api_id that cannot be right is refused by the constructor."""
    with pytest.raises(errors.UsageError, match="api_id"):
        TelegramClient(MemorySession(), wrong, API_HASH)


@pytest.mark.parametrize("wrong", ["", None, "short", "g" * 32, 5])
def test_api_hashes_that_cannot_be_right(wrong: Any) -> None:
    """An api_hash that cannot be right is refused, without being shown."""
    with pytest.raises(errors.UsageError, match="api_hash") as caught:
        TelegramClient(MemorySession(), 1, wrong)
    assert "g" * 32 not in str(caught.value)


def test_what_a_session_may_be(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """A name means StoreSession; a Session is taken as it is; anything else, and an empty name, is refused."""
    monkeypatch.chdir(tmp_path)
    client = TelegramClient("name", 1, API_HASH)
    assert isinstance(client.session, StoreSession)
    assert not list(tmp_path.iterdir())
    session = StringSession()
    assert TelegramClient(session, 1, API_HASH).session is session
    for wrong in ("", " ", "a\0b", None, 5, object()):
        with pytest.raises(errors.UsageError, match="session"):
            TelegramClient(wrong, 1, API_HASH)  # type: ignore[arg-type]


def test_the_constructor_is_pure() -> None:
    """No event loop is needed, in a thread either; nothing warns; the default network is production."""
    made: list[TelegramClient] = []
    thread = threading.Thread(target=lambda: made.append(TelegramClient(MemorySession(), 1, API_HASH)))
    thread.start()
    thread.join()
    assert made[0].network == Network.production()
    code = f"import cablegram; cablegram.TelegramClient(cablegram.MemorySession(), 1, {API_HASH!r})"
    subprocess.run([sys.executable, "-W", "error", "-X", "dev", "-c", code], check=True)


def test_nothing_secret_is_shown() -> None:
    """repr of the client and of its settings hold neither hash nor key."""
    client, _ = make()
    for text in (repr(client), repr(client._settings), repr(client._connection)):
        assert API_HASH not in text
        assert bytes(range(256)).hex()[:16] not in text


async def test_middleware_and_results() -> None:
    """The user's middlewares see each call once, whatever it takes; calling the client is invoking."""
    seen: list[tuple[str, int]] = []

    async def look(call: Call, following: Next) -> Any:
        result = await following(call)
        seen.append((call.method, call.attempts))
        return result

    client, net = make(middleware=[look], retry_delay=0.001)
    net.on(help_getConfig=Script([errors.rpc_error(500, "INTERNAL"), "config"]))
    async with client:
        assert client.connected
        assert await client(api.help.GetConfig()) == "config"
    assert seen == [("help.getConfig", 2)]
    assert client.disconnected


async def test_options_of_a_call() -> None:
    """dc, timeout and floods of one call reach what they are for."""
    client, net = make()
    net.on(help_getConfig=errors.rpc_error(420, "FLOOD_WAIT_2"))
    async with client:
        with pytest.raises(errors.Flood):
            await client.invoke(api.help.GetConfig(), dc=4, floods=FloodPolicy(0))
        assert net.dcs == [4]
        with pytest.raises(errors.Flood):
            await client.invoke(api.help.GetConfig(), timeout=1)
        with pytest.raises(errors.DeadlineExceeded):
            await client.invoke(api.help.GetNearestDc(), timeout=0)
        assert len(net.sent) == 1, "the flood's deadline is remembered, and no time is left for the other"


async def test_flood_settings() -> None:
    """The threshold can be changed, up to a day."""
    client, _ = make(flood_sleep_threshold=5, flood_budget=7)
    assert client._flood_policy == FloodPolicy(5, 7)
    client.flood_sleep_threshold = 1e9
    assert client.flood_sleep_threshold == 86_400


async def test_peers_of_answers_and_updates_are_kept() -> None:
    """Every user and chat that comes by is in the session afterwards."""
    client, net = make()
    net.on(users_getUsers=[user(5, username="five")])
    async with client:
        await client.invoke(api.users.GetUsers(id=[]))
        net.push(incoming(users=[user(6, phone="12025550123")]))
        assert client.session.find(5) is not None
        assert client.session.find("@five") is not None
        assert client.session.find("+12025550123") is not None


async def test_get_me_keeps_who_it_is() -> None:
    """The own user is noted in the session; is_bot needs no request then."""
    client, net = make(user=False)
    client.session.set_auth_key(bytes(256), 2)
    net.on(users_getUsers=[user(9, bot=True, first_name="B", username="bb")])
    async with client:
        assert (await client.get_me()).id == 9
        assert await client.is_bot()
        assert await client.is_user_authorized()
        assert (await client.check_authorization()) is not None
    kept = client.session.user
    assert kept is not None
    assert (kept.id, kept.is_bot, kept.username) == (9, True, "bb")


async def test_a_new_key_needs_no_question() -> None:
    """Where the key was made a moment ago nobody is logged in, and no request asks."""
    client, net = make(user=False)
    async with client:
        assert await client.check_authorization() is None
        assert await client.is_user_authorized() is False
    assert not net.sent


async def test_log_levels(caplog: pytest.LogCaptureFixture) -> None:
    """At DEBUG calls are logged by name and end; never their fields or answers."""
    client, net = make(logger=logging.getLogger("cablegram.test"))
    net.on(auth_signIn=errors.rpc_error(400, "PHONE_CODE_INVALID"), help_getConfig="answer")
    client.set_log_level("debug")
    async with client:
        with pytest.raises(errors.RpcError):
            await client.invoke(api.auth.SignIn(phone_number="1202", phone_code_hash="hash", phone_code="22222"))
        await client.invoke(api.help.GetConfig())
    assert "auth.signIn: PHONE_CODE_INVALID (attempts: 1)" in caplog.text
    assert "help.getConfig: ok" in caplog.text
    for secret in ("22222", "1202", "answer", API_HASH):
        assert secret not in caplog.text
    client.set_log_level("none")
    assert not client.logger.isEnabledFor(logging.CRITICAL)
    client.set_log_level(logging.WARNING)
    with pytest.raises(errors.UsageError):
        client.set_log_level("loud")


async def test_handlers_are_listed() -> None:
    """on, add, list and remove agree."""
    client, _ = make()

    @client.on()
    def first(update: Any) -> None: ...

    def second(update: Any) -> None: ...

    client.add_event_handler(second)
    assert [handler for handler, _ in client.list_event_handlers()] == [first, second]
    assert client.remove_event_handler(first) == 1
    assert client.remove_event_handler(first) == 0
    assert [handler for handler, _ in client.list_event_handlers()] == [second]
    client.on_error = print
    assert client.on_error is print


async def test_a_client_is_collected() -> None:
    """A client that is let go of leaves memory: nothing global holds it."""
    client, _ = make()
    async with client:
        pass
    gone = weakref.ref(client)
    del client, _
    gc.collect()
    assert gone() is None


async def test_the_device_is_the_sessions() -> None:
    """What the list of devices shows: given, else as at the login, else the truth."""
    client, _ = make(device_model="Mine", lang_code="de")
    assert client.device["device_model"] == "Mine"
    assert client.device["app_version"].startswith("Cablegram ")
    session = MemorySession()
    session.set_device({"device_model": "Old", "system_version": "1"})
    client, _ = make(session=session, system_version="2")
    assert client.device["device_model"] == "Old"
    assert client.device["system_version"] == "2"


async def test_the_servers_time() -> None:
    """The login's clock is the server's: the machine's, corrected."""
    client, _ = make(clock=FakeClock(1000.0))
    client.session.set_time_offset(50.0)
    assert client._server_clock.time() == 1050.0


def test_the_same_seed_gives_the_same_bytes() -> None:
    """The whole job on virtual time: the same seed sends the same bytes, another one others."""

    async def scenario(world: Simulation) -> str:
        ada = world.telegram.add_user(phone="+9996620001", password="pw")
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code, password="pw")
        await client.send_message("me", message="Hello!")
        assert [getattr(m, "message", "") for m in await client.get_messages("me")] == ["Hello!"]
        await client.disconnect()
        return world.fingerprint()

    prints = [run_simulation(scenario, seed=seed) for seed in (1, 1, 2)]
    assert prints[0] == prints[1] != prints[2]


def test_the_job_with_an_older_layer() -> None:
    """`layer=` speaks an older layer from the first packet on."""

    async def scenario(world: Simulation) -> None:
        bot = world.telegram.add_bot("a_bot")
        person = world.telegram.add_user()
        person.send(bot, "Hi")
        client = world.client(layer=198)
        await client.start(bot_auth_token=bot.token)
        await client.send_message(person.id, message="Hello!")
        assert {entry.layer for entry in world.telegram.log.entries} == {198}
        assert person.texts(bot) == ["Hi", "Hello!"]

    run_simulation(scenario)


async def test_pause_needs_a_connection() -> None:
    """Waiting belongs to a connection: it ends with it."""
    client, _ = make()
    with pytest.raises(errors.ConnectionLost):
        await client._connection.pause(1)
    async with client:
        await client._connection.pause(0)
        waiting = asyncio.create_task(client._connection.pause(60))
        await asyncio.sleep(0)
        await client.disconnect()
        with pytest.raises(errors.ConnectionLost):
            await waiting


async def test_an_event_loop_goes_on_while_handlers_run() -> None:
    """A handler may call the client, and disconnect it."""
    client, net = make()
    net.on(users_getUsers=[user()])
    done = asyncio.Event()

    async def handler(update: Any) -> None:
        await client.get_me()
        await client.disconnect()
        done.set()

    client.add_event_handler(handler)
    await client.connect()
    net.push(incoming(message(1, "stop")))
    await client.run_until_disconnected()
    await asyncio.wait_for(done.wait(), 1)
