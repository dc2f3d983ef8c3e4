"""Measure Cablegram beside its peers, in one run, against one sandbox: ``make bench``.

Every result is from a fresh process. Libraries take turns within each round, so that a busy machine slows all of them
alike; what is reported is the median over the rounds and its ratio to ours. The sandbox runs in a process of its own
and its CPU is not counted.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import codec, delivery, engine, ige, imports, methods, report, sessions, world
from bench.peers import ASYNCIO, ROOT, UVLOOP, Peer, peers, run_measure, versions

HOME = Path(os.environ.get("CABLEGRAM_PEERS", ROOT / ".peers"))


@contextmanager
def sandbox(bots: int, *how: str) -> Iterator[dict[str, Any]]:
    """A sandbox in a process of its own, with so many bots; ``how``: see bench/server.py."""
    command = [sys.executable, str(ROOT / "bench" / "server.py"), str(bots), *how]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stdin=subprocess.PIPE, text=True)
    assert process.stdout is not None
    try:
        line = process.stdout.readline()
        if not line:
            raise RuntimeError("the sandbox did not start")
        yield json.loads(line)
    finally:
        process.terminate()
        process.wait()


class Bench:
    """A run: its rows, and how often each thing is repeated."""

    def __init__(self, *, rounds: int, scale: float, only: list[str]) -> None:
        self.rounds, self.scale, self.only = rounds, scale, only
        self.peers = peers(HOME)
        self.rows: list[report.Row] = []
        self.sections: dict[str, list[report.Row]] = {"Talking to the server": self.rows}

    def measure(
        self,
        key: str,
        title: str,
        unit: str,
        how: str,
        one: Callable[[Peer], float],
        *,
        rounds: int | None = None,
        beside: tuple[Peer, ...] = (),
    ) -> None:
        """Measure one row: every library once in each round, and what is named ``beside`` them."""
        if self.only and key not in self.only:
            return
        measured = [*self.peers, *beside]
        values: dict[str, list[float]] = {peer.name: [] for peer in measured}
        for turn in range(min(rounds or self.rounds, self.rounds)):
            shift = turn % len(measured)
            for peer in measured[shift:] + measured[:shift]:
                values[peer.name].append(one(peer))
        self.add(report.Row(key, title, unit, how, values))

    def add(self, row: report.Row) -> None:
        """Keep a row and show it."""
        self.rows.append(row)
        medians = ", ".join(f"{name} {report.number(value)}" for name, value in row.medians().items())
        print(f"{row.title} ({row.unit}): {medians}", flush=True)

    def section(self, title: str, key: str, rows: Callable[[], list[report.Row]]) -> None:
        """Measure a part that makes its rows itself."""
        if self.only and key not in self.only:
            return
        self.rows = self.sections.setdefault(title, [])
        for row in rows():
            self.add(row)

    def count(self, number: int) -> int:
        return max(2, int(number * self.scale))


REQUESTS = (
    (
        "key_exchange",
        "first contact to a first answer",
        10,
        "ms CPU",
        "connection, key exchange, and whatever each library does before `help.getNearestDc` is answered; nobody is "
        "logged in; mean of several after a warm-up",
    ),
    (
        "login",
        "first contact to logged in as a bot",
        10,
        "ms CPU",
        "connection, key exchange and login by token, start-up requests included; mean of several after a warm-up",
    ),
    (
        "one_at_a_time",
        "a small request, one at a time",
        2000,
        "µs CPU",
        "`help.getNearestDc`, each after the answer to the last; beside it, what an echo of as many bytes costs a bare "
        "`asyncio.Protocol`: the floor under every client on asyncio",
    ),
    (
        "in_flight_64",
        "a small request, 64 in flight, answered together",
        6400,
        "µs CPU",
        "`help.getNearestDc` from 64 tasks at once on one connection; the server has all answers at the same time and "
        "packs them into one container",
    ),
    (
        "updates",
        "a new message that reaches a handler",
        5000,
        "µs CPU",
        "somebody else writes to the bot; `NewMessage` handlers (Kurigram: `MessageHandler`, mtcute: `onNewMessage`), "
        "default settings",
    ),
)
FILES = (
    (
        "upload",
        "`upload_file` (Kurigram: `save_file`) from disk, parts of 512 KiB; GramJS: eight at a time, of 128 KiB, which "
        "it chooses itself",
    ),
    (
        "download",
        "`download_media` (mtcute: `downloadToFile`) to disk, as each library does it by default; the bytes are "
        "compared",
    ),
)


APART = (
    "in_flight_64",
    "a small request, 64 in flight, answered one by one",
    6400,
    "µs CPU",
    "the same, but each answer is a packet of its own, as from a server whose answers come from many machines",
)


def requests(bench: Bench, server: dict[str, Any]) -> None:
    """What it costs to talk to the server: CPU of the client's process."""

    def cpu(measure: str, count: int, scale: float) -> Callable[[Peer], float]:
        def one(peer: Peer) -> float:
            result = run_measure(peer, measure, count, server)
            return float(scale * result["cpu"] / result["count"])

        return one

    for key, title, times, unit, how in REQUESTS:
        beside = (UVLOOP, ASYNCIO) if key == "one_at_a_time" else (UVLOOP,)
        one = cpu(key, bench.count(times), 1e3 if unit == "ms CPU" else 1e6)
        bench.measure(key, title, unit, how, one, beside=beside)
    size = bench.count(100)
    for key, how in FILES:
        one = cpu(key, size, 1e3)
        bench.measure(key, f"{key} of {size} MB, each MB", "ms CPU", how, one, rounds=3, beside=(UVLOOP,))


