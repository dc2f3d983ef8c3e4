"""docs/command-line.md names what is there."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

from tests.support.terminal import CABLEGRAM

PAGE = Path(__file__).resolve().parents[2] / "docs" / "command-line.md"


def test_every_command_and_option_exists() -> None:
    """Each `cablegram x --y` of the page is a command that has that option."""
    helps: dict[str, str] = {}
    lines = re.findall(r"^cablegram (\S+)(.*)$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert len(lines) > 8
    for command, rest in lines:
        if command not in helps:
            done = subprocess.run([*CABLEGRAM, command, "--help"], capture_output=True, text=True)
            assert done.returncode == 0, done.stderr
            helps[command] = done.stdout
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in helps[command], (command, option)
