"""What both roles of an encrypted session share: ids, the outbox, packing, acknowledgements, what was received.

A session outlives the connections that carry it. It does no I/O: ``packets()`` gives what is to be sent,
``next_deadline()`` and ``on_deadline()`` are its timers.
Source: https://core.telegram.org/mtproto/description
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from struct import Struct, pack

from cablegram.crypto.types import Rand
from cablegram.errors import RemoteProtocolError
from cablegram.mtproto import gzip
from cablegram.mtproto.envelope import EnvelopeKey, Inner, seal
from cablegram.mtproto.events import Discarded, EngineEvent
from cablegram.mtproto.ids import MessageIds, Received, Sequence
from cablegram.mtproto.rpc import OutgoingMessage
from cablegram.mtproto.side import Side
from cablegram.mtproto.timekeeper import TimeKeeper

CONTAINER = 0x73F1F8DC
MSGS_ACK = 0x62D6B459
MSG_COPY = 0xE06046B2
VECTOR = 0x1CB5C415
_ENTRY = Struct("<qii")
_CONTAINER_PREFIX = CONTAINER.to_bytes(4, "little")

MAX_IN_CONTAINER = 1020
"""So many messages are put into one container."""
MAX_RECEIVED = 1024
"""So many may come in one. Source: https://core.telegram.org/mtproto/service_messages#simple-container"""
PACKET_TARGET = 1 << 18
"""A container is closed when it is this full (bytes); one larger message travels alone."""
ACK_DELAY = 1.0
"""An acknowledgement waits this long (seconds) for a container to travel in."""
ACKS_AT_ONCE = 16
"""So many do not wait any longer."""
MAX_IDS = 8192
"""The most ids in one msgs_ack, msgs_state_req or msg_resend_req."""


class Outbox(list[OutgoingMessage]):
    """What is to be sent, in its order. A message that waits here already does not come in a second time."""

    __slots__ = ()

    def add(self, message: OutgoingMessage) -> None:
        """The message goes last."""
        if not message.queued:
            message.queued = True
            self.append(message)

    def put_first(self, messages: Iterable[OutgoingMessage]) -> None:
        """These go first, in their order."""
        fresh = [message for message in messages if not message.queued]
        for message in fresh:
            message.queued = True
        self[:0] = fresh

    def take_all(self) -> list[OutgoingMessage]:
        """All leave."""
        messages = list(self)
        self.clear()
        for message in messages:
            message.queued = False
        return messages


