"""What ``delivery=`` of a client is given: how often, and how soon, an update that failed is handled again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from cablegram._backoff import Backoff
from cablegram.errors import UsageError


@dataclass(frozen=True, slots=True)
class Durable:
    """``TelegramClient(..., delivery=Durable(attempts=3))``; ``delivery="durable"`` is ``Durable()``.

    ``attempts``: so often an update is handled before it becomes a dead letter (1: never again). ``first_delay``: the
    pause before the second attempt (seconds), doubled before each later one, up to ``max_delay``; up to a half of it is
    random. ``memory``: so many updates are held in memory; those beyond wait in the session's store.
    """

    attempts: int = 5
    first_delay: float = 1.0
    max_delay: float = 300.0
    memory: int = 1000

    def __post_init__(self) -> None:
        for name in ("attempts", "memory"):
            value = getattr(self, name)
            if not isinstance(value, int) or isinstance(value, bool) or value < 1:
                raise UsageError(f"Durable({name}=) is a number, 1 or more, not {value!r}")
        for name in ("first_delay", "max_delay"):
            value = getattr(self, name)
            if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < float("inf"):
                raise UsageError(f"Durable({name}=) is a number of seconds, 0 or more, not {value!r}")

    def backoff(self) -> Backoff:
        """The pauses between attempts, without chance."""
        return Backoff(self.first_delay, self.max_delay)


DeliveryMode = Durable | Literal["durable"] | None
"""What ``delivery=`` may be."""


def durable_policy(delivery: DeliveryMode) -> Durable | None:
    """``delivery=`` of a client, checked; None for delivery from the low-water mark."""
    if delivery is None or isinstance(delivery, Durable):
        return delivery
    if delivery == "durable":
        return Durable()
    raise UsageError(f'delivery= is "durable", a Durable(...) or None, not {delivery!r}')
