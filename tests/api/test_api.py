"""The raw API as modules: lazy, complete, and nothing that is not there."""

from __future__ import annotations

import ast
import importlib
import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from cablegram import api, tl
from cablegram.tl import mt

FOLDER = Path(api.__file__).parent
STUBS = sorted(FOLDER.glob("*.pyi"))


def stub_names(path: Path) -> set[str]:
    """The public names that a stub declares."""
    found = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.ClassDef):
            found.add(node.name)
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            found.add(node.target.id)
        elif isinstance(node, ast.ImportFrom):
            found |= {alias.asname for alias in node.names if alias.asname and not alias.asname.startswith("_")}
    return found


@pytest.mark.parametrize("path", STUBS, ids=lambda path: path.stem)
def test_stub_and_module_agree(path: Path) -> None:
    """A module has what its stub declares, and `dir` lists no more than that."""
    name = "cablegram.api" if path.stem == "__init__" else f"cablegram.api.{path.stem}"
    module = importlib.import_module(name)
    declared = stub_names(path)
    assert all(hasattr(module, each) for each in declared)
    assert set(dir(module)) == declared


def test_service_types() -> None:
    """The service types' module has what its stub declares."""
    declared = stub_names(Path(mt.__file__).with_suffix(".pyi"))
    assert declared == set(dir(mt))
    assert all(getattr(mt, name) is not None for name in declared)


def test_every_definition_has_its_class() -> None:
    """Each name of the schema can be reached where its class says that it lives, and pickles by that."""
    schema = tl.schema()
    for name in schema.names():
        cls = schema.by_name(name)
        assert getattr(importlib.import_module(cls.__module__), cls.__qualname__) is cls, name
        assert pickle.loads(pickle.dumps(cls)) is cls  # noqa: S301 - our own bytes


@pytest.mark.parametrize("name", ["user", "Nope", "nope", "TypeNope", "User_", "_private", "Messages_SendMessage"])
def test_unknown_names(name: str) -> None:
    """What the schema does not have is an AttributeError that names the module."""
    with pytest.raises(AttributeError, match=r"cablegram\.api"):
        getattr(api, name)
    with pytest.raises(AttributeError, match=r"cablegram\.api\.messages"):
        getattr(api.messages, name)
    with pytest.raises(AttributeError, match=r"cablegram\.tl\.mt"):
        getattr(mt, name)


def test_tl_module() -> None:
    """`cablegram.tl` has its lazy names, lists them, and no others."""
    assert {"LAYER", "Layer", "TLFunction", "mt"} <= set(dir(tl))
    assert tl.Layer is type(tl.layer(198))
    name = "nope"
    with pytest.raises(AttributeError, match=r"cablegram\.tl"):
        getattr(tl, name)


LAZY = """
import sys
import cablegram.api, cablegram.tl
heavy = {"json", "asyncio", "ctypes", "cryptography", "dataclasses", "inspect", "zlib_ng"} & set(sys.modules)
assert not heavy, heavy
from cablegram import api
assert not any(name[0].isupper() for name in vars(api)), "a class was made by importing"
assert "cablegram.api.messages" not in sys.modules
api.User
assert "Chat" not in vars(api)
from cablegram.tl import registry
assert list(registry._schemas) == [0]
print("fine")
"""


def test_importing_makes_nothing() -> None:
    """Importing the raw API makes no class, loads no schema and nothing heavy; touching one class makes that one."""
    done = subprocess.run([sys.executable, "-c", LAZY], capture_output=True, text=True, check=False)
    assert done.stdout.strip() == "fine", done.stderr
