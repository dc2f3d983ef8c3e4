"""Small servers of several data centers in memory, and pools that speak to them, for tests of ``cablegram.net``."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from typing import Any

from cablegram import api
from cablegram.errors import RpcError
from cablegram.mtproto import events
from cablegram.mtproto.connection.server import ServerConnection
from cablegram.mtproto.network import DataCenter, Network
from cablegram.mtproto.session.server import ServerKey
from cablegram.mtproto.timekeeper import TimeKeeper
from cablegram.net import Device, Options, Pool
from cablegram.net.connection_driver import ConnectionDriver
from cablegram.net.deadline_timer import DeadlineTimer
from cablegram.sandbox.keys import public_private_key
from cablegram.sessions.memory import MemorySession
from cablegram.testing import MemoryNetwork, SeededRand, VirtualLoop, run
from tests.support.pair import Keyring

HOME = 2


class Center:
    """One data center: every request is counted by name, and answered unless ``rules`` has something else to say.

    A rule gets ``(session, msg_id, query)`` and returns the answer, an RpcError to refuse with, or None: no answer.
    """

    def __init__(self, box: Box, dc: int) -> None:
        self.box, self.dc = box, dc
        self.keyring = Keyring()
        self.seen: Counter[str] = Counter()
        self.rules: dict[str, Callable[[Any, int, Any], Any]] = {}
        self.connections = self.exchanges = 0
        self.wires: list[ConnectionDriver[ServerConnection]] = []
        self.silent_after: int | None = None
        """After so many packets of the client's nothing more is answered on a connection."""
        self.code = 0
        """A transport error that answers the first packet of each connection."""
        self.breaches: list[str] = []
        self.clock = box.loop.clock()
        self.time = TimeKeeper(self.clock)

    @property
    def address(self) -> str:
        return f"10.0.0.{self.dc}"

    def accept(self) -> asyncio.Protocol:
        self.connections += 1
        connection = ServerConnection(
            keyring=self.keyring,
            keys=[public_private_key()],
            dc=self.dc,
            time=self.time,
            rand=self.box.rand.child(f"{self.dc}/{self.connections}"),
        )
        wire = _Watched(self, connection, self._happened, self.clock.monotonic)
        connection.owner = wire
        self.wires.append(wire)
        return wire

    def _happened(self, wire: ConnectionDriver[ServerConnection], what: list[events.EngineEvent]) -> None:
        for event in what:
            if isinstance(event, events.Request):
                self._answer(event)
            elif isinstance(event, events.KeyCreated):
                self.exchanges += 1
            elif isinstance(event, events.Breach):
                self.breaches.append(event.rule)
            elif isinstance(event, events.Closed):
                self.wires.remove(wire)

    def _answer(self, event: events.Request) -> None:
        query = event.query
        while query.__tl_type__ == "X":
            query = query.query
        name = query.__tl_name__
        self.seen[name] += 1
        rule = self.rules.get(name) or self.rules.get("*") or ANSWERS[name]
        result = rule(event.session, event.msg_id, query)
        if isinstance(result, RpcError):
            event.session.refuse(event.msg_id, result)
        elif result is not None:
            event.session.reply(event.msg_id, type(query), result)
        flush(event.session)

    def push(self, update: Any) -> None:
        """Send an update to every session."""
        for key in self.keyring.keys.values():
            for session in key.sessions.values():
                session.push(update)
                flush(session)

    def forget_keys(self) -> None:
        self.keyring.keys.clear()

    def cut(self) -> None:
        """Cut every connection to this data center."""
        for wire in list(self.wires):
            if wire.transport is not None:
                wire.transport.abort()


class _Watched(ConnectionDriver[ServerConnection]):
    __slots__ = ("_center", "_packets")

    def __init__(self, center: Center, *args: Any) -> None:
        super().__init__(*args)
        self._center, self._packets = center, 0

    def data_received(self, data: bytes) -> None:
        self._packets += 1
        center = self._center
        if center.silent_after is not None and self._packets > center.silent_after:
            return
        if center.code:
            self.connection.receive_data(data)
            framing, transport = self.connection._framing, self.transport
            if framing is not None and transport is not None:
                transport.write(framing.pack_code(center.code))
                transport.close()
            return
        super().data_received(data)


def flush(session: Any) -> None:
    carrier = session.carrier
    if carrier is not None and isinstance(carrier.owner, ConnectionDriver):
        carrier.owner.flush_soon()


def _export(session: Any, msg_id: int, query: Any) -> Any:
    return api.auth.ExportedAuthorization(id=7, bytes=f"to {query.dc_id}".encode())


def _import(session: Any, msg_id: int, query: Any) -> Any:
    return api.auth.Authorization(user=api.UserEmpty(id=1))


