"""Tests of cablegram.net.backlog."""

from __future__ import annotations

import asyncio

import pytest

from cablegram import api, tl
from cablegram.mtproto.rpc import Call
from cablegram.net.backlog import Alarm, Backlog
from cablegram.testing import run


def calls(count: int) -> list[Call]:
    return [Call(api.help.GetNearestDc(), tl.layer(tl.LAYER)) for _ in range(count)]


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


def test_the_alarm_rings_once_and_never_late() -> None:
    """It rings at the earliest moment that was set, and not after stop()."""

    async def main() -> None:
        loop, rung = asyncio.get_running_loop(), []
        alarm = Alarm(lambda: rung.append(loop.time()), loop.time)
        start = loop.time()
        for delay in (5, 3, 7):
            alarm.by(start + delay)
        alarm.by(None)
        await asyncio.sleep(20)
        assert rung == [start + 3]
        alarm.by(loop.time() + 1)
        alarm.stop()
        await asyncio.sleep(20)
        assert len(rung) == 1

    run(main)
