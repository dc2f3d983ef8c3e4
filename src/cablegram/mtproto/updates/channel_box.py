"""One channel's message box: its counter, and the asking for its differences.

Source: https://core.telegram.org/api/updates#message-related-event-sequences
"""

from __future__ import annotations

from cablegram.mtproto.updates.box_items import FetchChannel
from cablegram.mtproto.updates.pts_counter import PtsCounter
from cablegram.mtproto.updates.recovery import Recovery

CHANNEL_ATTEMPTS = 8
"""The difference of a channel is asked for this often before the channel is parked."""


class ChannelBox:
    """One channel: its counter, and the asking for its differences.

    A gap is asked about at once, as other apps do: what a channel has missed is cheap to ask for, and what is pushed
    late is pushed late by seconds. ``lost``: where the box stands is not known, or the server does not know that place;
    the difference from 1 with limit 1 finds out.
    """

    __slots__ = ("counter", "deadline", "lost", "number", "recovery")

    def __init__(self, number: int, value: int | None = None) -> None:
        self.number = number
        self.counter = PtsCounter(value, patience=0.0)
        self.recovery = Recovery()
        self.lost = False
        self.deadline: float | None = None  # as its entry in the heap has it

    @property
    def unsettled(self) -> bool:
        """Whether something is missing."""
        return not self.recovery.steady or self.counter.waiting > 0

    def next_deadline(self) -> float | None:
        """When there is something to ask for."""
        return self.counter.gap_at if self.recovery.steady else self.recovery.deadline()

    def due(self, now: float) -> bool:
        """Whether the difference is to be asked for now."""
        at = self.counter.gap_at
        if self.recovery.steady and at is not None and at <= now:
            self.recovery.want(now)
        return self.recovery.due(now)

    def ask(self, limit: int) -> FetchChannel:
        """The question."""
        self.recovery.ask()
        self.counter.held = True
        if self.lost or self.counter.value is None:
            self.lost = True
            return FetchChannel(self.number, 1, 1)
        return FetchChannel(self.number, self.counter.value, min(self.recovery.limit or limit, limit))
