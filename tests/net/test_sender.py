"""Tests of cablegram.net.sender: calls settle, whatever happens to the connection."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from cablegram import api
from cablegram.errors import ConnectionLost, DeadlineExceeded, RpcError, SecurityError, TransportError
from cablegram.mtproto.network import DataCenter, Network
from cablegram.net.sender_state import SenderState
from cablegram.sandbox.keys import public_private_key
from cablegram.testing import eventually
from tests.support.enginebox import ANYWHERE, HOME, ONCE, READ, Box, in_box
from tests.support.rules import rule

LOAD = "users.getUsers"


def late(seconds: float, value: Any) -> Any:
    """A rule that answers, or refuses with an RpcError, after a while."""

    def rule(session: Any, msg_id: int, query: Any) -> None:
        from tests.support.enginebox import flush

        def answer() -> None:
            if isinstance(value, RpcError):
                session.refuse(msg_id, value)
            else:
                session.reply(msg_id, type(query), value)
            flush(session)

        asyncio.get_running_loop().call_later(seconds, answer)

    return rule


def test_a_life() -> None:
    """Connected, asked, idle for an hour, asked again: one connection, no breach, states in their order."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        assert await pool.invoke(READ) == []
        await asyncio.sleep(3600)
        assert await pool.invoke(READ) == []
        assert box.home.connections == 1
        assert not box.home.breaches
        assert box.states == ["connecting", "opening", "open"]
        assert pool.home.connected_at is not None
        await pool.disconnect()
        assert box.states[-1] == "idle"
        assert pool.home.connected_at is None

    in_box(scenario)


def test_calls_before_there_is_a_key() -> None:
    """Calls made while connecting wait for the key exchange, in their order, and are answered."""

    async def scenario(box: Box) -> None:
        pool = box.pool(keys=False)
        order: list[int] = []
        box.home.rules["messages.sendMessage"] = lambda s, m, q: (
            order.append(q.random_id) or api.UpdateShortSentMessage(id=1, pts=1, pts_count=1, date=1)  # type: ignore[func-returns-value]
        )
        pool.home.start()
        sends = [api.messages.SendMessage(peer=api.InputPeerSelf(), message="m", random_id=n) for n in range(50)]
        await asyncio.gather(*map(pool.invoke, sends))
        assert order == list(range(50))
        assert box.home.exchanges == 1
        assert box.states == ["connecting", "exchanging keys", "opening", "open"]

    in_box(scenario)


