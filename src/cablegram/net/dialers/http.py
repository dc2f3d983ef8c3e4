"""HTTP on the client's side: a dialer whose links carry each payload of MTProto in a request, and answers back.

Needs the package ``h11`` (``pip install 'cablegram[http]'``), whose core without I/O does the talking.

A link here is several connections. One is usually the long poll: its request is answered when the server has news, or
after 25 s. What is to be said meanwhile goes over another, which is opened when it is first needed, up to
:data:`MOST`; when all wait for their answers, nothing more is taken from the client until one is free. What is idle is
kept alive; if the server closes it, another one is opened in its place. A connection that ends while its request is
unanswered ends the link, and the client makes a new one: nobody knows whether the request came.
Sources: https://core.telegram.org/mtproto/transports#http, https://core.telegram.org/mtproto/transports#uri-format
"""

from __future__ import annotations

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Iterable
from typing import Any, cast
from urllib.parse import urlsplit

from cablegram.errors import CablegramError, UsageError
from cablegram.mtproto.framing.base import MAX_PAYLOAD
from cablegram.mtproto.framing.http import frame, status_frame
from cablegram.mtproto.network import DataCenter, Network
from cablegram.net.dialers.tls import AwaitingTls, secure
from cablegram.net.streams import Dialer, Factory, report

try:
    import h11
except ImportError:
    raise UsageError("the transport http needs the package h11: pip install 'cablegram[http]'") from None

MOST = 4
"""So many connections at a time make one link."""
DIALING = 10.0
"""How long a further connection may take to open (seconds); until then the others have to do."""
_PATHS = {"/apiws": "/apiw1", "/apiws_premium": "/apiw1", "/apiws_test": "/apiw_test1"}


def address_of(dc: DataCenter, *, is_test: bool) -> str:
    """The URL that payloads are posted to: beside the WebSocket that the network names, or the usual one at its
    address."""
    if dc.web is None:
        host = f"[{dc.host}]" if ":" in dc.host else dc.host
        return f"http://{host}:{dc.port}/api{'_test' if is_test else ''}"
    parts = urlsplit(dc.web)
    scheme = {"wss": "https", "ws": "http"}.get(parts.scheme, parts.scheme)
    return f"{scheme}://{parts.netloc}{_PATHS.get(parts.path, parts.path)}"


def http_addresses(found: Iterable[DataCenter], network: Network) -> list[DataCenter]:
    """Where these addresses take requests. Those with a URL of their own are enough where there are any."""
    found = list(found)
    chosen: list[DataCenter] = []
    for dc in [dc for dc in found if dc.web is not None] or found:
        url = address_of(dc, is_test=network.is_test)
        parts = urlsplit(url)
        if not parts.hostname or parts.scheme not in ("http", "https"):
            raise UsageError(f"{url!r} is no address of HTTP: http://host:port/path or https://host/path")
        port = parts.port or (443 if parts.scheme == "https" else 80)
        chosen.append(DataCenter(dc.id, parts.hostname, port, dc.ipv6, web=url))
    return chosen


def over_http(dial: Dialer, network: Network) -> Dialer:
    """A dialer for what :func:`http_addresses` gives, over the links of ``dial``. Raises OSError, UsageError."""
    urls = {(dc.host, dc.port): dc.web for dc in http_addresses(network.dcs, network)}

    async def connect(host: str, port: int, factory: Factory) -> asyncio.Transport:
        url = urls.get((host, port)) or address_of(DataCenter(0, host, port), is_test=network.is_test)

        async def one_more(link: HttpLink) -> Carrier:
            carrier = Carrier(link, url)
            real = await dial(host, port, lambda: AwaitingTls(carrier) if url.startswith("https:") else carrier)
            if url.startswith("https:"):
                report("tls")
                try:
                    await secure(real, carrier, host, network)
                except BaseException:
                    real.abort()
                    raise
            return carrier

        link = HttpLink(one_more)
        await link.begin()
        link.open(factory())
        return link

    return connect


class Carrier(asyncio.Protocol):
    """One connection: a request, its answer, the next request. ``number`` is the request's that is unanswered."""

    def __init__(self, link: HttpLink, url: str) -> None:
        parts = urlsplit(url)
        self._link = link
        self._path, self._host = parts.path or "/", parts.netloc
        self._http = h11.Connection(h11.CLIENT)
        self._status, self._body, self._size = 0, [b""], 0
        self.number: int | None = None
        self.real: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.real = cast("asyncio.Transport", transport)  # what it can do counts, not its class: uvloop has its own

    def ask(self, number: int, payload: bytes) -> None:
        """Post a payload."""
        self.number = number
        headers = [
            ("Host", self._host),
            ("Connection", "keep-alive"),
            ("Content-Type", "application/octet-stream"),
            ("Content-Length", str(len(payload))),
        ]
        http = self._http
        events = (
            h11.Request(method="POST", target=self._path, headers=headers),
            h11.Data(data=payload),
            h11.EndOfMessage(),
        )
        if self.real is not None:
            self.real.write(b"".join(http.send(event) or b"" for event in events))

    def data_received(self, data: bytes) -> None:
        try:
            self._http.receive_data(data)
            self._read()
        except h11.RemoteProtocolError as error:
            self._link.broken(ConnectionResetError(f"this is no answer of HTTP: {error}"))

    def _read(self) -> None:
        while True:
            match self._http.next_event():
                case h11.Response() as answer:
                    self._status, self._body, self._size = answer.status_code, [], 0
                case h11.Data() as part:
                    self._size += len(part.data)
                    if self._size > MAX_PAYLOAD:
                        raise h11.RemoteProtocolError("an answer that is too long")
                    self._body.append(bytes(part.data))
                case h11.EndOfMessage():
                    self._answered()
                    return
                case h11.InformationalResponse():
                    pass
                case h11.ConnectionClosed():
                    self.connection_lost(None)
                    return
                case _:
                    return

    def _answered(self) -> None:
        number, self.number = self.number, None
        reusable = self._http.our_state is h11.DONE and self._http.their_state is h11.DONE
        if reusable:
            self._http.start_next_cycle()
        elif self.real is not None:
            self.real.close()
        if number is not None:
            body = b"".join(self._body)
            self._body = []
            answer = frame(number, body) if self._status == 200 else status_frame(number, self._status)
            self._link.answered(self, answer, reusable=reusable)

    def eof_received(self) -> bool:
        if self.number is not None:
            self.data_received(b"")  # the end of a body without a length
        return False

    def connection_lost(self, exc: Exception | None) -> None:
        self._link.lost(self, exc)


