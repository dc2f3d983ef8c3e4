"""The account's own message box: ``pts``, ``qts`` and ``seq``, and the one difference that fills gaps in all three.

While an answer is on its way, all three counters hold what is pushed: the answer may contain it. ``seq`` and ``date``
stand still from the moment a difference is *wanted* until it is complete, for by ``date`` the server knows which
updates without a number to send, and a date that ran ahead would hide them.
Source: https://core.telegram.org/api/updates#recovering-gaps
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import Any, NamedTuple

from cablegram import api
from cablegram.errors import CablegramError, DecodeError, RpcError
from cablegram.mtproto.updates.box_items import Fetch, FetchDifference, FetchState, GapTooLong, Ready, StoredState
from cablegram.mtproto.updates.kinds import UpdateKind, kind_of, qts_of
from cablegram.mtproto.updates.outbox import OrderedOutbox, Position
from cablegram.mtproto.updates.pts_counter import Passed, PtsCounter
from cablegram.mtproto.updates.recovery import FIRST_RETRY, Recovery, RecoveryPhase, pause

BAD_STATE = frozenset(("PERSISTENT_TIMESTAMP_INVALID", "PERSISTENT_TIMESTAMP_EMPTY", "DATE_EMPTY"))
"""The server does not know the state that it was asked from. Asking again is no use; where it is now can be asked for.

