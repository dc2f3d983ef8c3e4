"""The chain around every call: a public place for policies, and the place where the built-in ones live.

A middleware is a coroutine function ``(call, next)``. It may look at the call, change it, answer without sending
anything, send it once or several times by ``await next(call)``, and turn the result or the error into another::

    async def stopwatch(call: Call, next: Next) -> Any:
        started = time.monotonic()
        try:
            return await next(call)
        finally:
            print(call.method, time.monotonic() - started)

    client = TelegramClient("me", api_id, api_hash, middleware=[stopwatch])

The user's middlewares come first (the first of the list is the outermost) and see one call each; the built-in ones
follow: floods, server errors, migration. They see every attempt.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from cablegram.errors import UsageError, described

if TYPE_CHECKING:
    from cablegram.tl import TLFunction

    Wrap = Callable[[TLFunction[Any]], TLFunction[Any]]

T = TypeVar("T")


class FloodPolicy(NamedTuple):
    """How long a call may wait because Telegram says so (``FLOOD_WAIT`` and kin).

    ``max_wait``: the longest single wait (seconds); a longer one is raised as ``errors.Flood`` at once.
    ``max_total``: the longest sum of the waits of one call (seconds); a wait that would pass it is raised.
    """

    max_wait: float = 60.0
    max_total: float = float("inf")


DEFAULT_FLOODS = FloodPolicy()
NEVER_WAIT = FloodPolicy(0.0, 0.0)
"""The policy of a call that wants every flood raised at once."""


class Call:
    """One request on its way, from the user's ``invoke`` until its result.

    ``request``: the TL function; ``method``: its TL name (``"messages.sendMessage"``); ``dc``: the data center that it
    must go to, or None for the home one; ``deadline``: the reading of the event loop's clock at which the caller stops
    waiting, or None; ``floods``: what the call may wait; ``attempts``: how often it was sent; ``waited``: the seconds
    that floods took so far; ``tags``: a dictionary that middlewares may use to tell each other something.
    """

    __slots__ = ("_tags", "attempts", "dc", "deadline", "failed", "floods", "method", "request", "waited", "wrap")

    def __init__(
        self,
        request: TLFunction[object],
        *,
        dc: int | None = None,
        deadline: float | None = None,
        floods: FloodPolicy = DEFAULT_FLOODS,
    ) -> None:
        if isinstance(request, type) or not getattr(request, "__tl_function__", False):
            raise UsageError(f"what is sent is a request, such as api.help.GetConfig(), not {described(request)}")
        self.request = request
        self.method: str = type(request).__tl_name__
        self.dc = dc
        self.deadline = deadline
        self.floods = floods
        self.attempts = 0
        self.waited = 0.0
        self.failed: Exception | None = None
        self.wrap: Wrap | None = None
        """Makes of the request what is sent: see `wrapping`."""
        self._tags: dict[str, object] | None = None

    @property
    def tags(self) -> dict[str, object]:
        """Notes of the middlewares about this call; made when first asked for."""
        if self._tags is None:
            self._tags = {}
        return self._tags

    def __repr__(self) -> str:
        # The request's fields stay out: a call is what gets logged.
        return f"<Call {self.method} dc={self.dc} attempts={self.attempts}>"


Next = Callable[[Call], Awaitable[Any]]
Middleware = Callable[[Call, Next], Awaitable[object]]


def compose(middlewares: Sequence[Middleware], last: Next) -> Next:
    """The chain as one function: the first middleware is the outermost, ``last`` sends."""
    step = last
    for middleware in reversed(middlewares):
        step = _bind(middleware, step)
    return step


def _bind(middleware: Middleware, following: Next) -> Next:
    def step(call: Call) -> Awaitable[object]:
        return middleware(call, following)

    return step


def tracing(
    on_start: Callable[[Call], T],
    on_end: Callable[[Call, T, BaseException | None], object],
) -> Middleware:
    """A middleware that calls ``on_start`` before and ``on_end`` after each call, whatever its end is.

    What ``on_start`` returns (a span, a time) is handed to ``on_end`` with the error, or None. With OpenTelemetry::

        tracer = opentelemetry.trace.get_tracer("my-bot")

        def end(call, span, error):
            span.set_attribute("telegram.attempts", call.attempts)
            if error is not None:
                span.record_exception(error)
            span.end()

        client = TelegramClient(..., middleware=[tracing(lambda call: tracer.start_span(call.method), end)])
    """

    async def trace(call: Call, following: Next) -> Any:
        token = on_start(call)
        try:
            result = await following(call)
        except BaseException as error:
            on_end(call, token, error)
            raise
        on_end(call, token, None)
        return result

    return trace
