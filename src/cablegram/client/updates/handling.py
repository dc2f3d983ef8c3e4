"""Whether something that was given out has been dealt with."""

from __future__ import annotations

from collections.abc import Callable


class Handling:
    """One thing on its way through handlers, conversations and albums. It has ended when nobody holds it any more.

    Only then may the session store that it was dealt with: what has not ended when the process does comes again.
    """

    __slots__ = ("_ended", "_holds")

    def __init__(self, ended: Callable[[], None]) -> None:
        self._ended = ended
        self._holds = 1

    def hold(self) -> None:
        """One more deals with it."""
        self._holds += 1

    def release(self) -> None:
        """One of those who dealt with it has finished."""
        self._holds -= 1
        if self._holds == 0:
            self._ended()
