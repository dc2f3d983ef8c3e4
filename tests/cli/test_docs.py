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
        if command in ("new", "session"):  # these have commands of their own
            command = f"{command} {rest.split()[0]}"
        if command not in helps:
            done = subprocess.run([*CABLEGRAM, *command.split(), "--help"], capture_output=True, text=True)
            assert done.returncode == 0, done.stderr
            helps[command] = done.stdout
        for option in re.findall(r"--[a-z-]+", rest):
            assert option in helps[command], (command, option)


def test_every_command_is_named() -> None:
    """Rule: each command that the command line has is in the page's table."""
    from typer.main import get_command

    from cablegram.cli.app import app

    commands = getattr(get_command(app), "commands")  # noqa: B009 - a group has them
    table = " ".join(re.findall(r"^\| (`.*?) \|", PAGE.read_text("utf-8"), re.MULTILINE))
    named = set(re.findall(r"`(?:cablegram )?([a-z-]+)(?: [a-z]+)?`", table))
    assert set(commands) <= named
