"""What was sent and is not answered: what of it is sent again, under which id, and what must not be.

A call settles exactly once, with a result or an error. It keeps its ``msg_id`` and content over reconnections, so that
the server recognises a repetition; it gets a new id only after the server has refused the old one, or when a second
execution would be harmless. After a reconnection, a call that must not be carried out twice is held back until the
server has shown that it still knows the session, and with it what it carried out.

What becomes of a call, by what happens to it:

=============================================== ========================= ============================================
 event                                           it may be repeated        it must not be carried out twice
=============================================== ========================= ============================================
 the link is lost                                sent again, same id       held back, then sent again, same id
 the server answers on the new link              -                         what was held back leaves, same id
 refused: bad salt, bad time, bad seqno          sent again, new id        sent again, new id
   ... and it was sent more than once            sent again, same id       sent again, same id
 the server lost the session (see below)         sent again, new id        ``ConnectionLost``, "unknown"
 "not received" (msgs_state_info)                sent again, same id       sent again, same id
 "forgotten" (msgs_state_info)                   sent again, new id        ``ConnectionLost``, "unknown"
 the session has to be renewed                   sent again, new id        waited for under the old session
 the session ends (``drain``)                    the next session has it   ``ConnectionLost``, "unknown", if it was sent
 MSG_WAIT_TIMEOUT                                sent again, new id        sent again, new id
 MSG_WAIT_FAILED                                 sent again, new id, when those it waits for have ended
=============================================== ========================= ============================================

A worked example. The ids are shortened; a server's clock reads 100 when the session begins.

1. Calls A (repeatable) and B (not) leave together: A is 100, B is 104, and the container that carries both is 108.
2. The link breaks. A waits in the outbox, B is held back; both keep their ids.
3. A new link: A leaves alone in a container, 200, so that the packet's id is fresh. The server answers it by
   ``new_session_created`` with ``first_msg_id``: 200, or 100, since servers name either the packet or what is in it.
4. Was B lost with the former session? The comparison is between *packets*: A's carrier is 200, B's is 108, and 108 is
   lower, so B was not in what began this session. It ends with ``ConnectionLost(sent="unknown")``. Had the first link
   lived, both carriers were 108, none lower than the 108 (or 100, of the same packet) that the server names, and
   nothing would be lost, although B's own id is lower than the container's.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cablegram.errors import CablegramError, Sent
from cablegram.mtproto.rpc import DONE, QUEUED, CallState, OutgoingMessage, RpcCall, lost
from cablegram.mtproto.session.base import Outbox
from cablegram.mtproto.session.state_requests import Fate

MAX_TRIES = 12
"""A message that was refused this often is given up."""
MAX_WANTED = 5
"""So often a message is sent once more because the server says that it has not come; a loop of that ends here."""
MAX_WAITS = 240
"""A call that waits for others is sent so often at most; the server keeps it for half a second each time."""
_CONTAINERS_KEPT = 256
_SESSION_LOST = "the server lost the session"
_RENEWED = "the session had to be renewed"


class Unanswered:
    """See the module. ``settle(call, error)`` ends a call; what is to be sent again goes to ``outbox``."""

    __slots__ = ("_containers", "_former", "_held", "_messages", "_outbox", "_settle", "behind")

    def __init__(self, outbox: Outbox, settle: Callable[[RpcCall, Exception], None]) -> None:
        self._outbox = outbox
        self._settle = settle
        self._messages: dict[int, OutgoingMessage] = {}
        self._containers: dict[int, tuple[OutgoingMessage, ...]] = {}
        self._held: list[RpcCall] = []
        self._former: list[RpcCall] = []
        self.behind: list[RpcCall] = []
        """The calls that the server refused because of others, which have not ended yet."""

    # The table

    def __bool__(self) -> bool:
        return bool(self._messages)

    def calls(self) -> list[RpcCall]:
        """The calls that wait for an answer, in the order in which they were sent."""
        return [message for message in self._messages.values() if isinstance(message, RpcCall)]

    def get(self, msg_id: int) -> OutgoingMessage | None:
        """What was sent under this id and is not answered."""
        return self._messages.get(msg_id)

    def pop(self, msg_id: int) -> OutgoingMessage | None:
        """The answer to this id has come: the message leaves the table."""
        return self._messages.pop(msg_id, None)

    def unacknowledged(self, msg_id: int) -> RpcCall | None:
        """The call of this id, if nothing at all came back for it."""
        message = self._messages.get(msg_id)
        return message if isinstance(message, RpcCall) and message.state is CallState.SENT else None

    def silent(self) -> list[RpcCall]:
        """The calls that were sent and of which nothing was heard; those that are held back do not count."""
        return [call for call in self.calls() if call.state is CallState.SENT and call not in self._held]

    def sent(self, messages: Iterable[OutgoingMessage]) -> None:
        """Messages that will be answered leave now."""
        table = self._messages
        for message in messages:
            table[message.msg_id] = message

    def carried(self, msg_id: int, batch: tuple[OutgoingMessage, ...]) -> None:
        """These leave in a container of this id, which may be refused as a whole."""
        self._containers[msg_id] = batch
        if len(self._containers) > _CONTAINERS_KEPT:
            del self._containers[next(iter(self._containers))]

    def knows(self, msg_id: int) -> bool:
        """Whether a message or container of this id is waiting for something."""
        return msg_id in self._messages or msg_id in self._containers

    # The session ends

    def fail_all(self, error: CablegramError | None, why: str) -> None:
        """Settle every call: with ``error``, or with a ConnectionLost that says what may have been carried out."""
        for message in self._take_all():
            if isinstance(message, RpcCall):
                self._settle(message, error or lost(message, why=why))

    def drain(self) -> list[RpcCall]:
        """The calls that another session may send. Those in doubt settle here."""
        calls: list[RpcCall] = []
        for call in self._take_all():
            if not isinstance(call, RpcCall) or call.state is DONE or call.context is None:
                continue
            if call.sends and not call.repeatable:
                self._settle(call, lost(call, why="the session ended"))
                continue
            call.doubtful = call.doubtful or call.sends > 0
            call.msg_id = call.sends = 0
            call.state = QUEUED
            calls.append(call)
        return calls

    def _take_all(self) -> list[OutgoingMessage]:
        messages = dict.fromkeys([*self._messages.values(), *self._outbox.take_all(), *self.behind])
        self._messages.clear()
        self.behind.clear()
        self._held.clear()
        self._former.clear()
        return list(messages)

    # Connections come and go

    def on_disconnect(self) -> None:
        """The connection is gone: all that is unanswered will be sent again, under the ids that it had."""
        again: list[RpcCall] = []
        self._held = []
        for msg_id, message in list(self._messages.items()):
            if isinstance(message, RpcCall):
                (again if message.repeatable else self._held).append(message)
            else:
                del self._messages[msg_id]
        waiting = self._outbox.take_all()
        queued = [m for m in waiting if isinstance(m, RpcCall) and m.msg_id not in self._messages]
        self._outbox.put_first([*again, *queued])

    def on_confirmed(self) -> None:
        """The server has answered on this connection, and knows the session: what was held back may go."""
        held, self._held = self._held, []
        self._outbox.put_first([call for call in held if call.msg_id in self._messages])

    # Refused, or lost by the server

    def refused(self, msg_id: int) -> list[OutgoingMessage]:
        """The messages that the server refused by this id, their own or their container's, taken out of the table."""
        found = self._containers.pop(msg_id, None)
        messages = list(found) if found is not None else [self._messages[msg_id]] if msg_id in self._messages else []
        return [m for m in messages if self._messages.pop(m.msg_id, None) is not None]

    def send_again(self, messages: list[OutgoingMessage]) -> None:
        """Queue refused messages, first in line.

        Under a new id where the server has refused the only copy; an earlier copy may have been carried out, and only
        its id lets the server see that the new one is the same.
        """
        first: list[OutgoingMessage] = []
        for message in messages:
            if isinstance(message, RpcCall) and message.state is DONE:
                continue
            if message.sends > 1 and message.tries < MAX_TRIES:
                self._messages[message.msg_id] = message
                first.append(message)
                continue
            if message.tries >= MAX_TRIES:
                if isinstance(message, RpcCall):
                    sent: Sent = "unknown" if message.sends > 1 or message.doubtful else "no"
                    self._settle(message, lost(message, sent, f"the server refused it {message.tries} times"))
                continue
            message.msg_id = message.sends = 0
            if isinstance(message, RpcCall):
                message.state = QUEUED
            first.append(message)
        self._outbox.put_first(first)

    # Calls that wait for others at the server

    def waited(self, call: RpcCall, error: str) -> bool:
        """Whether the answer says that a call was not carried out because of those it waits for, and goes again.

        After MSG_WAIT_TIMEOUT it leaves at once in the same wrapper; after MSG_WAIT_FAILED when the others have ended.
        Source: https://core.telegram.org/api/invoking#sequential-requests
        """
        if call.after is None or call.tries >= MAX_WAITS or error not in ("MSG_WAIT_TIMEOUT", "MSG_WAIT_FAILED"):
            return False
        call.msg_id = call.sends = 0
        call.state = QUEUED
        if error == "MSG_WAIT_TIMEOUT":
            self._outbox.add(call)
        else:
            self.behind.append(call)
            self._let_go()
        return True

    def ended(self, call: RpcCall) -> None:
        """A call is done: what it kept is let go, and so are the calls that waited here for it."""
        call.body = call.bare = b""  # what remembers it a while longer need not keep a part of a file
        call.after = None
        if self.behind:
            self._let_go()

    def _let_go(self) -> None:
        waiting, self.behind = self.behind, []
        for call in waiting:
            if call.after is not None and any(other.state is not DONE for other in call.after):
                self.behind.append(call)
            elif call.state is not DONE:
                self._outbox.add(call)

    def send_once_more(self, msg_id: int) -> None:
        """The server says that this has not come: it leaves again as it is, unless that was said too often."""
        message = self._messages.get(msg_id)
        if message is not None and not message.queued and message.wanted < MAX_WANTED:
            message.wanted += 1
            self._outbox.add(message)

    def learn(self, fates: Iterable[tuple[int, Fate]], *, asked: bool) -> None:
        """What the server says of messages, by itself or ``asked``; ``state_requests`` has the table."""
        for msg_id, fate in fates:
            call = self.unacknowledged(msg_id)
            if call is None:
                continue
            if fate is Fate.RECEIVED:
                call.state = CallState.ACKED
            elif fate is Fate.NOT_RECEIVED:
                self.send_once_more(msg_id)
            elif asked:
                self.forgotten(msg_id)

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
                self._settle(message, lost(message, "unknown", why))
        self.send_again(again)

    def forgotten(self, msg_id: int) -> None:
        """The server no longer knows whether this came."""
        message = self._messages.pop(msg_id, None)
        if message is not None:
            self.uncertain([message], "the server no longer knows whether it came")

    def session_lost(self, first_msg_id: int) -> None:
        """The server's session begins with this id, a message's or its container's: what left before it is unknown.

        See the worked example of the module.
        """
        first = self._messages.get(first_msg_id)
        begins = first_msg_id if first is None else max(first_msg_id, first.carrier)
        held, former = set(self._held), set(self._former)
        self._held = []
        gone = [m for m in self._messages.values() if m in held or (m.carrier < begins and m not in former)]
        for message in gone:
            del self._messages[message.msg_id]
        self.uncertain(gone, _SESSION_LOST)

    # A new session under the same key

    def renewed(self) -> None:
        """The session has another id now. What the old one was asked once may still be answered, or refused."""
        self._containers.clear()
        for message in self._outbox.take_all():
            if not message.tries:
                self._outbox.add(message)
        waiting = list(self._messages.values())
        self._former += [m for m in waiting if isinstance(m, RpcCall) and not m.repeatable and m not in self._held]
        self._held = []
        self._messages = {call.msg_id: call for call in self._former if call.msg_id in self._messages}
        self.uncertain([m for m in waiting if m.msg_id not in self._messages], _RENEWED)

    def waits_for_former(self) -> bool:
        """Whether a session that was renewed still owes an answer."""
        self._former = [call for call in self._former if self._messages.get(call.msg_id) is call]
        return bool(self._former)

    def give_up_former(self) -> None:
        """The connection is gone: what the former sessions were asked cannot be asked again under its id."""
        calls, self._former = self._former, []
        self.uncertain([call for call in calls if self._pop_same(call)], _RENEWED)

    def _pop_same(self, call: RpcCall) -> bool:
        same = self._messages.get(call.msg_id) is call
        if same:
            del self._messages[call.msg_id]
        return same
