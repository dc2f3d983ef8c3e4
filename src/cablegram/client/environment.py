"""What the surroundings of a program say: which Telegram, and which application.

`TelegramClient.from_env` reads it, and so does the command line::

    CABLEGRAM_NETWORK     production (the default), test, sandbox (the one that runs here), or a file that describes one
    CABLEGRAM_API_ID      the application, from https://my.telegram.org/apps; a sandbox brings its own
    CABLEGRAM_API_HASH
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.mtproto.network import Network

NAMES = ("production", "test", "sandbox")


class Target(NamedTuple):
    """A network, how the user named it, and the application that its file came with, if it did."""

    name: str
    network: Network
    api_id: int | None = None
    api_hash: str | None = None
    file: str = ""

    @property
    def label(self) -> str:
        """A word for file names."""
        return self.network.name

    def __repr__(self) -> str:
        return f"<Target {self.name}: {self.network}>"


def find_network(name: str) -> Target:
    """The network that the user means. Raises UsageError with what to do."""
    from cablegram.mtproto.network import Network

    if name == "production":
        return Target(name, Network.production())
    if name == "test":
        return Target(name, Network.test())
    if name == "sandbox":
        file = sandbox_file()
        if not file.exists():
            raise UsageError("no sandbox is running here; start one with `cablegram sandbox` in another terminal")
        return _from_file(name, file)
    file = Path(name).expanduser()
    if not file.exists():
        raise UsageError(
            f"--network (or CABLEGRAM_NETWORK) is {', '.join(NAMES)} or a file, and there is no file {name!r}"
        )
    return _from_file(os.path.abspath(file), file)


def _from_file(name: str, file: Path) -> Target:
    from cablegram.mtproto.network import Network

    try:
        text = file.read_text("utf-8")
        network, data = Network.parse(text), json.loads(text)
    except (OSError, ValueError) as error:
        raise UsageError(f"{file} describes no network: {error}") from None
    api_id, api_hash = data.get("api_id"), data.get("api_hash")
    number = api_id if isinstance(api_id, int) else None
    secret = api_hash if isinstance(api_hash, str) else None
    return Target(name, network, number, secret, os.fspath(file))


def state_dir() -> Path:
    """The directory for sessions and for the sandbox's address; it may not exist yet.

    ``$CABLEGRAM_HOME`` if set, else the platform's place for state (``$XDG_STATE_HOME``, ``%LOCALAPPDATA%``).
    """
    own = os.environ.get("CABLEGRAM_HOME")
    if own:
        return Path(own).expanduser()
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local")) / "cablegram"
    base = os.environ.get("XDG_STATE_HOME")
    return (Path(base) if base else Path.home() / ".local" / "state") / "cablegram"


def sandbox_file() -> Path:
    """The running sandbox's network, api_id and api_hash."""
    return state_dir() / "sandbox.json"


def describe(network: Network, api_id: int, api_hash: str) -> str:
    """The text of a network's file, with the application to use on it: what `find_network` reads."""
    return json.dumps(json.loads(network.dump()) | {"api_id": api_id, "api_hash": api_hash}, indent=1) + "\n"


def application(target: Target) -> tuple[int, str]:
    """The ``api_id`` and ``api_hash`` to use on a network. Raises UsageError with what to set."""
    number: int | str | None = os.environ.get("CABLEGRAM_API_ID") or target.api_id
    secret = os.environ.get("CABLEGRAM_API_HASH") or target.api_hash
    if number is None or secret is None:
        raise UsageError(
            "set CABLEGRAM_API_ID and CABLEGRAM_API_HASH, from https://my.telegram.org/apps; or run "
            "`cablegram sandbox` in another terminal and set CABLEGRAM_NETWORK=sandbox"
        )
    if isinstance(number, str):
        if not number.strip().isdecimal():
            raise UsageError("CABLEGRAM_API_ID is a number; take yours from https://my.telegram.org/apps")
        number = int(number)
    return number, secret


def surroundings() -> Target:
    """The network that ``CABLEGRAM_NETWORK`` names, Telegram itself without it."""
    return find_network(os.environ.get("CABLEGRAM_NETWORK") or "production")


def session_name(name: str, target: Target) -> str:
    """The name of a session's file on a network: sessions of two networks never meet in one."""
    if target.label == "production" or not name.strip():
        return name
    stem, _, end = name.rpartition(".session")
    return f"{stem if not end and stem else name}.{target.label}"
