"""Where the command line keeps what it must find again: one directory of the user's, mode 0700."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from cablegram.client.environment import sandbox_file as sandbox_file
from cablegram.client.environment import state_dir as state_dir


def ensure(directory: Path) -> Path:
    """Make a directory that only its owner can enter, unless it is there."""
    if not directory.is_dir():
        directory.mkdir(mode=0o700, parents=True, exist_ok=True)
        directory.chmod(0o700)  # whatever the umask
    return directory


def write_private(path: Path, text: str) -> None:
    """Write a file that only its owner can read, all of it or nothing."""
    ensure(path.parent)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
        os.replace(temporary, path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink()
        raise


def session_path(network: str) -> Path:
    """Where ``login`` keeps the session of a network when it is given no name."""
    return state_dir() / f"{network}.session"


def remember_current(session: str, network: str) -> None:
    """Note which session ``send`` and others use when they are given none."""
    write_private(state_dir() / "current.json", json.dumps({"session": session, "network": network}) + "\n")


def forget_current() -> None:
    """Drop that note: the session is logged in no more."""
    with contextlib.suppress(FileNotFoundError):
        (state_dir() / "current.json").unlink()


def current() -> dict[str, Any]:
    """What `remember_current` noted: ``session`` and ``network``; empty when there is nothing."""
    try:
        found = json.loads((state_dir() / "current.json").read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}
