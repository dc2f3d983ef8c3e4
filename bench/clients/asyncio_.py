"""The yardstick of ``one_at_a_time``: asyncio alone, asking an echo, with packets as long as a small request is."""

from __future__ import annotations

import asyncio
import json
import sys

import harness

SIZE = 113
"""Bytes of ``help.getNearestDc`` on the wire."""


class Echo(asyncio.Protocol):
    """Sends, and wakes who waits for what comes back."""

    transport: asyncio.Transport
    answer: asyncio.Future[bytes]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.answer.set_result(data)

    async def ask(self) -> bytes:
        self.answer = asyncio.get_running_loop().create_future()
        self.transport.write(bytes(SIZE))
        return await self.answer


async def one_at_a_time(count: int) -> dict[str, float]:
    """As the measure of that name in harness.py."""
    config = harness.config()
    _, echo = await asyncio.get_running_loop().create_connection(Echo, config["host"], config["echo"])
    for _ in range(50):
        await echo.ask()
    with harness.Meter() as meter:
        for _ in range(count):
            await echo.ask()
    echo.transport.close()
    return {**meter.result, "count": count}


assert sys.argv[1] == "one_at_a_time", "there is nothing else to compare with"
sys.stdout.write(json.dumps(asyncio.run(one_at_a_time(int(sys.argv[2])))) + "\n")
