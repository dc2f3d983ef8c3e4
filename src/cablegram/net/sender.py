"""One data center: its key, its session, and one supervised connection at a time.

::

    IDLE ──connect──> CONNECTING ──link──> EXCHANGING ──keys──> OPENING ──first answer──> OPEN
     ^                    ^  │                  │                  │                       │
     │                    └──┴── back-off ──────┴──────────────────┴── connection lost ────┘
     └── disconnect, or retries used up

EXCHANGING is left out when the keys are there. OPENING lasts until the server has answered, and with perfect forward
secrecy until it has bound the temporary key; ``session_setup`` tells of that, ``dialing`` of the tries and their
pauses. ``sender_state`` has the table of transitions.

Only CONNECTING has a task; a connection that is OPEN is callbacks alone. Calls are accepted in every state but IDLE
and survive reconnections.

A worked example, with the defaults and a server that is away from second 100 to second 130:

===== ========== ==================================================================================================
 time  state      what happens
===== ========== ==================================================================================================
 100   OPEN       the link breaks; the session keeps its calls, with their ids
 100   CONNECTING try 1 begins at once and fails, as nobody listens
 101   CONNECTING try 2, after a pause of 0.5 to 1 s, drawn at random; try 3 after 1 to 2 s, try 4 after 2 to 4 s, ...
 137   OPENING    try 7 gets a link, after a pause of 16 to 32 s: the session asks for a sign of life, and sends again
                  what may be carried out twice
 137.1 OPEN       the server answers, and knows the session: the rest is sent again, and the new calls go
===== ========== ==================================================================================================

Longer than 400 lines because the example above stands beside the states that it shows.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cablegram import tl
from cablegram.errors import CablegramError, ConnectionLost, DeadlineExceeded, TransportError
from cablegram.mtproto.connection.client import ClientConnection
from cablegram.mtproto.events import (
    Closed,
    EngineEvent,
    KeyGone,
    KeyReady,
    KeyUnbound,
    Pong,
    SaltsChanged,
    Settled,
    TimeCorrected,
    Update,
)
from cablegram.mtproto.network import DataCenter, Network
from cablegram.mtproto.rpc import RpcCall
from cablegram.mtproto.session.client import ClientSession
from cablegram.mtproto.timekeeper import TimeKeeper
from cablegram.net.call_queue import CallQueue
from cablegram.net.connection_driver import ConnectionDriver
from cablegram.net.dialing import Dialing
from cablegram.net.happy_eyeballs import addresses
from cablegram.net.keychain import KeyChain
from cablegram.net.options import KeyStore, Options
from cablegram.net.sender_state import FOLLOWS, SenderState
from cablegram.net.session_setup import SessionSetup, SetupPhase

if TYPE_CHECKING:
    from cablegram.net.discovery.rescue import RescueSearch

_IDLE = SenderState.IDLE  # a look-up in an enum costs as much as a call


class Sender:
    """See the module. ``on_event(sender, event)`` gets what is not the answer to a call; ``dc`` is a number."""

    __slots__ = (
        "_calls",
        "_dialing",
        "_key_gone",
        "_on_event",
        "_on_state",
        "_opened",
        "_rescue",
        "_setup",
        "connected_at",
        "dc",
        "driver",
        "network",
        "options",
        "session",
        "state",
        "store",
        "time",
        "used_at",
    )

    def __init__(
        self,
        dc: int,
        *,
        network: Network,
        options: Options,
        store: KeyStore,
        on_event: Callable[[Sender, EngineEvent], None],
        on_state: Callable[[Sender, SenderState], None],
    ) -> None:
        self.dc = dc
        self.network = network
        self.options = options
        self.store = store
        self.state = SenderState.IDLE
        self.time = TimeKeeper(options.clock, store.time_offset)
        self.session: ClientSession | None = None
        self.connected_at: float | None = None
        """When the present connection was opened (Unix seconds), None without one."""
        self.driver: ConnectionDriver[ClientConnection] | None = None
        """The connection at work, if there is one."""
        self.used_at = 0.0
        """When the last call was made (monotonic seconds)."""
        self._on_event = on_event
        self._on_state = on_state
        self._opened: asyncio.Future[None] | None = None
        self._key_gone: asyncio.Future[bool] | None = None
        self._rescue: RescueSearch | None = None
        self._dialing = Dialing(dc, network, options, self._addresses, self)
        self._setup = SessionSetup(KeyChain(dc, network, options, store, self.time), self)
        self._calls = CallQueue(options, self._expire)

    # What the pool calls

    @property
    def attempts(self) -> int:
        """Connections tried since the last one that worked."""
        return self._dialing.attempts

    @property
    def stage(self) -> str:
        """What the present try waits for: "dns", "proxy", "tcp", "transport", "key exchange" or "session"."""
        return _STAGES.get(self.state, self._dialing.stage)

    @property
    def pending(self) -> int:
        """Calls that wait for an answer."""
        return len(self._calls)

    async def connect(self, timeout: float | None = None) -> None:
        """Return once the server has answered. Raises ConnectionLost, DeadlineExceeded, TransportError, ..."""
        if self.state is SenderState.OPEN:
            return
        self.start()
        opened = self._opened
        if opened is None:
            return
        try:
            async with asyncio.timeout(timeout):
                await asyncio.shield(opened)
        except TimeoutError as error:
            if isinstance(error, CablegramError):
                raise
            stage = self.stage
            self.stop(ConnectionLost("connecting took too long", sent="no"))
            raise DeadlineExceeded(stage, timeout) from None

    def start(self) -> None:
        """Begin to connect, if nothing is under way."""
        if self.state is SenderState.IDLE:
            self._dialing.reset()
            self._supervise()

    def submit(self, request: tl.TLObject, timeout: float | None = None) -> RpcCall:
        """Send a request; the call's ``context`` is the future of its result.

        Raises EncodeError, and ConnectionLost when IDLE.
        """
        if self.state is _IDLE:
            raise ConnectionLost("the client is not connected; call connect() first", sent="no")
        options = self.options
        call = RpcCall(request, options.layer.codec, asyncio.get_running_loop().create_future())
        self.used_at = now = options.clock.monotonic()
        if timeout is None:
            timeout = options.request_timeout
        if timeout is not None:
            call.deadline = now + timeout
        if not self._calls.admit(call, None if self._setup.holds_calls else self.session):
            return call
        if self.driver is not None:
            self.driver.flush_soon()
        else:
            self._calls.watch(call.deadline)
        return call

    async def invoke(self, request: tl.TLObject, timeout: float | None = None) -> Any:
        """:meth:`submit`, and wait. A cancelled wait withdraws the request."""
        call = self.submit(request, timeout)
        try:
            return await call.context
        except asyncio.CancelledError:
            self._withdraw(call)
            raise
        finally:
            call.context = None  # the session remembers the call a while longer, but need not keep its result

    async def destroy_key(self, timeout: float) -> bool:
        """Ask the server to forget the key of this data center; whether it said so in time (seconds). Never raises.

        For the end of a login: a key that nobody needs any more is one that nobody can steal.
        """
        if self.state is not SenderState.OPEN or self.session is None or self.driver is None:
            return False
        gone: asyncio.Future[bool] = asyncio.get_running_loop().create_future()
        self._key_gone = gone
        self.session.destroy_key()
        self.driver.flush_soon()
        try:
            async with asyncio.timeout(timeout):
                return await gone
        except TimeoutError:
            return False
        finally:
            self._key_gone = None

    def stop(self, error: CablegramError | None = None) -> None:
        """Disconnect; every call settles with ``error`` (by default a ConnectionLost)."""
        self._dialing.cancel()
        self._enter(SenderState.IDLE)
        self.link_dropped()
        if self.session is not None:
            self.session.on_disconnect()
        self._fail(error or ConnectionLost("the client was disconnected"))

    # Calls

    def _feed(self) -> None:
        """Give the session what waits for it."""
        session = self.session
        if (
            session is not None
            and not self._setup.holds_calls
            and self._calls.feed(session)
            and self.driver is not None
        ):
            self.driver.flush_soon()

    def _withdraw(self, call: RpcCall) -> None:
        if self._calls.withdraw(call, self.session):
            if self.driver is not None:
                self.driver.flush_soon()
            self._feed()

    def _expire(self) -> None:
        """Calls expire on time also while they wait here, and while no connection drives the session's timers."""
        self._calls.expire(self.stage if self.state is not SenderState.OPEN else "call")
        if self.session is not None and self.driver is None:
            self.session.on_deadline()
            self._handle(None, self.session.events())
            self._calls.watch(self.session.next_expiry())

    def _fail(self, error: CablegramError) -> None:
        """Settle whatever waits: the callers, and whoever waits for the connection."""
        if self.session is not None:
            self.session.fail_all(None if isinstance(error, ConnectionLost) else error, why=str(error))
            self._handle(None, self.session.events())
        self._calls.fail(error)
        opened, self._opened = self._opened, None
        if opened is not None and not opened.done():
            opened.set_exception(error)
            opened.exception()  # nobody has to wait for it

    # Connecting

    def _supervise(self) -> None:
        if self._opened is None:
            self._opened = asyncio.get_running_loop().create_future()
        self._enter(SenderState.CONNECTING)
        self._dialing.begin()

    def _addresses(self) -> list[DataCenter]:
        found = addresses(self.dc, self.network, self.store, self.options.use_ipv6)
        if self._rescue is not None:
            found += self._rescue.of(self.dc)
        return self.options.addresses(found, self.network)

    def rescue_is_due(self) -> bool:
        """Whether other addresses are to be asked for."""
        if self.network.rescue is None:
            return False
        if self._rescue is None:
            from cablegram.net.discovery.rescue import RescueSearch

            self._rescue = RescueSearch(self.network, self.options)
        return self._rescue.is_due(self._dialing.attempts)

    async def rescue(self) -> bool:
        """Ask for other addresses; whether there are any."""
        return self._rescue is not None and await self._rescue.ask()

    # What ``Dialing`` says

    def link_made(self, ends_at: float) -> ConnectionDriver[ClientConnection]:
        """A link is there: what speaks on it. The try has until ``ends_at`` (the loop's time)."""
        options = self.options
        session, handshake = self._setup.begin(self.session, ends_at)
        connection = ClientConnection(
            framing=options.framing(self.network.dc_code(self.dc)),
            time=self.time,
            rand=options.rand,
            session=session,
            handshake=handshake,
        )
        self.driver = ConnectionDriver(connection, self._handle, options.clock.monotonic)
        self._enter(SenderState.OPENING if handshake is None else SenderState.EXCHANGING)
        self._feed()
        return self.driver

    def link_dropped(self) -> None:
        """What speaks on the present link, if there is one, is not wanted any more."""
        driver, self.driver = self.driver, None
        if driver is not None:
            driver.close()
        self._setup.link_lost()

    def dialing_failed(self, error: CablegramError) -> None:
        """No further try is made: all that waits settles."""
        self._enter(SenderState.IDLE)
        self._fail(error)

    # What ``SessionSetup`` says

    def session_made(self, session: ClientSession) -> None:
        """The keys are there: this is the session from now on."""
        self.session = session
        if self.state is SenderState.EXCHANGING:
            self._enter(SenderState.OPENING)
        self._feed()

    def session_speaks(self) -> None:
        """Calls may flow."""
        self._feed()
        if self.state is SenderState.OPENING:
            self._open()

    def session_retired(self) -> None:
        """The session's key is no good any more: what waits goes to the session of the next one."""
        session, self.session = self.session, None
        if session is not None:
            calls = session.drain()
            self._calls.take_back(calls)
            self._handle(None, session.events())

    def link_failed(self, error: CablegramError) -> None:
        """End the connection; another one follows."""
        if self.driver is not None:
            self.driver.connection.close(error)
            self.driver.flush_soon()

    def try_over(self) -> None:
        """The time of this try is over."""
        if self.driver is not None and self.state is not SenderState.OPEN:
            self.driver.connection.close(DeadlineExceeded(self.stage, self.options.connect_timeout))
            self.driver.pump()

    def replace_link(self) -> None:
        """Replace the connection by a new one, now."""
        self.link_dropped()
        if self.session is not None:
            self.session.on_disconnect()
            self._calls.watch(self.session.next_expiry())
        if self.state is not SenderState.IDLE:
            self._supervise()

    def is_open(self, driver: ConnectionDriver[ClientConnection]) -> bool:
        """Whether this is still the connection at work."""
        return self.driver is driver and not driver.connection.closed

    def forget_session(self) -> None:
        """The key of this data center was taken away from the store: go on with a new one, on a new link."""
        self.session_retired()
        if self.state is not SenderState.IDLE:
            self.replace_link()

    # The life of a connection, as its driver reports it

    def _handle(self, driver: ConnectionDriver[ClientConnection] | None, events: list[EngineEvent]) -> None:
        for event in events:
            kind = type(event)
            if kind is Settled:
                self._settled(event.call)  # type: ignore[attr-defined]
            elif kind is Update:
                self._on_event(self, event)
            elif isinstance(event, KeyReady) and driver is not None:
                self._setup.key_ready(driver, event.result)
            elif kind is Closed:
                if driver is self.driver:
                    self._on_event(self, Closed(self._closed(event.error)))  # type: ignore[attr-defined]
            else:
                self._noticed(event)

    def _settled(self, call: RpcCall) -> None:
        others_wait = self._calls.settled(call)
        if call is self._setup.binding:
            self._setup.answered(call)
        elif others_wait:
            self._feed()

    def _noticed(self, event: EngineEvent) -> None:
        if isinstance(event, SaltsChanged) and self.session is not None:
            self.store.set_salts(self.session.salts.dump(), self.dc)
        elif isinstance(event, TimeCorrected):
            self.store.set_time_offset(event.offset)
        elif isinstance(event, KeyUnbound):
            self._setup.unbound()
        elif isinstance(event, KeyGone) and self._key_gone is not None and not self._key_gone.done():
            self._key_gone.set_result(event.destroyed)
        elif isinstance(event, Pong) and self._setup.phase is SetupPhase.SPEAKING:
            self.session_speaks()
        self._on_event(self, event)

    def _enter(self, state: SenderState) -> None:
        """Change the state, and report it to whoever listens."""
        if state is not self.state:
            if state not in FOLLOWS[self.state]:
                raise RuntimeError(f"data center {self.dc}: from {self.state.value} to {state.value}")
            self.state = state
            if state is not SenderState.OPEN:
                self.connected_at = None
            self._on_state(self, state)

    def _open(self) -> None:
        """The server has answered: calls flow."""
        self._dialing.opened()
        self._setup.opened()
        self.connected_at = self.options.clock.time()
        self._enter(SenderState.OPEN)
        opened, self._opened = self._opened, None
        if opened is not None and not opened.done():
            opened.set_result(None)

    def _closed(self, error: CablegramError | None) -> CablegramError | None:
        """Go on after the end of the connection; what it ended of, as others should see it."""
        was_open = self.state is SenderState.OPEN
        heard = self.driver is not None and self.driver.received > 0
        self._dialing.ended(error, stage=self.stage, heard=heard)
        self.driver = None
        self._setup.link_lost()
        if self.session is not None:
            self.session.on_disconnect()
        if self.state is SenderState.IDLE:
            return error
        error = error or ConnectionLost("the connection was closed")
        if was_open:
            self._dialing.lost(too_many=isinstance(error, TransportError) and error.code == -429)
        if isinstance(error, TransportError) and error.code == -404 and self._setup.refused():
            self._dialing.excuse()
            error = ConnectionLost("the server has forgotten the temporary key")
        self._try_again(error, was_open)
        return error

    def _try_again(self, error: CablegramError, was_open: bool) -> None:
        if was_open and not self.options.auto_reconnect:
            lost = ConnectionLost(f"the connection to data center {self.dc} was lost: {error}")
            lost.__cause__ = error
            self.dialing_failed(lost)
        elif self._dialing.exhausted() or (self._dialing.confirmed and not self._is_home()):
            self.dialing_failed(self._dialing.failure(error))
        else:
            if self.session is not None:
                self._calls.watch(self.session.next_expiry())
            self._supervise()

    def _is_home(self) -> bool:
        """Whether the account lives here: the key of this data center is the login."""
        return self.store.dc_id in (None, 0, self.dc)


_STAGES = {SenderState.EXCHANGING: "key exchange", SenderState.OPENING: "session"}
