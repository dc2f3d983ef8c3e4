"""Tests of cablegram.cli itself."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.support.terminal import CABLEGRAM

WITHOUT = """
import sys
sys.modules["{missing}"] = None
import runpy
runpy.run_module("cablegram.cli", run_name="__main__")
"""


def test_a_missing_extra_is_one_line_of_advice() -> None:
    """Without typer the command says what to install, in one line, and ends with status 2."""
    done = subprocess.run([sys.executable, "-c", WITHOUT.format(missing="typer")], capture_output=True, text=True)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert "pip install 'cablegram[cli]'" in done.stderr


def test_version_and_help() -> None:
    """`--version` prints it; without arguments the commands are listed."""
    from cablegram import __version__

    done = subprocess.run([*CABLEGRAM, "--version"], capture_output=True, text=True)
    assert (done.returncode, done.stdout) == (0, f"cablegram {__version__}\n")
    done = subprocess.run([*CABLEGRAM], capture_output=True, text=True, env={**os.environ, "COLUMNS": "100"})
    assert all(command in done.stdout + done.stderr for command in ("login", "send", "sandbox", "doctor"))


INTERRUPTED = """
import sys
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "cablegram.cli.app":
            raise KeyboardInterrupt
sys.meta_path.insert(0, Finder())
import runpy
runpy.run_module("cablegram.cli", run_name="__main__")
"""


def test_ctrl_c_before_the_command_begins() -> None:
    """Rule: Ctrl-C while modules are still imported ends with status 130 and without a traceback, as at any time."""
    done = subprocess.run([sys.executable, "-c", INTERRUPTED], capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (130, "")
