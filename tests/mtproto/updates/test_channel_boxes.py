"""The boxes of many channels: what moves is said, and the others are left alone."""

from __future__ import annotations

from time import perf_counter
from typing import Any

import pytest

from cablegram import api
from cablegram.errors import RpcError
from cablegram.mtproto.updates import FetchChannel, GapTooLong, MessageBox
from cablegram.mtproto.updates.channel_box import ChannelBox
from cablegram.mtproto.updates.pts_counter import MAX_WAITING
from tests.support.rules import rule

WAITING = MAX_WAITING - 500


def post(channel: int, pts: int) -> api.UpdateShort:
    update = api.UpdateDeleteChannelMessages(channel_id=channel, messages=[pts], pts=pts, pts_count=1)
    return api.UpdateShort(update=update, date=1)


def deletion(pts: int) -> api.UpdateShort:
    """An update of the account's own box."""
    return api.UpdateShort(update=api.UpdateDeleteMessages(messages=[pts], pts=pts, pts_count=1), date=1)


def take(box: MessageBox) -> list[Any]:
    """Take what is ready, and deal with it at once."""
    given = box.ready()
    for ticket, _ in given:
        box.ended(ticket)
    return [item for _, item in given]


class Clock:
    now = 1000.0

    def __call__(self) -> float:
        return self.now


def begun(channels: dict[int, int], clock: Clock | None = None) -> MessageBox:
    box = MessageBox(clock or Clock())
    box.begin(1, 1, 1, 0, channels)
    return box


def test_only_what_moved_is_said() -> None:
    """Rule: each call names the channels that were touched since the last one, with how far they were dealt with."""
    box = begun({1: 10, 2: 20})
    assert box.moved() == {}
    box.feed(post(2, 21))
    assert box.moved() == {2: 20}
    take(box)
    assert box.moved() == {2: 21}
    assert box.moved() == {}
    assert box.channels == {1: 10, 2: 21}


@rule("api/updates#recovering-gaps", "A gap in a channel is filled by its own difference", role="client")
def test_a_gap_of_a_channel_is_asked_about_at_once() -> None:
    """Rule: a channel with a gap is asked for immediately, once, and after a failure with a pause."""
    clock = Clock()
    box = begun({1: 10, 2: 20}, clock)
    box.feed(post(1, 13))
    assert box.next_deadline() == clock.now
    assert box.requests() == [FetchChannel(1, 10, 100)]
    assert box.requests() == []
    assert box.next_deadline() == clock.now + box.silence
    box.failed(FetchChannel(1, 10, 100), RpcError(500, "TIMEOUT"))
    assert box.next_deadline() == clock.now + 0.5
    clock.now += 0.5
    assert box.requests() == [FetchChannel(1, 10, 100)]


def test_what_a_channel_difference_answers_is_held() -> None:
    """Rule: what is pushed while a channel's difference is on its way comes once, and in its place."""
    box = begun({1: 10})
    box.feed(post(1, 12))
    [fetch] = box.requests()
    box.feed(post(1, 11))
    box.feed(post(1, 13))
    assert take(box) == []
    missed = [api.UpdateDeleteChannelMessages(channel_id=1, messages=[n], pts=n, pts_count=0) for n in (11, 12)]
    difference = api.updates.ChannelDifference(
        final=True, pts=12, new_messages=[], other_updates=[*missed], chats=[], users=[]
    )
    box.answer(fetch, difference)
    assert [item.update.pts for item in take(box)] == [11, 12, 13]
    assert box.channels == {1: 13}
    assert not box.behind


def test_there_are_not_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rule: nothing that the server sends makes memory grow without end; the channel met first goes."""
    monkeypatch.setattr("cablegram.mtproto.updates.channel_boxes.MAX_CHANNELS", 3)
    box = begun({})
    for number in range(1, 6):
        box.feed(post(number, number))
    assert box.channels == {3: 3, 4: 4, 5: 5}


def test_an_update_costs_no_look_at_each_channel(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rule: with gaps in thousands of channels, an update looks at its own channel alone."""
    box = begun(dict.fromkeys(range(1, 4001), 10))
    for number in range(1, 4001):
        box.feed(post(number, 15))
    for fetch in box.requests():
        box.failed(fetch, RpcError(500, "TIMEOUT"))
    box.moved()
    looks: list[ChannelBox] = []

    def look(self: ChannelBox) -> float | None:
        looks.append(self)
        return self.deadline

    monkeypatch.setattr(ChannelBox, "next_deadline", look)
    box.feed(post(77, 11))
    assert [item.update.pts for item in take(box)] == [11]
    assert box.requests() == []
    assert box.moved() == {77: 11}
    box.next_deadline()
    assert box.behind
    assert len(looks) < 10


def test_the_cost_of_an_update_is_flat() -> None:
    """Rule: behind one gap, an update costs about the same whether fifty others wait there or thousands do."""

    def seconds(waiting: int) -> float:
        box = begun({})
        for pts in range(3, 3 + waiting):
            box.feed(deletion(pts))
        box.requests(), box.ready()
        start = perf_counter()
        for pts in range(3 + waiting, 403 + waiting):
            box.feed(deletion(pts))
            box.requests(), box.ready()
            box.next_deadline()
        return perf_counter() - start

    assert min(seconds(WAITING) for _ in range(3)) < 4 * min(seconds(50) for _ in range(5))


