"""Faults of requests count what they meet; faults of updates lose, double and swap, and differences stay right."""

from __future__ import annotations

import pytest

from cablegram import api
from cablegram.testing import run_simulation


def test_every_and_times(telegram, desk):
    """every=3 strikes each third request, times=2 the first two, and account= only one account's."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, bob)
    ask = api.updates.GetState()

    def outcomes(session, count):
        found = []
        for _ in range(count):
            try:
                session(ask)
                found.append("")
            except Exception as error:
                found.append(type(error).__name__)
        return found

    telegram.faults.flood("updates.*", 5, every=3)
    assert outcomes(client, 6) == ["", "", "FloodWait"] * 2
    telegram.faults.clear()
    rule = telegram.faults.rpc_error("updates.getState", "TIMEOUT", code=-503, times=2, account=ada.id)
    assert outcomes(other, 2) == ["", ""]
    assert outcomes(client, 3) == ["Timeout", "Timeout", ""]
    telegram.faults.remove(rule)
    telegram.faults.migrate("updates.getState", "user", 4)
    assert client.refused(ask) == "USER_MIGRATE_4"
    telegram.faults.flood("updates.getState", 9, premium=True)
    assert client.refused(ask) == "FLOOD_PREMIUM_WAIT_9"


def texts(client):
    found = []
    for pushed in client.pushed:
        for update in getattr(pushed, "updates", [pushed]):
            message = getattr(update, "message", None)
            found += [getattr(message, "message", message)] if message is not None else []
    return found


@pytest.mark.parametrize(
    ("switch", "expected"),
    [
        (lambda faults: faults.mute_updates(), []),
        (lambda faults: faults.drop_updates(every=2), ["0", "2"]),
        (lambda faults: faults.duplicate_updates(every=4), ["0", "1", "2", "3", "3"]),
        (lambda faults: faults.reorder_updates(every=2), ["0", "2", "1", "3"]),
    ],
)
def test_updates_are_lost_doubled_and_swapped(telegram, desk, switch, expected):
    """What is pushed is wrong as asked; what a difference tells is right."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client = desk(telegram, ada)
    state = client(api.updates.GetState())
    client.pushed.clear()
    switch(telegram.faults)
    for number in range(4):
        bob.send(ada, str(number))
    if "2" in expected and expected[-1] == "3" and len(expected) == 4:
        telegram.faults.clear()
        bob.send(ada, "4")
        expected = [*expected[:3], "4", "3"]
    assert texts(client) == expected
    telegram.faults.clear()
    missed = client(api.updates.GetDifference(pts=state.pts, date=state.date, qts=0))
    assert [message.message for message in missed.new_messages][:4] == ["0", "1", "2", "3"]


def test_big_channels_are_late():
    """passive_delay holds a channel's updates back; a difference has them at once."""

    async def scenario(world):
        telegram = world.telegram
        ada, bob = telegram.add_user(), telegram.add_user()
        channel = bob.create_channel("Big", ada)
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        telegram.faults.passive_delay(channel, 60)
        before = telegram.pushed
        bob.send(channel, "late")
        import asyncio

        await asyncio.sleep(59)
        assert telegram.pushed == before
        await asyncio.sleep(2)
        assert telegram.pushed > before
        telegram.faults.passive_delay(channel, 0)

    run_simulation(scenario)


def test_too_long_states(telegram, desk):
    """too_long() of an account and of a channel."""
    ada = telegram.add_user()
    channel = ada.create_channel("C")
    client = desk(telegram, ada)
    state = client(api.updates.GetState())
    ada.send("me", "x")
    telegram.faults.too_long(ada)
    telegram.faults.too_long(channel)
    assert isinstance(
        client(api.updates.GetDifference(pts=state.pts, date=state.date, qts=0)), api.updates.DifferenceTooLong
    )
    ask = api.updates.GetChannelDifference(
        channel=client.channel(channel), filter=api.ChannelMessagesFilterEmpty(), pts=1, limit=10
    )
    assert isinstance(client(ask), api.updates.ChannelDifferenceTooLong)
