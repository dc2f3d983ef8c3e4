"""``timeout=`` and ``per_user=`` of a handler."""

from __future__ import annotations

import asyncio
import re
from collections import OrderedDict, deque
from collections.abc import Callable, Coroutine, Hashable
from typing import Any, NamedTuple, TypedDict

from cablegram.client.callbacks import answer, label
from cablegram.client.updates.client_events import SkipHandler
from cablegram.errors import UsageError

Step = Callable[[Any], Coroutine[Any, Any, Any]]

_RATE = re.compile(r"(\d+)/(\d*\.?\d*)(s|m|h|d)")
_UNITS = {"s": 1.0, "m": 60.0, "h": 3600.0, "d": 86400.0}
MOST = 10_000
"""Of so many users, those seen last, it is known when they were served."""


class Limits(NamedTuple):
    """What a handler is limited to. ``timeout``: seconds; ``per_user``, ``per_chat``: rates; ``throttled``: called with
    the event and the seconds to wait instead of the handler."""

    timeout: float | None = None
    per_user: str | None = None
    per_chat: str | None = None
    throttled: Callable[..., object] | None = None


class LimitsGiven(TypedDict, total=False):
    """The same as arguments."""

    timeout: float | None
    per_user: str | None
    per_chat: str | None
    throttled: Callable[..., object] | None


class Rate:
    """At most ``count`` in any ``seconds`` for each key: a sliding window."""

    def __init__(self, text: str) -> None:
        found = _RATE.fullmatch(text) if isinstance(text, str) else None
        if found is None or not int(found[1]) or (found[2] and not float(found[2])):
            raise UsageError(f"a rate is written '3/10s', '1/m' or '100/1h', not {text!r}")
        self.count = int(found[1])
        self.seconds = float(found[2] or 1) * _UNITS[found[3]]
        self._served: OrderedDict[Hashable, deque[float]] = OrderedDict()

    def wait(self, key: Hashable, now: float) -> float:
        """0 when one more may be served, which then counts; else the seconds until it may."""
        served = self._served.get(key)
        if served is None:
            served = self._served[key] = deque()
            if len(self._served) > MOST:
                self._served.popitem(last=False)
        self._served.move_to_end(key)
        while served and served[0] <= now - self.seconds:
            served.popleft()
        if len(served) < self.count:
            served.append(now)
            return 0.0
        return served[0] + self.seconds - now


def limited(handler: Callable[..., object], run: Callable[..., object], limits: Limits) -> Callable[..., object]:
    """``run`` within its limits; itself where there are none."""
    timeout = limits.timeout
    if timeout is not None and not timeout > 0:
        raise UsageError(f"timeout= of {label(handler)} is a number of seconds, more than 0, not {timeout!r}")
    given = {"sender_id": limits.per_user, "chat_id": limits.per_chat}
    rates = [(key, Rate(text)) for key, text in given.items() if text is not None]
    if timeout is None and not rates:
        return run

    async def call(event: Any) -> Any:
        for key, rate in rates:
            whose = getattr(event, key, None)
            wait = 0.0 if whose is None else rate.wait(whose, asyncio.get_running_loop().time())
            if wait:
                if limits.throttled is not None:
                    return await answer(limits.throttled, event, wait)
                raise SkipHandler
        if timeout is None:
            return await answer(run, event)
        late = asyncio.timeout(timeout)
        try:
            async with late:
                return await answer(run, event)
        except TimeoutError as error:
            if late.expired():
                raise TimeoutError(f"{label(handler)} took longer than timeout={timeout:g} s") from error
            raise

    return call
