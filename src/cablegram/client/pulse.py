"""A slow, cheap timer that tells whether the event loop keeps up and when the server was last heard."""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Callable

INTERVAL = 5.0
"""Seconds between two beats: a thousand clients in one loop cost two hundred callbacks a second."""
BEATS = 12
"""Beats that are remembered: a minute."""


class Pulse:
    """Beats while it is started. ``received()`` is the number of bytes that the connection has got so far."""

    __slots__ = ("_due", "_late", "_loop", "_received", "_seen", "_timer", "heard_at")

    def __init__(self, received: Callable[[], int]) -> None:
        self._received = received
        self._loop: asyncio.AbstractEventLoop | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._due = 0.0
        self._seen = -1
        self._late: deque[float] = deque(maxlen=BEATS)
        self.heard_at: float | None = None
        """The event loop's time at which something was last found to have come, exact to one interval."""

    def start(self) -> None:
        """Begin; on the running loop."""
        self.stop()
        self._loop = asyncio.get_running_loop()
        self._late.clear()
        self._look()
        self._plan()

    def stop(self) -> None:
        """End."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    @property
    def lag(self) -> float:
        """By how much the event loop was late at worst, in the last minute (seconds)."""
        return max(self._late, default=0.0)

    def _plan(self) -> None:
        if self._loop is not None:
            self._due = self._loop.time() + INTERVAL
            self._timer = self._loop.call_at(self._due, self._beat)

    def _beat(self) -> None:
        if self._loop is not None:
            self._late.append(max(0.0, self._loop.time() - self._due))
            self._look()
            self._plan()

    def _look(self) -> None:
        received = self._received()
        if received != self._seen and self._loop is not None:
            self._seen = received
            self.heard_at = self._loop.time()
