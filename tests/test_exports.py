"""Public names: the same for `from cablegram import *`, for type checkers and at run time, and cheap to import."""

from __future__ import annotations

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import cablegram

INIT = Path(cablegram.__file__)


def type_checkers_names() -> dict[str, str]:
    """What the TYPE_CHECKING block of the package imports: name and module."""
    found: dict[str, str] = {}
    for node in ast.walk(ast.parse(INIT.read_text("utf-8"))):
        if isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING":
            for statement in node.body:
                assert isinstance(statement, ast.ImportFrom)
                assert statement.module is not None
                for alias in statement.names:
                    assert alias.asname == alias.name, "only `import x as x` is a public name to type checkers"
                    found[alias.name] = statement.module
    return found


def test_three_lists_agree() -> None:
    """`__all__`, the lazy table and the block for type checkers name the same things."""
    assert sorted(cablegram.__all__) == cablegram.__all__
    assert {*type_checkers_names(), "__version__"} == set(cablegram.__all__)


@pytest.mark.parametrize("name", sorted(type_checkers_names()))
def test_each_name_is_what_type_checkers_see(name: str) -> None:
    """The lazy name is the very object of the module that the block names."""
    module = type_checkers_names()[name]
    whole = importlib.import_module(module)
    expected = getattr(whole, name) if hasattr(whole, name) else importlib.import_module(f"{module}.{name}")
    assert getattr(cablegram, name) is expected
    assert name in dir(cablegram)


@pytest.mark.parametrize("name", ["api", "errors", "events", "file_ids", "links"])
def test_modules_are_modules(name: str) -> None:
    """What is a module as an attribute is one for `from cablegram.name import ...` too, and has what it says it has."""
    module = importlib.import_module(f"cablegram.{name}")
    assert getattr(cablegram, name) is module
    for public in getattr(module, "__all__", ()):
        assert getattr(module, public) is not None


def test_unknown_names() -> None:
    """Anything else is an AttributeError."""
    name = "nonsense"
    with pytest.raises(AttributeError, match=name):
        getattr(cablegram, name)


def test_star_import() -> None:
    """`from cablegram import *` works without anything else."""
    code = "from cablegram import *; TelegramClient, StringSession, api, events"
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def test_importing_loads_little() -> None:
    """`cablegram.TelegramClient` loads neither the schema, the kernel, the sandbox, cryptography nor SQLite."""
    code = (
        "import cablegram, sys; cablegram.TelegramClient; "
        "print(*[m for m in ('cablegram.api', 'cablegram.sandbox', 'cablegram._kernel', 'cablegram.tl',"
        " 'cryptography', 'sqlite3', 'json', 'dataclasses') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == []
