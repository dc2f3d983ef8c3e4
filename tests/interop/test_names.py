"""The tables of names for those who come from Kurigram and GramJS have every public name of the installed library."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.interop.peers import HERE, PEERS, PROGRAMS, is_installed, python_of

DOCS = Path(__file__).resolve().parents[2] / "docs"
TABLES = [
    *(("kurigram", "pyrogram", "Kurigram", kind) for kind in ("method", "message", "filter")),
    *(("gramjs", "gramjs", "GramJS", kind) for kind in ("method", "event", "message")),
]


def listed(peer: str) -> dict[str, list[str]]:
    """The names of a peer, from the peer itself."""
    if peer == "kurigram":
        command = [str(python_of(peer)), str(HERE / PROGRAMS.get(peer, peer) / "names.py")]
    else:
        shutil.copy(HERE / peer / "names.js", PEERS / peer)
        command = ["node", str(PEERS / peer / "names.js")]
    done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    names: dict[str, list[str]] = json.loads(done.stdout.splitlines()[-1])
    return names


def rows(page: str, head: str) -> list[str]:
    """The names in the first column of the table with that head."""
    _, _, rest = page.partition(f"\n| {head} | Cablegram |\n|---|---|\n")
    return [line.split("`")[1] for line in rest.partition("\n\n")[0].splitlines()]


@pytest.mark.parametrize(("peer", "page", "title", "kind"), TABLES)
def test_every_name_has_a_row(peer: str, page: str, title: str, kind: str) -> None:
    """Rule: each public name of the library has one row, in order, and no row is of what the library has not."""
    if not is_installed(peer):
        pytest.skip(f"{peer} is not installed: python tests/interop/peers.py {peer}")
    text = (DOCS / f"coming-from-{page}.md").read_text("utf-8")
    assert rows(text, f"{title}'s {kind}") == listed(peer)[kind]
