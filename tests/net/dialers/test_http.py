"""Tests of cablegram.net.dialers.http: addresses, servers that are none, connections that come and go."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from cablegram import Network, StringSession, TelegramClient
from cablegram.errors import ConnectionLost, TransportError, UsageError
from cablegram.mtproto.framing.http import frame, status_frame
from cablegram.mtproto.network import DataCenter
from cablegram.net.dialers.http import MOST, address_of, http_addresses, over_http
from cablegram.net.options import Device, Options
from cablegram.net.streams import dial_tcp
from cablegram.sandbox import Sandbox
from tests.support.rules import rule

Serve = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Any]
PAYLOAD = bytes(range(24))


@asynccontextmanager
async def server(serve: Serve) -> AsyncIterator[int]:
    """A port where this serves each connection."""
    tasks: set[asyncio.Task[None]] = set()

    async def one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None
        tasks.add(task)
        try:
            await serve(reader, writer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            tasks.discard(task)
            writer.close()

    listening = await asyncio.start_server(one, "127.0.0.1", 0)
    try:
        yield listening.sockets[0].getsockname()[1]
    finally:
        listening.close()
        for task in list(tasks):
            task.cancel()


async def read_request(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """Head and body of a request."""
    head = await reader.readuntil(b"\r\n\r\n")
    size = int(head.lower().partition(b"content-length: ")[2].split(b"\r\n")[0])
    return head, await reader.readexactly(size)


def answer(body: bytes, status: str = "200 OK", more: str = "") -> bytes:
    return f"HTTP/1.1 {status}\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode() + body


class Taker(asyncio.Protocol):
    """What uses a link: keeps what came."""

    def __init__(self) -> None:
        self.data, self.lost, self.paused = b"", asyncio.Event(), False
        self.came = asyncio.Event()
        self.error: Exception | None = None

    def data_received(self, data: bytes) -> None:
        self.data += data
        self.came.set()

    def connection_lost(self, exc: Exception | None) -> None:
        self.error = exc
        self.lost.set()

    def pause_writing(self) -> None:
        self.paused = True

    def resume_writing(self) -> None:
        self.paused = False

    async def until(self, data: bytes) -> None:
        async with asyncio.timeout(5):
            while len(self.data) < len(data):
                self.came.clear()
                await self.came.wait()
        assert self.data == data


async def linked(port: int, taker: Taker) -> asyncio.Transport:
    """A link to this port."""
    network = Network.custom("own", [DataCenter(2, "127.0.0.1", port)], Network.production().keys)
    return await over_http(dial_tcp, network)("127.0.0.1", port, lambda: taker)


@rule(
    "mtproto/transports#uri-format",
    "Payloads are posted to /api of an address, to /apiw1 of a name of the web",
    role="client",
)
def test_addresses() -> None:
    """The usual path at an address; beside the WebSocket where the network names one, over TLS if that is."""
    assert address_of(DataCenter(2, "10.0.0.1", 80), is_test=False) == "http://10.0.0.1:80/api"
    assert address_of(DataCenter(2, "::1", 80, ipv6=True), is_test=True) == "http://[::1]:80/api_test"
    production = Network.production()
    (found,) = http_addresses(production.addresses(2), production)
    assert (found.host, found.port, found.web) == (
        "venus.web.telegram.org",
        443,
        "https://venus.web.telegram.org/apiw1",
    )
    web = DataCenter(2, "10.0.0.1", 443, web="wss://venus.web.telegram.org/apiws_test")
    assert address_of(web, is_test=True) == "https://venus.web.telegram.org/apiw_test1"
    own = Network.custom("own", [DataCenter(1, "10.0.0.1", 443, web="ftp://10.0.0.1")], production.keys)
    with pytest.raises(UsageError, match="no address of HTTP"):
        http_addresses(own.dcs, own)


def test_no_mtproxy() -> None:
    """An MTProxy speaks no HTTP."""
    with pytest.raises(UsageError, match="MTProxy"):
        Options(Device(1), transport="http", proxy=f"mtproxy://{'00' * 16}@127.0.0.1:1")


@rule("mtproto/transports#http", "Content-Length and Host are sent, and the connection is kept alive", role="client")
async def test_one_connection_for_many_requests() -> None:
    """Requests that follow one another go over one connection, which is kept open."""
    heads: list[bytes] = []
    links = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal links
        links += 1
        while True:
            head, body = await read_request(reader)
            heads.append(head)
            writer.write(b"HTTP/1.1 100 Continue\r\n\r\n" + answer(body))

    async with server(serve) as port:
        taker = Taker()
        link = await linked(port, taker)
        expected = b""
        for number in range(5):
            data = frame(number, PAYLOAD)
            link.write(data[:5])
            link.write(data[5:])
            expected += frame(number, PAYLOAD)
            await taker.until(expected)
        link.close()
        await taker.lost.wait()
    assert links == 1
    assert heads[0].startswith(b"POST /api HTTP/1.1\r\n")
    assert f"host: 127.0.0.1:{port}".encode() in heads[0].lower()
    assert b"connection: keep-alive" in heads[0].lower()


async def test_several_at_a_time() -> None:
    """A request that waits holds up no other, up to four; more are not taken from the client until one is answered,
    and each answer keeps the number of its request."""
    waiting: list[tuple[asyncio.StreamWriter, bytes]] = []
    there = asyncio.Event()

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        while True:
            _, body = await read_request(reader)
            waiting.append((writer, body))
            there.set()

    async def until(count: int) -> None:
        async with asyncio.timeout(5):
            while len(waiting) < count:
                there.clear()
                await there.wait()

    async with server(serve) as port:
        taker = Taker()
        link = await linked(port, taker)
        for number in range(MOST + 2):
            link.write(frame(number, bytes([number]) * 24))
        await until(MOST)
        await asyncio.sleep(0.02)
        assert len(waiting) == MOST
        held = taker.paused
        assert link.get_write_buffer_size() == 2 * 24
        expected = b""
        for number in (2, 0, 4, 5, 1, 3):
            body = bytes([number]) * 24
            async with asyncio.timeout(5):
                while body not in [sent for _, sent in waiting]:
                    there.clear()
                    await there.wait()
            writer = next(writer for writer, sent in waiting if sent == body)
            writer.write(answer(body))
            expected += frame(number, body)
            await taker.until(expected)
        assert (held, taker.paused) == (True, False)
        link.abort()
        await taker.lost.wait()
    assert link.is_closing()


async def test_a_connection_that_the_server_closes() -> None:
    """One that is closed while nothing waits on it is replaced without a word; with a request unanswered, the link is
    over."""
    links = 0

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        nonlocal links
        links += 1
        _, body = await read_request(reader)
        if links < 4:
            writer.write(answer(body, more="Connection: close\r\n" if links == 1 else ""))

    async with server(serve) as port:
        taker = Taker()
        link = await linked(port, taker)
        expected = b""
        for number in range(3):
            link.write(frame(number, PAYLOAD))
            expected += frame(number, PAYLOAD)
            await taker.until(expected)
            await asyncio.sleep(0.02)
        assert links == 3
        assert not taker.lost.is_set()
        link.write(frame(3, PAYLOAD))
        async with asyncio.timeout(5):
            await taker.lost.wait()
        assert isinstance(taker.error, ConnectionResetError)


@rule("mtproto/mtproto-transports#transport-errors", "A status other than 200 is the transport error", role="client")
async def test_statuses() -> None:
    """The status is handed over, and not the page that came with it."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(answer(b"<html>not here</html>", "404 Not Found", "Connection: close\r\n"))

    async with server(serve) as port:
        taker = Taker()
        link = await linked(port, taker)
        link.write(frame(7, PAYLOAD))
        await taker.until(status_frame(7, 404))
        link.close()
        client = TelegramClient(
            StringSession(""),
            1,
            "0" * 32,
            network=Network.custom("x", [DataCenter(2, "127.0.0.1", port)], Network.production().keys),
            transport="http",
            connection_retries=0,
        )
        with pytest.raises(TransportError) as caught:
            await client.connect()
        assert caught.value.code == -404
        await client.disconnect()


