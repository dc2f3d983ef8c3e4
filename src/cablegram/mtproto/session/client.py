"""The client's half of an encrypted session: its calls, their time limits, and what it believes of what comes.

What is sent again when a connection or a message was lost is decided in ``resend``, what is asked about in
``state_requests``; incoming service messages are handled in ``client_messages``. Each of them sees this session
through its public methods alone.
"""

from __future__ import annotations

from typing import Any

from cablegram import api, tl
from cablegram.crypto.types import Rand
from cablegram.errors import CablegramError, DeadlineExceeded, DecodeError, SecurityError
from cablegram.mtproto import gzip
from cablegram.mtproto.envelope import EnvelopeKey, unseal
from cablegram.mtproto.events import (
    Discarded,
    QuickAcked,
    SaltsChanged,
    SessionRenewed,
    Settled,
    TimeCorrected,
    Undecodable,
    Update,
)
from cablegram.mtproto.ids import TOO_NEW, TOO_OLD, UNITS, MessageIds, Received, Sequence
from cablegram.mtproto.rpc import DONE, QUEUED, SENT, OutgoingMessage, RpcCall
from cablegram.mtproto.salts import SaltBook, ServerSalt
from cablegram.mtproto.session import client_messages
from cablegram.mtproto.session.base import ProtocolSession
from cablegram.mtproto.session.deadlines import Deadlines
from cablegram.mtproto.session.resend import Unanswered
from cablegram.mtproto.session.signs_of_life import Pings, QuickAcks, random_long
from cablegram.mtproto.session.state_requests import StateRequest, StateRequests, fates
from cablegram.mtproto.side import Side
from cablegram.mtproto.timekeeper import TimeKeeper

SALTS_AHEAD = 6
"""Salts fetched at a time: they last for three hours."""

_NONE: frozenset[int] = frozenset()


