"""The box that puts updates in order: account, secret chats and bots, sequence, and each channel by itself.

It does no I/O. The driver feeds it what the server pushes, sends what ``requests()`` wants, brings the answers, and
takes what ``ready()`` gives::

    box.feed(updates)                        a pushed Updates object (``own=True``: the answer to a request)
    for fetch in box.requests(): ...         then box.answer(fetch, result) or box.failed(fetch, error)
    for item in box.ready(): ...             Ready, GapTooLong or ChannelParked, in order
    box.next_deadline(), box.on_deadline()   gaps that did not close, retries, silence

Every update of a counted kind is given out once and in order. A gap that does not close is filled by a difference;
what a difference cannot bring is told by :class:`GapTooLong`, never by silence.
Source: https://core.telegram.org/api/updates
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cablegram import api
from cablegram.errors import CablegramError, DecodeError, RpcError
from cablegram.mtproto.updates.box_items import (
    CHANNEL_LIMIT,
    ChannelParked,
    Fetch,
    FetchChannel,
    FetchDifference,
    FetchState,
    GapTooLong,
    Ready,
)
from cablegram.mtproto.updates.channel_counters import ChannelCounters
from cablegram.mtproto.updates.poll_schedule import PollSchedule
from cablegram.mtproto.updates.pts_counter import FIRST_RETRY, LONGEST_RETRY, PtsCounter

SILENCE = 900.0
"""After this long without any update (seconds) the server is asked whether something was missed."""
CHANNEL_ATTEMPTS = 8
"""The difference of a channel is asked for this often before the channel is parked."""
_GONE = frozenset(("CHANNEL_PRIVATE", "CHANNEL_INVALID", "CHANNEL_PUBLIC_GROUP_NA", "USER_BANNED_IN_CHANNEL"))


class MessageBox:
    """See the module. ``monotonic()`` is the clock; ``silence`` in seconds."""

    def __init__(self, monotonic: Callable[[], float], *, silence: float = SILENCE) -> None:
        self._now = monotonic
        self.silence = silence
        self.date = 0
        self._account = PtsCounter()
        self._qts = PtsCounter()
        self._seq = PtsCounter()
        self._channels = ChannelCounters()
        self.polls = PollSchedule()
        self._ready: list[Ready | GapTooLong | ChannelParked] = []
        self._heard_at = monotonic()
        self._state_at: float | None = None  # when to ask for the state
        self._state_tries = 0
        self._beginning = False
        self._quiet = False

    # State

    @property
    def started(self) -> bool:
        """Whether the box knows where the account stands."""
        return self._account.value is not None and not self._beginning

    @property
    def state(self) -> tuple[int, int, int, int]:
        """``(pts, qts, date, seq)`` after what was given out; worth storing."""
        return self._account.value or 0, self._qts.value or 0, self.date, self._seq.value or 0

    @property
    def channels(self) -> dict[int, int]:
        """``pts`` by channel id, likewise."""
        return self._channels.values()

    def moved(self) -> dict[int, int]:
        """Those of :attr:`channels` that may be others than at the last call."""
        return self._channels.moved()

    @property
    def busy(self) -> bool:
        """Whether a difference is being fetched."""
        return self._account.fetching or any(line.fetching for line in self._channels)

    @property
    def gaps(self) -> bool:
        """Whether updates wait for others that have not come."""
        return any(line.waiting for line in (self._account, self._qts, self._seq, *self._channels))

    def begin(self, pts: int, qts: int, date: int, seq: int, channels: dict[int, int] | None = None) -> None:
        """Start from a state, stored or just asked for."""
        self._account, self._qts, self._seq = PtsCounter(pts), PtsCounter(qts), PtsCounter(seq or None)
        self.date = date
        self._channels = ChannelCounters(channels)
        self._heard_at = self._now()

    def begin_now(self) -> None:
        """Start from where the account is: ``requests()`` asks for it, and what is pushed meanwhile waits."""
        self._beginning = True
        for line in (self._account, self._qts, self._seq):
            line.fetching = True
        self._state_at, self._state_tries = self._now(), 0

    def catch_up(self) -> None:
        """Something may have been missed: after a downtime, a new session, an overflow."""
        if self.started:
            self._account.fetch_now()

    def watch(self, channel: int, pts: int, at_least: float = 0.0) -> None:
        """Ask for the channel's differences again and again; ``pts``: where it is, if the box does not know."""
        line = self._channels.line(channel)
        line.value = pts if line.value is None else line.value
        self.polls.start(channel, self._now(), at_least)

    # In

    def feed(self, item: Any, *, own: bool = False) -> None:
        """What the server pushed; ``own``: the answer to an own request, which only moves counters."""
        self._heard_at = self._now()
        self._quiet = own
        name = item.__tl_name__
        if name == "updatesTooLong":
            self.catch_up()
        elif name == "updateShort":
            self._one(item.update, [], [])
        elif name in ("updates", "updatesCombined"):
            self._container(item, item.seq if name == "updates" else item.seq_start)
        elif hasattr(item, "pts_count"):  # short messages, and answers such as messages.affectedMessages
            self._offer(self._account, item.pts, item.pts_count, Ready(item, [], []))
        elif not own:
            self._one(item, [], [])
        self._quiet = False

    def _container(self, item: Any, first: int) -> None:
        if not first or self._quiet:
            self._open(item)
            return
        for ready in self._seq.offer(item.seq, item.seq - first + 1, item, self._now()):
            self._open(ready)

    def _open(self, item: Any) -> None:
        self.date = max(self.date, item.date)
        for update in sorted(item.updates, key=_first_pts):
            self._one(update, item.users, item.chats)

    def _one(self, update: Any, users: list[Any], chats: list[Any]) -> None:
        ready = Ready(update, users, chats)
        if update.__tl_name__ == "updateChannelTooLong":
            self._channel_too_long(update)
        elif hasattr(update, "pts_count"):
            channel = _channel_of(update)
            line = self._account if channel is None else self._channels.line(channel)
            self._offer(line, update.pts, update.pts_count, ready)
        elif hasattr(update, "qts"):
            self._offer(self._qts, update.qts, 1, ready)
        elif not self._quiet:
            self._ready.append(ready)

    def _offer(self, line: PtsCounter, pts: int, count: int, ready: Ready) -> None:
        payload = None if self._quiet else ready
        self._ready.extend(item for item in line.offer(pts, count, payload, self._now()) if item is not None)

    def _channel_too_long(self, update: Any) -> None:
        line = self._channels.line(update.channel_id)
        if line.value is None:
            line.value = update.pts
        elif update.pts is None or update.pts > line.value:
            line.fetch_now()

    # Differences

    def requests(self) -> list[Fetch]:
        """What is to be asked for now; each is given once, until it is answered or has failed."""
        wanted: list[Fetch] = []
        now = self._now()
        if self._state_at is not None and self._state_at <= now:
            self._state_at = None
            wanted.append(FetchState())
        if not self.started:
            return wanted
        if any(line.due(now) for line in (self._qts, self._seq)):
            for line in (self._qts, self._seq):
                line.fetching, line.gap_at, line.retry_at = False, None, None
            self.catch_up()
        if self._account.due(now):
            self._account.asked()
            pts, qts, date, _ = self.state
            wanted.append(FetchDifference(pts, qts, date, self._account.limit))
        for number in self.polls.due(now):
            self._channels.line(number).fetch_now()
        for number, value, line in self._channels.due(now):
            line.asked()
            wanted.append(FetchChannel(number, value, line.limit or CHANNEL_LIMIT))
        return wanted

    def answer(self, fetch: Fetch, result: Any) -> None:
        """The server's answer to a request of :meth:`requests`."""
        self._heard_at = self._now()
        if isinstance(fetch, FetchState):
            if self._beginning:
                self._begun(result)
            else:
                self._pass_over(result)
        elif isinstance(fetch, FetchDifference):
            self._difference(fetch, result)
        else:
            self._channel_difference(fetch, result)

    def failed(self, fetch: Fetch, error: CablegramError) -> None:
        """A request of :meth:`requests` has failed. It is repeated, with growing pauses; a channel's not for ever."""
        now = self._now()
        if isinstance(fetch, FetchState):
            self._state_at = now + min(FIRST_RETRY * 2.0 ** min(self._state_tries, 16), LONGEST_RETRY)
            self._state_tries += 1
            for counter in (self._account, self._qts, self._seq) if self._beginning else ():
                counter.fetching = False  # better too early than too late
                self._let_through(counter.drain(now))
            return
        line = self._account if isinstance(fetch, FetchDifference) else self._channels.get(fetch.channel_id)
        if line is None or (isinstance(error, DecodeError) and line.narrow(now)):
            return
        line.failed(now)
        if isinstance(fetch, FetchDifference):
            if isinstance(error, DecodeError):  # how far one may go on without it, only the server can tell
                line.retry_at, self._state_at, self._state_tries = None, now, 0
            return
        if isinstance(error, DecodeError):
            line.value = fetch.pts + 1
            self._ready.append(GapTooLong(fetch.channel_id, fetch.pts, line.value))
        name = error.name if isinstance(error, RpcError) else type(error).__name__
        if name in _GONE or line.attempts >= CHANNEL_ATTEMPTS:
            waiting = [
                payload for _, _, payload in sorted(line.waiting, key=lambda entry: entry[0]) if payload is not None
            ]
            self._channels.drop(fetch.channel_id)
            self.polls.stop(fetch.channel_id)
            self._ready.append(ChannelParked(fetch.channel_id, name))
            self._ready.extend(waiting)

    def _difference(self, fetch: FetchDifference, result: Any) -> None:
        name = result.__tl_name__
        if name == "updates.differenceEmpty":
            self.date = result.date
            self._seq.value = result.seq or self._seq.value
            self._settle(self._account, fetch.pts)
            return
        if name == "updates.differenceTooLong":
            self._ready.append(GapTooLong(None, fetch.pts, result.pts))
            self._account.value = result.pts
            self._account.again()
            return
        part = name == "updates.differenceSlice"
        state = result.intermediate_state if part else result.state
        users, chats = result.users, result.chats
        for message in result.new_messages:
            self._ready.append(Ready(_new_message(message, state.pts), users, chats))
        for message in result.new_encrypted_messages:
            update = api.UpdateNewEncryptedMessage(message=message, qts=state.qts)
            self._ready.append(Ready(update, users, chats))
        for update in result.other_updates:
            if _channel_of(update) is not None or update.__tl_name__ == "updateChannelTooLong":
                self._one(update, users, chats)
            else:
                self._ready.append(Ready(update, users, chats))
        self.date, self._qts.value, self._seq.value = state.date, state.qts, state.seq or None
        if part:
            self._account.value = state.pts
            self._account.again()
        else:
            self._settle(self._account, state.pts)

    def _channel_difference(self, fetch: FetchChannel, result: Any) -> None:
        line = self._channels.get(fetch.channel_id)
        if line is None:
            return
        if result.__tl_name__ == "updates.channelDifferenceTooLong":
            newest = result.dialog.pts if result.dialog.pts is not None else fetch.pts
            self._ready.append(GapTooLong(fetch.channel_id, fetch.pts, newest))
            self.polls.answered(fetch.channel_id, self._now(), result.timeout)
            self._settle(line, newest)
            return
        if result.__tl_name__ == "updates.channelDifference":
            for message in result.new_messages:
                self._ready.append(Ready(_new_message(message, result.pts), result.users, result.chats))
            self._ready.extend(Ready(update, result.users, result.chats) for update in result.other_updates)
        if result.final:
            self.polls.answered(fetch.channel_id, self._now(), result.timeout)
            self._settle(line, result.pts)
        else:
            line.value = result.pts
            line.again()

    def _settle(self, line: PtsCounter, value: int) -> None:
        """A difference is complete: what waited behind it follows, or is dropped where it was part of it."""
        line.fetched(value)
        self._ready.extend(item for item in line.drain(self._now()) if item is not None)
        if line is self._account:
            for other in (self._qts, self._seq):
                self._let_through(other.drain(self._now()))

    def _begun(self, state: Any) -> None:
        self._beginning = False
        self.date = max(self.date, state.date)
        for line, value in ((self._account, state.pts), (self._qts, state.qts), (self._seq, state.seq)):
            self._let_through(line.begin(value))
            line.value = line.value or (None if line is self._seq else 0)
            self._let_through(line.drain(self._now()))

    def _pass_over(self, state: Any) -> None:
        """One update of the account's difference cannot be read: go on behind it. When the next ones cannot be read
        either, more and more are passed over, up to where the account is now."""
        line = self._account
        if not line.fetching or line.asking or line.retry_at is not None:
            return  # meanwhile it was asked for once more
        first = line.value or 0
        last = min(first + (1 << min(line.misread - 2, 30)), state.pts)
        if last <= first:  # it has no number
            self.date, self._qts.value, self._seq.value = state.date, state.qts, state.seq or None
            self._settle(line, first)
            return
        self._ready.append(GapTooLong(None, first, last))
        line.value, line.retry_at = last, self._now() + FIRST_RETRY

    def _let_through(self, items: list[Any]) -> None:
        for item in items:
            if isinstance(item, Ready):
                self._ready.append(item)
            elif item is not None:  # a container, of the line of ``seq``
                self._open(item)

    # Out

    def ready(self) -> list[Ready | GapTooLong | ChannelParked]:
        """What may be delivered now, in order."""
        ready, self._ready = self._ready, []
        return ready

    # Timers

    def next_deadline(self) -> float | None:
        """When ``on_deadline()`` is to be called (monotonic seconds), or None."""
        if not self.started:
            return self._state_at
        at = self._heard_at + self.silence
        if self._state_at is not None:
            at = min(at, self._state_at)
        for source in (self._account, self._qts, self._seq, self._channels, self.polls):
            due = source.deadline()
            if due is not None and due < at:
                at = due
        return at

    def on_deadline(self) -> None:
        """A moment named by ``next_deadline()`` has come; ``requests()`` may want something now."""
        if self.started and self._heard_at + self.silence <= self._now() and not self._account.fetching:
            self._heard_at = self._now()
            self.catch_up()


def _channel_of(update: Any) -> int | None:
    """The channel whose counter an update with ``pts_count`` moves, or None: the account's."""
    if "Channel" not in update.__tl_name__ or not hasattr(update, "pts_count"):
        return None
    if hasattr(update, "channel_id"):
        return int(update.channel_id)
    peer = getattr(update.message, "peer_id", None)
    return peer.channel_id if isinstance(peer, api.PeerChannel) else None


def _new_message(message: Any, pts: int) -> Any:
    """A message of a difference as the update that was missed; its own ``pts`` is not known any more."""
    if isinstance(getattr(message, "peer_id", None), api.PeerChannel):
        return api.UpdateNewChannelMessage(message=message, pts=pts, pts_count=0)
    return api.UpdateNewMessage(message=message, pts=pts, pts_count=0)


def _first_pts(update: Any) -> int:
    """Where an update of a container starts: the order in which its counters want them."""
    return update.pts - update.pts_count if hasattr(update, "pts_count") else 0
