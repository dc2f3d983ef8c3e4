"""A server on real TCP, and a proxy in front of it that kills connections: what the chaos tests break."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Any

from cablegram import api
from cablegram.errors import RpcError
from cablegram.mtproto import events
from cablegram.mtproto.connection.server import ServerConnection
from cablegram.mtproto.network import DataCenter, Network
from cablegram.mtproto.timekeeper import TimeKeeper
from cablegram.net import Device, Options, Pool
from cablegram.net.clock import SystemClock, system_rand
from cablegram.net.connection_driver import ConnectionDriver
from cablegram.net.streams import Listening, listen_tcp
from cablegram.sandbox.keys import public_private_key
from cablegram.sessions.memory import MemorySession
from tests.support.pair import Keyring


class Server:
    """Answers every request after ``delay`` seconds, and counts by ``marker`` what it carried out."""

    def __init__(self, delay: Callable[[], float] = lambda: 0.0) -> None:
        self.clock = SystemClock()
        self.time = TimeKeeper(self.clock)
        self.keyring = Keyring()
        self.executed: Counter[int] = Counter()
        self.connections = self.exchanges = 0
        self.delay = delay
        self.listening: Listening | None = None

    async def start(self) -> int:
        self.listening = await listen_tcp("127.0.0.1", 0, self.accept)
        return self.listening.address[1]

    async def stop(self) -> None:
        if self.listening is not None:
            await self.listening.close()

    def accept(self) -> ConnectionDriver[ServerConnection]:
        self.connections += 1
        connection = ServerConnection(
            keyring=self.keyring, keys=[public_private_key()], dc=2, time=self.time, rand=system_rand
        )
        connection.owner = wire = ConnectionDriver(connection, self._happened, self.clock.monotonic)
        return wire

    def _happened(self, wire: ConnectionDriver[ServerConnection], what: list[events.EngineEvent]) -> None:
        for event in what:
            if isinstance(event, events.KeyCreated):
                self.exchanges += 1
            elif isinstance(event, events.Request):
                delay = self.delay()
                if delay:
                    asyncio.get_running_loop().call_later(delay, self._answer, event)
                else:
                    self._answer(event)

    def _answer(self, event: events.Request) -> None:
        query: Any = event.query
        while query.__tl_type__ == "X":
            query = query.query
        number = marker(query)
        if isinstance(query, api.messages.SendMessage) and self.executed[number]:
            event.session.refuse(event.msg_id, RpcError(500, "RANDOM_ID_DUPLICATE"))
        else:
            self.executed[number] += 1
            event.session.reply(event.msg_id, type(query), answer(query))
        carrier = event.session.carrier
        if carrier is not None and isinstance(carrier.owner, ConnectionDriver):
            carrier.owner.flush_soon()


def request(number: int) -> Any:
    """One that the server deduplicates, or one that must not be carried out twice."""
    if number % 2:
        return api.messages.SendMessage(peer=api.InputPeerSelf(), message="m", random_id=number)
    return api.account.SetAccountTTL(ttl=api.AccountDaysTTL(days=number))


def marker(query: Any) -> int:
    if isinstance(query, api.help.GetNearestDc):
        return 0
    return query.random_id if isinstance(query, api.messages.SendMessage) else query.ttl.days


def answer(query: Any) -> Any:
    if isinstance(query, api.help.GetNearestDc):
        return api.NearestDc(country="NL", this_dc=2, nearest_dc=2)
    if isinstance(query, api.messages.SendMessage):
        return api.UpdateShortSentMessage(id=query.random_id, pts=1, pts_count=1, date=1)
    return True


class Proxy:
    """Passes bytes on to ``port``. The next connection is killed when ``up`` bytes have gone to the server, or ``down``
    bytes to the client: everything before that offset is delivered, nothing after it.
    """

    def __init__(self, port: int) -> None:
        self.port = port
        self.up: int | None = None
        self.down: int | None = None
        self.passed_up = self.passed_down = self.kills = self.accepted = 0
        self.refusing = False
        self.open: set[_Half] = set()
        self.listening: Listening | None = None

    async def start(self) -> int:
        self.listening = await listen_tcp("127.0.0.1", 0, lambda: _Half(self))
        return self.listening.address[1]

    async def stop(self) -> None:
        self.kill_all()
        if self.listening is not None:
            await self.listening.close()

    def kill_all(self) -> int:
        """Reset every connection; how many there were."""
        alive = list(self.open)
        for half in alive:
            half.kill()
        return len(alive)


class _Half(asyncio.Protocol):
    """The client's side of a connection; ``_Other`` is the server's."""

    def __init__(self, proxy: Proxy) -> None:
        self.proxy = proxy
        self.transport: Any = None
        self.other: Any = None
        self.early: list[bytes] = []
        self.sent_up = self.sent_down = 0
        self.dead = False

    def connection_made(self, transport: Any) -> None:
        self.transport = transport
        self.proxy.accepted += 1
        if self.proxy.refusing:
            transport.abort()
            return
        self.proxy.open.add(self)
        self.up, self.down, self.proxy.up, self.proxy.down = self.proxy.up, self.proxy.down, None, None
        self.task = asyncio.ensure_future(self._connect())
        if self.up == 0 or self.down == 0:
            self.kill()

    async def _connect(self) -> None:
        loop = asyncio.get_running_loop()
        self.other, _ = await loop.create_connection(lambda: _Other(self), "127.0.0.1", self.proxy.port)
        for data in self.early:
            self.other.write(data)

    def data_received(self, data: bytes) -> None:
        if self.up is not None and self.sent_up + len(data) >= self.up:
            data = data[: self.up - self.sent_up]
            asyncio.get_running_loop().call_later(0.001, self.kill)
            self.up = 1 << 60
            self.dead = True
        elif self.dead:
            return
        self.sent_up += len(data)
        self.proxy.passed_up = self.sent_up
        if self.other is None:
            self.early.append(data)
        else:
            self.other.write(data)

    def from_server(self, data: bytes) -> None:
        if self.dead:
            return
        if self.down is not None and self.sent_down + len(data) >= self.down:
            data = data[: self.down - self.sent_down]
            self.dead = True
        self.sent_down += len(data)
        self.proxy.passed_down = self.sent_down
        self.transport.write(data)
        if self.dead:
            asyncio.get_running_loop().call_later(0.001, self.kill)

    def kill(self) -> None:
        self.proxy.kills += 1
        self.proxy.open.discard(self)
        self.task.cancel()
        for transport in (self.transport, self.other):
            if transport is not None:
                transport.abort()

    def connection_lost(self, exc: Exception | None) -> None:
        self.proxy.open.discard(self)
        if self.other is not None:
            self.other.abort()
        elif hasattr(self, "task"):
            self.task.cancel()


class _Other(asyncio.Protocol):
    def __init__(self, half: _Half) -> None:
        self.half = half

    def data_received(self, data: bytes) -> None:
        self.half.from_server(data)

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.half.dead:
            self.half.transport.abort()


def pool_for(port: int, store: MemorySession | None = None, **options: Any) -> Pool:
    """A client's pool whose data center 2 is at this port."""
    if store is None:
        store = MemorySession()
    store.set_dc(2, "127.0.0.1", port)
    options.setdefault("retry_delay", 0.001)
    options.setdefault("connection_retries", None)
    return Pool(
        network=Network.custom("chaos", [DataCenter(2, "127.0.0.1", port)], [public_private_key().public]),
        options=Options(Device(1), **options),
        store=store,
        on_update=lambda update: None,
    )
