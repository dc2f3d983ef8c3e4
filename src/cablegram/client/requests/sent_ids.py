"""Which message each ``random_id`` became."""

from __future__ import annotations

from collections import OrderedDict

REMEMBERED = 1024


class SentIds:
    """Which message each ``random_id`` became: the last ones that the server told."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: OrderedDict[int, int] = OrderedDict()

    def put(self, random_id: int, message_id: int) -> None:
        """Keep one; the oldest is forgotten when there are many."""
        self._known[random_id] = message_id
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)

    def get(self, random_id: int) -> int | None:
        """The message's id, or None when it is not known."""
        return self._known.get(random_id)

    def __contains__(self, message_id: object) -> bool:
        return message_id in self._known.values()
