"""A client's connection: the key exchange when there is no key, then a session, and the watch over silence.

A sign of life is a *packet* that decrypts. Bytes alone prove nothing: a broken middlebox, or somebody who wants a
client to be deaf, can send one every few seconds for ever. They only buy time for a large packet on a slow link, and
not more than :data:`LONGEST_PACKET` of it.

A worked example, in seconds since the last packet. A call leaves at 0 and nothing comes: at 15 a ping leaves, at 25
the connection is closed, and the sender makes another. Where one byte comes every 5 s instead: at 60 a ping leaves, at
130 the connection is closed. With nothing to wait for, a ping leaves every 60 s, so that a link that died in silence is
found out 70 s after its last packet, and one that drips after 190 s, never later.
"""

from __future__ import annotations

from cablegram import tl
from cablegram.crypto.types import Rand
from cablegram.errors import ConnectionLost, SecurityError, TransportError
from cablegram.mtproto.connection.base import ProtocolConnection
from cablegram.mtproto.envelope import key_id, plain_unwrap
from cablegram.mtproto.events import KeyReady, Pong
from cablegram.mtproto.framing import Framing, QuickAck, TransportCode
from cablegram.mtproto.handshake import ClientHandshake
from cablegram.mtproto.rpc import OutgoingMessage
from cablegram.mtproto.session.client import ClientSession
from cablegram.mtproto.side import Side
from cablegram.mtproto.timekeeper import TimeKeeper

PING_EVERY = 60.0
"""The client asks for a sign of life this often (seconds)."""
PING_DISCONNECT = 75
"""The server closes a connection that is silent for longer than this (seconds)."""
SILENCE = 15.0
"""With something unanswered, the client asks for a sign of life after this long without a byte (seconds)."""
PATIENCE = 10.0
"""How long it then waits for one before it gives the connection up (seconds)."""
LONG_POLL = 25_000
"""Over HTTP, the server may keep one request so long (milliseconds) until it has something to say."""
LONGEST_PACKET = 120.0
"""While bytes come, a packet may take so long (seconds) before it counts as silence."""


