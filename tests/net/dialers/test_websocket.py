"""Tests of cablegram.net.dialers.websocket: addresses, servers that are none, and what is missing."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from cablegram import Network, StringSession, TelegramClient
from cablegram.errors import ConnectionLost, UsageError
from cablegram.mtproto.network import DataCenter
from cablegram.net.dialers.websocket import address_of, web_addresses
from cablegram.net.options import Device, Options
from cablegram.sandbox import Sandbox
from tests.support.rules import rule


@asynccontextmanager
async def answering(answer: bytes) -> AsyncIterator[int]:
    """A port where every request is answered in the same way."""

    async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(answer)
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


def test_addresses() -> None:
    """A data center has the WebSocket that its network names, or the usual path at its address; production's are at
    Telegram's names, over TLS, and never at a bare IPv6 address."""
    assert address_of(DataCenter(2, "10.0.0.1", 80), is_test=False) == "ws://10.0.0.1:80/apiws"
    assert address_of(DataCenter(2, "::1", 80, ipv6=True), is_test=True) == "ws://[::1]:80/apiws_test"
    production = Network.production()
    (found,) = web_addresses(production.addresses(2), production)
    assert (found.host, found.port, found.web) == (
        "venus.web.telegram.org",
        443,
        "wss://venus.web.telegram.org/apiws",
    )
    own = Network.custom("own", [DataCenter(1, "10.0.0.1", 443, web="http://10.0.0.1")], production.keys)
    with pytest.raises(UsageError, match="no address of a WebSocket"):
        web_addresses(own.dcs, own)


def test_transports_by_name() -> None:
    """A transport is given by its name; one that does not exist is refused with the names there are, and an MTProxy is
    not reached over WebSocket."""
    assert Options(Device(1), transport="websocket").transport.value == "websocket"
    with pytest.raises(UsageError, match=r"websockets.*is no transport; there are abridged.*websocket"):
        Options(Device(1), transport="websockets")
    with pytest.raises(UsageError, match="MTProxy"):
        Options(Device(1), transport="websocket", proxy=f"mtproxy://{'00' * 16}@127.0.0.1:1")


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "404"),
        (b"garbage\r\n\r\n", "is no WebSocket"),
        (b"", "."),
    ],
)
async def test_servers_that_are_no_websocket(answer: bytes, says: str) -> None:
    """What is no WebSocket is a connection that could not be made, with the address and the reason."""
    async with Sandbox() as telegram, answering(answer) as port:
        network = Network.custom("elsewhere", [DataCenter(2, "127.0.0.1", port)], telegram.network.keys)
        client = TelegramClient(
            StringSession(""), 1, "0" * 32, network=network, transport="websocket", connection_retries=0
        )
        with pytest.raises(ConnectionLost, match=says):
            await client.connect()
        await client.disconnect()


async def test_without_the_package(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the package the error says what to install."""
    monkeypatch.setitem(sys.modules, "websockets.client", None)
    monkeypatch.delitem(sys.modules, "cablegram.net.dialers.websocket", raising=False)
    async with Sandbox() as telegram:
        client = TelegramClient(StringSession(""), 1, "0" * 32, network=telegram.network, transport="websocket")
        with pytest.raises(UsageError, match=r"pip install 'cablegram\[websocket\]'"):
            await client.connect()
        await client.disconnect()


@rule(
    "mtproto/mtproto-transports",
    "The server tells the transports apart, and from HTTP, by their first bytes",
    role="server",
)
async def test_a_plain_get() -> None:
    """A browser that is pointed at the sandbox's port is told what is there."""
    async with Sandbox() as telegram:
        dc = telegram.network.dcs[0]
        reader, writer = await asyncio.open_connection(dc.host, dc.port)
        writer.write(b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")
        answer = await reader.read()
        assert answer.startswith(b"HTTP/1.1 404 ")
        assert b"/apiws" in answer
        writer.close()
