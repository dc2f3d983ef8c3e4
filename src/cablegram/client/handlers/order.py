"""What updates are handled in order with: ``order_by=`` and ``concurrency=`` of a client."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, TypeAlias

from cablegram.client.chats.peer_ids import marked
from cablegram.errors import UsageError

OrderBy: TypeAlias = Callable[[Any], Hashable]
"""A function of the update: those with equal answers are handled one after the other."""


def at_least_one(concurrency: int) -> int:
    """``concurrency=`` of a client, checked."""
    if isinstance(concurrency, int) and not isinstance(concurrency, bool) and concurrency >= 1:
        return concurrency
    raise UsageError(f"concurrency= is how many events may be handled at once, 1 or more, not {concurrency!r}")


def sender_lane(update: object) -> int | None:
    """The user whose order an update belongs to; of what no user sent, the chat."""
    message = getattr(update, "message", None)
    where = update if message is None or isinstance(message, str) else message
    sender = marked(getattr(where, "from_id", None))
    if sender is None:
        sender = getattr(update, "user_id", None)
    return sender if isinstance(sender, int) else lane_of(update)


def checked_order(order_by: str | OrderBy) -> OrderBy:
    """``order_by=`` of a client as a function of the update."""
    if callable(order_by):
        return order_by
    lanes: dict[str, OrderBy] = {"chat": lane_of, "user": sender_lane}
    if order_by not in lanes:
        raise UsageError(f"order_by= is 'chat', 'user' or a function of the update, not {order_by!r}")
    return lanes[order_by]


def lane_of(update: object) -> int | None:
    """The chat whose order an update belongs to; None for those that name none."""
    message = getattr(update, "message", None)
    peer = getattr(update, "peer", None) if message is None or isinstance(message, str) else message
    return marked(getattr(peer, "peer_id", peer)) if peer is not None else marked(update)
