"""Asking for a difference: when, how often, and what follows from each answer.

One machine serves the account and each channel. Its states and steps::

    STEADY --want--> WANTED --ask--> ASKED --done--> STEADY
                       ^               |  \\--part--> MORE --ask--> ASKED
                       |<-----fail-----|
                       |               \\--want--> STALE --done--> WANTED

``STALE`` is an answer on its way that may be too old: something happened after it was asked for, so one more
difference is asked for behind it. ``MORE``: the answer was a part, the next one is asked for at once. A failure is
repeated after a pause that doubles. An answer that cannot be read is asked for in smaller parts, down to the one update
that is at fault.
Source: https://core.telegram.org/api/updates#recovering-gaps
"""

from __future__ import annotations

from enum import Enum, auto

from cablegram._backoff import Backoff

FIRST_RETRY, LONGEST_RETRY = 0.5, 60.0
"""The pauses (seconds) after a failure."""
_BACKOFF = Backoff(FIRST_RETRY, LONGEST_RETRY)
WIDEST = 64
"""A difference that cannot be read is asked for in parts of so many updates, then in quarters of those."""


class RecoveryPhase(Enum):
    """Where the asking stands."""

    STEADY = auto()
    WANTED = auto()
    ASKED = auto()
    STALE = auto()
    MORE = auto()


class RecoveryStep(Enum):
    """What happens to it."""

    WANT = auto()
    ASK = auto()
    PART = auto()
    DONE = auto()
    FAIL = auto()


TRANSITIONS = {
    (RecoveryPhase.STEADY, RecoveryStep.WANT): RecoveryPhase.WANTED,
    (RecoveryPhase.WANTED, RecoveryStep.WANT): RecoveryPhase.WANTED,
    (RecoveryPhase.ASKED, RecoveryStep.WANT): RecoveryPhase.STALE,
    (RecoveryPhase.STALE, RecoveryStep.WANT): RecoveryPhase.STALE,
    (RecoveryPhase.MORE, RecoveryStep.WANT): RecoveryPhase.MORE,
    (RecoveryPhase.WANTED, RecoveryStep.ASK): RecoveryPhase.ASKED,
    (RecoveryPhase.MORE, RecoveryStep.ASK): RecoveryPhase.ASKED,
    (RecoveryPhase.ASKED, RecoveryStep.PART): RecoveryPhase.MORE,
    (
        RecoveryPhase.STALE,
        RecoveryStep.PART,
    ): RecoveryPhase.MORE,  # the next part is newer than what made the answer stale
    (RecoveryPhase.ASKED, RecoveryStep.DONE): RecoveryPhase.STEADY,
    (RecoveryPhase.STALE, RecoveryStep.DONE): RecoveryPhase.WANTED,
    (RecoveryPhase.ASKED, RecoveryStep.FAIL): RecoveryPhase.WANTED,
    (RecoveryPhase.STALE, RecoveryStep.FAIL): RecoveryPhase.WANTED,
}
"""Every step that is possible; any other is a fault of the driver and raises KeyError."""


class Recovery:
    """See the module. ``limit``: how many updates an answer may have, 0 for any number; ``misread``: how often in a row
    a single one could not be read; ``at``: when to ask (monotonic seconds)."""

    __slots__ = ("at", "attempts", "limit", "misread", "phase")

    def __init__(self) -> None:
        self.phase = RecoveryPhase.STEADY
        self.at = 0.0
        self.attempts = self.limit = self.misread = 0

    @property
    def steady(self) -> bool:
        """Whether no difference is wanted."""
        return self.phase is RecoveryPhase.STEADY

    @property
    def asked(self) -> bool:
        """Whether an answer is on its way."""
        return self.phase is RecoveryPhase.ASKED or self.phase is RecoveryPhase.STALE

    def _step(self, step: RecoveryStep) -> None:
        self.phase = TRANSITIONS[self.phase, step]

    def want(self, now: float) -> None:
        """Ask for the difference at the next chance."""
        if self.steady:
            self.at = now
        self._step(RecoveryStep.WANT)

    def ask(self) -> None:
        """The difference is being asked for."""
        self._step(RecoveryStep.ASK)

    def part(self, now: float) -> None:
        """The difference has more parts."""
        self._step(RecoveryStep.PART)
        self.attempts = self.misread = 0
        self.limit = min(4 * self.limit, WIDEST)
        self.at = now

    def done(self, now: float) -> None:
        """The difference is complete."""
        self._step(RecoveryStep.DONE)
        self.attempts = self.misread = self.limit = 0
        self.at = now

    def fail(self, now: float) -> None:
        """Asking has failed: again, after a pause that grows."""
        self._step(RecoveryStep.FAIL)
        self.attempts += 1
        self.at = now + pause(self.attempts - 1)

    def narrow(self, now: float) -> bool:
        """The difference cannot be read: ask for a smaller part. False: it is one update, and was asked for twice."""
        if self.limit == 1:
            self.misread += 1
            if self.misread > 1:
                self.limit = 0
                return False
            self.fail(now)
            return True
        self._step(RecoveryStep.FAIL)
        self.limit = self.limit // 4 or WIDEST
        self.at = now
        return True

    def due(self, now: float) -> bool:
        """Whether the difference is to be asked for now."""
        return (self.phase is RecoveryPhase.WANTED or self.phase is RecoveryPhase.MORE) and self.at <= now

    def deadline(self) -> float | None:
        """When :meth:`due` becomes true, or None."""
        return self.at if self.phase is RecoveryPhase.WANTED or self.phase is RecoveryPhase.MORE else None


def pause(tries: int) -> float:
    """The pause (seconds) after the failure with this number, counted from 0."""
    return _BACKOFF.whole(tries + 1)
