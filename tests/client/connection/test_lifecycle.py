"""Tests of cablegram.client.connection.lifecycle: connecting, ending, dying."""

from __future__ import annotations

import asyncio
import gc
import threading
import warnings
from pathlib import Path
from typing import Any

import pytest

from cablegram import TelegramClient, api, errors, events
from cablegram.sandbox import Sandbox
from cablegram.sessions.memory import MemorySession
from cablegram.sessions.types import SelfUser
from cablegram.testing import Simulation, eventually, run_simulation
from tests.support.rules import rule
from tests.support.scripted import NEVER, Script, ScriptedNetwork, make, message, user

PHONE = "+9996620001"


async def logged_in(world: Simulation, **options: Any) -> Any:
    ada = world.telegram.add_user(phone=PHONE, first_name="Ada")
    client = world.client(**options)
    await client.start(phone_number=ada.phone, phone_code=ada.read_code)
    return client


# ---- connecting ----


def test_retries_are_used_up() -> None:
    """When nobody answers, connect() raises ConnectionLost naming address, attempts and cause; it never hangs."""

    async def scenario(world: Simulation) -> None:
        world.network.refusing = True
        client = world.client(connection_retries=3, retry_delay=1.0)
        dc = world.telegram.network.dcs[0]
        started = world.loop.time()
        with pytest.raises(errors.ConnectionLost) as caught:
            await client.connect()
        for part in (f"{dc.host}:{dc.port}", "4 attempts", "nobody listens"):
            assert part in str(caught.value)
        assert world.network.dialed == 4
        assert world.loop.time() - started < 10
        assert not client.connected
        world.network.refusing = False
        await client.connect()
        assert client.connected

    run_simulation(scenario)


def test_a_silent_network() -> None:
    """A time limit ends in DeadlineExceeded with its stage; without one the retries end it."""

    async def scenario(world: Simulation) -> None:
        world.network.silent = True
        client = world.client(connection_retries=1)
        started = world.loop.time()
        with pytest.raises(errors.DeadlineExceeded) as caught:
            await client.connect(timeout=2)
        assert caught.value.stage == "tcp"
        assert 2 <= world.loop.time() - started < 2.5
        with pytest.raises(errors.ConnectionLost, match="timed out"):
            await client.connect()

    run_simulation(scenario)


def test_disconnect_wins_over_connect() -> None:
    """disconnect() during connect() returns at once, and connect() ends with ConnectionLost."""

    async def scenario(world: Simulation) -> None:
        world.network.silent = True
        client = world.client()
        connecting = asyncio.create_task(client.connect())
        await asyncio.sleep(1)
        started = world.loop.time()
        await client.disconnect()
        assert world.loop.time() - started < 0.5
        with pytest.raises(errors.ConnectionLost):
            await connecting

    run_simulation(scenario)


def test_a_cancelled_connect_leaves_nothing() -> None:
    """Cancelling connect() cancels, never converts; nothing is left behind (the simulation looks)."""

    async def scenario(world: Simulation) -> None:
        world.network.silent = True
        client = world.client()
        connecting = asyncio.create_task(client.connect())
        await asyncio.sleep(1)
        connecting.cancel()
        with pytest.raises(asyncio.CancelledError):
            await connecting
        assert not client.connected

    run_simulation(scenario)


def test_two_connects_are_one() -> None:
    """Concurrent connect() calls share one connection."""

    async def scenario(world: Simulation) -> None:
        client = world.client()
        await asyncio.gather(client.connect(), client.connect(), client.connect())
        assert world.network.dialed == 1
        await client.connect()
        assert world.network.dialed == 1

    run_simulation(scenario)


def test_one_of_two_connects_is_cancelled() -> None:
    """Who waits for the same connection gets it, although the one who asked first was cancelled."""

    async def scenario(world: Simulation) -> None:
        world.network.delay = 0.1
        client = world.client()
        first = asyncio.create_task(client.connect())
        second = asyncio.create_task(client.connect())
        await asyncio.sleep(0.05)
        first.cancel()
        await second
        assert first.cancelled()
        assert client.connected
        assert world.network.dialed == 1

    run_simulation(scenario)


