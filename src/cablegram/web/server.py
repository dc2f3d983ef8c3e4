"""The login page on this machine alone: loopback, a one-time link, and an end."""

from __future__ import annotations

import asyncio
import secrets
import socket
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cablegram import TelegramClient
from cablegram._page_server import PageServer
from cablegram.errors import LoginCancelled

from .app import LoginApp

if TYPE_CHECKING:
    from cablegram import api

HOST = "127.0.0.1"
GOODBYE = 3.0  # seconds for the browser to fetch the last page


async def serve(
    client: TelegramClient,
    *,
    announce: Callable[[str], Any] = print,
    port: int = 0,
    title: str = "Log in to Telegram",
    app: str = "The program that showed you the link",
    timeout: float = 900.0,
) -> api.User:
    """Log ``client`` in through a page on 127.0.0.1; returns who logged in. The client stays connected.

    ``announce`` is called with the link, which opens the page once, in one browser. ``port`` 0 takes a free one.
    ``title`` heads the page, ``app`` says on it who gets into the account.
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
    page = LoginApp(
        lambda: client, on_login=done, title=title, app=app, keep_connected=True, hosts=hosts, one_time=token
    )
    server = PageServer(page)
    running = asyncio.create_task(server.serve([listener]), name="login page")
    try:
        announce(f"http://{address}/enter/{token}")
        async with asyncio.timeout(timeout):
            await finished
        await page.seen(GOODBYE)
        return await client.get_me()
    except TimeoutError:
        raise LoginCancelled(f"nobody logged in within {timeout:.0f} s") from None
    finally:
        server.should_exit = True
        await page.close()
        await asyncio.wait([running])
        listener.close()
