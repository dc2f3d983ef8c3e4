"""What is sent again, and what is not: the part of a client's session that keeps each call from being done twice.

A call settles exactly once, with a result or an error. It keeps its ``msg_id`` and content over reconnections, so that
the server recognises a repetition; it gets a new id only after the server has refused the old one, or when a second
execution would be harmless. After a reconnection, a call that must not be carried out twice is held back until the
server has shown that it still knows the session, and with it what it carried out.
"""

from __future__ import annotations

from typing import Any

from cablegram import tl
from cablegram.crypto.types import Rand
from cablegram.errors import CablegramError, Sent
from cablegram.mtproto.envelope import EnvelopeKey
from cablegram.mtproto.events import Settled
from cablegram.mtproto.ids import MessageIds, Received, Sequence
from cablegram.mtproto.rpc import DONE, QUEUED, OutgoingMessage, RpcCall, lost
from cablegram.mtproto.session.base import EncryptedSession
from cablegram.mtproto.session.state_requests import StateRequests
from cablegram.mtproto.side import Side
from cablegram.mtproto.timekeeper import TimeKeeper

MAX_TRIES = 12
"""A message that was refused this often is given up."""
_CONTAINERS_KEPT = 256


class ResendingSession(EncryptedSession):
    """See the module; `ClientSession` is made of it."""

    __slots__ = (
        "_former_calls",
        "_former_ids",
        "_held",
        "_left_ids",
        "_state_requests",
        "_unsettled",
        "initialised",
    )

    def __init__(self, *, key: EnvelopeKey, time: TimeKeeper, rand: Rand) -> None:
        super().__init__(side=Side.CLIENT, key=key, session_id=random_long(rand), time=time, rand=rand)
        self.initialised = False
        self._unsettled: dict[int, OutgoingMessage] = {}
        self._held: list[RpcCall] = []
        self._former_ids: list[int] = []
        self._former_calls: list[RpcCall] = []
        self._left_ids: set[int] = set()
        self._state_requests = StateRequests(self)

    # Settling

    def settle(self, call: RpcCall, result: Any = None, error: Exception | None = None) -> None:
        """The end of a call."""
        if call.state is not DONE:
            call.state = DONE
            call.result, call.error = result, error
            call.body = b""  # what remembers the call a while longer need not keep a part of a file
            self._events.append(Settled(call))

    def fail_all(self, error: CablegramError | None = None, *, why: str = "the connection was lost") -> None:
        """Settle every call: with ``error``, or with a ConnectionLost that says what may have been carried out."""
        waiting = [*self._unsettled.values(), *(m for m in self._outbox if m.msg_id not in self._unsettled)]
        self._unsettled.clear()
        self._outbox.clear()
        for message in waiting:
            if isinstance(message, RpcCall):
                self.settle(message, error=error or lost(message, why=why))

    def drain(self) -> list[RpcCall]:
        """The end of this session: the calls that another one may send. Those in doubt settle here."""
        waiting = [m for m in (*self._unsettled.values(), *self._outbox) if isinstance(m, RpcCall)]
        self._unsettled.clear()
        self._outbox.clear()
        calls: list[RpcCall] = []
        for call in dict.fromkeys(waiting):
            if call.state is DONE or call.context is None:
                continue
            if call.sends and not call.repeatable:
                self.settle(call, error=lost(call, why="the session ended"))
                continue
            call.doubtful = call.doubtful or call.sends > 0
            call.msg_id = call.sends = 0
            call.state = QUEUED
            calls.append(call)
        return calls

    # Connections come and go

    def on_disconnect(self) -> None:
        """The connection is gone: all that is unanswered will be sent again, under the ids that it had."""
        self._state_requests.stop()
        self.give_up_former()
        again: list[RpcCall] = []
        self._held = []
        for msg_id, message in list(self._unsettled.items()):
            if isinstance(message, RpcCall):
                (again if message.repeatable else self._held).append(message)
            else:
                del self._unsettled[msg_id]
        queued = [m for m in self._outbox if isinstance(m, RpcCall) and m.msg_id not in self._unsettled]
        self._outbox.clear()
        self._outbox.extend(again)
        self._outbox.extend(queued)

    def on_confirmed(self) -> None:
        """The server has answered on this connection, and knows the session: what was held back may go."""
        held, self._held = self._held, []
        self._outbox[:0] = [call for call in held if call.msg_id in self._unsettled]

    # Out

    def _still_wanted(self, message: OutgoingMessage) -> bool:
        return not isinstance(message, RpcCall) or message.state is not DONE

    def _remember_container(self, msg_id: int, batch: tuple[OutgoingMessage, ...]) -> None:
        self._containers[msg_id] = batch
        if len(self._containers) > _CONTAINERS_KEPT:
            del self._containers[next(iter(self._containers))]

    # Refused, or lost by the server

    def refused(self, msg_id: int) -> list[OutgoingMessage]:
        """The messages that the server refused by this id, their own or their container's, taken out of the table."""
        found = self._containers.pop(msg_id, None)
        messages = list(found) if found is not None else [self._unsettled[msg_id]] if msg_id in self._unsettled else []
        return [m for m in messages if self._unsettled.pop(m.msg_id, None) is not None]

    def knows(self, msg_id: int) -> bool:
        """Whether a message or container of this id is waiting for something."""
        return msg_id in self._unsettled or msg_id in self._containers

    def send_again(self, messages: list[OutgoingMessage]) -> None:
        """Queue refused messages, first in line.

        Under a new id where the server has refused the only copy; an earlier copy may have been carried out, and only
        its id lets the server see that the new one is the same.
        """
        first: list[OutgoingMessage] = []
        for message in messages:
            if not self._still_wanted(message):
                continue
            if message.sends > 1 and message.tries < MAX_TRIES:
                self._unsettled[message.msg_id] = message
                first.append(message)
                continue
            if message.tries >= MAX_TRIES:
                if isinstance(message, RpcCall):
                    sent: Sent = "unknown" if message.sends > 1 or message.doubtful else "no"
                    self.settle(message, error=lost(message, sent, f"the server refused it {message.tries} times"))
                continue
            message.msg_id = message.sends = 0
            if isinstance(message, RpcCall):
                message.state = QUEUED
            first.append(message)
        self._outbox[:0] = first

    def uncertain(self, messages: list[OutgoingMessage], why: str) -> None:
        """The server may have carried these out, and cannot say. Repeat the harmless ones; the others fail."""
        again: list[OutgoingMessage] = []
        for message in messages:
            if not isinstance(message, RpcCall):
                continue
            if message.repeatable:
                message.sends = 0
                message.doubtful = True
                again.append(message)
            else:
                self.settle(message, error=lost(message, "unknown", why))
        self.send_again(again)

    def unknown_to(self, first_msg_id: int) -> list[OutgoingMessage]:
        """The messages that a server which begins with this id cannot know, taken out of the table."""
        held, former = set(self._held), set(self._former_calls)
        self._held = []
        gone = [
            message
            for own, message in self._unsettled.items()
            if message in held or (own < first_msg_id and message not in former)
        ]
        for message in gone:
            del self._unsettled[message.msg_id]
        return gone

    def renew(self) -> None:
        """Begin a new session under the same key: ids and sequence numbers of the old one cannot go on.

        What the old one was asked once and has not answered may still be answered, or refused: it is listened to until
        that is known, and then destroyed.
        """
        self._former_ids.append(self.id)
        self.id = random_long(self.rand)
        self._ids = MessageIds(self.time)
        self._sequence = Sequence()
        self._received = Received()
        self._acks.clear()
        self._ack_at = None
        self._containers.clear()
        self.initialised = False
        never_sent = [message for message in self._outbox if not message.tries]
        self._outbox.clear()
        self._outbox.extend(never_sent)
        waiting = list(self._unsettled.values())
        waited_for = [m for m in waiting if isinstance(m, RpcCall) and not m.repeatable and m not in self._held]
        self._former_calls += waited_for
        self._held = []
        self._unsettled = {call.msg_id: call for call in self._former_calls if call.msg_id in self._unsettled}
        self.uncertain([m for m in waiting if m.msg_id not in self._unsettled], "the session had to be renewed")
        self.leave_former()

    def leave_former(self) -> None:
        """Destroy the sessions that were renewed, once nothing is waited for from them."""
        self._former_calls = [call for call in self._former_calls if self._unsettled.get(call.msg_id) is call]
        if not self._former_calls and self._former_ids:
            for former in self._former_ids:
                self._service(tl.schema().encode(tl.mt.DestroySession(session_id=former)), content=True)
            self._left_ids = set(self._former_ids)
            self._former_ids.clear()

    def give_up_former(self) -> None:
        """The connection is gone: what the former sessions were asked cannot be asked again under its id."""
        calls, self._former_calls = self._former_calls, []
        self.uncertain(
            [call for call in calls if self._unsettled.pop(call.msg_id, None) is call], "the session had to be renewed"
        )
        self.leave_former()


def random_long(rand: Rand) -> int:
    """64 random bits as TL's ``long``."""
    return int.from_bytes(rand(8), "little", signed=True)
