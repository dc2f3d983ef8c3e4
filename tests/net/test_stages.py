"""The matrix of connect(timeout=): every way to the server, silent at each stage; virtual time, real sockets."""

from __future__ import annotations

import asyncio
import os
import socket
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from typing import Any, NamedTuple

import pytest

from cablegram import TelegramClient
from cablegram.errors import ConnectionLost, DeadlineExceeded
from cablegram.mtproto.network import DataCenter, Network
from cablegram.sandbox import Sandbox
from cablegram.sessions.memory import MemorySession
from cablegram.testing import SeededRand, VirtualLoop, run_simulation
from cablegram.testing.clock import _JumpingSelector
from tests.net.dialers.test_faketls import DOMAIN, Front
from tests.support.relays import Relay

KEY = bytes(range(16))
SECRETS = {"mtproxy": KEY, "mtproxy dd": b"\xdd" + KEY, "mtproxy ee": b"\xee" + KEY + DOMAIN.encode()}
SERVER = [
    ("transport", "key exchange"),
    ("pq", "key exchange"),
    ("dh_params", "key exchange"),
    ("dh_gen", "key exchange"),
    ("init", "session"),
]
"""Where the server can fall silent, and what DeadlineExceeded calls it."""
PROXY = {
    "socks5": ["tcp", "greeting", "auth", "request"],
    "socks4": ["tcp", "greeting", "request"],
    "http": ["tcp", "greeting", "request"],
}
"""Where a proxy can: before its link is there, at once, at the password, at the wish for a connection."""


class Case(NamedTuple):
    """A ``route``, where on it nothing is answered any more (``at``), and the ``stage`` that the error names."""

    route: str
    at: str
    stage: str


CASES = [
    *(Case("direct", at, at) for at in ("dns", "tcp")),
    *(Case(route, at, "proxy") for route, stages in PROXY.items() for at in stages),
    *(Case(route, at, at) for route in SECRETS for at in ("dns", "tcp")),
    Case("mtproxy ee", "hello", "transport"),
    *(Case(route, at, stage) for route in ("direct", *PROXY, *SECRETS) for at, stage in SERVER),
    *(Case(route, "binding", "session") for route in ("direct", "socks5", "http", "mtproxy")),
]


class _Patient(_JumpingSelector):
    """Gives the kernel a moment to carry bytes over loopback before time jumps over them."""

    def select(self, timeout: float | None = None) -> Any:
        ready = self._real.select(0.01) if timeout is None or timeout > 0 else []
        return ready or super().select(timeout)


class Loop(VirtualLoop):
    """Virtual time and real sockets. No name is ever found, and packets to the ``holes`` (ports) vanish."""

    def __init__(self) -> None:
        super().__init__(limit=3600)
        self._jumping.__class__ = _Patient
        self.holes: set[int] = set()

    async def getaddrinfo(self, host: Any, *args: Any, **options: Any) -> Any:
        if host == "127.0.0.1":
            return await super().getaddrinfo(host, *args, **options)
        return await self.create_future()

    async def sock_connect(self, sock: socket.socket, address: Any) -> None:
        if address[1] in self.holes:
            await self.create_future()
        await super().sock_connect(sock, address)


def on_sockets(scenario: Callable[[Loop], Awaitable[None]]) -> None:
    """Run it; no file descriptor may be left."""
    before = len(os.listdir("/proc/self/fd"))

    async def main() -> None:
        loop = asyncio.get_running_loop()
        assert isinstance(loop, Loop)
        await scenario(loop)

    with asyncio.Runner(loop_factory=Loop) as runner:
        runner.run(main())
    assert len(os.listdir("/proc/self/fd")) == before


