"""The box that puts updates in order: of the account, of secret chats and bots, and of each channel by itself.

It does no I/O. The driver feeds it what the server pushes, sends what ``requests()`` wants, brings the answers, takes
what ``ready()`` gives, and says when that was dealt with::

    box.feed(updates)                        a pushed Updates object (``own=True``: the answer to a request)
    for fetch in box.requests(): ...         then box.answer(fetch, result) or box.failed(fetch, error)
    for ticket, item in box.ready(): ...     Ready, GapTooLong or ChannelParked, in order; then box.ended(ticket)
    box.next_deadline(), box.on_deadline()   gaps that did not close, retries, silence
    box.stored_state, box.moved()            what is worth storing: how far everything has ended

Theory of operation, by an example. The account is at pts 10 and seq 5, channel 21 at pts 3. The server pushes::

    updates seq=7: [new message in channel 21, pts 4], [user status]

1. What has a counter of its own goes to that counter first. Channel 21 is at 3 and the message starts at 3: it is given
   out, and the channel is at 4. It does not matter that seq 6 is missing.
2. The rest, the user's status, goes by ``seq``. It wants 6 and gets 7: a gap. It waits for half a second; what is in
   seq 6 may come yet.
3. Nothing comes. ``requests()`` wants ``getDifference(pts=10, qts, date)``. Until the answer is here, the account's
   counters hold what is pushed; channels go on, each by itself.
4. The answer says seq 7 and brings what seq 6 had. The status is part of it, so what waited is dropped; had seq 8 come
   meanwhile, it would follow now.

So each update of a counted kind is given out once and in order, whatever is lost, doubled or overtaken, and what a
difference cannot bring is told by :class:`GapTooLong`, never by silence. The parts: `pts_counter` (one counter),
`recovery` (asking for a difference), `account_box` and `channel_boxes` (what shares a difference), `outbox` (what was
given out and how much of it has ended), `kinds` (which update is of which box).
Source: https://core.telegram.org/api/updates
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, cast

from cablegram import api
from cablegram.errors import CablegramError
from cablegram.mtproto.updates.account_box import AccountBox, Rest
from cablegram.mtproto.updates.box_items import (
    USER_CHANNEL_LIMIT,
    Delivery,
    Fetch,
    FetchChannel,
    FetchDifference,
    FetchState,
    Ready,
    StoredState,
)
from cablegram.mtproto.updates.channel_boxes import ChannelBoxes
from cablegram.mtproto.updates.kinds import Knows, UpdateKind, channel_of, kind_of, named_by, qts_of, unknown_peer
from cablegram.mtproto.updates.outbox import OrderedOutbox

SILENCE = 900.0
"""After this long without any update (seconds) the server is asked whether something was missed."""


class MessageBox:
    """See the module. ``monotonic()`` is the clock; ``silence`` in seconds; ``channel_limit``: how many updates of a
    channel to ask for; ``knows(peer)``: whether enough is known of somebody whom an update names."""

    def __init__(
        self,
        monotonic: Callable[[], float],
        *,
        silence: float = SILENCE,
        channel_limit: int = USER_CHANNEL_LIMIT,
        knows: Knows | None = None,
    ) -> None:
        self._now = monotonic
        self.silence = silence
        self.channel_limit = channel_limit
        self._knows = knows
        self._outbox = OrderedOutbox()
        self._account = AccountBox(self._outbox, self._route)
        self._channels = ChannelBoxes(self._outbox, lambda: self._account.date)
        self.polls = self._channels.polls
        self._last_at = monotonic()

    # State

    @property
    def started(self) -> bool:
        """Whether the box knows where the account stands."""
        return self._account.started

    @property
    def state(self) -> StoredState:
        """Where the account is, after what was given out."""
        pts, qts, seq = self._account.position
        return StoredState(pts, qts, self._account.date, seq)

    @property
    def stored_state(self) -> StoredState:
        """Where the account is, after what has ended; worth storing."""
        pts, qts, seq = self._outbox.account(self._account.position)
        return StoredState(pts, qts, self._outbox.date(self._account.date), seq)

    @property
    def channels(self) -> dict[int, int]:
        """``pts`` by channel id, after what was given out."""
        return self._channels.values()

    def moved(self) -> dict[int, int]:
        """``pts`` by channel id after what has ended, of those that may be others than at the last call."""
        return self._channels.moved()

    @property
    def behind(self) -> bool:
        """Whether something is missing, so that updates wait for others."""
        return self._account.unsettled or self._channels.unsettled

    @property
    def open(self) -> int:
        """How much was given out and has not ended."""
        return self._outbox.open

    def begin(self, pts: int, qts: int, date: int, seq: int, channels: dict[int, int] | None = None) -> None:
        """Start from a stored state."""
        self._account.begin(StoredState(pts, qts, date, seq))
        self._channels.begin(channels or {})
        self._last_at = self._now()

    def begin_now(self) -> None:
        """Start from where the account is: ``requests()`` asks for it, and what is pushed meanwhile waits."""
        self._account.begin_now(self._now())

    def catch_up(self) -> None:
        """Something may have been missed: after a downtime, a new session, an overflow."""
        self._account.want(self._now())

    def watch(self, channel: int, pts: int, at_least: float = 0.0) -> None:
        """Ask for the channel's differences again and again; ``pts``: where it is, if the box does not know."""
        self.learn(channel, pts)
        self.polls.start(channel, self._now(), at_least)

    # In

    def feed(self, item: Any, *, own: bool = False) -> None:
        """What the server pushed; ``own``: the answer to an own request, which only moves counters."""
        now = self._last_at = self._now()
        match item:
            case api.Updates():
                self._container(item, item.seq, own)
            case api.UpdatesCombined():
                self._container(item, item.seq_start, own)
            case api.UpdateShort():
                self._single(item.update, own)
            case api.UpdateShortSentMessage() if own:
                self._account.offer(item.pts, item.pts_count, None, now)
            case api.UpdateShortMessage() | api.UpdateShortChatMessage():
                self._account_update(item, Ready(item, [], []), own)
            case api.UpdatesTooLong() | api.UpdateShortSentMessage():
                self._account.want(now)
            case _:
                self._single(item, own)

    named = staticmethod(named_by)
    """Of whom ``knows`` will be asked, because a short message names them."""

    def affected(self, pts: int, pts_count: int, channel: int | None = None) -> None:
        """An own request did something in a box: the account's, or that of ``channel``.

        Source: https://core.telegram.org/constructor/messages.affectedMessages
        """
        if channel is None:
            self._account.offer(pts, pts_count, None, self._now())
        else:
            self._channels.offer(channel, pts, pts_count, None, self._now())

    def learn(self, channel: int | None, pts: int | None) -> None:
        """An answer says where a channel, or (None) the account, is."""
        if pts is None or pts <= 0:
            return
        if channel is not None:
            self._channels.expect(channel, pts, self._now())
        elif self.started:
            self._account.expect(pts, self._now())

    def _container(self, item: api.Updates | api.UpdatesCombined, first: int, own: bool) -> None:
        rest: list[Any] = []
        counted: list[Any] = []
        for update in item.updates:
            (rest if kind_of(update) is UpdateKind.PLAIN else counted).append(update)
        for update in counted if len(counted) < 2 else _by_number(counted):
            self._counted(update, Ready(update, item.users, item.chats), own)
        rest = [update for update in rest if not self._special(update) and not own]
        if first or rest:
            self._account.offer_rest(first, item.seq, Rest(rest, item.users, item.chats, item.date), self._now())

    def _single(self, update: Any, own: bool) -> None:
        if kind_of(update) is not UpdateKind.PLAIN:
            self._counted(update, Ready(update, [], []), own)
        elif not self._special(update) and not own:
            self._account.give_plain([update], [], [])

    def _special(self, update: Any) -> bool:
        """An update for the box itself; returns whether it is for nobody else."""
        match update:
            case api.UpdateChannelTooLong():
                self._channels.too_long(update, self._now())
            case api.UpdatePtsChanged():
                self._account.reset(self._now())
            case api.UpdateReadChannelInbox():
                if update.channel_id in self._channels:
                    self.learn(update.channel_id, update.pts)
                return False
            case _:
                return False
        return True

    def _counted(self, update: Any, ready: Ready, own: bool) -> None:
        kind = kind_of(update)
        if kind is UpdateKind.ACCOUNT:
            self._account_update(update, ready, own)
        elif kind is UpdateKind.QTS:
            self._account.offer_qts(update, None if own else ready, self._now())
        else:
            self._channel_update(update, ready, own)

    def _account_update(self, update: Any, ready: Ready, own: bool) -> None:
        now = self._now()
        if not own and update.pts > (self._account.pts.value or 0) and self._incomplete(ready):
            self._account.want(now)
        else:
            self._account.offer(update.pts, update.pts_count, None if own else ready, now)

    def _channel_update(self, update: Any, ready: Ready, own: bool) -> None:
        now, channel = self._now(), channel_of(update)
        if channel is None:
            self._account.give_plain([] if own else [update], ready.users, ready.chats)
        elif own or not self._incomplete(ready):
            self._channels.offer(channel, update.pts, update.pts_count, None if own else ready, now)
        elif channel in self._channels:
            self._channels.expect(channel, update.pts, now)
        else:
            self._account.want(now)

    def _incomplete(self, ready: Ready) -> bool:
        return self._knows is not None and unknown_peer(ready, self._knows)

    def _route(self, ready: Ready) -> None:
        """Something of a channel, out of the account's difference: taken as it is, for nobody has more."""
        update, now = ready.update, self._now()
        if isinstance(update, api.UpdateChannelTooLong):
            self._channels.too_long(update, now)
            return
        channel, counted = channel_of(update), cast("Any", update)
        if channel is None:
            self._account.give_plain([update], ready.users, ready.chats)
        else:
            self._channels.offer(channel, counted.pts, counted.pts_count, ready, now)

    # Differences

    def requests(self) -> list[Fetch]:
        """What is to be asked for now; each is given once, until it is answered or has failed."""
        now = self._now()
        wanted = self._account.requests(now)
        if self.started:
            wanted += self._channels.requests(self.channel_limit, now)
        return wanted

    def answer(self, fetch: Fetch, result: Any) -> None:
        """The server's answer to a request of :meth:`requests`."""
        now = self._last_at = self._now()
        match fetch:
            case FetchState():
                self._account.state(result, now)
            case FetchDifference():
                self._account.difference(fetch, result, now)
            case FetchChannel():
                self._channels.difference(fetch, result, now)

    def failed(self, fetch: Fetch, error: CablegramError) -> None:
        """A request of :meth:`requests` has failed. It is repeated, with growing pauses; a channel's not for ever."""
        now = self._now()
        match fetch:
            case FetchState():
                self._account.state_failed(now)
            case FetchDifference():
                self._account.failed(error, now)
            case FetchChannel():
                self._channels.failed(fetch, error, now)

    # Out

    def ready(self) -> list[Delivery]:
        """What may be delivered now, in order."""
        return self._outbox.take()

    def ended(self, ticket: int, note: Any = None) -> None:
        """What has this ticket was dealt with; see :attr:`stored_state`. ``note``: see :meth:`passed`."""
        self._outbox.ended(ticket, note)

    def passed(self) -> list[Any]:
        """The notes of what has ended and would not come again: to be stored together with the marks."""
        return self._outbox.passed()

    # Timers

    def next_deadline(self) -> float | None:
        """When ``on_deadline()`` is to be called (monotonic seconds), or None."""
        at = self._account.deadline()
        if not self.started:
            return at
        times = (at, self._last_at + self.silence, self._channels.deadline())
        return min(time for time in times if time is not None)

    def on_deadline(self) -> None:
        """A moment named by ``next_deadline()`` has come; ``requests()`` may want something now."""
        now = self._now()
        if self.started and self._last_at + self.silence <= now and self._account.recovery.steady:
            self._last_at = now
            self.catch_up()


def _by_number(counted: list[Any]) -> list[Any]:
    """The updates of a container in the order in which their counters want them; between counters it stays as it is."""
    boxes: dict[Any, list[Any]] = {}
    places = [_place(update) for update in counted]
    for place, update in zip(places, counted, strict=True):
        boxes.setdefault(place, []).append(update)
    queues = {place: iter(sorted(updates, key=_start)) for place, updates in boxes.items()}
    return [next(queues[place]) for place in places]


def _place(update: Any) -> tuple[UpdateKind, int | None]:
    kind = kind_of(update)
    return kind, channel_of(update) if kind is UpdateKind.CHANNEL else None


def _start(update: Any) -> int:
    start: int = qts_of(update) if kind_of(update) is UpdateKind.QTS else update.pts - update.pts_count
    return start
