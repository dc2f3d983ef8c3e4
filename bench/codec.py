"""The codec beside those of Telethon and Kurigram, on the same bytes: ``bench/codec.py``.

The bytes are a ``messages.channelMessages`` of 100 rich messages and 20 users, about 38 kB. Every library runs in a
process of its own; they take turns within each round. Within a process a number is the best of many repetitions: what
the code costs, not what the machine's other work adds.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
HOME = Path(os.environ.get("CABLEGRAM_PEERS", ROOT / ".peers"))
RESULTS = ROOT / "bench" / "results"
OURS, PURE, TELETHON, KURIGRAM = "Cablegram", "Cablegram (pure)", "Telethon", "Kurigram"
MESSAGE = 3  # the message of the history that is measured alone


# ---- in the process of one library: nothing but the library and the standard library may be imported ----


def best(call: Callable[[], object], seconds: float = 0.4) -> float:
    """Microseconds of one call: the best of the rounds that fit in the time, each of about 5 ms."""
    start = time.perf_counter()
    call()
    count = max(1, int(0.005 / max(time.perf_counter() - start, 1e-7)))
    least, end = float("inf"), time.perf_counter() + seconds
    while time.perf_counter() < end:
        start = time.perf_counter()
        for _ in range(count):
            call()
        least = min(least, (time.perf_counter() - start) / count)
    return least * 1e6


def keep(decode: Callable[[], Any]) -> dict[str, float]:
    """Decode and keep 400: milliseconds for each, and the longest one (of the processor's time)."""
    import gc

    gc.collect()
    kept, longest, start = [], 0.0, time.thread_time()
    for _ in range(400):
        begin = time.thread_time()
        kept.append(decode())
        longest = max(longest, time.thread_time() - begin)
    return {"keep": 1e3 * (time.thread_time() - start) / len(kept), "pause": 1e3 * longest}


def measure(decode: Callable[[bytes], Any], encode: Callable[[Any], bytes], data: bytes) -> dict[str, float]:
    """All numbers of one library."""
    value = decode(data)
    assert encode(value) == data
    message = value.messages[MESSAGE]
    alone = encode(message)
    assert encode(decode(alone)) == alone
    return {
        "decode": best(lambda: decode(data)),
        "encode": best(lambda: encode(value)),
        "decode_message": best(lambda: decode(alone)),
        "encode_message": best(lambda: encode(message)),
        **keep(lambda: decode(data)),
    }


def measure_cablegram(data: bytes) -> dict[str, float]:
    import cablegram  # noqa: F401 - its own cost, `typing` above all, is measured by bench/imports.py

    start = time.perf_counter()
    from cablegram import _kernel

    imported = time.perf_counter() - start
    from cablegram import tl

    start = time.perf_counter()
    schema = tl.schema()
    made = time.perf_counter() - start
    names = schema.names()
    start = time.thread_time()
    for name in names:
        schema.by_name(name)
    classes = (time.thread_time() - start) / len(names)
    assert ("pure" if os.environ.get("CABLEGRAM_PURE") else "native") == _kernel.NAME
    numbers = measure(schema.decode, schema.encode, data)
    return numbers | {"import": imported * 1e3, "table": made * 1e3, "class": classes * 1e6}


def measure_telethon(data: bytes) -> dict[str, float]:
    reader = import_module("telethon.extensions").BinaryReader
    return measure(lambda raw: reader(raw).tgread_object(), bytes, data)


def measure_kurigram(data: bytes) -> dict[str, float]:
    read = import_module("pyrogram.raw.core").TLObject.read
    return measure(lambda raw: read(BytesIO(raw)), lambda value: bytes(value.write()), data)


# ---- in the process that compares ----


def sample() -> bytes:
    """The bytes that all decode."""
    from cablegram import api, tl
    from tests.support.history import history

    return tl.schema().encode(history(api))


def interpreter(name: str) -> str:
    """Where a library is installed."""
    return sys.executable if name in (OURS, PURE) else str(HOME / name.lower() / "bin" / "python")


def run_one(name: str, file: Path) -> dict[str, float]:
    """The numbers of one library from a fresh process."""
    environment = {key: os.environ[key] for key in ("PATH", "HOME") if key in os.environ}
    if name == PURE:
        environment["CABLEGRAM_PURE"] = "1"
    command = [interpreter(name), str(Path(__file__).resolve()), "--child", name, str(file)]
    done = subprocess.run(command, cwd=file.parent, env=environment, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{name} failed:\n{done.stderr[-4000:]}")
    numbers: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return numbers


TITLES = {
    "decode": ("decode 100 messages", "µs", "a `messages.channelMessages` of 100 rich messages, 39 kB, and freeing it"),
    "encode": ("encode 100 messages", "µs", "the same object, written again"),
    "decode_message": ("decode one message", "µs", "one of them, with media, reactions and replies"),
    "encode_message": ("encode one message", "µs", "the same object, written again"),
    "keep": ("decode and keep 400 histories", "ms each", "processor time, the garbage collector's included"),
    "pause": ("longest pause while keeping 400", "ms", "the longest of these 400, of the processor's time"),
    "import": ("import the codec", "ms", "`import cablegram._kernel` after `import cablegram`, byte code cached"),
    "table": ("open the schema's table", "ms", "`tl.schema()` for the first time"),
    "class": ("first use of a class", "µs", "mean over all classes of the schema, processor time"),
}


def measure_rows(rounds: int) -> list[Any]:
    """The rows for `bench.report`."""
    import tempfile

    from bench import report

    names = [OURS, PURE, TELETHON, KURIGRAM]
    values: dict[str, dict[str, list[float]]] = {key: {} for key in TITLES}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "history.bin"
        file.write_bytes(sample())
        for turn in range(rounds):
            for name in names[turn % len(names) :] + names[: turn % len(names)]:
                for key, number in run_one(name, file).items():
                    values[key].setdefault(name, []).append(number)
    return [
        report.Row(f"codec_{key}", title, unit, how, {name: values[key][name] for name in names if name in values[key]})
        for key, (title, unit, how) in TITLES.items()
    ]


def main() -> None:
    """Run it, print the table, write ``bench/results/codec.json``."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--child", nargs=2, metavar=("LIBRARY", "FILE"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        name, file = options.child
        run = {TELETHON: measure_telethon, KURIGRAM: measure_kurigram}.get(name, measure_cablegram)
        print(json.dumps(run(Path(file).read_bytes())))
        return
    sys.path.insert(0, str(ROOT))
    from bench import report
    from bench.peers import versions

    rows = measure_rows(options.rounds)
    RESULTS.mkdir(exist_ok=True)
    about = {"machine": report.machine(), "rounds": options.rounds, **versions(HOME)}
    (RESULTS / "codec.json").write_text(report.to_json(rows, about), "utf-8")
    print(report.table(rows))


if __name__ == "__main__":
    main()
