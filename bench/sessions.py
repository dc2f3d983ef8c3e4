"""Session stores side by side with Telethon's SQLiteSession and Kurigram's SQLiteStorage: ``bench/sessions.py``."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import report

ROOT = Path(__file__).resolve().parents[1]
HOME = Path(os.environ.get("CABLEGRAM_PEERS", ROOT / ".peers"))
PROGRAM = ROOT / "bench" / "clients" / "session_stores.py"

ROWS = {
    "write": ("a peer kept in the session file", "µs CPU", 1e6, "100,000 users in pages of 100; all threads"),
    "lag": (
        "p99 lag of the event loop, 10,000 peers a second",
        "ms",
        1e3,
        "how late a 1 ms sleep is while pages of 100 arrive at that pace for two seconds",
    ),
    "open": ("open a session of 100,000 peers", "ms", 1e3, "imports included, in a process that had opened one before"),
    "by_id_disk": ("find a peer by id, first time", "µs", 1e6, "from the file, 300 at random"),
    "by_id_again": ("find a peer by id, again", "µs", 1e6, "the same ones"),
    "by_username_disk": ("find a peer by username, first time", "µs", 1e6, "from the file, 300 others"),
    "by_username_again": ("find a peer by username, again", "µs", 1e6, "the same ones"),
    "by_phone_disk": ("find a peer by phone, first time", "µs", 1e6, "from the file, 300 others"),
    "by_phone_again": ("find a peer by phone, again", "µs", 1e6, "the same ones"),
}


def interpreters() -> dict[str, str]:
    """Each library and the interpreter that it is installed for."""
    return {
        "Cablegram": sys.executable,
        "Telethon": str(HOME / "telethon" / "bin" / "python"),
        "Kurigram": str(HOME / "kurigram" / "bin" / "python"),
    }


def rows(rounds: int, scale: float) -> list[report.Row]:
    """Measure: every library once in each round, each time in a fresh process and an empty directory."""
    found = [report.Row(key, title, unit, how, {}) for key, (title, unit, _, how) in ROWS.items()]
    libraries = list(interpreters().items())
    for turn in range(rounds):
        shift = turn % len(libraries)
        for name, interpreter in libraries[shift:] + libraries[:shift]:
            with tempfile.TemporaryDirectory() as directory:
                command = [interpreter, str(PROGRAM), name, directory, str(scale)]
                done = subprocess.run(command, check=True, capture_output=True, text=True)
            result = json.loads(done.stdout.splitlines()[-1])
            for row in found:
                row.values.setdefault(name, []).append(result[row.key] * ROWS[row.key][2])
    return found


def main() -> None:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="once, with few peers: does it still run")
    parser.add_argument("--rounds", type=int, default=3, help="how often everything is repeated")
    options = parser.parse_args()
    subprocess.run(
        [sys.executable, str(ROOT / "tests/interop/peers.py"), "telethon", "kurigram"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    found = rows(1 if options.quick else options.rounds, 0.02 if options.quick else 1.0)
    print(report.table(found))
    print()
    print(report.methods(found))


if __name__ == "__main__":
    main()
