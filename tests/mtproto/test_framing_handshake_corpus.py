"""The corpus of the fuzz harness for transports and key exchange, and a few mutations of it, as an ordinary test."""

from __future__ import annotations

from fuzz import framing_handshake


def test_the_corpus_holds():
    """Every line that once was worth keeping is still understood or refused by a documented error."""
    assert framing_handshake.replay() > 200


def test_some_mutations_hold():
    """A short run of the harness itself."""
    framing_handshake.run(2000, seed=11)
