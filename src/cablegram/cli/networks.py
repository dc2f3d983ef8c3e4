"""``--network``: production, test, sandbox, or a file that describes one."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from cablegram.client.environment import NAMES, Target
from cablegram.client.environment import find_network as find
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.mtproto.network import Network

__all__ = ["NAMES", "Target", "dump", "find", "of_identity"]


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
