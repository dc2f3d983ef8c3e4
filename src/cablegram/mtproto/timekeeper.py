"""The server's time, kept on the engine's own monotonic clock.

The wall clock is read once, at the start. From then on time comes from the monotonic clock plus an offset that the key
exchange and each time correction of the server set, so that a wall clock that is wrong, or jumps, changes nothing.
Source: https://core.telegram.org/mtproto/description#message-identifier-msg-id
"""

from __future__ import annotations

from cablegram.crypto.types import Clock


class TimeKeeper:
    """``now()`` is the server's Unix time (seconds), as well as this side knows it."""

    __slots__ = ("_clock", "_delta", "monotonic", "synced")

    def __init__(self, clock: Clock, offset: float = 0.0) -> None:
        self._clock = clock
        self.monotonic = clock.monotonic
        """The engine's own clock (seconds), which nothing sets."""
        self._delta = clock.time() - clock.monotonic() + offset
        self.synced = False

    def now(self) -> float:
        return self.monotonic() + self._delta

    def time(self) -> float:
        """:meth:`now`, under the name that makes this a clock of the server's time."""
        return self.now()

    def sync(self, server_time: float) -> None:
        """The server says that it is ``server_time`` (Unix seconds) now."""
        self._delta = server_time - self.monotonic()
        self.synced = True

    @property
    def offset(self) -> float:
        """How far the server is ahead of this machine's wall clock (seconds)."""
        return self.now() - self._clock.time()
