"""Updates in order, each once, and nothing lost in silence. Source: https://core.telegram.org/api/updates"""

from __future__ import annotations

from cablegram.mtproto.updates.box import (
    ChannelParked,
    FetchChannel,
    FetchDifference,
    FetchState,
    GapTooLong,
    Ready,
    UpdateBox,
)

__all__ = ["ChannelParked", "FetchChannel", "FetchDifference", "FetchState", "GapTooLong", "Ready", "UpdateBox"]