Source: https://core.telegram.org/method/updates.getDifference#possible-errors
"""

BEGIN_TRIES = 5
"""When the state could not be asked for so often (after 15 s), updates are let through, from the first one on."""
MOST_REPEATED = 64
"""So many of the last updates without a number are remembered, for a difference may begin with them again."""

Route = Callable[[Ready], None]


class Rest(NamedTuple):
    """What is left of a container without the updates that have counters of their own."""

    updates: list[Any]
    users: list[Any]
    chats: list[Any]
    date: int


class StateReason(Enum):
    """Why ``updates.getState`` is asked."""

    BEGIN = auto()  # the account was never followed
    RESET = auto()  # the server counts from another number now
    PASS_OVER = auto()  # one update of the difference cannot be read


class AccountBox:
    """See the module. ``route`` takes what a difference brings of channels."""

    def __init__(self, outbox: OrderedOutbox, route: Route) -> None:
        self.outbox = outbox
        self.pts, self.qts, self.seq = PtsCounter(), PtsCounter(), PtsCounter()
        self.date = 0
        self.recovery = Recovery()
        self._route = route
        self._reason: StateReason | None = None
        self._state_at: float | None = None
        self._state_tries = 0
        self._recent: deque[tuple[int, Any]] = deque(maxlen=MOST_REPEATED)

    # State

    @property
    def started(self) -> bool:
        """Whether it is known where the account stands."""
        return self.pts.value is not None and self._reason is not StateReason.BEGIN

    @property
    def position(self) -> Position:
        """The counters after what was given out."""
        return Position(self.pts.value or 0, self.qts.value or 0, self.seq.value or 0)

    @property
    def unsettled(self) -> bool:
        """Whether something is missing."""
        waiting = self.pts.waiting + self.qts.waiting + self.seq.waiting
        return waiting > 0 or not self.recovery.steady or self._reason is not None

    def begin(self, state: StoredState) -> None:
        """Start from a state that was stored."""
        self.pts, self.qts, self.seq = PtsCounter(state.pts), PtsCounter(state.qts), PtsCounter(state.seq)
        self.date = state.date

    def begin_now(self, now: float) -> None:
        """Start from where the account is."""
        self._ask_state(StateReason.BEGIN, now)

    def reset(self, now: float) -> None:
        """``pts`` has changed its meaning: ask where the account is now.

        Source: https://core.telegram.org/constructor/updatePtsChanged
        """
        self._ask_state(StateReason.RESET, now)

    def want(self, now: float) -> None:
        """Ask for the difference."""
        if self.started:
            self.recovery.want(now)
            self._hold(now)

    # In

    def offer(self, pts: int, count: int, ready: Ready | None, now: float) -> None:
        """An update with ``pts``, or (None) what an own request did."""
        self._give_pts(self.pts.offer(pts, count, ready, now))

    def expect(self, pts: int, now: float) -> None:
        """An answer says where the account is."""
        self._give_pts(self.pts.expect(pts, now))

    def offer_qts(self, update: Any, ready: Ready | None, now: float) -> None:
        """An update with ``qts``; each counts for one."""
        self._give_qts(self.qts.offer(qts_of(update), 1, ready, now))

    def offer_rest(self, first: int, last: int, rest: Rest, now: float) -> None:
        """What is left of a container: by ``seq``, or at once where it has none.

        Only a container with a ``seq`` moves the date: one without is in no order, and may overtake what is missing.
        """
        if first:
            self._give_seq(self.seq.offer(last, last - first + 1, rest, now))
        else:
            self.give_plain(rest.updates, rest.users, rest.chats)

    def give_plain(self, updates: list[Any], users: list[Any], chats: list[Any]) -> None:
        """Updates that nothing counts."""
        before = self.position
        for update in updates:
            self.outbox.give(Ready(update, users, chats), before, self.date)

    def _give_pts(self, passed: list[Passed]) -> None:
        for start, ready in passed:
            if ready is not None:
                before = Position(start, self.qts.value or 0, self.seq.value or 0)
                self.outbox.give(ready, before, self.date)

    def _give_qts(self, passed: list[Passed]) -> None:
        for start, ready in passed:
            if ready is not None:
                before = Position(self.pts.value or 0, start, self.seq.value or 0)
                self.outbox.give(ready, before, self.date)

    def _give_seq(self, passed: list[Passed]) -> None:
        for start, rest in passed:
            if rest is None:
                continue
            before = Position(self.pts.value or 0, self.qts.value or 0, start)
            for update in rest.updates:
                self.outbox.give(Ready(update, rest.users, rest.chats), before, self.date)
            self._recent.extend((rest.date, update) for update in rest.updates)
            self.date = max(self.date, rest.date)

    def _hold(self, now: float) -> None:
        """Hold what an answer may contain; let go of what nothing holds any more."""
        begins = self._reason is StateReason.BEGIN and self._state_tries < BEGIN_TRIES
        answer = self.recovery.asked or self.recovery.phase is RecoveryPhase.MORE
        blocked = begins or answer or self._reason is StateReason.RESET
        for counter, held, give in (
            (self.pts, blocked, self._give_pts),
            (self.qts, blocked, self._give_qts),
            (self.seq, blocked or not self.recovery.steady, self._give_seq),
        ):
            if held:
                counter.held = True
            elif counter.held:
                give(counter.release(now))

    # Out

    def requests(self, now: float) -> list[Fetch]:
        """What is to be asked for now."""
        wanted: list[Fetch] = []
        if self._state_at is not None and self._state_at <= now:
            self._state_at = None
            wanted.append(FetchState())
        if not self.started or self._reason is StateReason.RESET:
            return wanted
        if self.recovery.steady and any(
            counter.gap_at is not None and counter.gap_at <= now for counter in (self.pts, self.qts, self.seq)
        ):
            self.want(now)
        if self.recovery.due(now):
            self.recovery.ask()
            self._hold(now)
            pts, qts, _ = self.position
            wanted.append(FetchDifference(pts, qts, self.date, self.recovery.limit))
        return wanted

    def deadline(self) -> float | None:
        """When :meth:`requests` has something, or None."""
        times = [self._state_at]
        if self.started and self._reason is not StateReason.RESET:
            if self.recovery.steady:
                times += [self.pts.gap_at, self.qts.gap_at, self.seq.gap_at]
            else:
                times.append(self.recovery.deadline())
        return min((at for at in times if at is not None), default=None)

    # Answers: the state

    def _ask_state(self, reason: StateReason, now: float) -> None:
        if self._reason is None:
            self._reason, self._state_at, self._state_tries = reason, now, 0
            self._hold(now)

    def state(self, state: api.updates.State, now: float) -> None:
        """The answer to :class:`FetchState`."""
        reason, self._reason = self._reason, None
        if reason is StateReason.PASS_OVER:
            self._pass_over(state, now)
        elif reason is StateReason.RESET:
            before, old = self.position, self.pts.value
            for counter, value in ((self.pts, state.pts), (self.qts, state.qts), (self.seq, state.seq)):
                counter.value = value
            if old is not None and old != state.pts:
                self.outbox.give(GapTooLong(None, old, state.pts), before, self.date)
            self.date = self.date or state.date
            self.recovery.want(now)  # from the old date: it names the channels that have moved
            self._hold(now)
        elif reason is StateReason.BEGIN:
            self.date = max(self.date, state.date)
            self._give_pts(self.pts.begin(state.pts, now))
            self._give_qts(self.qts.begin(state.qts, now))
            self._give_seq(self.seq.begin(state.seq, now))
            self._hold(now)

    def state_failed(self, now: float) -> None:
        """Asking for the state has failed: again. A beginning does not hold updates up for ever."""
        self._state_at = now + pause(self._state_tries)
        self._state_tries += 1
        self._hold(now)

    def _pass_over(self, state: api.updates.State, now: float) -> None:
        """One update of the difference cannot be read: go on behind it. When the next ones cannot be read either, more
        and more are passed over, up to where the account is now."""
        first = self.pts.value or 0
        last = min(first + (1 << min(self.recovery.misread - 2, 30)), state.pts)
        if last <= first:  # it has no number
            self.recovery.done(now)
            self._follow(state.pts, state.qts, state.seq, state.date, now)
            return
        self.outbox.give(GapTooLong(None, first, last), self.position, self.date)
        self.pts.value = last
        self.recovery.fail(now)
        self.recovery.at = now + FIRST_RETRY

    # Answers: the difference

    def failed(self, error: CablegramError, now: float) -> None:
        """Asking for the difference has failed."""
        if isinstance(error, DecodeError):
            if not self.recovery.narrow(now):  # how far one may go on without it, only the server can tell
                self._ask_state(StateReason.PASS_OVER, now)
        else:
            self.recovery.fail(now)
            if isinstance(error, RpcError) and error.name in BAD_STATE:
                self.reset(now)
        self._hold(now)

    def difference(self, fetch: FetchDifference, result: Any, now: float) -> None:
        """The answer to :class:`FetchDifference`."""
        match result:
            case api.updates.DifferenceEmpty():
                self.recovery.done(now)
                self._follow(fetch.pts, fetch.qts, result.seq, result.date, now)
            case api.updates.DifferenceTooLong():
                self.outbox.give(GapTooLong(None, fetch.pts, result.pts), self.position, self.date)
                self.pts.value = max(self.pts.value or 0, result.pts)
                self.recovery.part(now)
            case api.updates.DifferenceSlice():
                self._slice(fetch, result, now)
            case api.updates.Difference():
                changed = self._contents(result, result.state)
                self.recovery.done(now)
                state = result.state
                self._follow(state.pts, state.qts, state.seq, state.date, now)
                if changed:
                    self.reset(now)
        self._hold(now)

    def _slice(self, fetch: FetchDifference, result: api.updates.DifferenceSlice, now: float) -> None:
        state = result.intermediate_state
        if self._contents(result, state):
            self.recovery.fail(now)
            self.reset(now)
            return
        if state.pts <= fetch.pts and state.qts <= fetch.qts and not (result.new_messages or result.other_updates):
            self.recovery.fail(now)  # a part of nothing: not without end
            return
        for counter, value in ((self.pts, state.pts), (self.qts, state.qts)):
            counter.value = max(counter.value or 0, value)
        self.date = max(self.date, state.date)
        self.recovery.part(now)

    def _contents(self, result: api.updates.Difference | api.updates.DifferenceSlice, state: api.updates.State) -> bool:
        """Give out what a difference brings; returns whether it says that ``pts`` counts from elsewhere now."""
        users, chats, before, date, changed = result.users, result.chats, self.position, self.date, False
        plain = [update for update in result.other_updates if is_plain(update)]
        repeated = repeated_part([update for at, update in self._recent if at >= date], plain)
        self._recent.extend((state.date, update) for update in plain[repeated:])
        for message in result.new_messages:
            self.outbox.give(Ready(new_message(message, state.pts), users, chats), before, date)
        for secret in result.new_encrypted_messages:
            update = api.UpdateNewEncryptedMessage(message=secret, qts=state.qts)
            self.outbox.give(Ready(update, users, chats), before, date)
        for other in result.other_updates:
            kind = kind_of(other)
            match other:
                case api.UpdatePtsChanged():
                    changed = True
                case _ if repeated and is_plain(other):
                    repeated -= 1
                case api.UpdateChannelTooLong():
                    self._route(Ready(other, users, chats))
                case _ if kind is UpdateKind.CHANNEL:
                    self._route(Ready(other, users, chats))
                case _ if kind is UpdateKind.QTS and qts_of(other) <= (self.qts.value or 0):
                    continue
                case _:
                    self.outbox.give(Ready(other, users, chats), before, date)
        return changed

    def _follow(self, pts: int, qts: int, seq: int, date: int, now: float) -> None:
        """A difference is complete: what waited behind it follows, or is dropped where it was part of it."""
        self.date = max(self.date, date)
        if not self.recovery.steady:  # one more is wanted: it goes on from here
            for counter, value in ((self.pts, pts), (self.qts, qts)):
                counter.value = max(counter.value or 0, value)
            self.seq.value = seq
            self._hold(now)
            return
        self._give_pts(self.pts.settle(pts, now))
        self._give_qts(self.qts.settle(qts, now))
        # The server's word counts in both directions: seq belongs to a session of the server, not to the account.
        self._give_seq(self.seq.settle(seq, now, exactly=True))


def new_message(message: Any, pts: int) -> api.UpdateNewMessage | api.UpdateNewChannelMessage:
    """A message of a difference as the update that was missed; its own ``pts`` is not known any more."""
    if isinstance(message.peer_id, api.PeerChannel):
        return api.UpdateNewChannelMessage(message=message, pts=pts, pts_count=0)
    return api.UpdateNewMessage(message=message, pts=pts, pts_count=0)


def is_plain(update: Any) -> bool:
    """Whether it is an update without a number, and news for the handlers."""
    return kind_of(update) is UpdateKind.PLAIN and not isinstance(
        update, api.UpdateChannelTooLong | api.UpdatePtsChanged
    )


def repeated_part(recent: Sequence[Any], coming: list[Any]) -> int:
    """How many updates at the beginning of a difference were given out already.

    The server is asked from a second on, and repeats what belongs to that second. These updates have no number, but an
    order: where the end of ``recent``, what was given out of that second, is found, all up to there is past.
    """
    for length in range(min(len(recent), len(coming)), 0, -1):
        tail = [*recent[len(recent) - length :]]
        for start in range(len(coming) - length + 1):
            if coming[start : start + length] == tail:
                return start + length
    return 0
