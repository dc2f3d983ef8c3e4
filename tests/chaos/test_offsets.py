"""A TCP connection that dies at every byte: of the key exchange, and of one request."""

from __future__ import annotations

import asyncio

import pytest

from cablegram import api
from cablegram.errors import ConnectionLost
from cablegram.sessions.memory import MemorySession
from tests.chaos.tcp import Proxy, Server, pool_for, request

PARTS = 4  # the offsets are shared out over so many runs at a time
LIMIT = 30.0


async def lengths(store: MemorySession | None, number: int) -> tuple[int, int]:
    """How many bytes pass up and down for a connection with one request."""
    server = Server()
    proxy = Proxy(await server.start())
    pool = pool_for(await proxy.start(), store)
    await pool.connect()
    await pool.invoke(request(number))
    await asyncio.sleep(0.05)
    await pool.disconnect()
    await proxy.stop()
    await server.stop()
    return proxy.passed_up, proxy.passed_down


@pytest.mark.slow
async def test_every_byte_of_the_key_exchange() -> None:
    """Killed after each byte, up or down: without retries a clean ConnectionLost at once, with retries a connection."""
    up, down = await lengths(None, 1)
    server = Server()
    port = await server.start()
    offsets = [("up", n) for n in range(up)] + [("down", n) for n in range(down)]

    async def part(which: int) -> None:
        proxy = Proxy(port)
        own = await proxy.start()
        for number, (way, offset) in enumerate(offsets):
            if number % PARTS != which:
                continue
            setattr(proxy, way, offset)
            again = number % 16 < PARTS
            pool = pool_for(own, connection_retries=2 if again else 0)
            try:
                await asyncio.wait_for(pool.connect(), LIMIT)
            except ConnectionLost:
                failed = True
            else:
                failed = False
                await asyncio.wait_for(pool.invoke(api.help.GetNearestDc()), LIMIT)
            assert not (failed and again), (way, offset)
            await pool.disconnect()
        await proxy.stop()

    await asyncio.gather(*map(part, range(PARTS)))
    await server.stop()


def assert_unknown(error: ConnectionLost, number: int) -> None:
    assert error.sent == "unknown"
    assert not number % 2, "what has a random_id is sent again"


@pytest.mark.slow
async def test_every_byte_of_a_request() -> None:
    """Killed after each byte of a session's first packets: nothing is carried out twice, and what has a ``random_id``,
    or was sent to a session that the server knows, has its result.
    """
    server = Server()
    port = await server.start()
    store = MemorySession()
    first = pool_for(port, store)
    await first.connect()
    await first.disconnect()
    proxy = Proxy(port)
    own = await proxy.start()
    pool = pool_for(own, store)
    await pool.connect()
    await pool.invoke(request(1))
    await asyncio.sleep(0.02)
    await pool.disconnect()
    up, down = proxy.passed_up, proxy.passed_down
    assert up > 200
    assert down > 200
    number = 10
    for way, length in (("up", up), ("down", down)):
        for offset in range(length):
            number += 1
            setattr(proxy, way, offset)
            pool = pool_for(own, store)
            pool.home.start()
            try:
                await asyncio.wait_for(pool.invoke(request(number)), LIMIT)
            except ConnectionLost as error:
                assert_unknown(error, number)
                assert server.executed[number] <= 1
            else:
                assert server.executed[number] == 1, (way, offset)
            await pool.disconnect()
    assert proxy.kills > 0.9 * (up + down)  # the last bytes are acknowledgements, which may not be sent any more
    await proxy.stop()
    await server.stop()
