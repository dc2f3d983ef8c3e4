"""Tools to test programs that use Cablegram: a network in memory, virtual time, seeded randomness, fixtures for pytest.

None of it needs pytest; the fixtures (``telegram``, ``telegram_user``, ``telegram_bot``, ``client``) are a plugin that
pytest finds by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .chaos import Chaos
from .clock import EPOCH, START, Stuck, VirtualClock, VirtualLoop, run
from .links import Cable, MemoryLink, Wire, link_pair
from .network import MemoryListening, MemoryNetwork
from .rand import SeededRand
from .sessions import SessionCheckFailed, check_session
from .waiting import eventually

if TYPE_CHECKING:
    from .simulation import Leak as Leak
    from .simulation import Simulation as Simulation
    from .simulation import run_simulation as run_simulation

__all__ = [
    "EPOCH",
    "START",
    "Cable",
    "Chaos",
    "Leak",
    "MemoryLink",
    "MemoryListening",
    "MemoryNetwork",
    "SeededRand",
    "SessionCheckFailed",
    "Simulation",
    "Stuck",
    "VirtualClock",
    "VirtualLoop",
    "Wire",
    "check_session",
    "eventually",
    "link_pair",
    "run",
    "run_simulation",
]


def __getattr__(name: str) -> Any:
    # The sandbox behind these costs more to import than all the rest.
    if name in {"Leak", "Simulation", "run_simulation"}:
        from . import simulation

        return getattr(simulation, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
