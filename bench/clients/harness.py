"""One measurement in one library, in a process of its own: ``python bench/clients/NAME.py MEASURE``.

The sandbox's address, key and accounts come in the environment (SANDBOX, JSON); the result goes out as one line of
JSON: ``cpu`` and ``wall`` (seconds), ``count`` (of what was done), ``rss`` (bytes). CPU is that of this process, user
and system; what happens before the measured part (imports, connecting where that is not the measure) is not counted.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from typing import Any, Protocol

WANTS_UPDATES = sys.argv[1:2] == ["updates"]


class Adapter(Protocol):
    """What a library's file provides. ``client`` is whatever the library calls one."""

    async def connect(self) -> Any:
        """Make a key with the server; connected, nobody logged in."""

    async def log_in(self, number: int) -> Any:
        """Make a key with the server and log in as bot ``number``; connected."""

    async def request(self, client: Any) -> object:
        """One small request: ``help.getNearestDc``."""

    async def hear(self, client: Any, callback: Callable[[str], None]) -> None:
        """From now on call back with the text of each new message."""

    async def upload(self, client: Any, path: str) -> None:
        """Upload a file, and no more."""

    async def send(self, client: Any, path: str) -> Any:
        """Send a file to the user ``ada_lovelace``; answers the message."""

    async def download(self, client: Any, message: Any, path: str) -> None:
        """Download a message's file into a path."""

    async def close(self, client: Any) -> None: ...


def config() -> dict[str, Any]:
    """What the runner says about the sandbox."""
    return json.loads(os.environ["SANDBOX"])


def cpu() -> float:
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def resident() -> int:
    """Bytes of memory that this process holds now."""
    with open("/proc/self/statm", encoding="ascii") as file:
        return int(file.read().split()[1]) * resource.getpagesize()


class Meter:
    """Measures what happens inside its ``with`` block."""

    def __init__(self) -> None:
        self.result: dict[str, float] = {}

    def __enter__(self) -> Meter:
        gc.collect()
        self._rss, self._cpu, self._wall = resident(), cpu(), time.perf_counter()
        return self

    def __exit__(self, *error: object) -> None:
        self.result = {
            "cpu": cpu() - self._cpu,
            "wall": time.perf_counter() - self._wall,
            "rss": resident() - self._rss,
        }


async def key_exchange(adapter: Adapter, count: int) -> dict[str, float]:
    """Connect, make an authorization key, get the answer to a first request. The first one is a warm-up."""
    clients = [await adapter.connect()]
    await adapter.request(clients[0])
    with Meter() as meter:
        for _ in range(count):
            clients.append(await adapter.connect())
            await adapter.request(clients[-1])
    for client in clients:
        await adapter.close(client)
    return {**meter.result, "count": count}


async def login(adapter: Adapter, count: int) -> dict[str, float]:
    """Connect, make an authorization key, log in by token; one after the other. The first one is a warm-up."""
    await adapter.close(await adapter.log_in(0))
    clients = []
    with Meter() as meter:
        for number in range(count):
            clients.append(await adapter.log_in(number + 1))  # noqa: PERF401 # one after the other is the point
    for client in clients:
        await adapter.close(client)
    return {**meter.result, "count": count}


async def one_at_a_time(adapter: Adapter, count: int) -> dict[str, float]:
    """Small requests, each after the answer to the last."""
    client = await adapter.log_in(0)
    for _ in range(50):
        await adapter.request(client)
    with Meter() as meter:
        for _ in range(count):
            await adapter.request(client)
    await adapter.close(client)
    return {**meter.result, "count": count}


async def in_flight_64(adapter: Adapter, count: int) -> dict[str, float]:
    """Small requests, 64 tasks that each send their next one when their last is answered."""
    client = await adapter.log_in(0)

    async def worker(share: int) -> None:
        for _ in range(share):
            await adapter.request(client)

    await asyncio.gather(*(worker(5) for _ in range(64)))
    share = count // 64
    with Meter() as meter:
        await asyncio.gather(*(worker(share) for _ in range(64)))
    await adapter.close(client)
    return {**meter.result, "count": 64 * share}