def test_fifty_times() -> None:
    """The client can be used again after each disconnect(), and disconnecting twice does nothing."""

    async def scenario(world: Simulation) -> None:
        client = await logged_in(world)
        for _ in range(50):
            await client.disconnect()
            await client.disconnect()
            await client.connect()
            assert (await client.get_me()).first_name == "Ada"
        assert world.telegram.log.key_exchanges == 1

    run_simulation(scenario)


def test_another_network_is_refused_before_a_packet() -> None:
    """A session of another network raises WrongNetwork, and nothing is dialed."""

    async def scenario(world: Simulation) -> None:
        session = MemorySession()
        session.set_network("production:12345678")
        client = world.client(session)
        with pytest.raises(errors.WrongNetwork):
            await client.connect()
        assert world.network.dialed == 0

    run_simulation(scenario)


def test_a_load_of_ones_own_is_awaited() -> None:
    """A subclass of MemorySession with `async def load()` works as GramJS's page says."""

    async def scenario(world: Simulation) -> None:
        first = await logged_in(world)
        key, dc = first.session.get_auth_key(), first.session.dc_id
        await first.disconnect()

        class Mine(MemorySession):
            async def load(self) -> None:
                await asyncio.sleep(1)
                self.set_dc(dc)
                self.set_auth_key(key)

        client = world.client(Mine())
        assert (await client.start()).first_name == "Ada"
        assert client.session.user is not None

    run_simulation(scenario)


def test_a_forgotten_key_of_nobody_is_replaced_once() -> None:
    """A key that nobody logged in on, and that the server has forgotten, is made anew by itself."""

    async def scenario(world: Simulation) -> None:
        client = world.client()
        await client.connect()
        await client.disconnect()
        world.telegram.faults.forget_keys()
        await client.connect()
        assert world.telegram.log.key_exchanges == 2

    run_simulation(scenario)


# ---- where and when a client can be used ----


async def test_not_connected() -> None:
    """A call before connect() or after disconnect() is a UsageError that says what to do."""
    client, _ = make()
    with pytest.raises(errors.UsageError, match=r"await client\.connect\(\)"):
        await client.invoke(api.help.GetConfig())
    await client.connect()
    await client.disconnect()
    with pytest.raises(errors.UsageError, match="not connected"):
        await client.invoke(api.help.GetConfig())


def test_another_loop() -> None:
    """A client used from another event loop than its own raises WrongLoop naming both; after disconnect() it moves."""
    client, net = make()
    net.on(help_getConfig="ok")
    first, second = asyncio.new_event_loop(), asyncio.new_event_loop()
    try:
        first.run_until_complete(client.connect())
        with pytest.raises(errors.WrongLoop) as caught:
            second.run_until_complete(client.invoke(api.help.GetConfig()))
        assert f"{id(first):#x} (stopped)" in str(caught.value)
        assert f"{id(second):#x} (running)" in str(caught.value)
        first.run_until_complete(client.disconnect())
        second.run_until_complete(client.connect())
        assert second.run_until_complete(client.invoke(api.help.GetConfig())) == "ok"
        second.run_until_complete(client.disconnect())
    finally:
        first.close()
        second.close()


# ---- dying ----

TERMINAL = [
    (401, "AUTH_KEY_UNREGISTERED"),
    (406, "AUTH_KEY_DUPLICATED"),
    (401, "SESSION_REVOKED"),
    (401, "SESSION_EXPIRED"),
    (401, "USER_DEACTIVATED"),
    (401, "USER_DEACTIVATED_BAN"),
]


