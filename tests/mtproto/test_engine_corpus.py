"""The corpus of the fuzz harness for sessions and connections, and a few mutations of it, as an ordinary test."""

from __future__ import annotations

import pytest

from fuzz import engine


def test_the_corpus_holds() -> None:
    """Every line that once was worth keeping is taken or refused by a documented error."""
    assert engine.replay() >= 20


def test_some_packets_hold() -> None:
    """A short run of the harness itself."""
    engine.run(5000, seed=11)


@pytest.mark.slow
def test_many_packets_leave_nothing() -> None:
    """A hundred thousand packets, refused ones among them, do not make the process grow."""
    engine.run(2 * engine.FRESH, seed=1)
    before = engine.resident()
    engine.run(100_000, seed=2)
    assert engine.resident() - before < 8e6
