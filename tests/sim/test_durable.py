"""A busy bot with durable delivery through a bad day: its processes die, are replaced, fail, are slow and cut off.

For each seed: every message is answered, in the order of its chat, each answer is on the server once, the states have
counted each message once, and the store holds nothing but them. ``CABLEGRAM_DELIVERY_SEEDS`` is how many seeds run,
``CABLEGRAM_SEED`` one to run again.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Iterable, Iterator

import pytest

from cablegram.testing import run_simulation
from tests.sim.bot import MESSAGES, PEOPLE, Outcome, bad_day

SEED = os.environ.get("CABLEGRAM_SEED")
SEEDS = int(os.environ.get("CABLEGRAM_DELIVERY_SEEDS", os.environ.get("CABLEGRAM_SEEDS", "30")))


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Thousands of lost connections and failed writes are what the day is made of."""
    logging.disable(logging.ERROR)
    yield
    logging.disable(logging.NOTSET)


def simulate(seeds: Iterable[int]) -> list[Outcome]:
    return [run_simulation(bad_day, seed=seed, limit=7 * 86_400) for seed in seeds]


def test_bad_days_of_a_durable_bot() -> None:
    """The promises hold for every seed, and the days were bad."""
    outcomes = simulate([int(SEED)] if SEED is not None else range(SEEDS))
    assert all(one.answered == PEOPLE * MESSAGES for one in outcomes)
    if len(outcomes) >= 30:
        assert sum(one.processes for one in outcomes) > 3 * len(outcomes)
        assert sum(one.attempts for one in outcomes) > 1.2 * PEOPLE * MESSAGES * len(outcomes)
        assert sum(one.fenced for one in outcomes) > 0


def test_a_bad_day_of_a_durable_bot_replays() -> None:
    """The same seed comes to the same end at the same moment."""
    assert simulate([3]) == simulate([3])