async def updates(adapter: Adapter, count: int) -> dict[str, float]:
    """New messages that reach a handler, sent by somebody else as fast as the server can in batches of 50."""
    client = await adapter.log_in(0)
    heard, done = 0, asyncio.Event()

    def callback(text: str) -> None:
        nonlocal heard
        heard += text.startswith("message number")
        if heard in {100, 100 + count}:
            done.set()

    await adapter.hear(client, callback)
    await _push(100)
    await asyncio.wait_for(done.wait(), 120)
    done.clear()
    with Meter() as meter:
        await _push(count)
        await asyncio.wait_for(done.wait(), 120)
    await adapter.close(client)
    return {**meter.result, "count": count}


async def upload(adapter: Adapter, count: int) -> dict[str, float]:
    """A file of ``count`` MB to the server."""
    client = await adapter.log_in(0)
    with _file(1) as small, _file(count) as large:
        await adapter.upload(client, small)
        with Meter() as meter:
            await adapter.upload(client, large)
    await adapter.close(client)
    return {**meter.result, "count": count}


async def download(adapter: Adapter, count: int) -> dict[str, float]:
    """A file of ``count`` MB from the server to a file on disk."""
    client = await adapter.log_in(0)
    with _file(1) as small, _file(count) as large:
        first, message = await adapter.send(client, small), await adapter.send(client, large)
        await adapter.download(client, first, f"{small}.back")
        with Meter() as meter:
            await adapter.download(client, message, f"{large}.back")
        with open(large, "rb") as sent, open(f"{large}.back", "rb") as back:  # noqa: ASYNC230 # nothing else runs
            assert sent.read() == back.read(), "the file came back changed"
    await adapter.close(client)
    return {**meter.result, "count": count}


@contextmanager
def _file(megabytes: int) -> Iterator[str]:
    """The path of a file of random bytes."""
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/file.bin"
        with open(path, "wb") as file:
            file.writelines(os.urandom(1_000_000) for _ in range(megabytes))
        yield path


async def _push(count: int) -> None:
    """Have the sandbox's person write so many messages to bot 0."""
    _, writer = await asyncio.open_connection("127.0.0.1", config()["control"])
    writer.write(f"push 0 {count}\n".encode())
    await writer.drain()
    writer.close()


async def clients(adapter: Adapter, count: int) -> dict[str, float]:
    """Memory and idle CPU of connected clients that do nothing. The first one's share (code) is not counted."""
    kept = [await adapter.log_in(0)]
    tasks = len(asyncio.all_tasks())
    with Meter() as meter:
        for number in range(count):
            kept.append(await adapter.log_in(number + 1))  # noqa: PERF401 # one after the other is the point
        gc.collect()
    tasks = len(asyncio.all_tasks()) - tasks
    with Meter() as idle:
        await asyncio.sleep(2)
    result = {**meter.result, "count": count, "tasks": tasks / max(1, count), "idle_cpu": idle.result["cpu"] / 2}
    result["process"] = resident()
    sys.stdout.write(json.dumps(result) + "\n")
    sys.stdout.flush()
    os._exit(0)  # closing a thousand clients is not measured


MEASURES: dict[str, Callable[[Adapter, int], Awaitable[dict[str, float]]]] = {
    "key_exchange": key_exchange,
    "login": login,
    "one_at_a_time": one_at_a_time,
    "in_flight_64": in_flight_64,
    "updates": updates,
    "upload": upload,
    "download": download,
    "clients": clients,
}


def main(adapter: Adapter, loop_factory: Callable[[], asyncio.AbstractEventLoop] | None = None) -> None:
    """Run the measure that the command line names, so many times; on asyncio's own event loop, or on another."""
    measure, count = MEASURES[sys.argv[1]], int(sys.argv[2])
    with asyncio.Runner(loop_factory=loop_factory) as runner:
        result = runner.run(measure(adapter, count))  # type: ignore[arg-type]
    sys.stdout.write(json.dumps(result) + "\n")
