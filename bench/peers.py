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
    cwd: Path

    @property
    def is_python(self) -> bool:
        return self.program.suffix == ".py"


def peers(home: Path) -> list[Peer]:
    """All of them; ours first. ``home`` is where ``tests/interop/peers.py`` has installed the others."""
    telethon, kurigram = (str(home / name / "bin" / "python") for name in ("telethon", "kurigram"))
    return [
        Peer("Cablegram", sys.executable, CLIENTS / "cablegram_.py", CLIENTS),
        Peer("Telethon + cryptg", telethon, CLIENTS / "telethon_.py", CLIENTS),
        Peer("Kurigram + TgCrypto", kurigram, CLIENTS / "kurigram_.py", CLIENTS),
        Peer("GramJS (Node)", "node", CLIENTS / "gramjs.js", home / "gramjs"),
        Peer("mtcute (Node)", "node", CLIENTS / "mtcute.mjs", home / "mtcute"),
    ]


UVLOOP = Peer("Cablegram on uvloop", sys.executable, CLIENTS / "cablegram_uvloop.py", CLIENTS)
"""The same client on another event loop; measures what it costs to talk to the server."""
ASYNCIO = Peer("asyncio alone", sys.executable, CLIENTS / "asyncio_.py", CLIENTS)
"""What no client on asyncio can go below; measures ``one_at_a_time`` and nothing else."""


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
    gramjs, mtcute = (
        json.loads((home / folder / "package.json").read_text("utf-8"))["version"]
        for folder in ("gramjs/node_modules/telegram", "mtcute/node_modules/@mtcute/node")
    )
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return {
        "Python": sys.version.split()[0],
        "Node": node,
        "libraries": ", ".join([*found, f"GramJS {gramjs}", f"mtcute {mtcute}"]),
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