@pytest.mark.parametrize("gaps", [1, 4000])
def test_channels_with_gaps_cost_other_updates_nothing(gaps: int) -> None:
    """Rule: an update of the account costs the same, whether no channel waits for a difference or thousands do."""

    def seconds(channels: int) -> float:
        box = begun(dict.fromkeys(range(1, channels + 1), 1))
        for number in range(max(1, channels - gaps + 1), channels + 1):
            box.feed(post(number, 9))
        waiting = len(box.requests())
        start = perf_counter()
        for pts in range(2, 502):
            box.feed(deletion(pts))
            assert not box.requests()
            assert len(box.ready()) == 1
            box.next_deadline()
            assert box.behind is bool(waiting)
        return perf_counter() - start

    assert min(seconds(4000) for _ in range(3)) < 4 * min(seconds(0) for _ in range(5))


def dialog_of(kind: type[Any]) -> Any:
    if kind is api.DialogFolder:
        folder = api.Folder(id=1, title="Archive")
        return api.DialogFolder(
            folder=folder,
            peer=api.PeerChannel(channel_id=7),
            top_message=1,
            unread_muted_peers_count=0,
            unread_unmuted_peers_count=0,
            unread_muted_messages_count=0,
            unread_unmuted_messages_count=0,
        )
    return api.Dialog(
        peer=api.PeerChannel(channel_id=7),
        top_message=1,
        read_inbox_max_id=0,
        read_outbox_max_id=0,
        unread_count=0,
        unread_mentions_count=0,
        unread_reactions_count=0,
        unread_poll_votes_count=0,
        notify_settings=api.PeerNotifySettings(),
        pts=900,
    )


@rule(
    "constructor/updates.channelDifferenceTooLong",
    "channelDifferenceTooLong is reported as a gap, and the channel goes on from its dialog's pts",
    role="client",
)
def test_too_long_with_a_dialog_of_another_kind() -> None:
    """Rule: the dialog of channelDifferenceTooLong may say nothing of the channel: that is told, and the next update
    begins anew. Source: https://core.telegram.org/constructor/updates.channelDifferenceTooLong"""
    box = begun({7: 10})
    box.feed(post(7, 500))
    [fetch] = box.requests()
    answer = api.updates.ChannelDifferenceTooLong(
        final=True, dialog=dialog_of(api.DialogFolder), messages=[], chats=[], users=[]
    )
    box.answer(fetch, answer)
    gap, late = take(box)
    assert gap == GapTooLong(7, 10, 10)
    assert late.update.pts == 500
    assert box.channels == {7: 500}
    assert box.requests() == []


@pytest.mark.parametrize("error", ["PERSISTENT_TIMESTAMP_INVALID", "PERSISTENT_TIMESTAMP_EMPTY"])
def test_a_place_that_the_server_does_not_know(error: str) -> None:
    """Rule: when a channel's pts is ahead of the server's, the difference from the beginning finds the right one."""
    clock = Clock()
    box = begun({7: 10_000}, clock)
    box.feed(api.UpdateShort(update=api.UpdateChannelTooLong(channel_id=7), date=1))
    [fetch] = box.requests()
    box.failed(fetch, RpcError(400, error))
    clock.now += 1.0
    assert box.requests() == [FetchChannel(7, 1, 1)]
    answer = api.updates.ChannelDifferenceTooLong(
        final=True, dialog=dialog_of(api.Dialog), messages=[], chats=[], users=[]
    )
    box.answer(FetchChannel(7, 1, 1), answer)
    assert take(box) == [GapTooLong(7, 10_000, 900)]
    box.feed(post(7, 901))
    assert [item.update.pts for item in take(box)] == [901]
    assert not box.behind


@rule("constructor/updateChannelTooLong", "updateChannelTooLong of an unknown channel begins at its pts", role="client")
def test_a_channel_that_was_never_met_has_missed_something() -> None:
    """Rule: updateChannelTooLong of an unknown channel begins at its pts, and what was before is told as a gap.
    Source: https://core.telegram.org/constructor/updateChannelTooLong"""
    box = begun({})
    box.feed(api.UpdateShort(update=api.UpdateChannelTooLong(channel_id=7, pts=30), date=1))
    assert take(box) == [GapTooLong(7, 0, 30)]
    assert box.channels == {7: 30}
    box.feed(api.UpdateShort(update=api.UpdateChannelTooLong(channel_id=8), date=1))
    assert box.requests() == [FetchChannel(8, 1, 1)]


@rule("api/updates#fetching-state", "The state of a channel is learnt from dialogs and full infos", role="client")
def test_what_answers_say_is_learnt() -> None:
    """Rule: a pts that an answer names is where an unknown channel begins; a known one that is behind asks for what is
    missing, unless it comes by itself within half a second."""
    clock = Clock()
    box = begun({7: 10}, clock)
    box.learn(8, 40)
    assert box.channels == {7: 10, 8: 40}
    assert box.requests() == []
    box.learn(7, 12)
    assert box.requests() == []
    box.feed(post(7, 11))
    box.feed(post(7, 12))
    clock.now += 1.0
    assert box.requests() == []
    box.learn(7, 9)
    box.learn(7, None)
    assert box.channels == {7: 12, 8: 40}
    box.learn(7, 13)
    clock.now += 1.0
    assert box.requests() == [FetchChannel(7, 12, 100)]


@rule(
    "method/updates.getChannelDifference",
    "The limit of a channel's difference is 100 for users and 100,000 for bots",
    role="client",
)
def test_bots_ask_for_much_more() -> None:
    """Rule: the limit of a channel's difference is the caller's: up to 100 for users, 100,000 for bots.
    Source: https://core.telegram.org/method/updates.getChannelDifference"""
    box = MessageBox(Clock(), channel_limit=100_000)
    box.begin(1, 1, 1, 0, {7: 10})
    box.feed(post(7, 500))
    assert box.requests() == [FetchChannel(7, 10, 100_000)]
