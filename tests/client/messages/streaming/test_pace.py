"""Tests of cablegram.client.messages.streaming.pace: how often a growing answer may be shown."""

from __future__ import annotations

from itertools import pairwise

from cablegram.client.messages.streaming.pace import DRAFTS, EDITS, GROUP_EDITS, Pace, Rate
from tests.support.rules import rule


def times(rate: Rate, seconds: float) -> list[float]:
    """When an answer that always has something new is shown."""
    pace, now, shown = Pace(rate), 0.0, []
    while now < seconds:
        shown.append(now)
        pace.shown(now)
        now = pace.next_at(now)
    return shown


def most(shown: list[float], seconds: float) -> int:
    """The largest number of times in any window of so many seconds."""
    return max(sum(start <= at < start + seconds for at in shown) for start in shown)


@rule(
    "api/bots/ai#live-response-streaming",
    "No more than 20 calls of messages.setTyping in 5 seconds and 40 in 30 go to one peer.",
    role="client",
)
def test_drafts_stay_within_the_limits() -> None:
    """Rule: however fast an answer grows, it is shown no more than 20 times in 5 seconds and 40 in 30, and evenly."""
    shown = times(DRAFTS, 300)
    assert most(shown, 5) <= 20
    assert most(shown, 30) <= 40
    assert max(after - before for before, after in pairwise(shown)) < 1


def test_edits_stay_within_the_limits() -> None:
    """Rule: a message changes once a second in a private chat, 20 times a minute in a group."""
    assert most(times(EDITS, 60), 10) <= 10
    assert most(times(GROUP_EDITS, 300), 60) <= 20


@rule(
    "api/bots/ai#live-response-streaming",
    "A live draft is repeated before message_typing_draft_ttl is over.",
    role="client",
)
def test_a_draft_is_repeated_in_time() -> None:
    """Rule: apps drop a draft 30 seconds after the last one; it is shown again before that, a message never is."""
    pace = Pace(DRAFTS)
    assert pace.repeat_at() == float("inf")
    pace.shown(100.0)
    assert 100 < pace.repeat_at() < 130
    pace = Pace(EDITS)
    pace.shown(100.0)
    assert pace.repeat_at() == float("inf")
