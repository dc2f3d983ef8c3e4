"""What the engine itself costs, beside the peers: tasks and idle CPU of many clients, the sandbox's own requests/s, and
what one bad client does to the others.

``python bench/engine.py`` prints the table and writes ``bench/results/engine.json``. Each client is a process of its
own, and so is the sandbox; CPU is that of exactly the process that is measured. What a request and a login cost is in
``bench/run.py``.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import neighbours, report
from bench.peers import ROOT, Peer, peers, run_measure

HOME = Path(os.environ.get("CABLEGRAM_PEERS", ROOT / ".peers"))


class Sandbox:
    """A sandbox in a process of its own, whose CPU can be read."""

    def __init__(self, bots: int) -> None:
        command = [sys.executable, str(ROOT / "bench" / "server.py"), str(bots)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        self.config: dict[str, Any] = json.loads(self.process.stdout.readline())

    def cpu(self) -> float:
        """Seconds of CPU that the process has used."""
        fields = Path(f"/proc/{self.process.pid}/stat").read_text("ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        self.process.terminate()
        self.process.wait()


def answering(server: Sandbox, peer: Peer, count: int) -> float:
    """The sandbox's CPU for one small request (µs): a long run less a short one, so that the login does not count."""
    spent = []
    for number in (64, count):
        before = server.cpu()
        run_measure(peer, "in_flight_64", number, server.config)
        spent.append(server.cpu() - before)
    return 1e6 * (spent[1] - spent[0]) / (count - 64)


def idle(server: Sandbox, peer: Peer, count: int) -> dict[str, float]:
    """Tasks of one client, and the CPU of all together (%), while they do nothing."""
    result = run_measure(peer, "clients", count, server.config)
    return {"tasks": float(result["tasks"]), "cpu": 100 * float(result["idle_cpu"])}


def rows(server: Sandbox, *, rounds: int, count: int, requests: int) -> list[report.Row]:
    """All rows; the libraries take turns in each round."""
    chosen = [peer for peer in peers(HOME) if peer.is_python]
    found: dict[str, dict[str, list[float]]] = {key: {peer.name: [] for peer in chosen} for key in TITLES}
    for _ in range(rounds):
        for peer in chosen:
            found["sandbox_request"][peer.name].append(answering(server, peer, requests))
            at_rest = idle(server, peer, count)
            found["idle_tasks"][peer.name].append(at_rest["tasks"])
            found["idle_cpu"][peer.name].append(at_rest["cpu"])
    return [
        report.Row(key, title.format(count=count), unit, how, found[key]) for key, (title, unit, how) in TITLES.items()
    ]


TITLES = {
    "sandbox_request": (
        "the sandbox answers a small request of a client, 64 in flight",
        "µs CPU",
        "CPU of the sandbox's process for one `help.getNearestDc`; a million by it is its requests/s on one core",
    ),
    "idle_tasks": (
        "tasks of one of {count} idle clients",
        "tasks",
        "`asyncio.all_tasks()`, the first client's left out",
    ),
    "idle_cpu": ("{count} clients that do nothing", "% CPU", "CPU of their process in two seconds"),
}


def measure_rows(rounds: int, scale: float) -> list[report.Row]:
    """All rows, against a sandbox of their own; ``scale`` below 1 is a quick look."""
    count, requests = (1000, 12_800) if scale >= 1 else (50, 1280)
    server = Sandbox(count + 2)
    try:
        return [*rows(server, rounds=rounds, count=count, requests=requests), *neighbours.rows(scale)]
    finally:
        server.close()


def main() -> None:
    """Measure, print the table, write the results."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--quick", action="store_true", help="few repetitions: does it still run, not how fast")
    parser.add_argument("--rounds", type=int, default=1, help="how often; logging 3,000 clients in takes minutes")
    options = parser.parse_args()
    measured = measure_rows(options.rounds, 0.1 if options.quick else 1.0)
    results = ROOT / "bench" / "results"
    results.mkdir(exist_ok=True)
    (results / "engine.json").write_text(report.to_json(measured, {"machine": report.machine()}), "utf-8")
    print(report.table(measured))


if __name__ == "__main__":
    main()
