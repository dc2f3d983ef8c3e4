"""One data center: its key, its session, and one supervised connection at a time.

::

    IDLE ──connect──> CONNECTING ──link──> EXCHANGING ──key──> OPENING ──first answer──> OPEN
     ^                    ^ │ try failed, or the connection was lost: back-off                │
     │                    └─┴───────────────────────────────────────────────────────────────┘
     └── disconnect, retries used up, or a terminal error

Only CONNECTING has a task; a connection that is OPEN is callbacks alone. Calls are accepted in every state but IDLE
and survive reconnections.
"""

from __future__ import annotations

import asyncio
import enum
from collections.abc import Callable
from typing import Any

from cablegram import tl
from cablegram.errors import CablegramError, ConnectionLost, DeadlineExceeded, TransportError
from cablegram.mtproto.client_connection import ClientConnection
from cablegram.mtproto.client_session import ClientSession
from cablegram.mtproto.envelope import AuthKey
from cablegram.mtproto.events import Closed, Event, KeyReady, Pong, SaltsChanged, Settled, TimeCorrected
from cablegram.mtproto.framing import client_framing
from cablegram.mtproto.handshake import ClientHandshake
from cablegram.mtproto.network import DataCenter, Network
from cablegram.mtproto.rpc import Call
from cablegram.mtproto.salts import Salt, SaltBook
from cablegram.mtproto.timekeeper import TimeKeeper
from cablegram.net.options import KeyStore, Options
from cablegram.net.race import race
from cablegram.net.wire import Wire


