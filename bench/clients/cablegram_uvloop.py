"""Cablegram on uvloop; else as on asyncio's own event loop."""

from __future__ import annotations

import harness
import uvloop
from cablegram_ import Cablegram

harness.main(Cablegram(), uvloop.new_event_loop)
