"""The thin asyncio layer: links, the driver of one connection, and one account's pool of data centers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram._lazy import lazily

if TYPE_CHECKING:
    from cablegram.mtproto.framing import Transport as Transport
    from cablegram.mtproto.network import DataCenter as DataCenter
    from cablegram.mtproto.network import Network as Network
    from cablegram.net.options import Device as Device
    from cablegram.net.options import Options as Options
    from cablegram.net.pool import Pool as Pool

_LAZY = {
    "DataCenter": "cablegram.mtproto.network",
    "Device": "cablegram.net.options",
    "Network": "cablegram.mtproto.network",
    "Options": "cablegram.net.options",
    "Pool": "cablegram.net.pool",
    "Transport": "cablegram.mtproto.framing",
}
__all__ = ["DataCenter", "Device", "Network", "Options", "Pool", "Transport"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(globals(), _LAZY)