@rule(
    "api/errors#401-unauthorized",
    "A login that was ended (AUTH_KEY_UNREGISTERED, SESSION_REVOKED and kin) is not tried again",
    role="client",
)
@pytest.mark.parametrize(("code", "name"), TERMINAL)
async def test_terminal_errors_end_everything(code: int, name: str) -> None:
    """The call, every pending call, later calls, connect() and run_until_disconnected() raise it; it is stored."""
    client, net = make()
    net.on(help_getConfig=NEVER, users_getUsers=errors.rpc_error(code, name, "users.getUsers"))
    await client.connect()
    running = asyncio.create_task(client.run_until_disconnected())
    pending = asyncio.create_task(client.invoke(api.help.GetConfig()))
    await asyncio.sleep(0)
    with pytest.raises(errors.RpcError, match=name):
        await client.get_me()
    assert client.session.terminal_reason == name
    sent = len(net.sent)
    for waiting in (pending, running):
        with pytest.raises(errors.RpcError, match=name):
            await waiting
    with pytest.raises(errors.RpcError, match=name):
        await client.get_me()
    with pytest.raises(errors.RpcError, match=name):
        await client.connect()
    assert len(net.sent) == sent
    assert net.connects == 1
    again, net = make(session=client.session)
    with pytest.raises(errors.RpcError, match=name):
        await again.connect()
    assert net.connects == 0


async def test_an_unknown_key_is_no_verdict() -> None:
    """-404 makes connect() fail, and no more: nothing is stored, the key and the login stay, and the next try works."""
    client, net = make()
    key = client.session.get_auth_key()
    net.refuse = errors.TransportError(-404)
    for connects in (1, 2):
        with pytest.raises(errors.TransportError):
            await client.connect()
        assert client.session.terminal_reason is None
        assert net.connects == connects
    net.refuse = None
    await client.connect()
    assert client.session.get_auth_key() == key
    assert client.session.user is not None
    await client.disconnect()


async def test_what_an_older_version_stored_of_a_plain_code_is_ignored() -> None:
    """A session that version 0.1 gave up for -404 is tried again."""
    client, _ = make()
    client.session.set_terminal_reason("TRANSPORT_404")
    await client.connect()
    assert client.connected
    await client.disconnect()


async def test_nobody_logged_in_is_not_terminal() -> None:
    """Before a login, and at a data center that is not the home, AUTH_KEY_UNREGISTERED kills nothing."""
    client, net = make(user=False)
    net.on(users_getUsers=errors.rpc_error(401, "AUTH_KEY_UNREGISTERED"))
    client.session.set_auth_key(bytes(256), 2)
    await client.connect()
    assert await client.is_user_authorized() is False
    client.session.set_user(SelfUser(1))
    with pytest.raises(errors.RpcError):
        await client.invoke(api.users.GetUsers(id=[]), dc=4)
    assert client.session.snapshot().get("terminal") is None
    assert client.connected
    net.on(users_getUsers=errors.rpc_error(401, "SESSION_REVOKED"))
    with pytest.raises(errors.RpcError):
        await client.invoke(api.users.GetUsers(id=[]), dc=4)
    assert client.session.terminal_reason is None, "another data center speaks of its own key alone"
    await client.disconnect()


async def test_a_ban_is_not_called_unauthorised() -> None:
    """is_user_authorized() raises what is neither yes nor no."""
    client, net = make()
    net.on(users_getUsers=errors.rpc_error(401, "USER_DEACTIVATED_BAN"))
    await client.connect()
    with pytest.raises(errors.RpcError, match="banned"):
        await client.is_user_authorized()
    await client.disconnect()