class State(enum.Enum):
    IDLE = "idle"
    CONNECTING = "connecting"
    EXCHANGING = "exchanging keys"
    OPENING = "opening"
    OPEN = "open"


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
        self._early: list[Call] = []
        self._watch: asyncio.TimerHandle | None = None
        self._stage = "tcp"

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
            stage = self._stage
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
        if self.session is None:
            self._early.append(call)
        else:
            self.session.enqueue(call)
        if self._wire is not None and self.session is not None:
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
        self._set_state(State.IDLE)
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
            call.error = DeadlineExceeded(self._stage)
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
        self._set_state(State.CONNECTING)
        self._task = loop.create_task(self._dial(), name=f"cablegram-dial-dc{self.dc}")

    async def _dial(self) -> None:
        """Try until a link is there; what follows on it is callbacks."""
        options = self.options
        while True:
            if self.attempts:
                await asyncio.sleep(self._backoff())
            self.attempts += 1
            self._stage = "tcp"
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
        options = self.options
        if self.session is None:
            self.session = self._session_from_store()
        handshake = None
        if self.session is None:
            handshake = ClientHandshake(
                keys=self.network.keys, dc=self.network.dc_code(self.dc), rand=options.rand, clock=options.clock
            )
        connection = ClientConnection(
            framing=client_framing(options.transport, options.rand),
            time=self.time,
            rand=options.rand,
            session=self.session,
            handshake=handshake,
        )
        return Wire(connection, self._handle, options.clock.monotonic)

    def _addresses(self) -> list[DataCenter]:
        store = self.store
        found = [dc for dc in self.network.addresses(self.dc) if self.options.use_ipv6 or not dc.ipv6]
        if store.dc_id == self.dc and store.server_address and store.port:
            own = DataCenter(self.dc, store.server_address, store.port)
            if all((dc.host, dc.port) != (own.host, own.port) for dc in found):
                found.insert(0, own)
        return found

    def _backoff(self) -> float:
        options = self.options
        whole = min(options.retry_delay * 2 ** (self.attempts - 1), options.max_delay)
        return float(whole * (0.5 + int.from_bytes(options.rand(2), "little") / 131072))

    def _exhausted(self) -> bool:
        retries = self.options.connection_retries
        return retries is not None and self.attempts > retries

    def _give_up(self, cause: Exception) -> None:
        where = ", ".join(f"{dc.host}:{dc.port}" for dc in self._addresses())
        times = f"{self.attempts} attempt{'s' if self.attempts != 1 else ''}"
        reason = "it timed out" if isinstance(cause, TimeoutError) and not str(cause) else cause
        error = ConnectionLost(f"data center {self.dc} at {where} could not be reached in {times}: {reason}", sent="no")
        error.__cause__ = cause
        self._set_state(State.IDLE)
        self._fail(error)

    # The life of a connection

    def _session_from_store(self) -> ClientSession | None:
        key = self.store.get_auth_key(self.dc)
        return None if key is None else self._make_session(bytes(key))

    def _make_session(self, key: bytes, salt: int = 0) -> ClientSession:
        ahead = [Salt(int(since), int(until), value) for value, since, until in self._stored_salts()]
        return ClientSession(
            key=AuthKey(key),
            time=self.time,
            rand=self.options.rand,
            layer=self.options.layer,
            init=self.options.prefix(),
            salts=SaltBook(salt, [] if salt else ahead),
        )

    def _stored_salts(self) -> tuple[Any, ...]:
        return self.store.get_salts(self.dc)

    def _handle(self, wire: Wire | None, events: list[Event]) -> None:
        for event in events:
            kind = type(event)
            if kind is Settled:
                _deliver(event.call)  # type: ignore[attr-defined]
            elif kind is KeyReady and wire is not None:
                self._key_ready(wire, event)  # type: ignore[arg-type]
            elif kind is Closed:
                if wire is self._wire or self._wire is None:
                    self._closed(event)  # type: ignore[arg-type]
            else:
                self._noticed(event)

    def _noticed(self, event: Event) -> None:
        if isinstance(event, SaltsChanged) and self.session is not None:
            salts = [(salt.value, salt.since, salt.until) for salt in self.session.salts.dump()]
            self.store.set_salts(salts, self.dc)
        elif isinstance(event, TimeCorrected):
            self.store.set_time_offset(event.offset)
        elif isinstance(event, Pong) and self.state is not State.OPEN:
            self._set_open()
        self._on_event(self, event)

    def _key_ready(self, wire: Wire, event: KeyReady) -> None:
        result = event.result
        self.time.sync(self.options.clock.time() + result.time_offset)
        session = self.session = self._make_session(result.auth_key, result.server_salt)
        saved = self.store.set_auth_key(result.auth_key, self.dc)
        if saved is None:
            self._attach(wire, session)
        else:
            task = asyncio.ensure_future(saved)
            task.add_done_callback(lambda done: self._key_saved(done, wire, session))

    def _key_saved(self, done: asyncio.Future[None], wire: Wire, session: ClientSession) -> None:
        """The key is durable (or cannot be stored): only now is it used."""
        error = None if done.cancelled() else done.exception()
        if error is not None:
            failure = error if isinstance(error, CablegramError) else ConnectionLost(f"the key cannot be kept: {error}")
            self.stop(failure)
        elif self._wire is wire and not wire.connection.closed:
            self._attach(wire, session)
            wire.pump()

    def _attach(self, wire: Wire, session: ClientSession) -> None:
        assert isinstance(wire.connection, ClientConnection)  # noqa: S101 # a sender drives clients only
        self._set_state(State.OPENING)
        early, self._early = self._early, []
        for call in early:
            session.enqueue(call)
        wire.connection.attach(session)

    def _set_open(self) -> None:
        self.attempts = 0
        self.connected_at = self.options.clock.time()
        self._set_state(State.OPEN)
        opened, self._opened = self._opened, None
        if opened is not None and not opened.done():
            opened.set_result(None)

    def _closed(self, event: Closed) -> None:
        self._wire = None
        if self.session is not None:
            self.session.link_lost()
        if self.state is State.IDLE:
            return
        self._watch_deadlines()
        error = event.error or ConnectionLost("the connection was closed")
        if isinstance(error, TransportError) and error.code != -429:
            self._set_state(State.IDLE)
            self._fail(error)
            self._on_event(self, event)
        elif (self.state is State.OPEN and self.options.auto_reconnect) or not self._exhausted():
            self._on_event(self, event)
            self._supervise()
        else:
            self._give_up(error)

    def _set_state(self, state: State) -> None:
        if state is not self.state:
            self.state = state
            self._stage = _STAGES.get(state, self._stage)
            self._on_state(self, state)


_STAGES = {State.CONNECTING: "tcp", State.EXCHANGING: "key exchange", State.OPENING: "session"}


def _deliver(call: Call) -> None:
    future = call.context
    if future is None or future.done():
        return
    if call.error is not None:
        future.set_exception(call.error)
    else:
        future.set_result(call.result)
