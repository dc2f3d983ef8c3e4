"""What is said where the extra ``web`` is not installed."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

HIDE = """
import sys

hidden = sys.argv[1]

class Hidden:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] == hidden:
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, Hidden())
"""


def without(package: str, code: str) -> subprocess.CompletedProcess[str]:
    """Run a program that cannot import ``package``."""
    command = [sys.executable, "-c", HIDE + code, package]
    given = {"CABLEGRAM_API_ID": "1", "CABLEGRAM_API_HASH": "0" * 32, "CABLEGRAM_OFFLINE": "1"}
    return subprocess.run(command, capture_output=True, text=True, timeout=60, env={**os.environ, **given})


@pytest.mark.parametrize("package", ["jinja2", "starlette"])
@pytest.mark.parametrize("name", ["LoginApp", "serve"])
def test_the_missing_extra_is_named(package: str, name: str) -> None:
    """`cablegram.web` without its extra says what to install, and is still a ModuleNotFoundError of that package."""
    code = f"""
try:
    from cablegram.web import {name}
except ModuleNotFoundError as error:
    print(error.name, "|", error)
"""
    done = without(package, code)
    assert done.stderr == ""
    assert done.stdout.strip() == (
        f"{package} | cablegram.web needs {package}, which is not installed: pip install 'cablegram[web]'"
    )


@pytest.mark.parametrize("package", ["jinja2", "starlette", "uvicorn"])
def test_the_command_says_what_to_install(package: str) -> None:
    """`cablegram web-login` without the extra ends with its status for a wrong use and the line to type."""
    done = without(
        package,
        "sys.argv[1:] = ['web-login', '--network', 'test', '--port', '0']\nfrom cablegram.cli import main\nmain()",
    )
    assert done.returncode == 2
    assert f"the login page needs {package}: pip install 'cablegram[web]'" in " ".join(done.stderr.split())
    assert "Traceback" not in done.stderr


def test_another_missing_module_is_not_blamed_on_the_extra() -> None:
    """A name that the package itself lacks is an AttributeError, not advice to install something."""
    done = without(
        "jinja2", "import cablegram.web\ntry:\n    cablegram.web.nonsense\nexcept AttributeError:\n    print('no')"
    )
    assert done.stdout.strip() == "no"
