"""Server salts: the client's book of them, and the server's schedule.

Source: https://core.telegram.org/mtproto/service_messages#request-for-several-future-salts
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

PERIOD = 1800
"""A new salt begins every half hour, and each is accepted for an hour (seconds)."""


class ServerSalt(NamedTuple):
    """A salt and when it is accepted (Unix seconds of the server)."""

    value: int
    since: int
    until: int


def _since(salt: ServerSalt) -> int:
    return salt.since


class SaltBook:
    """The client's salts: the one in use, and those fetched ahead. The switch happens by itself, on time."""

    __slots__ = ("_ahead", "current", "until")

    def __init__(self, current: int = 0, ahead: Iterable[ServerSalt] = ()) -> None:
        self.current = current
        self.until = 0
        self._ahead = sorted(ahead, key=_since)

    def at(self, now: float) -> int:
        """The salt to send with at ``now``."""
        while self._ahead and self._ahead[0].since <= now:
            salt = self._ahead.pop(0)
            if salt.until > now:
                self.current, self.until = salt.value, salt.until
        return self.current

    def correct(self, value: int) -> None:
        """The server insists on this salt now."""
        self.current, self.until = value, 0

    def learn(self, salts: Iterable[ServerSalt], now: float) -> None:
        """Take what ``future_salts`` brought."""
        self._ahead = sorted((salt for salt in salts if salt.until > now), key=_since)
        self.at(now)

    def wants_more(self, now: float) -> bool:
        """True when less than an hour ahead is known."""
        last = self._ahead[-1].until if self._ahead else self.until
        return last < now + 2 * PERIOD

    def dump(self) -> list[ServerSalt]:
        """What is worth storing."""
        current = [ServerSalt(self.current, 0, self.until)] if self.current else []
        return current + self._ahead


class SaltSchedule:
    """The server's salts for one key: a function of the half hour, made from a secret, so that nothing is stored."""

    __slots__ = ("_first", "_make", "_shift")

    def __init__(self, make: Callable[[int], int], now: float, first: int | None = None) -> None:
        self._make = make
        self._shift = 0
        self._first: tuple[int, int] | None = None if first is None else (int(now // PERIOD), first)

    def _value(self, slot: int) -> int:
        if self._first is not None and self._first[0] == slot and not self._shift:
            return self._first[1]
        return self._make(slot + self._shift)

    def current(self, now: float) -> int:
        return self._value(int(now // PERIOD))

    def accepts(self, value: int, now: float) -> bool:
        """The current salt, or the one before it, which runs out half an hour later."""
        slot = int(now // PERIOD)
        return value in (self._value(slot), self._value(slot - 1))

    def future(self, count: int, now: float) -> list[ServerSalt]:
        """The current salt and the ``count - 1`` after it."""
        slot = int(now // PERIOD)
        return [ServerSalt(self._value(at), at * PERIOD, (at + 2) * PERIOD) for at in range(slot, slot + count)]

    def rotate(self) -> None:
        """Forget all salts given out so far: each client has to learn new ones."""
        self._shift += 1 << 20
