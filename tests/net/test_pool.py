"""Tests of cablegram.net.pool: several data centers, one authorization each, once."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import api
from cablegram.errors import ConnectionLost, DeadlineExceeded, RpcError, TransportError, UsageError
from cablegram.mtproto.events import KeyGone
from cablegram.net.dialing import CONFIRMED
from cablegram.net.sender_state import SenderState
from tests.net.test_sender import late
from tests.support.enginebox import ANYWHERE, HOME, READ, Box, in_box
from tests.support.rules import rule

EXPORT, IMPORT = "auth.exportAuthorization", "auth.importAuthorization"
DCS = (1, HOME, 4, 5)


@rule(
    "api/datacenter#authorization-transfer",
    "The login is carried to another data center by one export at home and one import there",
    role="client",
)
def test_one_transfer_for_all() -> None:
    """32 parallel calls to each of three data centers, then a restart: one export and one import for each, ever."""

    async def scenario(box: Box) -> None:
        store = box.session(keys=False)
        for _ in range(3):
            pool = box.pool(store)
            await pool.connect()
            await asyncio.gather(*(pool.invoke(READ, dc=dc) for dc in (1, 4, 5) for _ in range(32)))
            await pool.disconnect()
        assert box.home.seen[EXPORT] == 3
        for dc in (1, 4, 5):
            center = box.centers[dc]
            assert (center.seen[IMPORT], center.seen[EXPORT], center.exchanges) == (1, 0, 1)
            assert center.seen["users.getUsers"] == 96
            assert store.get_auth_key(dc) is not None

    in_box(scenario, dcs=DCS)


def test_requests_that_need_no_authorization() -> None:
    """help.* and auth.* go to another data center as they are."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        assert await pool.invoke(ANYWHERE, dc=4)
        assert box.home.seen[EXPORT] == 0

    in_box(scenario, dcs=DCS)


@rule(
    "method/auth.importAuthorization#possible-errors",
    "After AUTH_BYTES_INVALID the login is exported once more",
    role="client",
)
def test_bytes_refused_once() -> None:
    """AUTH_BYTES_INVALID once: one more export, no call fails. For ever: the callers get it."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        other, refused = box.centers[4], RpcError(400, "AUTH_BYTES_INVALID")
        left = [1]

        def once(*_: Any) -> Any:
            return refused if left and left.pop() else api.auth.Authorization(user=api.UserEmpty(id=1))

        other.rules[IMPORT] = once
        await asyncio.gather(*(pool.invoke(READ, dc=4) for _ in range(8)))
        assert (box.home.seen[EXPORT], other.seen[IMPORT]) == (2, 2)
        box.centers[5].rules[IMPORT] = lambda *_: refused
        results = await asyncio.gather(*(pool.invoke(READ, dc=5) for _ in range(8)), return_exceptions=True)
        assert all(isinstance(result, RpcError) for result in results)
        assert box.centers[5].seen[IMPORT] == 2

    in_box(scenario, dcs=DCS)


def test_a_data_center_that_forgot_the_key() -> None:
    """-404 elsewhere than at home, on link after link: a new key, a new import, once, for however many calls."""

    async def scenario(box: Box) -> None:
        store = box.session()
        pool = box.pool(store)
        await pool.connect()
        await pool.invoke(READ, dc=4)
        center = box.centers[4]
        center.forget_keys()
        center.cut()
        await asyncio.sleep(1)
        results = await asyncio.gather(*(pool.invoke(READ, dc=4) for _ in range(16)))
        assert results == [[]] * 16
        assert (center.exchanges, center.seen[IMPORT], box.home.seen[EXPORT]) == (1, 2, 2)
        assert box.home.connections == 1

    in_box(scenario, dcs=DCS)


def test_a_data_center_that_never_knows_the_key() -> None:
    """A data center that answers -404 to every key is given one new key, and then the call fails."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        box.centers[4].code = -404
        with pytest.raises(TransportError):
            await pool.invoke(READ, dc=4)
        assert box.centers[4].connections == 2 * CONFIRMED
        assert await pool.invoke(READ) == []

    in_box(scenario, dcs=DCS)


