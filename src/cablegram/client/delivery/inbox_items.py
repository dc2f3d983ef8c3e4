"""What the inbox is made of: updates with their marks, and the lanes that they wait in."""

from __future__ import annotations

from collections import deque
from enum import Enum, auto
from typing import NamedTuple


class Mark(NamedTuple):
    """What the store says of an update beside its body. ``due``: not before (Unix seconds); ``error``: the last one."""

    tries: int = 0
    maybe: bool = False
    due: float = 0.0
    dead: bool = False
    error: str = ""


class InboxStage(Enum):
    """Where a loaded update is."""

    WAITING = auto()
    GRANTED = auto()  # its attempt is in a batch; it may run when that is committed
    RUNNING = auto()
    ASIDE = auto()  # whoever gathers or waits has it; its lane goes on
    PAUSED = auto()  # it failed, and waits for its next attempt


class InboxEntry:
    """One update in memory. ``batch``: the one that its attempt is in."""

    __slots__ = ("batch", "began", "inherited", "lane", "mark", "seq", "stage")

    def __init__(self, seq: int, lane: str, mark: Mark) -> None:
        self.seq = seq
        self.lane = lane
        self.mark = mark
        self.stage = InboxStage.WAITING
        self.batch = 0
        self.inherited = mark.maybe  # by an earlier process: this one does not know whether it began
        self.began = False

    @property
    def attempt(self) -> int:
        """Which attempt is running, from 1 on; at most one too many, never one too few."""
        return max(1, self.mark.tries + self.mark.maybe)


class Lane:
    """A chat: what waits, in order, what runs, and how many of those that wait are marked ahead."""

    __slots__ = ("marked", "running", "waiting")

    def __init__(self) -> None:
        self.waiting: deque[int] = deque()
        self.running: int | None = None
        self.marked = 0

    def insert(self, seq: int) -> None:
        """Put a number where it belongs: nearly always at an end."""
        waiting = self.waiting
        if not waiting or waiting[-1] < seq:
            waiting.append(seq)
        elif seq < waiting[0]:
            waiting.appendleft(seq)
        else:
            waiting.insert(next(place for place, other in enumerate(waiting) if other > seq), seq)
