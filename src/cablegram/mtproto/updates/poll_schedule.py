"""Channels whose differences are asked for again and again, as apps do for a chat that is open on the screen.

Of large channels the server pushes updates late; how often it may be asked, it says in each answer.
Source: https://core.telegram.org/api/updates#subscribing-to-updates-of-channels-supergroups
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

SHORTEST = 1.0
"""The pause (seconds) where the server names none, and the shortest one."""
MOST = 10
"""So many channels are asked for; those that were watched later wait until an earlier one is not watched any more."""


class PollSchedule:
    """When to ask for which channel; times in monotonic seconds."""

    def __init__(self) -> None:
        self._next: dict[int, float | None] = {}
        self._pause: dict[int, float] = {}

    def __contains__(self, channel: int) -> bool:
        return channel in self._next

    def start(self, channel: int, now: float, at_least: float = 0.0) -> None:
        """Ask now, and then after the server's pauses, or ``at_least`` so many seconds."""
        self._next[channel], self._pause[channel] = now, at_least

    def stop(self, channel: int) -> None:
        """Ask no more."""
        self._next.pop(channel, None)
        self._pause.pop(channel, None)

    def due(self, now: float) -> list[int]:
        """The channels to ask for now; each is named once, until :meth:`answered`."""
        found = [channel for channel, at in self._first() if at is not None and at <= now]
        for channel in found:
            self._next[channel] = None
        return found

    def answered(self, channel: int, now: float, pause: int | None) -> None:
        """The server has answered, or refused; ``pause`` is what it said."""
        if channel in self._next:
            self._next[channel] = now + max(SHORTEST if pause is None else pause, self._pause[channel], SHORTEST)

    def deadline(self) -> float | None:
        """When something will be due."""
        return min((at for _, at in self._first() if at is not None), default=None)

    def _first(self) -> Iterator[tuple[int, float | None]]:
        return islice(self._next.items(), MOST)
