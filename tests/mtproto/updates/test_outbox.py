"""The low-water mark: what may be stored while things are being dealt with."""

from __future__ import annotations

from random import Random

from cablegram import api
from cablegram.mtproto.updates import Ready
from cablegram.mtproto.updates.outbox import OrderedOutbox, Position

UPDATE = Ready(api.UpdatePtsChanged(), [], [])


def test_the_example_of_the_module() -> None:
    """Rule: what may be stored is the state before the oldest that has not ended."""
    outbox = OrderedOutbox()
    for pts in (10, 11, 12):
        outbox.give(UPDATE, Position(pts, 0, 0), 1)
    at = Position(13, 0, 0)
    first, second, third = [ticket for ticket, _ in outbox.take()]
    assert outbox.account(at) == Position(10, 0, 0)
    outbox.ended(second)
    outbox.ended(third)
    assert outbox.account(at) == Position(10, 0, 0)
    outbox.ended(first)
    assert (outbox.account(at), outbox.open) == (at, 0)


def test_channels_have_marks_of_their_own() -> None:
    """Rule: a slow handler for one channel holds neither the account nor another channel, but the date."""
    outbox = OrderedOutbox()
    outbox.give_of_channel(UPDATE, 7, 3, 100)
    outbox.give(UPDATE, Position(10, 0, 0), 101)
    (slow, _), (fast, _) = outbox.take()
    outbox.ended(fast)
    assert outbox.account(Position(11, 0, 0)) == Position(11, 0, 0)
    assert (outbox.channel(7, 4), outbox.channel(8, 9)) == (3, 9)
    assert outbox.date(105) == 100
    outbox.ended(slow)
    assert (outbox.channel(7, 4), outbox.date(105)) == (4, 105)
    assert outbox.touched() == {7}
    assert outbox.touched() == set()


def test_a_gap_holds_the_date_until_what_closed_it_has_ended() -> None:
    """Rule: the server names the channels that moved since the date; one with a gap must be named after a crash."""
    outbox = OrderedOutbox()
    outbox.hold_date(7, 100)
    outbox.give_of_channel(UPDATE, 7, 3, 200)
    outbox.release_date(7)
    [(ticket, _)] = outbox.take()
    assert outbox.date(205) == 100
    outbox.ended(ticket)
    assert outbox.date(205) == 205
    outbox.hold_date(7, 210)
    outbox.release_date(7)
    assert outbox.date(215) == 215


def test_any_order_of_ending() -> None:
    """Rule: the mark only moves forward, and at the end it is where the account is; nothing is kept."""
    rng = Random(5)
    outbox = OrderedOutbox()
    for pts in range(50):
        outbox.give(UPDATE, Position(pts, 0, 0), pts)
    tickets = [ticket for ticket, _ in outbox.take()]
    rng.shuffle(tickets)
    at, ended, last = Position(50, 0, 0), set(), -1
    for ticket in tickets:
        outbox.ended(ticket)
        outbox.ended(ticket)  # saying it twice does no harm
        ended.add(ticket)
        mark = outbox.account(at).pts
        assert mark == min((pts for pts in range(50) if pts + 1 not in ended), default=50)
        assert mark >= last
        last = mark
    assert (outbox.open, outbox.date(60)) == (0, 60)


def test_a_note_is_given_when_its_update_would_not_come_again() -> None:
    """Rule: what is stored with the end of something waits until the stored mark is past it, whichever ended first."""
    outbox = OrderedOutbox()
    for pts in (10, 11, 11):  # the last two came by one difference: both come again as long as one is open
        outbox.give(object(), Position(pts, 0, 0), 0)  # type: ignore[arg-type]
    outbox.give_of_channel(object(), 7, 5, 0)  # type: ignore[arg-type]
    outbox.ended(2, "second")
    assert outbox.passed() == []
    outbox.ended(4, "of the channel")
    assert outbox.passed() == ["of the channel"]
    outbox.ended(1, "first")
    assert outbox.passed() == ["first"]
    outbox.ended(3, "third")
    assert outbox.passed() == ["second", "third"]
    assert outbox.passed() == []
