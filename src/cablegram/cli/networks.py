"""``--network``: production, test, sandbox, or a file that describes one."""

from __future__ import annotations

from cablegram.client.environment import NAMES, Target
from cablegram.client.environment import describe as dump
from cablegram.client.environment import find_network as find
from cablegram.errors import UsageError

__all__ = ["NAMES", "Target", "dump", "find", "of_identity"]


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
