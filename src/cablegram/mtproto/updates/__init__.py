"""Updates in order, each once, and nothing lost in silence. Source: https://core.telegram.org/api/updates"""

from __future__ import annotations

from cablegram.mtproto.updates.box_items import (
    BOT_CHANNEL_LIMIT,
    USER_CHANNEL_LIMIT,
    ChannelParked,
    Delivery,
    FetchChannel,
    FetchDifference,
    FetchState,
    GapTooLong,
    Ready,
    StoredState,
)
from cablegram.mtproto.updates.message_box import MessageBox

__all__ = [
    "BOT_CHANNEL_LIMIT",
    "USER_CHANNEL_LIMIT",
    "ChannelParked",
    "Delivery",
    "FetchChannel",
    "FetchDifference",
    "FetchState",
    "GapTooLong",
    "MessageBox",
    "Ready",
    "StoredState",
]
