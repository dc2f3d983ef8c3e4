"""The portal on this machine alone."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cablegram._page_server import PageServer

from .app import PortalApp

if TYPE_CHECKING:
    from types import TracebackType

    from cablegram.sandbox import Sandbox

HOST = "127.0.0.1"


class Portal:
    """Serves a sandbox's portal on 127.0.0.1, from :meth:`start` to :meth:`stop` or in an ``async with``.

    ``port`` 0 takes a free one. ``on_entered`` is called when a link of :meth:`world_link` was used up.
    """

    def __init__(self, telegram: Sandbox, *, port: int = 0, on_entered: Callable[[], Any] | None = None) -> None:
        self.telegram, self.port = telegram, port
        self.app = PortalApp(telegram, on_entered=on_entered)
        self._listener: socket.socket | None = None
        self._server: PageServer | None = None
        self._running: asyncio.Task[None] | None = None

    @property
    def url(self) -> str:
        """The developer's pages."""
        return f"http://{HOST}:{self.port}/"

    def world_link(self) -> str:
        """A new link into the world: it opens once, in one browser."""
        return self.url + self.app.world_link()

    async def start(self) -> None:
        """Listen. Raises OSError when the port is taken."""
        self._listener = socket.create_server((HOST, self.port))
        self.port = self._listener.getsockname()[1]
        address = f"{HOST}:{self.port}"
        self.app.hosts = frozenset({address, address.replace(HOST, "localhost")})
        self._server = PageServer(self.app)
        self._running = asyncio.create_task(self._server.serve([self._listener]), name="portal")
        while not self._server.started and not self._running.done():  # noqa: ASYNC110 # uvicorn has no event for it
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