class ProtocolSession:
    """See the module. Not used by itself: ``ClientSession`` and ``ServerSession`` are.

    ``ids``, ``received`` and ``outbox`` are for what acts for the session: the handlers of service messages, and the
    table of what was sent.
    """

    __slots__ = (
        "_ack_at",
        "_acks",
        "_events",
        "_rider",
        "_sequence",
        "budget",
        "id",
        "ids",
        "key",
        "outbox",
        "rand",
        "received",
        "side",
        "time",
    )

    def __init__(self, *, side: Side, key: EnvelopeKey, session_id: int, time: TimeKeeper, rand: Rand) -> None:
        self.side = side
        self.key = key
        self.id = session_id
        self.time = time
        self.rand = rand
        self.ids = MessageIds(time, follows_clock=side is Side.SERVER)
        self._sequence = Sequence()
        self.received = Received()
        self.outbox = Outbox()
        self.budget = gzip.Budget()
        self._acks: dict[int, None] = {}
        self._ack_at: float | None = None
        self._events: list[EngineEvent] = []
        self._rider: OutgoingMessage | None = None

    def events(self) -> list[EngineEvent]:
        """What happened since the last call, in order."""
        events, self._events = self._events, []
        return events

    def report(self, event: EngineEvent) -> None:
        """Something happened that the driver should know."""
        self._events.append(event)

    # Out

    def wants_to_send(self) -> bool:
        """True when ``packets()`` would give something."""
        return bool(self.outbox) or self._acks_are_due()

    def _acks_are_due(self) -> bool:
        if not self._acks:
            return False
        return len(self._acks) >= ACKS_AT_ONCE or (self._ack_at is not None and self._ack_at <= self.time.monotonic())

    def packets(self) -> Iterator[tuple[bytes, bool]]:
        """Encrypted packets with all that is due, and whether to ask for a quick ack of each."""
        while self.wants_to_send():
            packet = self._pack_one()
            if packet is not None:
                yield packet

    def one_packet(self, rider: OutgoingMessage | None = None) -> bytes:
        """The next packet, with an empty container in it when there is nothing to say: the answer to a long poll.

        ``rider`` travels in it, whatever else does. Source:
        https://core.telegram.org/mtproto/service_messages#simple-container
        """
        self._rider = rider
        packet = self._pack_one()
        return seal(self.key, self.side, self._contain([]), self.rand)[0] if packet is None else packet[0]

    def _pack_one(self) -> tuple[bytes, bool] | None:
        batch = self._take_batch()
        if not batch:
            return None
        for message in batch:
            message.tries += 1
            message.sends += 1
        self._sent(batch)
        if len(batch) == 1 and batch[0].msg_id == self.ids.last:
            message = batch[0]
            message.carrier = message.msg_id
            inner = Inner(self._salt(), self.id, message.msg_id, message.seqno, message.body)
        else:  # also for one message sent again: a container with an id of its own keeps the outer id fresh
            inner = self._contain(batch)
        packet, token = seal(self.key, self.side, inner, self.rand)
        return packet, self._quick_ack_wanted(token, batch)

    def _take_batch(self, most: int = MAX_IN_CONTAINER) -> list[OutgoingMessage]:
        """The next messages that leave together, ``most`` of them at the most."""
        batch: list[OutgoingMessage] = []
        size = done = 0
        still_wanted, prepare = self._still_wanted, self._prepare
        outbox = self.outbox
        if self._rider is not None:
            batch.append(self._number(self._rider))
            self._rider = None
        # One message alone is worth more than an acknowledgement that comes a little sooner.
        if self._acks and (len(outbox) > 1 or self._acks_are_due()):
            batch.append(self._number(self._ack_message()))
        for message in outbox:
            if len(batch) >= most:
                break
            if still_wanted(message):
                if size and size + len(message.body) > PACKET_TARGET:
                    break  # before it is numbered: it travels in the next packet, alone if it is as large as that
                if not message.msg_id:
                    self._number(message)
                    prepare(message)
                size += len(message.body) + 16
                batch.append(message)
            message.queued = False
            done += 1
        del outbox[:done]
        return batch

    def _number(self, message: OutgoingMessage) -> OutgoingMessage:
        message.msg_id = self.ids.next(message.low_bits)
        message.seqno = self._sequence.next(message.content)
        return message

    def _contain(self, batch: list[OutgoingMessage]) -> Inner:
        msg_id = self.ids.next(3 if self.side is Side.SERVER else 0)
        parts = [pack("<Ii", CONTAINER, len(batch))]
        for message in batch:
            message.carrier = msg_id
            parts.append(_ENTRY.pack(message.msg_id, message.seqno, len(message.body)))
            parts.append(message.body)
        self._remember_container(msg_id, tuple(batch))
        return Inner(self._salt(), self.id, msg_id, self._sequence.next(False), b"".join(parts))

    def _remember_container(self, msg_id: int, batch: tuple[OutgoingMessage, ...]) -> None:
        """A container may be rejected as a whole; its contents are sent again then. Overridden by the client."""

    def _ack_message(self) -> OutgoingMessage:
        ids = list(self._acks)[:MAX_IDS]
        self._acks = dict.fromkeys(list(self._acks)[MAX_IDS:])
        if not self._acks:
            self._ack_at = None
        return OutgoingMessage(pack(f"<IIi{len(ids)}q", MSGS_ACK, VECTOR, len(ids), *ids), False, self._push_bits())

    def _push_bits(self) -> int:
        return 3 if self.side is Side.SERVER else 0

    def send_service(self, body: bytes, *, content: bool = False, low_bits: int | None = None) -> None:
        """Queue a service message."""
        self.outbox.add(OutgoingMessage(body, content, self._push_bits() if low_bits is None else low_bits))

    def _quick_ack_wanted(self, token: int, batch: list[OutgoingMessage]) -> bool:
        """Whether the server is to acknowledge this packet at once. Overridden by the client."""
        return False

    def _salt(self) -> int:
        raise AssertionError("each side knows its own salts")

    def _prepare(self, message: OutgoingMessage) -> None:
        """Last change to the body of a message that has a new id."""

    def _sent(self, batch: list[OutgoingMessage]) -> None:
        """These messages leave now, for the first time or again."""

    def _still_wanted(self, message: OutgoingMessage) -> bool:
        return True

    # In

    def acknowledge(self, msg_id: int) -> None:
        """The peer is to learn that this message has come, before long."""
        self._acks[msg_id] = None
        if self._ack_at is None:
            self._ack_at = self.time.monotonic() + ACK_DELAY

    def acknowledged_otherwise(self, msg_id: int) -> None:
        """The peer learns from something else that this message has come."""
        if self._acks.pop(msg_id, self) is None and not self._acks:
            self._ack_at = None

    def take_message(self, msg_id: int, seqno: int, body: bytes) -> None:
        """One message, alone or from a container: note it, acknowledge it, and act on it if it is new."""
        if seqno & 1:
            self.acknowledge(msg_id)
        if not self.received.accept(msg_id):
            self._duplicate(msg_id, body)
            return
        if len(body) < 4:
            raise RemoteProtocolError("a message without a constructor id")
        self.dispatch(msg_id, int.from_bytes(body[:4], "little"), body)

    def _duplicate(self, msg_id: int, body: bytes) -> None:
        self._events.append(Discarded(msg_id, "it was received before"))

    def take_container(self, body: bytes) -> None:
        """The messages in a container, each by itself."""
        for inner_id, seqno, inner_body in split_container(body):
            if inner_body.startswith(_CONTAINER_PREFIX):
                raise RemoteProtocolError("a container inside a container")
            self.take_inner(inner_id, seqno, inner_body)

    def take_inner(self, msg_id: int, seqno: int, body: bytes) -> None:
        """One message that came inside another one. The client checks its id first."""
        self.take_message(msg_id, seqno, body)

    def dispatch(self, msg_id: int, constructor: int, body: bytes) -> None:
        """Act on a message that is new."""
        raise AssertionError("each side acts in its own way")

    # Timers

    def next_deadline(self) -> float | None:
        """When ``on_deadline()`` is to be called (monotonic seconds), or None."""
        return self._ack_at

    def on_deadline(self) -> None:
        """A moment named by ``next_deadline()`` has come; ``packets()`` may have more now."""


