"""Whether something that was given out has been dealt with."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from cablegram import api

AnyUpdate: TypeAlias = "api.TypeUpdate | api.TypeUpdates"
"""A single update, or what the server sends in place of one, such as ``updatesTooLong``."""
Peers: TypeAlias = "Mapping[int, api.TypeUser | api.TypeChat]"
"""Users and chats that came along, by marked id."""
OwnEvent: TypeAlias = "tuple[object, ...]"
"""One of the client's own events: the named tuples of `client_events`, of the message box, and an album."""
Writes = dict[str, bytes | None]
"""Entries of the session that handlers have changed (`Session.set_entries`)."""
Ended = Callable[[Writes | None], None]
"""Called when something was dealt with, with what handlers have changed on the way. Who is called writes that in one
transaction with the mark that it was dealt with, by `state_store.write`."""


class Handling:
    """One thing on its way through handlers, conversations and albums. It has ended when nobody holds it any more.

    Only then may the session store that it was dealt with: what has not ended when the process does comes again.
    """

    __slots__ = ("_ended", "_holds", "_writes", "attempt")

    attempt: int
    """Which attempt at the update this is, from 1 on; above 1 only where updates are delivered durably."""

    def __init__(self, ended: Ended, holds: int = 1) -> None:
        self._ended = ended
        self._holds = holds
        self._writes: Writes | None = None
        self.attempt = 1

    def note(self, writes: Writes) -> None:
        """A handler has ended that changed these entries; later ones win."""
        if self._writes is None:
            self._writes = {}
        self._writes.update(writes)

    @property
    def done(self) -> bool:
        """Whether it has ended."""
        return self._holds <= 0

    def enter(self, handler: str) -> None:
        """A handler of this name is called with it, in this task."""

    def fail(self, error: Exception) -> None:
        """A handler has failed with it."""

    def left(self) -> None:
        """Its handlers were called, or wait for somebody: what comes after it in its chat may be handled."""

    def hold(self) -> None:
        """One more deals with it."""
        self._holds += 1

    def release(self) -> None:
        """One of those who dealt with it has finished."""
        self._holds -= 1
        if self._holds == 0:
            self._ended(self._writes)


class WaitingUpdate:
    """One update that waits for the handlers, since ``at`` (the event loop's time)."""

    __slots__ = ("at", "gone", "handling", "lane", "peers", "update")

    def __init__(
        self, update: AnyUpdate | OwnEvent, peers: Peers, handling: Handling | None, lane: Hashable, at: float
    ) -> None:
        self.update = update
        self.peers = peers
        self.handling = handling
        self.lane = lane
        self.at = at
        self.gone = False  # handed over, or dropped

    def release(self) -> None:
        """It was dealt with."""
        handling, self.handling = self.handling, None
        if handling is not None:
            handling.release()
            handling.left()


class JointHandling(Handling):
    """Several things that are dealt with as one, such as the messages of an album."""

    __slots__ = ("_parts",)

    def __init__(self, parts: list[Handling]) -> None:
        super().__init__(self._finish)
        self._parts = parts
        if parts:
            self.attempt = parts[0].attempt

    def enter(self, handler: str) -> None:
        for part in reversed(self._parts):  # what the handler sends belongs to the first
            part.enter(handler)

    def fail(self, error: Exception) -> None:
        for part in self._parts:
            part.fail(error)

    def _finish(self, writes: Writes | None) -> None:
        """What handlers changed is written with the last one's mark."""
        if writes and self._parts:
            self._parts[-1].note(writes)
        for part in self._parts:
            part.release()
