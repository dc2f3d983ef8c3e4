"""AES-256-IGE beside cryptg and TgCrypto, and beside the rate of OpenSSL's AES-256-CBC: ``bench/ige.py``.

CBC is the yardstick because it is as sequential as IGE: each block waits for the one before, so no implementation of
either can be much faster than this on one stream. OpenSSL's number comes from ``openssl speed``, without any Python.
Every library runs in a process of its own; they take turns within each round.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
HOME = Path(os.environ.get("CABLEGRAM_PEERS", ROOT / ".peers"))
RESULTS = ROOT / "bench" / "results"
OURS, PORTABLE, PURE, CRYPTG = "Cablegram", "Cablegram (portable C)", "Cablegram (pure)", "cryptg"
TGCRYPTO, OPENSSL = "TgCrypto", "OpenSSL's CBC"
SIZES = (256, 4096, 65_536, 524_288, 1_048_576)
WHERE = {CRYPTG: "telethon", TGCRYPTO: "kurigram"}


# ---- in the process of one library ----


def best(call: Callable[[], object], seconds: float = 0.25) -> float:
    """Microseconds of one call: the best of the rounds that fit in the time."""
    start = time.perf_counter()
    call()
    count = max(1, int(0.002 / max(time.perf_counter() - start, 1e-7)))
    least, end = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        for _ in range(count):
            call()
        least = min(least, (time.perf_counter() - start) / count)
    return least * 1e6


def functions(name: str) -> dict[str, Callable[[bytes, bytes, bytes], object]]:
    """What a library offers."""
    if name == CRYPTG:
        cryptg = import_module("cryptg")
        return {"encrypt": cryptg.encrypt_ige, "decrypt": cryptg.decrypt_ige}
    if name == TGCRYPTO:
        tgcrypto = import_module("tgcrypto")
        return {"encrypt": tgcrypto.ige256_encrypt, "decrypt": tgcrypto.ige256_decrypt}
    from cablegram import _kernel

    if name == PORTABLE:
        from cablegram._kernel import _native

        _native.aes_engine("portable")
    assert ("pure" if name == PURE else "native") == _kernel.NAME
    found: dict[str, Callable[[bytes, bytes, bytes], object]] = {
        "encrypt": _kernel.ige_encrypt,
        "decrypt": _kernel.ige_decrypt,
    }
    if name == OURS:
        out = {size: bytearray(size) for size in SIZES}
        found["decrypt_into"] = lambda data, key, iv: _kernel.ige_decrypt_into(data, key, iv, out[len(data)])
    return found


def measure(name: str) -> dict[str, float]:
    """Microseconds of each function and size."""
    key, iv = bytes(range(32)), bytes(range(32, 64))
    return {
        f"{verb}_{size}": best(lambda: call(data, key, iv))  # noqa: B023 - it is called at once
        for size in SIZES
        for data in [bytes(size)]
        for verb, call in functions(name).items()
    }


# ---- in the process that compares ----


def openssl(size: int) -> float:
    """Microseconds of the processor's time that OpenSSL's AES-256-CBC takes for so many bytes."""
    command = ["openssl", "speed", "-seconds", "1", "-bytes", str(size), "-evp", "aes-256-cbc"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    match = re.search(r"AES-256-CBC\s+([\d.]+)k", done.stdout, re.IGNORECASE)
    if match is None:
        raise RuntimeError(f"openssl speed said:\n{done.stdout}")
    return size / (float(match[1]) * 1000) * 1e6


def run_one(name: str) -> dict[str, float]:
    """The numbers of one library from a fresh process."""
    if name == OPENSSL:
        return {
            f"{verb}_{size}": micros for size in SIZES for micros in [openssl(size)] for verb in ("encrypt", "decrypt")
        }
    environment = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    if name == PURE:
        environment["CABLEGRAM_PURE"] = "1"
    python = str(HOME / WHERE[name] / "bin" / "python") if name in WHERE else sys.executable
    command = [python, str(Path(__file__).resolve()), "--child", name]
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{name} failed:\n{done.stderr[-4000:]}")
    numbers: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return numbers


def title(verb: str, size: int) -> str:
    """What a row is called."""
    amount = f"{size} B" if size < 1024 else f"{size // 1024} KiB" if size < 1 << 20 else f"{size >> 20} MiB"
    return f"AES-256-IGE: {verb.replace('_', ' ')} {amount}"


def measure_rows(rounds: int) -> list[Any]:
    """The rows for `bench.report`."""
    from bench import report

    names = [OURS, PORTABLE, PURE, CRYPTG, TGCRYPTO, OPENSSL]
    values: dict[str, dict[str, list[float]]] = {}
    for turn in range(rounds):
        for name in names[turn % len(names) :] + names[: turn % len(names)]:
            for key, micros in run_one(name).items():
                values.setdefault(key, {}).setdefault(name, []).append(micros)
    rows = []
    for size in SIZES:
        for verb in ("encrypt", "decrypt", "decrypt_into"):
            found = values[f"{verb}_{size}"]
            ordered = {name: found[name] for name in names if name in found}
            how = "one call, key schedule included; OpenSSL: the bulk rate of `openssl speed -evp aes-256-cbc`"
            rows.append(report.Row(f"ige_{verb}_{size}", title(verb, size), "µs", how, ordered))
    return rows


def rates(rows: list[Any]) -> str:
    """A Markdown table of MB/s."""
    names = list(dict.fromkeys(name for row in rows for name in row.values))
    lines = [f"| MB/s | {' | '.join(names)} |", "|---|" + "---:|" * len(names)]
    for row in rows:
        size, medians = int(row.key.rpartition("_")[2]), row.medians()
        cells = [f"{size / medians[name]:,.0f}" if name in medians else "" for name in names]
        lines.append(f"| {row.title.partition(': ')[2]} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    """Run it, print the tables, write ``bench/results/ige.json``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--child", metavar="LIBRARY", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        print(json.dumps(measure(options.child)))
        return
    sys.path.insert(0, str(ROOT))
    from bench import report
    from bench.peers import versions

    rows = measure_rows(options.rounds)
    RESULTS.mkdir(exist_ok=True)
    about = {"machine": report.machine(), "rounds": options.rounds, **versions(HOME)}
    (RESULTS / "ige.json").write_text(report.to_json(rows, about), "utf-8")
    print(report.table(rows), "\n", rates(rows), sep="\n")


if __name__ == "__main__":
    main()
