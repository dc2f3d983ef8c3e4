"""From a link to an open session: the keys that have to be made, the binding of a temporary one, and its renewal."""

from __future__ import annotations

import asyncio
import enum
from typing import TYPE_CHECKING

from cablegram.errors import CablegramError, ConnectionLost, DeadlineExceeded, RpcError, TransportError
from cablegram.mtproto.connection.client import ClientConnection
from cablegram.mtproto.handshake import HandshakeResult
from cablegram.mtproto.rpc import RpcCall
from cablegram.net.connection_driver import ConnectionDriver
from cablegram.net.keychain import MARGIN, KeyChain

if TYPE_CHECKING:
    from cablegram.net.sender import Sender


DRAIN = 5.0
"""Before a temporary key is replaced, new calls are held back for so long (seconds) while the others are answered."""


class SenderState(enum.Enum):
    """How far a sender is."""

    IDLE = "idle"
    CONNECTING = "connecting"
    EXCHANGING = "exchanging keys"
    OPENING = "opening"
    OPEN = "open"


class SessionSetup:
    """The part of a sender that makes its session speak. ``binding`` is the call that everything else waits for."""

    __slots__ = ("_draining_until", "_renewal", "_sender", "_try_timer", "binding", "keys")

    def __init__(self, sender: Sender, keys: KeyChain) -> None:
        self.keys = keys
        self.binding: RpcCall | None = None
        self._sender = sender
        self._draining_until: float | None = None
        self._try_timer: asyncio.TimerHandle | None = None
        self._renewal: asyncio.TimerHandle | None = None

    @property
    def holds_calls(self) -> bool:
        """Whether calls have to wait although there is a session."""
        return self.binding is not None or self._draining_until is not None

    def begin(self, ends_at: float) -> None:
        """A link is there: the try has until then (the loop's time) to come to an answer."""
        self.stop_timers()
        self._try_timer = asyncio.get_running_loop().call_at(ends_at, self._try_over)

    def _try_over(self) -> None:
        self._try_timer = None
        sender = self._sender
        if sender.driver is not None and sender.state is not SenderState.OPEN:
            sender.driver.connection.close(DeadlineExceeded(sender.stage, sender.options.connect_timeout))
            sender.driver.pump()

    def stop_timers(self) -> None:
        for timer in (self._try_timer, self._renewal):
            if timer is not None:
                timer.cancel()
        self._try_timer = self._renewal = self._draining_until = None

    def opened(self) -> None:
        """The session speaks: all that can end it from here is the age of a temporary key."""
        self.stop_timers()
        renew_in = self.keys.renew_in()
        if renew_in is not None:
            self._renewal = asyncio.get_running_loop().call_later(renew_in, self._renew)

    def interrupted(self) -> None:
        """The connection is gone. A key that was not bound yet is made anew on the next one."""
        if self.binding is not None:
            self.binding = None
            self.keys.drop_temp()
            self._sender.abandon_session()

    # Keys

    def key_ready(self, driver: ConnectionDriver, result: HandshakeResult) -> None:
        """A key exchange is done; a permanent key is used only once it is durable."""
        saved = self.keys.accept(result)
        if saved is None:
            self._go_on(driver)
        else:
            asyncio.ensure_future(saved).add_done_callback(lambda done: self._key_saved(done, driver))

    def _key_saved(self, done: asyncio.Future[None], driver: ConnectionDriver) -> None:
        error = None if done.cancelled() else done.exception()
        if error is not None:
            failure = error if isinstance(error, CablegramError) else ConnectionLost(f"the key cannot be kept: {error}")
            self._sender.stop(failure)
        elif self._sender.driver is driver and not driver.connection.closed:
            self._go_on(driver)
            driver.pump()

    def _go_on(self, driver: ConnectionDriver) -> None:
        """Make the next key, or speak."""
        sender, connection = self._sender, driver.connection
        assert isinstance(connection, ClientConnection)  # noqa: S101 # a sender drives clients only
        handshake = self.keys.handshake()
        if handshake is not None:
            connection.exchange(handshake)
            return
        session = sender.session = self.keys.session()
        if session is None:
            return
        sender.enter(SenderState.OPENING)
        self.binding = self.keys.binding(session)
        if self.binding is None:
            sender.feed()
        else:
            session.enqueue(self.binding)
        connection.attach(session)

    def bound(self, call: RpcCall) -> None:
        """The answer to ``auth.bindTempAuthKey``."""
        self.binding = None
        call.context.exception()  # it is looked at here
        sender = self._sender
        if call.error is None and sender.session is not None:
            self.keys.bound()
            sender.feed()
            sender.opened()
        elif isinstance(call.error, RpcError):
            unknown = call.error.name == "ENCRYPTED_MESSAGE_INVALID"
            self.keys.drop_temp()
            sender.abandon_session()
            if sender.driver is not None:
                sender.driver.connection.close(TransportError(-404) if unknown else call.error)

    def _renew(self) -> None:
        """Replace the temporary key: at a quiet moment, made by holding new calls back, as long as there is time."""
        self._renewal = None
        sender, loop = self._sender, asyncio.get_running_loop()
        if sender.state is not SenderState.OPEN or sender.session is None:
            return
        if sender.session.pending and (self.keys.left or 0.0) > MARGIN / 2:
            if self._draining_until is None:
                self._draining_until = loop.time() + DRAIN
            if loop.time() < self._draining_until:
                self._renewal = loop.call_later(0.1, self._renew)
            else:  # something takes long: the others must not wait for it
                self._draining_until = None
                sender.feed()
                self._renewal = loop.call_later(2 * DRAIN, self._renew)
            return
        self._draining_until = None
        self.keys.drop_temp()
        sender.abandon_session()
        sender.reconnect()