def test_idle_refuses() -> None:
    """Without connect() a call fails at once, and says that nothing was sent."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        with pytest.raises(ConnectionLost, match="connect") as caught:
            await pool.invoke(READ)
        assert caught.value.sent == "no"

    in_box(scenario)


def test_deadlines_without_a_connection() -> None:
    """A call expires on time while there is no key, no connection, and during a back-off; its error has the stage."""

    async def scenario(box: Box) -> None:
        box.network.silent = True
        pool = box.pool(connection_retries=None)
        pool.home.start()
        started = box.loop.time()
        with pytest.raises(DeadlineExceeded) as caught:
            await pool.invoke(READ, timeout=3)
        assert caught.value.stage == "tcp"
        assert box.loop.time() - started == pytest.approx(3, abs=0.01)
        box.network.silent = False
        await pool.connect()
        box.home.rules[LOAD] = lambda *_: None
        waiting = asyncio.create_task(pool.invoke(READ, timeout=30))
        started = box.loop.time()
        await asyncio.sleep(1)
        box.network.refusing = True
        box.network.cut_all()
        with pytest.raises(DeadlineExceeded) as caught:
            await waiting
        assert caught.value.stage == "call"
        assert box.loop.time() - started == pytest.approx(30, abs=0.1)

    in_box(scenario)


def test_many_calls_expire_in_time() -> None:
    """Ten thousand calls that wait for a connection expire each at its own time."""

    async def scenario(box: Box) -> None:
        box.network.silent = True
        pool = box.pool(connection_retries=None)
        pool.home.start()
        calls = [pool.home.submit(READ, 1 + n / 1000) for n in range(10_000)]
        await asyncio.sleep(6.0005)
        done = sum(call.context.done() for call in calls)
        assert done == pytest.approx(5000, abs=5)
        for call in calls:
            call.context.add_done_callback(lambda done: done.exception())
        await pool.disconnect()
        assert all(call.context.done() for call in calls)

    in_box(scenario)


def test_fifty_disconnects() -> None:
    """Fifty cuts in a row are fifty reconnections; the call that waits survives them all."""

    async def scenario(box: Box) -> None:
        pool = box.pool(connection_retries=3)
        await pool.connect()
        asked: list[Any] = []
        box.home.rules[LOAD] = lambda session, msg_id, query: asked.append((session, msg_id))
        waiting = asyncio.create_task(pool.invoke(READ, timeout=3600))
        for number in range(1, 51):
            await eventually(lambda: pool.home.state is SenderState.OPEN, timeout=60)
            assert box.home.connections == number
            box.network.cut_all()
            await asyncio.sleep(0.05)
        [(session, msg_id)] = asked
        session.reply(msg_id, type(READ), [])
        assert await waiting == []

    in_box(scenario)


def test_connections_that_do_not_last() -> None:
    """A server that always hangs up after the first answer is asked every second or two, for ever."""

    async def scenario(box: Box) -> None:
        pool = box.pool(connection_retries=2)
        await pool.connect()
        started, before = box.loop.time(), box.home.connections
        while box.loop.time() - started < 600:
            if pool.home.state is SenderState.OPEN:
                box.network.cut_all()
            await asyncio.sleep(0.05)
        assert 200 < box.home.connections - before < 600

    in_box(scenario)


def test_auto_reconnect_off() -> None:
    """With ``auto_reconnect=False`` a lost connection ends the calls, each told what is known of it."""

    async def scenario(box: Box) -> None:
        pool = box.pool(auto_reconnect=False)
        await pool.connect()
        box.home.rules[LOAD] = lambda *_: None
        waiting = asyncio.create_task(pool.invoke(READ))
        await asyncio.sleep(1)
        box.network.cut_all()
        with pytest.raises(ConnectionLost) as caught:
            await waiting
        assert caught.value.sent in ("yes", "unknown")
        assert pool.home.state is SenderState.IDLE
        assert box.home.connections == 1

    in_box(scenario)


def test_retries_exhausted_after_a_loss() -> None:
    """When the server is gone for good every call learns it, and what may have been carried out is said truly."""

    async def scenario(box: Box) -> None:
        pool = box.pool(reconnection_retries=2)
        await pool.connect()
        box.home.rules["*"] = lambda *_: None
        sent = asyncio.create_task(pool.invoke(ONCE))
        await asyncio.sleep(1)
        box.network.refusing = True
        box.network.cut_all()
        await asyncio.sleep(0.05)
        unsent = asyncio.create_task(pool.invoke(ONCE))
        with pytest.raises(ConnectionLost, match=r"10\.0\.0\.2:443.*3 attempts.*nobody listens") as caught:
            await sent
        assert caught.value.sent in ("yes", "unknown")
        with pytest.raises(ConnectionLost, match="3 attempts") as caught:
            await unsent
        assert caught.value.sent == "no"

    in_box(scenario)


@rule(
    "mtproto/service_messages#cancellation-of-an-rpc-query",
    "A call that was cancelled is dropped at the server",
    role="client",
)
def test_cancelled_calls() -> None:
    """A cancelled invoke is cancelled, the server is told to drop the answer, and nothing of it is left."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        box.home.rules[LOAD] = lambda *_: None
        tasks = [asyncio.create_task(pool.invoke(READ)) for _ in range(20)]
        await asyncio.sleep(1)
        for task in tasks:
            task.cancel()
        await asyncio.wait(tasks)
        assert all(task.cancelled() for task in tasks)
        await asyncio.sleep(1)
        assert pool.home.pending == 0
        assert all(not s.running for key in box.home.keyring.keys.values() for s in key.sessions.values())
        waiting = asyncio.create_task(pool.invoke(READ))
        await asyncio.sleep(0)
        waiting.cancel()  # before it was sent
        with pytest.raises(asyncio.CancelledError):
            await waiting
        assert await pool.invoke(ANYWHERE)
        assert box.home.seen[LOAD] in (20, 21)

    in_box(scenario)


