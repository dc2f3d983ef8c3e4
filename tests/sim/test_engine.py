"""The engine against a server that restarts, forgets, rotates salts and sets its clock, on a network that fails.

For each seed: every call settles; nothing that must not be done twice is; what an error says of a call is true; no
task, call or link is left. ``CABLEGRAM_ENGINE_SEEDS`` is how many seeds run, ``CABLEGRAM_SEED`` one to run again.
"""

from __future__ import annotations

import os
from collections import Counter

import pytest

from tests.sim.engine import simulate

SEED = os.environ.get("CABLEGRAM_SEED")
SEEDS = int(os.environ.get("CABLEGRAM_ENGINE_SEEDS", os.environ.get("CABLEGRAM_SEEDS", "150")))


def run(first: int, count: int) -> Counter[str]:
    results: Counter[str] = Counter()
    for seed in [int(SEED)] if SEED is not None else range(first, first + count):
        results += simulate(seed).results
    return results


def test_bad_days_of_the_engine() -> None:
    """The promises hold for every seed, and most calls succeed in spite of everything."""
    results = run(0, SEEDS)
    assert results["ok"] > 0.8 * results.total(), results


@pytest.mark.slow
def test_many_bad_days_of_the_engine() -> None:
    """The same for a few thousand seeds more."""
    results = run(1_000_000, int(os.environ.get("CABLEGRAM_ENGINE_SEEDS", "3000")))
    assert results["ok"] > 0.8 * results.total(), results


def test_a_bad_day_replays() -> None:
    """The same seed comes to the same end at the same moment."""
    assert simulate(7) == simulate(7)
