"""One account's connections: a sender for each data center, one of them the home.

Every data center needs its own authorization key. The home's is logged in by the login itself; any other gets the
account's authorization exported from the home and imported, once, and the session remembers that it did.
Source: https://core.telegram.org/api/datacenter
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from cablegram import tl
from cablegram.errors import (
    CablegramError,
    ConnectionLost,
    DeadlineExceeded,
    RpcError,
    TransportError,
    Unauthorized,
    UsageError,
)
from cablegram.mtproto.events import EngineEvent, Update
from cablegram.mtproto.network import Network
from cablegram.net.learned_addresses import addresses_of, learn
from cablegram.net.options import KeyStore, Options
from cablegram.net.sender import Sender
from cablegram.net.sender_state import SenderState

if TYPE_CHECKING:
    from cablegram.net.cdn.connections import Cdns

T = TypeVar("T")
IMPORTED = "imported_dcs"
"""The session's record of the data centers that hold the account's authorization, beside the home."""


class Pool:
    """See the module.

    ``on_update(update)`` gets what the home data center pushes, in order. ``on_event(sender, event)`` gets all other
    events of the engine, and ``on_state(sender, state)`` each change of a connection's state.
    """

    __slots__ = (
        "_authorising",
        "_cdns",
        "_connected",
        "_on_event",
        "_on_state",
        "_on_update",
        "_reaper",
        "_senders",
        "_store",
        "network",
        "options",
    )

    def __init__(
        self,
        *,
        network: Network,
        options: Options,
        store: KeyStore,
        on_update: Callable[[Any], None],
        on_event: Callable[[Sender, EngineEvent], None] | None = None,
        on_state: Callable[[Sender, SenderState], None] | None = None,
    ) -> None:
        self.network = network
        self.options = options
        self._store = store
        self._on_update = on_update
        self._on_event = on_event or _nothing
        self._on_state = on_state or _nothing
        self._senders: dict[int, Sender] = {}
        self._authorising: dict[int, asyncio.Task[None]] = {}
        self._cdns: Cdns | None = None
        self._connected = False
        self._reaper: asyncio.TimerHandle | None = None

    @property
    def home_dc(self) -> int:
        """The data center where the account lives."""
        return self._store.dc_id or self.network.default_dc

    @property
    def senders(self) -> tuple[Sender, ...]:
        """The data centers that were asked something."""
        return tuple(self._senders.values())

    @property
    def home(self) -> Sender:
        return self.sender(self.home_dc)

    def sender(self, dc: int) -> Sender:
        """The sender of a data center; it is not connected yet when it is new. Raises UsageError for an unknown one."""
        found = self._senders.get(dc)
        if found is None:
            addresses_of(dc, self.network, self._store)
            found = self._senders[dc] = Sender(
                dc,
                network=self.network,
                options=self.options,
                store=self._store,
                on_event=self._event,
                on_state=self._on_state,
            )
        return found

    async def connect(self, timeout: float | None = None) -> None:
        """Connect to the home data center. Raises ConnectionLost, DeadlineExceeded(stage) or TransportError."""
        self._connected = True
        if not self._store.dc_id:
            await self._settle(self._store.set_dc(self.network.default_dc, *self._address(self.network.default_dc)))
        try:
            await self.home.connect(timeout)
        except asyncio.CancelledError:
            self.stop(ConnectionLost("connecting was cancelled", sent="no"))
            raise

    async def disconnect(self) -> None:
        """Close every connection; calls that wait settle with a ConnectionLost."""
        self.stop(None)
        await asyncio.sleep(0)

    def stop(self, error: CablegramError | None) -> None:
        """:meth:`disconnect` at once, with ``error`` as the end of every call."""
        self._connected = False
        if self._reaper is not None:
            self._reaper.cancel()
            self._reaper = None
        for sender in self._senders.values():  # a transfer of the authorization ends by what its own calls end by
            sender.stop(error)
        if self._cdns is not None:
            self._cdns.stop()

    def invoke(
        self, request: tl.TLFunction[T] | tl.TLObject, *, dc: int | None = None, timeout: float | None = None
    ) -> Coroutine[Any, Any, Any]:
        """Send a request to a data center (by default the home) and return the answer.

        Raises the server's RpcError, ConnectionLost or DeadlineExceeded; EncodeError before anything is sent.
        """
        home = self._store.dc_id or self.network.default_dc
        if dc is None or dc == home:
            sender = self._senders.get(home) or self.sender(home)
            return sender.invoke(request, timeout)
        return self._invoke_elsewhere(dc, request, timeout)

    async def _invoke_elsewhere(self, dc: int, request: tl.TLObject, timeout: float | None) -> Any:
        """A data center that has forgotten its key, or that it was given the authorization, is met as a new one, once.

        The login is the home's key alone: what another data center says of its own ends nothing.
        """
        from cablegram import api

        if isinstance(request, api.upload.GetCdnFile):
            return await self._invoke_cdn(dc, request, timeout)
        clock = self.options.clock.monotonic
        timeout = self.options.request_timeout if timeout is None else timeout
        deadline = None if timeout is None else clock() + timeout

        def left() -> float | None:
            return None if deadline is None else max(0.0, deadline - clock())

        await self._locate(dc)
        for again in (True, False):
            sender, key = self._start(dc), self._store.get_auth_key(dc)
            try:
                async with asyncio.timeout(left()):
                    await self._authorised(dc, request)
                return await sender.invoke(request, left())
            except (TransportError, ConnectionLost, RpcError) as error:
                verdict = _about_the_key(error)
                if not again or key is None or verdict is None:
                    raise
                if verdict == "import":
                    self._forget(dc)
                elif self._store.get_auth_key(dc) == key:  # unless another call has done it
                    await self._replace_key(dc)
            except TimeoutError as error:
                if isinstance(error, CablegramError):
                    raise
                raise DeadlineExceeded("authorization", timeout) from None
        raise AssertionError("the second try returns or raises")

    async def _invoke_cdn(self, dc: int, request: tl.TLObject, timeout: float | None) -> Any:
        """Only a CDN serves this method, and it serves no other. Source: https://core.telegram.org/cdn"""
        if self._cdns is None:
            from cablegram.net.cdn.connections import Cdns

            self._cdns = Cdns(self.network, self.options, self.home.invoke)
        if not self._connected:
            raise ConnectionLost("the client is not connected; call connect() first", sent="no")
        self._watch_idle()
        return await self._cdns.invoke(dc, request, timeout)

    async def _locate(self, dc: int) -> None:
        """Ask where a data center is that neither the table nor an earlier answer has. Raises UsageError if nowhere.

        Source: https://core.telegram.org/api/datacenter
        """
        try:
            addresses_of(dc, self.network, self._store)
        except UsageError as unknown:
            from cablegram import api

            try:
                config = await self.home.invoke(api.help.GetConfig())
            except RpcError:
                raise unknown from None
            learn(self._store, self.network, config.dc_options)
            addresses_of(dc, self.network, self._store)

    async def _replace_key(self, dc: int) -> None:
        self._forget(dc)
        self._store.set_temp_key(None, dc_id=dc)
        await self._settle(self._store.set_auth_key(None, dc))
        self.sender(dc).forget_session()

    def _start(self, dc: int) -> Sender:
        sender = self.sender(dc)
        if sender.state is SenderState.IDLE and self._connected:
            sender.start()
            self._watch_idle()
        return sender

    def _watch_idle(self) -> None:
        limit = self.options.idle_timeout
        if self._reaper is None and limit is not None:
            self._reaper = asyncio.get_running_loop().call_later(limit / 2, self._reap)

    def _reap(self) -> None:
        """Close the connections to other data centers that nobody uses; their keys and sessions are kept."""
        self._reaper = None
        limit = self.options.idle_timeout
        if limit is None:
            return
        now = self.options.clock.monotonic()
        others = self._cdns is not None and self._cdns.reap(now, limit)
        for sender in self._senders.values():
            if sender.dc == self.home_dc or sender.state is SenderState.IDLE:
                continue
            if not sender.pending and now - sender.used_at >= limit:
                sender.stop()
            else:
                others = True
        if others:
            self._watch_idle()

    async def switch_home(self, dc: int) -> None:
        """Make ``dc`` the home, durably, and connect to it. The keys of the other data centers are kept.

        Calls that wait for the old home's answer go on waiting for it. Raises ConnectionLost.
        """
        old = self.home_dc
        if dc == old:
            return
        await self._locate(dc)
        await self._settle(self._store.set_dc(dc, *self._address(dc)))
        before = self._senders.get(old)
        if before is not None and not before.pending:
            before.stop()
        try:
            await self.home.connect(self.options.connect_timeout * 2)
        except DeadlineExceeded as error:
            raise ConnectionLost(f"data center {dc} could not be reached: {error}", sent="no") from error
        self._watch_idle()  # the old home's connection is one among others now

    async def destroy_keys(self, timeout: float = 5.0) -> None:
        """The account has logged out: let the data centers that are connected forget their keys (seconds at most)."""
        await asyncio.gather(*(sender.destroy_key(timeout) for sender in self._senders.values()))

    def forget_authorisations(self) -> None:
        """The account logged out: nothing that was imported is worth anything."""
        self._store.set_extra(IMPORTED, None)

    # Authorization of other data centers

    def _imported(self) -> set[int]:
        stored = self._store.get_extra(IMPORTED) or b""
        return {int(dc) for dc in stored.split(b",") if dc.isdigit()}

    def _forget(self, dc: int) -> None:
        """The authorization is not there any more."""
        known = sorted(self._imported() - {dc})
        self._store.set_extra(IMPORTED, ",".join(map(str, known)).encode() or None)

    async def _authorised(self, dc: int, request: tl.TLObject) -> None:
        """Bring the account's authorization to ``dc``, once, however many calls wait for it."""
        if request.__tl_name__.startswith(("auth.", "help.", "langpack.")) or dc in self._imported():
            return
        task = self._authorising.get(dc)
        if task is None:
            task = self._authorising[dc] = asyncio.get_running_loop().create_task(self._import(dc))
            task.add_done_callback(lambda done: self._authorisation_done(dc, done))
        await asyncio.shield(task)

    def _authorisation_done(self, dc: int, done: asyncio.Task[None]) -> None:
        self._authorising.pop(dc, None)
        if not done.cancelled():
            done.exception()  # those who wait get it; nobody has to

    async def _import(self, dc: int) -> None:
        from cablegram import api

        for again in (True, False):
            exported = await self.home.invoke(api.auth.ExportAuthorization(dc_id=dc))
            try:
                await self.sender(dc).invoke(api.auth.ImportAuthorization(id=exported.id, bytes=exported.bytes))
            except RpcError as error:
                if again and error.name == "AUTH_BYTES_INVALID":
                    continue
                raise
            break
        known = sorted(self._imported() | {dc})
        self._store.set_extra(IMPORTED, ",".join(map(str, known)).encode())

    # Events

    def _event(self, sender: Sender, event: EngineEvent) -> None:
        if type(event) is Update:
            if sender.dc == self.home_dc:
                self._on_update(event.body)
        else:
            self._on_event(sender, event)

    def _address(self, dc: int) -> tuple[str, int]:
        first = addresses_of(dc, self.network, self._store)[0]
        return first.host, first.port

    @staticmethod
    async def _settle(value: Awaitable[None] | None) -> None:
        if value is not None:
            await value


def _about_the_key(error: Exception) -> Literal["key", "import"] | None:
    """Whether an error of another data center than home calls for a new key there, or for another import, or neither.

    Source: https://core.telegram.org/api/errors#401-unauthorized, https://core.telegram.org/api/pfs
    """
    if isinstance(error, ConnectionLost):
        refusal = error.__cause__
        return "key" if isinstance(refusal, RpcError) and refusal.name == "ENCRYPTED_MESSAGE_INVALID" else None
    if isinstance(error, TransportError):
        return "key" if error.code == -404 else None
    if not isinstance(error, Unauthorized) or error.name == "SESSION_PASSWORD_NEEDED":
        return None
    return "import" if error.name == "AUTH_KEY_UNREGISTERED" else "key"


def _nothing(*told: object) -> None:
    """Nobody wants to know."""
