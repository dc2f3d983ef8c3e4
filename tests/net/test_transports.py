"""Every transport, with and without perfect forward secrecy, directly and through proxies: the same job on each."""

from __future__ import annotations

import random

import pytest

from cablegram import StringSession, TelegramClient
from cablegram.net import Transport
from cablegram.sandbox import Sandbox
from tests.support.relays import Relay

MEGABYTE = random.Random(1).randbytes(1 << 20)
PROXIES = ("", "socks5", "http")


@pytest.mark.parametrize("pfs", [False, True], ids=["plain keys", "pfs"])
@pytest.mark.parametrize("proxy", PROXIES, ids=lambda kind: kind or "direct")
@pytest.mark.parametrize("transport", [kind.value for kind in Transport])
async def test_log_in_and_a_megabyte_both_ways(transport: str, proxy: str, pfs: bool) -> None:
    """A login, a file of one megabyte up and down again, over each transport; through a proxy it is the proxy that
    connects, and the server sees no breach of the protocol."""
    relay = Relay(proxy)
    async with Sandbox() as telegram:
        ada = telegram.add_user(first_name="Ada")
        link = f"{proxy}://127.0.0.1:{await relay.start()}" if proxy else None
        client = TelegramClient(
            StringSession(""),
            telegram.api_id,
            telegram.api_hash,
            network=telegram.network,
            transport=transport,
            proxy=link,
            pfs=pfs,
        )
        try:
            await client.start(phone_number=ada.phone, phone_code=ada.read_code)
            message = await client.send_file("me", MEGABYTE)
            assert await client.download_media(message) == MEGABYTE
        finally:
            await client.disconnect()
            if proxy:
                await relay.stop()
        assert telegram.breaches == []
        dc = telegram.network.dcs[0]
        assert set(relay.targets) == ({(dc.host, dc.port)} if proxy else set())
