"""The libraries that are measured: where each one runs and how a measurement of it is started."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]
CLIENTS = Path(__file__).resolve().parent / "clients"


class Peer(NamedTuple):
    """One library."""

    name: str
    interpreter: str
    program: Path
    import_line: str
    first_object: str
    cwd: Path

    @property
    def is_python(self) -> bool:
        return self.program.suffix == ".py"


def peers(home: Path) -> list[Peer]:
    """All of them; ours first. ``home`` is where ``tests/interop/peers.py`` has installed the others."""
    telethon, kurigram = (str(home / name / "bin" / "python") for name in ("telethon", "kurigram"))
    return [
        Peer(
            "Cablegram",
            sys.executable,
            CLIENTS / "cablegram_.py",
            "import cablegram; cablegram.TelegramClient",
            "from cablegram import api, tl; tl.schema().encode(api.InputPeerUser(user_id=1, access_hash=2))",
            CLIENTS,
        ),
        Peer(
            "Telethon + cryptg",
            telethon,
            CLIENTS / "telethon_.py",
            "from telethon import TelegramClient",
            "from telethon.tl.types import InputPeerUser; bytes(InputPeerUser(user_id=1, access_hash=2))",
            CLIENTS,
        ),
        Peer(
            "Kurigram + TgCrypto",
            kurigram,
            CLIENTS / "kurigram_.py",
            "from pyrogram import Client",
            "from pyrogram.raw.types import InputPeerUser; InputPeerUser(user_id=1, access_hash=2).write()",
            CLIENTS,
        ),
        Peer(
            "GramJS (Node)",
            "node",
            CLIENTS / "gramjs.js",
            'require("telegram")',
            'const { Api } = require("telegram"); '
            'new Api.InputPeerUser({ userId: BigInt(1), accessHash: require("big-integer")(2) }).getBytes()',
            home / "gramjs",
        ),
    ]


def versions(home: Path) -> dict[str, str]:
    """Which versions are compared."""
    code = "import sys, importlib.metadata as m; print(' '.join(f'{n} {m.version(n)}' for n in sys.argv[1:]))"
    names = {
        sys.executable: ["cablegram", "cryptography"],
        str(home / "telethon/bin/python"): ["telethon", "cryptg"],
        str(home / "kurigram/bin/python"): ["kurigram", "TgCrypto"],
    }
    found = [
        subprocess.run([python, "-c", code, *packages], capture_output=True, text=True, check=True).stdout.strip()
        for python, packages in names.items()
    ]
    gramjs = json.loads((home / "gramjs/node_modules/telegram/package.json").read_text("utf-8"))["version"]
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return {
        "Python": sys.version.split()[0],
        "Node": node,
        "libraries": ", ".join([*found, f"GramJS {gramjs}"]),
    }


def run_measure(
    peer: Peer, measure: str, count: int, sandbox: dict[str, Any], *, timeout: float = 600
) -> dict[str, Any]:
    """Run one measurement in a fresh process and return what it printed last."""
    keep = {name: os.environ[name] for name in ("PATH", "HOME", "CABLEGRAM_PURE") if name in os.environ}
    env = {**keep, "SANDBOX": json.dumps(sandbox), "NODE_PATH": str(peer.cwd / "node_modules")}
    command = [peer.interpreter, str(peer.program), measure, str(count)]
    done = subprocess.run(command, cwd=peer.cwd, env=env, capture_output=True, text=True, timeout=timeout, check=False)
    if done.returncode:
        raise RuntimeError(f"{peer.name} failed in {measure}:\n{done.stdout[-2000:]}\n{done.stderr[-4000:]}")
    result: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return result


_PYTHON_TIMER = """
import sys, time
start = time.perf_counter()
{code}
sys.stdout.write(str(time.perf_counter() - start))
"""
_NODE_TIMER = """
const start = process.hrtime.bigint();
{code};
console.log(Number(process.hrtime.bigint() - start) / 1e9);
"""


def time_code(peer: Peer, code: str) -> float:
    """Seconds that a line of code takes in a fresh interpreter, its start not counted."""
    timer = (_PYTHON_TIMER if peer.is_python else _NODE_TIMER).replace("{code}", code)
    flag = "-c" if peer.is_python else "-e"
    done = subprocess.run([peer.interpreter, flag, timer], cwd=peer.cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{peer.name} failed in {code!r}:\n{done.stderr[-4000:]}")
    return float(done.stdout.strip().splitlines()[-1])
