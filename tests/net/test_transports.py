"""Every way to a data center, with and without perfect forward secrecy: the same job on each."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pytest

from cablegram import StringSession, TelegramClient
from cablegram.net import Transport
from cablegram.sandbox import Sandbox
from cablegram.sandbox.proxies.front import Front

MEGABYTE = random.Random(1).randbytes(1 << 20)
WEB = (Transport.WEBSOCKET, Transport.HTTP)


def ways() -> Iterator[tuple[str, bool, str]]:
    """Transport, whether it is under TLS, and through what."""
    for kind in Transport:
        for tls in (False, True) if kind in WEB else (False,):
            for proxy in ("", "socks5", "http"):
                yield kind.value, tls, proxy
    for secret in ("plain", "dd", "ee"):  # an MTProxy decides on the transport
        yield Transport.ABRIDGED.value, False, secret


def named(way: tuple[str, bool, str]) -> str:
    transport, tls, proxy = way
    if proxy in ("plain", "dd", "ee"):
        return f"mtproxy {proxy}"
    return f"{transport}{' tls' if tls else ''} {proxy or 'direct'}"


@pytest.mark.parametrize("pfs", [False, True], ids=["plain keys", "pfs"])
@pytest.mark.parametrize("way", list(ways()), ids=named)
async def test_log_in_and_a_megabyte_both_ways(way: tuple[str, bool, str], pfs: bool) -> None:
    """A login, a file of one megabyte up and down again, over each transport, directly and through each kind of proxy;
    every link came through the proxy, and the server sees no breach of the protocol."""
    transport, tls, kind = way
    async with Sandbox(tls=tls) as telegram:
        proxy: Front | None = None
        if kind == "socks5":
            proxy = await telegram.socks5(username="ada", password="p@ss")
        elif kind == "http":
            proxy = await telegram.http_proxy(username="ada", password="p@ss")
        elif kind:
            proxy = await telegram.mtproxy(kind)  # type: ignore[arg-type]
        ada = telegram.add_user(first_name="Ada")
        client = TelegramClient(
            StringSession(""),
            telegram.api_id,
            telegram.api_hash,
            network=telegram.network,
            transport=transport,
            proxy=None if proxy is None else proxy.link,
            pfs=pfs,
        )
        try:
            await client.start(phone_number=ada.phone, phone_code=ada.read_code)
            message = await client.send_file("me", MEGABYTE)
            assert await client.download_media(message) == MEGABYTE
        finally:
            await client.disconnect()
        assert telegram.breaches == []
        if proxy is not None:
            assert set(proxy.passed) == {2}
            assert len(proxy.passed) == telegram.log.connections
            assert proxy.refused == 0