def test_a_data_center_that_forgot_the_account() -> None:
    """AUTH_KEY_UNREGISTERED elsewhere than at home: the authorization is carried over again, once."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        await pool.invoke(READ, dc=4)
        center = box.centers[4]
        left = [1]
        center.rules["users.getUsers"] = lambda *_: (
            RpcError(401, "AUTH_KEY_UNREGISTERED") if left and left.pop() else []
        )
        assert await pool.invoke(READ, dc=4) == []
        assert center.seen[IMPORT] == 2
        center.rules["users.getUsers"] = lambda *_: RpcError(401, "AUTH_KEY_UNREGISTERED")
        with pytest.raises(RpcError, match="AUTH_KEY_UNREGISTERED"):
            await pool.invoke(READ, dc=4)
        assert center.seen[IMPORT] == 3

    in_box(scenario, dcs=DCS)


@rule(
    "api/errors#401-unauthorized",
    "A 401 from another data center than home costs the key there, not the login",
    role="client",
)
@pytest.mark.parametrize("name", ["SESSION_REVOKED", "AUTH_KEY_INVALID", "SESSION_EXPIRED"])
def test_a_refused_login_elsewhere_drops_that_key_alone(name: str) -> None:
    """A 401 from another data center than home: that key is replaced, the login carried over, the call sent again.

    Source: https://core.telegram.org/api/errors#401-unauthorized
    """

    async def scenario(box: Box) -> None:
        store = box.session()
        pool = box.pool(store)
        await pool.connect()
        await pool.invoke(READ, dc=4)
        home, other = store.get_auth_key(HOME), store.get_auth_key(4)
        center = box.centers[4]
        center.rules["users.getUsers"] = lambda session, *_: (
            RpcError(401, name) if session.key.value == bytes(other or b"") else []
        )
        assert await asyncio.gather(*(pool.invoke(READ, dc=4) for _ in range(5))) == [[]] * 5
        assert store.get_auth_key(HOME) == home
        assert store.get_auth_key(4) not in (None, other)
        assert (center.exchanges, center.seen[IMPORT]) == (1, 2)
        assert await pool.invoke(READ) == []

    in_box(scenario, dcs=DCS)


def test_a_transfer_in_the_time_of_the_call() -> None:
    """The time of a call is over also while the authorization is carried over; the other calls go on waiting."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        box.home.rules[EXPORT] = late(5, api.auth.ExportedAuthorization(id=7, bytes=b"b"))
        started = box.loop.time()
        patient = asyncio.ensure_future(pool.invoke(READ, dc=4))
        with pytest.raises(DeadlineExceeded) as caught:
            await pool.invoke(READ, dc=4, timeout=2)
        assert caught.value.stage == "authorization"
        assert box.loop.time() - started == pytest.approx(2, abs=0.01)
        assert await patient == []

    in_box(scenario, dcs=DCS)


@pytest.mark.parametrize(("timeout", "default", "ends_at"), [(2.0, 60.0, 2.0), (None, 5.0, 5.0), (7.0, 5.0, 7.0)])
def test_the_time_of_a_call_elsewhere(timeout: float | None, default: float, ends_at: float) -> None:
    """A call to another data center has its own timeout, else the client's; what the transfer took is part of it."""

    async def scenario(box: Box) -> None:
        pool = box.pool(request_timeout=default)
        await pool.connect()
        box.home.rules[EXPORT] = late(1, api.auth.ExportedAuthorization(id=7, bytes=b"b"))
        box.centers[4].rules["users.getUsers"] = lambda *_: None
        for _ in ("with the transfer", "without it"):
            started = box.loop.time()
            with pytest.raises(DeadlineExceeded):
                await pool.invoke(READ, dc=4, timeout=timeout)
            assert box.loop.time() - started == pytest.approx(ends_at, abs=0.05)
        assert box.home.seen[EXPORT] == 1

    in_box(scenario, dcs=DCS)


def test_no_timeout_elsewhere() -> None:
    """``request_timeout=None``: a call to another data center waits as long as it takes."""

    async def scenario(box: Box) -> None:
        pool = box.pool(request_timeout=None)
        await pool.connect()
        box.centers[4].rules["users.getUsers"] = late(3_000, [])
        assert await pool.invoke(READ, dc=4) == []

    in_box(scenario, dcs=DCS)


