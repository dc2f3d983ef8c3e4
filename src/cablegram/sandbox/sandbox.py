"""A whole Telegram in a box: :class:`Sandbox`."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import os
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from cablegram.crypto.rsa import PrivateKey
from cablegram.crypto.types import Clock, Rand
from cablegram.errors import UsageError
from cablegram.mtproto.network import DataCenter as Address
from cablegram.mtproto.network import Network
from cablegram.mtproto.timekeeper import TimeKeeper
from cablegram.net.streams import Listener, Listening, listen_tcp

from .building import WorldBuilder
from .clock import SandboxClock
from .faults.malicious_server import Evil
from .faults.requests import Faults
from .keys import public_private_cdn_key, public_private_key
from .log import Breach, Log
from .options import DataCenterInfo, Options
from .serving.client_session import Caller
from .serving.connection import ServedLink
from .serving.dispatch import ServiceDispatcher
from .serving.push import Pusher
from .serving.server import ServedDataCenter
from .world.cdn import Cdn

if TYPE_CHECKING:
    from types import TracebackType

    from .persistence import Store
    from .proxies.fronts import Fronts
    from .proxies.http import HttpFront
    from .proxies.mtproxy import Kind, MtProxyFront
    from .proxies.socks import SocksFront
    from .serving.tls import Identity

FIRST_PORT, LAST_PORT = 20_000, 32_000
"""Ports are taken from here: below 32768, since some clients keep a port as a signed 16-bit number."""


class Sandbox(WorldBuilder):
    """A Telegram that runs inside the process, on loopback or in memory.

    ::

        async with Sandbox() as telegram:
            user = telegram.add_user(phone="+9996620001", first_name="Ada", password="pw")
            ...  # a client with telegram.api_id, telegram.api_hash and network=telegram.network

    ``dcs`` says which data centers there are: a number of them, or their ids. New accounts live in ``home_dc`` (2).
    ``port`` is the first data center's, the others follow; 0 takes free ones below 32768. ``clock``, ``rand``,
    ``listen`` and ``host`` come from tests that run in simulation: with the same of all, the same bytes pass.
    ``tls``: WebSockets are at ``wss://`` addresses, which the network's certificate proves; every other transport
    is where it was, on the same port.
    ``cdn``: the number of a CDN data center (Telegram's are 203 and above); files of ``cdn_from`` bytes are redirected
    there; see :attr:`cdn`. ``rsa_key`` replaces the published key pair. ``data`` names a directory to keep the world
    in, across restarts; None keeps it in memory. Further keyword arguments are the fields of
    :class:`~cablegram.sandbox.options.Options`.
    """

    def __init__(
        self,
        *,
        dcs: int | Sequence[int] = 1,
        host: str = "127.0.0.1",
        port: int = 0,
        name: str = "sandbox",
        clock: Clock | None = None,
        rand: Rand = os.urandom,
        listen: Listener = listen_tcp,
        rsa_key: PrivateKey | None = None,
        proxy_secrets: Sequence[bytes] = (),
        data: str | os.PathLike[str] | None = None,
        tls: bool = False,
        cdn: int | None = None,
        **options: Any,
    ) -> None:
        ids = ((2,) if dcs == 1 else tuple(range(1, dcs + 1))) if isinstance(dcs, int) else tuple(dcs)
        if not ids:
            raise UsageError("a sandbox needs at least one data center")
        self.name, self.host, self._port, self._listen = name, host, port, listen
        self.clock = SandboxClock(clock)
        self.clock.on_change = self._clock_changed
        super().__init__(clock=self.clock, rand=rand, dcs=ids, options=Options(**options))
        self.timekeeper = TimeKeeper(self.clock)
        self.rsa_keys = (rsa_key or public_private_key(),)
        self.proxy_secrets = proxy_secrets
        self.identity: Identity | None = None
        if tls:
            from .serving.tls import Identity

            self.identity = Identity(host)
        self.log, self.faults = Log(), Faults()
        self.faults.sandbox = self
        self.evil = Evil(self)
        self.dispatcher = ServiceDispatcher(self.world, self.options, self.log, self.faults)
        self.dcs = {id: ServedDataCenter(self, id) for id in ids}
        if cdn is not None:
            self._add_cdn(cdn)
        pusher = Pusher(self)
        self.world.listener, self.world.key_listener = pusher, pusher.notify_key
        self.world.is_listening = lambda account: bool(pusher.listeners(account))
        self.tasks: set[asyncio.Task[None]] = set()
        self._alarm: asyncio.TimerHandle | None = None
        self._running = False
        self.world.alarms.on_set = self._set_alarm
        self.pushed = 0
        self._store: Store | None = None
        if data is not None:
            from .persistence import Store

            self._store = Store(data, self.world)
            self.world.on_touch = self._store.touch
        self._app = next(iter(self.world.apps.values()), None) or self.add_app("Sandbox", "sandbox")
        self._network: Network | None = None
        self._fronts: Fronts | None = None

    def _add_cdn(self, id: int) -> None:
        if id in self.dcs:
            raise UsageError(f"data center {id} is one of dcs=; a CDN has a number of its own, such as 203")
        key = public_private_cdn_key()
        center = self.dcs[id] = ServedDataCenter(self, id)
        center.is_cdn, center.rsa_keys = True, (key,)
        self.options.cdn_keys.append(key.public.pem())
        self.world.cdn = Cdn(id, self.rand)

    @property
    def cdn(self) -> Cdn:
        """The CDN, for ``Sandbox(cdn=203)``: what it loses, and how it lies. Raises UsageError without one."""
        if self.world.cdn is None:
            raise UsageError("this sandbox has no CDN: Sandbox(cdn=203)")
        return self.world.cdn

    # -- running ------------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        """Listen. Raises OSError if no port is free."""
        port = self._port
        for dc in self.dcs.values():
            dc.listening = await self._bind(dc.accept, dc.port or port)
            dc.host, dc.port = dc.listening.address
            port = port and port + 1
        if self._store is not None:
            self._store.open()
        if self._fronts is not None:
            await self._fronts.reopen()
        self._running = True
        self.world.ring()
        self._set_alarm()
        self.options.data_centers = [DataCenterInfo(dc.id, dc.host, dc.port, cdn=dc.is_cdn) for dc in self.dcs.values()]

    async def _bind(self, accept: Callable[[], asyncio.Protocol], port: int) -> Listening:
        if port or self._listen is not listen_tcp:
            return await self._listen(self.host, port, accept)
        span = LAST_PORT - FIRST_PORT
        start = int.from_bytes(os.urandom(4), "little")  # not the world's: two sandboxes of one seed can run at a time
        for step in range(span):
            with contextlib.suppress(OSError):
                return await self._listen(self.host, FIRST_PORT + (start + step) % span, accept)
        raise OSError("no free port between 20000 and 32000")

    async def stop(self) -> None:
        """Close every link, stop listening, forget all sessions. The world and its keys stay; :meth:`start` opens it
        again on the same ports.
        """
        self._running = False
        self._set_alarm()
        for dc in self.dcs.values():
            if dc.listening is not None:
                await dc.listening.close()
                dc.listening = None
            for wire in list(dc.wires):
                wire.kill()
            dc.forget_sessions()
        if self._fronts is not None:
            await self._fronts.close()
        for task in list(self.tasks):
            task.cancel()
        await asyncio.sleep(0)
        if self._store is not None:
            self._store.close()

    async def restart(self) -> None:
        """Stop and start at once, on the same ports: what a deployment of the server looks like to its clients."""
        await self.stop()
        await self.start()

    async def __aenter__(self) -> Sandbox:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    # -- what clients are given ---------------------------------------------------------------------------------------

    @property
    def api_id(self) -> int:
        """The api_id of the app that every sandbox has."""
        return self._app.api_id

    @property
    def api_hash(self) -> str:
        """And its api_hash."""
        return self._app.api_hash

    @property
    def network(self) -> Network:
        """The network to give to a client. The sandbox must have been started."""
        if not self.options.data_centers:
            raise UsageError("the sandbox has no address before it is started: use it in `async with`")
        if self._network is None:
            addresses = [
                Address(info.id, info.host, info.port, web=self._web(info))
                for info in self.options.data_centers
                if not info.cdn
            ]
            keys = [key.public for key in self.rsa_keys]
            certificate = self.identity.certificate if self.identity is not None else None
            self._network = Network.custom(
                self.name, addresses, keys, default_dc=self.world.home_dc, certificate=certificate
            )
        return self._network

    # -- ways in ------------------------------------------------------------------------------------------------------

    async def mtproxy(
        self, kind: Kind = "plain", *, secret: bytes | None = None, domain: str = "example.com", port: int = 0
    ) -> MtProxyFront:
        """Open an MTProxy to this sandbox; its ``link`` is what a client is given as ``proxy=``.

        ``kind``: a secret that is plain, begins with "dd" (padded), or with "ee" and looks like TLS to ``domain``.
        ``secret``: 16 bytes, by default random ones. It stops and starts with the sandbox. Raises UsageError, OSError.
        """
        return await self._ways_in().mtproxy(kind, secret, domain, port)

    async def socks5(self, *, username: str = "", password: str = "", port: int = 0) -> SocksFront:
        """Open a SOCKS5 proxy that leads to this sandbox and nowhere else; see :meth:`mtproxy`."""
        return await self._ways_in().socks5(username, password, port)

    async def http_proxy(self, *, username: str = "", password: str = "", port: int = 0) -> HttpFront:
        """Open an HTTP proxy (CONNECT) that leads to this sandbox and nowhere else; see :meth:`mtproxy`."""
        return await self._ways_in().http(username, password, port)

    def _ways_in(self) -> Fronts:
        if not self._running:
            raise UsageError("a sandbox has proxies while it runs: open them in `async with`")
        if self._fronts is None:
            from .proxies.fronts import Fronts

            self._fronts = Fronts(self, self._bind)
        return self._fronts

    def _web(self, info: DataCenterInfo) -> str | None:
        """The address of a data center's WebSocket, where it is not the usual one: under TLS."""
        host = f"[{info.host}]" if ":" in info.host else info.host
        return f"wss://{host}:{info.port}/apiws" if self.identity is not None else None

    # -- looking at it ------------------------------------------------------------------------------------------------

    def sent(self, method: str, **fields: Any) -> list[Any]:
        """The requests of a method so far (``telegram.sent("messages.sendMessage")``), oldest first."""
        return self.log.sent(method, **fields)

    @property
    def breaches(self) -> list[Breach]:
        """The rules of MTProto that clients broke so far."""
        return self.log.breaches

    def connections(self, dc: int | None = None) -> list[ServedLink]:
        """The links that are open now."""
        return [wire for number, center in self.dcs.items() if dc in (None, number) for wire in center.wires]

    def digest(self) -> str:
        """A short hash of everything that was written: equal for two runs that did the same."""
        parts = hashlib.sha256()
        for account in self.world.accounts.values():
            for id, message in account.box.messages.items():
                parts.update(f"{account.id} {id} {message.peer} {message.content.text}\n".encode())
        return parts.hexdigest()[:16]

    # -- for services and actors --------------------------------------------------------------------------------------

    def expire_file_references(self) -> None:
        """Every file reference given out so far answers FILE_REFERENCE_EXPIRED; messages read again have new ones."""
        for file in self.world.files.values():
            file.reference += 1

    def on(self, function: type[Any], **rules: bool) -> Callable[[Any], Any]:
        """Serve a method otherwise, in this sandbox alone; a decorator, see :func:`cablegram.sandbox.on`."""
        return self.dispatcher.on(function, **rules)

    def _clock_changed(self, stepped: bool) -> None:
        if stepped:
            self.timekeeper.sync(self.clock.time())
        for wire in self.connections():
            wire.clock_changed()
        self.world.ring()
        self._set_alarm()

    def _set_alarm(self) -> None:
        """Wake up when the world's next alarm is due."""
        if self._alarm is not None:
            self._alarm.cancel()
            self._alarm = None
        at = self.world.alarms.next_at()
        if at is None or not self._running:
            return
        self._alarm = asyncio.get_running_loop().call_later(max(0.0, at - self.clock.time()), self._on_alarm)

    def _on_alarm(self) -> None:
        self._alarm = None
        self.world.ring()
        self._set_alarm()

    def callers(self) -> Iterable[Caller]:
        """Every session that is remembered."""
        return (caller for dc in self.dcs.values() for caller in dc.callers.values())
