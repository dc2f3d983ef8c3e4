"""OpenTelemetry spans for calls and handlers. Needs the extra ``cablegram[otel]``: the API package, no SDK.

::

    client = TelegramClient("bot", api_id, api_hash, middleware=[telemetry.calls()])
    router.around(telemetry.handlers())

A call is a client span with the method's name (``rpc.system`` is ``"mtproto"``), a handler a span around all that it
does, so that its calls are its children. No text, id or other content of a message goes into a span. The program says
where spans go, by the SDK that it sets up; without one nothing is recorded.

Source: https://opentelemetry.io/docs/specs/semconv/rpc/rpc-spans/
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from cablegram.errors import RpcError, UsageError

if TYPE_CHECKING:
    from opentelemetry.trace import Span, Tracer

    from cablegram.client.requests.middleware import Call, Middleware, Next

Around = Callable[[Any, Callable[[Any], Coroutine[Any, Any, Any]]], Coroutine[Any, Any, Any]]


def calls(tracer: Tracer | None = None) -> Middleware:
    """A middleware that makes a span of each call; ``tracer``: by default the program's own."""
    tracer = tracer or _tracer()
    from opentelemetry.trace import SpanKind

    async def traced(call: Call, next: Next) -> Any:  # noqa: A002 # its name in every middleware
        service, _, method = call.method.rpartition(".")
        attributes = {"rpc.system": "mtproto", "rpc.service": service, "rpc.method": method}
        with tracer.start_as_current_span(
            call.method,
            kind=SpanKind.CLIENT,
            attributes=attributes,
            record_exception=False,
            set_status_on_exception=False,
        ) as span:
            try:
                return await next(call)
            except Exception as error:
                _failed(span, error)
                raise
            finally:
                span.set_attribute("cablegram.attempts", call.attempts)
                if call.waited:
                    span.set_attribute("cablegram.flood_wait", call.waited)

    return traced


def handlers(tracer: Tracer | None = None) -> Around:
    """A function for ``router.around`` that makes a span of what each handler does."""
    tracer = tracer or _tracer()
    from opentelemetry.trace import SpanKind

    async def handle(event: Any, following: Callable[[Any], Coroutine[Any, Any, Any]]) -> Any:
        from cablegram.client.updates.client_events import SkipHandler, StopPropagation

        name = type(event).__name__
        with tracer.start_as_current_span(
            f"handle {name}", kind=SpanKind.CONSUMER, attributes={"cablegram.event": name},
            record_exception=False, set_status_on_exception=False,
        ) as span:  # fmt: skip
            try:
                return await following(event)
            except (SkipHandler, StopPropagation):
                raise
            except Exception as error:
                _failed(span, error)
                raise

    return handle


def _failed(span: Span, error: Exception) -> None:
    """What an error is; not its text, which may quote what somebody wrote."""
    from opentelemetry.trace import Status, StatusCode

    span.set_attribute("error.type", error.name if isinstance(error, RpcError) else type(error).__name__)
    span.set_status(Status(StatusCode.ERROR))


def _tracer() -> Tracer:
    try:
        from opentelemetry import trace
    except ModuleNotFoundError:
        raise UsageError('spans need OpenTelemetry: pip install "cablegram[otel]"') from None
    return trace.get_tracer("cablegram")
