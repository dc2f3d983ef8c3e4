"""One timer for all deadlines of something that can name its next one: early is fine, late is not.

Whoever uses it looks at its deadlines when the timer fires, and sets it again. So a deadline that moves to later
costs nothing: the timer fires once for the earlier moment, finds nothing due, and is set for what is then next.

For example, set for 10.0 s and then for 12.0 s, it fires at 10.0 s; set for 8.0 s meanwhile, at 8.0 s.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class DeadlineTimer:
    """See the module. ``fire()`` is called at most once for each time that the timer was set."""

    __slots__ = ("_at", "_fire", "_handle", "_monotonic")

    def __init__(self, fire: Callable[[], None], monotonic: Callable[[], float]) -> None:
        self._fire = fire
        self._monotonic = monotonic
        self._handle: asyncio.TimerHandle | None = None
        self._at = 0.0

    def set(self, moment: float | None, *, at_least: float = 0.0) -> None:
        """Fire at this moment (monotonic seconds) at the latest; None changes nothing.

        ``at_least``: but not sooner than so many seconds from now.
        """
        if moment is None or (self._handle is not None and self._at <= moment):
            return
        self.stop()
        self._at = moment
        delay = max(at_least, moment - self._monotonic())
        self._handle = asyncio.get_running_loop().call_later(delay, self._fired)

    def stop(self) -> None:
        """Do not fire."""
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _fired(self) -> None:
        self._handle = None
        self._fire()
