"""TLS on the sandbox's port: WebSockets at wss:// addresses, and everything else as without it."""

from __future__ import annotations

import asyncio
import random
import ssl
from typing import Any

import pytest

from cablegram import Network, StringSession, TelegramClient
from cablegram.errors import ConnectionLost
from cablegram.mtproto.network import DataCenter
from cablegram.net import Transport
from cablegram.sandbox import Sandbox
from cablegram.sandbox.serving.tls import begins_tls

MEGABYTE = random.Random(2).randbytes(1 << 20)
HELLO = b"\x16\x03\x01\x02\x00\x01"


def client_of(telegram: Sandbox, network: Network | None = None, **options: Any) -> TelegramClient:
    """A client with nothing to come back to."""
    network = network or telegram.network
    return TelegramClient(StringSession(""), telegram.api_id, telegram.api_hash, network=network, **options)


def test_the_first_bytes_tell() -> None:
    """A ClientHello is known by its fixed bytes, whatever its length, and nothing else is taken for one."""
    for size in range(len(HELLO)):
        assert begins_tls(HELLO[:size]) is None
    assert begins_tls(HELLO + bytes(500)) is True
    assert begins_tls(b"\x16\x03\x03\x00\x7f\x01") is True
    for other in (b"\xef", b"\xee\xee\xee\xee", b"GET /apiws", b"\x16\x03\x01\x02\x00\x02", b"\x16\x04"):
        assert begins_tls(other) is False


@pytest.mark.parametrize("pfs", [False, True], ids=["plain keys", "pfs"])
async def test_wss(pfs: bool) -> None:
    """A login, and a megabyte both ways, over a WebSocket under TLS, whose certificate the client verifies."""
    async with Sandbox(tls=True) as telegram:
        ada = telegram.add_user(first_name="Ada")
        assert all(dc.web is not None and dc.web.startswith("wss://") for dc in telegram.network.dcs)
        client = client_of(telegram, transport="websocket", pfs=pfs)
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        assert await client.download_media(await client.send_file("me", MEGABYTE)) == MEGABYTE
        await client.disconnect()
        assert telegram.breaches == []


@pytest.mark.parametrize("transport", [kind.value for kind in Transport if kind is not Transport.WEBSOCKET])
async def test_other_transports(transport: str) -> None:
    """Every other transport works on the same port."""
    async with Sandbox(tls=True) as telegram:
        bot = telegram.add_bot()
        client = client_of(telegram, transport=transport)
        assert (await client.start(bot_auth_token=bot.token)).id == bot.id
        await client.disconnect()
        assert telegram.breaches == []


async def test_a_certificate_that_proves_nothing() -> None:
    """A server that shows another certificate than the network's is not spoken to."""
    async with Sandbox(tls=True) as telegram, Sandbox(tls=True) as other:
        dcs = [DataCenter(dc.id, dc.host, dc.port, web=dc.web) for dc in telegram.network.dcs]
        wrong = Network.custom("wrong", dcs, telegram.network.keys, certificate=other.network.certificate)
        client = client_of(telegram, wrong, transport="websocket", connection_retries=0)
        with pytest.raises(ConnectionLost, match=r"(?i)certificate"):
            await client.connect()
        await client.disconnect()
        assert telegram.log.key_exchanges == 0


def test_the_network_file_has_it() -> None:
    """A network as text keeps its certificate, and is another network without it."""

    async def main() -> Network:
        async with Sandbox(tls=True) as telegram:
            return telegram.network

    network = asyncio.run(main())
    assert network.certificate is not None
    assert "BEGIN CERTIFICATE" in network.certificate
    assert Network.parse(network.dump()) == network
    plain = Network.custom(network.name, network.dcs, network.keys)
    assert Network.parse(plain.dump()) == plain != network


@pytest.mark.parametrize("what", ["garbage", "half", "goodbye"])
async def test_broken_tls_ends_the_link(what: str) -> None:
    """Garbage in place of a ClientHello, one that breaks off, and a goodbye at once end that link alone."""
    async with Sandbox(tls=True) as telegram:
        dc = telegram.network.dcs[0]
        if what == "goodbye":
            context = ssl.create_default_context(cadata=telegram.network.certificate)
            _, writer = await asyncio.open_connection(dc.host, dc.port, ssl=context)
            writer.close()
            await writer.wait_closed()
        else:
            reader, writer = await asyncio.open_connection(dc.host, dc.port)
            writer.write(HELLO + (bytes(600) if what == "garbage" else b""))
            writer.write_eof()
            await asyncio.wait_for(reader.read(), 5)
            writer.close()
        bot = telegram.add_bot()
        client = client_of(telegram, transport="websocket")
        assert (await client.start(bot_auth_token=bot.token)).id == bot.id
        await client.disconnect()