def split_container(body: bytes) -> Iterator[tuple[int, int, bytes]]:
    """``(msg_id, seqno, body)`` of each message in a ``msg_container``. Raises RemoteProtocolError."""
    size = len(body)
    count = int.from_bytes(body[4:8], "little", signed=True) if size >= 8 else -1
    if not 0 <= count <= MAX_RECEIVED or count * 16 > size:
        raise RemoteProtocolError(f"a container that claims {count} messages in {size} bytes")
    offset = 8
    for _ in range(count):
        if offset + 16 > size:
            raise RemoteProtocolError("a container that ends inside a message")
        msg_id, seqno, length = _ENTRY.unpack_from(body, offset)
        offset += 16
        if length < 4 or length % 4 or offset + length > size:
            raise RemoteProtocolError(f"a message in a container claims {length} bytes")
        yield msg_id, seqno, body[offset : offset + length]
        offset += length
    if offset != size:
        raise RemoteProtocolError("bytes after the last message of a container")


def ack_ids(body: bytes) -> tuple[int, ...]:
    """The ids in a ``msgs_ack``, read by hand since it is in nearly every packet. Raises RemoteProtocolError."""
    size = len(body)
    count = int.from_bytes(body[8:12], "little") if size >= 12 else 0
    if size != 12 + 8 * count or int.from_bytes(body[4:8], "little") != VECTOR or count > MAX_IDS:
        raise RemoteProtocolError("a malformed msgs_ack")
    ids: tuple[int, ...] = Struct(f"<{count}q").unpack_from(body, 12)
    return ids
