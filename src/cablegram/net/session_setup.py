"""From a link to an open session: the keys that have to be made, the binding of a temporary one, and its renewal.

::

    NONE ──no key──> EXCHANGING ──permanent key──> SAVING ──durable──┐
      │                  ^  │                                        │
      │                  └──┼────────────── a temporary key is next ─┤
      │                     v                                        v
      └──keys are there──> BINDING ──bound──> SPEAKING <──(no temporary key to bind)
                                                 │  ^
                                 key grows old   v  │  something takes long
                                              DRAINING ──quiet──> NONE, on a new link, with a new key

    any ──link lost──> NONE

While BINDING and DRAINING calls are held back; a temporary key that is not bound carries ``auth.bindTempAuthKey`` and
nothing else. *Any* end of that call but success drops the temporary key, and the next link begins with a new one: the
permanent key and the login are not touched. Source: https://core.telegram.org/api/pfs

A worked example, with ``pfs=True``, ``temp_key_lifetime=86400`` and an empty session, in seconds:

===== ========== ==================================================================================================
 time  phase      what happens
===== ========== ==================================================================================================
 0.0   EXCHANGING the link is there: the exchange of the permanent key begins
 0.4   SAVING     the key is made; it is used once the session's storage has it
 0.4   EXCHANGING the exchange of a temporary key, with ``expires_in`` 86400, on the same link
 0.8   BINDING    a session under the temporary key; ``auth.bindTempAuthKey`` leaves alone, calls wait
 0.9   SPEAKING   bound: the key is stored, the calls that waited leave
 77760 DRAINING   a tenth of the lifetime is left: new calls wait, up to 5 s, until those in flight are answered
 77761 NONE       quiet: the key is dropped and the link closed; the next one begins with EXCHANGING
===== ========== ==================================================================================================
"""

from __future__ import annotations

import asyncio
import enum
from typing import Protocol

from cablegram.errors import CablegramError, ConnectionLost
from cablegram.mtproto.connection.client import ClientConnection
from cablegram.mtproto.handshake import ClientHandshake, HandshakeResult
from cablegram.mtproto.rpc import RpcCall
from cablegram.mtproto.session.client import ClientSession
from cablegram.net.connection_driver import ConnectionDriver
from cablegram.net.keychain import MARGIN, KeyChain

DRAIN = 5.0
"""Before a temporary key is replaced, new calls are held back for so long (seconds) while the others are answered."""


class SetupPhase(enum.Enum):
    """What a session's set-up is at; see the module."""

    NONE = "none"
    EXCHANGING = "exchanging"
    SAVING = "saving"
    BINDING = "binding"
    SPEAKING = "speaking"
    DRAINING = "draining"


_NONE, _EXCHANGING, _SAVING = SetupPhase.NONE, SetupPhase.EXCHANGING, SetupPhase.SAVING
_BINDING, _SPEAKING, _DRAINING = SetupPhase.BINDING, SetupPhase.SPEAKING, SetupPhase.DRAINING
FOLLOWS: dict[SetupPhase, set[SetupPhase]] = {
    _NONE: {_EXCHANGING, _BINDING, _SPEAKING},
    _EXCHANGING: {_SAVING, _EXCHANGING, _BINDING, _SPEAKING, _NONE},
    _SAVING: {_EXCHANGING, _BINDING, _SPEAKING, _NONE},
    _BINDING: {_SPEAKING, _NONE},
    _SPEAKING: {_DRAINING, _NONE},
    _DRAINING: {_SPEAKING, _NONE},
}
"""The table of transitions; a set-up that leaves it is a fault of this package, and says so."""


class SetupOwner(Protocol):
    """Whose session it is: the sender, and what it does at a word of the set-up."""

    def session_made(self, session: ClientSession) -> None:
        """All keys are there: this is the session from now on."""

    def session_speaks(self) -> None:
        """Calls may flow."""

    def session_retired(self) -> None:
        """The session's key is no good any more."""

    def link_failed(self, error: CablegramError) -> None:
        """End the connection; another one follows."""

    def try_over(self) -> None:
        """The time of this try is over."""

    def replace_link(self) -> None:
        """Replace the connection by a new one, now."""

    def stop(self, error: CablegramError) -> None:
        """Nothing can be done without whoever uses this client."""

    def is_open(self, driver: ConnectionDriver[ClientConnection]) -> bool:
        """Whether this is still the connection at work."""


