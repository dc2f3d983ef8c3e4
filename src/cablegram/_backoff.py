"""How long to wait before something that failed is tried again: one rule for the whole package.

The wait doubles from ``first`` up to ``ceiling``, and up to a half of it is random, so that a thousand clients that
lost the same server do not come back in the same moment.

For example, with ``first=1`` and ``ceiling=60``: after the first failure 0.5 to 1 s, after the second 1 to 2 s, after
the third 2 to 4 s, and from the seventh on 30 to 60 s.
"""

from __future__ import annotations

from collections.abc import Callable


class Backoff:
    """The waits between tries. ``rand(n)`` gives n random bytes; without it the waits are whole (see :meth:`whole`)."""

    __slots__ = ("_rand", "ceiling", "first")

    def __init__(self, first: float, ceiling: float, rand: Callable[[int], bytes] | None = None) -> None:
        self.first = first
        self.ceiling = ceiling
        self._rand = rand

    def whole(self, failures: int) -> float:
        """The longest wait (seconds) after so many failures in a row, without chance."""
        if failures < 1:
            return 0.0
        return min(self.first * 2.0 ** min(failures - 1, 64), self.ceiling)

    def after(self, failures: int) -> float:
        """The wait (seconds) after so many failures in a row: from a half of :meth:`whole` to all of it."""
        whole = self.whole(failures)
        if self._rand is None:
            return whole
        return whole * (0.5 + int.from_bytes(self._rand(4), "little") / 2.0**33)