class HttpLink(asyncio.Transport):
    """What the client sees: one link. It writes and reads ``length number payload``; see ``framing.http``."""

    def __init__(self, one_more: Callable[[HttpLink], Awaitable[Carrier]]) -> None:
        super().__init__()
        self._one_more = one_more
        self._loop = asyncio.get_running_loop()
        self._protocol: asyncio.Protocol | None = None
        self._carriers: list[Carrier] = []
        self._waiting: deque[tuple[int, bytes]] = deque()
        self._buffer = bytearray()
        self._queued = 0
        self._dialing: asyncio.Task[None] | None = None
        self._closing = self._paused = self._over = False

    async def begin(self) -> None:
        """Open the first connection."""
        self._carriers.append(await self._one_more(self))

    def open(self, protocol: asyncio.Protocol) -> None:
        """Serve this protocol."""
        self._protocol = protocol
        protocol.connection_made(self)

    # What the client does

    def write(self, data: Any) -> None:
        self._buffer += data
        while len(self._buffer) >= 8:
            size = int.from_bytes(self._buffer[:4], "little")
            if len(self._buffer) < 8 + size:
                break
            self._waiting.append((int.from_bytes(self._buffer[4:8], "little"), bytes(self._buffer[8 : 8 + size])))
            self._queued += size
            del self._buffer[: 8 + size]
        self._send()

    def _send(self) -> None:
        while self._waiting and not self._closing:
            free = next((carrier for carrier in self._carriers if carrier.number is None), None)
            if free is None:
                if len(self._carriers) < MOST and self._dialing is None:
                    self._dialing = self._loop.create_task(self._dial(), name="cablegram-http")
                break
            number, payload = self._waiting.popleft()
            self._queued -= len(payload)
            free.ask(number, payload)
        self._pace()

    def _pace(self) -> None:
        """Take more from the client only while there is a connection to put it on."""
        if self._protocol is None or self._paused == bool(self._waiting) or self._closing:
            return
        self._paused = bool(self._waiting)
        if self._paused:
            self._protocol.pause_writing()
        else:
            self._protocol.resume_writing()

    async def _dial(self) -> None:
        try:
            async with asyncio.timeout(DIALING):
                carrier = await self._one_more(self)
        except (OSError, CablegramError) as error:
            self._dialing = None
            if not self._carriers:
                self.broken(error)
            return  # those that are there go on
        self._dialing = None
        self._carriers.append(carrier)
        self._send()

    # What the connections say

    def answered(self, carrier: Carrier, data: bytes, *, reusable: bool) -> None:
        """The answer to a request is there."""
        if not reusable:
            self._drop(carrier)
        if self._protocol is not None and not self._over:
            self._protocol.data_received(data)
        self._send()

    def lost(self, carrier: Carrier, error: Exception | None) -> None:
        """A connection is gone."""
        if carrier.number is not None and not self._closing:
            self.broken(error or ConnectionResetError("the server closed a connection without an answer"))
        else:
            self._drop(carrier)
            self._send()

    def _drop(self, carrier: Carrier) -> None:
        if carrier in self._carriers:
            self._carriers.remove(carrier)

    def broken(self, error: Exception | None) -> None:
        """The link cannot go on."""
        self.abort()
        self._end(error)

    def _end(self, error: Exception | None) -> None:
        if not self._over:
            self._over = True
            if self._protocol is not None:
                self._protocol.connection_lost(error)

    # The rest of a transport

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        self._protocol = cast("asyncio.Protocol", protocol)

    def get_protocol(self) -> asyncio.BaseProtocol:
        if self._protocol is None:
            raise RuntimeError("the link is not open yet")
        return self._protocol

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        real = self._carriers[0].real if self._carriers else None
        return default if real is None else real.get_extra_info(name, default)

    def is_closing(self) -> bool:
        return self._closing

    def close(self) -> None:
        self._shut(lambda real: real.close())

    def abort(self) -> None:
        self._shut(lambda real: real.abort())

    def _shut(self, how: Callable[[asyncio.Transport], None]) -> None:
        if self._closing:
            return
        self._closing = True
        if self._dialing is not None:
            self._dialing.cancel()
        for carrier in self._carriers:
            if carrier.real is not None:
                how(carrier.real)
        self._loop.call_soon(self._end, None)

    def get_write_buffer_size(self) -> int:
        return self._queued

    def pause_reading(self) -> None:
        for carrier in self._carriers:
            if carrier.real is not None:
                carrier.real.pause_reading()

    def resume_reading(self) -> None:
        for carrier in self._carriers:
            if carrier.real is not None:
                carrier.real.resume_reading()
