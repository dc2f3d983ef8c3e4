"""TLS under a link of the web: the client's side of ``wss`` and ``https``."""

from __future__ import annotations

import asyncio
import ssl

from cablegram.mtproto.network import Network


class AwaitingTls(asyncio.Protocol):
    """Stands in for a protocol until TLS is up; a link that ends before that ends it too."""

    def __init__(self, protocol: asyncio.Protocol) -> None:
        self._protocol = protocol

    def connection_lost(self, exc: Exception | None) -> None:
        self._protocol.connection_lost(exc)


async def secure(real: asyncio.Transport, protocol: asyncio.Protocol, host: str, network: Network) -> None:
    """TLS on a link that is open; the protocol gets the result. Raises ssl.SSLError, ConnectionResetError."""
    context = ssl.create_default_context(cadata=network.certificate)
    link = await asyncio.get_running_loop().start_tls(real, protocol, context, server_hostname=host)
    if link is None:
        raise ConnectionResetError("the peer closed the connection")
    protocol.connection_made(link)