def test_a_revoked_session_in_the_box() -> None:
    """On real traffic: at most two requests after the end, no key exchange, run_until_disconnected() raises."""

    async def scenario(world: Simulation) -> None:
        client = await logged_in(world)
        running = asyncio.create_task(client.run_until_disconnected())
        await asyncio.sleep(0)
        world.telegram.revoke(world.telegram.user(PHONE).account)
        before, keys = len(world.telegram.log.entries), world.telegram.log.key_exchanges
        with pytest.raises(errors.RpcError, match="SESSION_REVOKED"):
            await client.get_me()
        with pytest.raises(errors.RpcError, match="SESSION_REVOKED"):
            await running
        await asyncio.sleep(60)
        assert len(world.telegram.log.entries) - before <= 2
        assert world.telegram.log.key_exchanges == keys

    run_simulation(scenario)


@rule(
    "api/errors#406-not-acceptable",
    "After AUTH_KEY_DUPLICATED the key is given up, and the next login makes another",
    role="client",
)
def test_a_duplicated_key_in_the_box() -> None:
    """AUTH_KEY_DUPLICATED: one attempt, then silence; the next start() with answers makes a new login."""

    async def scenario(world: Simulation) -> None:
        client = await logged_in(world)
        ada = world.telegram.user(PHONE)
        world.telegram.faults.auth_key_duplicated(ada)
        with pytest.raises(errors.RpcError, match="AUTH_KEY_DUPLICATED"):
            await client.get_me()
        keys = world.telegram.log.key_exchanges
        with pytest.raises(errors.RpcError, match="AUTH_KEY_DUPLICATED"):
            await client.start()
        assert world.telegram.log.key_exchanges == keys
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        assert world.telegram.log.key_exchanges == keys + 1

    run_simulation(scenario)


def test_the_connection_is_lost_for_good() -> None:
    """When reconnecting fails too often, run_until_disconnected() raises ConnectionLost, and connect() works later."""

    async def scenario(world: Simulation) -> None:
        states: list[str] = []
        client = await logged_in(world, reconnection_retries=2)
        client.add_event_handler(lambda event: states.append(event.state), events.StateChanged)
        running = asyncio.create_task(client.run_until_disconnected())
        await asyncio.sleep(0)
        world.network.refusing = True
        world.network.cut_all()
        with pytest.raises(errors.ConnectionLost):
            await running
        assert not client.connected
        with pytest.raises(errors.CablegramError):
            await client.get_me()
        world.network.refusing = False
        await client.connect()
        assert (await client.get_me()).first_name == "Ada"
        await asyncio.sleep(0)
        assert states[:2] == ["reconnecting", "disconnected"]
        assert client.session.terminal_reason is None

    run_simulation(scenario)


def test_a_call_survives_a_reconnection() -> None:
    """A call that was under way when the connection died ends in its result."""

    async def scenario(world: Simulation) -> None:
        client = await logged_in(world)
        world.telegram.faults.delay("users.getUsers", 5, times=1)
        call = asyncio.create_task(client.get_me())
        await asyncio.sleep(1)
        world.network.cut_all()
        assert (await call).first_name == "Ada"

    run_simulation(scenario)


# ---- waiting ----


async def test_disconnect_ends_a_flood_wait() -> None:
    """A call that waits out a flood ends with ConnectionLost when the client is disconnected, in no time."""
    client, net = make()
    net.on(help_getConfig=Script([errors.rpc_error(420, "FLOOD_WAIT_30"), "ok"]))
    told: list[Any] = []
    client.add_event_handler(told.append, events.FloodWaiting)
    await client.connect()
    call = asyncio.create_task(client.invoke(api.help.GetConfig()))
    await asyncio.sleep(0.01)
    assert told == [events.FloodWaiting("help.getConfig", 30.0, "FLOOD_WAIT")]
    await asyncio.wait_for(client.disconnect(), 0.5)
    with pytest.raises(errors.ConnectionLost) as caught:
        await call
    assert caught.value.sent == "no"
    assert client.session.get_flood("help.getConfig") > 0


