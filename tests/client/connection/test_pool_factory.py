"""Tests of cablegram.client.connection.pool_factory: the pool that a client makes for itself."""

from __future__ import annotations

import asyncio

from cablegram.client.connection.pool_factory import make_pool
from cablegram.mtproto.framing import Transport
from cablegram.net.pool import Pool
from tests.support.scripted import FakeClock, make


async def test_everything_reaches_the_pool() -> None:
    """Network, session, clock, randomness, device and every setting of connections are handed over."""
    clock = FakeClock()
    client, _ = make(
        clock=clock, rand=lambda size: bytes(size), connection_retries=None, retry_delay=3.0, timeout=7.0, layer=198,
        transport=Transport.FULL, use_ipv6=True, auto_reconnect=False, pfs=True, device_model="Mine",
    )  # fmt: skip
    pool = make_pool(client)
    assert isinstance(pool, Pool)
    options = pool.options
    assert pool.network is client.network
    assert (options.clock, options.rand) == (clock, client._rand)
    assert (options.connection_retries, options.retry_delay, options.request_timeout) == (None, 3.0, 7.0)
    assert (options.layer.number, options.transport) == (198, Transport.FULL)
    assert (options.use_ipv6, options.auto_reconnect, options.pfs) == (True, False, True)
    assert (options.device.device_model, options.device.api_id) == ("Mine", 1)
    await asyncio.sleep(0)
