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
from cablegram.mtproto.client_connection import ClientConnection
from cablegram.mtproto.client_session import ClientSession
from cablegram.mtproto.events import Closed, Event, KeyReady, Pong, SaltsChanged, Settled, TimeCorrected
from cablegram.mtproto.network import Network
from cablegram.mtproto.rpc import Call
from cablegram.mtproto.timekeeper import TimeKeeper
from cablegram.net.backlog import Alarm, Backlog
from cablegram.net.dialing import Dialing
from cablegram.net.keychain import KeyChain
from cablegram.net.opening import Opening, State
from cablegram.net.options import KeyStore, Options
from cablegram.net.wire import Wire

_IDLE = State.IDLE  # a look-up in an enum costs as much as a call
TERMINAL = (-403, -404, -444)
"""Transport errors that another try cannot mend."""


class Sender:
    """See the module. ``on_event(sender, event)`` gets what is not the answer to a call; ``dc`` is a number."""

    __slots__ = (
        "_alarm",
        "_backlog",
        "_dialing",
        "_flying",
        "_on_event",
        "_on_state",
        "_opened",
        "_opening",
        "connected_at",
        "dc",
        "network",
        "options",
        "session",
        "stage",
        "state",
        "store",
        "time",
        "used_at",
        "wire",
    )

    def __init__(
        self,
        dc: int,
        *,
        network: Network,
        options: Options,
        store: KeyStore,
        on_event: Callable[[Sender, Event], None],
        on_state: Callable[[Sender, State], None],
    ) -> None:
        self.dc = dc
        self.network = network
        self.options = options
        self.store = store
        self.state = State.IDLE
        self.time = TimeKeeper(options.clock, store.time_offset)
        self.session: ClientSession | None = None
        self.connected_at: float | None = None
        """When the present connection was opened (Unix seconds), None without one."""
        self.wire: Wire | None = None
        """The connection at work, if there is one."""
        self.stage = "tcp"
        """What the present try waits for: "dns", "proxy", "tcp", "transport", "key exchange" or "session"."""
        self.used_at = 0.0
        """When the last call was made (monotonic seconds)."""
        self._on_event = on_event
        self._on_state = on_state
        self._opened: asyncio.Future[None] | None = None
        self._dialing = Dialing(self)
        self._opening = Opening(self, KeyChain(dc, network, options, store, self.time))
        self._backlog = Backlog()
        self._flying: set[Call] = set()
        self._alarm = Alarm(self._expire, options.clock.monotonic)

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
        if self.state is State.OPEN:
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
        if self.state is State.IDLE:
            self._dialing.reset()
            self._supervise()

    def submit(self, request: tl.TLObject, timeout: float | None = None) -> Call:
        """Send a request; the call's ``context`` is the future of its result.

        Raises EncodeError, and ConnectionLost when IDLE.
        """
        if self.state is _IDLE:
            raise ConnectionLost("the client is not connected; call connect() first", sent="no")
        options = self.options
        call = Call(request, options.layer.codec, asyncio.get_running_loop().create_future())
        self.used_at = now = options.clock.monotonic()
        if timeout is None:
            timeout = options.request_timeout
        if timeout is not None:
            call.deadline = now + timeout
        session = self.session
        if session is None or self._backlog or self._opening.holds_calls or len(self._flying) >= options.max_in_flight:
            self._backlog.add(call)
            self._alarm.by(call.deadline)
            return call
        self._flying.add(call)
        session.enqueue(call)
        if self.wire is not None:
            self.wire.flush_soon()
        else:
            self._alarm.by(call.deadline)
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
        self.enter(State.IDLE)
        wire, self.wire = self.wire, None
        if wire is not None:
            wire.close()
            self._opening.interrupted()
        if self.session is not None:
            self.session.link_lost()
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
            if self.wire is not None:
                self.wire.flush_soon()

    def _withdraw(self, call: Call) -> None:
        if not self._backlog.discard(call) and self.session is not None:
            self._flying.discard(call)
            self.session.cancel(call)
            if self.wire is not None:
                self.wire.flush_soon()
            self.feed()

    def _expire(self) -> None:
        """Calls expire on time also while they wait here, and while no connection drives the session's timers."""
        for call in self._backlog.take_expired(self.options.clock.monotonic()):
            call.error = DeadlineExceeded(self.stage if self.state is not State.OPEN else "call")
            _deliver(call)
        self._alarm.by(self._backlog.next_expiry())
        if self.session is not None and self.wire is None:
            self.session.on_deadline()
            self._handle(None, self.session.events())
            self._alarm.by(self.session.next_expiry())

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
        self._alarm.stop()
        opened, self._opened = self._opened, None
        if opened is not None and not opened.done():
            opened.set_exception(error)
            opened.exception()  # nobody has to wait for it

    # Connecting

    def _supervise(self) -> None:
        if self._opened is None:
            self._opened = asyncio.get_running_loop().create_future()
        self.enter(State.CONNECTING)
        self._dialing.begin()

    def new_wire(self, ends_at: float) -> Wire:
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
        self.wire = wire = Wire(connection, self._handle, options.clock.monotonic)
        self.enter(State.OPENING if handshake is None else State.EXCHANGING)
        self._opening.begin(ends_at)
        self.feed()
        return wire

    def give_up(self, error: CablegramError) -> None:
        """No further try is made: all that waits settles."""
        self.enter(State.IDLE)
        self._fail(error)

    # The life of a connection, told by the wire and by ``Opening``

    def _handle(self, wire: Wire | None, events: list[Event]) -> None:
        for event in events:
            kind = type(event)
            if kind is Settled:
                self._settled(event.call)  # type: ignore[attr-defined]
            elif isinstance(event, KeyReady) and wire is not None:
                self._opening.key_ready(wire, event.result)
            elif kind is Closed:
                if wire is self.wire:
                    self._on_event(self, Closed(self._closed(event.error)))  # type: ignore[attr-defined]
            else:
                self._noticed(event)

    def _settled(self, call: Call) -> None:
        self._flying.discard(call)
        _deliver(call)
        if call is self._opening.binding:
            self._opening.bound(call)
        elif self._backlog:
            self.feed()

    def _noticed(self, event: Event) -> None:
        if isinstance(event, SaltsChanged) and self.session is not None:
            self.store.set_salts(self.session.salts.dump(), self.dc)
        elif isinstance(event, TimeCorrected):
            self.store.set_time_offset(event.offset)
        elif isinstance(event, Pong) and self.state is not State.OPEN and self._opening.binding is None:
            self.opened()
        self._on_event(self, event)

    def enter(self, state: State) -> None:
        """Change the state, and tell whoever listens."""
        if state is not self.state:
            self.state = state
            self.stage = _STAGES.get(state, self.stage)
            if state is not State.OPEN:
                self.connected_at = None
            self._on_state(self, state)

    def abandon_session(self) -> None:
        """The session's key is no good any more: what waits goes to the session of the next one."""
        session, self.session = self.session, None
        if session is not None:
            calls = session.surrender()
            self._flying.difference_update(calls)
            self._backlog.put_back(calls)
            self._alarm.by(self._backlog.next_expiry())
            self._handle(None, session.events())

    def opened(self) -> None:
        """The server has answered: calls flow."""
        self._dialing.opened()
        self._opening.opened()
        self.connected_at = self.options.clock.time()
        self.enter(State.OPEN)
        opened, self._opened = self._opened, None
        if opened is not None and not opened.done():
            opened.set_result(None)

    def reconnect(self) -> None:
        """Replace the connection by a new one, now."""
        wire, self.wire = self.wire, None
        if wire is not None:
            wire.close()
        self._opening.stop_timers()
        if self.session is not None:
            self.session.link_lost()
            self._alarm.by(self.session.next_expiry())
        if self.state is not State.IDLE:
            self._supervise()

    def _closed(self, error: CablegramError | None) -> CablegramError | None:
        """Go on after the end of the connection; what it ended of, as others should see it."""
        was_open = self.state is State.OPEN
        self._dialing.heard(self.wire is not None and self.wire.received > 0)
        self.wire = None
        self._opening.stop_timers()
        self._opening.interrupted()
        if self.session is not None:
            self.session.link_lost()
        if self.state is State.IDLE:
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
                self._alarm.by(self.session.next_expiry())
            self._supervise()
        elif was_open:
            lost = ConnectionLost(f"the connection to data center {self.dc} was lost: {error}")
            lost.__cause__ = error
            self.give_up(lost)
        else:
            self.give_up(self._dialing.failure(error))
        return error


_STAGES = {State.EXCHANGING: "key exchange", State.OPENING: "session"}


def _deliver(call: Call) -> None:
    future = call.context
    if future is None or future.done():
        return
    if call.error is not None:
        future.set_exception(call.error)
    else:
        future.set_result(call.result)
        call.result = None  # the session's table of deadlines may keep the call a while longer
