"""Updates in order, each once, and nothing lost in silence. Source: https://core.telegram.org/api/updates"""

from __future__ import annotations

from cablegram.mtproto.updates.box import UpdateBox
from cablegram.mtproto.updates.items import (
    ChannelParked,
    FetchChannel,
    FetchDifference,
    FetchState,
    GapTooLong,
    Ready,
)

__all__ = ["ChannelParked", "FetchChannel", "FetchDifference", "FetchState", "GapTooLong", "Ready", "UpdateBox"]
