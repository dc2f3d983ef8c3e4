"""What the pure layers are given instead of fetching it themselves: randomness and time."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

Rand = Callable[[int], bytes]
"""``rand(n)`` returns ``n`` random bytes; cryptographically secure ones (``os.urandom``) outside tests.

Source: https://core.telegram.org/mtproto/security_guidelines (secure random numbers for a and b)
"""


class Clock(Protocol):
    """The two clocks that the protocol needs, both in seconds."""

    def time(self) -> float:
        """Unix time: the wall clock, which may be wrong and may jump."""
        ...

    def monotonic(self) -> float:
        """A clock that never jumps; only differences mean anything."""
        ...
