"""When a server answers a request of HTTP: at once, or later, so that what happens meanwhile travels with the answer.

Each request may be answered once. ``http_wait`` says how long its answer may wait, in milliseconds: ``max_delay`` after
the first message for the session, ``wait_after`` after the latest one, and ``max_wait`` after the request, whatever
there is. The soonest of the three counts; the first two only when there is a message. A request without it is answered
as if it said 0, 0 and 25000: with the first message there is, or after 25 s with none.

An example, in milliseconds. ``http_wait(500, 200, 25000)`` comes at 0; messages appear at 100, 250 and 400. After the
first, the answer is due at 300; after the second at 450; after the third at 600, since 600 is where both rules meet:
the latest and 200, the first and 500. With no message at all it leaves at 25000, an empty container.
Source: https://core.telegram.org/mtproto/service_messages#http-wait-long-poll
"""

from __future__ import annotations

from typing import NamedTuple

LONGEST_WAIT = 300.0
"""No answer waits longer than this (seconds), whatever is asked for."""


class HttpWait(NamedTuple):
    """How long an answer may wait (seconds)."""

    max_delay: float = 0.0
    wait_after: float = 0.0
    max_wait: float = 25.0

    @classmethod
    def of(cls, max_delay: int, wait_after: int, max_wait: int) -> HttpWait:
        """From milliseconds; what is negative is 0."""
        return cls(*(min(max(number, 0) / 1000, LONGEST_WAIT) for number in (max_delay, wait_after, max_wait)))


class Turn:
    """One request, and when it is to be answered."""

    __slots__ = ("_asked_at", "_first_at", "_latest_at", "_seen", "wait")

    def __init__(self) -> None:
        self.wait = HttpWait()
        self._asked_at = self._first_at = self._latest_at = 0.0
        self._seen = 0

    def begin(self, now: float, wait: HttpWait | None) -> None:
        """A request came. Without ``wait`` the defaults count."""
        self.wait = wait or HttpWait()
        self._asked_at = now
        self._seen = 0

    def answer_at(self, messages: int, now: float) -> float:
        """When the answer is due (monotonic seconds), with so many messages for the session."""
        if messages != self._seen:
            if messages > self._seen:
                self._latest_at = now
                if not self._seen:
                    self._first_at = now
            self._seen = messages
        latest = self._asked_at + self.wait.max_wait
        if not messages:
            return latest
        return min(latest, self._first_at + self.wait.max_delay, self._latest_at + self.wait.wait_after)
