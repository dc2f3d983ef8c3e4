"""What is pushed and what a difference tells agree, for any sequence of events."""

from __future__ import annotations

import random

import pytest

from cablegram import api
from tests.support.rules import rule


def difference(client, state):
    return client(api.updates.GetDifference(pts=state.pts, date=state.date, qts=state.qts))


def test_nothing_happened(telegram, desk):
    """differenceEmpty."""
    client = desk(telegram, telegram.add_user())
    state = client(api.updates.GetState())
    telegram.clock.advance(1)
    assert isinstance(difference(client, state), api.updates.DifferenceEmpty)


@rule(
    "method/updates.getDifference#possible-errors",
    "A state that cannot be is PERSISTENT_TIMESTAMP_EMPTY or PERSISTENT_TIMESTAMP_INVALID",
    role="server",
)
def test_wrong_states_are_refused(telegram, desk):
    """PERSISTENT_TIMESTAMP_EMPTY and _INVALID."""
    client = desk(telegram, telegram.add_user())
    ask = api.updates.GetDifference
    assert client.refused(ask(pts=0, date=1, qts=0)) == "PERSISTENT_TIMESTAMP_EMPTY"
    assert client.refused(ask(pts=10**6, date=1, qts=0)) == "PERSISTENT_TIMESTAMP_INVALID"


@rule(
    "api/updates#recovering-gaps",
    "A difference that is too large comes in slices, each with its state",
    role="server",
)
def test_slices_and_too_long(build, desk):
    """More than fits comes in slices with a state between; a forgotten log is differenceTooLong."""
    sandbox = build(difference_limit=4)
    ada, bob = sandbox.add_user(), sandbox.add_user()
    client = desk(sandbox, ada)
    state = client(api.updates.GetState())
    for number in range(10):
        bob.send(ada, str(number))
    texts, slices = [], 0
    while True:
        part = difference(client, state)
        texts += [message.message for message in part.new_messages]
        if isinstance(part, api.updates.Difference):
            break
        slices += 1
        state = part.intermediate_state
    assert texts == [str(number) for number in range(10)]
    assert slices == 2
    ada.account.box.forget()
    assert isinstance(client(api.updates.GetDifference(pts=1, date=1, qts=0)), api.updates.DifferenceTooLong)


@rule(
    "api/updates#message-related-event-sequences",
    "Each event of a box has the next pts, and a difference tells the same as the pushes",
    role="server",
)
@pytest.mark.parametrize("seed", range(8))
def test_pushes_and_differences_agree(build, desk, seed):
    """Whatever happens, the pts of the pushed events are gapless and a difference from the start has the same ones."""
    sandbox = build(short_updates=seed % 2 == 0)
    chance = random.Random(seed)
    ada, bob, eve = (sandbox.add_user() for _ in range(3))
    client = desk(sandbox, ada)
    group = bob.create_group("G", ada, eve)
    client.pushed.clear()
    state = client(api.updates.GetState())
    for step in range(40):
        who, where = chance.choice([ada, bob, eve]), chance.choice([ada, bob, eve, group])
        mine = who.messages(where)
        act = chance.randrange(6)
        if act < 3 or not mine:
            who.send(where, f"{step}")
        elif act == 3:
            who.edit(chance.choice(mine), f"edited {step}")
        elif act == 4:
            who.delete(chance.choice(mine), revoke=chance.random() < 0.7)
        else:
            who.read(where)
    pushed = []
    for item in client.pushed:
        for update in getattr(item, "updates", [item]):
            pushed += [(update.pts, update.pts_count)] if getattr(update, "pts", None) is not None else []
    expected = state.pts
    for pts, count in pushed:
        expected += count
        assert pts == expected
    assert expected == ada.account.box.pts
    part = difference(client, state)
    if isinstance(part, api.updates.DifferenceEmpty):
        assert not pushed
        return
    assert part.state.pts == expected
    alive = {message.id for message in part.new_messages}
    assert alive <= set(ada.account.box.messages)
    others = [(update.pts, update.pts_count) for update in part.other_updates if hasattr(update, "pts_count")]
    assert set(others) <= set(pushed)


