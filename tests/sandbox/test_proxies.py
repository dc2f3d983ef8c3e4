"""The ways in that a sandbox offers: each with a client through it, and with what they turn away."""

from __future__ import annotations

import asyncio
import base64
from typing import Any

import pytest

from cablegram import StringSession, TelegramClient
from cablegram.errors import ConnectionLost, ProxyRefused, UsageError
from cablegram.net.dialers.faketls import client_hello
from cablegram.sandbox import Sandbox
from cablegram.sandbox.proxies.front import MOST_HELD
from cablegram.sandbox.proxies.mtproxy import OLDEST
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule

SECRET = bytes(range(16))


def client_of(telegram: Sandbox, proxy: str, **options: Any) -> TelegramClient:
    return TelegramClient(
        StringSession(""), telegram.api_id, telegram.api_hash, network=telegram.network, proxy=proxy, **options
    )


@rule(
    "mtproto/mtproto-transports#transport-obfuscation",
    "An MTProxy mixes its secret into the keys, and is told the data center in the header",
    role="both",
)
@pytest.mark.parametrize("kind", ["plain", "dd", "ee"])
def test_mtproxies(kind: Any) -> None:
    """A login through each kind of secret, to another data center too, and back after a cut."""

    async def scenario(world: Simulation) -> None:
        telegram = world.telegram
        proxy = await telegram.mtproxy(kind)
        bot = telegram.add_bot("a_bot", dc=3)
        client = world.client(proxy=proxy.link)
        await client.start(bot_auth_token=bot.token)
        assert (await client.get_me()).username == "a_bot"
        assert set(proxy.passed) == {2, 3}
        world.network.cut_all()
        assert (await client.get_me()).username == "a_bot"
        assert proxy.refused == 0
        assert telegram.breaches == []
        assert proxy.secret.hex() not in repr(proxy)

    run_simulation(scenario, dcs=3)


@pytest.mark.parametrize("kind", ["plain", "dd", "ee"])
async def test_wrong_secrets(kind: Any) -> None:
    """Who does not know the secret is turned away; a client says so at once or after three tries."""
    async with Sandbox() as telegram:
        right, wrong = await telegram.mtproxy(kind, secret=SECRET), SECRET[::-1]
        link = right.link.replace(SECRET.hex(), wrong.hex())
        client = client_of(telegram, link, retry_delay=0.01)
        with pytest.raises(ConnectionLost):
            await client.connect()
        assert right.passed == []
        assert right.refused > 0


async def test_kinds_of_secrets() -> None:
    """A dd secret takes the padded transport only; secrets that are none are refused where they are written."""
    async with Sandbox() as telegram:
        padded = await telegram.mtproxy("dd", secret=SECRET)
        client = client_of(telegram, padded.link.replace("secret=dd", "secret="), retry_delay=0.01)
        with pytest.raises(ProxyRefused):
            await client.connect()
        assert padded.passed == []
        with pytest.raises(UsageError, match="colon"):
            await telegram.http_proxy(username="a:b")
        with pytest.raises(UsageError, match="255 bytes"):
            await telegram.socks5(username="a" * 256)
        for kind, secret in (("plain", bytes(15)), ("xx", SECRET)):
            with pytest.raises(UsageError, match="secret"):
                await telegram.mtproxy(kind, secret=secret)  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="while it runs"):
        await telegram.mtproxy()


async def test_hellos() -> None:
    """A hello that is old, for another site, or that came before, is turned away; so is any other protocol."""
    async with Sandbox() as telegram:
        proxy = await telegram.mtproxy("ee", secret=SECRET)

        async def answered(hello: bytes) -> bool:
            reader, writer = await asyncio.open_connection(proxy.host, proxy.port)
            writer.write(hello)
            got = await asyncio.wait_for(reader.read(3), 5)
            writer.close()
            return got == b"\x16\x03\x03"

        now = int(telegram.clock.time())
        good = client_hello(SECRET, "example.com", now, telegram.rand)
        assert await answered(good)
        assert not await answered(good)
        assert not await answered(client_hello(SECRET, "example.com", now - OLDEST - 60, telegram.rand))
        assert not await answered(client_hello(SECRET, "example.org", now, telegram.rand))
        assert not await answered(client_hello(bytes(16), "example.com", now, telegram.rand))
        assert not await answered(b"GET / HTTP/1.1\r\n\r\n" + bytes(64))
        assert proxy.refused == 5


