"""The message boxes of all channels. An account may have thousands: what happens to one must not cost a look at each.

A channel that waits for something has an entry ``(when, channel)`` in a heap; entries that are out of date are passed
over when they come up. So an update costs the logarithm of the number of channels that wait, and nothing for the rest.
Source: https://core.telegram.org/api/updates#message-related-event-sequences
"""

from __future__ import annotations

from collections.abc import Callable
from heapq import heapify, heappop, heappush
from typing import Any

from cablegram import api
from cablegram.errors import CablegramError, DecodeError, RpcError
from cablegram.mtproto.updates.account_box import BAD_STATE, new_message
from cablegram.mtproto.updates.box_items import ChannelParked, FetchChannel, GapTooLong, Item, Ready
from cablegram.mtproto.updates.channel_box import CHANNEL_ATTEMPTS, ChannelBox
from cablegram.mtproto.updates.outbox import OrderedOutbox
from cablegram.mtproto.updates.poll_schedule import PollSchedule
from cablegram.mtproto.updates.pts_counter import Passed
from cablegram.mtproto.updates.recovery import FIRST_RETRY

MAX_CHANNELS = 20_000
"""So many channels are followed; when there are more, the one that was met first is forgotten."""
READ_TRIES = 6
"""So often a difference that cannot be read is asked for as a whole."""
ONE_BY_ONE = 16
"""So many of its updates are then passed over one at a time."""
_GONE = frozenset(("CHANNEL_PRIVATE", "CHANNEL_INVALID", "CHANNEL_PUBLIC_GROUP_NA", "USER_BANNED_IN_CHANNEL"))


