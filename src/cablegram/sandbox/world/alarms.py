"""What happens at a time: scheduled messages are sent, polls close.

An alarm is a moment and a function. Whoever runs the world calls :meth:`Alarms.ring` when :meth:`Alarms.next_at` has
come, and before it answers a request, so that an answer never shows what is over already. Alarms are not kept: those
of a world that is read from a file are set again from its records.
"""

from __future__ import annotations

import heapq
from collections.abc import Callable
from itertools import count


class Alarms:
    """Moments (Unix seconds) and what is due at each, earliest first."""

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, Callable[[], None]]] = []
        self._numbers = count()
        self.on_set: Callable[[], None] | None = None  # called after an alarm was set

    def set(self, at: float, ring: Callable[[], None]) -> None:
        """Call ``ring`` at a moment. It must do nothing if what it was set for has changed since."""
        heapq.heappush(self._heap, (at, next(self._numbers), ring))
        if self.on_set is not None:
            self.on_set()

    def next_at(self) -> float | None:
        """The moment of the earliest alarm, or None."""
        return self._heap[0][0] if self._heap else None

    def ring(self, now: float) -> bool:
        """Do all that is due; answers whether anything was."""
        rung = False
        while self._heap and self._heap[0][0] <= now:
            heapq.heappop(self._heap)[2]()
            rung = True
        return rung
