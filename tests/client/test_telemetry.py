"""OpenTelemetry spans of calls and handlers."""

from __future__ import annotations

from typing import Any

import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import StatusCode

from cablegram import api, errors, events
from cablegram.client import telemetry
from cablegram.testing import NoAnswer, harness

F = events.F


async def test_a_handlers_calls_are_its_children() -> None:
    """Rule: one span per call and per handler; the calls of a handler are below it; errors are named, not quoted, and
    nothing of a message is in any span."""
    exporter, provider = InMemorySpanExporter(), TracerProvider(shutdown_on_exit=False)
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    tracer = provider.get_tracer("test")
    router = events.Router()
    router.around(telemetry.handlers(tracer))

    @router.on(events.NewMessage(F.incoming & F.matches("hello")))
    async def hello(event: events.MessageEvent) -> None:
        await event.respond("secret answer")
        raise events.StopPropagation

    @router.on(events.NewMessage(F.incoming & F.matches("fail")))
    async def fail(event: events.MessageEvent) -> None:
        await event.client.invoke(api.messages.GetInlineGameHighScores(
            id=api.InputBotInlineMessageID(dc_id=1, id=1, access_hash=1), user_id=api.InputUserSelf()))  # fmt: skip

    async with harness(router, options={"middleware": [telemetry.calls(tracer)]}) as tg:
        exporter.clear()
        await tg.ada.ask(tg.bot, "hello secret")
        await tg.sleep(1)
        [child] = [span for span in exporter.get_finished_spans() if span.name == "messages.sendMessage"]
        [parent] = [span for span in exporter.get_finished_spans() if span.name == "handle MessageEvent"]
        assert child.parent is not None
        assert child.parent.span_id == parent.context.span_id
        assert dict(child.attributes or {}) == {
            "rpc.system": "mtproto", "rpc.service": "messages", "rpc.method": "sendMessage", "cablegram.attempts": 1,
        }  # fmt: skip
        assert parent.status.status_code is StatusCode.UNSET
        exporter.clear()
        with pytest.raises(NoAnswer):
            await tg.ada.ask(tg.bot, "fail secret")
        failed = exporter.get_finished_spans()
        assert {span.status.status_code for span in failed} == {StatusCode.ERROR}
        assert all("error.type" in (span.attributes or {}) for span in failed)
        assert "secret" not in "".join(span.to_json() for span in (*failed, child, parent))


def test_without_opentelemetry_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rule: a missing package is a UsageError with the command that installs it."""
    import sys

    monkeypatch.setitem(sys.modules, "opentelemetry", None)
    for make in (telemetry.calls, telemetry.handlers):
        make_it: Any = make
        with pytest.raises(errors.UsageError, match=r"cablegram\[otel\]"):
            make_it()
