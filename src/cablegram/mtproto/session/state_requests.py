"""Asking the server what became of calls that it neither acknowledged nor answered.

An answer takes as long as the request needs; that the request has come is acknowledged within seconds. So a call of
which nothing was heard for :data:`ASK_AFTER` is asked about by ``msgs_state_req``, and the answer, one byte for each
id, says what to do. A server may also say such things by itself (``msgs_all_info``): then they prove less, since
nobody knows what it compared.

====================== ====================== ======================
 the three low bits     when it was asked      said by itself
====================== ====================== ======================
 4, received            acknowledged           acknowledged
 2 or 3, not received   sent once more         sent once more
 1, or anything else    uncertain              proves nothing
====================== ====================== ======================

A worked example, in seconds: at 0 call A (id 100) leaves, at 5 call B (id 120). Nothing is heard. At 20 the request
leaves, about A alone, since B is 15 s old; it gets the id 180. ``msgs_state_info`` with ``req_msg_id`` 180 and the
byte 0x02 comes: A leaves once more under id 100. At 40 the next request asks about A and B; the bytes 0x04 0x01 come:
A is acknowledged, and B is uncertain: sent again under a new id if it may be repeated, else ``ConnectionLost``.
Source: https://core.telegram.org/mtproto/service_messages_about_messages#request-for-message-status-information
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator

from cablegram import tl
from cablegram.mtproto.ids import unix_time
from cablegram.mtproto.rpc import OutgoingMessage, RpcCall

ASK_AFTER = 20.0
"""A call that was neither acknowledged nor answered after this long (seconds) is asked about."""
MAX_ASKED = 512
_REQUESTS_KEPT = 64


class Fate(enum.Enum):
    """What a server says of a message."""

    RECEIVED = "received"
    NOT_RECEIVED = "not received"
    FORGOTTEN = "forgotten"


_FATES = {4: Fate.RECEIVED, 2: Fate.NOT_RECEIVED, 3: Fate.NOT_RECEIVED}


def fates(msg_ids: Iterable[int], states: bytes) -> Iterator[tuple[int, Fate]]:
    """What each byte of a ``msgs_state_info`` or ``msgs_all_info`` says of its message."""
    for msg_id, state in zip(msg_ids, states, strict=False):
        yield msg_id, _FATES.get(state & 7, Fate.FORGOTTEN)


class StateRequest(OutgoingMessage):
    """A ``msgs_state_req``, and the messages that it is ``about``."""

    __slots__ = ("about",)

    def __init__(self, about: list[int]) -> None:
        super().__init__(tl.schema().encode(tl.mt.MsgsStateReq(msg_ids=about)), False)
        self.about = about


class StateRequests:
    """One session's questions. ``at`` is when the next is due (monotonic seconds), or None."""

    __slots__ = ("_asked", "at")

    def __init__(self) -> None:
        self._asked: dict[int, list[int]] = {}
        self.at: float | None = None

    def watch(self, now: float) -> None:
        """A call has left at this moment (monotonic seconds)."""
        if self.at is None:
            self.at = now + ASK_AFTER

    def asked(self, request: StateRequest) -> None:
        """A question has left, and has its id now."""
        self._asked[request.msg_id] = request.about
        if len(self._asked) > _REQUESTS_KEPT:
            del self._asked[next(iter(self._asked))]

    def stop(self) -> None:
        """The connection is gone: all is sent again anyway."""
        self.at = None
        self._asked.clear()

    def due(self, now: float, server_time: float, silent: list[RpcCall]) -> StateRequest | None:
        """The question to ask now, about those of the ``silent`` calls that have waited for too long; or None."""
        oldest = server_time - ASK_AFTER
        about = [call.msg_id for call in silent if unix_time(call.msg_id) <= oldest]
        self.at = now + ASK_AFTER if silent else None
        return StateRequest(about[:MAX_ASKED]) if about else None

    def answered(self, req_msg_id: int) -> list[int]:
        """What the question of this id was about; nothing if there is no such question any more."""
        return self._asked.pop(req_msg_id, [])
