"""The portal on this machine alone."""

from __future__ import annotations

import asyncio
import socket
from contextlib import nullcontext
from typing import TYPE_CHECKING, Any

import uvicorn

from .app import PortalApp

if TYPE_CHECKING:
    from types import TracebackType

    from cablegram.sandbox import Sandbox

HOST = "127.0.0.1"


class _Server(uvicorn.Server):
    """uvicorn without its signal handlers: Ctrl-C belongs to whoever runs the event loop."""

    def capture_signals(self) -> Any:
        return nullcontext()


class Portal:
    """Serves a sandbox's portal on 127.0.0.1 for as long as it is entered. ``port`` 0 takes a free one."""

    def __init__(self, telegram: Sandbox, *, port: int = 0) -> None:
        self.telegram, self.port = telegram, port
        self._listener: socket.socket | None = None
        self._server: _Server | None = None
        self._running: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """Where to point a browser."""
        return f"http://{HOST}:{self.port}/"

    async def start(self) -> None:
        """Listen. Raises OSError when the port is taken."""
        self._listener = socket.create_server((HOST, self.port))
        self.port = self._listener.getsockname()[1]
        address = f"{HOST}:{self.port}"
        app = PortalApp(self.telegram, hosts=frozenset({address, address.replace(HOST, "localhost")}))
        config = uvicorn.Config(app, access_log=False, log_level="error", lifespan="off")
        self._server = _Server(config)
        self._running = asyncio.create_task(self._server.serve([self._listener]), name="portal")
        while not self._server.started:  # noqa: ASYNC110 # uvicorn has no event for it
            await asyncio.sleep(0.01)

    async def stop(self) -> None:
        """Close it."""
        if self._server is not None and self._running is not None and self._listener is not None:
            self._server.should_exit = True
            await asyncio.wait([self._running])
            self._listener.close()

    async def __aenter__(self) -> Portal:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()
