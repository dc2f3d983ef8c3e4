"""One client and one server on a network that has a bad day: what the seeds of the simulation run."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any, NamedTuple

from cablegram import api
from cablegram.errors import CablegramError, ConnectionLost, DeadlineExceeded, RpcError
from cablegram.mtproto import events
from cablegram.mtproto.connection.server import ServerConnection
from cablegram.mtproto.network import DataCenter, Network
from cablegram.mtproto.session.server import ServerKey
from cablegram.mtproto.timekeeper import TimeKeeper
from cablegram.net import Device, Options, Pool
from cablegram.net.connection_driver import ConnectionDriver
from cablegram.sandbox.keys import public_private_key
from cablegram.sessions.memory import MemorySession
from cablegram.testing import Chaos, MemoryNetwork, SeededRand, VirtualLoop, run
from tests.support.pair import Keyring

TIMEOUT = 300.0
"""Every call has this long (virtual seconds)."""


class Outcome(NamedTuple):
    """What a run came to; equal for equal seeds."""

    results: Counter[str]
    executed: int
    faults: int
    time: float


class Server:
    """Answers after a while, remembers what it carried out, and loses its sessions when it is restarted."""

    def __init__(self, network: MemoryNetwork, rand: SeededRand, key: bytes) -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, VirtualLoop)
        self.network, self.rand = network, rand
        self.clock = loop.clock()
        self.time = TimeKeeper(self.clock)
        self.keyring = Keyring()
        self.keyring.add(ServerKey(key, self.clock.time()))
        self.executed: Counter[int] = Counter()
        self.tasks: set[asyncio.Task[None]] = set()
        self.connections = 0

    def accept(self) -> ConnectionDriver[ServerConnection]:
        self.connections += 1
        connection = ServerConnection(
            keyring=self.keyring,
            keys=[public_private_key()],
            dc=2,
            time=self.time,
            rand=self.rand.child(self.connections),
        )
        wire = ConnectionDriver(connection, self.happened, self.clock.monotonic)
        connection.owner = wire
        return wire

    def happened(self, wire: ConnectionDriver[ServerConnection], what: list[events.EngineEvent]) -> None:
        for event in what:
            if isinstance(event, events.Request):
                task = asyncio.ensure_future(self.carry_out(event))
                self.tasks.add(task)
                task.add_done_callback(self.tasks.discard)

    async def carry_out(self, event: events.Request) -> None:
        query = event.query
        while query.__tl_type__ == "X":
            query = query.query
        await asyncio.sleep(self.rand.uniform(0, 0.3))
        number = marker(query)
        if isinstance(query, api.messages.SendMessage) and self.executed[number]:
            event.session.refuse(event.msg_id, RpcError(500, "RANDOM_ID_DUPLICATE"))
        else:
            self.executed[number] += 1
            event.session.reply(event.msg_id, type(query), answer(query))
        carrier = event.session.carrier
        if carrier is not None and isinstance(carrier.owner, ConnectionDriver):
            carrier.owner.flush_soon()

    def restart(self) -> None:
        for key in self.keyring.keys.values():
            key.sessions.clear()
        self.network.cut_all()

    def rotate_salts(self) -> None:
        for key in self.keyring.keys.values():
            key.salts.rotate()

    def step_clock(self) -> None:
        self.time.sync(self.time.now() + self.rand.uniform(-900, 900))


def request(number: int) -> Any:
    """Three kinds: one that only reads, one that the server deduplicates, one that must not be done twice."""
    if number % 3 == 0:
        return api.contacts.ResolveUsername(username=str(number))
    if number % 3 == 1:
        return api.messages.SendMessage(peer=api.InputPeerSelf(), message="m", random_id=number)
    return api.account.SetAccountTTL(ttl=api.AccountDaysTTL(days=number))


def marker(query: Any) -> int:
    if isinstance(query, api.contacts.ResolveUsername):
        return int(query.username)
    return query.random_id if isinstance(query, api.messages.SendMessage) else query.ttl.days


def answer(query: Any) -> Any:
    if isinstance(query, api.contacts.ResolveUsername):
        return api.contacts.ResolvedPeer(peer=api.PeerUser(user_id=int(query.username)), chats=[], users=[])
    if isinstance(query, api.messages.SendMessage):
        return api.UpdateShortSentMessage(id=query.random_id, pts=1, pts_count=1, date=1)
    return True


class Run:
    """One seed."""

    def __init__(self, seed: int, calls: int) -> None:
        self.rand = SeededRand(seed)
        self.calls = calls
        self.ended: dict[int, str] = {}
        self.problems: list[str] = []

    async def main(self) -> Outcome:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, VirtualLoop)
        key = self.rand.child("key")(256)
        network = MemoryNetwork(delay=self.rand.uniform(0, 0.2))
        self.server = server = Server(network, self.rand.child("server"), key)
        await network.listen("10.0.0.2", 443, server.accept)
        pool = self.pool(network, loop, key)
        extra = {"salts": server.rotate_salts, "clock": server.step_clock, "restart": server.restart}
        async with Chaos(network, self.rand.child("chaos"), extra=extra) as chaos:
            await self.work(pool)
        await asyncio.sleep(1.0)
        await pool.disconnect()
        for task in list(server.tasks):
            task.cancel()
        network.cut_all()
        await asyncio.sleep(1.0)
        self.check(pool)
        return Outcome(Counter(self.ended.values()), server.executed.total(), len(chaos.events), loop.time())

    def pool(self, network: MemoryNetwork, loop: VirtualLoop, key: bytes) -> Pool:
        store = MemorySession()
        store.set_dc(2, "10.0.0.2", 443)
        store.set_auth_key(key, 2)
        options = Options(
            Device(1),
            connection_retries=None,
            max_delay=8.0,
            dial=network.dial,
            clock=loop.clock().shifted(self.rand.uniform(-1000, 1000)),
            rand=self.rand.child("client"),
        )
        telegram = Network.custom("sim", [DataCenter(2, "10.0.0.2", 443)], [public_private_key().public])
        return Pool(network=telegram, options=options, store=store, on_update=lambda update: None)

    async def work(self, pool: Pool) -> None:
        pool.home.start()
        await asyncio.gather(*(self.one(pool, number) for number in range(1, self.calls + 1)))

    async def one(self, pool: Pool, number: int) -> None:
        await asyncio.sleep(self.rand.uniform(0, 60))
        try:
            await pool.invoke(request(number), timeout=TIMEOUT)
        except RpcError as error:
            self.ended[number] = error.name
        except ConnectionLost as error:
            self.ended[number] = f"lost, sent={error.sent}"
        except DeadlineExceeded:
            self.ended[number] = "deadline"
        except CablegramError as error:
            self.ended[number] = type(error).__name__
        else:
            self.ended[number] = "ok"

    def check(self, pool: Pool) -> None:
        """The promises, one by one."""
        executed = self.server.executed
        for number in range(1, self.calls + 1):
            end = self.ended.get(number)
            times = executed[number]
            if end is None:
                self.problems.append(f"call {number} never settled")
            if times > 1 and number % 3:
                self.problems.append(f"call {number} was carried out {times} times")
            if end == "ok" and not times:
                self.problems.append(f"call {number} has a result and was not carried out")
            if end == "lost, sent=no" and times:
                self.problems.append(f"call {number} was carried out, and the error says that it was not sent")
            if end == "RANDOM_ID_DUPLICATE" and not times:
                self.problems.append(f"call {number} is a duplicate of nothing")
        others = asyncio.all_tasks() - {asyncio.current_task()}
        if others:
            self.problems.append(f"tasks are left: {others}")
        if pool.home.pending:
            self.problems.append(f"{pool.home.pending} calls are left in the engine")


def simulate(seed: int, calls: int = 100) -> Outcome:
    """Run one seed. Raises AssertionError with the seed and all that was wrong."""
    one = Run(seed, calls)
    try:
        outcome = run(one.main, limit=7200.0)
    except Exception as error:
        raise AssertionError(f"seed {seed}: {type(error).__name__}: {error}") from error
    assert not one.problems, f"seed {seed}: " + "; ".join(one.problems)
    return outcome
