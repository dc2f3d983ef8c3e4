"""Which kernel runs is decided once, and told."""

from __future__ import annotations

import os
import subprocess
import sys

PROBE = """
import sys, types
kind = sys.argv[1]
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "cablegram._kernel._native":
            if kind == "missing":
                raise ModuleNotFoundError("no such module", name=name)
            if kind == "broken":
                raise ImportError("undefined symbol: PyNothing")
            if kind == "dependency":
                raise ModuleNotFoundError("no module", name="something_else")
sys.meta_path.insert(0, Finder())
import cablegram._kernel as kernel
print(kernel.NAME, kernel.BROKEN)
"""


def probe(kind: str, **environment: str) -> tuple[str, str]:
    settings = {name: value for name, value in os.environ.items() if name != "CABLEGRAM_PURE"}
    command = [sys.executable, "-c", PROBE, kind]
    done = subprocess.run(command, capture_output=True, text=True, env={**settings, **environment}, check=False)
    return done.stdout.strip(), done.stderr


def test_forced() -> None:
    """CABLEGRAM_PURE=1 takes the Python kernel, whatever is installed."""
    assert probe("broken", CABLEGRAM_PURE="1")[0] == "pure undefined symbol: PyNothing"
    assert probe("missing", CABLEGRAM_PURE="1")[0] == "pure None"


def test_missing() -> None:
    """Without a binary the Python kernel runs."""
    assert probe("missing")[0] == "pure None"


def test_broken_is_never_replaced() -> None:
    """A binary that cannot be loaded is an error that names the way out."""
    out, error = probe("broken")
    assert out == ""
    assert "undefined symbol: PyNothing" in error
    assert "CABLEGRAM_PURE=1" in error
    assert probe("dependency")[0] == ""


def test_same_names() -> None:
    """Both kernels export the same names."""
    import cablegram._kernel as chosen
    from cablegram._kernel import pure

    assert set(pure.__all__) == set(chosen.__all__)
    assert all(hasattr(chosen, name) for name in chosen.__all__)