async def test_a_stopping_policy_for_handlers() -> None:
    """With handler_errors="stop" a handler's error ends the client and run_until_disconnected() raises it."""
    client, net = make(handler_errors="stop")

    def broken(update: Any) -> None:
        raise ZeroDivisionError("in the handler")

    client.add_event_handler(broken, events.NewMessage())
    await client.connect()
    running = asyncio.create_task(client.run_until_disconnected())
    await asyncio.sleep(0)
    net.push(api.UpdateShort(update=api.UpdateNewMessage(message=message(1, "hi"), pts=1, pts_count=1), date=0))
    with pytest.raises(ZeroDivisionError):
        await running
    assert not client.connected


async def test_switching_home_at_the_same_time() -> None:
    """Calls that are sent elsewhere at the same time move the account once."""
    net = ScriptedNetwork()

    def answer(request: Any) -> Any:
        return errors.rpc_error(303, "USER_MIGRATE_4") if net.home_dc == 2 else [user()]

    client, net = make(net)
    net.on(users_getUsers=answer)
    async with client:
        found = await asyncio.gather(*[client.get_me() for _ in range(10)])
    assert len(found) == 10
    assert net.moves == [4]


@pytest.mark.parametrize("start", range(10))
def test_cancelled_anywhere(start: int) -> None:
    """Cancelled at any await of the whole job, the client leaves nothing and can be used again at once."""

    async def job(world: Simulation, client: Any, ada: Any) -> None:
        async with client:
            await client.start(phone_number=ada.phone, phone_code=ada.read_code)
            await client.send_message("me", message="Hello!")
            await client.run_until_disconnected()

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(phone=PHONE)
        for point in range(start, 120, 10):
            client = world.client()
            task = asyncio.create_task(job(world, client, ada))
            for _ in range(point):
                await asyncio.sleep(0)
            before = world.loop.time()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            assert world.loop.time() - before < 2
            assert not client.connected
            me = await client.start(phone_number=ada.phone, phone_code=ada.read_code)
            assert me.id == ada.id
            await client.disconnect()
            mine = asyncio.current_task()
            left = [
                task.get_name() for task in asyncio.all_tasks() if task is not mine and "cablegram" in task.get_name()
            ]
            assert not left

    run_simulation(scenario)


def test_a_loop_that_ended_without_disconnecting(tmp_path: Path) -> None:
    """`asyncio.run()` may end before `disconnect()`: on the next loop the client disconnects, connects and works, and
    the update that came meanwhile is delivered."""
    ready, stop, box = threading.Event(), threading.Event(), dict[str, Any]()

    def serve() -> None:
        async def main() -> None:
            async with Sandbox() as telegram:
                box.update(telegram=telegram, bot=telegram.add_bot("a_bot"), ada=telegram.add_user(first_name="Ada"))
                box["ada"].send(box["bot"], "/start")
                box["loop"] = asyncio.get_running_loop()
                ready.set()
                await asyncio.to_thread(stop.wait)

        asyncio.run(main())

    thread = threading.Thread(target=serve)
    thread.start()
    try:
        assert ready.wait(30)
        telegram = box["telegram"]
        session = str(tmp_path / "bot")
        client = TelegramClient(session, telegram.api_id, telegram.api_hash, network=telegram.network)
        got: list[str] = []
        client.add_event_handler(lambda event: got.append(event.message.message), events.NewMessage())

        async def first() -> None:
            await client.start(bot_auth_token=box["bot"].token)

        async def second(disconnects: bool) -> None:
            if disconnects:
                await client.disconnect()
            async with client:
                box["loop"].call_soon_threadsafe(box["ada"].send, box["bot"], "again")
                await eventually(lambda: "again" in got)
                got.clear()

        with warnings.catch_warnings():
            warnings.simplefilter("ignore", ResourceWarning)  # the first loop left its link open, and Python says so
            asyncio.run(asyncio.wait_for(first(), 30))
            asyncio.run(asyncio.wait_for(second(True), 30))
            asyncio.run(asyncio.wait_for(first(), 30))
            asyncio.run(asyncio.wait_for(second(False), 30))
            gc.collect()
    finally:
        stop.set()
        thread.join()
