"""The authorization keys of one data center: which there are, which one is spoken with, which has to be made next.

Without perfect forward secrecy that is the permanent key alone. With it, traffic goes under temporary keys; each is
bound to the permanent one by ``auth.bindTempAuthKey`` before anything else, and renewed before it runs out.
Source: https://core.telegram.org/api/pfs
"""

from __future__ import annotations

from collections.abc import Awaitable

from cablegram import api
from cablegram.errors import LocalProtocolError
from cablegram.mtproto.envelope import EnvelopeKey
from cablegram.mtproto.handshake import ClientHandshake, HandshakeResult
from cablegram.mtproto.handshake.binding import Binding, seal_binding
from cablegram.mtproto.network import Network
from cablegram.mtproto.rpc import RpcCall
from cablegram.mtproto.salts import SaltBook, ServerSalt
from cablegram.mtproto.session.client import ClientSession
from cablegram.mtproto.timekeeper import TimeKeeper
from cablegram.net.options import KeyStore, Options

MARGIN = 120.0
"""A temporary key with less time left than this (seconds) is not begun with."""
MOST_REPLACED = 3
"""So many disposable keys in a row that the server knows nothing of, without an answer under one, are replaced."""


class KeyChain:
    """See the module. ``expires_at`` is when the temporary key in use ends (Unix seconds of the server), or None."""

    __slots__ = ("_dc", "_fresh_temp", "_network", "_options", "_refusals", "_salt", "_store", "_time", "expires_at")

    def __init__(self, dc: int, network: Network, options: Options, store: KeyStore, time: TimeKeeper) -> None:
        self._dc = dc
        self._network = network
        self._options = options
        self._store = store
        self._time = time
        self._fresh_temp: HandshakeResult | None = None
        self._salt = 0
        self._refusals = 0
        self.expires_at: float | None = None

    def handshake(self) -> ClientHandshake | None:
        """The key exchange that has to come first, or None: there is a key to speak with."""
        if self._store.get_auth_key(self._dc) is None:
            lifetime = None
        elif self._options.pfs and self._temp_key() is None:
            lifetime = self._options.temp_key_lifetime
        else:
            return None
        return ClientHandshake(
            keys=self._network.keys,
            dc=self._network.dc_code(self._dc),
            rand=self._options.rand,
            clock=self._options.clock,
            expires_in=lifetime,
        )

    def accept(self, result: HandshakeResult) -> Awaitable[None] | None:
        """A key was made. What comes back, if anything, is to be awaited: then a permanent key is durable."""
        self._time.sync(self._options.clock.time() + result.time_offset)
        if abs(self._time.offset - self._store.time_offset) > 1.0:
            self._store.set_time_offset(self._time.offset)
        self._salt = result.server_salt
        if result.expires_in is not None:
            self._fresh_temp = result
            self.expires_at = self._time.now() + result.expires_in
            return None
        return self._store.set_auth_key(result.auth_key, self._dc)

    def session(self) -> ClientSession:
        """A new session under the key to speak with. Raises LocalProtocolError without one."""
        permanent = self._store.get_auth_key(self._dc)
        key = permanent if permanent is None or not self._options.pfs else self._temp_key()
        if key is None:
            raise LocalProtocolError(f"there is no key for data center {self._dc} yet")
        ahead = [ServerSalt(value, int(since), int(until)) for value, since, until in self._store.get_salts(self._dc)]
        salt, self._salt = self._salt, 0
        return ClientSession(
            key=EnvelopeKey(bytes(key)),
            time=self._time,
            rand=self._options.rand,
            layer=self._options.layer,
            init=self._options.prefix(),
            salts=SaltBook(salt, [] if salt else ahead),
            temporary=self._options.pfs,
        )

    def _temp_key(self) -> bytes | None:
        if self._fresh_temp is not None:
            return self._fresh_temp.auth_key
        stored = self._store.get_temp_key(self._dc)
        if stored is None or stored.expires_at < self._time.now() + MARGIN:
            return None
        self.expires_at = stored.expires_at
        return bytes(stored.key)

    def binding(self, session: ClientSession) -> RpcCall | None:
        """The call that binds the temporary key of this session, or None: it is bound, or permanent."""
        permanent, fresh = self._store.get_auth_key(self._dc), self._fresh_temp
        if permanent is None or fresh is None or self.expires_at is None:
            return None
        nonce = int.from_bytes(self._options.rand(8), "little", signed=True)
        perm_key, expires_at = EnvelopeKey(bytes(permanent)), int(self.expires_at)

        def request(msg_id: int) -> api.auth.BindTempAuthKey:
            binding = Binding(nonce, session.key.id, perm_key.id, session.id, expires_at, msg_id)
            return api.auth.BindTempAuthKey(
                perm_auth_key_id=perm_key.id,
                nonce=nonce,
                expires_at=expires_at,
                encrypted_message=seal_binding(binding, perm_key.value, self._options.rand),
            )

        call = RpcCall(request(0), session.layer)
        call.make = lambda msg_id: session.layer.encode(request(msg_id))
        call.service = True
        return call

    def bound(self) -> None:
        """The server has bound the temporary key: it is worth storing."""
        if self._fresh_temp is not None and self.expires_at is not None:
            self._store.set_temp_key(self._fresh_temp.auth_key, self.expires_at, self._dc)
            self._fresh_temp = None

    def worked(self) -> None:
        """The server has answered under the key to speak with."""
        self._refusals = 0

    def refused(self) -> bool:
        """-404 was heard while a temporary key was used; True if it was heard again, and a bound key was dropped.

        Such keys live in the server's memory only, and may be gone at any time. Yet anybody on the way can send that
        code, so one alone drops nothing.
        """
        if self._options.keys_are_disposable:
            return self._drop_disposable()
        if self.expires_at is None:
            return False
        self._refusals += 1
        if self._refusals < 2:
            return False
        was_bound = self._fresh_temp is None
        self._refusals = 0
        self.drop_temp()
        return was_bound

    def _drop_disposable(self) -> bool:
        """A key that carries nothing is replaced at once, a few times; then it is a failure like others."""
        self._refusals += 1
        if self._refusals > MOST_REPLACED or self._store.get_auth_key(self._dc) is None:
            return False
        self._store.set_auth_key(None, self._dc)
        return True

    def drop_temp(self) -> bool:
        """Forget the temporary key, run out or refused; False if there is none."""
        had = self.expires_at is not None
        self.expires_at = self._fresh_temp = None
        if had:
            self._store.set_temp_key(None, dc_id=self._dc)
        return had

    def renew_in(self) -> float | None:
        """In how many seconds the temporary key should be replaced, or None."""
        left = self.left
        return None if left is None else max(1.0, left - max(MARGIN, 0.1 * self._options.temp_key_lifetime))

    @property
    def left(self) -> float | None:
        """How long the temporary key is good for (seconds), or None."""
        return None if self.expires_at is None else self.expires_at - self._time.now()
