"""``docs/security.md`` names code and tests that exist, and misses no row."""

from __future__ import annotations

import ast
import re
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "security.md").read_text("utf-8").splitlines()
    if line.startswith("|") and not line.startswith(("|---", "| The rule |"))
]


@cache
def functions(path: Path) -> frozenset[str]:
    tree = ast.parse(path.read_text("utf-8"))
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0][:50])
def test_each_row_names_what_exists(row):
    """Each rule has a side, code that can be imported, and tests that are there."""
    _, side, code, tests = row
    assert side in ("client", "server", "both")
    for name in re.findall(r"`([\w.]+)`", code):
        target, _, attribute = name.rpartition(".")
        try:
            import_module(name)
        except ModuleNotFoundError:
            assert hasattr(import_module(target), attribute), name
    found = re.findall(r"`(tests/[\w/]+\.py)::(test_\w+)`", tests)
    assert found
    assert len(found) == tests.count("::") == tests.count("`") // 2
    for path, test in found:
        assert test in functions(ROOT / path), f"{path}::{test}"


def test_the_table_is_whole():
    """Each check in the handshake's tests that refuses something is in the table: a new check must be entered."""
    page = (ROOT / "docs" / "security.md").read_text("utf-8")
    for name in ("client", "server"):
        path = f"tests/mtproto/handshake/test_{name}.py"
        for node in ast.parse((ROOT / path).read_text("utf-8")).body:
            if isinstance(node, ast.FunctionDef) and node.name.startswith(("test_nonce", "test_range", "test_sha1")):
                assert f"{path}::{node.name}" in page
    assert len(ROWS) > 45