@pytest.mark.parametrize("kind", ["socks5", "http"])
@pytest.mark.parametrize("user", ["", "ada l@ve/lace"])
async def test_socks_and_http(kind: str, user: str) -> None:
    """A login through either, with and without a user name; a wrong password is refused at once."""
    async with Sandbox() as telegram:
        make = telegram.socks5 if kind == "socks5" else telegram.http_proxy
        proxy = await make(username=user, password=user and "p w/d")
        bot = telegram.add_bot("a_bot")
        client = client_of(telegram, proxy.link)
        await client.start(bot_auth_token=bot.token)
        await client.disconnect()
        assert proxy.passed == [2]
        if user:
            wrong = client_of(telegram, proxy.link.replace("p%20w", "x"))
            with pytest.raises(ProxyRefused):
                await wrong.connect()
            assert proxy.refused == 1


async def test_a_restart() -> None:
    """A proxy is where it was after a restart of the sandbox, and a client finds its way through it again."""
    async with Sandbox() as telegram:
        proxy = await telegram.mtproxy("ee")
        bot = telegram.add_bot("a_bot")
        client = client_of(telegram, proxy.link, retry_delay=0.05)
        await client.start(bot_auth_token=bot.token)
        await telegram.restart()
        assert (await client.get_me()).username == "a_bot"
        assert len(proxy.passed) == 2
        await client.disconnect()


async def said(front: Any, *data: bytes) -> bytes:
    """What a front answers to this, until it closes or is silent."""
    reader, writer = await asyncio.open_connection(front.host, front.port)
    got = b""
    for piece in data:
        writer.write(piece)
        try:
            got += await asyncio.wait_for(reader.read(4096), 0.2)
        except (TimeoutError, ConnectionError):
            break
    writer.close()
    return got


async def test_no_way_to_anywhere_else() -> None:
    """Neither leads to an address that is not the sandbox's, by number, by name or in IPv6."""
    async with Sandbox() as telegram:
        socks, http = await telegram.socks5(), await telegram.http_proxy()
        port = telegram.network.dcs[0].port.to_bytes(2, "big")
        for target in (
            b"\x01\x0a\x00\x00\x01" + port,
            b"\x01\x7f\x00\x00\x01\x00\x50",
            b"\x03\x07a.b.com" + port,
            b"\x04" + bytes(15) + b"\x02" + port,
        ):
            answer = await said(socks, b"\x05\x01\x00", b"\x05\x01\x00" + target)
            assert answer[:4] == b"\x05\x00\x05\x02"
        assert (await said(socks, b"\x05\x01\x00", b"\x05\x02\x00\x01" + bytes(6)))[3:4] == b"\x07"
        assert (await said(socks, b"\x05\x01\x00", b"\x05\x01\x00\x09" + bytes(6)))[3:4] == b"\x08"
        assert await said(socks, b"\x05\x01\x02") == b"\x05\xff"
        assert await said(socks, b"\x04\x01" + bytes(8)) == b""
        for request, status in (
            (b"CONNECT 10.0.0.1:443 HTTP/1.1\r\n\r\n", b"403"),
            (b"CONNECT nonsense:99999 HTTP/1.1\r\n\r\n", b"400"),
            (b"GET http://10.0.0.1/ HTTP/1.1\r\n\r\n", b"405"),
        ):
            assert (await said(http, request)).startswith(b"HTTP/1.1 " + status)
        assert socks.passed == []
        assert http.passed == []


async def test_beginnings_are_bounded() -> None:
    """A link that never comes to the point is closed."""
    async with Sandbox() as telegram:
        http = await telegram.http_proxy()
        reader, writer = await asyncio.open_connection(http.host, http.port)
        writer.write(bytes(MOST_HELD + 1))
        with pytest.raises((ConnectionError, asyncio.IncompleteReadError)):
            await asyncio.wait_for(reader.readexactly(1), 5)
        writer.close()


async def test_names_of_this_machine_and_an_end() -> None:
    """``localhost`` is the sandbox; what is open closes with it; another implementation's tunnel works."""
    async with Sandbox() as telegram:
        proxy = await telegram.http_proxy(username="u", password="p")
        dc = telegram.network.dcs[0]
        token = base64.b64encode(b"u:p").decode()
        head = f"CONNECT localhost:{dc.port} HTTP/1.1\r\nHost: x\r\nProxy-Authorization: Basic {token}\r\n\r\n"
        assert (await said(proxy, head.encode(), b"GET / HTTP/1.1\r\nHost: x\r\n\r\n")).count(b"HTTP/1.1") == 2
        reader, writer = await asyncio.open_connection(proxy.host, proxy.port)
        await asyncio.sleep(0.05)
    assert await asyncio.wait_for(reader.read(), 5) == b""
    writer.close()
    with pytest.raises(OSError):
        await asyncio.open_connection(proxy.host, proxy.port)