class ClientConnection(ProtocolConnection):
    """A client's connection: the key exchange if there is no session yet, then the session that it is given.

    After :class:`KeyReady` the driver makes the session and hands it over by :meth:`attach`.
    """

    __slots__ = (
        "_bytes_at",
        "_handshake",
        "_ping_at",
        "_pinged_at",
        "_waiting_since",
        "heard_at",
        "round_trip",
        "session",
    )

    def __init__(
        self,
        *,
        framing: Framing,
        time: TimeKeeper,
        rand: Rand,
        session: ClientSession | None = None,
        handshake: ClientHandshake | None = None,
    ) -> None:
        super().__init__(side=Side.CLIENT, time=time, rand=rand)
        self._framing = framing
        self.session = session
        self._handshake = handshake
        self.heard_at = time.monotonic()
        """When the last packet came that was believed (monotonic seconds)."""
        self._bytes_at = self.heard_at
        self.round_trip: float | None = None
        """How long the last ping took (seconds)."""
        self._ping_at = self._pinged_at = self.heard_at
        self._waiting_since: float | None = None

    @property
    def is_open(self) -> bool:
        """True once a session can speak."""
        return self.session is not None and not self.closed

    def start(self) -> None:
        """Say the first bytes."""
        if self._framing is not None:
            self._out.append(self._framing.preamble)
        if self.session is not None:
            self._begin(self.session)
        elif self._handshake is not None:
            self._send_plain(self._handshake.begin(), 0)

    def exchange(self, handshake: ClientHandshake) -> None:
        """Another key exchange on the same connection."""
        self._handshake = handshake
        self._send_plain(handshake.begin(), 0)

    def attach(self, session: ClientSession) -> None:
        """Speak for this session from now on."""
        self.session = session
        self._begin(session)

    def _begin(self, session: ClientSession) -> None:
        self._pinged_at = self._time.monotonic()
        self._ping_at = self._pinged_at + PING_EVERY
        session.on_connect()
        session.ping(PING_DISCONNECT)

    def _receive(self, data: bytes) -> None:
        self._bytes_at = self._time.monotonic()
        super()._receive(data)

    def _packet(self, packet: bytes) -> None:
        session = self.session
        if session is not None:
            session.receive(packet)
            self.heard_at = self._bytes_at
            self._waiting_since = None
            return
        handshake = self._handshake
        if handshake is None or key_id(packet):
            raise SecurityError("an encrypted message before there is a key")
        msg_id, body = plain_unwrap(packet)
        if msg_id & 3 != 1:
            raise SecurityError("the msg_id of a plain answer is that of another kind of message")
        answer = handshake.receive(body)
        if answer is not None:
            self._send_plain(answer, 0)
        elif handshake.result is not None:
            self._events.append(KeyReady(handshake.result))

    def _control(self, frame: object) -> None:
        if isinstance(frame, QuickAck):
            if self.session is not None:
                self.session.quick_acked(frame.token)
        elif isinstance(frame, TransportCode):
            self.close(TransportError(frame.code))

    def _collect(self) -> None:
        session = self.session
        if session is not None and (events := session.events()):
            for event in events:
                if type(event) is Pong:
                    self.round_trip = event.seconds
            self._events.extend(events)

    def _pack(self) -> None:
        session, framing = self.session, self._framing
        if session is None or framing is None:
            return
        if framing.takes_turns:
            self._ask(session, framing)
            return
        if not session.wants_to_send():
            return
        for data, quick_ack in session.packets():
            self._out.append(framing.pack(data, quick_ack=quick_ack))
        if self._waiting_since is None:
            self._waiting_since = self._time.monotonic()

    def _ask(self, session: ClientSession, framing: Framing) -> None:
        """Over HTTP: what there is to say, in requests that are answered at once, and one that waits for news.

        Source: https://core.telegram.org/mtproto/service_messages#http-wait-long-poll
        """
        while session.wants_to_send() or not framing.polling:
            polls = not framing.polling
            wait = tl.mt.HttpWait(max_delay=0, wait_after=0, max_wait=LONG_POLL if polls else 0)
            if self._waiting_since is None and session.outbox:
                self._waiting_since = self._time.monotonic()
            packet = session.one_packet(OutgoingMessage(tl.schema().encode(wait), False))
            self._out.append(framing.pack_poll(packet) if polls else framing.pack(packet))

    # Timers

    def _silence_at(self) -> float:
        """When silence calls for a ping, or for giving up."""
        since, session = self._waiting_since, self.session
        if since is None or session is None or not session.unanswered:
            return self._ping_at
        silent_since = self._silent_since(since)
        at = max(self._pinged_at, silent_since) + PATIENCE if session.pings else silent_since + SILENCE
        return min(self._ping_at, at)

    def _silent_since(self, waiting_since: float) -> float:
        """When the silence began: with the last packet, or later while the bytes of the next one come."""
        began = max(waiting_since, self.heard_at)
        return max(began, min(self._bytes_at, began + LONGEST_PACKET))

    def next_deadline(self) -> float | None:
        """When ``on_deadline()`` is to be called at the latest (monotonic seconds), or None."""
        if self.closed or self.session is None:
            return None
        own, other = self._silence_at(), self.session.next_deadline()
        return own if other is None or own < other else other

    def on_deadline(self) -> None:
        """A moment named by ``next_deadline()`` has come."""
        session = self.session
        if self.closed or session is None:
            return
        session.on_deadline()
        now = self._time.monotonic()
        since = self._waiting_since
        if since is not None and session.pings and max(self._pinged_at, self._silent_since(since)) + PATIENCE <= now:
            self.close(ConnectionLost(f"the server has been silent for {now - self.heard_at:.0f} s"))
        elif self._silence_at() <= now:
            self._ping_at = now + PING_EVERY
            if not session.pings:
                self._pinged_at = now
            session.ping(PING_DISCONNECT)
