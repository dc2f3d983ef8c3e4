"""Both type checkers see the raw API as it is, and the stubs have not drifted from the run time."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
SNIPPETS = HERE / "snippets.py"
LINES = SNIPPETS.read_text("utf-8").splitlines()

pytestmark = pytest.mark.slow


def wanted() -> tuple[dict[int, str], set[int]]:
    """The types that must be revealed, by line, and the lines that must be refused."""
    types, errors = {}, set()
    for number, line in enumerate(LINES, 1):
        code, _, comment = line.partition("  # ")
        if comment == "error":
            errors.add(number)
        elif "reveal_type(" in code:
            types[number] = plain(comment)
    return types, errors


def plain(text: str) -> str:
    """A type without module names, the members of a union sorted: checkers order and qualify them differently."""
    text = re.sub(r"\b(?:\w+\.)+(?=\w)", "", text)
    match = re.fullmatch(r"(\w+)\[(.*)\]", text)
    if match and " | " in match[2] and match[2].count("[") == 0:
        return f"{match[1]}[{plain(match[2])}]"
    return " | ".join(sorted(text.split(" | "))) if "[" not in text or " | None" in text else text


def compare(types: dict[int, str], errors: set[int]) -> None:
    expected_types, expected_errors = wanted()
    assert {number: plain(text) for number, text in types.items()} == expected_types
    assert errors == expected_errors


def test_there_are_enough() -> None:
    """The file holds at least 50 snippets."""
    types, errors = wanted()
    assert len(types) >= 50
    assert len(errors) >= 10


def test_mypy(tmp_path: Path) -> None:
    """mypy --strict reveals these types and refuses these lines, and nothing else."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--cache-dir", str(tmp_path)]
    done = subprocess.run(
        [*command, "--config-file", "", str(SNIPPETS)], capture_output=True, text=True, cwd=ROOT / "src", check=False
    )
    types, errors = {}, set()
    for line in done.stdout.splitlines():
        match = re.match(r".*snippets\.py:(\d+): (\w+): (.*)", line)
        assert match, done.stdout + done.stderr
        revealed = re.fullmatch(r'Revealed type is "(.*)"', match[3])
        if revealed:
            types[int(match[1])] = revealed[1]
        elif match[2] == "error":
            errors.add(int(match[1]))
    compare(types, errors)


def test_pyright() -> None:
    """pyright reveals the same types and refuses the same lines."""
    command = [sys.executable, "-m", "pyright", "--outputjson", "--pythonpath", sys.executable, str(SNIPPETS)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=HERE, check=False)
    types, errors = {}, set()
    for found in json.loads(done.stdout)["generalDiagnostics"]:
        number = found["range"]["start"]["line"] + 1
        revealed = re.fullmatch(r'Type of ".*" is "(.*)"', found["message"], re.DOTALL)
        if revealed:
            types[number] = revealed[1]
        elif found["severity"] == "error":
            errors.add(number)
    compare(types, errors)


ALLOWED = r"""
# The classes share one constructor at run time; its arguments are in the stubs, and drift there is seen by
# tests/tl/test_generators.py.
cablegram\.(api|tl\.mt)(\.\w+)*\.__init__
# An abstract type is a class at run time and a union for type checkers.
cablegram\.(api(\.\w+)?|tl\.mt)\.Type[A-Z]\w*
# The kernel's slot for whose a message is, which is the client's business.
cablegram\.api\.Message(Service)?\.__owner__
# Made at run time by a helper, in every one of these modules.
cablegram\.(api(\.\w+)?|tl\.mt)\.__(getattr|dir)__
"""


@pytest.mark.parametrize("pure", ["", "1"], ids=["chosen", "pure"])
def test_stubtest(tmp_path: Path, pure: str) -> None:
    """mypy.stubtest finds no difference between the stubs and the modules, with either kernel."""
    allowed = tmp_path / "allowed"
    allowed.write_text(ALLOWED, "utf-8")
    command = [sys.executable, "-m", "mypy.stubtest", "--allowlist", str(allowed), "--ignore-unused-allowlist"]
    done = subprocess.run(
        [*command, "cablegram.api", "cablegram.tl.mt"],
        capture_output=True,
        text=True,
        cwd=ROOT / "src",
        env={**os.environ, "CABLEGRAM_PURE": pure},
        check=False,
    )
    assert done.returncode == 0, (done.stdout + done.stderr)[-5000:]
