"""Asking the server what became of calls that it neither acknowledged nor answered.

Source: https://core.telegram.org/mtproto/service_messages_about_messages#request-for-message-status-information
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import tl
from cablegram.mtproto.ids import unix_time
from cablegram.mtproto.rpc import CallState, OutgoingMessage, RpcCall

if TYPE_CHECKING:
    from cablegram.mtproto.session.resend import ResendingSession

ASK_AFTER = 20.0
"""A call that was neither acknowledged nor answered after this long (seconds) is asked about."""
MAX_ASKED = 512
NOT_RECEIVED, RECEIVED = (2, 3), 4


class StateRequest(OutgoingMessage):
    """A ``msgs_state_req``, and the messages that it is ``about``."""

    __slots__ = ("about",)

    def __init__(self, about: list[int]) -> None:
        super().__init__(tl.schema().encode(tl.mt.MsgsStateReq(msg_ids=about)), False)
        self.about = about


class StateRequests:
    """One session's questions. ``at`` is when the next is due (monotonic seconds), or None."""

    __slots__ = ("_asked", "_session", "at")

    def __init__(self, session: ResendingSession) -> None:
        self._session = session
        self._asked: dict[int, list[int]] = {}
        self.at: float | None = None

    def sent(self) -> None:
        """A call has left, and none was on its way."""
        if self.at is None:
            self.at = self._session.time.monotonic() + ASK_AFTER

    def asked(self, request: StateRequest) -> None:
        """A question has left, and has its id now."""
        self._asked[request.msg_id] = request.about

    def stop(self) -> None:
        """The connection is gone: all is sent again anyway."""
        self.at = None
        self._asked.clear()

    def on_deadline(self, now: float) -> None:
        """Ask about every call that has waited for too long."""
        if self.at is None or self.at > now:
            return
        session = self._session
        oldest = session.time.now() - ASK_AFTER
        silent = [m for m in session._unsettled.values() if isinstance(m, RpcCall) and m.state is CallState.SENT]
        about = [call.msg_id for call in silent if unix_time(call.msg_id) <= oldest and call not in session._held]
        self.at = now + ASK_AFTER if silent else None
        if about:
            session._outbox.append(StateRequest(about[:MAX_ASKED]))

    def told(self, req_msg_id: int, states: bytes) -> None:
        """The server's answer: what did not come is sent again."""
        session = self._session
        for msg_id, state in zip(self._asked.pop(req_msg_id, ()), states, strict=False):
            call = session._unsettled.get(msg_id)
            if not isinstance(call, RpcCall) or call.state is not CallState.SENT:
                continue
            if state & 7 == RECEIVED:
                call.state = CallState.ACKED
            elif state & 7 in NOT_RECEIVED:
                session._outbox.append(call)
            else:
                del session._unsettled[msg_id]
                session.uncertain([call], "the server no longer knows whether it came")

    def told_unasked(self, msg_ids: list[int], states: bytes) -> None:
        """What the server says of messages by itself: what did not come is sent again, the rest proves nothing."""
        session = self._session
        for msg_id, state in zip(msg_ids, states, strict=False):
            call = session._unsettled.get(msg_id)
            if not isinstance(call, RpcCall) or call.state is not CallState.SENT:
                continue
            if state & 7 == RECEIVED:
                call.state = CallState.ACKED
            elif state & 7 in NOT_RECEIVED and call not in session._outbox:
                session._outbox.append(call)
