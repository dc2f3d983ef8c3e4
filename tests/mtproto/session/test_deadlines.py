"""Tests of cablegram.mtproto.session.deadlines."""

from __future__ import annotations

from cablegram import api, tl
from cablegram.mtproto.rpc import DONE, RpcCall
from cablegram.mtproto.session.deadlines import KEPT, Deadlines


def call() -> RpcCall:
    return RpcCall(api.help.GetNearestDc(), tl.layer(tl.LAYER))


def test_the_earliest_comes_first_and_settled_calls_never() -> None:
    """The next deadline is that of a call that waits; what has settled is passed over."""
    deadlines, calls = Deadlines(), [call() for _ in range(4)]
    for made, at in zip(calls, (4.0, 1.0, 3.0, 2.0), strict=True):
        deadlines.add(made, at)
    calls[1].state = DONE
    assert deadlines.next() == 2.0
    assert deadlines.take_due(1.9) == []
    assert deadlines.take_due(3.0) == [calls[3], calls[2]]
    assert deadlines.take_due(10.0) == [calls[0]]
    assert deadlines.next() is None


def test_settled_calls_do_not_pile_up() -> None:
    """Behind one call that waits long, a million short ones leave no table of a million."""
    deadlines = Deadlines()
    deadlines.add(call(), 0.0)
    for number in range(20 * KEPT):
        made = call()
        deadlines.add(made, 60.0 + number)
        made.state = DONE
    assert len(deadlines) <= KEPT + 1
    assert deadlines.next() == 0.0
