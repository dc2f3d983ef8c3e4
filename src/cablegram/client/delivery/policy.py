"""What ``delivery=`` of a client is given: how often, and how soon, an update that failed is handled again."""

from __future__ import annotations

from typing import Literal

from cablegram._backoff import Backoff
from cablegram.errors import UsageError


class Durable:
    """``TelegramClient(..., delivery=Durable(attempts=3))``; ``delivery="durable"`` is ``Durable()``.

    ``attempts``: so often an update is handled before it becomes a dead letter (1: never again). ``first_delay``: the
    pause before the second attempt (seconds), doubled before each later one, up to ``max_delay``; up to a half of it is
    random. ``memory``: so many updates are held in memory; those beyond wait in the session's store.
    Errors: `UsageError` for a value that cannot be right.
    """

    __slots__ = ("attempts", "first_delay", "max_delay", "memory")

    def __init__(
        self, *, attempts: int = 5, first_delay: float = 1.0, max_delay: float = 300.0, memory: int = 1000
    ) -> None:
        for name, number in (("attempts", attempts), ("memory", memory)):
            if not isinstance(number, int) or isinstance(number, bool) or number < 1:
                raise UsageError(f"Durable({name}=) is a number, 1 or more, not {number!r}")
        for name, delay in (("first_delay", first_delay), ("max_delay", max_delay)):
            if not isinstance(delay, int | float) or isinstance(delay, bool) or not 0 <= delay < float("inf"):
                raise UsageError(f"Durable({name}=) is a number of seconds, 0 or more, not {delay!r}")
        self.attempts = attempts
        self.first_delay = first_delay
        self.max_delay = max_delay
        self.memory = memory

    def __repr__(self) -> str:
        return (
            f"Durable(attempts={self.attempts}, first_delay={self.first_delay:g}, max_delay={self.max_delay:g}, "
            f"memory={self.memory})"
        )

    def backoff(self) -> Backoff:
        """The pauses between attempts, without chance."""
        return Backoff(self.first_delay, self.max_delay)


DeliveryMode = Durable | Literal["durable"] | None
"""What ``delivery=`` may be; None: from the low-water mark."""


def durable_policy(delivery: Durable | Literal["durable"]) -> Durable:
    """``delivery=`` of a client, checked."""
    if isinstance(delivery, Durable):
        return delivery
    if delivery == "durable":
        return Durable()
    raise UsageError(f'delivery= is "durable", a Durable(...) or None, not {delivery!r}')
