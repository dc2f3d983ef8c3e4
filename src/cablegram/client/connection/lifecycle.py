"""The client's life: connecting, dying, ending. One object per client, made with it, doing nothing until asked.

How it works. The network keeps a connection by itself (``net.sender``); this module says what that means to the
client. Three things can end: a *connection*, which the network makes again; the *client*, when the network gives up or
a handler's error is to stop it, and then ``failure`` is raised by every call until the next ``connect()``; the
*session*, when Telegram says that it is over, and then ``dead`` is stored and raised for ever, until a new login.
``open`` is one task however many callers wait for it; what ends the client is a task too, so that whoever noticed it
need not wait.

A worked example, a session that its owner ends from another device at second 60:

====  ============  =====================================================================================
time  state         what happens
====  ============  =====================================================================================
   0  CONNECTING    connect(): the session is loaded, its network checked, the pool made and connected
   1  CONNECTED     the watchdog starts; the update manager asks for what was missed
  30  RECONNECTING  the link breaks; calls wait in the sender
  31  CONNECTED     the data center answers; what may be repeated was sent again, updates are asked for
  60  DEAD          a call is answered with SESSION_REVOKED: the reason is stored, then every other call
                    raises it too, the pool is closed, the session saved and let go of
  65  CONNECTING    connect(): the stored reason is raised, no packet is sent; the state is DISCONNECTED
  70  CONNECTING    start(phone_number=...): the dead session is emptied and a new key is made
====  ============  =====================================================================================

``states`` has the states and what leads from one to another.

Longer than 400 lines because the example above stands beside the life that it shows.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Coroutine, Sequence
from typing import TYPE_CHECKING, Any

from cablegram.client.requests.chain import Chain
from cablegram.client.requests.middleware import Middleware
from cablegram.client.updates.client_events import StateChanged
from cablegram.errors import CablegramError, ConnectionLost, TransportError, UsageError, WrongLoop
from cablegram.sessions.types import settle

from . import fatal_errors
from .states import TRANSITIONS, ClientState
from .watchdog import Watchdog

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

    from .invoker import Invoker
    from .pool_factory import InvokerFactory


ATTEMPT = 15.0
"""What one attempt to connect may take at most (seconds)."""
MAX_PAUSE = 60.0
"""The longest pause between two attempts (seconds)."""


class Lifecycle:
    """What a client is connected by. ``since``: the loop's time of its last change."""

    __slots__ = (
        "_client",
        "_closing",
        "_loop",
        "_make",
        "_moving",
        "_opening",
        "_stop",
        "_wanted",
        "chain",
        "dead",
        "failure",
        "fresh_key",
        "layer_warned",
        "logging_out",
        "pool",
        "round_trip",
        "since",
        "state",
        "watchdog",
    )

    def __init__(self, client: ClientCore, make: InvokerFactory, middleware: Sequence[Middleware]) -> None:
        self._client = client
        self._make = make
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stop: asyncio.Future[None] | None = None
        self._opening: asyncio.Task[None] | None = None
        self._closing: asyncio.Task[None] | None = None
        self._wanted = 0
        self.pool: Invoker | None = None
        self._moving = asyncio.Lock()
        self.dead: CablegramError | None = None
        self.failure: BaseException | None = None
        self.layer_warned = False
        """Whether it was said that the server speaks another layer."""
        self.round_trip: float | None = None
        self.watchdog = Watchdog(self._received)
        self.fresh_key = False
        self.logging_out = False
        self.state = ClientState.DISCONNECTED
        self.since = 0.0
        self.chain = Chain(client, self, middleware)

    # ---- the loop ----

    def now(self) -> float:
        """The event loop's clock (seconds)."""
        return self._loop.time() if self._loop is not None else 0.0

    def check(self) -> None:
        """Raise unless a call can be sent from here and now."""
        if self.dead is not None:
            raise fatal_errors.again(self.dead)
        if self.state is ClientState.DISCONNECTED or self._loop is None:
            if self.failure is not None:
                raise ConnectionLost(f"the client has stopped: {self.failure}", sent="no") from self.failure
            raise UsageError("the client is not connected; use `async with client:` or `await client.connect()`")
        running = asyncio.get_running_loop()
        if running is not self._loop:
            raise WrongLoop(
                f"the client was connected on {_loop_name(self._loop)} and is used on {_loop_name(running)}; "
                "make and use it on one loop, or disconnect() it first"
            )

    # ---- opening and closing ----

    async def open(self, timeout: float | None = None, *, revive: bool = False) -> None:
        """Connect. ``revive``: a session known to be dead is emptied for a new login instead of raising its error."""
        self._drop_ended_loop()
        if self.state is ClientState.CONNECTED:
            self.check()
            return
        if self._opening is None:
            self._loop = asyncio.get_running_loop()
            self.failure = None
            self._opening = self._loop.create_task(self._open(timeout, revive), name="cablegram-connect")
        opening = self._opening
        self._wanted += 1
        try:
            await asyncio.wait([opening])
        except asyncio.CancelledError:
            if self._wanted == 1:  # nobody else waits for it
                await self._abandon(opening)
            raise
        finally:
            self._wanted -= 1
            if self._opening is opening and opening.done():
                self._opening = None
        if opening.cancelled():
            raise ConnectionLost("the client was disconnected while it connected", sent="no")
        opening.result()

    async def _abandon(self, opening: asyncio.Task[None]) -> None:
        """Whoever asked for the connection does not want it any more, though it may be there already."""
        opening.cancel()
        await asyncio.wait([opening])
        if not opening.cancelled() and opening.exception() is None:
            self._opening = None
            await self.close()

    async def _open(self, timeout: float | None, revive: bool) -> None:
        client = self._client
        session = client.session
        self._set(ClientState.CONNECTING)
        try:
            await settle(session.load())
            await settle(session.check_network(client.network.identity))
            session.on_lost = self.fail  # another process took a frozen client's session over
            if session.terminal_reason not in (None, fatal_errors.KEY_UNKNOWN):
                self.dead = fatal_errors.error_of(session.terminal_reason)
            if self.dead is not None:
                if not revive:
                    raise fatal_errors.again(self.dead)
                await self._empty()
            self._stop = asyncio.get_running_loop().create_future()
            await self._reach(timeout)
        except BaseException as error:
            await self._release()
            self._set(ClientState.DISCONNECTED, error)
            raise
        self._set(ClientState.CONNECTED)

    async def _reach(self, timeout: float | None) -> None:
        """Connect; a server that has forgotten the key is met with a new one, once, where that loses nothing.

        -404 is not signed by anybody: a key that carries a login is never given up for it.
        """
        session = self._client.session
        limit = self._patience() if timeout is None else timeout
        ends_at = self.now() + (limit or 0.0)
        for again in (True, False):
            self.fresh_key = session.get_auth_key() is None
            self.pool = self._make(self._client)
            try:
                await self.pool.connect(limit if again or limit is None else max(0.0, ends_at - self.now()))
                return
            except TransportError as error:
                if error.code != -404 or self.fresh_key or session.user is not None or not again:
                    raise
                self._client.logger.warning("the server has forgotten this session's key; making a new one")
                await self.pool.disconnect()
                await self._empty()

    def _patience(self) -> float | None:
        """How long connecting may take when the caller sets no limit: what all retries can need, and no longer.

        A server that accepts links and then says nothing must not be waited for without end.
        """
        settings = self._client._settings
        if settings.connection_retries is None:
            return None
        pauses = sum(min(settings.retry_delay * 2.0**n, MAX_PAUSE) for n in range(settings.connection_retries))
        return (settings.connection_retries + 1) * ATTEMPT + pauses

    async def close(self) -> None:
        """Disconnect: handlers that have begun may end within ``stop_grace``, then all that is under way is dropped.

        The session is saved and let go of.
        """
        self._drop_ended_loop()
        if self._opening is not None and self._opening is not asyncio.current_task():
            self._opening.cancel()
            await asyncio.wait([self._opening])
        if self._closing is not None and self._closing is not asyncio.current_task():
            await asyncio.wait([self._closing])
        grace = self._client._settings.stop_grace if self.state is ClientState.CONNECTED else 0.0
        await self._client._updates.stop(grace)
        await self._client._dispatcher.close(grace)
        await self._client._updates.close()
        await self._release()
        if self.state is not ClientState.DEAD:
            self._set(ClientState.DISCONNECTED)
        if self._stop is not None and not self._stop.done():
            self._stop.set_result(None)
        self._loop = None

    def _drop_ended_loop(self) -> None:
        """The loop ended without ``disconnect()``: its tasks and links are gone, and nothing of it can be awaited."""
        if self._loop is None or not self._loop.is_closed():
            return
        self.pool = self._opening = self._closing = self._stop = self._loop = None
        self._moving, self._wanted = asyncio.Lock(), 0
        self._client._updates.abandon()
        self._client._dispatcher.abandon()
        if self.state is not ClientState.DEAD:
            self._set(ClientState.DISCONNECTED)

    async def _release(self) -> None:
        pool, self.pool = self.pool, None
        try:
            if pool is not None:
                await pool.disconnect()
        finally:
            try:
                await settle(self._client.session.save())
            finally:
                await settle(self._client.session.close())

    async def revive(self) -> None:
        """Forget a dead login and connect again, for a new one."""
        if self._closing is not None:
            await asyncio.wait([self._closing])
        await self._release()
        self._set(ClientState.DISCONNECTED)
        await settle(self._client.session.load())
        await self._empty()
        await self.open()

    async def _empty(self) -> None:
        from cablegram.client.login.log_out import forget_keys

        await forget_keys(self._client)
        self.dead = None

    # ---- dying ----

    def judge(self, error: CablegramError, *, dc: int | None = None) -> CablegramError:
        """The error to raise for ``error``: a dead client raises what it died of, not that its connection is gone."""
        if self.dead is not None:
            return error if error is self.dead else fatal_errors.again(self.dead)
        reason = fatal_errors.reason_of(error)
        # Before a login AUTH_KEY_UNREGISTERED only says that there was none; another data center than home speaks of
        # its own key alone, which the pool replaces.
        elsewhere = dc is not None and dc != self._home()
        expected = elsewhere or self.logging_out or self._client.session.user is None
        if reason is not None and not expected:
            self._die(error, reason)
        return error

    def _die(self, error: CablegramError, reason: str) -> None:
        """The session is dead: store why, and end everything with ``error``."""
        self.dead = fatal_errors.again(error)
        self._client.logger.error("the session is dead: %s", error)
        self._end(error, ClientState.DEAD, self._bury(self._client.session.set_terminal_reason(reason)))

    async def _bury(self, stored: Awaitable[None] | None) -> None:
        await settle(stored)
        await self._release()

    def fail(self, error: BaseException) -> None:
        """The client stops, but its session lives: no connection can be made, or a handler's error is to stop it."""
        if self.failure is None and self.state is not ClientState.DISCONNECTED:
            self._end(error, ClientState.DISCONNECTED, self._release())

    def _end(self, error: BaseException, state: ClientState, work: Coroutine[object, object, None]) -> None:
        self.failure = error
        if self._client._delivery is not None:
            self._client._delivery.abandon()  # what has not begun is another process's to begin
        self._set(state, error)
        if self._stop is not None and not self._stop.done():
            self._stop.set_result(None)
        self._closing = asyncio.get_running_loop().create_task(work, name="cablegram-close")
        self._closing.add_done_callback(self._closed)

    def _closed(self, closing: asyncio.Task[None]) -> None:
        if not closing.cancelled() and (error := closing.exception()) is not None:
            self._client.logger.warning("the client ended, but not everything was saved: %s", error)

    # ---- waiting ----

    async def pause(self, seconds: float) -> None:
        """Let time pass; ends early, with an error, when the client does."""
        stop = self._stop
        if stop is None:
            raise ConnectionLost("the client is not connected", sent="no")
        if seconds > 0 and not stop.done():
            await asyncio.wait([stop], timeout=seconds)
        if stop.done():
            raise ConnectionLost("the client was disconnected while it waited", sent="no")

    async def ended(self) -> None:
        """Wait until the client is disconnected; raises what it died of."""
        if self._stop is not None:
            await asyncio.shield(self._stop)
        if self._closing is not None:
            await asyncio.wait([self._closing])
        if self.failure is not None:
            raise self.failure

    # ---- data centers ----

    async def switch_home(self, dc: int) -> None:
        """Move the account's home; the session remembers it. Calls that move at the same time move once."""
        async with self._moving:
            pool = self._pool()
            if pool.home_dc == dc:
                return
            self._client.logger.info("the account lives in data center %d; moving there", dc)
            try:
                await pool.switch_home(dc)
            except ConnectionLost as error:
                self.fail(error)
                raise

    def home_dc(self) -> int:
        """The data center where the account lives. Raises ConnectionLost without a connection."""
        return self._pool().home_dc

    def _pool(self) -> Invoker:
        if self.pool is None:
            raise ConnectionLost("the client is disconnected", sent="no")
        return self.pool

    def _home(self) -> int | None:
        return self.pool.home_dc if self.pool is not None else None

    # ---- what the network reports (see ``network_events``) ----

    def follows(self, dc: int) -> bool:
        """Whether the state of a connection to this data center is the client's state now."""
        up = self.state in (ClientState.CONNECTED, ClientState.RECONNECTING)
        return up and dc == self._home() and not self._moving.locked()

    def reached(self) -> None:
        """The connection to the home data center is there again."""
        self._set(ClientState.CONNECTED)

    def lost(self) -> None:
        """The connection to the home data center is gone; the network works on another."""
        self._set(ClientState.RECONNECTING)

    def _received(self) -> float:
        """When the last packet came on the present connection to the home data center; 0 without one."""
        driver: Any = getattr(getattr(self.pool, "home", None), "driver", None)
        return 0.0 if driver is None else float(driver.connection.heard_at)

    def clock_offset(self) -> float:
        """How far the server's clock is ahead of this machine's (seconds), as the connection or the session knows."""
        home: Any = getattr(self.pool, "home", None)
        offset: float = self._client.session.time_offset if home is None else home.time.offset
        return offset

    # ---- reporting ----

    def _set(self, state: ClientState, reason: BaseException | None = None) -> None:
        if state is self.state:
            return
        if state not in TRANSITIONS[self.state]:
            raise AssertionError(f"a client that is {self.state} does not become {state}")
        self.state = state
        self.since = self.now()
        self._client.logger.debug("state: %s", state)
        self._client._dispatcher.put_own(StateChanged(state, reason))
        if state is ClientState.CONNECTED:
            self.watchdog.start()
            self._client._updates.missed()
        elif state in (ClientState.DISCONNECTED, ClientState.DEAD):
            self.watchdog.stop()


def _loop_name(loop: asyncio.AbstractEventLoop) -> str:
    """Two loops look alike in their repr: what tells them apart is which one it is, and whether it still runs."""
    how = "closed" if loop.is_closed() else "running" if loop.is_running() else "stopped"
    return f"event loop {id(loop):#x} ({how})"
