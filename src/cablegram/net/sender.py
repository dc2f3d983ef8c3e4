"""One data center: its key, its session, and one supervised connection at a time.

::

    IDLE ──connect──> CONNECTING ──link──> EXCHANGING ──keys──> OPENING ──first answer──> OPEN
     ^                    ^  │                  │                  │                       │
     │                    └──┴── back-off ──────┴──────────────────┴── connection lost ────┘
     └── disconnect, retries used up, or a terminal error

EXCHANGING is left out when the keys are there. OPENING lasts until the server has answered, and with perfect forward
secrecy until it has bound the temporary key.

Only CONNECTING has a task; a connection that is OPEN is callbacks alone. Calls are accepted in every state but IDLE
and survive reconnections.

A try that failed is followed by a pause that doubles, up to a ceiling; so is, after a few, a connection that did not
last. No server is asked more often than that, whatever it answers.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

from cablegram import tl
from cablegram.errors import CablegramError, ConnectionLost, DeadlineExceeded, TransportError
from cablegram.mtproto.connection.client import ClientConnection
from cablegram.mtproto.events import Closed, EngineEvent, KeyReady, Pong, SaltsChanged, Settled, TimeCorrected
from cablegram.mtproto.network import Network
from cablegram.mtproto.rpc import RpcCall
from cablegram.mtproto.session.client import ClientSession
from cablegram.mtproto.timekeeper import TimeKeeper
from cablegram.net.backlog import Backlog
from cablegram.net.connection_driver import ConnectionDriver
from cablegram.net.deadline_timer import DeadlineTimer
from cablegram.net.dialing import Dialing
from cablegram.net.keychain import KeyChain
from cablegram.net.options import KeyStore, Options
from cablegram.net.session_setup import SenderState, SessionSetup

_IDLE = SenderState.IDLE  # a look-up in an enum costs as much as a call
TERMINAL = (-403, -404, -444)
"""Transport errors that another try cannot mend."""


class Sender:
    """See the module. ``on_event(sender, event)`` gets what is not the answer to a call; ``dc`` is a number."""

    __slots__ = (
        "_backlog",
        "_dialing",
        "_flying",
        "_on_event",
        "_on_state",
        "_opened",
        "_opening",
        "_timer",
        "connected_at",
        "dc",
        "driver",
        "network",
        "options",
        "session",
        "stage",
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
        self.driver: ConnectionDriver | None = None
        """The connection at work, if there is one."""
        self.stage = "tcp"
        """What the present try waits for: "dns", "proxy", "tcp", "transport", "key exchange" or "session"."""
        self.used_at = 0.0
        """When the last call was made (monotonic seconds)."""
        self._on_event = on_event
        self._on_state = on_state
        self._opened: asyncio.Future[None] | None = None
        self._dialing = Dialing(self)
        self._opening = SessionSetup(self, KeyChain(dc, network, options, store, self.time))
        self._backlog = Backlog()
        self._flying: set[RpcCall] = set()
        self._timer = DeadlineTimer(self._expire, options.clock.monotonic)

    # What the pool calls

    @property
    def attempts(self) -> int:
        """Connections tried since the last one that worked."""
        return self._dialing.attempts

    @property
    def pending(self) -> int:
        """Calls that wait for an answer."""
        return len(self._backlog) + len(self._flying)

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
        session = self.session
        if session is None or self._backlog or self._opening.holds_calls or len(self._flying) >= options.max_in_flight:
            self._backlog.add(call)
            self._timer.set(call.deadline)
            return call
        self._flying.add(call)
        session.enqueue(call)
        if self.driver is not None:
            self.driver.flush_soon()
        else:
            self._timer.set(call.deadline)
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

    def stop(self, error: CablegramError | None = None) -> None:
        """Disconnect; every call settles with ``error`` (by default a ConnectionLost)."""
        self._dialing.cancel()
        self._opening.stop_timers()
        self.enter(SenderState.IDLE)
        driver, self.driver = self.driver, None
        if driver is not None:
            driver.close()
            self._opening.interrupted()
        if self.session is not None:
            self.session.on_disconnect()
        self._fail(error or ConnectionLost("the client was disconnected"))

    # Calls

    def feed(self) -> None:
        """Give the session what waits for it, as much as there is room for."""
        session, backlog, flying = self.session, self._backlog, self._flying
        if session is None or self._opening.holds_calls:
            return
        while backlog and len(flying) < self.options.max_in_flight:
            call = backlog.take()
            flying.add(call)
            session.enqueue(call)
            if self.driver is not None:
                self.driver.flush_soon()

    def _withdraw(self, call: RpcCall) -> None:
        if not self._backlog.discard(call) and self.session is not None:
            self._flying.discard(call)
            self.session.cancel(call)
            if self.driver is not None:
                self.driver.flush_soon()
            self.feed()

    def _expire(self) -> None:
        """Calls expire on time also while they wait here, and while no connection drives the session's timers."""
        for call in self._backlog.take_expired(self.options.clock.monotonic()):
            call.error = DeadlineExceeded(self.stage if self.state is not SenderState.OPEN else "call")
            _deliver(call)
        self._timer.set(self._backlog.next_expiry())
        if self.session is not None and self.driver is None:
            self.session.on_deadline()
            self._handle(None, self.session.events())
            self._timer.set(self.session.next_expiry())

    def _fail(self, error: CablegramError) -> None:
        """Settle whatever waits: the callers, and whoever waits for the connection.

        A lost connection is told to each call with what is known of that call; any other error is the error of all.
        """
        lost = isinstance(error, ConnectionLost)
        for call in self._backlog.take_all():
            call.error = ConnectionLost(str(error), sent="unknown" if call.doubtful else "no") if lost else error
            call.error.__cause__ = error.__cause__
            _deliver(call)
        if self.session is not None:
            self.session.fail_all(None if lost else error, why=str(error))
            self._handle(None, self.session.events())
        self._timer.stop()
        opened, self._opened = self._opened, None
        if opened is not None and not opened.done():
            opened.set_exception(error)
            opened.exception()  # nobody has to wait for it

    # Connecting

    def _supervise(self) -> None:
        if self._opened is None:
            self._opened = asyncio.get_running_loop().create_future()
        self.enter(SenderState.CONNECTING)
        self._dialing.begin()

    def new_driver(self, ends_at: float) -> ConnectionDriver:
        """A link is there: what speaks on it. The try has until ``ends_at`` (the loop's time)."""
        options, handshake = self.options, None
        if self.session is None:
            handshake = self._opening.keys.handshake()
            if handshake is None:
                self.session = self._opening.keys.session()
        connection = ClientConnection(
            framing=options.framing(self.network.dc_code(self.dc)),
            time=self.time,
            rand=options.rand,
            session=self.session,
            handshake=handshake,
        )
        self.driver = driver = ConnectionDriver(connection, self._handle, options.clock.monotonic)
        self.enter(SenderState.OPENING if handshake is None else SenderState.EXCHANGING)
        self._opening.begin(ends_at)
        self.feed()
        return driver

    def give_up(self, error: CablegramError) -> None:
        """No further try is made: all that waits settles."""
        self.enter(SenderState.IDLE)
        self._fail(error)

    # The life of a connection, told by the driver and by ``SessionSetup``

    def _handle(self, driver: ConnectionDriver | None, events: list[EngineEvent]) -> None:
        for event in events:
            kind = type(event)
            if kind is Settled:
                self._settled(event.call)  # type: ignore[attr-defined]
            elif isinstance(event, KeyReady) and driver is not None:
                self._opening.key_ready(driver, event.result)
            elif kind is Closed:
                if driver is self.driver:
                    self._on_event(self, Closed(self._closed(event.error)))  # type: ignore[attr-defined]
            else:
                self._noticed(event)

    def _settled(self, call: RpcCall) -> None:
        self._flying.discard(call)
        _deliver(call)
        if call is self._opening.binding:
            self._opening.bound(call)
        elif self._backlog:
            self.feed()

    def _noticed(self, event: EngineEvent) -> None:
        if isinstance(event, SaltsChanged) and self.session is not None:
            self.store.set_salts(self.session.salts.dump(), self.dc)
        elif isinstance(event, TimeCorrected):
            self.store.set_time_offset(event.offset)
        elif isinstance(event, Pong) and self.state is not SenderState.OPEN and self._opening.binding is None:
            self.opened()
        self._on_event(self, event)

    def enter(self, state: SenderState) -> None:
        """Change the state, and tell whoever listens."""
        if state is not self.state:
            self.state = state
            self.stage = _STAGES.get(state, self.stage)
            if state is not SenderState.OPEN:
                self.connected_at = None
            self._on_state(self, state)

    def abandon_session(self) -> None:
        """The session's key is no good any more: what waits goes to the session of the next one."""
        session, self.session = self.session, None
        if session is not None:
            calls = session.drain()
            self._flying.difference_update(calls)
            self._backlog.put_back(calls)
            self._timer.set(self._backlog.next_expiry())
            self._handle(None, session.events())

    def opened(self) -> None:
        """The server has answered: calls flow."""
        self._dialing.opened()
        self._opening.opened()
        self.connected_at = self.options.clock.time()
        self.enter(SenderState.OPEN)
        opened, self._opened = self._opened, None
        if opened is not None and not opened.done():
            opened.set_result(None)

    def reconnect(self) -> None:
        """Replace the connection by a new one, now."""
        driver, self.driver = self.driver, None
        if driver is not None:
            driver.close()
        self._opening.stop_timers()
        if self.session is not None:
            self.session.on_disconnect()
            self._timer.set(self.session.next_expiry())
        if self.state is not SenderState.IDLE:
            self._supervise()

    def _closed(self, error: CablegramError | None) -> CablegramError | None:
        """Go on after the end of the connection; what it ended of, as others should see it."""
        was_open = self.state is SenderState.OPEN
        self._dialing.heard(self.driver is not None and self.driver.received > 0)
        self.driver = None
        self._opening.stop_timers()
        self._opening.interrupted()
        if self.session is not None:
            self.session.on_disconnect()
        if self.state is SenderState.IDLE:
            return error
        error = error or ConnectionLost("the connection was closed")
        code = error.code if isinstance(error, TransportError) else 0
        if code == -404 and self._opening.keys.drop_temp():
            self.abandon_session()
            error, code = ConnectionLost("the server has forgotten the temporary key"), 0
        if code in TERMINAL:
            self.give_up(error)
            self.session = None
            return error
        if was_open:
            self._dialing.lost(too_many=code == -429)
            again = self.options.auto_reconnect
        else:
            again = not self._dialing.exhausted()
        if again:
            if self.session is not None:
                self._timer.set(self.session.next_expiry())
            self._supervise()
        elif was_open:
            lost = ConnectionLost(f"the connection to data center {self.dc} was lost: {error}")
            lost.__cause__ = error
            self.give_up(lost)
        else:
            self.give_up(self._dialing.failure(error))
        return error


_STAGES = {SenderState.EXCHANGING: "key exchange", SenderState.OPENING: "session"}


def _deliver(call: RpcCall) -> None:
    future = call.context
    if future is None or future.done():
        return
    if call.error is not None:
        future.set_exception(call.error)
    else:
        future.set_result(call.result)
        call.result = None  # the session's table of deadlines may keep the call a while longer
