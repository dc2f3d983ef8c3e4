"""The time limits of a session's calls: the earliest first, and settled calls never in the way.

A call that settles stays in the table until its time comes, since taking it out of the middle costs more than leaving
it there. When they become many, all settled ones leave at once: the table holds at most twice the calls that wait, or
:data:`KEPT`.
"""

from __future__ import annotations

from heapq import heapify, heappop, heappush

from cablegram.mtproto.rpc import DONE, RpcCall

KEPT = 1024


class Deadlines:
    """See the module. Times are monotonic seconds."""

    __slots__ = ("_heap", "_limit", "_number")

    def __init__(self) -> None:
        self._heap: list[tuple[float, int, RpcCall]] = []
        self._number = 0
        self._limit = KEPT

    def __len__(self) -> int:
        return len(self._heap)

    def add(self, call: RpcCall, deadline: float) -> None:
        """The call has time until then."""
        self._number += 1
        heappush(self._heap, (deadline, self._number, call))
        if len(self._heap) > self._limit:
            self._heap = [item for item in self._heap if item[2].state is not DONE]
            heapify(self._heap)
            self._limit = max(KEPT, 2 * len(self._heap))

    def next(self) -> float | None:
        """When the next call's time is over, or None."""
        heap = self._heap
        while heap and heap[0][2].state is DONE:
            heappop(heap)
        return heap[0][0] if heap else None

    def take_due(self, now: float) -> list[RpcCall]:
        """The calls whose time is over."""
        due = []
        while (at := self.next()) is not None and at <= now:
            due.append(heappop(self._heap)[2])
        return due
