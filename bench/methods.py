"""What ``client.api`` adds to a call: ``bench/methods.py``.

The same request is made and handed to the client by `invoke` and by its method of ``client.api``; what would carry it
out answers at once, so that nothing is measured but the making of the request. No peer is looked up: it is given as the
schema wants it. A number is the best of many repetitions.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import report
from cablegram import MemorySession, TelegramClient, api

TITLES = {
    "by_hand": ("make a request of the raw API and hand it to the client", "get_history by hand"),
    "method": ("the same by its method of `client.api`", "get_history"),
}
HOW = "`messages.getHistory` with a peer as the schema has it; answered before it is sent; Cablegram only"


class Answered(TelegramClient):
    """A client whose calls are answered before they are sent."""

    __slots__ = ()

    async def invoke(self, request: Any, **options: Any) -> Any:
        """True, whatever is asked for."""
        return True


async def best(call: Callable[[], Awaitable[object]], rounds: int = 30, count: int = 2000) -> float:
    """Microseconds of one call."""
    least = float("inf")
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(count):
            await call()
        least = min(least, (time.perf_counter() - start) / count)
    return least * 1e6


async def measure() -> dict[str, float]:
    """Each of the calls by hand and by its method, and what the first touch of a namespace costs (milliseconds)."""
    client = Answered(MemorySession(), 1, "0" * 32)
    me = api.InputPeerSelf()

    async def history_by_hand() -> object:
        return await client.invoke(
            api.messages.GetHistory(
                peer=me, offset_id=0, offset_date=0, add_offset=0, limit=10, max_id=0, min_id=0, hash=0
            )
        )

    start = time.perf_counter()
    await client.api.messages.get_history(me, limit=10)
    first = time.perf_counter() - start
    start = time.perf_counter()
    await client.api.account.update_status(offline=True)
    return {
        "first touch": first * 1e3,
        "the next method": (time.perf_counter() - start) * 1e3,
        "get_history by hand": await best(history_by_hand),
        "get_history": await best(lambda: client.api.messages.get_history(me, limit=10)),
        "read_history by hand": await best(lambda: client.invoke(api.messages.ReadHistory(peer=me, max_id=5))),
        "read_history": await best(lambda: client.api.messages.read_history(me, 5)),
    }


def rows(rounds: int) -> list[report.Row]:
    """The rows for `bench.report`."""
    found = [asyncio.run(measure()) for _ in range(rounds)]
    return [
        report.Row(f"methods_{key}", title, "µs", HOW, {"Cablegram": [one[name] for one in found]})
        for key, (title, name) in TITLES.items()
    ]


if __name__ == "__main__":
    print(json.dumps({name: round(number, 2) for name, number in asyncio.run(measure()).items()}, indent=1))
