"""Updates in order, each once, and nothing lost in silence. Source: https://core.telegram.org/api/updates"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram._lazy import lazily

if TYPE_CHECKING:
    from cablegram.mtproto.updates.box_items import BOT_CHANNEL_LIMIT as BOT_CHANNEL_LIMIT
    from cablegram.mtproto.updates.box_items import USER_CHANNEL_LIMIT as USER_CHANNEL_LIMIT
    from cablegram.mtproto.updates.box_items import ChannelParked as ChannelParked
    from cablegram.mtproto.updates.box_items import Delivery as Delivery
    from cablegram.mtproto.updates.box_items import FetchChannel as FetchChannel
    from cablegram.mtproto.updates.box_items import FetchDifference as FetchDifference
    from cablegram.mtproto.updates.box_items import FetchState as FetchState
    from cablegram.mtproto.updates.box_items import GapTooLong as GapTooLong
    from cablegram.mtproto.updates.box_items import Ready as Ready
    from cablegram.mtproto.updates.box_items import StoredState as StoredState
    from cablegram.mtproto.updates.message_box import MessageBox as MessageBox

_LAZY = {
    "BOT_CHANNEL_LIMIT": "cablegram.mtproto.updates.box_items",
    "ChannelParked": "cablegram.mtproto.updates.box_items",
    "Delivery": "cablegram.mtproto.updates.box_items",
    "FetchChannel": "cablegram.mtproto.updates.box_items",
    "FetchDifference": "cablegram.mtproto.updates.box_items",
    "FetchState": "cablegram.mtproto.updates.box_items",
    "GapTooLong": "cablegram.mtproto.updates.box_items",
    "MessageBox": "cablegram.mtproto.updates.message_box",
    "Ready": "cablegram.mtproto.updates.box_items",
    "StoredState": "cablegram.mtproto.updates.box_items",
    "USER_CHANNEL_LIMIT": "cablegram.mtproto.updates.box_items",
}
"""Loaded when they are used: an idle client without handlers has no box."""
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

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(globals(), _LAZY)
