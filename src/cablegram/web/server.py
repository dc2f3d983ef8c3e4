"""The login page on this machine alone: loopback, a one-time link, and an end."""

from __future__ import annotations

import asyncio
import secrets
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import uvicorn

from cablegram import TelegramClient
from cablegram.errors import LoginCancelled

from .app import LoginApp

if TYPE_CHECKING:
    from cablegram import api

HOST = "127.0.0.1"
GOODBYE = 3.0  # seconds for the browser to fetch the last page


class _Server(uvicorn.Server):
    """uvicorn without its signal handlers: Ctrl-C belongs to whoever runs the event loop."""

    def install_signal_handlers(self) -> None:
        """Leave the signals alone."""

    def capture_signals(self) -> Any:
        """Leave the signals alone."""
        from contextlib import nullcontext

        return nullcontext()


async def serve(
    client: TelegramClient,
    *,
    announce: Callable[[str], Any] = print,
    port: int = 0,
    title: str = "Log in to Telegram",
    timeout: float = 900.0,
) -> api.User:
    """Log ``client`` in through a page on 127.0.0.1; returns who logged in. The client stays connected.

    ``announce`` is called with the link, which opens the page once, in one browser. ``port`` 0 takes a free one.
    Raises ``LoginCancelled`` after ``timeout`` seconds without a login, and `OSError` when the port is taken.
    """
    finished: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def done(_: TelegramClient) -> None:
        if not finished.done():
            finished.set_result(None)

    listener = socket.create_server((HOST, port))
    address = f"{HOST}:{listener.getsockname()[1]}"
    token = secrets.token_urlsafe(24)
    hosts = frozenset({address, address.replace(HOST, "localhost")})
    app = LoginApp(lambda: client, on_login=done, title=title, keep_connected=True, hosts=hosts, one_time=token)
    server = _Server(uvicorn.Config(app, access_log=False, log_level="error", lifespan="off"))
    running = asyncio.create_task(server.serve([listener]), name="login page")
    try:
        announce(f"http://{address}/enter/{token}")
        async with asyncio.timeout(timeout):
            await finished
        await app.seen(GOODBYE)
        return await client.get_me()
    except TimeoutError:
        raise LoginCancelled(f"nobody logged in within {timeout:.0f} s") from None
    finally:
        server.should_exit = True
        await app.close()
        await asyncio.wait([running])
        listener.close()
