"""One counter of updates (``pts`` of the account or of a channel, ``qts``, ``seq``): what comes next, what waits.

Source: https://core.telegram.org/api/updates#pts-checking-and-applying
"""

from __future__ import annotations

from typing import Any

GAP_PATIENCE = 0.5
"""A gap may close by itself for this long (seconds): updates that overtook one another."""
MAX_WAITING = 2_000
"""Updates kept behind a gap; when there are more, they are dropped, for the difference will bring them."""
FIRST_RETRY, LONGEST_RETRY = 0.5, 60.0
WIDEST = 64
"""A difference that cannot be read is asked for in parts of so many updates, then in quarters of those."""


class PtsCounter:
    """``value`` is the counter after the last update that was let through, or None before the first.

    ``fetching``: a difference is asked for (``asking``) or will be, at ``retry_at``, and everything waits for it.
    ``limit`` is how many updates it may have, 0 for any number: fewer where some of them cannot be read; ``misread`` is
    how often in a row a single one could not.
    """

    __slots__ = (
        "_once_more",
        "asking",
        "attempts",
        "fetching",
        "gap_at",
        "limit",
        "misread",
        "retry_at",
        "value",
        "waiting",
    )

    def __init__(self, value: int | None = None) -> None:
        self.value = value
        self.waiting: list[tuple[int, int, Any]] = []
        self.gap_at: float | None = None
        self.retry_at: float | None = None
        self.fetching = False
        self.asking = False
        self.attempts = self.limit = self.misread = 0
        self._once_more = False

    def offer(self, end: int, count: int, payload: Any, now: float) -> list[Any]:
        """An update that moves the counter by ``count`` to ``end``: what may be delivered now, in order."""
        if self.value is None and not self.fetching:
            self.value = end
            return [payload]
        self.waiting.append((end - count, end, payload))
        if len(self.waiting) > MAX_WAITING:
            self.waiting.clear()
            self.gap_at = now
        return [] if self.fetching else self.drain(now)

    def begin(self, value: int) -> list[Any]:
        """The server says where the counter is. What came before it said so counts: what was let through is past, and
        what waited, up to ``value``, is let through now."""
        passed: list[Any] = []
        self.fetching = False
        if self.value is None or self.value < value:
            at = self.value or 0
            self.waiting.sort(key=_start)
            for start, end, payload in self.waiting:
                if at <= start < value:
                    passed.append(payload)
                    at = end
            self.waiting = [entry for entry in self.waiting if entry[0] >= value]
            self.value = value
        return passed

    def drain(self, now: float) -> list[Any]:
        """What the counter has reached, in order; what it has passed is dropped, what is ahead waits."""
        ready: list[Any] = []
        if self.fetching:
            return ready
        self.waiting.sort(key=_start)
        rest: list[tuple[int, int, Any]] = []
        for start, end, payload in self.waiting:
            if self.value is None or start == self.value:
                self.value = end
                ready.append(payload)
            elif start > self.value:
                rest.append((start, end, payload))
        self.waiting = rest
        if not rest:
            self.gap_at = None
        elif self.gap_at is None or ready:
            self.gap_at = now + GAP_PATIENCE
        return ready

    def fetch_now(self) -> None:
        """Ask for the difference at the next chance; once more, if an answer is under way that may be too old."""
        self.fetching = True
        self.gap_at = None
        if self.asking:
            self._once_more = True
        elif self.retry_at is None:
            self.retry_at = 0.0

    def asked(self) -> None:
        """The difference is being asked for."""
        self.asking = True
        self.retry_at = None

    def again(self) -> None:
        """The difference has more parts."""
        self.asking = False
        self.attempts = self.misread = 0
        self.limit = min(4 * self.limit, WIDEST)
        self.retry_at = 0.0

    def fetched(self, value: int) -> None:
        """The difference has brought the counter to ``value``."""
        self.again()
        self.value, self.limit = value, 0
        self.fetching, self._once_more = self._once_more, False
        if not self.fetching:
            self.retry_at = None

    def failed(self, now: float) -> None:
        """Asking for the difference has failed: again, after a pause that grows."""
        self.asking = False
        self.attempts += 1
        self.retry_at = now + min(FIRST_RETRY * 2.0 ** min(self.attempts - 1, 16), LONGEST_RETRY)

    def narrow(self, now: float) -> bool:
        """The difference cannot be read: ask for a smaller part. False: it is one update, and was asked for twice."""
        if self.limit == 1:
            self.misread += 1
            if self.misread > 1:
                self.limit = 0
                return False
            self.failed(now)
            return True
        self.limit = self.limit // 4 or WIDEST
        self.asking, self.retry_at = False, now
        return True

    def due(self, now: float) -> bool:
        """Whether the difference is to be asked for now."""
        if not self.fetching and self.gap_at is not None and self.gap_at <= now:
            self.fetch_now()
        return self.fetching and self.retry_at is not None and self.retry_at <= now

    def deadline(self) -> float | None:
        """When ``due()`` may become true, or None."""
        return self.retry_at if self.fetching else self.gap_at


def _start(entry: tuple[int, int, Any]) -> tuple[int, int]:
    return entry[0], entry[1]
