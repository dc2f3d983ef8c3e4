"""``--network``: production, test, sandbox, or a file that describes one."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from cablegram.cli import paths
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


def find(name: str) -> Target:
    """The network that the user means. Raises UsageError with what to do."""
    from cablegram.mtproto.network import Network

    if name == "production":
        return Target(name, Network.production())
    if name == "test":
        return Target(name, Network.test())
    if name == "sandbox":
        file = paths.sandbox_file()
        if not file.exists():
            raise UsageError("no sandbox is running here; start one with `cablegram sandbox` in another terminal")
        return _from_file(name, file)
    file = Path(name).expanduser()
    if not file.exists():
        raise UsageError(f"--network is {', '.join(NAMES)} or a file, and there is no file {name!r}")
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


def dump(network: Network, api_id: int, api_hash: str) -> str:
    """The text of a network's file, with the application to use on it."""
    return json.dumps(json.loads(network.dump()) | {"api_id": api_id, "api_hash": api_hash}, indent=1) + "\n"


def of_identity(identity: str | None) -> Target | None:
    """The network that a session belongs to, if it is one of those known by name."""
    if identity is None:
        return None
    for name in NAMES:
        try:
            target = find(name)
        except UsageError:
            continue
        if identity in (target.network.identity, target.network.name):
            return target
    return None
