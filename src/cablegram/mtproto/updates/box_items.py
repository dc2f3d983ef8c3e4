"""What the message box wants, and what it gives out."""

from __future__ import annotations

from typing import Any, NamedTuple

from cablegram import api

USER_CHANNEL_LIMIT, BOT_CHANNEL_LIMIT = 100, 100_000
"""So many updates of a channel a user, and a bot, asks for; a longer gap is answered by "too long".

Source: https://core.telegram.org/method/updates.getChannelDifference
"""


class Ready(NamedTuple):
    """One update to deliver, with the users and chats that came along."""

    update: api.TypeUpdate | api.TypeUpdates
    users: list[api.TypeUser]
    chats: list[api.TypeChat]


class GapTooLong(NamedTuple):
    """Updates that the server will not give any more, or that nobody here can read: ``pts`` after ``first`` up to
    ``last``, of a channel or (None) of the account. What matters of them has to be read from the history.

    ``first`` is 0 where it is not known which was the last update that came, and above ``last`` where the server counts
    from another number now.
    """

    channel_id: int | None
    first: int
    last: int


class ChannelParked(NamedTuple):
    """A channel whose missed updates cannot be fetched, and why; its coming updates are delivered as they come."""

    channel_id: int
    reason: str


Item = Ready | GapTooLong | ChannelParked


class Delivery(NamedTuple):
    """Something that the box gives out. Once it was dealt with, say so: ``box.ended(delivery.ticket)``."""

    ticket: int
    item: Item


class StoredState(NamedTuple):
    """Where the account stands. Source: https://core.telegram.org/constructor/updates.state"""

    pts: int
    qts: int
    date: int
    seq: int


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
    limit: int = USER_CHANNEL_LIMIT


Fetch = FetchState | FetchDifference | FetchChannel

Held = Any
"""What a counter keeps behind a gap: an update with its peers, the rest of a container, or None for nothing."""
