"""Marked peer ids: one integer by which users, basic groups and channels differ.

Source: https://core.telegram.org/api/bots/ids
"""

from __future__ import annotations

CHANNEL_BASE = -1_000_000_000_000


def group_peer(group_id: int) -> int:
    """The marked id of a basic group."""
    return -group_id


def channel_peer(channel_id: int) -> int:
    """The marked id of a channel or supergroup."""
    return CHANNEL_BASE - channel_id


def is_user(peer: int) -> bool:
    """Whether a marked id is a user's."""
    return peer > 0


def is_group(peer: int) -> bool:
    """Whether a marked id is a basic group's."""
    return CHANNEL_BASE < peer < 0


def is_channel(peer: int) -> bool:
    """Whether a marked id is a channel's."""
    return peer <= CHANNEL_BASE


def bare(peer: int) -> int:
    """The id as the schema writes it."""
    if peer > 0:
        return peer
    return CHANNEL_BASE - peer if peer <= CHANNEL_BASE else -peer
