"""What the look-ups of peers on one connection share."""

from __future__ import annotations

import asyncio


class PeerLookups:
    """What the look-ups of one connection share: requests under way, and whether the dialogs were read."""

    __slots__ = ("dialogs_read", "under_way")

    def __init__(self) -> None:
        self.dialogs_read = False
        self.under_way: dict[str, asyncio.Future[int]] = {}
