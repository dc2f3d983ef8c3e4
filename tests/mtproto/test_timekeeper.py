"""The server's time does not depend on the wall clock after the start."""

from __future__ import annotations

from cablegram.mtproto.timekeeper import TimeKeeper
from tests.support.pair import Clock


def test_a_jump_of_the_wall_clock_changes_nothing() -> None:
    """Rule: after the start only the monotonic clock counts."""
    clock = Clock(skew=100.0)
    keeper = TimeKeeper(clock)
    keeper.sync(clock.now)
    clock.skew = -10_000.0
    clock.now += 5
    assert abs(keeper.now() - clock.now) < 1e-6
    assert abs(keeper.offset - 10_000.0) < 1e-6


def test_the_stored_offset_is_where_it_starts() -> None:
    """A session that knows how wrong this machine's clock is needs no correction."""
    clock = Clock(skew=100.0)
    keeper = TimeKeeper(clock, offset=-100.0)
    assert abs(keeper.now() - clock.now) < 1e-6
    before = keeper.synced
    keeper.sync(clock.now)
    assert (before, keeper.synced) == (False, True)
    assert keeper.time() == keeper.now()
