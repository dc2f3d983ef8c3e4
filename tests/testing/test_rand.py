"""Seeded randomness."""

from __future__ import annotations

from cablegram.testing import SeededRand


def test_same_seed_same_bytes() -> None:
    """The same seed gives the same bytes, however they are cut into calls; another seed gives others."""
    whole = SeededRand(5)(100)
    piecewise = SeededRand(5)
    assert b"".join(piecewise(n) for n in (1, 30, 0, 69)) == whole
    assert SeededRand(6)(100) != whole
    assert SeededRand("5")(100) != whole


def test_children_are_independent() -> None:
    """A child's bytes depend on the seed and its name, not on what its parent or siblings drew."""
    first, second = SeededRand(1), SeededRand(1)
    first(1000)
    assert first.child("a")(32) == second.child("a")(32) != second.child("b")(32)


def test_repr_shows_the_seed() -> None:
    """A failing run prints the seed to replay it with."""
    assert repr(SeededRand(42)) == "SeededRand(42)"


def test_large_requests() -> None:
    """More bytes at once than one block holds."""
    rand = SeededRand(9)
    assert len(rand(1_000_000)) == 1_000_000
    assert len(rand(3)) == 3


def test_choices() -> None:
    """Numbers stay in their range and reach all of it."""
    rand = SeededRand(3)
    assert {rand.below(4) for _ in range(200)} == {0, 1, 2, 3}
    assert all(2 <= rand.uniform(2, 3) <= 3 for _ in range(200))
    assert {rand.chance(0.5) for _ in range(100)} == {True, False}
    assert not rand.chance(0)
