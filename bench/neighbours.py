"""What one bad client in a process does to the others: their p99 latency beside it, by that beside a good one.

``python bench/neighbours.py`` prints the table. All clients and the sandbox are in one process, joined by links in
memory that take no time. The event loop's clock is the processor time of its thread, and jumps where it would sleep:
a latency is what was computed before the answer came, for whomever it was, and nothing that the machine does besides.

Short rounds alternate: one in which the last client is as good as the others, then one in which it is bad. The ratio is
that of two rounds in a row.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import logging
import sys
import time
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import report
from cablegram import TelegramClient, api, events
from cablegram.errors import CablegramError
from cablegram.testing import Simulation, VirtualLoop

CLIENTS, PACE, MESSAGES = 80, 0.1, 0.05
"""So many good clients ask once in ``PACE`` seconds; so does the last one, which is sent a message in ``MESSAGES``."""
KINDS = {
    "slow": "whose handler takes a second for each message, twenty of which come in a second",
    "flooded": "all of whose requests are answered by FLOOD_WAIT_1",
    "cut": "whose connection is cut ten times a second",
    "half_open": "whose connection is half-open: nothing it sends arrives, and nobody tells",
}


class ComputingLoop(VirtualLoop):
    """Time passes while something is computed, and jumps over all waiting."""

    def time(self) -> float:
        return super().time() + time.thread_time()


class Neighbourhood:
    """The sandbox and all clients; the last one is bad when it is told so."""

    def __init__(self, world: Simulation, clients: int) -> None:
        self.world, self.loop = world, world.loop
        self.bots = [world.telegram.add_bot(f"bot_{number}_bot") for number in range(clients + 1)]
        self.person = world.telegram.add_user(first_name="Ada")
        self.clients: list[TelegramClient] = []
        self.slow = False

    async def open(self) -> None:
        for bot in self.bots:
            client = self.world.client(connection_retries=None)
            await client.start(bot_auth_token=bot.token)
            self.clients.append(client)
        self.clients[-1].add_event_handler(self._handle, events.NewMessage())

    async def _handle(self, event: Any) -> None:
        if self.slow:
            await asyncio.sleep(1)

    async def round(self, kind: str, seconds: float) -> float:
        """The good clients' p99 latency (seconds)."""
        self.world.telegram.log.clear()
        gc.collect()
        gc.freeze()  # a collection of the sandbox's whole world in the middle of a round is nobody's latency
        ends, took = self.loop.time() + seconds, list[float]()
        *good, last = self.clients
        self.slow = kind == "slow"
        async with self._faults(kind):
            beside = asyncio.create_task(self._paced(last, 0.0, ends, []))
            async with asyncio.TaskGroup() as group:
                for number, client in enumerate(good):
                    group.create_task(self._paced(client, PACE * number / len(good), ends, took))
            beside.cancel()
            await asyncio.wait([beside])
        took.sort()
        return took[int(0.99 * len(took))]

    async def _paced(self, client: TelegramClient, offset: float, ends: float, took: list[float]) -> None:
        """Ask at a steady pace, whatever became of the last request; the time of each counts from when it was due."""
        at = self.loop.time() + offset
        async with asyncio.TaskGroup() as group:
            while at < ends:
                await asyncio.sleep(at - self.loop.time())
                group.create_task(self._ask(client, at, took))
                at += PACE

    async def _ask(self, client: TelegramClient, due: float, took: list[float]) -> None:
        with contextlib.suppress(CablegramError):
            await client.invoke(api.help.GetNearestDc())
            took.append(self.loop.time() - due)

    @asynccontextmanager
    async def _faults(self, kind: str) -> AsyncIterator[None]:
        """Messages for the last client, and what is bad about it for the server."""
        bot, faults = self.bots[-1], self.world.telegram.faults

        async def write() -> None:
            while True:
                self.person.send(bot, "a message as people write them")
                await asyncio.sleep(MESSAGES)

        async def cut() -> None:
            while True:
                faults.kill_tcp(bot)
                await asyncio.sleep(0.1)

        works: list[Coroutine[Any, Any, None]] = [write()]
        if kind == "cut":
            works.append(cut())
        elif kind == "flooded":
            faults.flood("help.getNearestDc", 1, account=bot.id)
        elif kind == "half_open":
            faults.half_open(bot)
        tasks = [asyncio.create_task(work) for work in works]
        try:
            yield
        finally:
            for task in tasks:
                task.cancel()
            faults.clear()
            if kind == "half_open":
                faults.kill_tcp(bot)  # it need not find out by itself


async def measure(clients: int, cycles: int, seconds: float) -> dict[str, list[float]]:
    """The ratio of every bad round to the good one before it, by kind; and the good rounds' p99 (milliseconds)."""
    found: dict[str, list[float]] = {kind: [] for kind in ("good", *KINDS)}
    loop = asyncio.get_running_loop()
    assert isinstance(loop, VirtualLoop)
    world = Simulation(1, loop)
    await world.telegram.start()
    street = Neighbourhood(world, clients)
    await street.open()
    await street.round("good", seconds)
    for _ in range(cycles):
        for kind in KINDS:
            good = await street.round("good", seconds)
            found["good"].append(1e3 * good)
            found[kind].append(await street.round(kind, seconds) / good)
            await asyncio.sleep(5)
    await world.close()
    return found


def rows(scale: float) -> list[report.Row]:
    """A row for each kind of bad client; ``scale`` below 1 is a quick look."""
    logging.disable(logging.WARNING)  # all those bots in memory, all those floods
    clients, cycles, seconds = (CLIENTS, 30, 2.0) if scale >= 1 else (10, 2, 1.0)
    with asyncio.Runner(loop_factory=lambda: ComputingLoop(limit=100_000)) as runner:
        found = runner.run(measure(clients, cycles, seconds))
    logging.disable(logging.NOTSET)
    how = (
        "clients and sandbox in one process, on links that take no time; what is computed from the moment when a "
        f"request is due to its answer, for whomever. Rounds of {seconds:g} s, good and bad in turn; the ratio of two"
    )
    title = f"p99 latency of {clients} clients in one process, which ask ten times a second each"
    return [report.Row("neighbours_good", title, "ms CPU", how, {"Cablegram": found["good"]})] + [
        report.Row(f"neighbours_{kind}", f"the same beside a client {what}", "times", how, {"Cablegram": found[kind]})
        for kind, what in KINDS.items()
    ]


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--quick", action="store_true", help="few repetitions: does it still run, not how much")
    measured = rows(0.1 if parser.parse_args().quick else 1.0)
    print(report.table(measured))
    for row in measured:
        print(row.key, " ".join(report.number(value) for value in sorted(row.values["Cablegram"])))


if __name__ == "__main__":
    main()
