"""Connections that die all the time, a server that is away, and clients that come and go: over real TCP."""

from __future__ import annotations

import asyncio
import os
import random
import time
from collections import Counter

import pytest

from cablegram.errors import ConnectionLost, RpcError
from cablegram.net.sender_state import SenderState
from cablegram.testing import eventually
from tests.chaos.tcp import Proxy, Server, pool_for, request

STORM = float(os.environ.get("CABLEGRAM_STORM", "30"))
"""How long the storm lasts (seconds)."""


@pytest.mark.slow
async def test_a_thousand_calls_in_a_storm() -> None:
    """1,000 calls at a time while every connection dies each 200 ms: all settle, none is carried out twice."""
    source = random.Random(1)
    server = Server(lambda: source.uniform(0, 0.3))
    proxy = Proxy(await server.start())
    pool = pool_for(await proxy.start(), request_timeout=120)
    await pool.connect()
    ends, numbers = time.monotonic() + STORM, iter(range(1, 1 << 30))
    told: dict[int, str] = {}

    async def worker() -> None:
        while time.monotonic() < ends:
            number = next(numbers)
            try:
                await pool.invoke(request(number))
                told[number] = "ok"
            except RpcError as error:
                told[number] = error.name
            except ConnectionLost as error:
                told[number] = error.sent

    async def storm() -> None:
        while True:
            await asyncio.sleep(0.2)
            proxy.kill_all()

    killing = asyncio.ensure_future(storm())
    workers = [asyncio.ensure_future(worker()) for _ in range(1000)]
    await asyncio.sleep(STORM)
    killing.cancel()
    await asyncio.wait_for(asyncio.gather(*workers), 60)
    counts = Counter(told.values())
    assert set(counts) <= {"ok", "RANDOM_ID_DUPLICATE", "unknown"}, counts
    for number, end in told.items():
        assert server.executed[number] <= 1
        assert end == "unknown" or server.executed[number] == 1
    assert counts["ok"] > 1000, counts
    assert counts["unknown"] < 0.05 * sum(counts.values()), counts
    assert pool.home.pending == 0
    await pool.disconnect()
    await proxy.stop()
    await server.stop()


@pytest.mark.slow
async def test_fifty_times_over_tcp() -> None:
    """Fifty disconnects in a row, fifty reconnects, and a call that is answered after each."""
    server = Server()
    proxy = Proxy(await server.start())
    pool = pool_for(await proxy.start(), max_delay=0.02)
    await pool.connect()
    for number in range(1, 51):
        await pool.invoke(request(2 * number + 1))
        assert proxy.kill_all() == 1
        await eventually(lambda: server.connections > number and pool.home.state is SenderState.OPEN)  # noqa: B023
    assert server.connections == 51
    await pool.disconnect()
    await proxy.stop()
    await server.stop()


@pytest.mark.slow
async def test_little_work_while_the_server_is_away() -> None:
    """While nobody listens, and while everybody is thrown out at once, the client needs under 5 % of a processor."""
    server = Server()
    proxy = Proxy(await server.start())
    pool = pool_for(await proxy.start(), retry_delay=1.0)
    await pool.connect()
    call = asyncio.ensure_future(pool.invoke(request(1), timeout=60))
    await call
    for away in (proxy.stop, lambda: asyncio.sleep(0)):
        proxy.refusing = True
        proxy.kill_all()
        await away()
        before, started = time.process_time(), time.monotonic()
        await asyncio.sleep(5)
        assert time.process_time() - before < 0.05 * (time.monotonic() - started)
    await pool.disconnect()
    await server.stop()


def descriptors() -> int:
    return len(os.listdir("/proc/self/fd"))


@pytest.mark.slow
async def test_a_thousand_cycles() -> None:
    """1,000 times connect, ask, disconnect: no descriptor, task or object of the engine is left by them."""
    server = Server()
    port = await server.start()
    pool = pool_for(port)
    await pool.connect()
    await pool.disconnect()
    store = pool._store
    await asyncio.sleep(0.1)
    before, tasks = descriptors(), len(asyncio.all_tasks())
    for number in range(1000):
        if number % 2:
            pool = pool_for(port, store)  # type: ignore[arg-type]
        await pool.connect()
        await pool.invoke(request(number + 1))
        await pool.disconnect()
    await asyncio.sleep(0.2)
    assert descriptors() <= before + 1
    assert len(asyncio.all_tasks()) == tasks
    assert server.exchanges == 1
    await server.stop()
