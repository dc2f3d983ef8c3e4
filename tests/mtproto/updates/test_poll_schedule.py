"""When which watched channel is asked for."""

from __future__ import annotations

from cablegram.mtproto.updates.poll_schedule import MOST, SHORTEST, PollSchedule
from tests.support.rules import rule


@rule(
    "api/updates#subscribing-to-updates-of-channels-supergroups",
    "A watched channel is asked about after the server's timeout, or after 1 second",
    role="client",
)
def test_when_to_ask_for_which() -> None:
    """Rule: each due channel is named once until it was answered; the longer pause counts, and none is below 1 s.
    Source: https://core.telegram.org/api/updates#subscribing-to-updates-of-channels-supergroups"""
    polls = PollSchedule()
    polls.start(7, 100.0)
    polls.start(8, 100.0, 50.0)
    assert (polls.deadline(), polls.due(99.0), polls.due(100.0), polls.due(100.0)) == (100.0, [], [7, 8], [])
    assert polls.deadline() is None
    polls.answered(7, 101.0, None)
    polls.answered(8, 101.0, 10)
    polls.answered(9, 101.0, 10)
    assert (polls.deadline(), polls.due(101.0 + SHORTEST), 9 in polls) == (101.0 + SHORTEST, [7], False)
    polls.answered(7, 110.0, 0)
    assert polls.deadline() == 111.0
    polls.stop(7)
    polls.answered(7, 140.0, 1)
    assert (polls.deadline(), 7 in polls, 8 in polls) == (151.0, False, True)


@rule(
    "api/updates#subscribing-to-updates-of-channels-supergroups",
    "At most ten channels are watched at a time",
    role="client",
)
def test_at_most_ten_at_a_time() -> None:
    """Rule: only the first ten channels are asked for; the eleventh when one of them is not watched any more."""
    polls = PollSchedule()
    for channel in range(MOST + 2):
        polls.start(channel, 0.0)
    assert polls.due(0.0) == list(range(MOST))
    assert polls.deadline() is None
    polls.stop(3)
    assert polls.due(0.0) == [MOST]
    polls.stop(4)
    assert polls.deadline() == 0.0
    assert polls.due(0.0) == [MOST + 1]
