"""Tools to test programs that use Cablegram: a network in memory, virtual time, seeded randomness, fixtures for pytest.

None of it needs pytest; the fixtures (``telegram``, ``telegram_user``, ``telegram_bot``, ``client``) are a plugin that
pytest finds by itself. Names are loaded when they are first used: pytest loads this package in every run.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram._lazy import lazily

if TYPE_CHECKING:
    from .chaos import Chaos as Chaos
    from .clock import EPOCH as EPOCH
    from .clock import START as START
    from .clock import Stuck as Stuck
    from .clock import VirtualClock as VirtualClock
    from .clock import VirtualLoop as VirtualLoop
    from .clock import run as run
    from .clock import virtual_time as virtual_time
    from .links import Cable as Cable
    from .links import MemoryLink as MemoryLink
    from .links import Wire as Wire
    from .links import link_pair as link_pair
    from .network import MemoryListening as MemoryListening
    from .network import MemoryNetwork as MemoryNetwork
    from .rand import SeededRand as SeededRand
    from .router_harness import Harness as Harness
    from .router_harness import NoAnswer as NoAnswer
    from .router_harness import harness as harness
    from .sessions import SessionCheckFailed as SessionCheckFailed
    from .sessions import check_session as check_session
    from .simulation import Leak as Leak
    from .simulation import Simulation as Simulation
    from .simulation import run_simulation as run_simulation
    from .waiting import eventually as eventually

_LAZY = {
    "EPOCH": ".clock",
    "START": ".clock",
    "Cable": ".links",
    "Chaos": ".chaos",
    "Harness": ".router_harness",
    "Leak": ".simulation",
    "MemoryLink": ".links",
    "MemoryListening": ".network",
    "MemoryNetwork": ".network",
    "NoAnswer": ".router_harness",
    "SeededRand": ".rand",
    "SessionCheckFailed": ".sessions",
    "Simulation": ".simulation",
    "Stuck": ".clock",
    "VirtualClock": ".clock",
    "VirtualLoop": ".clock",
    "Wire": ".links",
    "check_session": ".sessions",
    "eventually": ".waiting",
    "harness": ".router_harness",
    "link_pair": ".links",
    "run": ".clock",
    "run_simulation": ".simulation",
    "virtual_time": ".clock",
}

__all__ = [
    "EPOCH",
    "START",
    "Cable",
    "Chaos",
    "Harness",
    "Leak",
    "MemoryLink",
    "MemoryListening",
    "MemoryNetwork",
    "NoAnswer",
    "SeededRand",
    "SessionCheckFailed",
    "Simulation",
    "Stuck",
    "VirtualClock",
    "VirtualLoop",
    "Wire",
    "check_session",
    "eventually",
    "harness",
    "link_pair",
    "run",
    "run_simulation",
    "virtual_time",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(globals(), _LAZY)
