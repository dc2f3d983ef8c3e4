"""Updates in order, each once, and nothing lost in silence. Source: https://core.telegram.org/api/updates"""

from __future__ import annotations

from cablegram.mtproto.updates.box_items import (
    ChannelParked,
    FetchChannel,
    FetchDifference,
    FetchState,
    GapTooLong,
    Ready,
)
from cablegram.mtproto.updates.message_box import MessageBox

__all__ = ["ChannelParked", "FetchChannel", "FetchDifference", "FetchState", "GapTooLong", "MessageBox", "Ready"]
