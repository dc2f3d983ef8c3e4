"""Other people's clients: where they are kept, how they are installed, how their programs are run.

``python tests/interop/peers.py`` installs all of them under ``.peers/`` (or those that are named), each by itself.
"""

from __future__ import annotations

import asyncio
import inspect
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
PEERS = Path(os.environ.get("CABLEGRAM_PEERS", ROOT / ".peers"))
PYTHON_PEERS = {
    "telethon": ["telethon==1.45.0", "cryptg==0.6.0"],
    "kurigram": ["kurigram==2.2.26", "TgCrypto==1.2.5", "cryptography>=42"],
    "pyrogram": ["pyrogram==2.0.106", "TgCrypto==1.2.5"],
    "pyrofork": ["pyrofork==2.3.69", "TgCrypto==1.2.5"],
    "pyrotgfork": ["pyrotgfork==2.2.24.1", "TgCrypto==1.2.5"],
    "hydrogram": ["hydrogram==0.2.0", "TgCrypto==1.2.5"],
    "tdlib": ["tdjson==1.8.67"],
}
# In a network namespace of its own a program reaches nothing but itself, whatever it tries.
ALONE = ["unshare", "--net"] if os.geteuid() == 0 else ["unshare", "--map-root-user", "--net"]
NODE_PEERS = {
    peer: HERE / peer / "package.json" for peer in ("gramjs", "teleproto", "teleproto-1.229", "mtcute", "mtcute-0.30")
}

# Libraries with one API run the same programs.
PROGRAMS = dict.fromkeys(("kurigram", "pyrofork", "pyrotgfork", "hydrogram"), "pyrogram")
PROGRAMS |= {"teleproto-1.229": "gramjs", "mtcute-0.30": "mtcute"}


def python_of(peer: str) -> Path:
    """The interpreter of a Python peer's own environment."""
    return PEERS / peer / "bin" / "python"


def is_installed(peer: str) -> bool:
    """Whether the peer can be used."""
    if peer in PYTHON_PEERS:
        ready = PEERS / peer / ".ready"
        return ready.exists() and ready.read_text("utf-8").split() == PYTHON_PEERS[peer]
    home, wanted = PEERS / peer, NODE_PEERS[peer].read_bytes()
    done = (home / "node_modules" / ".package-lock.json").exists() and (home / "package.json").read_bytes() == wanted
    return done and shutil.which("node") is not None


def install(peer: str) -> None:
    """Install one peer, unless it is there already."""
    if is_installed(peer):
        return
    home = PEERS / peer
    if peer in PYTHON_PEERS:
        subprocess.run([sys.executable, "-m", "venv", str(home)], check=True)
        pip = [str(python_of(peer)), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
        subprocess.run([*pip, *PYTHON_PEERS[peer]], check=True)
        (home / ".ready").write_text("\n".join(PYTHON_PEERS[peer]), "utf-8")
    else:
        home.mkdir(parents=True, exist_ok=True)
        shutil.copy(NODE_PEERS[peer], home / "package.json")
        npm = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--no-package-lock", "--ignore-scripts"]
        subprocess.run(npm, cwd=home, check=True)


@dataclass
class Outcome:
    """What a program reported, and the questions that it asked."""

    reports: list[dict[str, Any]]
    asked: list[str]

    def __getitem__(self, key: str) -> Any:
        """The last value reported under this name."""
        return next(report[key] for report in reversed(self.reports) if key in report)

    def all(self, key: str) -> list[Any]:
        """Every value reported under this name."""
        return [report[key] for report in self.reports if key in report]


class Program:
    """One program of a peer. It writes ``? question`` to ask for a line and ``= {...}`` to report fields."""

    def __init__(self, peer: str, name: str, config: dict[str, Any], *, cwd: Path) -> None:
        programs = HERE / PROGRAMS.get(peer, peer)
        if peer in PYTHON_PEERS:
            alone = ALONE if peer == "tdlib" else []
            self.command = [*alone, str(python_of(peer)), "-X", "utf8", str(programs / f"{name}.py")]
        else:
            self.command = ["node", str(PEERS / peer / f"{name}.js")]
            for source in programs.glob("*.js"):
                shutil.copy(source, PEERS / peer)
        self.name = f"{peer}/{name}"
        self.cwd = cwd
        keep = {key: os.environ[key] for key in ("PATH", "HOME", "LANG", "TMPDIR") if key in os.environ}
        self.env = {**keep, "SANDBOX": json.dumps(config), "PYTHONUNBUFFERED": "1"}

    async def run(self, answers: dict[str, Any], *, timeout: float = 60) -> Outcome:
        """Run it to its end. ``answers`` maps the start of a question to a string, a list of them, or a function.

        Fails with all that the program wrote when its exit status is not 0.
        """
        process = await asyncio.create_subprocess_exec(
            *self.command,
            cwd=self.cwd,
            env=self.env,
            stdin=asyncio.subprocess.PIPE,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
            limit=1 << 22,
        )
        reader, writer = process.stdout, process.stdin
        assert reader is not None
        assert writer is not None
        outcome, lines = Outcome([], []), []
        try:
            async with asyncio.timeout(timeout):
                async for raw in reader:
                    line = raw.decode("utf-8", "replace").rstrip()
                    lines.append(line)
                    if line.startswith("? "):
                        outcome.asked.append(line[2:])
                        writer.write(f"{await self._answer(answers, line[2:])}\n".encode())
                    elif line.startswith("= "):
                        outcome.reports.append(json.loads(line[2:]))
                status = await process.wait()
        except TimeoutError:
            raise AssertionError(f"{self.name} did not end in {timeout:g} s:\n" + "\n".join(lines[-60:])) from None
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()
            writer.close()
        assert status == 0, f"{self.name} ended with status {status}:\n" + "\n".join(lines[-60:])
        return outcome

    async def _answer(self, answers: dict[str, Any], question: str) -> str:
        for start, answer in answers.items():
            if question.startswith(start):
                if isinstance(answer, list):
                    answer = answer.pop(0)
                if callable(answer):
                    wants_question = len(inspect.signature(answer).parameters) == 1 and not inspect.ismethod(answer)
                    answer = answer(question) if wants_question else answer()
                if asyncio.iscoroutine(answer):
                    answer = await answer
                return str(answer)
        raise AssertionError(f"{self.name} asked what nobody expected: {question}")


if __name__ == "__main__":
    for wanted in sys.argv[1:] or [*PYTHON_PEERS, *NODE_PEERS]:
        install(wanted)
        print(f"{wanted}: {PEERS / wanted}")