class SessionSetup:
    """See the module."""

    __slots__ = ("_drained_at", "_keys", "_owner", "_renewal", "_session", "_try_timer", "binding", "phase")

    def __init__(self, keys: KeyChain, owner: SetupOwner) -> None:
        self.phase = SetupPhase.NONE
        self._keys = keys
        self._owner = owner
        self._session: ClientSession | None = None
        self.binding: RpcCall | None = None
        """The ``auth.bindTempAuthKey`` that waits for its answer, if there is one."""
        self._drained_at = 0.0
        self._try_timer: asyncio.TimerHandle | None = None
        self._renewal: asyncio.TimerHandle | None = None

    def _enter(self, phase: SetupPhase) -> None:
        if phase is not self.phase or phase is _EXCHANGING:
            if phase not in FOLLOWS[self.phase]:
                raise RuntimeError(f"the set-up of a session went from {self.phase.value} to {phase.value}")
            self.phase = phase

    @property
    def holds_calls(self) -> bool:
        """Whether calls have to wait although there is a session."""
        return self.phase is _BINDING or self.phase is _DRAINING

    # The life of a link

    def begin(
        self, session: ClientSession | None, ends_at: float
    ) -> tuple[ClientSession | None, ClientHandshake | None]:
        """A link is there: what it starts with, the session that goes on, a new one, or a key exchange.

        The try has until ``ends_at`` (the loop's time) to come to an answer.
        """
        self._stop_timers()
        self._try_timer = asyncio.get_running_loop().call_at(ends_at, self._try_over)
        if session is not None:
            self._session = session
            self._enter(_SPEAKING)
            return session, None
        handshake = self._keys.handshake()
        if handshake is not None:
            self._enter(_EXCHANGING)
            return None, handshake
        return self._new_session(), None

    def opened(self) -> None:
        """The session speaks: all that can end it from here is the age of a temporary key."""
        self._stop_timers()
        self._keys.worked()
        renew_in = self._keys.renew_in()
        if renew_in is not None:
            self._renewal = asyncio.get_running_loop().call_later(renew_in, self._renew)

    def link_lost(self) -> None:
        """The connection is gone. A key that was not bound yet is replaced on the next one."""
        self._stop_timers()
        binding, self.binding = self.binding, None
        if self.phase is not _NONE:
            self._enter(_NONE)
        if binding is not None:
            self._keys.drop_temp()
            self._owner.session_retired()

    def refused(self) -> bool:
        """The server answered -404, or who stands between. True if a temporary key was dropped, and all is well again.

        Nobody signs that answer, so it is believed when it comes again, on another link.
        """
        if not self._keys.refused():
            return False
        self._owner.session_retired()
        return True

    def unbound(self) -> None:
        """The server says that the key is not bound (any more): only a new one helps."""
        if self._keys.drop_temp():
            self._owner.session_retired()
        self._owner.link_failed(ConnectionLost("the server has forgotten the binding of the temporary key"))

    def _stop_timers(self) -> None:
        for timer in (self._try_timer, self._renewal):
            if timer is not None:
                timer.cancel()
        self._try_timer = self._renewal = None

    def _try_over(self) -> None:
        self._try_timer = None
        self._owner.try_over()

    # Keys

    def key_ready(self, driver: ConnectionDriver[ClientConnection], result: HandshakeResult) -> None:
        """A key exchange is done; a permanent key is used only once it is durable."""
        saved = self._keys.accept(result)
        if saved is None:
            self._go_on(driver)
        else:
            self._enter(_SAVING)
            asyncio.ensure_future(saved).add_done_callback(lambda done: self._key_saved(done, driver))

    def _key_saved(self, done: asyncio.Future[None], driver: ConnectionDriver[ClientConnection]) -> None:
        error = None if done.cancelled() else done.exception()
        if error is not None:
            failure = error if isinstance(error, CablegramError) else ConnectionLost(f"the key cannot be kept: {error}")
            self._owner.stop(failure)
        elif self._owner.is_open(driver):
            self._go_on(driver)
            driver.pump()

    def _go_on(self, driver: ConnectionDriver[ClientConnection]) -> None:
        """Make the next key, or speak."""
        handshake = self._keys.handshake()
        if handshake is not None:
            self._enter(_EXCHANGING)
            driver.connection.exchange(handshake)
        else:
            driver.connection.attach(self._new_session())

    def _new_session(self) -> ClientSession:
        """The session under the key to speak with; under one that is not bound yet, the binding goes first."""
        session = self._session = self._keys.session()
        self.binding = self._keys.binding(session)
        if self.binding is None:
            self._enter(_SPEAKING)
        else:
            self._enter(_BINDING)
            session.enqueue(self.binding)
        self._owner.session_made(session)
        return session

    def answered(self, call: RpcCall) -> None:
        """The answer to ``auth.bindTempAuthKey`` has come."""
        self.binding = None
        if call.error is None and call.result is True:
            self._keys.bound()
            self._enter(_SPEAKING)
            self._owner.session_speaks()
        else:
            # Of ENCRYPTED_MESSAGE_INVALID the page says that it may pass, as with a key that was made just now.
            error = call.error or ConnectionLost("the server did not bind the temporary key")
            self._enter(_NONE)
            self._keys.drop_temp()
            self._owner.session_retired()
            self._owner.link_failed(error if isinstance(error, CablegramError) else ConnectionLost(str(error)))

    # Renewal

    def _renew(self) -> None:
        """Replace the temporary key: at a quiet moment, made by holding new calls back, as long as there is time."""
        self._renewal = None
        loop = asyncio.get_running_loop()
        if self.phase not in (_SPEAKING, _DRAINING) or self._session is None:
            return
        if self._session.pending and (self._keys.left or 0.0) > MARGIN / 2:
            if self.phase is _SPEAKING:
                self._drained_at = loop.time() + DRAIN
                self._enter(_DRAINING)
            if loop.time() < self._drained_at:
                self._renewal = loop.call_later(0.1, self._renew)
            else:  # something takes long: the others must not wait for it
                self._enter(_SPEAKING)
                self._owner.session_speaks()
                self._renewal = loop.call_later(2 * DRAIN, self._renew)
            return
        self._enter(_NONE)
        self._keys.drop_temp()
        self._owner.session_retired()
        self._owner.replace_link()
