"""Tools to test programs that use Cablegram: a network in memory, virtual time, seeded randomness, fixtures for pytest.

None of it needs pytest; the fixtures (``telegram``, ``telegram_user``, ``telegram_bot``, ``client``) are a plugin that
pytest finds by itself.
"""

from __future__ import annotations

from .chaos import Chaos
from .clock import EPOCH, START, Stuck, VirtualClock, VirtualLoop, run
from .links import Cable, MemoryLink, Wire, link_pair
from .network import MemoryListening, MemoryNetwork
from .rand import SeededRand
from .sessions import SessionCheckFailed, check_session
from .waiting import eventually

__all__ = [
    "EPOCH",
    "START",
    "Cable",
    "Chaos",
    "MemoryLink",
    "MemoryListening",
    "MemoryNetwork",
    "SeededRand",
    "SessionCheckFailed",
    "Stuck",
    "VirtualClock",
    "VirtualLoop",
    "Wire",
    "check_session",
    "eventually",
    "link_pair",
    "run",
]