@rule("api/updates#updates-sequence", "What has no pts has a seq, and a difference repeats it", role="server")
def test_updates_without_pts_are_repeated(telegram, desk):
    """A changed name has a seq, and a difference since then tells it again."""
    ada, bob = telegram.add_user(), telegram.add_user()
    bob.send(ada, "so that they know each other")
    client, other = desk(telegram, ada), desk(telegram, bob)
    state = client(api.updates.GetState())
    other(api.account.UpdateProfile(first_name="Robert"))
    pushed = client.pushed[-1]
    assert pushed.seq == state.seq + 1
    assert pushed.updates[0].first_name == "Robert"
    names = [u.first_name for u in difference(client, state).other_updates if isinstance(u, api.UpdateUserName)]
    assert names == ["Robert"]


@rule(
    "api/updates#recovering-gaps",
    "The account's difference only says that a channel moved; the channel's own has what was missed",
    role="server",
)
def test_channels_have_their_own_difference(build, desk):
    """getChannelDifference in slices, empty, too long; the common one only says that the channel moved on."""
    telegram = build(difference_limit=3)
    ada, bob = telegram.add_user(), telegram.add_user()
    channel = bob.create_channel("News", ada)
    client = desk(telegram, ada)
    state = client(api.updates.GetState())
    pts = channel.record.box.pts
    telegram.clock.advance(5)
    for number in range(5):
        bob.send(channel, str(number))
    common = difference(client, state)
    assert [u.pts for u in common.other_updates if isinstance(u, api.UpdateChannelTooLong)] == [pts + 5]

    def ask(pts, limit=100):
        return client(
            api.updates.GetChannelDifference(
                channel=client.channel(channel), filter=api.ChannelMessagesFilterEmpty(), pts=pts, limit=limit
            )
        )

    assert isinstance(ask(pts, 4), api.updates.ChannelDifferenceTooLong)
    first = ask(pts, 5)
    assert not first.final
    assert [message.message for message in first.new_messages] == ["0", "1", "2"]
    second = ask(first.pts, 2)
    assert second.final
    assert [message.message for message in second.new_messages] == ["3", "4"]
    assert isinstance(ask(second.pts), api.updates.ChannelDifferenceEmpty)
    channel.record.box.forget()
    late = ask(pts)
    assert isinstance(late, api.updates.ChannelDifferenceTooLong)
    assert isinstance(late.dialog, api.Dialog)
    assert late.dialog.pts == channel.record.box.pts


@rule(
    "method/updates.getChannelDifference",
    "Beyond pts and limit a channel's difference is too long; the limit of a user is 100, of a bot 100,000",
    role="server",
)
def test_how_long_a_channel_difference_may_be(telegram, desk):
    """Rule: beyond pts + limit it is too long; a user's limit is at most 100, a bot's 100,000.
    Source: https://core.telegram.org/method/updates.getChannelDifference"""
    ada, robot = telegram.add_user(), telegram.add_bot("long_bot")
    channel = ada.create_channel("C", robot)
    user, bot = desk(telegram, ada), desk(telegram, robot)
    pts = channel.record.box.pts
    for number in range(101):
        ada.send(channel, str(number))
    for client, limit, wanted in (
        (user, 1_000, api.updates.ChannelDifferenceTooLong),
        (bot, 1_000, api.updates.ChannelDifference),
        (bot, 100, api.updates.ChannelDifferenceTooLong),
        (bot, 101, api.updates.ChannelDifference),
    ):
        ask = api.updates.GetChannelDifference(
            channel=client.channel(channel), filter=api.ChannelMessagesFilterEmpty(), pts=pts, limit=limit
        )
        assert isinstance(client(ask), wanted), limit
