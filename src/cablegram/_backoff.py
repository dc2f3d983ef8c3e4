"""How long to wait before something that failed is tried again: one rule for the whole package.

The wait doubles from ``first`` up to ``ceiling``, and up to a half of it is random, so that a thousand clients that
lost the same server do not come back in the same moment.

For example, with ``first=1`` and ``ceiling=60``: after the first failure 0.5 to 1 s, after the second 1 to 2 s, after
the third 2 to 4 s, and from the seventh on 30 to 60 s.
"""

from __future__ import annotations

from collections.abc import Callable


def fraction(rand: Callable[[int], bytes]) -> float:
    """A random number from 0 to 1; ``rand(n)`` gives n random bytes."""
    return int.from_bytes(rand(4), "big") / 2**32


class Backoff:
    """The waits between tries, in seconds. ``chance()`` is a number from 0 to 1; without it the waits are whole."""

    __slots__ = ("_chance", "ceiling", "first")

    def __init__(self, first: float, ceiling: float, chance: Callable[[], float] | None = None) -> None:
        self.first = first
        self.ceiling = ceiling
        self._chance = chance

    def whole(self, failures: int) -> float:
        """The longest wait (seconds) after so many failures in a row, without chance."""
        if failures < 1:
            return 0.0
        return min(self.first * 2.0 ** min(failures - 1, 64), self.ceiling)

    def after(self, failures: int) -> float:
        """The wait (seconds) after so many failures in a row: from a half of :meth:`whole` to all of it."""
        whole = self.whole(failures)
        return whole if self._chance is None else whole * (0.5 + self._chance() / 2)
