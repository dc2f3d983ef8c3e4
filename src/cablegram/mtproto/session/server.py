"""The server's half of an encrypted session, and the keys that sessions belong to.

It is strict: each rule that a client can break has a code or a :class:`Breach`. Answers are kept until the client
acknowledges them, so that a request which comes twice is carried out once and answered twice; what was not
acknowledged is sent again when the client comes back.
Source: https://core.telegram.org/mtproto/service_messages_about_messages
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

from cablegram import tl
from cablegram.crypto.types import Rand
from cablegram.errors import DecodeError, RemoteProtocolError, RpcError, TransportError
from cablegram.mtproto import gzip, peer_compat
from cablegram.mtproto.connection.turns import HttpWait
from cablegram.mtproto.envelope import EnvelopeKey, Inner
from cablegram.mtproto.events import Breach, Dropped, Request
from cablegram.mtproto.ids import TOO_NEW, TOO_OLD, unix_time
from cablegram.mtproto.rpc import OutgoingMessage
from cablegram.mtproto.salts import SaltSchedule
from cablegram.mtproto.session import server_messages
from cablegram.mtproto.session.base import CONTAINER, MAX_IN_CONTAINER, ProtocolSession, split_container
from cablegram.mtproto.side import Side
from cablegram.mtproto.timekeeper import TimeKeeper
from cablegram.tl.repeatable import is_wrapper

if TYPE_CHECKING:
    from cablegram.mtproto.connection.server import ServerConnection

RPC_RESULT = (0xF35C6D01).to_bytes(4, "little")
MAX_SESSIONS = 64
"""Sessions kept for one key; the one that spoke longest ago goes first."""
MAX_RUNNING = 8192
"""Requests of one session that may be unanswered at a time."""
MAX_UNDELIVERED = 16384
"""Messages kept for one session that its client has not acknowledged."""
RESEND_AFTER = 12.0
"""What was not acknowledged after this long (seconds) is sent again."""


class ServerKey(EnvelopeKey):
    """An authorization key as the server keeps it: with its sessions and salts.

    ``expires_at`` (Unix seconds) is set for temporary keys; ``bound_to`` is then the id of the permanent key, once
    ``auth.bindTempAuthKey`` named it. ``data`` belongs to whoever runs the server.
    """

    __slots__ = ("bound_to", "data", "expires_at", "salts", "sessions")

    def __init__(self, value: bytes, now: float, *, salt: int | None = None, expires_at: float | None = None) -> None:
        super().__init__(value)
        self.sessions: dict[int, ServerSession] = {}
        self.expires_at = expires_at
        self.bound_to: int | None = None
        self.salts = SaltSchedule(self._make_salt, now, salt)
        self.data: Any = None

    def _make_salt(self, slot: int) -> int:
        digest = hashlib.sha256(self.value + slot.to_bytes(8, "little", signed=True)).digest()
        return int.from_bytes(digest[:8], "little", signed=True)


class ServerSession(ProtocolSession):
    """See the module. ``carrier`` is the connection that the client used last."""

    def __init__(self, *, key: ServerKey, session_id: int, time: TimeKeeper, rand: Rand) -> None:
        super().__init__(side=Side.SERVER, key=key, session_id=session_id, time=time, rand=rand)
        self.server_key = key
        self.declared: int | None = None
        """The number of the layer that the client declared; None before it did."""
        self.layer: tl.Layer = tl.layer(tl.LAYER)
        """What it is answered in: that layer, or the nearest one below if that is not known."""
        self.carrier: ServerConnection | None = None
        self.unique_id = int.from_bytes(rand(8), "little", signed=True)
        self.disconnect_at: float | None = None
        self.answers_apart = False
        self._asking: list[ServerConnection] = []  # those of HTTP that wait for an answer, in their order
        self.wait: HttpWait | None = None  # what the latest packet said of how long its answer may wait
        self.heard_at = time.monotonic()
        self._greeted = False
        self._running: set[int] = set()
        self._answers: dict[int, OutgoingMessage] = {}
        self._undelivered: dict[int, OutgoingMessage] = {}
        self._sent_at: dict[int, float] = {}
        self._content_seqnos: list[tuple[int, int]] = []

    # Answers and updates

    def reply(self, msg_id: int, function: type[tl.TLObject], value: Any) -> None:
        """Answer a request; ``value`` is written in the client's layer."""
        self.answer(msg_id, gzip.pack(self.layer.encode_result(function, value)))

    def refuse(self, msg_id: int, error: RpcError) -> None:
        """Answer a request with an error."""
        body = tl.mt.RpcError(error_code=error.code, error_message=error.message)
        self.answer(msg_id, tl.schema().encode(body))

    def answer(self, msg_id: int, body: bytes) -> None:
        """Answer a request by these bytes."""
        if msg_id not in self._running:
            return  # dropped by the client, or answered before
        self._running.discard(msg_id)
        self.acknowledged_otherwise(msg_id)
        message = OutgoingMessage(RPC_RESULT + msg_id.to_bytes(8, "little", signed=True) + body, True, 1)
        self._answers[msg_id] = message
        self.outbox.add(message)

    def push(self, value: tl.TLObject) -> None:
        """Send an update; it is kept until the client acknowledges it."""
        if len(self._undelivered) + len(self.outbox) < MAX_UNDELIVERED:
            self.outbox.add(OutgoingMessage(gzip.pack(self.layer.encode(value)), True, 3))

    def forget_running(self, msg_id: int) -> bool:
        """The client dropped a request; True if it was under way."""
        if msg_id in self._running:
            self._running.discard(msg_id)
            return True
        return False

    def drop_answer(self, msg_id: int, dropped: int) -> None:
        """``rpc_drop_answer``: the client does not want an answer, that may be under way or given already.

        Source: https://core.telegram.org/mtproto/service_messages#cancellation-of-an-rpc-query
        """
        self._running.add(msg_id)
        answer = self._answers.get(dropped)
        value: tl.TLObject
        if dropped in self._running:
            self.answer(dropped, tl.schema().encode(tl.mt.RpcAnswerDroppedRunning()))  # the query is answered too
            self.report(Dropped(self, dropped))
            value = tl.mt.RpcAnswerDroppedRunning()
        elif answer is not None:
            self.acknowledged(answer.msg_id)
            value = tl.mt.RpcAnswerDropped(msg_id=answer.msg_id, seq_no=answer.seqno, bytes=len(answer.body))
        else:
            value = tl.mt.RpcAnswerUnknown()
        self.answer(msg_id, tl.schema().encode(value))

    @property
    def running(self) -> int:
        """Requests that wait for an answer."""
        return len(self._running)

    # Out

    def _salt(self) -> int:
        return self.server_key.salts.current(self.time.now())

    def _take_batch(self, most: int = MAX_IN_CONTAINER) -> list[OutgoingMessage]:
        return super()._take_batch(1 if self.answers_apart else most)

    def _sent(self, batch: list[OutgoingMessage]) -> None:
        now = self.time.monotonic()
        for message in batch:
            if message.content:
                self._undelivered[message.msg_id] = message
                self._sent_at.pop(message.msg_id, None)  # the table stays in the order of time
                self._sent_at[message.msg_id] = now

    def acknowledged(self, msg_id: int) -> None:
        """The client has this message of ours."""
        message = self._undelivered.pop(msg_id, None)
        self._sent_at.pop(msg_id, None)
        if message is not None and message.body.startswith(RPC_RESULT):
            self._answers.pop(int.from_bytes(message.body[4:12], "little", signed=True), None)

    def send_again(self, msg_id: int) -> bool:
        """Send a message of ours once more; False if it is not kept."""
        message = self._undelivered.get(msg_id)
        if message is None:
            return False
        self.outbox.add(message)
        return True

    def carried_by(self, connection: ServerConnection) -> None:
        """The client speaks through this connection now: send what it has not acknowledged.

        Over HTTP a client speaks through several by turns, and nothing is lost between them.
        """
        before, self.carrier = self.carrier, connection
        if before is not connection and (before is None or not (before.takes_turns and connection.takes_turns)):
            self._resend(list(self._undelivered))
        if connection.takes_turns and connection not in self._asking:
            self._asking.append(connection)

    def answered_by(self, connection: ServerConnection) -> None:
        """It was this connection's turn, which is over: what is next goes where an answer is still waited for."""
        if connection in self._asking:
            self._asking.remove(connection)
        if self.carrier is connection and self._asking:
            self.carrier = self._asking[-1]

    def take_wait(self) -> HttpWait | None:
        """How long the answer to the latest packet may wait, if it said so; asked for once."""
        wait, self.wait = self.wait, None
        return wait

    def _resend(self, msg_ids: list[int]) -> None:
        self.outbox.put_first([self._undelivered[msg_id] for msg_id in msg_ids])

    # In

    def receive(self, inner: Inner) -> None:
        """One packet of this session, decrypted. Raises RemoteProtocolError."""
        self.heard_at = self.time.monotonic()
        self.budget.renew()
        msg_id, seqno, body = inner.msg_id, inner.seqno, inner.body
        self._check_limits(body)
        container = body[:4] == CONTAINER.to_bytes(4, "little")
        code = self._fault(msg_id, seqno, container)
        if not code and container:
            code = self._container_fault(msg_id, body)
        if code:
            self._notify(msg_id, seqno, code)
        elif not self.server_key.salts.accepts(inner.salt, self.time.now()):
            self._wrong_salt(msg_id, seqno)
        else:
            if not self._greeted:
                self._greeted = True
                self._greet(msg_id, body if container else b"")
            self.take_message(msg_id, seqno, body)

    def _check_limits(self, body: bytes) -> None:
        """Raise TransportError (-429) if a message is larger than its kind may be."""
        constructor = int.from_bytes(body[:4], "little")
        if server_messages.exceeds_limits(constructor, body):
            raise TransportError(-429)

    def _greet(self, msg_id: int, container: bytes) -> None:
        first = min([msg_id, *(inner_id for inner_id, _, _ in split_container(container))]) if container else msg_id
        note = tl.mt.NewSessionCreated(first_msg_id=first, unique_id=self.unique_id, server_salt=self._salt())
        self.send_service(tl.schema().encode(note), content=True)

    def _fault(self, msg_id: int, seqno: int, container: bool) -> int:
        """The code of ``bad_msg_notification`` that this message deserves, or 0."""
        if msg_id & 3:
            return 18
        if msg_id in self.received:
            return 19 if container else 0
        now, made = self.time.now(), unix_time(msg_id)
        if self.received.forgotten(msg_id):
            return 20
        if made < now - TOO_OLD:
            return 16
        if made > now + TOO_NEW:
            return 17
        return 0

    def _container_fault(self, msg_id: int, body: bytes) -> int:
        for inner_id, _, _ in split_container(body):
            if inner_id & 3 or inner_id >= msg_id:
                self.breach("container", "a message in a container has an id that is not lower than the container's")
                return 64
            if inner_id not in self.received and unix_time(inner_id) > self.time.now() + TOO_NEW:
                return 17
        return 0

    def take_message(self, msg_id: int, seqno: int, body: bytes) -> None:
        if msg_id not in self.received:
            self._check_limits(body)
            code = self._fault(msg_id, seqno, False) or self._seqno_fault(msg_id, seqno, body)
            if code:
                self._notify(msg_id, seqno, code)
                return
        super().take_message(msg_id, seqno, body)

    def _seqno_fault(self, msg_id: int, seqno: int, body: bytes) -> int:
        """Parity by what the message is; order against the messages around it (codes 32 to 35)."""
        constructor = int.from_bytes(body[:4], "little")
        if seqno & 1:
            if constructor in server_messages.NEVER_CONTENT:
                return 34
        elif constructor not in server_messages.MAYBE_NO_CONTENT:
            return 35
        for other_id, other_seqno in reversed(self._content_seqnos):
            if other_id < msg_id:
                if other_seqno > seqno or (other_seqno == seqno and seqno & 1):
                    return 32
                break
            if other_seqno < seqno:
                return 33
        self._note_seqno(msg_id, seqno)
        return 0

    def _note_seqno(self, msg_id: int, seqno: int) -> None:
        noted = self._content_seqnos
        noted.append((msg_id, seqno))
        if len(noted) > 1 and noted[-2][0] > msg_id:
            noted.sort()
        if len(noted) > 512:
            del noted[:256]

    def _notify(self, msg_id: int, seqno: int, code: int) -> None:
        self.breach(f"bad_msg_{code}", f"message {msg_id} with seqno {seqno}")
        note = tl.mt.BadMsgNotification(bad_msg_id=msg_id, bad_msg_seqno=seqno, error_code=code)
        self.send_service(tl.schema().encode(note), low_bits=1)

    def _wrong_salt(self, msg_id: int, seqno: int) -> None:
        note = tl.mt.BadServerSalt(bad_msg_id=msg_id, bad_msg_seqno=seqno, error_code=48, new_server_salt=self._salt())
        self.send_service(tl.schema().encode(note), low_bits=1)

    def breach(self, rule: str, detail: str) -> None:
        """Note that the client broke a rule."""
        self.report(Breach(self.id, rule, detail))

    def _duplicate(self, msg_id: int, body: bytes) -> None:
        answer = self._answers.get(msg_id)
        if answer is not None and answer.msg_id:
            self.send_again(answer.msg_id)

    def dispatch(self, msg_id: int, constructor: int, body: bytes) -> None:
        handler = server_messages.HANDLERS.get(constructor)
        if handler is not None:
            handler(self, msg_id, body)
        else:
            self._request(msg_id, body)

    def _request(self, msg_id: int, body: bytes) -> None:
        if len(self._running) >= MAX_RUNNING:
            raise RemoteProtocolError(f"more than {MAX_RUNNING} requests at a time")
        self._running.add(msg_id)
        try:
            query = self._decode(body)
        except DecodeError as error:
            self.breach("unknown_request", str(error))
            self.refuse(msg_id, RpcError(400, "INPUT_METHOD_INVALID" if error.offset < 8 else "INPUT_FETCH_FAIL"))
            return
        if not _is_request(query):
            self.breach("unknown_request", "an object that is no function")
            self.refuse(msg_id, RpcError(400, "INPUT_METHOD_INVALID"))
            return
        self.report(Request(self, msg_id, query))

    @property
    def layer_is_known(self) -> bool:
        """Whether the client is answered in the layer that it declared."""
        return self.declared is None or self.declared == self.layer.number

    def declare(self, number: int) -> None:
        """The client speaks this layer. One that is not known is a breach, said once: answers may be misunderstood."""
        if number == self.declared:
            return
        self.declared, self.layer = number, tl.layer(number)
        if not self.layer_is_known:
            self.breach("unknown_layer", f"layer {number} is not known; the answers are those of {self.layer.number}")

    def _decode(self, body: bytes) -> Any:
        if body[:4] == server_messages.INVOKE_WITH_LAYER and len(body) >= 8:
            self.declare(int.from_bytes(body[4:8], "little", signed=True))
        return self._unpacked(peer_compat.decode(self.layer, body))

    def _unpacked(self, query: Any) -> Any:
        """A request whose query is packed inside ``invokeWithLayer``, ``initConnection``, ``invokeAfterMsg`` and kin.

        Source: https://core.telegram.org/mtproto/service_messages#packed-object (it replaces any other object)
        """
        outer, inner = None, query
        while is_wrapper(inner):
            outer, inner = inner, getattr(inner, "query", None)
        if outer is None or not isinstance(inner, tl.mt.GzipPacked):
            return query
        plain = self.budget.unpack(gzip.PREFIX + gzip.tl_bytes(inner.packed_data))
        outer.query = peer_compat.decode(self.layer, plain)
        return query

    # Timers

    def next_deadline(self) -> float | None:
        times = [at for at in (self._ack_at, self.disconnect_at) if at is not None]
        if self._sent_at and self.carrier is not None:
            times.append(next(iter(self._sent_at.values())) + RESEND_AFTER)
        return min(times, default=None)

    def on_deadline(self) -> None:
        now = self.time.monotonic()
        late = []
        for msg_id, at in self._sent_at.items():
            if at + RESEND_AFTER > now:
                break
            late.append(msg_id)
        for msg_id in late:
            del self._sent_at[msg_id]
        if late:
            self._resend(late)


def _is_request(query: Any) -> bool:
    """Whether this is a function, inside any number of ``invokeWith…``."""
    while is_wrapper(query):
        query = getattr(query, "query", None)
    return isinstance(query, tl.TLObject) and query.__tl_function__
