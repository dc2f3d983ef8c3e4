"""What the box of updates wants, and what it gives out."""

from __future__ import annotations

from typing import Any, NamedTuple

CHANNEL_LIMIT = 100
"""So many updates of a channel are asked for at a time."""


class Ready(NamedTuple):
    """One update to deliver, with the users and chats that came along."""

    update: Any
    users: list[Any]
    chats: list[Any]


class GapTooLong(NamedTuple):
    """Updates that the server will not give any more, or that nobody here can read: ``pts`` after ``first`` up to
    ``last``, of a channel or (None) of the account. What matters of them has to be read from the history."""

    channel_id: int | None
    first: int
    last: int


class ChannelParked(NamedTuple):
    """A channel whose missed updates cannot be had, and why; its coming updates are delivered as they come."""

    channel_id: int
    reason: str


class FetchState(NamedTuple):
    """Wants ``updates.getState``."""


class FetchDifference(NamedTuple):
    """Wants ``updates.getDifference``, of at most ``limit`` updates, or (0) of as many as the server likes."""

    pts: int
    qts: int
    date: int
    limit: int = 0


class FetchChannel(NamedTuple):
    """Wants ``updates.getChannelDifference``; the driver knows the access hash."""

    channel_id: int
    pts: int
    limit: int = CHANNEL_LIMIT


Fetch = FetchState | FetchDifference | FetchChannel
