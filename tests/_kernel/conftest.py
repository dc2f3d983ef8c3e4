"""Both kernels, and one schema for each of them."""

from __future__ import annotations

import importlib
import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from cablegram import tl

BLOB = Path(tl.__file__).parent / "schema.bin"
NAMES = ["pure", *(["_native"] if importlib.util.find_spec("cablegram._kernel._native") else [])]

if len(NAMES) == 1:  # nothing to compare where no native kernel was built
    collect_ignore = ["test_schema_kernels.py"]
    collect_ignore_glob = ["test_native_*.py", "test_differential_*.py"]


@cache
def load(name: str) -> ModuleType:
    return importlib.import_module(f"cablegram._kernel.{name}")


@cache
def schema_of(name: str) -> Any:
    return load(name).Schema(BLOB.read_bytes())


@pytest.fixture(params=NAMES)
def kernel(request: pytest.FixtureRequest) -> ModuleType:
    """A kernel's module: the pure one, and the native one where it was built."""
    return load(request.param)


@pytest.fixture
def schema(kernel: ModuleType) -> Any:
    """The newest schema, made by the kernel under test. Shared: make a new one to change it."""
    return schema_of(kernel.__name__.rpartition(".")[2])
