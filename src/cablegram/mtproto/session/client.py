"""The client's half of an encrypted session: its calls, their time limits, and what it believes of what comes.

What is sent again when a connection or a message was lost is decided in ``resend``; incoming service messages are
handled in ``client_messages``.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush
from typing import Any

from cablegram import tl
from cablegram.crypto.types import Rand
from cablegram.errors import DeadlineExceeded, SecurityError
from cablegram.mtproto import gzip
from cablegram.mtproto.envelope import EnvelopeKey, unseal
from cablegram.mtproto.events import Discarded, QuickAcked, SaltsChanged, TimeCorrected, Update
from cablegram.mtproto.ids import TOO_NEW, TOO_OLD, UNITS
from cablegram.mtproto.rpc import DONE, QUEUED, SENT, OutgoingMessage, RpcCall
from cablegram.mtproto.salts import SaltBook
from cablegram.mtproto.session import client_messages
from cablegram.mtproto.session.resend import ResendingSession, random_long
from cablegram.mtproto.session.state_requests import StateRequest
from cablegram.mtproto.timekeeper import TimeKeeper

SALTS_AHEAD = 6
"""Salts fetched at a time: they last for three hours."""
_CONTAINERS_KEPT = 256
_DEADLINES_KEPT = 1024
_INVOKE_AFTER = (0xCB9F372D).to_bytes(4, "little")
_INVOKE_AFTER_MSGS = (0x3DC4B4F0).to_bytes(4, "little") + (0x1CB5C415).to_bytes(4, "little")


class ClientSession(ResendingSession):
    """See the module. ``init`` gives the bytes of ``invokeWithLayer(initConnection(…``, that open a session."""

    __slots__ = (
        "_call_number",
        "_deadlines",
        "_deadlines_limit",
        "_init",
        "_pings",
        "_quick_acks",
        "_salts_asked",
        "codec",
        "layer",
        "salts",
        "unique_id",
    )

    def __init__(
        self, *, key: EnvelopeKey, time: TimeKeeper, rand: Rand, layer: tl.Layer, init: bytes, salts: SaltBook
    ) -> None:
        super().__init__(key=key, time=time, rand=rand)
        self.layer = layer
        self.codec = layer.codec
        self.salts = salts
        self.unique_id: int | None = None
        self._init = init
        self._deadlines: list[tuple[float, int, RpcCall]] = []
        self._call_number = 0
        self._deadlines_limit = _DEADLINES_KEPT
        self._pings: dict[int, float] = {}
        self._salts_asked = False
        self._quick_acks: dict[int, list[RpcCall]] = {}

    # Calls

    def call(
        self,
        request: tl.TLObject,
        *,
        context: Any = None,
        timeout: float | None = None,
        after: RpcCall | tuple[RpcCall, ...] | None = None,
        quick_ack: bool = False,
    ) -> RpcCall:
        """Queue a request. ``timeout`` in seconds; ``after``: not before the server has finished that call, or those.

        Raises EncodeError. The call comes back in a ``Settled`` event.
        """
        call = RpcCall(request, self.codec, context)
        call.after = (after,) if isinstance(after, RpcCall) else after
        call.quick_ack = quick_ack
        if timeout is not None:
            call.deadline = self.time.monotonic() + timeout
        self.enqueue(call)
        return call

    def enqueue(self, call: RpcCall) -> None:
        """Queue a call that was made before there was a session."""
        if call.deadline is not None:
            self._call_number += 1
            heappush(self._deadlines, (call.deadline, self._call_number, call))
            if len(self._deadlines) > self._deadlines_limit:
                self._prune_deadlines()
        self._outbox.append(call)

    def _prune_deadlines(self) -> None:
        """Settled calls leave the table when their time comes; many of them leave it at once before."""
        self._deadlines = [item for item in self._deadlines if item[2].state is not DONE]
        heapify(self._deadlines)
        self._deadlines_limit = max(_DEADLINES_KEPT, 2 * len(self._deadlines))

    def cancel(self, call: RpcCall) -> None:
        """The caller does not want the answer any more; the server is told, if it has the request."""
        if call.state is not DONE:
            self._withdraw(call)
            call.state = DONE

    def _withdraw(self, call: RpcCall) -> None:
        self._unsettled.pop(call.msg_id, None)
        if call.tries and call.msg_id:
            drop = tl.mt.RpcDropAnswer(req_msg_id=call.msg_id)
            self._outbox.append(RpcCall(drop, tl.schema()))

    @property
    def pending(self) -> int:
        """How many calls wait for an answer, or to be sent."""
        queued = sum(1 for message in self._outbox if isinstance(message, RpcCall) and not message.tries)
        return queued + sum(1 for message in self._unsettled.values() if isinstance(message, RpcCall))

    def ping(self, disconnect_delay: int) -> None:
        """Ask for a sign of life; the server closes the link after ``disconnect_delay`` seconds without another."""
        ping_id = random_long(self.rand)
        if len(self._pings) > 16:
            self._pings.clear()
        self._pings[ping_id] = self.time.monotonic()
        self._service(
            tl.schema().encode(tl.mt.PingDelayDisconnect(ping_id=ping_id, disconnect_delay=disconnect_delay)),
            content=True,
        )

    # Connections come and go

    def on_connect(self) -> None:
        """A new connection carries this session now."""
        self.maintain()

    def on_disconnect(self) -> None:
        self._salts_asked = False
        self._pings.clear()
        super().on_disconnect()

    def maintain(self) -> None:
        """Fetch salts ahead when they run short, and leave sessions that were renewed."""
        self.leave_former()
        if not self._salts_asked and self.time.synced and self.salts.wants_more(self.time.now()):
            self._salts_asked = True
            self._service(tl.schema().encode(tl.mt.GetFutureSalts(num=SALTS_AHEAD)), content=True)

    # Out

    def _salt(self) -> int:
        return self.salts.at(self.time.now())

    def _prepare(self, message: OutgoingMessage) -> None:
        if not isinstance(message, RpcCall) or message.wrapped:
            return
        if message.make is not None:
            message.body = message.make(message.msg_id)
        after = message.after
        if after is not None:
            message.after = None
            message.body = _invoke_after(after) + message.body
        if not self.initialised and not message.service:
            message.body = self._init + message.body
            message.wrapped = True
        if not message.tries and len(message.body) >= gzip.WORTH:
            message.body = gzip.pack(message.body)

    def _sent(self, message: OutgoingMessage) -> None:
        if message.content:
            self._unsettled[message.msg_id] = message
            if isinstance(message, RpcCall):
                if message.state is QUEUED:
                    message.state = SENT
                if self._state_requests.at is None:
                    self._state_requests.sent()
        elif isinstance(message, StateRequest):
            self._state_requests.asked(message)

    def _quick_ack_wanted(self, token: int, batch: list[OutgoingMessage]) -> bool:
        calls = [message for message in batch if message.quick_ack and isinstance(message, RpcCall)]
        if not calls:
            return False
        self._quick_acks[token] = calls
        if len(self._quick_acks) > _CONTAINERS_KEPT:
            del self._quick_acks[next(iter(self._quick_acks))]
        return True

    def quick_acked(self, token: int) -> None:
        """The server has the packet of this token."""
        self._events.extend(QuickAcked(call) for call in self._quick_acks.pop(token, ()))

    # In

    def receive(self, packet: bytes) -> None:
        """One encrypted packet. Raises SecurityError or RemoteProtocolError; the connection is then to be closed."""
        _, session_id, msg_id, seqno, body, _ = unseal(self.key, self.side, packet)
        if session_id != self.id:
            if session_id in self._left_ids:
                self._events.append(Discarded(msg_id, "it belongs to a session that was renewed"))
                return
            if session_id not in self._former_ids:
                raise SecurityError("the message belongs to another session")
        if not msg_id & 1:
            raise SecurityError("the msg_id is that of a client's message")
        late = self.time.now() - msg_id / UNITS
        if (-TOO_NEW <= late <= TOO_OLD and self.time.synced) or self._believed(msg_id, body):
            self._message(msg_id, seqno, body)

    def _believed(self, msg_id: int, body: bytes) -> bool:
        """Whether a message is believed although it is out of time, or although nothing is known of the time yet."""
        sent_at, now = msg_id / UNITS, self.time.now()
        if not self.time.synced:
            self.correct_time(sent_at)  # the session id is new and secret: this cannot be an old packet
            return True
        if client_messages.proves_time(self, body):
            self.correct_time(sent_at)
            return True
        self._events.append(Discarded(msg_id, f"it is {sent_at - now:+.0f} s away from the server's time"))
        if not self._pings:
            self.ping(75)  # the answer tells whose clock was moved
        return False

    def correct_time(self, server_time: float) -> None:
        """Take over the server's time (Unix seconds)."""
        before = self.time.now()
        self.time.sync(server_time)
        if abs(server_time - before) > 1.0:
            self._events.append(TimeCorrected(self.time.offset))

    def _dispatch(self, msg_id: int, constructor: int, body: bytes) -> None:
        handler = client_messages.HANDLERS.get(constructor)
        if handler is not None:
            handler(self, msg_id, body)
        else:
            self._update(msg_id, body)

    def _update(self, msg_id: int, body: bytes) -> None:
        client_messages.decode_or_report(self, msg_id, body, lambda value: self._events.append(Update(msg_id, value)))

    def salts_changed(self) -> None:
        self._events.append(SaltsChanged())

    # Timers

    def next_expiry(self) -> float | None:
        """When the next call's time is over (monotonic seconds), or None; also counts without a connection."""
        deadlines = self._deadlines
        while deadlines and deadlines[0][2].state is DONE:
            heappop(deadlines)
        return deadlines[0][0] if deadlines else None

    def next_deadline(self) -> float | None:
        at = self.next_expiry()
        for other in (self._ack_at, self._state_requests.at):
            if other is not None and (at is None or other < at):
                at = other
        return at

    def on_deadline(self) -> None:
        now = self.time.monotonic()
        self._state_requests.on_deadline(now)
        deadlines = self._deadlines
        while deadlines and (deadlines[0][0] <= now or deadlines[0][2].state is DONE):
            call = heappop(deadlines)[2]
            if call.state is not DONE:
                self._withdraw(call)
                self.settle(call, error=DeadlineExceeded("call"))


def _invoke_after(calls: tuple[RpcCall, ...]) -> bytes:
    """The wrapper of a request that is to wait for others; those that are finished need no waiting.

    Source: https://core.telegram.org/api/invoking#invoking-methods-after-other-methods
    """
    ids = [call.msg_id.to_bytes(8, "little", signed=True) for call in calls if call.state is not DONE and call.msg_id]
    if len(ids) < 2:
        return b"".join([_INVOKE_AFTER, *ids]) if ids else b""
    return b"".join([_INVOKE_AFTER_MSGS, len(ids).to_bytes(4, "little"), *ids])
