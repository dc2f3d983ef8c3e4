"""The calls of one sender: those that wait for a session, and those that a session has.

A call waits here while there is no key, while a temporary key is bound or renewed, and while ``max_in_flight`` others
are unanswered. It expires on time wherever it is. A session gives back what it cannot answer any more, and the next
one gets it first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from cablegram.errors import CablegramError, ConnectionLost, DeadlineExceeded
from cablegram.mtproto.rpc import RpcCall
from cablegram.mtproto.session.client import ClientSession
from cablegram.net.deadline_timer import DeadlineTimer
from cablegram.net.options import Options


class Backlog(dict[RpcCall, None]):
    """First in, first out; any call can be taken out again at once."""

    __slots__ = ()

    def add(self, call: RpcCall) -> None:
        """The call goes last."""
        self[call] = None

    def put_back(self, calls: Iterable[RpcCall]) -> None:
        """These go first, in their order."""
        later = self.take_all()
        self.update(dict.fromkeys(calls))
        self.update(dict.fromkeys(later))

    def discard(self, call: RpcCall) -> bool:
        """Take the call out; False if it is not here."""
        return self.pop(call, self) is None

    def take(self) -> RpcCall:
        """The first one. Raises StopIteration when there is none."""
        call = next(iter(self))
        del self[call]
        return call

    def take_all(self) -> list[RpcCall]:
        """All, in their order."""
        calls = list(self)
        self.clear()
        return calls

    def take_expired(self, now: float) -> list[RpcCall]:
        """Those whose deadline has come (monotonic seconds)."""
        late = [call for call in self if call.deadline is not None and call.deadline <= now]
        for call in late:
            del self[call]
        return late

    def next_expiry(self) -> float | None:
        """The earliest deadline (monotonic seconds), or None."""
        return min((call.deadline for call in self if call.deadline is not None), default=None)


class CallQueue:
    """See the module. ``expire()`` is called when something that waits may have expired."""

    __slots__ = ("_backlog", "_clock", "_flying", "_limit", "_timer")

    def __init__(self, options: Options, expire: Callable[[], None]) -> None:
        self._backlog = Backlog()
        self._flying: dict[RpcCall, None] = {}  # an empty dict weighs a third of an empty set
        self._limit = options.max_in_flight
        self._clock = options.clock
        self._timer = DeadlineTimer(expire, options.clock.monotonic)

    def __len__(self) -> int:
        return len(self._backlog) + len(self._flying)

    def admit(self, call: RpcCall, session: ClientSession | None) -> bool:
        """The session has the call now; False where it waits, last in line: there is no session that may have it,
        others wait before it, or too many are in flight."""
        if session is None or self._backlog or len(self._flying) >= self._limit:
            self._backlog.add(call)
            self._timer.set(call.deadline)
            return False
        self._flying[call] = None
        session.enqueue(call)
        return True

    def feed(self, session: ClientSession) -> bool:
        """Give the session what waits, as much as there is room for; False if there was nothing."""
        fed = False
        while self._backlog and len(self._flying) < self._limit:
            call = self._backlog.take()
            self._flying[call] = None
            session.enqueue(call)
            fed = True
        return fed

    def watch(self, deadline: float | None) -> None:
        """Call ``expire()`` by then (monotonic seconds), while no connection drives the session's timers."""
        self._timer.set(deadline)

    def withdraw(self, call: RpcCall, session: ClientSession | None) -> bool:
        """The caller does not want the answer any more; True if the session had the call."""
        if self._backlog.discard(call) or session is None:
            return False
        self._flying.pop(call, None)
        session.cancel(call)
        return True

    def take_back(self, calls: list[RpcCall]) -> None:
        """A session gives these back: they go first."""
        for call in calls:
            self._flying.pop(call, None)
        self._backlog.put_back(calls)
        self._timer.set(self._backlog.next_expiry())

    def settled(self, call: RpcCall) -> bool:
        """A session has settled the call: its future learns how. Whether others wait for its place."""
        self._flying.pop(call, None)
        deliver(call)
        return bool(self._backlog)

    def expire(self, stage: str) -> None:
        """Settle what has waited for too long."""
        for call in self._backlog.take_expired(self._clock.monotonic()):
            call.error = DeadlineExceeded(stage)
            deliver(call)
        self._timer.set(self._backlog.next_expiry())

    def fail(self, error: CablegramError) -> None:
        """Settle all that waits. A lost connection is told to each call with what is known of that call."""
        for call in self._backlog.take_all():
            call.error = error
            if isinstance(error, ConnectionLost):
                call.error = ConnectionLost(str(error), sent="unknown" if call.doubtful else "no")
                call.error.__cause__ = error.__cause__
            deliver(call)
        self._timer.stop()


def deliver(call: RpcCall) -> None:
    """Hand the result or the error of a settled call to whoever waits for it."""
    future = call.context
    if future is None or future.done():
        return
    if call.error is not None:
        future.set_exception(call.error)
    else:
        future.set_result(call.result)
        call.result = None  # the session's table of deadlines may keep the call a while longer
