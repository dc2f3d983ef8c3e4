"""`make demo`: the main job, told and checked."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import time
from pathlib import Path

DEMO = Path(__file__).resolve().parents[1] / "examples" / "demo.py"


def test_every_step_is_true(tmp_path: Path) -> None:
    """It ends with status 0 within seconds, says what to type next, shows no secret, and colours nothing in a pipe."""
    started = time.monotonic()
    done = subprocess.run([sys.executable, DEMO], capture_output=True, text=True, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert time.monotonic() - started < 20  # 5 s on an idle machine; others test here too
    assert "All true." in done.stdout
    assert "NOT TRUE" not in done.stdout
    assert "cablegram login --network sandbox" in done.stdout
    assert "lovelace\n" not in done.stdout
    assert "\x1b" not in done.stdout
    assert max(len(word) for word in done.stdout.split()) < 80, "the session string is shortened"
    assert not done.stderr
    assert not list(tmp_path.iterdir())


def test_colours_on_a_terminal() -> None:
    """On a terminal it is coloured, unless NO_COLOR is set."""
    for extra, coloured in (({}, True), ({"NO_COLOR": "1"}, False)):
        ours, theirs = pty.openpty()
        environment = {**os.environ, "TERM": "xterm", **extra}
        process = subprocess.Popen([sys.executable, DEMO], stdout=theirs, stderr=theirs, env=environment)
        os.close(theirs)
        shown = b""
        try:
            while data := os.read(ours, 65536):
                shown += data
        except OSError:  # the other side is closed
            pass
        os.close(ours)
        assert process.wait() == 0
        assert (b"\x1b[" in shown) is coloured
