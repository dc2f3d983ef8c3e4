"""When a growing answer may be shown again: as often as Telegram allows, evenly.

A burst of everything that is allowed would be followed by a long silence, so the first words come quickly and the rest
at the rate that can be kept for ever. For a live draft, of which Telegram takes 20 in 5 seconds and 40 in 30::

    calls   0  0.3  0.6  ...  2.1  3.0  3.9  ...        8 quickly, then one in 0.9 s: 39 in any 30 s

Sources: https://core.telegram.org/api/bots/ai#live-response-streaming (drafts),
https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this (messages)
"""

from __future__ import annotations

from typing import NamedTuple


class Rate(NamedTuple):
    """The first ``quick`` times ``gap`` seconds apart, the others ``interval`` seconds; the longest pause, ``keep``."""

    quick: int
    gap: float
    interval: float
    keep: float


DRAFTS = Rate(quick=8, gap=0.3, interval=0.9, keep=20.0)
"""Apps forget a draft 30 seconds after the last one (``message_typing_draft_ttl``): it is repeated before that.

Source: https://core.telegram.org/api/config#message-typing-draft-ttl
"""
EDITS = Rate(quick=0, gap=1.0, interval=1.0, keep=float("inf"))
"""One message a second in one chat."""
GROUP_EDITS = Rate(quick=0, gap=3.0, interval=3.0, keep=float("inf"))
"""Twenty messages a minute in one group."""


class Pace:
    """Counts what was shown and says when the next may come. Times are readings of one clock, in seconds."""

    def __init__(self, rate: Rate) -> None:
        self._rate = rate
        self._count = 0
        self._last: float | None = None

    def shown(self, now: float) -> None:
        """Something was shown just now."""
        self._count += 1
        self._last = now

    def next_at(self, now: float) -> float:
        """When the next may be shown, ``now`` at the earliest."""
        if self._last is None:
            return now
        gap = self._rate.gap if self._count < self._rate.quick else self._rate.interval
        return max(now, self._last + gap)

    def repeat_at(self) -> float:
        """When what is shown must be shown again though nothing was added; infinity for never."""
        return float("inf") if self._last is None else self._last + self._rate.keep
