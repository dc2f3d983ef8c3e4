"""A server's connection: whatever transport the client chose, key exchanges, and the sessions of any keys."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from cablegram.crypto.rsa import PrivateKey
from cablegram.crypto.types import Rand
from cablegram.errors import CablegramError, ConnectionLost, RemoteProtocolError, SecurityError, TransportError
from cablegram.mtproto.connection.base import ProtocolConnection
from cablegram.mtproto.connection.turns import Turn
from cablegram.mtproto.envelope import Inner, key_id, plain_unwrap, unseal
from cablegram.mtproto.events import Breach, KeyCreated, SessionDestroyed, SessionOpened
from cablegram.mtproto.framing import MAX_PAYLOAD, Detector, Framing
from cablegram.mtproto.handshake import ServerHandshake
from cablegram.mtproto.session.server import MAX_SESSIONS, ServerKey, ServerSession
from cablegram.mtproto.side import Side
from cablegram.mtproto.timekeeper import TimeKeeper

HANDSHAKE_LIMIT = 1 << 20
"""The longest payload that a server accepts on a connection where no key was used yet (bytes): a client that comes back
may begin with a container of all that it waits for."""


CONNECTION_TEST = 1
"""Telegram's own client tries a connection out by a ``req_pq_multi`` whose msg_id is 1, or 0.
Source: https://github.com/tdlib/td/blob/master/td/mtproto/PingConnection.cpp"""


class Keyring(Protocol):
    """Where a server keeps its authorization keys."""

    def find(self, key_id: int) -> ServerKey | None:
        """The key of this id (signed 64-bit), unless it is unknown or has expired."""

    def add(self, key: ServerKey) -> None:
        """A key exchange made this key."""


class Malice(Protocol):
    """How a malicious server spoils a key exchange."""

    def tamper(self, body: bytes) -> bytes:
        """The answer to send instead."""

    def group(self) -> dict[str, int]:
        """Other parameters ``prime`` and ``g``, or none."""


