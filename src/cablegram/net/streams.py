"""Byte links: how the engine reaches the network, and how anything else can stand in for it.

A *link* is an :class:`asyncio.Transport` that calls an :class:`asyncio.Protocol`: callbacks, no task and no buffer of
its own, which keeps an idle client at a few kilobytes. A :data:`Dialer` opens one, a :data:`Listener` waits for them.
The two functions here are TCP; ``cablegram.testing`` has the same pair in memory, on a virtual clock.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Protocol

Factory = Callable[[], asyncio.Protocol]

Dialer = Callable[[str, int, Factory], Awaitable[asyncio.Transport]]
"""``await dial(host, port, factory)``: opens one link, calls ``factory().connection_made(link)``. Raises OSError."""


class Listening(Protocol):
    """A listener at work."""

    @property
    def address(self) -> tuple[str, int]:
        """The host and port that it is bound to."""

    async def close(self) -> None:
        """Stop accepting; links that are open stay open."""


Listener = Callable[[str, int, Factory], Awaitable[Listening]]
"""``await listen(host, port, factory)``: port 0 takes a free one; one ``factory()`` for each link."""


async def dial_tcp(host: str, port: int, factory: Factory) -> asyncio.Transport:
    """Open one TCP connection. Raises OSError; the caller sets the deadline."""
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_connection(factory, host, port)
    return transport


class TcpListening:
    """See :func:`listen_tcp`."""

    __slots__ = ("_server", "address")

    def __init__(self, server: asyncio.Server) -> None:
        self._server = server
        host, port = server.sockets[0].getsockname()[:2]
        self.address: tuple[str, int] = (host, port)

    async def close(self) -> None:
        self._server.close()


async def listen_tcp(host: str, port: int, factory: Factory) -> TcpListening:
    """Accept TCP connections on ``host`` and ``port`` (0: a free port)."""
    loop = asyncio.get_running_loop()
    return TcpListening(await loop.create_server(factory, host, port, backlog=4096))
