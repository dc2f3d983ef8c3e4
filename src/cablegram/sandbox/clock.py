"""The clocks a world runs on: the machine's, shifted at will, or one that a test drives."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cablegram.crypto.types import Clock


class SandboxClock:
    """Another clock's time plus a shift: ``advance(300)`` makes a login code expire without any waiting.

    ``base`` is any object with ``time()`` (Unix seconds) and ``monotonic()`` (seconds); None means the machine's clock.
    """

    __slots__ = ("_base", "_shift", "_step", "on_change")

    def __init__(self, base: Clock | None = None) -> None:
        self._base = base
        self._shift = 0.0
        self._step = 0.0
        self.on_change: Callable[[bool], None] | None = None  # called after a change; True: the wall clock was stepped

    def time(self) -> float:
        """The wall clock of the world (Unix seconds)."""
        now = time.time() if self._base is None else self._base.time()
        return now + self._shift + self._step

    def monotonic(self) -> float:
        """Seconds since some moment; never steps back."""
        now = time.monotonic() if self._base is None else self._base.monotonic()
        return now + self._shift

    def advance(self, seconds: float) -> None:
        """Let this much time pass at once (seconds, not negative)."""
        if seconds < 0:
            raise ValueError("time does not go backwards; use step() to make the wall clock wrong")
        self._shift += seconds
        if self.on_change is not None:
            self.on_change(False)

    def step(self, seconds: float) -> None:
        """Make the wall clock wrong by this much more (seconds, may be negative); no time passes."""
        self._step += seconds
        if self.on_change is not None:
            self.on_change(True)
