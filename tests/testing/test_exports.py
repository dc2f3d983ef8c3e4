"""What the package offers."""

from __future__ import annotations

import subprocess
import sys

import cablegram.testing


def test_every_name_is_there() -> None:
    """Each name of ``__all__`` can be had, is where the type checker looks for it, and is in ``dir()``."""
    for name in cablegram.testing.__all__:
        assert getattr(cablegram.testing, name) is not None
    assert set(cablegram.testing.__all__) == set(cablegram.testing._LAZY)
    assert set(cablegram.testing.__all__) <= set(dir(cablegram.testing))


def test_importing_it_costs_next_to_nothing() -> None:
    """The package and its plugin load neither the client nor the sandbox: pytest loads them in every run."""
    code = (
        "import sys, pytest, pytest_asyncio; before = set(sys.modules); import cablegram.testing.plugin;"
        "print(sorted(name for name in set(sys.modules) - before if name.startswith('cablegram')))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = [
        "cablegram",
        "cablegram._lazy",
        "cablegram.testing",
        "cablegram.testing.fixtures",
        "cablegram.testing.plugin",
    ]
    assert done.stdout.strip() == str(loaded)
