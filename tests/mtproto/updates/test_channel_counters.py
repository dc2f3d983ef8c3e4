"""The counters of many channels: what moves is told, and the others are left alone."""

from __future__ import annotations

import pytest

from cablegram import api
from cablegram.mtproto.updates import MessageBox
from cablegram.mtproto.updates.channel_counters import ChannelCounters
from cablegram.mtproto.updates.pts_counter import GAP_PATIENCE, PtsCounter


def post(channel: int, pts: int) -> api.UpdateDeleteChannelMessages:
    return api.UpdateDeleteChannelMessages(channel_id=channel, messages=[pts], pts=pts, pts_count=1)


def test_only_what_moved_is_told() -> None:
    """Each call tells the channels that were touched since the last one, with where they are now."""
    channels = ChannelCounters({1: 10, 2: 20})
    assert channels.moved() == {}
    channels.line(2).value = 21
    channels.line(3)
    assert channels.moved() == {2: 21}
    assert channels.moved() == {}
    assert channels.values() == {1: 10, 2: 21}


def test_a_hole_is_due_until_it_is_asked_for() -> None:
    """Rule: a channel with a gap has a deadline, and no other channel has."""
    channels = ChannelCounters({1: 10, 2: 20})
    assert channels.line(1).offer(13, 1, "late", 100.0) == []
    assert channels.deadline() == 100.0 + GAP_PATIENCE
    assert channels.due(100.0) == []
    ((number, value, line),) = channels.due(101.0)
    line.asked()
    assert (number, value) == (1, 10)
    assert channels.deadline() is None
    found = channels.get(1)
    assert found is line
    found.failed(101.0)
    assert channels.deadline() == 101.5
    channels.drop(1)
    assert channels.deadline() is None
    assert channels.get(1) is None


def test_there_are_not_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rule: nothing that the server sends makes memory grow without end; the channel met first goes."""
    monkeypatch.setattr("cablegram.mtproto.updates.channel_counters.MAX_CHANNELS", 3)
    channels = ChannelCounters()
    for number in range(5):
        channels.line(number).value = number
    assert channels.values() == {2: 2, 3: 3, 4: 4}


def test_an_update_costs_no_look_at_each_channel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rule: an account in thousands of channels takes an update as fast as one in ten."""
    box = MessageBox(lambda: 1000.0)
    box.begin(1, 1, 1, 0, dict.fromkeys(range(5000), 10))
    looks = []
    monkeypatch.setattr(PtsCounter, "deadline", lambda self: looks.append(self))
    box.feed(api.UpdateShort(update=post(77, 11), date=1))
    assert [item.update.pts for item in box.ready()] == [11]  # type: ignore[union-attr]
    assert (box.requests(), box.moved()) == ([], {77: 11})
    box.next_deadline()
    assert len(looks) < 10
