"""The HTTP server of the pages on this machine: uvicorn without signal handlers, and with time limits on requests.

uvicorn limits how long a connection may be idle between two requests, and not how long a request may take to arrive: a
few hundred clients that send a header every minute would hold it for ever. Needs the extra ``web``.
"""

from __future__ import annotations

import asyncio
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any, Final

import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

if TYPE_CHECKING:
    from starlette.types import ASGIApp

HEADER_TIMEOUT: Final = 10.0
"""The head of a request must be there this long after its first byte, or after the connection (seconds)."""
MOST_CONNECTIONS: Final = 200
"""Connections at a time; more are answered with 503."""


class _TimedProtocol(H11Protocol):
    """A connection that is closed when the head of a request takes too long."""

    _deadline: asyncio.TimerHandle | None = None
    _cycle_before: Any = None

    def connection_made(self, transport: Any) -> None:
        super().connection_made(transport)
        self._expect_head()

    def data_received(self, data: bytes) -> None:
        idle = self.cycle is None or self.cycle.response_complete
        if idle and self._deadline is None:
            self._expect_head()
        super().data_received(data)
        if self.cycle is not None and self.cycle is not self._cycle_before:  # a whole head was there
            self._cycle_before = self.cycle
            self._stop_waiting()

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_waiting()
        self._cycle_before = None
        super().connection_lost(exc)

    def _expect_head(self) -> None:
        self._deadline = asyncio.get_running_loop().call_later(HEADER_TIMEOUT, self._too_slow)

    def _stop_waiting(self) -> None:
        if self._deadline is not None:
            self._deadline.cancel()
            self._deadline = None

    def _too_slow(self) -> None:
        self._deadline = None
        if not self.transport.is_closing():
            self.transport.abort()


class PageServer(uvicorn.Server):
    """uvicorn for an app of pages: Ctrl-C belongs to whoever runs the event loop, and slow requests are ended."""

    def __init__(self, app: ASGIApp) -> None:
        # Nobody may keep it open at its end: pages ask again by themselves.
        super().__init__(
            uvicorn.Config(
                app, http=_TimedProtocol, ws="none", access_log=False, log_level="error", lifespan="off",
                timeout_graceful_shutdown=1, limit_concurrency=MOST_CONNECTIONS,
            )
        )  # fmt: skip

    def capture_signals(self) -> Any:
        """Leave the signals alone."""
        return nullcontext()
