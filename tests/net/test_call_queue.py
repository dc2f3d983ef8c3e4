"""Tests of cablegram.net.call_queue."""

from __future__ import annotations

import pytest

from cablegram import api, tl
from cablegram.mtproto.rpc import RpcCall
from cablegram.net.call_queue import Backlog


def calls(count: int) -> list[RpcCall]:
    return [RpcCall(api.help.GetNearestDc(), tl.layer(tl.LAYER)) for _ in range(count)]


def test_first_in_first_out() -> None:
    """Calls leave in their order; those put back go first; any can be taken out."""
    backlog, (a, b, c, d) = Backlog(), calls(4)
    for call in (a, b, c):
        backlog.add(call)
    assert backlog.take() is a
    assert backlog.discard(b)
    assert not backlog.discard(b)
    backlog.put_back([d, a])
    assert len(backlog) == 3
    assert backlog.take_all() == [d, a, c]
    assert not backlog
    with pytest.raises(StopIteration):
        backlog.take()


def test_expiry() -> None:
    """Those whose time is over leave; the earliest of the others is the next."""
    backlog, (a, b, c) = Backlog(), calls(3)
    a.deadline, b.deadline = 5.0, 3.0
    for call in (a, b, c):
        backlog.add(call)
    assert backlog.next_expiry() == 3.0
    assert backlog.take_expired(4.0) == [b]
    assert backlog.take_expired(5.0) == [a]
    assert backlog.next_expiry() is None
    assert len(backlog) == 1
