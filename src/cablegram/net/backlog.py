"""The calls that wait before a session has them: for a key, for a temporary key's renewal, or for room."""

from __future__ import annotations

from collections.abc import Iterable

from cablegram.mtproto.rpc import RpcCall


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