def test_the_second_try_has_what_is_left() -> None:
    """When the authorization is carried over again, the time of the call goes on: it does not begin again."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        await pool.invoke(READ, dc=4)
        box.centers[4].rules["users.getUsers"] = late(1.5, RpcError(401, "AUTH_KEY_UNREGISTERED"))
        box.home.rules[EXPORT] = lambda *_: None
        started = box.loop.time()
        with pytest.raises(DeadlineExceeded) as caught:
            await pool.invoke(READ, dc=4, timeout=2)
        assert caught.value.stage == "authorization"
        assert box.loop.time() - started == pytest.approx(2, abs=0.05)
        assert box.home.seen[EXPORT] == 2

    in_box(scenario, dcs=DCS)


def test_a_refused_key_that_was_just_made() -> None:
    """A data center that refuses the login under a key made for this very call gets no other key: the call fails.

    Source: https://core.telegram.org/api/errors#401-unauthorized
    """

    async def scenario(box: Box) -> None:
        store = box.session()
        store.set_auth_key(None, 4)
        pool = box.pool(store)
        await pool.connect()
        box.centers[4].rules["users.getUsers"] = lambda *_: RpcError(401, "SESSION_REVOKED")
        with pytest.raises(RpcError, match="SESSION_REVOKED"):
            await pool.invoke(READ, dc=4)
        assert (box.centers[4].exchanges, box.centers[4].seen["users.getUsers"]) == (1, 1)

    in_box(scenario, dcs=DCS)


def test_a_replaced_key_takes_its_temporary_key_along() -> None:
    """With ``pfs``, a refused login elsewhere drops the temporary key that was bound to the refused key, too.

    Source: https://core.telegram.org/api/pfs
    """

    async def scenario(box: Box) -> None:
        store = box.session()
        pool = box.pool(store, pfs=True)
        await pool.connect()
        await pool.invoke(READ, dc=4)
        permanent, temporary, home = store.get_auth_key(4), store.get_temp_key(4), store.get_temp_key(HOME)
        assert temporary is not None
        left = [1]
        box.centers[4].rules["users.getUsers"] = lambda *_: (
            RpcError(401, "SESSION_REVOKED") if left and left.pop() else []
        )
        assert await pool.invoke(READ, dc=4) == []
        assert store.get_auth_key(4) not in (None, permanent)
        assert store.get_temp_key(4) not in (None, temporary)
        assert store.get_temp_key(HOME) == home
        assert box.centers[4].seen["auth.bindTempAuthKey"] == 2

    in_box(scenario, dcs=DCS)


def test_a_disconnected_pool_dials_nowhere() -> None:
    """After disconnect() a call elsewhere is a ConnectionLost that says what to do, and nothing is dialed for it."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        for _ in ("never connected", "connected and disconnected"):
            before = box.centers[4].connections
            with pytest.raises(ConnectionLost, match=r"connect\(\)") as caught:
                await pool.invoke(ANYWHERE, dc=4)
            assert caught.value.sent == "no"
            await asyncio.sleep(60)
            assert box.centers[4].connections == before
            assert pool.sender(4).state is SenderState.IDLE
            await pool.connect()
            assert await pool.invoke(ANYWHERE, dc=4)
            await pool.disconnect()

    in_box(scenario, dcs=DCS)


@pytest.mark.parametrize("dc", [None, HOME])
def test_before_a_home_is_chosen_the_networks_own_is_it(dc: int | None) -> None:
    """A call of a session without a home is one to the network's default data center, and needs no transfer there."""

    async def scenario(box: Box) -> None:
        from cablegram.sessions.memory import MemorySession

        pool = box.pool(MemorySession())
        assert pool.home_dc == HOME
        with pytest.raises(ConnectionLost, match=r"connect\(\)"):
            await pool.invoke(READ, dc=dc)
        await pool.connect()
        assert await pool.invoke(READ, dc=dc) == []
        assert box.home.seen[EXPORT] == 0
        assert [sender.dc for sender in pool.senders] == [HOME]

    in_box(scenario, dcs=DCS)


