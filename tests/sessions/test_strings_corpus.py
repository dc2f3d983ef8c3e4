"""The corpus of the fuzz harness for session strings, and a few mutations of it, as an ordinary test."""

from __future__ import annotations

from fuzz import session_strings


def test_the_corpus_holds():
    """Every line that once was worth keeping is read or refused by a documented error."""
    assert session_strings.replay() > 100


def test_some_mutations_hold():
    """A short run of the harness itself."""
    session_strings.run(1000, seed=11)