def _bind(session: Any, msg_id: int, query: Any) -> Any:
    session.server_key.bound_to = query.perm_auth_key_id
    return True


ANSWERS: dict[str, Callable[[Any, int, Any], Any]] = {
    "help.getNearestDc": lambda *_: api.NearestDc(country="NL", this_dc=2, nearest_dc=2),
    "help.getConfig": lambda *_: RpcError(500, "NO_CONFIG"),
    "users.getUsers": lambda *_: [],
    "messages.sendMessage": lambda s, m, query: api.UpdateShortSentMessage(
        id=query.random_id, pts=1, pts_count=1, date=1
    ),
    "account.updateStatus": lambda *_: True,
    "auth.exportAuthorization": _export,
    "auth.importAuthorization": _import,
    "auth.bindTempAuthKey": _bind,
}

READ = api.users.GetUsers(id=[])
"""A request that may be repeated, and needs an authorization elsewhere than at home."""
ANYWHERE = api.help.GetNearestDc()
"""One that needs none."""
ONCE = api.account.UpdateStatus(offline=False)
"""One that must not be carried out twice."""


class Box:
    """The data centers ``dcs`` on one network in memory. ``pool()`` makes a client's pool with keys that exist already.

    Every pool is disconnected at the end, and nothing may be left then: no task, no link, no timer of the engine.
    """

    def __init__(self, loop: VirtualLoop, dcs: tuple[int, ...] = (HOME,), *, seed: int = 1) -> None:
        self.loop = loop
        self.rand = SeededRand(seed)
        self.network = MemoryNetwork(delay=0.01)
        self.centers = {dc: Center(self, dc) for dc in dcs}
        self.home = self.centers[HOME]
        self.telegram = Network.custom(
            "box",
            [DataCenter(dc, center.address, 443) for dc, center in self.centers.items()],
            [public_private_key().public],
            default_dc=HOME,
        )
        self.pools: list[Pool] = []
        self.updates: list[Any] = []
        self.events: list[events.EngineEvent] = []
        self.states: list[str] = []

    async def open(self) -> None:
        for center in self.centers.values():
            await self.network.listen(center.address, 443, center.accept)

    def session(self, *, keys: bool = True) -> MemorySession:
        store = MemorySession()
        store.set_dc(HOME, self.home.address, 443)
        for dc, center in self.centers.items() if keys else ():
            key = self.rand.child(f"key {dc}")(256)
            store.set_auth_key(key, dc)
            center.keyring.add(ServerKey(key, center.clock.time()))
        return store

    def options(self, **given: Any) -> Options:
        given.setdefault("dial", self.network.dial)
        given.setdefault("clock", self.loop.clock())
        given.setdefault("rand", self.rand.child(f"client {len(self.pools)}"))
        return Options(Device(1), **given)

    def pool(self, store: Any = None, *, keys: bool = True, **given: Any) -> Pool:
        pool = Pool(
            network=self.telegram,
            options=self.options(**given),
            store=self.session(keys=keys) if store is None else store,
            on_update=self.updates.append,
            on_event=lambda sender, event: self.events.append(event),
            on_state=lambda sender, state: self.states.append(state.value),
        )
        self.pools.append(pool)
        return pool

    async def close(self) -> None:
        for pool in self.pools:
            await pool.disconnect()
        for _ in range(5):
            await asyncio.sleep(0)
        await self.leaves_nothing()

    async def leaves_nothing(self) -> None:
        """No task but the test's own, no call, no link that the client's end believes in, no timer of the engine."""
        tasks = asyncio.all_tasks() - {asyncio.current_task()}
        assert not tasks, tasks
        for pool in self.pools:
            assert not any(sender.pending for sender in pool.senders)
        links = [cable for cable in self.network.open_cables() if not cable.client.gone]
        assert not links, links
        timers = [handle for handle in self.loop._scheduled if not handle.cancelled()]  # type: ignore[attr-defined]
        ours = [handle for handle in timers if _is_client(handle)]
        assert not ours, ours


def _is_client(handle: Any) -> bool:
    owner = getattr(handle._callback, "__self__", None)
    if isinstance(owner, DeadlineTimer):
        owner = getattr(owner._fire, "__self__", None)
    return type(owner).__module__.startswith("cablegram.net") and not isinstance(owner, _Watched)


def in_box(
    scenario: Callable[[Box], Awaitable[None]], *, dcs: tuple[int, ...] = (HOME,), limit: float = 100_000.0
) -> None:
    """Run a scenario on virtual time; see :class:`Box` for what it must leave behind: nothing."""

    async def main() -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, VirtualLoop)
        box = Box(loop, dcs)
        await box.open()
        await scenario(box)
        await box.close()

    run(main, limit=limit)
