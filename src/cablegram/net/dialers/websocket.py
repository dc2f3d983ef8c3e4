"""WebSocket on the client's side: a dialer whose links carry MTProto inside the frames of RFC 6455.

Needs the package ``websockets`` (``pip install 'cablegram[websocket]'``), whose core without I/O does the talking.
Source: https://core.telegram.org/mtproto/transports#websocket
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import Any
from urllib.parse import urlsplit

from cablegram.errors import UsageError
from cablegram.mtproto.network import DataCenter, Network
from cablegram.net.dialers.stacked import Lower
from cablegram.net.dialers.tls import AwaitingTls, secure
from cablegram.net.streams import Dialer, Factory, report

try:
    from websockets.client import ClientProtocol
    from websockets.frames import Frame
    from websockets.protocol import State
    from websockets.typing import Subprotocol
    from websockets.uri import parse_uri
except ImportError:
    raise UsageError(
        "the transport websocket needs the package websockets: pip install 'cablegram[websocket]'"
    ) from None

SUBPROTOCOL = Subprotocol("binary")
LONGEST_FRAME = 1 << 25
"""A server's frame may be this long (bytes): a security limit. A payload of MTProto and its header fit."""


def address_of(dc: DataCenter, *, is_test: bool) -> str:
    """The URL of a data center's WebSocket: its own, or the usual path at its address."""
    if dc.web is not None:
        return dc.web
    host = f"[{dc.host}]" if ":" in dc.host else dc.host
    return f"ws://{host}:{dc.port}/apiws{'_test' if is_test else ''}"


def web_addresses(found: Iterable[DataCenter], network: Network) -> list[DataCenter]:
    """Where the WebSockets of these addresses are. Those with a URL of their own are enough where there are any."""
    found = list(found)
    chosen: list[DataCenter] = []
    for dc in [dc for dc in found if dc.web is not None] or found:
        url = address_of(dc, is_test=network.is_test)
        parts = urlsplit(url)
        secure = parts.scheme == "wss"
        if not parts.hostname or parts.scheme not in ("ws", "wss"):
            raise UsageError(f"{url!r} is no address of a WebSocket: ws://host:port/path or wss://host/path")
        chosen.append(DataCenter(dc.id, parts.hostname, parts.port or (443 if secure else 80), dc.ipv6, web=url))
    return chosen


def over_websocket(dial: Dialer, network: Network) -> Dialer:
    """A dialer for what :func:`web_addresses` gives, over the links of ``dial``. Raises OSError, UsageError."""
    urls = {(dc.host, dc.port): dc.web for dc in web_addresses(network.dcs, network)}

    async def connect(host: str, port: int, factory: Factory) -> asyncio.Transport:
        plain = address_of(DataCenter(0, host, port), is_test=network.is_test)
        url = urls.get((host, port)) or plain
        lower = _Lower(url, factory)
        real = await dial(host, port, lambda: AwaitingTls(lower) if url.startswith("wss:") else lower)
        try:
            if url.startswith("wss:"):
                report("tls")
                await secure(real, lower, host, network)
            report("transport")
            return await lower.ready
        except BaseException:
            lower.give_up()
            real.abort()
            raise

    return connect


class _Lower(Lower):
    """The client's side of the WebSocket."""

    def __init__(self, url: str, factory: Factory) -> None:
        super().__init__(factory)
        self._url = url
        self._socket = ClientProtocol(parse_uri(url), subprotocols=[SUBPROTOCOL], extensions=[], max_size=LONGEST_FRAME)

    def greet(self, real: asyncio.Transport) -> None:
        self._socket.send_request(self._socket.connect())
        self._flush()

    def wrap(self, data: Any) -> bytes:
        self._socket.send_binary(data)
        return b"".join(self._socket.data_to_send())

    def farewell(self) -> bytes:
        if self._socket.state is not State.OPEN:
            return b""
        self._socket.send_close(1000)
        return b"".join(self._socket.data_to_send())

    def data_received(self, data: bytes) -> None:
        socket = self._socket
        socket.receive_data(data)
        events = socket.events_received()
        if self.inner is None and not self._agreed():
            return
        self._flush()
        for event in events:
            if isinstance(event, Frame) and event.opcode in (0, 2) and self.inner is not None:
                self.inner.data_received(bytes(event.data))
        if socket.close_expected() and self.real is not None:
            self.real.close()

    def _agreed(self) -> bool:
        """Whether the server has said yes."""
        socket = self._socket
        if socket.handshake_exc is not None:
            self.refuse(ConnectionRefusedError(f"{self._url} is no WebSocket of MTProto: {socket.handshake_exc}"))
            return False
        if socket.state is State.CONNECTING or self.ready.done():
            return False
        if socket.subprotocol != SUBPROTOCOL:
            self.refuse(ConnectionRefusedError(f"{self._url} does not speak the subprotocol {SUBPROTOCOL}"))
            return False
        self.open()
        return True

    def _flush(self) -> None:
        data = b"".join(self._socket.data_to_send())
        if data and self.real is not None and not self.real.is_closing():
            self.real.write(data)

    def eof_received(self) -> bool | None:
        self._socket.receive_eof()
        if self.inner is None:
            self._agreed()
        return super().eof_received()
