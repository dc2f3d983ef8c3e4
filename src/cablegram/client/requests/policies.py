"""The built-in middlewares: floods, failures of the server, migration between data centers.

Each is a small object that gets what it needs as arguments, so that it can be tested, replaced or left out.
Source of the errors' meaning: https://core.telegram.org/api/errors
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from cablegram._backoff import Backoff
from cablegram.errors import DeadlineExceeded, Flood, Migrate, ServerError, rpc_error

from .middleware import Call, Next

Pause = Callable[[float], Awaitable[None]]
Now = Callable[[], float]

WAITS = frozenset({"FLOOD_WAIT", "FLOOD_PREMIUM_WAIT", "FLOOD_TEST_PHONE_WAIT", "SLOWMODE_WAIT"})
PLACES = ("peer", "to_peer", "channel", "user_id", "chat_id", "bot")
"""Fields that say which chat or person a request is about."""
HOME_MOVES = frozenset({"PHONE_MIGRATE", "USER_MIGRATE", "NETWORK_MIGRATE"})
MAX_MOVES = 5
MAX_BACKOFF = 30.0
FINAL = frozenset({"NOT_IMPLEMENTED", "RANDOM_ID_DUPLICATE", "STORE_INVALID_SCALAR_TYPE", "UNKNOWN_METHOD"})
"""Errors whose code is 500 although another attempt ends in the same way, or the first one has arrived."""


class FloodStore(Protocol):
    """Where the deadlines of floods are kept; the session is one, so that they outlive the process."""

    def get_flood(self, method: str) -> float:
        """The Unix time (seconds) before which the method must not be sent; 0.0 when it may."""

    def floods(self) -> dict[str, float]:
        """Every deadline that is kept (a copy)."""

    def set_flood(self, method: str, until: float | None) -> None:
        """Remember the Unix time (seconds) before which the method must not be sent; None forgets it."""


class Floods:
    """Wait when Telegram says so, tell about it before, and remember the deadline in the session.

    ``store``: the deadlines; ``pause``: how to wait; ``wall``: the Unix time (seconds); ``clock``: the clock of the
    calls' deadlines; ``on_wait(call, seconds, name)`` is called before each wait.
    """

    __slots__ = ("_clock", "_on_wait", "_pause", "_store", "_wall", "count")

    def __init__(
        self, store: FloodStore, pause: Pause, wall: Now, clock: Now, on_wait: Callable[[Call, float, str], None]
    ) -> None:
        self._store = store
        self._pause = pause
        self._wall = wall
        self._clock = clock
        self._on_wait = on_wait
        self.count = 0

    async def __call__(self, call: Call, following: Next) -> object:
        place = place_of(call.request)
        await self._honour(call, call.method)
        if place is not None:
            await self._honour(call, f"{call.method}:{place}")
            await self._honour(call, f"{call.method}@{place}")
        while True:
            try:
                return await following(call)
            except Flood as error:
                if error.name not in WAITS or error.value is None:
                    raise
                self._remember(call, error)
                await self._wait(call, float(error.seconds), error)

    async def _honour(self, call: Call, key: str) -> None:
        """Wait out a deadline that is still running, perhaps since before this process was started."""
        deadline = self._store.get_flood(key)
        if not deadline:
            return
        left = deadline - self._wall()
        if left > 0:
            name = "SLOWMODE_WAIT" if "@" in key else "FLOOD_WAIT"
            seconds = int(left) + (left > int(left))
            await self._wait(call, left, rpc_error(420, f"{name}_{seconds}", call.method))
        else:
            self._store.set_flood(key, None)

    def _remember(self, call: Call, error: Flood) -> None:
        """Keep the deadline: of this chat where the request is about one, else of the method.

        The wait is for "the given method with the given input parameters": other chats need not wait for this one.
        Source: https://core.telegram.org/api/errors#420-flood
        """
        now, place = self._wall(), place_of(call.request)
        for key, until in self._store.floods().items():
            if until <= now:
                self._store.set_flood(key, None)
        key = call.method
        if place is not None:
            key += f"@{place}" if error.name == "SLOWMODE_WAIT" else f":{place}"
        self._store.set_flood(key, now + error.seconds)

    async def _wait(self, call: Call, seconds: float, error: BaseException) -> None:
        policy = call.floods
        late = call.deadline is not None and self._clock() + seconds > call.deadline
        if seconds > policy.max_wait or call.waited + seconds > policy.max_total or late:
            raise error
        self.count += 1
        call.waited += seconds
        self._on_wait(call, seconds, getattr(error, "name", "FLOOD_WAIT"))
        await self._pause(seconds)


def place_of(request: object) -> str | None:
    """Which chat or person a request is about, as a short text; None when it names none, or several."""
    for field in PLACES:
        value = getattr(request, field, None)
        if isinstance(value, int):
            return f"{field.removesuffix('_id')}{value}"
        for kind in ("channel", "chat", "user"):
            number = getattr(value, f"{kind}_id", None)
            if isinstance(number, int):
                return f"{kind}{number}"
        if value is not None:
            return type(value).__name__  # the account itself, or nobody yet
    return None


def _worth_repeating(call: Call, error: ServerError | DeadlineExceeded) -> bool:
    if isinstance(error, DeadlineExceeded):
        from cablegram.tl.repeatable import innermost, is_repeatable  # an idle client does without the schema

        return is_repeatable(innermost(call.request))
    return error.name not in FINAL


class Retries:
    """Send a request again, later and later, when the server failed (500 and above, and -503).

    A request whose answer does not come in the time of one attempt is sent again too, where a second execution is
    harmless: answers get lost.

    ``limit``: how many attempts in all; ``delay``: the first wait (seconds), doubled each time up to 30 s;
    ``jitter()``: a number between 0 and 1.
    """

    __slots__ = ("_backoff", "_clock", "_limit", "_pause")

    def __init__(self, limit: int, delay: float, pause: Pause, clock: Now, jitter: Now) -> None:
        self._limit = max(1, limit)
        self._backoff = Backoff(delay, MAX_BACKOFF, jitter)
        self._pause = pause
        self._clock = clock

    async def __call__(self, call: Call, following: Next) -> object:
        failures = 0
        while True:
            try:
                return await following(call)
            except (ServerError, DeadlineExceeded) as error:
                failures += 1
                if failures >= self._limit or not _worth_repeating(call, error):
                    raise
                wait = self._backoff.after(failures)
                if call.deadline is not None and self._clock() + wait > call.deadline:
                    raise
                await self._pause(wait)


class Migration:
    """Follow the server to the data center that it names.

    PHONE_MIGRATE, USER_MIGRATE and NETWORK_MIGRATE move the account's home; FILE_MIGRATE, STATS_MIGRATE and kin only
    move this request. Source: https://core.telegram.org/api/datacenter
    """

    __slots__ = ("_home", "_switch")

    def __init__(self, home: Callable[[], int], switch: Callable[[int], Awaitable[None]]) -> None:
        self._home = home
        self._switch = switch

    async def __call__(self, call: Call, following: Next) -> object:
        for _ in range(MAX_MOVES):
            try:
                return await following(call)
            except Migrate as error:
                if error.value is None:
                    raise
                if error.name not in HOME_MOVES:
                    call.dc = error.dc
                elif self._home() != error.dc:  # another call may have moved there meanwhile
                    await self._switch(error.dc)
                    call.dc = None
        return await following(call)


def remaining(call: Call, clock: Now) -> float | None:
    """The seconds that the call may still take, or None; raises when there are none left."""
    if call.deadline is None:
        return None
    left = call.deadline - clock()
    if left <= 0:
        raise DeadlineExceeded("call")
    return left
