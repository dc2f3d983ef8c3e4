"""Schemas are made once, on first use, from the files of the package."""

from __future__ import annotations

import subprocess
import sys

from cablegram import tl
from cablegram.tl import registry


def test_the_newest_number() -> None:
    """The number is read from the table's head alone, and is the schema's."""
    assert tl.LAYER == registry.newest_number() == tl.schema().layer
    assert registry.numbers()[-1] == tl.LAYER


def test_one_schema_for_all_threads() -> None:
    """Threads that ask at once get one schema: two would mean two classes of one name."""
    code = (
        "import threading, sys\n"
        "sys.setswitchinterval(1e-6)\n"
        "from cablegram.tl import registry\n"
        "found, start = [], threading.Barrier(8)\n"
        "def ask():\n"
        "    start.wait(); found.append((registry.schema(), registry.older_schema(198), "
        "registry.schema().by_name('user')))\n"
        "threads = [threading.Thread(target=ask) for _ in range(8)]\n"
        "[thread.start() for thread in threads]; [thread.join() for thread in threads]\n"
        "print(len({tuple(map(id, each)) for each in found}))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "1"


def test_type_names() -> None:
    """Abstract types of every namespace are known by name."""
    names = registry.type_names()
    assert {"User", "messages.Messages", "mt.ResPQ"} <= names
    assert "user" not in names
