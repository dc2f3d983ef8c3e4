"""The machine's own clock and randomness, for whoever does not bring others."""

from __future__ import annotations

import os
import time as _time

from cablegram.crypto.types import Rand


class SystemClock:
    """The wall clock and the monotonic clock of this machine (seconds)."""

    __slots__ = ()

    time = staticmethod(_time.time)
    monotonic = staticmethod(_time.monotonic)


system_rand: Rand = os.urandom
"""Cryptographically secure random bytes."""
