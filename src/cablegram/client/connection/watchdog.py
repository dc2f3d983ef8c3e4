"""A slow, cheap timer that tells whether the event loop keeps up and when the server was last heard."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

INTERVAL = 5.0
"""Seconds between two beats: a thousand clients in one loop cost two hundred callbacks a second."""
BEATS = 12
"""Beats that make a period of the lag: a minute."""


class Watchdog:
    """Beats while it is started. ``received()`` changes with each packet that is believed."""

    __slots__ = ("_beats", "_due", "_loop", "_received", "_seen", "_timer", "_worst", "_worst_before", "heard_at")

    def __init__(self, received: Callable[[], float]) -> None:
        self._received = received
        self._loop: asyncio.AbstractEventLoop | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._due = 0.0
        self._seen = -1.0
        self._beats = 0
        self._worst = self._worst_before = 0.0
        self.heard_at: float | None = None
        """The event loop's time at which something was last found to have come, exact to one interval."""

    def start(self) -> None:
        """Begin; on the running loop."""
        self.stop()
        self._loop = asyncio.get_running_loop()
        self._beats, self._worst, self._worst_before = 0, 0.0, 0.0
        self._look()
        self._plan()

    def stop(self) -> None:
        """End."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    @property
    def lag(self) -> float:
        """By how much the event loop was late at worst, in the last one to two minutes (seconds)."""
        return max(self._worst, self._worst_before)

    def _plan(self) -> None:
        if self._loop is not None:
            self._due = self._loop.time() + INTERVAL
            self._timer = self._loop.call_at(self._due, self._beat)

    def _beat(self) -> None:
        if self._loop is not None:
            self._worst = max(self._worst, self._loop.time() - self._due)
            self._beats += 1
            if self._beats % BEATS == 0:
                self._worst, self._worst_before = 0.0, self._worst
            self._look()
            self._plan()

    def _look(self) -> None:
        received = self._received()
        if received != self._seen and self._loop is not None:
            self._seen = received
            self.heard_at = self._loop.time()