@asynccontextmanager
async def world(case: Case, loop: Loop) -> Any:
    """A sandbox, what stands before it on the case's route, and a client that is to go that way."""
    async with AsyncExitStack() as stack:
        secrets = [SECRETS[case.route][:17]] if case.route in SECRETS else []
        telegram = await stack.enter_async_context(
            Sandbox(clock=loop.clock(), rand=SeededRand(1), proxy_secrets=secrets)
        )
        if case.at in dict(SERVER):
            telegram.faults.stall_at(case.at)
        elif case.at == "binding":
            telegram.faults.drop_response("auth.bindTempAuthKey", times=None)
        [home] = telegram.network.dcs
        host, port, link = "127.0.0.1", home.port, None
        if case.route in PROXY:
            relay = Relay(
                case.route,
                user="u",
                password="" if case.route == "socks4" else "p",
                silent=case.at == "greeting",
                mute_at=case.at,
            )
            port = await relay.start()
            stack.push_async_callback(relay.stop)
            link = f"{case.route}://u:p@127.0.0.1:{port}" if case.route != "socks4" else f"socks4://u@127.0.0.1:{port}"
        elif case.route == "mtproxy ee":
            accept = telegram.dcs[home.id].accept
            server = await loop.create_server(lambda: Front(accept(), KEY, mute=case.at == "hello"), "127.0.0.1", 0)
            stack.callback(server.close)
            port = server.sockets[0].getsockname()[1]
        if case.at == "tcp":
            loop.holes.add(port)
        if case.at == "dns":
            host = "telegram.localhost"
        if case.route in SECRETS:
            link = f"tg://proxy?server={host}&port={port}&secret={SECRETS[case.route].hex()}"
        there = Network.custom("there", [DataCenter(home.id, host, home.port)], [telegram.rsa_keys[0].public])
        yield TelegramClient(
            MemorySession(),
            telegram.api_id,
            telegram.api_hash,
            network=there if case.route == "direct" else telegram.network,
            proxy=link,
            pfs=case.at == "binding",
            clock=loop.clock(),
            rand=SeededRand(2),
        )


async def nothing_is_left(names: set[str]) -> None:
    """The client's end is closed, and the others hear of it: no task but those that were there before."""
    for _ in range(3):
        await asyncio.sleep(0.1)
    tasks = {task.get_name() for task in asyncio.all_tasks() if task is not asyncio.current_task()}
    assert tasks - {"relay"} <= names


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.route}-{case.at}")
def test_silence(case: Case) -> None:
    """connect(timeout=2) raises DeadlineExceeded with the stage after 2 s; disconnect() before that wins at once and
    ends connect() with ConnectionLost; no task and no descriptor is left by either."""

    async def scenario(loop: Loop) -> None:
        async with world(case, loop) as client:
            started = loop.time()
            with pytest.raises(DeadlineExceeded) as caught:
                await client.connect(timeout=2)
            assert caught.value.stage == case.stage
            assert loop.time() - started == pytest.approx(2, abs=0.01)
            await nothing_is_left(set())

            connecting = asyncio.ensure_future(client.connect(timeout=20))
            await asyncio.sleep(1)
            assert not connecting.done()
            assert client._connection.pool is not None
            assert client._connection.pool.home.stage == case.stage
            started = loop.time()
            await client.disconnect()
            assert loop.time() == started
            with pytest.raises(ConnectionLost):
                await connecting
            await nothing_is_left(set())

    on_sockets(scenario)


@pytest.mark.parametrize("route", ["direct", *PROXY, *SECRETS])
def test_without_silence(route: str) -> None:
    """Each way of the matrix works where nothing is silent: what the other test sees is due to the silence."""

    async def scenario(loop: Loop) -> None:
        async with world(Case(route, "", ""), loop) as client:
            await client.connect(timeout=2)
            await client.disconnect()
            await nothing_is_left(set())

    on_sockets(scenario)


def test_a_second_key_in_the_time_of_the_first() -> None:
    """Where the server has forgotten the key and another one is made, connect(timeout=) is still one deadline."""

    async def scenario(world: Any) -> None:
        client = world.client()
        await client.connect()
        await client.disconnect()
        world.telegram.faults.forget_keys()
        world.telegram.faults.stall_at("pq")
        world.network.delay = 0.3
        started = world.loop.time()
        with pytest.raises(DeadlineExceeded) as caught:
            await client.connect(timeout=90)
        assert caught.value.stage == "key exchange"
        assert world.loop.time() - started == pytest.approx(90, abs=0.01)

    run_simulation(scenario)
