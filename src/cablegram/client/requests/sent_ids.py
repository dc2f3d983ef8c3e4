"""Which message each ``random_id`` became."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

REMEMBERED = 1024


class SentIds:
    """Which message each ``random_id`` became: the last ones that the server told."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: OrderedDict[int, int] = OrderedDict()

    def note(self, updates: Any) -> None:
        """Look for ``updateMessageID`` in what the server sent."""
        updates_in: list[Any] = getattr(updates, "updates", None) or [getattr(updates, "update", None)]
        for update in updates_in:
            if getattr(update, "__tl_name__", "") == "updateMessageID":
                self.put(update.random_id, update.id)

    def put(self, random_id: int, message_id: int) -> None:
        self._known[random_id] = message_id
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)

    def get(self, random_id: int) -> int | None:
        """The message's id, or None when it is not known."""
        return self._known.get(random_id)

    def __contains__(self, message_id: object) -> bool:
        return message_id in self._known.values()
