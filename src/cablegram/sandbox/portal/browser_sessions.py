"""Who is looking: a browser's session, kept by a cookie, and the brake on those who guess."""

from __future__ import annotations

import secrets
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from cablegram._backoff import Backoff

if TYPE_CHECKING:
    from cablegram.sandbox.world.auths import SentCode

MOST: Final = 500  # sessions at a time; a security limit
IDLE: Final = 12 * 3600.0  # seconds until a session that does nothing is forgotten


class BrowserSession:
    """One browser. ``account`` is who logged in to the developer's pages; ``inside``: it may see the world."""

    __slots__ = ("account", "csrf", "error", "id", "inside", "kept", "note", "seen", "sent")

    def __init__(self) -> None:
        self.id, self.csrf = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
        self.account = 0
        self.inside = False
        self.sent: SentCode | None = None
        self.note = self.error = ""  # for the next page
        self.kept: dict[str, str] = {}  # what was typed into a form that was refused
        self.seen = time.monotonic()


class BrowserSessions:
    """The sessions of all browsers of a portal."""

    def __init__(self) -> None:
        self._known: dict[str, BrowserSession] = {}

    def find(self, cookie: str) -> BrowserSession | None:
        """The session that a cookie stands for."""
        found = self._known.get(cookie)
        if found is None:
            return None
        now = time.monotonic()
        if now - found.seen > IDLE:
            del self._known[cookie]
            return None
        found.seen = now
        return found

    def new(self, before: BrowserSession | None = None) -> BrowserSession:
        """A session with a cookie of its own. One ``before`` hands its rights over: a cookie that was known to others
        before a login is worth nothing after it.
        """
        made = BrowserSession()
        if before is not None:
            self._known.pop(before.id, None)
            made.account, made.inside = before.account, before.inside
            made.note, made.error = before.note, before.error
        while len(self._known) >= MOST:  # those who are nobody go first, then those who were here longest ago
            oldest = min(self._known.values(), key=lambda browser: (browser.inside, browser.account != 0, browser.seen))
            del self._known[oldest.id]
        self._known[made.id] = made
        return made


class Throttle:
    """Slows down who tries too often: ``free`` tries, then a wait of ``first`` seconds that doubles each time.

    It never exceeds ``longest``; whoever stays away for so long begins again. ``clock`` counts seconds.
    """

    def __init__(self, clock: Callable[[], float], *, free: int, first: float, longest: float = 3600.0) -> None:
        self._clock, self._free, self._longest = clock, free, longest
        self._backoff = Backoff(first, longest)
        self._tries: dict[int, tuple[int, float, float]] = {}  # key: tries, when the last was, until when to wait

    def wait(self, key: int) -> float:
        """How long to wait before the next try (seconds); 0: it may be now."""
        return max(0.0, self._tries.get(key, (0, 0.0, 0.0))[2] - self._clock())

    def note(self, key: int) -> None:
        """There was a try."""
        now = self._clock()
        count, last, _ = self._tries.get(key, (0, now, 0.0))
        count = 1 if now - last > self._longest else count + 1
        over = count - self._free
        delay = self._backoff.whole(over + 1)
        self._tries[key] = (count, now, now + delay)

    def forget(self, key: int) -> None:
        """The tries led somewhere: count from zero again."""
        self._tries.pop(key, None)