class ServerConnection(ProtocolConnection):
    """A server's connection: any transport, key exchanges, and the sessions of any keys that speak through it.

    ``owner`` belongs to the driver. A key that the keyring does not know is answered by -404. ``malice`` spoils key
    exchanges, for tests of clients. ``answers_apart``: no containers, each message is a packet of its own.
    """

    def __init__(
        self,
        *,
        keyring: Keyring,
        keys: Sequence[PrivateKey],
        dc: int,
        time: TimeKeeper,
        rand: Rand,
        secrets: Sequence[bytes] = (),
        malice: Malice | None = None,
        answers_apart: bool = False,
    ) -> None:
        super().__init__(side=Side.SERVER, time=time, rand=rand)
        self.owner: object = None
        self._keyring = keyring
        self._keys = keys
        self._dc = dc
        self._malice = malice
        self._answers_apart = answers_apart
        self._detector: Detector | None = Detector(rand, secrets)
        self._handshake: ServerHandshake | None = None
        self._turn: Turn | None = None
        self._asking: ServerSession | None = None  # the session of the request that waits for its answer
        self.sessions: dict[int, ServerSession] = {}
        """The sessions that spoke through this connection, by their id."""

    def _receive(self, data: bytes) -> None:
        if self._framing is None and self._detector is not None:
            self._framing = self._detector.feed(data)
            if self._framing is None:
                return
            self._detector = None
            self._framing.limit = HANDSHAKE_LIMIT
            data = b""
        framing = self._framing
        if framing is None:
            return
        try:
            super()._receive(data)
        finally:
            self._out.append(framing.take_replies())
        if framing.ended:
            self.receive_eof()

    def _packet(self, packet: bytes) -> None:
        number, framing = key_id(packet), self._framing
        if number == 0 or framing is None:
            self._exchange(packet)
            return
        key = self._keyring.find(number)
        if key is None:
            self._reject(framing, -404)
            return
        salt, session_id, msg_id, seqno, body, token = unseal(key, Side.SERVER, packet)
        framing.limit = MAX_PAYLOAD
        if framing.quick_ack_wanted:
            self._out.append(framing.pack_quick_ack(token))
        session = self._session(key, session_id)
        session.carried_by(self)
        try:
            session.receive(Inner(salt, session_id, msg_id, seqno, body))
        except TransportError as limit:
            self._reject(framing, limit.code, "limit")
            return
        wait = session.take_wait()
        if framing.takes_turns:
            self._turn = self._turn or Turn()
            self._turn.begin(self._time.monotonic(), wait)
            self._asking = session
        elif wait is not None:
            session.breach("http_wait", "http_wait belongs to HTTP alone")

    @property
    def takes_turns(self) -> bool:
        """Whether the client has to ask before the server may speak: HTTP."""
        return self._framing is not None and self._framing.takes_turns

    @property
    def holds_more(self) -> bool:
        """Whether a request that came early can be read now: ``receive_data(b"")``."""
        return not self.closed and self._framing is not None and self._framing.holds_more

    def _exchange(self, packet: bytes) -> None:
        msg_id, body = plain_unwrap(packet)
        if msg_id & 3 and msg_id != CONNECTION_TEST:
            raise SecurityError("the msg_id of a plain request is that of another kind of message")
        handshake = self._handshake
        if handshake is None:
            handshake = self._handshake = ServerHandshake(
                keys=self._keys,
                dc=self._dc,
                rand=self._rand,
                clock=self._time,
                taken=lambda number: self._keyring.find(number) is not None,
                **(self._malice.group() if self._malice is not None else {}),
            )
        before = handshake.result
        try:
            answer = handshake.receive(body)
            self._send_plain(answer if self._malice is None else self._malice.tamper(answer), 1)
        except RemoteProtocolError:
            if self._framing is not None and handshake.transport_code is not None:
                self._out.append(self._framing.pack_code(handshake.transport_code))
            raise
        result = handshake.result
        if result is not None and result is not before:
            now = self._time.now()
            expires_at = None if result.expires_in is None else now + result.expires_in
            key = ServerKey(result.auth_key, now, salt=result.server_salt, expires_at=expires_at)
            self._keyring.add(key)
            self._events.append(KeyCreated(key))

    def _reject(self, framing: Framing, code: int, rule: str = "unknown_key") -> None:
        """Tell the client of a transport error, and close."""
        self._out.append(framing.pack_code(code))
        self._events.append(Breach(0, rule, f"answered {code}"))
        self.close(TransportError(code))

    def _session(self, key: ServerKey, session_id: int) -> ServerSession:
        session = key.sessions.get(session_id)
        new = session is None
        if session is None:
            if len(key.sessions) >= MAX_SESSIONS:
                oldest = min(key.sessions.values(), key=lambda other: other.heard_at)
                del key.sessions[oldest.id]
                self._events.append(SessionDestroyed(oldest))
            session = ServerSession(key=key, session_id=session_id, time=self._time, rand=self._rand)
            key.sessions[session_id] = session
        if self.sessions.get(session_id) is not session:
            self.sessions[session_id] = session
            session.answers_apart = self._answers_apart
            self._events.append(SessionOpened(session, new))
        return session

    def close(self, error: CablegramError | None = None) -> None:
        if not self.closed and self._framing is not None:
            self._out.append(self._framing.goodbye(error.code if isinstance(error, TransportError) else 0))
        super().close(error)
        self._asking = None
        for session in self.sessions.values():
            session.answered_by(self)
            if session.carrier is self:
                session.carrier = None

    def _collect(self) -> None:
        for session in self.sessions.values():
            if session.carrier is self or session.carrier is None:
                self._events.extend(session.events())

    def _pack(self) -> None:
        framing = self._framing
        if framing is None:
            return
        if framing.takes_turns:
            self._answer(framing)
            return
        for session in self.sessions.values():
            if session.carrier is self and session.wants_to_send():
                for data, _ in session.packets():
                    self._out.append(framing.pack(data))

    def _answer(self, framing: Framing) -> None:
        """Answer the request, if it is time: one packet of the session that asked.

        Source: https://core.telegram.org/mtproto/transports#http ("A server may not return a message into an HTTP
        connection unless it belongs to the same session, and unless it is the server's turn")
        """
        session, now = self._asking, self._time.monotonic()
        due = self._answer_at()
        if session is None or due is None or due > now:
            return
        self._asking = None
        self._out.append(framing.pack(session.one_packet()))
        session.answered_by(self)
        if framing.ended:
            self.close()

    def _answer_at(self) -> float | None:
        """When the request is to be answered, or None: there is none."""
        if self._asking is None or self._turn is None or self._framing is None or not self._framing.asked:
            return None
        now = self._time.monotonic()
        due = self._turn.answer_at(len(self._asking.outbox), now)
        return now if self._framing.crowded else due  # nobody waits behind a long poll

    def next_deadline(self) -> float | None:
        """When ``on_deadline()`` is to be called at the latest (monotonic seconds), or None."""
        if self.closed:
            return None
        deadlines = [session.next_deadline() for session in self.sessions.values() if session.carrier is self]
        if self._asking is not None:
            deadlines.append(self._answer_at())
        return min((at for at in deadlines if at is not None), default=None)

    def on_deadline(self) -> None:
        """A moment named by ``next_deadline()`` has come."""
        now = self._time.monotonic()
        for session in list(self.sessions.values()):
            if session.carrier is not self:
                continue
            session.on_deadline()
            if session.disconnect_at is not None and session.disconnect_at <= now:
                session.disconnect_at = None
                self.close(ConnectionLost("the client has been silent for too long"))
                return
