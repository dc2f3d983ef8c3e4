"""Tests of cablegram._backoff."""

from __future__ import annotations

from cablegram._backoff import Backoff, fraction
from cablegram.testing import SeededRand


def test_pauses_double_up_to_a_ceiling() -> None:
    """Each wait is between a half and the whole of what doubling gives, never above the ceiling, and differs."""
    rand = SeededRand(1)
    backoff = Backoff(0.5, 20.0, lambda: fraction(rand))
    for failures in [*range(1, 12), 10**6]:
        whole = min(0.5 * 2.0 ** min(failures - 1, 40), 20)
        assert backoff.whole(failures) == whole
        waits = [backoff.after(failures) for _ in range(50)]
        assert whole / 2 <= min(waits) < max(waits) < whole


def test_without_chance_or_failures() -> None:
    """Without a source of randomness the waits are whole; before the first failure there is none."""
    assert [Backoff(1.0, 30.0).after(failures) for failures in range(8)] == [0.0, 1.0, 2.0, 4.0, 8.0, 16.0, 30.0, 30.0]