@pytest.mark.parametrize(
    "said", [b"garbage\r\n\r\n", b"", b"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n" + bytes(100)]
)
async def test_servers_that_are_none(said: bytes) -> None:
    """What is no answer of HTTP, or one that would not end, is a connection that could not be made."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(said)

    async with server(serve) as port:
        client = TelegramClient(
            StringSession(""),
            1,
            "0" * 32,
            network=Network.custom("x", [DataCenter(2, "127.0.0.1", port)], Network.production().keys),
            transport="http",
            connection_retries=0,
        )
        with pytest.raises(ConnectionLost):
            await client.connect()
        await client.disconnect()


async def test_an_answer_that_floods() -> None:
    """An answer without an end is cut off before it fills the memory."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        while not writer.is_closing():
            writer.write(b"100000\r\n" + bytes(1 << 20) + b"\r\n")
            await writer.drain()

    async with server(serve) as port:
        taker = Taker()
        link = await linked(port, taker)
        link.write(frame(0, PAYLOAD))
        async with asyncio.timeout(20):
            await taker.lost.wait()
        assert "too long" in str(taker.error)


async def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package the error says what to install."""
    monkeypatch.setitem(sys.modules, "h11", None)
    monkeypatch.delitem(sys.modules, "cablegram.net.dialers.http", raising=False)
    async with Sandbox() as telegram:
        client = TelegramClient(StringSession(""), 1, "0" * 32, network=telegram.network, transport="http")
        with pytest.raises(UsageError, match=r"pip install 'cablegram\[http\]'"):
            await client.connect()
        await client.disconnect()
