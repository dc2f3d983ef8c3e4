"""One sandbox in a terminal for all tests of the command line."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.terminal import Terminal


class Box:
    """The sandbox's terminal, and a directory in which its network is known by name."""

    def __init__(self, terminal: Terminal, home: Path) -> None:
        self.terminal = terminal
        self.file = home / "sandbox.json"

    def code(self, phone: str) -> str:
        """The code that the sandbox prints for a number next."""
        self.terminal.expect(f"code for {phone}: ")
        self.terminal.expect(" (by")
        found: list[str] = re.findall(rf"code for \{phone}: (\d+) ", self.terminal.screen)
        return found[-1]

    def token(self) -> str:
        found = re.search(r"token (\S+)", self.terminal.screen)
        assert found is not None
        return found[1]


@pytest.fixture(scope="session")
def box(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Box]:
    """A running `cablegram sandbox`."""
    home = tmp_path_factory.mktemp("sandbox")
    with Terminal("sandbox", env={"CABLEGRAM_HOME": os.fspath(home)}) as terminal:
        terminal.expect("cablegram login --network sandbox")
        yield Box(terminal, home)


@pytest.fixture
def env(box: Box, tmp_path: Path) -> dict[str, str]:
    """The environment of a user of that sandbox who has never logged in."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    (home / "sandbox.json").write_bytes(box.file.read_bytes())
    (home / "sandbox.json").chmod(0o600)
    return {"CABLEGRAM_HOME": os.fspath(home)}
