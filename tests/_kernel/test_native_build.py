"""Building the native kernel, where there is a compiler and where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def build(folder: Path, **environment: str) -> tuple[int, list[Path]]:
    """Build the extension into ``folder``; the exit status, and the binaries."""
    command = [sys.executable, "setup.py", "-q", "build_ext", "--build-lib", str(folder), "--build-temp", str(folder)]
    preloaded = {name: value for name, value in os.environ.items() if name != "LD_PRELOAD"}
    done = subprocess.run(command, cwd=ROOT, env={**preloaded, **environment}, capture_output=True, check=False)
    return done.returncode, [path for path in folder.rglob("*") if path.suffix in (".so", ".pyd", ".dylib")]


def test_without_a_compiler(tmp_path: Path) -> None:
    """The build succeeds and makes nothing: the pure kernel will run."""
    assert build(tmp_path, CC="false") == (0, [])


def test_without_a_compiler_where_it_is_required(tmp_path: Path) -> None:
    """Whoever makes wheels can demand the native kernel."""
    status, made = build(tmp_path, CC="false", CABLEGRAM_REQUIRE_NATIVE="1")
    assert status != 0
    assert made == []


def test_not_wanted(tmp_path: Path) -> None:
    """A switch leaves it out."""
    assert build(tmp_path, CABLEGRAM_NO_NATIVE="1") == (0, [])


@pytest.mark.slow
@pytest.mark.parametrize("switches", [{}, {"CABLEGRAM_ABI3": "1"}])
def test_no_warning(tmp_path: Path, switches: dict[str, str]) -> None:
    """Both builds pass the compiler's usual checks."""
    status, made = build(tmp_path, CFLAGS="-Werror", CABLEGRAM_REQUIRE_NATIVE="1", **switches)
    assert status == 0
    assert len(made) == 1
    assert ("abi3" in made[0].name) == bool(switches)


def test_sizes_of_the_sources() -> None:
    """Each file of the kernel does one job, in fewer than 800 lines."""
    files = [path for path in (ROOT / "src/cablegram/_kernel/native").iterdir() if path.suffix in (".c", ".h")]
    assert len(files) > 15
    assert all(len(path.read_text("utf-8").splitlines()) < 800 for path in files)
