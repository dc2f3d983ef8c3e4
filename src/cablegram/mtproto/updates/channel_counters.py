"""The counters of all channels. An account may have thousands: what happens to one must not cost a look at each.

Source: https://core.telegram.org/api/updates#message-related-event-sequences
"""

from __future__ import annotations

from collections.abc import Iterator

from cablegram.mtproto.updates.pts_counter import PtsCounter

MAX_CHANNELS = 20_000


class ChannelCounters:
    """A :class:`PtsCounter` for each channel, by the channel's id; the one met first goes when there are too many."""

    def __init__(self, values: dict[int, int] | None = None) -> None:
        self._lines = {number: PtsCounter(value) for number, value in (values or {}).items()}
        self._touched: set[int] = set()
        self._restless: set[int] = set()
        self._moved: set[int] = set()

    def __iter__(self) -> Iterator[PtsCounter]:
        return iter(self._lines.values())

    def line(self, number: int) -> PtsCounter:
        """The channel's counter, a new one if it was not met yet."""
        line = self._lines.get(number)
        if line is None:
            if len(self._lines) >= MAX_CHANNELS:
                self.drop(next(iter(self._lines)))
            line = self._lines[number] = PtsCounter()
        self._touched.add(number)
        return line

    def get(self, number: int) -> PtsCounter | None:
        """The channel's counter, if it was met."""
        return self.line(number) if number in self._lines else None

    def drop(self, number: int) -> None:
        """Forget a channel."""
        del self._lines[number]
        self._touched.add(number)

    def values(self) -> dict[int, int]:
        """Where each channel is."""
        return {number: line.value for number, line in self._lines.items() if line.value is not None}

    def moved(self) -> dict[int, int]:
        """Where the channels are that may have moved since the last call."""
        self._look()
        moved, self._moved = self._moved, set()
        found = ((number, self._lines.get(number)) for number in moved)
        return {number: line.value for number, line in found if line is not None and line.value is not None}

    def due(self, now: float) -> list[tuple[int, int, PtsCounter]]:
        """The channels whose difference is to be asked for now: ``(number, pts, line)``."""
        self._look()
        if not self._restless:
            return []
        lines = [(number, self._lines[number]) for number in self._restless]
        return [(number, line.value, line) for number, line in lines if line.value is not None and line.due(now)]

    def deadline(self) -> float | None:
        """When something may be due, or None."""
        self._look()
        if not self._restless:
            return None
        return min(
            (at for number in self._restless if (at := self._lines[number].deadline()) is not None), default=None
        )

    def _look(self) -> None:
        """Look again at the lines that somebody had in hand since the last look."""
        if not self._touched:
            return
        for number in self._touched:
            line = self._lines.get(number)
            if line is not None and line.deadline() is not None:
                self._restless.add(number)
            else:
                self._restless.discard(number)
        self._moved |= self._touched
        self._touched.clear()
