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
from cablegram.mtproto.framing import client_framing
from cablegram.mtproto.network import DataCenter, Network
from cablegram.mtproto.rpc import Call
from cablegram.mtproto.timekeeper import TimeKeeper
from cablegram.net.keychain import KeyChain
from cablegram.net.opening import Opening, State
from cablegram.net.options import KeyStore, Options
from cablegram.net.race import addresses, backoff, race
from cablegram.net.wire import Wire


class Sender:
    """See the module. ``on_event(sender, event)`` gets what is not the answer to a call; ``dc`` is a number."""

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
        self.attempts = 0
        """Connections tried since the last one that worked."""
        self._on_event = on_event
        self._on_state = on_state
        self._wire: Wire | None = None
        self._task: asyncio.Task[None] | None = None
        self._opened: asyncio.Future[None] | None = None
        self._opening = Opening(self, KeyChain(dc, network, options, store, self.time))
        self._early: list[Call] = []
        self._watch: asyncio.TimerHandle | None = None
        self.stage = "tcp"

    # What the pool calls

    @property
    def wire(self) -> Wire | None:
        """The connection at work, if there is one."""
        return self._wire

    @property
    def pending(self) -> int:
        """Calls that wait for an answer."""
        return len(self._early) + (self.session.pending if self.session is not None else 0)

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
            self.attempts = 0
            self._supervise()

    def submit(self, request: tl.TLObject, timeout: float | None = None) -> Call:
        """Send a request; the call's ``context`` is the future of its result.

        Raises EncodeError, and ConnectionLost when IDLE.
        """
        if self.state is State.IDLE:
            raise ConnectionLost("the client is not connected; call connect() first", sent="no")
        options = self.options
        call = Call(request, options.layer, asyncio.get_running_loop().create_future())
        if timeout is None:
            timeout = options.request_timeout
        if timeout is not None:
            call.deadline = options.clock.monotonic() + timeout
        session = self.session
        if session is None or self._opening.binding is not None:
            self._early.append(call)
            self._watch_deadlines()
        else:
            session.enqueue(call)
            if self._wire is not None:
                self._wire.flush_soon()
            else:
                self._watch_deadlines()
        return call

    async def invoke(self, request: tl.TLObject, timeout: float | None = None) -> Any:
        """:meth:`submit`, and wait. A cancelled wait withdraws the request."""
        call = self.submit(request, timeout)
        try:
            return await call.context
        except asyncio.CancelledError:
            self._withdraw(call)
            raise

    def stop(self, error: CablegramError | None = None) -> None:
        """Disconnect; every call settles with ``error`` (by default a ConnectionLost)."""
        if self._task is not None:
            self._task.cancel()
            self._task = None
        self._opening.stop_timers()
        self.enter(State.IDLE)
        wire, self._wire = self._wire, None
        if wire is not None:
            wire.close()
        if self.session is not None:
            self.session.link_lost()
        self._fail(error or ConnectionLost("the client was disconnected"), typed=error is not None)

    # Calls

    def _withdraw(self, call: Call) -> None:
        if call in self._early:
            self._early.remove(call)
        elif self.session is not None:
            self.session.cancel(call)
            if self._wire is not None:
                self._wire.flush_soon()

    def _watch_deadlines(self) -> None:
        """Calls expire on time also while no connection is there to drive the session's timers."""
        deadlines = [call.deadline for call in self._early if call.deadline is not None]
        if self.session is not None and self._wire is None:
            deadline = self.session.next_expiry()
            deadlines += [] if deadline is None else [deadline]
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        if deadlines:
            delay = max(0.0, min(deadlines) - self.options.clock.monotonic())
            self._watch = asyncio.get_running_loop().call_later(delay, self._expire)

    def _expire(self) -> None:
        self._watch = None
        now = self.options.clock.monotonic()
        for call in [call for call in self._early if call.deadline is not None and call.deadline <= now]:
            self._early.remove(call)
            call.error = DeadlineExceeded(self.stage)
            _deliver(call)
        if self.session is not None and self._wire is None:
            self.session.on_deadline()
            self._handle(None, self.session.events())
        self._watch_deadlines()

    def _fail(self, error: CablegramError, *, typed: bool = True) -> None:
        """Settle whatever waits: the callers, and whoever waits for the connection."""
        early, self._early = self._early, []
        for call in early:
            call.error = error
            _deliver(call)
        if self.session is not None:
            self.session.fail_all(error if typed else None)
            self._handle(None, self.session.events())
        opened, self._opened = self._opened, None
        if opened is not None and not opened.done():
            opened.set_exception(error)
            opened.exception()  # nobody has to wait for it

    # Connecting

    def _supervise(self) -> None:
        loop = asyncio.get_running_loop()
        if self._opened is None:
            self._opened = loop.create_future()
        self.enter(State.CONNECTING)
        self._task = loop.create_task(self._dial(), name=f"cablegram-dial-dc{self.dc}")

    async def _dial(self) -> None:
        """Try until a link is there; what follows on it is callbacks."""
        options = self.options
        while True:
            if self.attempts:
                await asyncio.sleep(backoff(self.attempts, options))
            self.attempts += 1
            self.stage = "tcp"
            try:
                async with asyncio.timeout(options.connect_timeout):
                    self._wire = await race(self._addresses(), options.dial, self._new_wire)
                self._task = None
                return
            except (OSError, TimeoutError) as error:
                cause: Exception = error
            if self._exhausted():
                self._task = None
                self._give_up(cause)
                return

    def _new_wire(self) -> Wire:
        options, handshake = self.options, None
        if self.session is None:
            handshake = self._opening.keys.handshake()
            if handshake is None:
                self.session = self._opening.keys.session()
        connection = ClientConnection(
            framing=client_framing(options.transport, options.rand),
            time=self.time,
            rand=options.rand,
            session=self.session,
            handshake=handshake,
        )
        self.enter(State.OPENING if handshake is None else State.EXCHANGING)
        self._opening.begin()
        return Wire(connection, self._handle, options.clock.monotonic)

    def _give_up(self, cause: Exception) -> None:
        where = ", ".join(f"{dc.host}:{dc.port}" for dc in self._addresses())
        times = f"{self.attempts} attempt{'s' if self.attempts != 1 else ''}"
        reason = "it timed out" if isinstance(cause, TimeoutError) and not str(cause) else cause
        error = ConnectionLost(f"data center {self.dc} at {where} could not be reached in {times}: {reason}", sent="no")
        error.__cause__ = cause
        self.enter(State.IDLE)
        self._fail(error)

    def _addresses(self) -> list[DataCenter]:
        return addresses(self.dc, self.network, self.store, self.options.use_ipv6)

    def _exhausted(self) -> bool:
        retries = self.options.connection_retries
        return retries is not None and self.attempts > retries

    # The life of a connection, told by the wire and by ``Opening``

    def _handle(self, wire: Wire | None, events: list[Event]) -> None:
        for event in events:
            if isinstance(event, Settled):
                _deliver(event.call)
                if event.call is self._opening.binding:
                    self._opening.bound(event.call)
            elif isinstance(event, KeyReady) and wire is not None:
                self._opening.key_ready(wire, event.result)
            elif isinstance(event, Closed):
                if wire is self._wire or self._wire is None:
                    self._closed(event)
            else:
                self._noticed(event)

    def _noticed(self, event: Event) -> None:
        if isinstance(event, SaltsChanged) and self.session is not None:
            salts = [(salt.value, salt.since, salt.until) for salt in self.session.salts.dump()]
            self.store.set_salts(salts, self.dc)
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
            self._on_state(self, state)

    def release_early(self, session: ClientSession) -> None:
        """Give the calls that waited for a session to it."""
        early, self._early = self._early, []
        for call in early:
            session.enqueue(call)

    def abandon_session(self) -> None:
        """The session's key is no good any more: what waits goes to the session of the next one."""
        session, self.session = self.session, None
        if session is not None:
            self._early = session.surrender() + self._early
            self._handle(None, session.events())

    def opened(self) -> None:
        """The server has answered: calls flow."""
        self.attempts = 0
        self._opening.opened()
        self.connected_at = self.options.clock.time()
        self.enter(State.OPEN)
        opened, self._opened = self._opened, None
        if opened is not None and not opened.done():
            opened.set_result(None)

    def _closed(self, event: Closed) -> None:
        self._wire = None
        self._opening.stop_timers()
        self._opening.interrupted()
        if self.session is not None:
            self.session.link_lost()
        if self.state is State.IDLE:
            return
        error = event.error or ConnectionLost("the connection was closed")
        if isinstance(error, TransportError) and error.code == -404 and self._opening.keys.drop_temp():
            self.abandon_session()
            error = ConnectionLost("the server has forgotten the temporary key")
        self._watch_deadlines()
        if isinstance(error, TransportError) and error.code != -429:
            self.enter(State.IDLE)
            self._fail(error)
            self._on_event(self, event)
        elif (self.state is State.OPEN and self.options.auto_reconnect) or not self._exhausted():
            self._on_event(self, event)
            self._supervise()
        else:
            self._give_up(error)


_STAGES = {State.CONNECTING: "tcp", State.EXCHANGING: "key exchange", State.OPENING: "session"}


def _deliver(call: Call) -> None:
    future = call.context
    if future is None or future.done():
        return
    if call.error is not None:
        future.set_exception(call.error)
    else:
        future.set_result(call.result)
