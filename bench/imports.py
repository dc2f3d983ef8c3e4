"""What a program pays before it does anything, side by side with other libraries: ``bench/imports.py``.

Every result is from a fresh interpreter with its byte code cached. The libraries take turns within each round; the
median over the rounds counts. What is measured against is ``import asyncio`` in the same environment, because every
program of this kind has that anyway.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from bench import report
from bench.peers import versions

ROOT = Path(__file__).resolve().parents[1]
HOME = Path(os.environ.get("CABLEGRAM_PEERS", ROOT / ".peers"))
RESULTS = ROOT / "bench" / "results"

PROGRAM = """
import sys
from resource import RUSAGE_SELF, getrusage

def resident():
    try:
        with open("/proc/self/status") as status:
            return next(int(line.split()[1]) for line in status if line.startswith("VmRSS:")) * 1024
    except OSError:
        return getrusage(RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)

def cpu():
    usage = getrusage(RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime

{before}
memory, modules, start = resident(), len(sys.modules), cpu()
{code}
end = cpu()
print(end - start, resident() - memory, len(sys.modules) - modules)
"""

NODE = """
import {{ createRequire }} from "module";
const require = createRequire(process.cwd() + "/");
const before = process.cpuUsage();
{code}
const used = process.cpuUsage(before);
console.log((used.user + used.system) / 1e6, 0, 0);
"""

CLASSES = """
from time import process_time
from cablegram import api, tl
schema = tl.schema()
names = [name for name in schema.names() if "." not in name and not name.startswith("input")]
names = [name[0].upper() + name[1:] for name in names][:400]
start = process_time()
for name in names:
    getattr(api, name)
print((process_time() - start) / len(names), 0, 0)
"""


class Library(NamedTuple):
    """A library, or one way to run it: its interpreter, its environment, and the lines that are measured."""

    name: str
    interpreter: str
    load: str
    make: str
    write: str
    pure: bool = False
    folder: Path | None = None  # of a library in Node: where it is installed


class Result(NamedTuple):
    """CPU seconds, bytes of resident memory, and modules that were added."""

    cpu: float
    memory: float
    modules: float


def libraries() -> list[Library]:
    """All of them; ours first."""
    load = "import cablegram; cablegram.TelegramClient"
    make = "import cablegram; cablegram.TelegramClient(cablegram.StringSession(''), 1, '0' * 32)"
    write = "from cablegram import api, tl; tl.schema().encode(api.InputPeerUser(user_id=1, access_hash=2))"
    telethon, kurigram = (str(HOME / name / "bin" / "python") for name in ("telethon", "kurigram"))
    return [
        Library("Cablegram", sys.executable, load, make, write),
        Library("Cablegram, pure", sys.executable, load, make, write, pure=True),
        Library(
            "Telethon",
            telethon,
            "from telethon import TelegramClient",
            # The constructor wants an event loop to be there already.
            "import asyncio; loop = asyncio.new_event_loop(); asyncio.set_event_loop(loop)\n"
            "from telethon import TelegramClient\nfrom telethon.sessions import StringSession\n"
            "TelegramClient(StringSession(''), 1, '0' * 32)",
            "from telethon.tl.types import InputPeerUser; bytes(InputPeerUser(user_id=1, access_hash=2))",
        ),
        Library(
            "Kurigram",
            kurigram,
            "from pyrogram import Client",
            "from pyrogram import Client\nClient('bench', 1, '0' * 32, in_memory=True)",
            "from pyrogram.raw.types import InputPeerUser; InputPeerUser(user_id=1, access_hash=2).write()",
        ),
        *node_libraries(),
    ]


def node_libraries() -> list[Library]:
    """Those in Node."""
    gramjs = "const { TelegramClient } = require('telegram');"
    mtcute = "const { MemoryStorage, TelegramClient } = await import('@mtcute/node');"
    return [
        Library(
            "GramJS (Node)",
            "node",
            gramjs,
            f"{gramjs} const {{ StringSession }} = require('telegram/sessions');\n"
            "const { Logger } = require('telegram/extensions/Logger');\n"
            "new TelegramClient(new StringSession(''), 1, '0'.repeat(32), { baseLogger: new Logger('none') });",
            "const { Api } = require('telegram'); const bigInt = require('big-integer');\n"
            "new Api.InputPeerUser({ userId: bigInt(1), accessHash: bigInt(2) }).getBytes();",
            folder=HOME / "gramjs",
        ),
        Library(
            "mtcute (Node)",
            "node",
            mtcute,
            f"{mtcute}\nnew TelegramClient({{ apiId: 1, apiHash: '0'.repeat(32), storage: new MemoryStorage() }});",
            "const { default: Long } = await import('long');\n"
            "const { serializeObject } = await import('@mtcute/core/utils.js');\n"
            "serializeObject({ _: 'inputPeerUser', userId: 1, accessHash: Long.fromNumber(2) });",
            folder=HOME / "mtcute",
        ),
    ]


def run(library: Library, code: str, before: str = "") -> Result:
    """Run lines in a fresh interpreter of the library's environment, its start not counted."""
    return run_program(library, (NODE if library.folder else PROGRAM).format(code=code, before=before))


def run_program(library: Library, program: str) -> Result:
    """Run a program that prints a result."""
    env = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    if library.pure:
        env["CABLEGRAM_PURE"] = "1"
    # -I: neither the current directory nor PYTHONPATH, so that each environment is only what is installed in it.
    command = [library.interpreter, "-I", "-c", program]
    if library.folder:
        command = [library.interpreter, "--input-type=module", "-e", program]
    done = subprocess.run(command, cwd=library.folder, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{library.name} failed:\n{done.stderr[-4000:]}")
    return Result(*map(float, done.stdout.split()))


def rows(rounds: int) -> list[report.Row]:
    """Measure: every library once in each round; a round before the first one fills the caches."""
    found = {
        key: report.Row(key, title, unit, how, {})
        for key, title, unit, how in (
            ("asyncio", "`import asyncio` alone", "ms CPU", "in the environment of each library"),
            (
                "load",
                "import the client class",
                "ms CPU",
                "asyncio included; Cablegram's line is the one of the README; GramJS: `require`, mtcute: `import`",
            ),
            ("times", "the same, as a multiple of `import asyncio`", "times", "the two rows above, round by round"),
            ("make", "import the client class and make a client", "ms CPU", "with a session in memory, not connected"),
            (
                "object",
                "import, make a first object of the raw API and write it",
                "ms CPU",
                "an `inputPeerUser` as bytes; only what that needs is imported",
            ),
            ("extra", "importing, after asyncio", "ms CPU", "what is added when asyncio is there already"),
            ("memory", "memory that importing adds to asyncio's", "MB", "resident memory of the process"),
            ("modules", "modules that importing adds to asyncio's", "modules", "entries of `sys.modules`"),
            (
                "class",
                "first use of a class of the raw API",
                "µs CPU",
                "the mean of 400; Cablegram only: others make all when imported",
            ),
        )
    }
    chosen = libraries()
    for turn in range(rounds + 1):
        shift = turn % len(chosen)
        for library in chosen[shift:] + chosen[:shift]:
            values = once(library)
            if turn:
                for key, value in values.items():
                    found[key].values.setdefault(library.name, []).append(value)
    for row in found.values():  # the order of the columns
        ordered = {library.name: row.values[library.name] for library in chosen if library.name in row.values}
        row.values.clear()
        row.values.update(ordered)
    return list(found.values())


def once(library: Library) -> dict[str, float]:
    """One round of one library, in the units of the rows."""
    load = run(library, library.load)
    found = {
        "load": load.cpu * 1e3,
        "make": run(library, library.make).cpu * 1e3,
        "object": run(library, library.write).cpu * 1e3,
    }
    if library.folder:
        return found
    alone, added = run(library, "import asyncio"), run(library, library.load, before="import asyncio")
    found |= {
        "asyncio": alone.cpu * 1e3,
        "times": load.cpu / alone.cpu,
        "extra": added.cpu * 1e3,
        "memory": added.memory / 1e6,
        "modules": added.modules,
    }
    if library.name.startswith("Cablegram"):
        found["class"] = run_program(library, CLASSES).cpu * 1e6
    return found


def main() -> None:
    """Measure, print the table, write the results."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("--quick", action="store_true", help="once: does it still run, not how fast")
    parser.add_argument("--rounds", type=int, default=9, help="how often everything is repeated")
    options = parser.parse_args()
    subprocess.run(
        [sys.executable, str(ROOT / "tests/interop/peers.py"), "telethon", "kurigram", "gramjs", "mtcute"],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    found = rows(1 if options.quick else options.rounds)
    RESULTS.mkdir(exist_ok=True)
    about = {"machine": report.machine(), "rounds": 1 if options.quick else options.rounds, **versions(HOME)}
    (RESULTS / "imports.json").write_text(report.to_json(found, about), "utf-8")
    print(report.table(found))
    print()
    print(report.methods(found))
    print()
    print(json.dumps(about, indent=1))


if __name__ == "__main__":
    main()