def test_no_more_in_flight_than_allowed() -> None:
    """Calls beyond ``max_in_flight`` wait here, expire here, and go when there is room."""

    async def scenario(box: Box) -> None:
        pool = box.pool(max_in_flight=10)
        await pool.connect()
        box.home.rules[LOAD] = late(1.0, [])
        tasks = [asyncio.create_task(pool.invoke(READ)) for _ in range(35)]
        await asyncio.sleep(0.5)
        assert box.home.seen[LOAD] == 10
        assert pool.home.pending == 35
        with pytest.raises(DeadlineExceeded):
            await pool.invoke(READ, timeout=0.2)
        await asyncio.gather(*tasks)
        assert box.home.seen[LOAD] == 35
        tasks = [asyncio.create_task(pool.invoke(READ)) for _ in range(20)]
        await asyncio.sleep(0.1)
        for task in tasks[:10]:
            task.cancel()
        await asyncio.gather(*tasks[10:])

    in_box(scenario)


def test_a_peer_that_does_not_read() -> None:
    """Bytes that nobody reads do not pile up here: after half a minute the connection is replaced, and calls go on."""

    async def scenario(box: Box) -> None:
        pool = box.pool(request_timeout=None, max_in_flight=10_000)
        await pool.connect()
        link = box.network.cables[-1]
        link.server.pause_reading()
        big = api.messages.SendMessage(peer=api.InputPeerSelf(), message="m" * 4000, random_id=1)
        calls = [pool.home.submit(big) for _ in range(500)]
        await asyncio.sleep(5)
        assert link.up.waiting < 600_000
        more = [pool.home.submit(big) for _ in range(500)]
        await asyncio.sleep(5)
        assert link.up.waiting < 600_000
        await asyncio.sleep(40)
        assert box.home.connections == 2
        await asyncio.gather(*(call.context for call in calls + more))
        assert link.client.gone

    in_box(scenario)


