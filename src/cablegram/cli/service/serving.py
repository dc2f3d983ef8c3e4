"""The health and metrics ports, and the JSON log, of `cablegram run`.

``/healthz`` answers 200 with the client's health as JSON while it is connected and its handlers get on, else 503: what
an orchestrator asks. ``/metrics`` is Prometheus' format, by prometheus-client (``cablegram[run]``).
"""

from __future__ import annotations

import asyncio
import importlib
import json
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any

from cablegram.errors import RpcError, UsageError

if TYPE_CHECKING:
    from cablegram.client.client import TelegramClient
    from cablegram.client.requests.middleware import Call, Next

STUCK = 300.0
"""Handlers that have been at one update for so long (seconds) do not get on."""
PATIENCE = 5.0
"""So long a request may take to come (seconds)."""
GAUGES = ("pending", "updates_waiting", "updates_lag", "loop_lag", "round_trip", "clock_offset")
COUNTERS = ("updates", "updates_dropped", "floods")


class Metrics:
    """What Prometheus is shown. Labels are names of methods, events and errors, never who or what."""

    def __init__(self, prometheus: Any) -> None:
        self.registry = prometheus.CollectorRegistry()
        self._calls = prometheus.Histogram(
            "cablegram_call_seconds", "Calls of the API.", ["method", "error"], registry=self.registry
        )
        self._handlers = prometheus.Histogram(
            "cablegram_handler_seconds", "Handlers.", ["event", "error"], registry=self.registry
        )
        self._client: TelegramClient | None = None
        self._prometheus = prometheus
        self._families: Any = importlib.import_module("prometheus_client.core")

    @classmethod
    def made(cls) -> Metrics:
        """With prometheus-client, or a `UsageError` that says how to install it."""
        try:
            import prometheus_client
        except ModuleNotFoundError:
            raise UsageError('--metrics-port needs prometheus-client: pip install "cablegram[run]"') from None
        return cls(prometheus_client)

    async def call(self, call: Call, next: Next) -> object:  # noqa: A002 # its name in every middleware
        """A middleware that counts and times calls."""
        began, name = time.monotonic(), ""
        try:
            return await next(call)
        except Exception as error:
            name = error.name if isinstance(error, RpcError) else type(error).__name__
            raise
        finally:
            self._calls.labels(call.method, name).observe(time.monotonic() - began)

    async def handler(self, event: object, following: Callable[[object], Awaitable[object]]) -> object:
        """A function around handlers that counts and times them."""
        began, name = time.monotonic(), ""
        try:
            return await following(event)
        except Exception as error:
            name = type(error).__name__
            raise
        finally:
            self._handlers.labels(type(event).__name__, name).observe(time.monotonic() - began)

    def collect(self) -> Iterator[object]:
        """The client's health, when it is asked for."""
        client = self._client
        if client is None:
            return
        now = client.health()
        yield self._families.GaugeMetricFamily("cablegram_up", "Whether it is connected.", value=client.connected)
        for name in GAUGES:
            value = getattr(now, name)
            if value is not None:
                yield self._families.GaugeMetricFamily(f"cablegram_{name}", f"health().{name}", value=value)
        for name in COUNTERS:
            yield self._families.CounterMetricFamily(f"cablegram_{name}", f"health().{name}", value=getattr(now, name))

    def serve(self, client: TelegramClient, port: int, bind: str) -> Callable[[], None]:
        """Begin to serve; returns what ends it."""
        self._client = client
        self.registry.register(self)
        try:
            server, thread = self._prometheus.start_http_server(port, addr=bind, registry=self.registry)
        except OSError as error:
            raise UsageError(f"--metrics-port {port} cannot be used: {error.strerror}") from None

        def end() -> None:
            server.shutdown()
            server.server_close()
            thread.join(5)

        return end


@asynccontextmanager
async def serving(
    client: TelegramClient, health_port: int | None, metrics_port: int | None, bind: str, metrics: Metrics | None
) -> AsyncIterator[None]:
    """Serve what was asked for."""
    health, end = None, None
    try:
        if health_port is not None:
            try:
                health = await asyncio.start_server(_answering(client), bind, health_port)
            except OSError as error:
                raise UsageError(f"--health-port {health_port} cannot be used: {error.strerror}") from None
        if metrics is not None and metrics_port is not None:
            end = metrics.serve(client, metrics_port, bind)
        yield
    finally:
        if health is not None:
            health.close()
            await health.wait_closed()
        if end is not None:
            await asyncio.to_thread(end)


def _answering(
    client: TelegramClient,
) -> Callable[[asyncio.StreamReader, asyncio.StreamWriter], Coroutine[object, object, None]]:
    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            async with asyncio.timeout(PATIENCE):
                head = await reader.readline()
                while (await reader.readline()).strip():
                    pass
            status, body = _page(client, head.split())
            text = (
                f"HTTP/1.1 {status}\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
                "Cache-Control: no-store\r\nConnection: close\r\n\r\n"
            )
            writer.write(text.encode() + body)
            await writer.drain()
        except (OSError, ValueError, TimeoutError):
            pass  # who asked is gone, or sent no request
        finally:
            writer.close()

    return answer


def _page(client: TelegramClient, head: list[bytes]) -> tuple[str, bytes]:
    if len(head) < 2 or head[0] not in (b"GET", b"HEAD"):
        return "405 Method Not Allowed", b"{}"
    if head[1].partition(b"?")[0] not in (b"/healthz", b"/"):
        return "404 Not Found", b"{}"
    now = client.health()
    well = client.connected and now.updates_lag < STUCK
    body = b"" if head[0] == b"HEAD" else json.dumps(now._asdict(), default=str).encode()
    return "200 OK" if well else "503 Service Unavailable", body


class JsonLines(logging.Formatter):
    """A log record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "time": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(record.created)) + f".{int(record.msecs):03}Z",
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            line["exception"] = self.formatException(record.exc_info)
        return json.dumps(line, ensure_ascii=False)


def log_to_stderr(level: str, *, as_json: bool) -> None:
    """What is logged goes to stderr: as JSON lines, or as text."""
    number = logging.getLevelNamesMapping().get(level.upper())
    if number is None:
        raise UsageError(f"--log-level is debug, info, warning or error, not {level!r}")
    handler = logging.StreamHandler()
    handler.setFormatter(
        JsonLines() if as_json else logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s")
    )
    logging.basicConfig(level=number, handlers=[handler], force=True)
