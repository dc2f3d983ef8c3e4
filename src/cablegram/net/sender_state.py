"""How far a sender is, and which state may follow which. ``sender`` has the picture."""

from __future__ import annotations

import enum


class SenderState(enum.Enum):
    """How far a sender is."""

    IDLE = "idle"
    CONNECTING = "connecting"
    EXCHANGING = "exchanging keys"
    OPENING = "opening"
    OPEN = "open"


_BROKEN = {SenderState.CONNECTING, SenderState.IDLE}
"""Whatever a connection is at, it can be lost, or not be wanted any more."""

FOLLOWS: dict[SenderState, set[SenderState]] = {
    SenderState.IDLE: {SenderState.CONNECTING},
    SenderState.CONNECTING: {SenderState.EXCHANGING, SenderState.OPENING, SenderState.IDLE},
    SenderState.EXCHANGING: {SenderState.OPENING, *_BROKEN},
    SenderState.OPENING: {SenderState.OPEN, *_BROKEN},
    SenderState.OPEN: _BROKEN,
}
"""The table of transitions; a sender that leaves it is a fault of this package, and says so."""