@pytest.mark.parametrize("idle", [False, True], ids=["with a call", "idle"])
@pytest.mark.parametrize("drip", [True, False], ids=["a drip", "silence"])
def test_a_link_without_packets_is_replaced(drip: bool, idle: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A link on which no packet comes that decrypts is replaced in a stated time, also when a byte drips now and then:
    with a call that waits after 130 s, idle after 190 s, and sooner where nothing comes at all. The other end, which is
    broken, never hangs up by itself."""

    async def scenario(box: Box) -> None:
        pool = box.pool(request_timeout=None)
        await pool.connect()
        await pool.invoke(READ)
        cable = box.network.cables[-1]
        first = pool.home.driver
        cable.up.split = lambda data: []  # what is sent vanishes
        cable.down.split = lambda data: []
        monkeypatch.setattr(cable.server, "close", lambda: None)  # a server that works would, after 75 s without a ping
        monkeypatch.setattr(cable.server, "abort", lambda: None)

        async def drop() -> None:
            cable.down.split = lambda data: [data]
            cable.server.write(b"\x7f\xff\xff\x00")  # the head of a long packet, and then a byte at a time
            while True:
                await asyncio.sleep(5)
                if cable.client.gone:
                    return
                cable.server.write(b"\x00")

        dripping = asyncio.ensure_future(drop()) if drip else None
        started = box.loop.time()
        waiting = None if idle else asyncio.ensure_future(pool.invoke(READ))
        await eventually(lambda: pool.home.driver is not first and pool.home.state is SenderState.OPEN, timeout=600)
        lasted = box.loop.time() - started
        dialled = 0.5  # the new link, with its key in the session
        assert lasted - dialled <= (190 if idle and drip else 130 if drip else 75 if idle else 30)
        if waiting is not None:
            assert await waiting == []
        if dripping is not None:
            await dripping

    in_box(scenario)


def test_a_slow_link_may_take_its_time() -> None:
    """A large packet that comes slowly, but comes, is no silence: the answer of a minute is not thrown away."""

    async def scenario(box: Box) -> None:
        pool = box.pool(request_timeout=None)
        await pool.connect()
        await pool.invoke(READ)
        names = ["".join(chr(0x100 + (n * n + n * k) % 0x4000) for n in range(0x4000)) for k in range(2, 5)]
        box.home.rules[LOAD] = lambda *_: [api.User(id=1, first_name=name) for name in names]
        cable = box.network.cables[-1]
        slow: list[bytes] = []

        async def trickle() -> None:
            while True:
                await asyncio.sleep(1)
                if slow:
                    cable.down.split = None
                    part, slow[0] = slow[0][:1650], slow[0][1650:]
                    cable.server.write(part)
                    cable.down.split = lambda data: slow.append(data) or []  # type: ignore[func-returns-value]
                    if not slow[0]:
                        slow.pop(0)

        cable.down.split = lambda data: slow.append(data) or []  # type: ignore[func-returns-value]
        trickling = asyncio.ensure_future(trickle())
        started = box.loop.time()
        assert len(await pool.invoke(READ)) == 3
        assert box.loop.time() - started > 25  # longer than silence may last
        assert box.home.connections == 1
        trickling.cancel()
        await asyncio.wait([trickling])

    in_box(scenario)


def test_disconnect_with_unread_bytes_leaves_no_link() -> None:
    """disconnect() does not wait for a peer that reads nothing."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        link = box.network.cables[-1]
        link.server.pause_reading()
        big = api.messages.SendMessage(peer=api.InputPeerSelf(), message="m" * 4000, random_id=1)
        calls = [pool.home.submit(big) for _ in range(100)]
        await asyncio.sleep(1)
        await pool.disconnect()
        await asyncio.sleep(0)
        assert link.client.gone
        for call in calls:
            with pytest.raises(ConnectionLost):
                await call.context

    in_box(scenario)


@rule(
    "mtproto/mtproto-transports#transport-errors",
    "A transport error, which nobody signs, is confirmed on fresh links before it is reported",
    role="client",
)
@pytest.mark.parametrize("code", [-403, -404, -444])
def test_plain_codes_are_hints(code: int) -> None:
    """A code that nobody signed is confirmed on fresh links before it is reported; the key stays, and works afterwards.

    Source: https://core.telegram.org/mtproto/mtproto-transports#transport-errors
    """

    async def scenario(box: Box) -> None:
        store = box.session()
        key = store.get_auth_key()
        box.home.code = code
        pool = box.pool(store, connection_retries=3)
        with pytest.raises(TransportError, match="4 connections in a row") as caught:
            await pool.connect()
        assert caught.value.code == code
        assert (box.home.connections, box.home.exchanges) == (4, 0)
        await asyncio.sleep(600)
        assert box.home.connections == 4
        box.home.code = 0
        await pool.connect()
        assert await pool.invoke(READ) == []
        assert store.get_auth_key() == key

    in_box(scenario)


def test_a_plain_code_while_connected() -> None:
    """A code that comes on an open connection costs that connection; calls survive, however often it comes."""

    async def scenario(box: Box) -> None:
        pool = box.pool(connection_retries=0, request_timeout=None)
        await pool.connect()
        box.home.code = -404
        box.network.cut_all()
        waiting = asyncio.create_task(pool.invoke(ONCE))
        await asyncio.sleep(300)
        assert box.home.connections > 8
        assert not waiting.done()
        box.home.code = 0
        assert await waiting is True

    in_box(scenario)


def test_a_hint_is_checked_at_another_address() -> None:
    """After a plain code the next try begins with another address of the data center."""

    async def scenario(box: Box) -> None:
        evil = "10.0.0.66"
        box.telegram = Network.custom(
            "box",
            [DataCenter(HOME, evil, 443), DataCenter(HOME, box.home.address, 443)],
            [public_private_key().public],
        )
        met: list[str] = []

        class Liar(asyncio.Protocol):
            def connection_made(self, transport: Any) -> None:
                met.append(evil)
                self.transport = transport

            def data_received(self, data: bytes) -> None:
                self.transport.write(b"\x01" + (-404).to_bytes(4, "little", signed=True))
                self.transport.close()

        await box.network.listen(evil, 443, Liar)
        store = box.session()
        store.set_dc(HOME, None, None)
        pool = box.pool(store, connection_retries=1)
        await pool.connect()
        assert met == [evil]
        assert box.home.connections == 1

    in_box(scenario)


def test_an_outage_ends_by_itself() -> None:
    """Once connected, a client tries for ever: an outage of an hour loses no call that may wait so long."""

    async def scenario(box: Box) -> None:
        pool = box.pool(connection_retries=1, request_timeout=None)
        await pool.connect()
        box.network.refusing = True
        box.network.cut_all()
        waiting = asyncio.create_task(pool.invoke(READ))
        await asyncio.sleep(3600)
        assert pool.home.state is SenderState.CONNECTING
        box.network.refusing = False
        assert await waiting == []
        await pool.disconnect()
        box.network.refusing = True
        with pytest.raises(ConnectionLost, match="2 attempts"):  # a first connection, that fails soon
            await pool.connect()

    in_box(scenario)


@rule("mtproto/mtproto-transports#transport-errors", "-429 is answered by waiting, longer each time", role="client")
def test_too_many_connections() -> None:
    """-429 is answered by waiting, longer each time, and by giving up when the retries are used up."""

    async def scenario(box: Box) -> None:
        box.home.code = -429
        pool = box.pool(connection_retries=4)
        started = box.loop.time()
        with pytest.raises(ConnectionLost, match="too many connections"):
            await pool.connect()
        assert box.home.connections == 5
        assert box.loop.time() - started > 5
        pool = box.pool(connection_retries=None)
        healing = asyncio.create_task(pool.connect())
        await asyncio.sleep(20)
        box.home.code = 0
        await healing

    in_box(scenario)


@rule(
    "mtproto/security_guidelines#behavior-in-case-of-mismatch",
    "After a failed check a new connection is made and the queries are tried again",
    role="client",
)
def test_a_server_that_lies() -> None:
    """Packets that fail the checks end the connection, not the calls; the retries bound a server that always lies."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        box.network.cables[-1].down.split = lambda data: [bytes(len(data))]
        assert await pool.invoke(READ) == []
        assert box.home.connections == 2
        await pool.disconnect()
        box.network.on_cable.append(lambda cable: setattr(cable.down, "split", lambda data: [b"\x0a" + b"\x11" * 40]))
        with pytest.raises(ConnectionLost) as caught:
            await box.pool(connection_retries=1).connect()
        assert isinstance(caught.value.__cause__, SecurityError)

    in_box(scenario)


def test_rpc_errors_are_the_calls_own() -> None:
    """A refusal reaches its caller with the request's name; the next call works."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        box.home.rules[LOAD] = lambda *_: RpcError(400, "USER_ID_INVALID")
        with pytest.raises(RpcError, match=r"USER_ID_INVALID.*users\.getUsers"):
            await pool.invoke(READ)
        assert await pool.invoke(ANYWHERE)

    in_box(scenario)


def test_results_are_not_kept() -> None:
    """An answered call that a long one holds in the table of deadlines does not hold its result as well."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        box.home.rules["account.updateStatus"] = lambda *_: None
        slow = asyncio.create_task(pool.invoke(ONCE, timeout=50))
        await asyncio.sleep(0.1)
        for _ in range(3000):
            call = pool.home.submit(READ)
            await call.context
            assert call.result is None
        session = pool.home.session
        assert session is not None
        assert len(session._deadlines) < 1100
        slow.cancel()
        await asyncio.wait([slow])

    in_box(scenario)