def answered_apart(bench: Bench, server: dict[str, Any]) -> None:
    """The row whose server does not pack its answers."""
    key, title, times, unit, how = APART

    def one(peer: Peer) -> float:
        result = run_measure(peer, key, bench.count(times), server)
        return float(1e6 * result["cpu"] / result["count"])

    bench.measure(f"{key}_apart", title, unit, how, one)


def memory(bench: Bench, server: dict[str, Any]) -> None:
    """What a connected client weighs."""
    bench.measure(
        "memory_1",
        "memory of a process with one client",
        "MB",
        "resident memory of the whole process, logged in and connected",
        lambda peer: run_measure(peer, "clients", 0, server)["process"] / 1e6,
    )
    for count in (100, 1000):
        if bench.scale < 1 and count > 100:
            continue
        bench.measure(
            f"memory_{count}",
            f"memory of one of {count} idle clients",
            "kB",
            f"growth of the resident memory by {count} more clients, logged in and connected, divided by their "
            "number; in Node after a garbage collection, and as coarse as its heap grows",
            lambda peer, count=count: run_measure(peer, "clients", count, server)["rss"] / count / 1e3,  # type: ignore[misc]
            rounds=1 if count > 100 else None,
        )


def others(bench: Bench) -> None:
    """The parts that have a program of their own."""
    few = min(bench.rounds, 3)
    bench.section("Testing", "world", lambda: world.rows(few))
    bench.section("Starting", "imports", lambda: imports.rows(bench.rounds))
    bench.section("Bytes to objects and back", "codec", lambda: codec.measure_rows(few))
    bench.section("Every method", "methods", lambda: methods.rows(few))
    bench.section("Ciphers", "ige", lambda: ige.measure_rows(few))
    bench.section("Many clients, and the server", "engine", lambda: engine.measure_rows(min(few, 1), bench.scale))
    bench.section("Durable delivery", "delivery", lambda: delivery.measure_rows(min(few, 3), bench.scale))
    bench.section("Session files", "sessions", lambda: sessions.rows(few, bench.scale))


def main() -> None:
    """Run what the command line asks for, print the table, write the results."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--quick", action="store_true", help="few repetitions: does it still run, not how fast")
    parser.add_argument("--rounds", type=int, default=5, help="how often every measurement is repeated")
    parser.add_argument(
        "--only",
        nargs="*",
        default=[],
        help="rows, such as login; parts: imports, world, codec, methods, ige, engine, sessions",
    )
    parser.add_argument("--docs", action="store_true", help="write docs/benchmarks.md and its plot as well")
    options = parser.parse_args()
    subprocess.run([sys.executable, str(ROOT / "tests/interop/peers.py")], check=True, stdout=subprocess.DEVNULL)
    bench = Bench(rounds=1 if options.quick else options.rounds, scale=0.1 if options.quick else 1.0, only=options.only)
    try:
        with sandbox(2, "apart") as server:
            answered_apart(bench, server)
        with sandbox(1_002) as server:
            requests(bench, server)
            memory(bench, server)
        others(bench)
    finally:  # what was measured before a failure is not lost
        write(bench, docs=options.docs)


def write(bench: Bench, *, docs: bool) -> None:
    """Print the tables and write the results."""
    about = {"machine": report.machine(), "rounds": bench.rounds, **versions(HOME)}
    sections = {title: rows for title, rows in bench.sections.items() if rows}
    results = ROOT / "bench" / "results"
    results.mkdir(exist_ok=True)
    (results / "latest.json").write_text(report.to_json(sections, about), "utf-8")
    for title, rows in sections.items():
        print(f"\n{title}\n\n{report.table(rows)}")
    if docs:
        report.write_docs(ROOT / "docs", sections, about)


if __name__ == "__main__":
    main()
