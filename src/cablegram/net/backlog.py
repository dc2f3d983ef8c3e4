"""The calls that wait before a session has them: for a key, for a temporary key's renewal, or for room."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable

from cablegram.mtproto.rpc import Call


class Backlog(dict[Call, None]):
    """First in, first out; any call can be taken out again at once."""

    __slots__ = ()

    def add(self, call: Call) -> None:
        """The call goes last."""
        self[call] = None

    def put_back(self, calls: Iterable[Call]) -> None:
        """These go first, in their order."""
        later = self.take_all()
        self.update(dict.fromkeys(calls))
        self.update(dict.fromkeys(later))

    def discard(self, call: Call) -> bool:
        """Take the call out; False if it is not here."""
        return self.pop(call, self) is None

    def take(self) -> Call:
        """The first one. Raises StopIteration when there is none."""
        call = next(iter(self))
        del self[call]
        return call

    def take_all(self) -> list[Call]:
        """All, in their order."""
        calls = list(self)
        self.clear()
        return calls

    def take_expired(self, now: float) -> list[Call]:
        """Those whose deadline has come (monotonic seconds)."""
        late = [call for call in self if call.deadline is not None and call.deadline <= now]
        for call in late:
            del self[call]
        return late

    def next_expiry(self) -> float | None:
        """The earliest deadline (monotonic seconds), or None."""
        return min((call.deadline for call in self if call.deadline is not None), default=None)


class Alarm:
    """One timer that is set again and again; it may ring early, never late, and only when something was set."""

    __slots__ = ("_at", "_handle", "_monotonic", "_ring")

    def __init__(self, ring: Callable[[], None], monotonic: Callable[[], float]) -> None:
        self._ring = ring
        self._monotonic = monotonic
        self._handle: asyncio.TimerHandle | None = None
        self._at = 0.0

    def by(self, moment: float | None) -> None:
        """Ring at this moment (monotonic seconds) at the latest; None changes nothing."""
        if moment is None or (self._handle is not None and self._at <= moment):
            return
        self.stop()
        self._at = moment
        delay = max(0.0, moment - self._monotonic())
        self._handle = asyncio.get_running_loop().call_later(delay, self._rung)

    def stop(self) -> None:
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _rung(self) -> None:
        self._handle = None
        self._ring()
