"""Byte links: how the engine reaches the network, and how anything else can stand in for it.

A *link* is an :class:`asyncio.Transport` that calls an :class:`asyncio.Protocol`: callbacks, no task and no buffer of
its own, which keeps an idle client at a few kilobytes. A :data:`Dialer` opens one, a :data:`Listener` waits for them.
The two functions here are TCP; ``cablegram.testing`` has the same pair in memory, on a virtual clock.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from typing import Protocol

from cablegram.net.offline import check_reachable

Factory = Callable[[], asyncio.Protocol]

Dialer = Callable[[str, int, Factory], Awaitable[asyncio.Transport]]
"""``await dial(host, port, factory)``: opens one link, calls ``factory().connection_made(link)``. Raises OSError.

While it works it may say what it waits for by :func:`report`; an expired deadline then names it.
"""

_reporter: ContextVar[Callable[[str], object] | None] = ContextVar("cablegram_stage", default=None)


def report(stage: str) -> None:
    """Say what a dialer waits for now: ``"dns"``, ``"proxy"``, ``"tcp"`` or ``"transport"``."""
    reporter = _reporter.get()
    if reporter is not None:
        reporter(stage)


def reports_to(reporter: Callable[[str], object]) -> None:
    """Who hears :func:`report` from now on, in this task and those that it starts."""
    _reporter.set(reporter)


class Listening(Protocol):
    """A listener at work."""

    @property
    def address(self) -> tuple[str, int]:
        """The host and port that it is bound to."""

    async def close(self) -> None:
        """Stop accepting; links that are open stay open."""


Listener = Callable[[str, int, Factory], Awaitable[Listening]]
"""``await listen(host, port, factory)``: port 0 takes a free one; one ``factory()`` for each link."""


def is_address(host: str) -> bool:
    """Whether this is an IP address, and no name to look up."""
    return ":" in host or host.replace(".", "").isdigit()


async def dial_tcp(host: str, port: int, factory: Factory) -> asyncio.Transport:
    """Open one TCP connection; the addresses of a name are tried in their order. Raises OSError, `OfflineError`.

    The caller sets the deadline.
    """
    check_reachable(host, port)
    loop = asyncio.get_running_loop()
    hosts = [host]
    if not is_address(host):
        report("dns")
        found = await loop.getaddrinfo(host, port, type=1)  # SOCK_STREAM
        hosts = list(dict.fromkeys(str(entry[4][0]) for entry in found))
    report("tcp")
    for number, address in enumerate(hosts, 1):
        check_reachable(address, port)
        try:
            transport, _ = await loop.create_connection(factory, address, port)
        except OSError:
            if number == len(hosts):
                raise
        else:
            return transport
    raise OSError(f"{host} has no address")


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