def test_disconnect_during_a_transfer() -> None:
    """Callers that wait for a transfer get ConnectionLost when the client disconnects, never a cancellation."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        box.home.rules[EXPORT] = lambda *_: None
        calls = [asyncio.ensure_future(pool.invoke(READ, dc=4)) for _ in range(4)]
        await asyncio.sleep(1)
        calls.pop().cancel()
        await pool.disconnect()
        results = await asyncio.gather(*calls, return_exceptions=True)
        assert all(isinstance(result, ConnectionLost) for result in results), results

    in_box(scenario, dcs=DCS)


def test_idle_connections_are_closed() -> None:
    """A connection to another data center closes after ``idle_timeout``; key and authorization are kept; home stays."""

    async def scenario(box: Box) -> None:
        store = box.session()
        pool = box.pool(store, idle_timeout=60)
        await pool.connect()
        await pool.invoke(READ, dc=4)
        await pool.invoke(READ, dc=5)
        for _ in range(20):
            await pool.invoke(READ, dc=5)
            await asyncio.sleep(10)
        assert pool.sender(4).state is SenderState.IDLE
        assert pool.sender(5).state is SenderState.OPEN
        assert pool.home.state is SenderState.OPEN
        assert await pool.invoke(READ, dc=4) == []
        assert (box.centers[4].connections, box.home.seen[EXPORT]) == (2, 2)
        box.centers[4].rules["users.getUsers"] = late(200, [])
        assert await pool.invoke(READ, dc=4, timeout=300) == []
        assert box.centers[4].connections == 2

    in_box(scenario, dcs=DCS)


def test_idle_connections_may_stay() -> None:
    """``idle_timeout=None`` keeps them."""

    async def scenario(box: Box) -> None:
        pool = box.pool(idle_timeout=None)
        await pool.connect()
        await pool.invoke(READ, dc=4)
        await asyncio.sleep(36_000)
        assert pool.sender(4).state is SenderState.OPEN

    in_box(scenario, dcs=DCS)


def test_moving_home() -> None:
    """switch_home() stores the new home, keeps all keys, lets calls at the old home end, and closes it when idle."""

    async def scenario(box: Box) -> None:
        store = box.session()
        pool = box.pool(store)
        await pool.connect()
        await pool.invoke(READ, dc=5)
        box.home.rules["users.getUsers"] = late(3, [])
        slow = asyncio.ensure_future(pool.invoke(READ))
        await asyncio.sleep(1)
        keys = {dc: store.get_auth_key(dc) for dc in DCS}
        await pool.switch_home(4)
        assert (store.dc_id, store.server_address, pool.home_dc) == (4, "10.0.0.4", 4)
        assert {dc: store.get_auth_key(dc) for dc in DCS} == keys
        await pool.switch_home(4)
        assert await pool.invoke(READ) == []
        assert box.centers[4].seen["users.getUsers"] == 1
        assert await slow == []
        await asyncio.sleep(300)
        assert pool.sender(HOME).state is SenderState.IDLE
        assert pool.home.state is SenderState.OPEN
        with pytest.raises(UsageError, match="data center 9"):
            await pool.switch_home(9)

    in_box(scenario, dcs=DCS)


def test_moving_home_to_where_nobody_answers() -> None:
    """A new home that is silent is a ConnectionLost within bounded time."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        box.centers[4].silent_after = 0
        started = box.loop.time()
        with pytest.raises(ConnectionLost, match="data center 4"):
            await pool.switch_home(4)
        assert box.loop.time() - started < 30

    in_box(scenario, dcs=DCS)


@rule(
    "api/updates#subscribing-to-updates",
    "Updates are taken from the home's connection, not from those for files",
    role="client",
)
def test_updates_come_from_home_in_order() -> None:
    """What the home pushes arrives in its order; what other data centers push does not."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        await pool.invoke(READ)
        await pool.invoke(READ, dc=4)
        for number in range(100):
            box.home.push(api.UpdatesTooLong() if number == 50 else update(number))
            box.centers[4].push(update(1000 + number))
        await asyncio.sleep(1)
        assert [getattr(item, "date", 50) for item in box.updates] == list(range(100))

    in_box(scenario, dcs=DCS)


def update(number: int) -> Any:
    return api.UpdateShort(update=api.UpdateConfig(), date=number)


def test_a_flood_of_updates() -> None:
    """A hundred thousand updates in a row: all handed over, all acknowledged, none of them kept by the engine."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        await pool.invoke(READ)
        for _ in range(20):
            for number in range(5000):
                box.home.push(update(number))
            await asyncio.sleep(3)
        assert len(box.updates) == 100_000
        session = pool.home.session
        assert session is not None
        assert len(session.received._seen) <= 2048
        assert len(session._acks) < 64
        [server] = next(iter(box.home.keyring.keys.values())).sessions.values()
        assert len(server._undelivered) < 64

    in_box(scenario)


def test_a_first_connect_chooses_a_home() -> None:
    """A session without a home gets the network's default one, stored with its address."""

    async def scenario(box: Box) -> None:
        from cablegram.sessions.memory import MemorySession

        store = MemorySession()
        pool = box.pool(store)
        await pool.connect()
        assert (store.dc_id, store.server_address, store.port) == (HOME, "10.0.0.2", 443)
        assert store.get_auth_key(HOME) is not None

    in_box(scenario, dcs=DCS)


def test_logging_out_forgets_the_transfers() -> None:
    """After forget_authorisations() the next call elsewhere carries the authorization over again."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        await pool.invoke(READ, dc=4)
        pool.forget_authorisations()
        await pool.invoke(READ, dc=4)
        assert box.home.seen[EXPORT] == 2

    in_box(scenario, dcs=DCS)


@rule("schema/mtproto", "A key that is given up is destroyed at the server too", role="client")
def test_keys_are_destroyed_at_both_ends() -> None:
    """destroy_auth_key, sent to each connected data center: its server knows the key no more. Silence ends in time.

    Source: https://core.telegram.org/schema/mtproto
    """

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        await pool.invoke(READ, dc=4)
        await pool.destroy_keys()
        gone = [event.destroyed for event in box.events if isinstance(event, KeyGone)]
        assert gone == [True, True]
        assert not box.home.breaches
        box.network.cables[0].down.split = lambda data: []
        started = box.loop.time()
        await pool.destroy_keys(timeout=3)
        assert box.loop.time() - started <= 3

    in_box(scenario, dcs=DCS)
