"""Tests of cablegram.net.connection_driver: bytes, timers and ends between a link and the core."""

from __future__ import annotations

import asyncio
from typing import Any

from cablegram import api
from cablegram.net import connection_driver
from cablegram.net.sender_state import SenderState
from cablegram.testing import eventually
from tests.support.enginebox import READ, Box, in_box


def test_bytes_are_counted() -> None:
    """``received`` and ``sent`` are the bytes that came and went."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        await pool.invoke(READ)
        await asyncio.sleep(5)
        driver, cable = pool.home.driver, box.network.cables[-1]
        assert driver is not None
        assert (driver.sent, driver.received) == (cable.up.passed, cable.down.passed)

    in_box(scenario)


def test_calls_of_one_turn_travel_together() -> None:
    """What is asked in one turn of the loop leaves in one packet."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        await pool.invoke(READ)
        await asyncio.sleep(5)
        packets: list[bytes] = []
        box.network.cables[-1].up.tap = packets.append
        calls = asyncio.gather(*(pool.invoke(READ) for _ in range(100)))
        await asyncio.sleep(0.005)
        assert len(packets) == 1
        await calls

    in_box(scenario)


def test_bytes_in_any_pieces() -> None:
    """A link that delivers one byte at a time, in both directions, changes nothing."""

    async def scenario(box: Box) -> None:
        def pieces(cable: Any) -> None:
            for end in cable.wires:
                end.split = lambda data: [data[n : n + 1] for n in range(len(data))]

        box.network.on_cable.append(pieces)
        pool = box.pool(keys=False)
        await pool.connect()
        assert await pool.invoke(READ) == []
        assert not box.home.breaches

    in_box(scenario)


def test_nothing_spins_while_a_peer_does_not_read() -> None:
    """While nothing can be written the timers come a few times a second at most, whatever is due."""

    async def scenario(box: Box) -> None:
        pool = box.pool(request_timeout=None)
        await pool.connect()
        await pool.invoke(READ)
        big = api.messages.SendMessage(peer=api.InputPeerSelf(), message="m" * 4000, random_id=1)
        box.network.cables[-1].server.pause_reading()
        calls = [pool.home.submit(big) for _ in range(100)]
        box.home.push(api.UpdatesTooLong())
        rung: list[float] = []
        driver = pool.home.driver
        assert driver is not None
        original: Any = connection_driver.ConnectionDriver._due

        def counted(self: Any) -> None:
            rung.append(box.loop.time())
            original(self)

        connection_driver.ConnectionDriver._due = counted  # type: ignore[method-assign]
        try:
            await asyncio.sleep(20)
        finally:
            connection_driver.ConnectionDriver._due = original  # type: ignore[method-assign]
        assert len(rung) < 200
        await asyncio.sleep(60)
        await asyncio.gather(*(call.context for call in calls))

    in_box(scenario)


def test_a_server_hangs_up_on_a_client_that_does_not_read() -> None:
    """In the server's role too a peer that reads nothing is given up after half a minute."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        await pool.invoke(READ)
        box.network.cables[-1].client.pause_reading()
        for number in range(2000):
            box.home.push(api.UpdateShort(update=api.UpdateConfig(), date=number))
            if number % 100 == 0:
                await asyncio.sleep(0.01)
        [driver] = box.home.wires
        assert driver.transport is not None
        assert driver.transport.get_write_buffer_size() < 300_000
        await asyncio.sleep(connection_driver.STALLED + 60)
        assert driver not in box.home.wires
        await eventually(lambda: pool.home.state is SenderState.OPEN, timeout=60)
        await asyncio.sleep(60)
        assert len(box.updates) == 2000

    in_box(scenario)


def test_a_link_that_comes_too_late() -> None:
    """A link that opens for a connection which is closed already is cut at once."""

    async def scenario(box: Box) -> None:
        pool = box.pool()
        await pool.connect()
        driver = pool.home.driver
        assert driver is not None
        await pool.disconnect()
        link = await box.network.dial(box.home.address, 443, lambda: driver)
        assert link.is_closing()
        await asyncio.sleep(1)

    in_box(scenario)
