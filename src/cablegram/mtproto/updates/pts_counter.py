"""One counter of updates: ``pts`` of the account or of a channel, ``qts``, ``seq``.

Theory of operation. The server numbers the events of a message box. An update says which number the box has *after* it
(``pts``) and how many events it stands for (``pts_count``), so it starts at ``pts - pts_count``. The counter holds the
number after the last update that it let through, and compares:

======================  ==================  ==================================================================
counter at 131          starts at           what happens
======================  ==================  ==================================================================
pts 132, pts_count 1    131, where it is    let through; the counter is at 132
pts 131, pts_count 1    130, behind it      came already: dropped
pts 140, pts_count 5    135, ahead of it    a gap: 132 to 135 are missing. It waits, for ``patience`` seconds at
                                            first, as updates may overtake one another
pts 133, pts_count 4    129, across it      part of it came: dropped, and 133 is noted as a place to get to, so
                                            that the difference brings the rest
======================  ==================  ==================================================================

What waits is a heap by start: an update costs the same with two or two thousand behind a gap. A counter without a value
takes that of the first update. While ``held``, everything waits: the answer that is on its way may contain it.

A counter never goes back by itself. After a difference nothing should wait any more; where something
does, and three differences in a row did not bring the counter on, it belongs to no update of this box (a number of
another box, or from before a reset) and is dropped: the counter has not moved, so nothing is lost by that.
Source: https://core.telegram.org/api/updates#pts-checking-and-applying
"""

from __future__ import annotations

from heapq import heappop, heappush

from cablegram.mtproto.updates.box_items import Held

GAP_PATIENCE = 0.5
"""A gap may close by itself for this long (seconds): updates that overtook one another."""
MAX_WAITING = 2_000
"""Updates kept behind a gap; when there are more, they are dropped, for the difference will bring them."""
FRUITLESS = 3
"""After so many differences that brought the counter no further, what still waits is dropped."""

Passed = tuple[int, Held]
"""What was let through, and where it started."""


class PtsCounter:
    """See the module. ``gap_at`` is when a gap is to be filled by a difference, or None (monotonic seconds)."""

    __slots__ = ("_arrivals", "_fruitless", "_waiting", "gap_at", "held", "patience", "value")

    def __init__(self, value: int | None = None, *, patience: float = GAP_PATIENCE) -> None:
        self.value = value
        self.patience = patience
        self.held = False
        self.gap_at: float | None = None
        self._waiting: list[tuple[int, int, int, Held]] = []
        self._arrivals = 0
        self._fruitless = 0

    @property
    def waiting(self) -> int:
        """How many updates wait for others."""
        return len(self._waiting)

    def offer(self, end: int, count: int, payload: Held, now: float) -> list[Passed]:
        """An update that brings the counter from ``end - count`` to ``end``: what may be let through now, in order."""
        start = end - count
        if not self.held:
            if self.value is None or (start == self.value and not self._waiting):
                self.value = end
                return [(start, payload)]
            if end <= self.value and start < self.value:
                return []
        self._push(start, end, payload)
        return [] if self.held else self._advance(now, self.patience)

    def expect(self, value: int, now: float) -> list[Passed]:
        """An answer says that the box is at ``value``. If what leads there does not come, the difference brings it."""
        if not self.held and (self.value is None or value <= self.value):
            self.value = value if self.value is None else self.value
            return []
        self._push(value, value, None)
        return [] if self.held else self._advance(now, max(self.patience, GAP_PATIENCE))

    def release(self, now: float) -> list[Passed]:
        """Nothing has to wait for an answer any more."""
        self.held = False
        return self._advance(now, self.patience) if self._waiting else []

    def settle(self, value: int, now: float, *, exactly: bool = False) -> list[Passed]:
        """A complete difference has brought the box to ``value``; what waited behind it follows.

        ``exactly``: also where that is behind of where the counter is.
        """
        moved = self.value is None or value > self.value
        if moved or exactly:
            self.value = value
        self.gap_at = None
        passed = self.release(now)
        if moved or passed or not self._waiting:
            self._fruitless = 0
            return passed
        self._fruitless += 1
        if self._fruitless >= FRUITLESS:
            self._waiting.clear()
            self._fruitless, self.gap_at = 0, None
        else:
            self.gap_at = now + GAP_PATIENCE * 2.0**self._fruitless
        return passed

    def begin(self, value: int, now: float) -> list[Passed]:
        """The server says where the box is. What was pushed before it said so has come after the beginning: it is let
        through, and what is missing between is a gap like any other."""
        first = min((start for start, _, _, payload in self._waiting if payload is not None), default=value)
        if self.value is None:
            self.value = min(first, value)
        return self.release(now) + self.expect(value, now)

    def forget(self) -> list[Held]:
        """Give up what waits, in order."""
        waiting, self._waiting, self.gap_at = sorted(self._waiting, key=_order), [], None
        return [payload for _, _, _, payload in waiting if payload is not None]

    def _push(self, start: int, end: int, payload: Held) -> None:
        self._arrivals += 1
        heappush(self._waiting, (start, end, self._arrivals, payload))
        if len(self._waiting) > MAX_WAITING:
            last = max(end for _, end, _, _ in self._waiting)
            self._waiting = [self._waiting[0], (last, last, 0, None)]

    def _advance(self, now: float, patience: float) -> list[Passed]:
        """What the counter has reached, in order; what it has passed is dropped, what is ahead waits."""
        passed: list[Passed] = []
        waiting = self._waiting
        while waiting and (self.value is None or waiting[0][0] <= self.value):
            start, end, _, payload = heappop(waiting)
            if self.value is None or start == self.value:
                self.value = end
                passed.append((start, payload))
            elif end > self.value:
                self._push(end, end, None)
        if not waiting:
            self.gap_at = None
        elif self.gap_at is None or passed:
            self.gap_at = now + patience
        return passed


def _order(entry: tuple[int, int, int, Held]) -> tuple[int, int, int]:
    return entry[:3]
