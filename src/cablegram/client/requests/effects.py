"""The ``random_id`` of what a handler sends, when updates are delivered durably: the same in every attempt.

Telegram carries out a call with a ``random_id`` once: the second one is refused with RANDOM_ID_DUPLICATE. So when a
handler runs again, because its first attempt failed or its process was killed, and sends with the numbers of the first
attempt, nothing is sent twice. A number is made of the update's identity, the handler, the chat, and how many the
handler has sent there before; so that of another chat, or of another handler, does not depend on the order of the two::

    update "message 7 of chat 5", handler "shop.order", to chat 5, the first     hash of it: 8123...
    ... the second                                                               hash of it: -55...
    the same update after a crash, to chat 5, the first                          8123... again: refused, and found

Source: https://core.telegram.org/method/messages.sendMessage
"""

from __future__ import annotations

from contextvars import ContextVar


class Effects:
    """The numbers of one attempt at one update.

    ``came``: when it was received (Unix seconds); ``pts``: where the account was then.
    """

    __slots__ = ("_counts", "_identity", "came", "closed", "handler", "made", "pts")

    def __init__(self, identity: bytes, came: float, pts: int = 0) -> None:
        self._identity = identity
        self._counts: dict[tuple[str, int | None], int] = {}
        self.came = came
        self.pts = pts
        self.handler = ""
        self.made: set[int] = set()
        self.closed = False

    def number(self, peer: int | None) -> int:
        """The next ``random_id`` of this handler for a chat (marked id): a signed 64-bit number, never 0."""
        from hashlib import blake2b  # an idle client does without

        key = self.handler, peer
        ordinal = self._counts[key] = self._counts.get(key, -1) + 1
        text = f"{self.handler}\0{peer}\0{ordinal}".encode()
        digest = blake2b(self._identity + text, digest_size=8).digest()
        number = int.from_bytes(digest, "big", signed=True) or 1
        self.made.add(number)
        return number


_current: ContextVar[Effects | None] = ContextVar("cablegram_effects", default=None)


def enter(effects: Effects, handler: str) -> None:
    """A handler begins, in this task."""
    effects.handler = handler
    _current.set(effects)


def current() -> Effects | None:
    """Those of the attempt that this task belongs to, while it lasts."""
    effects = _current.get()
    return None if effects is None or effects.closed else effects
