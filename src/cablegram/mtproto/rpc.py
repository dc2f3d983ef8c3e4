"""Messages on their way out, and the one owner of each request's state.

::

    QUEUED ──packed──> SENT ──msgs_ack──> ACKED
       ^                 │                  │
       └── rejected, or the connection was lost and a repeat is safe
       any ── answer, error, cancelled, deadline ──> DONE
"""

from __future__ import annotations

import enum
from collections.abc import Callable
from functools import cache
from typing import Any

from cablegram import tl
from cablegram.errors import ConnectionLost, Sent
from cablegram.tl.repeatable import innermost, is_repeatable


class CallState(enum.Enum):
    QUEUED = "queued"
    SENT = "sent"
    ACKED = "acked"
    DONE = "done"


# A look-up in an enum costs as much as a call.
QUEUED, SENT, ACKED, DONE = CallState.QUEUED, CallState.SENT, CallState.ACKED, CallState.DONE
_INVOKE_AFTER = (0xCB9F372D).to_bytes(4, "little")
_INVOKE_AFTER_MSGS = (0x3DC4B4F0).to_bytes(4, "little") + (0x1CB5C415).to_bytes(4, "little")


class OutgoingMessage:
    """One message of this side. ``msg_id`` is 0 until it is packed; it then stays until the peer refuses it.

    ``tries`` counts how often it was sent in all, ``sends`` how often under its present id, ``wanted`` how often the
    peer asked for it once more. ``carrier`` is the id of the packet that carried it last: its container's, or its own.
    ``queued`` is True while it waits in an outbox.
    """

    __slots__ = (
        "body",
        "carrier",
        "content",
        "low_bits",
        "msg_id",
        "queued",
        "quick_ack",
        "sends",
        "seqno",
        "tries",
        "wanted",
    )

    def __init__(self, body: bytes, content: bool, low_bits: int = 0) -> None:
        self.body = body
        self.content = content
        self.low_bits = low_bits
        self.quick_ack = self.queued = False
        self.msg_id = self.carrier = 0
        self.seqno = 0
        self.sends = 0
        self.tries = 0
        self.wanted = 0


class RpcCall(OutgoingMessage):
    """A request and what became of it: ``result`` or ``error`` once ``state`` is DONE.

    ``context`` belongs to the driver (the future that waits). ``function`` types the answer. ``repeatable`` says that
    the server may carry the request out twice without harm, ``doubtful`` that it may have done so already, under an id
    that was given up. ``make`` gives the body of a call that has to contain its own ``msg_id``. ``service`` calls are
    sent as they are, outside ``initConnection``. ``deadline`` is monotonic (seconds). ``after`` are the calls that it
    waits for at the server, ``bare`` its body without the wrapper that says so. Raises EncodeError.
    """

    __slots__ = (
        "after",
        "bare",
        "context",
        "deadline",
        "doubtful",
        "error",
        "function",
        "make",
        "repeatable",
        "result",
        "service",
        "state",
        "wrapped",
    )

    def __init__(self, request: tl.TLObject, layer: tl.Layer | tl.Schema, context: Any = None) -> None:
        super().__init__(layer.encode(request), True)
        function: Any = innermost(request)
        self.function: type[tl.TLObject] = function
        self.repeatable, self.service = _facts(function)
        self.context = context
        self.state = QUEUED
        self.after: tuple[RpcCall, ...] | None = None
        self.bare = b""
        self.deadline: float | None = None
        self.doubtful = False
        self.make: Callable[[int], bytes] | None = None
        self.wrapped = False
        self.result: Any = None
        self.error: Exception | None = None

    @property
    def name(self) -> str:
        """The TL name of the request."""
        return self.function.__tl_name__

    def name_others(self, others: tuple[RpcCall, ...]) -> None:
        """The call has a new id: its body names the calls that it waits for by the ids that they have now.

        That wrapper is always the outermost. Source: https://core.telegram.org/api/invoking#helper-method-sequence
        """
        self.bare = self.body
        self.body = invoke_after(others) + self.bare

    def __repr__(self) -> str:
        return f"<RpcCall {self.name} {self.state.value} msg_id={self.msg_id}>"


@cache
def _facts(function: type[tl.TLObject]) -> tuple[bool, bool]:
    """Whether a function may be repeated, and whether it is one of the protocol itself."""
    return is_repeatable(function), function.__tl_name__.startswith("mt.")


def lost(call: RpcCall, sent: Sent | None = None, why: str = "the connection was lost") -> ConnectionLost:
    """The error for a call that nobody will answer."""
    if sent is None:
        sent = "yes" if call.state is CallState.ACKED else "unknown" if call.sends or call.doubtful else "no"
    did = {"yes": "the server has it", "no": "it was not carried out", "unknown": "it may have been carried out"}[sent]
    return ConnectionLost(f"{call.name}: {why}; {did}", sent=sent)


def invoke_after(calls: tuple[RpcCall, ...]) -> bytes:
    """The wrapper of a request that is to wait for others; those that are finished need no waiting.

    Source: https://core.telegram.org/api/invoking#invoking-methods-after-other-methods
    """
    ids = [call.msg_id.to_bytes(8, "little", signed=True) for call in calls if call.state is not DONE and call.msg_id]
    if len(ids) < 2:
        return b"".join([_INVOKE_AFTER, *ids]) if ids else b""
    return b"".join([_INVOKE_AFTER_MSGS, len(ids).to_bytes(4, "little"), *ids])