class ChannelBoxes:
    """A :class:`ChannelBox` for each channel, by the channel's id. ``date()`` is where the account's date stands."""

    def __init__(self, outbox: OrderedOutbox, date: Callable[[], int]) -> None:
        self._outbox = outbox
        self._date = date
        self._boxes: dict[int, ChannelBox] = {}
        self._heap: list[tuple[float, int]] = []
        self._unsettled: set[int] = set()
        self.polls = PollSchedule()

    def __len__(self) -> int:
        return len(self._boxes)

    def __contains__(self, number: int) -> bool:
        return number in self._boxes

    def begin(self, values: dict[int, int]) -> None:
        """Start from stored numbers."""
        self._boxes = {number: ChannelBox(number, value) for number, value in values.items()}
        self._heap, self._unsettled = [], set()

    @property
    def unsettled(self) -> bool:
        """Whether something of any channel is missing."""
        return bool(self._unsettled)

    def values(self) -> dict[int, int]:
        """Where each channel is."""
        return {number: box.counter.value for number, box in self._boxes.items() if box.counter.value is not None}

    def moved(self) -> dict[int, int]:
        """What may be stored of the channels whose marks may have moved since the last call."""
        found = ((number, self._boxes.get(number)) for number in self._outbox.touched())
        marks = ((number, self._outbox.channel(number, box.counter.value)) for number, box in found if box is not None)
        return {number: pts for number, pts in marks if pts is not None}

    # In

    def offer(self, number: int, end: int, count: int, ready: Ready | None, now: float) -> None:
        """An update of a channel, or (None) what an own request did there."""
        box = self._box(number)
        self._pass(box, box.counter.offer(end, count, ready, now))

    def expect(self, number: int, pts: int, now: float) -> None:
        """An answer says where a channel is. What is missing up to there is asked for, unless it comes by itself."""
        box = self._box(number)
        self._pass(box, box.counter.expect(pts, now))

    def want(self, number: int, now: float) -> None:
        """Ask for the channel's difference."""
        box = self._box(number)
        box.recovery.want(now)
        self._pass(box, [])

    def too_long(self, update: api.UpdateChannelTooLong, now: float) -> None:
        """A channel has moved on. One that is not known starts at the place that is named: what was before is missing.

        Source: https://core.telegram.org/constructor/updateChannelTooLong
        """
        box = self._box(update.channel_id)
        value = box.counter.value
        if value is None and update.pts is not None:
            self._give(box, GapTooLong(box.number, 0, update.pts), update.pts)
            self._pass(box, box.counter.begin(update.pts, now))
        elif value is None or update.pts is None or update.pts > value:
            self.want(update.channel_id, now)

    # Out

    def requests(self, limit: int, now: float) -> list[FetchChannel]:
        """The differences to ask for now."""
        for number in self.polls.due(now):
            self.want(number, now)
        wanted: list[FetchChannel] = []
        while self._heap and self._heap[0][0] <= now:
            at, number = heappop(self._heap)
            box = self._boxes.get(number)
            if box is None or box.deadline != at:
                continue
            box.deadline = None
            if box.due(now):
                wanted.append(box.ask(limit))
            self._pass(box, [])
        return wanted

    def deadline(self) -> float | None:
        """When :meth:`requests` has something, or None."""
        heap, polls = self._heap, self.polls.deadline()
        while heap:
            at, number = heap[0]
            box = self._boxes.get(number)
            if box is not None and box.deadline == at:
                return at if polls is None else min(at, polls)
            heappop(heap)
        return polls

    # Answers

    def failed(self, fetch: FetchChannel, error: CablegramError, now: float) -> None:
        """Asking for a channel's difference has failed: again, but not for ever."""
        box = self._asked(fetch)
        if box is None:
            return
        box.recovery.fail(now)
        if isinstance(error, DecodeError):
            self._misread(box, fetch, now)
        else:
            box.lost = box.lost or (isinstance(error, RpcError) and error.name in BAD_STATE)
        name = error.name if isinstance(error, RpcError) else type(error).__name__
        if name in _GONE or box.recovery.attempts >= CHANNEL_ATTEMPTS + box.recovery.misread:
            self._park(box, name)
        else:
            self._pass(box, box.counter.release(now))

    def _misread(self, box: ChannelBox, fetch: FetchChannel, now: float) -> None:
        """An update of the difference cannot be read. It cannot be fetched in parts, for a limit is the largest gap
        that is filled: a smaller one makes the difference too long, and loses all of it. So when it is not read after
        some tries, its beginning is passed over: one by one, then more and more at a time.

        Source: https://core.telegram.org/api/updates#recovering-gaps
        """
        box.recovery.misread += 1
        box.recovery.at = now + FIRST_RETRY
        beyond = box.recovery.misread - READ_TRIES
        if beyond > 0:
            step = 1 << min(max(beyond - ONE_BY_ONE, 0), 30)
            value = box.counter.value = max(box.counter.value or 0, fetch.pts + step)
            self._give(box, GapTooLong(box.number, fetch.pts, value), fetch.pts)

    def _park(self, box: ChannelBox, reason: str) -> None:
        at = box.counter.value or 0
        self._give(box, ChannelParked(box.number, reason), at)
        for ready in box.counter.forget():
            self._give(box, ready, at)
        self._drop(box.number)
        self.polls.stop(box.number)

    def difference(self, fetch: FetchChannel, result: Any, now: float) -> None:
        """The answer to a question of :meth:`requests`."""
        box = self._asked(fetch)
        if box is None:
            return
        counter, reached = box.counter, self._contents(box, fetch, result)
        if box.lost or reached is None:  # the place that the server did not know may be ahead of where it is
            box.lost, counter.value = False, reached
        if result.final:
            self.polls.answered(box.number, now, result.timeout)
            box.recovery.done(now)
        elif reached is not None and reached > fetch.pts:
            box.recovery.part(now)
        else:
            box.recovery.fail(now)  # a part of nothing: not without end
        if reached is None:
            self._pass(box, counter.release(now))
        elif result.final:
            self._pass(box, counter.settle(reached, now))
        else:
            counter.value = max(counter.value or 0, reached)
            self._pass(box, counter.release(now))

    def _contents(self, box: ChannelBox, fetch: FetchChannel, result: Any) -> int | None:
        """Give out what an answer brings; returns where the channel is then, None if it does not say.

        Source: https://core.telegram.org/type/updates.ChannelDifference
        """
        at = fetch.pts if box.counter.value is None else box.counter.value
        match result:
            case api.updates.ChannelDifferenceTooLong():
                # The dialog may be of another kind, which says nothing of the channel: its next update will.
                pts = result.dialog.pts if isinstance(result.dialog, api.Dialog) else None
                first = 0 if box.counter.value is None else at
                self._give(box, GapTooLong(box.number, first, at if pts is None else pts), at)
                return pts
            case api.updates.ChannelDifference():
                updates = [new_message(message, result.pts) for message in result.new_messages]
                for update in (*updates, *result.other_updates):
                    self._give(box, Ready(update, result.users, result.chats), at)
        reached: int = result.pts
        return reached

    # Inside

    def _box(self, number: int) -> ChannelBox:
        box = self._boxes.get(number)
        if box is None:
            if len(self._boxes) >= MAX_CHANNELS:
                self._drop(next(iter(self._boxes)))
            box = self._boxes[number] = ChannelBox(number)
        return box

    def _asked(self, fetch: FetchChannel) -> ChannelBox | None:
        box = self._boxes.get(fetch.channel_id)
        return box if box is not None and box.recovery.asked else None

    def _drop(self, number: int) -> None:
        del self._boxes[number]
        self._unsettled.discard(number)
        self._outbox.release_date(number)

    def _give(self, box: ChannelBox, item: Item, before: int) -> None:
        self._outbox.give_of_channel(item, box.number, before, self._date())

    def _pass(self, box: ChannelBox, passed: list[Passed]) -> None:
        """Give out what a channel's counter let through, and note what the channel waits for now."""
        for start, ready in passed:
            if ready is not None:
                self._give(box, ready, start)
        self._outbox.touch(box.number)
        at = box.next_deadline()
        if at != box.deadline:
            box.deadline = at
            if at is not None:
                self._remind(at, box.number)
        if box.unsettled:
            if box.number not in self._unsettled:
                self._unsettled.add(box.number)
                self._outbox.hold_date(box.number, self._date())
        elif box.number in self._unsettled:
            self._unsettled.remove(box.number)
            self._outbox.release_date(box.number)

    def _remind(self, at: float, number: int) -> None:
        heappush(self._heap, (at, number))
        if len(self._heap) > 2 * len(self._boxes) + 64:
            self._heap = [(box.deadline, box.number) for box in self._boxes.values() if box.deadline is not None]
            heapify(self._heap)