class ClientSession(ProtocolSession):
    """See the module. ``init`` gives the bytes of ``invokeWithLayer(initConnection(…``, that open a session.

    ``temporary``: the key is one that has to be bound to a permanent one before it is good for anything.
    """

    __slots__ = (
        "_deadlines",
        "_former_ids",
        "_init",
        "_left_ids",
        "_newest",
        "_quick_acks",
        "_salts_asked",
        "_state_requests",
        "codec",
        "initialised",
        "layer",
        "pings",
        "salts",
        "temporary",
        "unanswered",
        "unique_id",
    )

    def __init__(
        self,
        *,
        key: EnvelopeKey,
        time: TimeKeeper,
        rand: Rand,
        layer: tl.Layer,
        init: bytes,
        salts: SaltBook,
        temporary: bool = False,
    ) -> None:
        super().__init__(side=Side.CLIENT, key=key, session_id=random_long(rand), time=time, rand=rand)
        self.layer = layer
        self.codec = layer.codec
        self.salts = salts
        self.temporary = temporary
        self.unique_id: int | None = None
        self.initialised = False
        self.unanswered = Unanswered(self.outbox, self._refuse)
        self._init = init
        self._deadlines = Deadlines()
        self.pings = Pings(rand)
        self._salts_asked = False
        self._quick_acks: QuickAcks | None = None  # few sessions ever ask for one
        self._state_requests = StateRequests()
        self._former_ids: list[int] = []
        self._left_ids = _NONE
        self._newest = 0

    def _refuse(self, call: RpcCall, error: Exception) -> None:
        self.settle(call, error=error)

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
            self._deadlines.add(call, call.deadline)
        if call.quick_ack and self._quick_acks is None:
            self._quick_acks = QuickAcks()
        self.outbox.add(call)

    def cancel(self, call: RpcCall) -> None:
        """The caller does not want the answer any more; the server is told, if it has the request."""
        if call.state is not DONE:
            self._withdraw(call)
            call.state = DONE
            self.unanswered.ended(call)

    def _withdraw(self, call: RpcCall) -> None:
        self.unanswered.pop(call.msg_id)
        if call.tries and call.msg_id:
            drop = tl.mt.RpcDropAnswer(req_msg_id=call.msg_id)
            self.outbox.add(RpcCall(drop, tl.schema()))

    @property
    def pending(self) -> int:
        """How many calls wait for an answer, or to be sent."""
        queued = sum(1 for message in self.outbox if isinstance(message, RpcCall) and not message.tries)
        return queued + len(self.unanswered.calls()) + len(self.unanswered.behind)

    def settle(self, call: RpcCall, result: Any = None, error: Exception | None = None) -> None:
        """The end of a call."""
        if call.state is not DONE:
            call.state = DONE
            call.result, call.error = result, error
            self.unanswered.ended(call)
            self._events.append(Settled(call))

    def fail_all(self, error: CablegramError | None = None, *, why: str = "the connection was lost") -> None:
        """Settle every call: with ``error``, or with a ConnectionLost that says what may have been carried out."""
        self.unanswered.fail_all(error, why)

    def drain(self) -> list[RpcCall]:
        """The end of this session: the calls that another one may send. Those in doubt settle here."""
        return self.unanswered.drain()

    def ping(self, disconnect_delay: int) -> None:
        """Ask for a sign of life; the server closes the link after ``disconnect_delay`` seconds without another."""
        ping = tl.mt.PingDelayDisconnect(
            ping_id=self.pings.new(self.time.monotonic()), disconnect_delay=disconnect_delay
        )
        self.send_service(tl.schema().encode(ping), content=True)

    def destroy_key(self) -> None:
        """Ask the server to forget the key; ``KeyGone`` follows. Source: https://core.telegram.org/schema/mtproto"""
        self.send_service(tl.schema().encode(tl.mt.DestroyAuthKey()))

    # Connections come and go

    def on_connect(self) -> None:
        """A new connection carries this session now."""
        self.maintain()

    def on_disconnect(self) -> None:
        """The connection is gone: all that is unanswered will be sent again, under the ids that it had."""
        self._salts_asked = False
        self.pings.clear()
        self._state_requests.stop()
        self.unanswered.give_up_former()
        self.leave_former()
        self.unanswered.on_disconnect()

    def on_confirmed(self) -> None:
        """The server has answered on this connection, and knows the session."""
        self.unanswered.on_confirmed()
        self.maintain()

    def maintain(self) -> None:
        """Fetch salts ahead when they run short, and leave sessions that were renewed."""
        self.leave_former()
        if not self._salts_asked and self.time.synced and self.salts.wants_more(self.time.now()):
            self._salts_asked = True
            self.send_service(tl.schema().encode(tl.mt.GetFutureSalts(num=SALTS_AHEAD)), content=True)

    def salts_came(self, salts: list[ServerSalt]) -> None:
        """The salts that were asked for."""
        self._salts_asked = False
        self.salts.learn(salts, self.time.now())
        self.salts_changed()

    # A server that lost the session, or cannot go on with it

    def server_renewed(self, first_msg_id: int, unique_id: int) -> None:
        """The server has a new session for this one, that begins with this id."""
        was, self.unique_id = self.unique_id, unique_id
        if was == unique_id:
            return
        if was is not None:
            self.initialised = False
        self.unanswered.session_lost(first_msg_id)
        self.report(SessionRenewed(first_msg_id, unique_id, was is not None))
        self.maintain()

    def renew(self) -> None:
        """Begin a new session under the same key: ids and sequence numbers of the old one cannot go on.

        What the old one was asked once and has not answered may still be answered, or refused: it is listened to until
        that is known, and then destroyed.
        """
        self._former_ids.append(self.id)
        self.id = random_long(self.rand)
        self.ids = MessageIds(self.time)
        self._sequence = Sequence()
        self.received = Received()
        self._acks.clear()
        self._ack_at = None
        self.initialised = False
        self.unanswered.renewed()
        self.leave_former()

    def leave_former(self) -> None:
        """Destroy the sessions that were renewed, once nothing is waited for from them."""
        if not self.unanswered.waits_for_former() and self._former_ids:
            for former in self._former_ids:
                self.send_service(tl.schema().encode(tl.mt.DestroySession(session_id=former)), content=True)
            self._left_ids = frozenset(self._former_ids)
            self._former_ids.clear()

    # Out

    def _still_wanted(self, message: OutgoingMessage) -> bool:
        return not isinstance(message, RpcCall) or message.state is not DONE

    def _remember_container(self, msg_id: int, batch: tuple[OutgoingMessage, ...]) -> None:
        self.unanswered.carried(msg_id, batch)

    def _salt(self) -> int:
        return self.salts.at(self.time.now())

    def _prepare(self, message: OutgoingMessage) -> None:
        if not isinstance(message, RpcCall):
            return
        message.body, message.bare = message.bare or message.body, b""
        if message.make is not None and not message.wrapped:
            message.body = message.make(message.msg_id)
        if not (self.initialised or message.service or message.wrapped):
            message.body = self._init + message.body
            message.wrapped = True
        if message.after is not None:
            message.name_others(message.after)
        if not message.tries and len(message.body) >= gzip.WORTH:
            message.body = gzip.pack(message.body)

    def _sent(self, batch: list[OutgoingMessage]) -> None:
        self.unanswered.sent([message for message in batch if message.content])
        requests = self._state_requests
        for message in batch:
            if isinstance(message, RpcCall):
                if message.state is QUEUED:
                    message.state = SENT
                if requests.at is None:
                    requests.watch(self.time.monotonic())
            elif isinstance(message, StateRequest):
                requests.asked(message)

    def _quick_ack_wanted(self, token: int, batch: list[OutgoingMessage]) -> bool:
        return self._quick_acks is not None and self._quick_acks.wanted(token, batch)

    def quick_acked(self, token: int) -> None:
        """The server has the packet of this token."""
        if self._quick_acks is not None:
            self._events.extend(QuickAcked(call) for call in self._quick_acks.came(token))

    # In

    def receive(self, packet: bytes) -> None:
        """One encrypted packet. Raises SecurityError or RemoteProtocolError; the connection is then to be closed."""
        _, session_id, msg_id, seqno, body, _ = unseal(self.key, self.side, packet)
        self.budget.renew()
        if session_id != self.id:
            if session_id in self._left_ids:
                self.report(Discarded(msg_id, "it belongs to a session that was renewed"))
                return
            if session_id not in self._former_ids:
                raise SecurityError("the message belongs to another session")
        if not msg_id & 1:
            raise SecurityError("the msg_id is that of a client's message")
        now = self.time.now()
        self._newest = int((now + TOO_NEW) * UNITS)
        late = now - msg_id / UNITS
        if (-TOO_NEW <= late <= TOO_OLD and self.time.synced) or self._believed(msg_id, body):
            self.take_message(msg_id, seqno, body)

    def take_inner(self, msg_id: int, seqno: int, body: bytes) -> None:
        """One message from a container: its id must be a server's, and not from the future.

        An old one is right there: what was not acknowledged comes again under its first id.
        """
        if not msg_id & 1:
            raise SecurityError("the msg_id is that of a client's message")
        if msg_id > self._newest:
            self.report(Discarded(msg_id, "its id is from the future"))
        else:
            self.take_message(msg_id, seqno, body)

    def _believed(self, msg_id: int, body: bytes) -> bool:
        """Whether a message is believed although it is out of time, or although nothing is known of the time yet."""
        sent_at, now = msg_id / UNITS, self.time.now()
        if not self.time.synced:
            self.correct_time(sent_at)  # the session id is new and secret: this cannot be an old packet
            return True
        if client_messages.proves_time(self, body):
            self.correct_time(sent_at)
            return True
        self.report(Discarded(msg_id, f"it is {sent_at - now:+.0f} s away from the server's time"))
        if not self.pings:
            self.ping(75)  # the answer tells whose clock was moved
        return False

    def correct_time(self, server_time: float) -> None:
        """Take over the server's time (Unix seconds)."""
        before = self.time.now()
        self.time.sync(server_time)
        self._newest = int((server_time + TOO_NEW) * UNITS)
        if abs(server_time - before) > 1.0:
            self.report(TimeCorrected(self.time.offset))

    def dispatch(self, msg_id: int, constructor: int, body: bytes) -> None:
        handler = client_messages.HANDLERS.get(constructor)
        if handler is not None:
            handler(self, msg_id, body)
        else:
            self._update(msg_id, body)

    def _update(self, msg_id: int, body: bytes) -> None:
        try:
            value = self.codec.decode(body)
            if not isinstance(value, api.TypeUpdates):
                raise DecodeError(f"a server pushes updates, and no {type(value).__name__}")
        except DecodeError as error:
            error.data = body
            # A server may use another layer than was agreed on: the next call tells it again.
            self.initialised = False  # https://core.telegram.org/api/invoking#layers
            self.report(Undecodable(msg_id, error))
        else:
            self.report(Update(msg_id, value))

    def states_told(self, msg_ids: list[int], states: bytes) -> None:
        """What the server says of messages by itself; see ``state_requests``."""
        self.unanswered.learn(fates(msg_ids, states), asked=False)

    def states_answered(self, req_msg_id: int, states: bytes) -> None:
        """The server's answer to a question; see ``state_requests``."""
        self.unanswered.learn(fates(self._state_requests.answered(req_msg_id), states), asked=True)

    def salts_changed(self) -> None:
        """The salts are others now."""
        self.report(SaltsChanged())

    # Timers

    def next_expiry(self) -> float | None:
        """When the next call's time is over (monotonic seconds), or None; also counts without a connection."""
        return self._deadlines.next()

    def next_deadline(self) -> float | None:
        at = self.next_expiry()
        for other in (self._ack_at, self._state_requests.at):
            if other is not None and (at is None or other < at):
                at = other
        return at

    def on_deadline(self) -> None:
        now = self.time.monotonic()
        if self._state_requests.at is not None and self._state_requests.at <= now:
            request = self._state_requests.due(now, self.time.now(), self.unanswered.silent())
            if request is not None:
                self.outbox.add(request)
        for call in self._deadlines.take_due(now):
            self._withdraw(call)
            self.settle(call, error=DeadlineExceeded("call"))
