"""Tests of `cablegram.run`."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import cablegram
from cablegram.errors import UsageError
from tests.support.terminal import hear_interrupts


async def loop_name() -> str:
    return type(asyncio.get_running_loop()).__module__


def test_it_returns_what_main_returns() -> None:
    """The coroutine's result comes back; an error of it as it is."""

    async def double(number: int) -> int:
        return 2 * number

    async def fail() -> None:
        raise LookupError("gone")

    assert cablegram.run(double(21)) == 42
    with pytest.raises(LookupError, match="gone"):
        cablegram.run(fail())


def test_uvloop_where_it_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    """With the extra `speed` it is the loop; without it asyncio's own, and `uvloop=True` says what to install."""
    assert cablegram.run(loop_name()).startswith("uvloop")
    assert cablegram.run(loop_name(), uvloop=False).startswith("asyncio")
    monkeypatch.setitem(sys.modules, "uvloop", None)
    assert cablegram.run(loop_name()).startswith("asyncio")
    with pytest.raises(UsageError, match=r"cablegram\[speed\]"):
        cablegram.run(loop_name(), uvloop=True)


def test_it_takes_a_coroutine() -> None:
    """The function instead of its call is the usual slip; the error says so."""
    wrong: Any = loop_name
    with pytest.raises(UsageError, match=r"run\(main\(\)\)"):
        cablegram.run(wrong)


def test_ctrl_c_is_no_traceback(tmp_path: Path) -> None:
    """Ctrl-C cancels main, what it has open is closed, and the exit status is 130 with nothing on stderr."""
    (tmp_path / "script.py").write_text(
        "import asyncio, cablegram\n"
        "async def main():\n"
        "    try:\n"
        "        print('ready', flush=True)\n"
        "        await asyncio.sleep(60)\n"
        "    finally:\n"
        "        print('closed', flush=True)\n"
        "cablegram.run(main())\n"
    )
    script = subprocess.Popen(
        [sys.executable, os.fspath(tmp_path / "script.py")],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=hear_interrupts,
    )  # fmt: skip
    assert script.stdout is not None
    assert script.stdout.readline() == "ready\n"
    script.send_signal(signal.SIGINT)
    output, errors = script.communicate(timeout=20)
    assert (output, errors, script.returncode) == ("closed\n", "", 130)
