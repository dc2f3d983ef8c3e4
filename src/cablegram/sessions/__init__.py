"""Sessions: what an account must not forget, in memory, in a string, in a file or in a database."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cablegram.sessions.base import Session
from cablegram.sessions.memory import MemorySession
from cablegram.sessions.string import StringSession
from cablegram.sessions.types import (
    AuthKey,
    Changes,
    Peer,
    PeerRow,
    Salt,
    Secret,
    SelfUser,
    TempKey,
    UpdateState,
    bare_id,
    marked_id,
    settle,
)

if TYPE_CHECKING:
    from cablegram.sessions.copy import copy_session
    from cablegram.sessions.encrypted import EncryptedSession
    from cablegram.sessions.peers import extract_peers, input_peer
    from cablegram.sessions.postgres import PostgresSession
    from cablegram.sessions.redis import RedisSession
    from cablegram.sessions.store import StoreSession

__all__ = [
    "AuthKey",
    "Changes",
    "EncryptedSession",
    "MemorySession",
    "Peer",
    "PeerRow",
    "PostgresSession",
    "RedisSession",
    "Salt",
    "Secret",
    "SelfUser",
    "Session",
    "StoreSession",
    "StringSession",
    "TempKey",
    "UpdateState",
    "bare_id",
    "copy_session",
    "extract_peers",
    "input_peer",
    "marked_id",
    "settle",
]

_LAZY = {
    "EncryptedSession": "encrypted",
    "copy_session": "copy",
    "PostgresSession": "postgres",
    "RedisSession": "redis",
    "StoreSession": "store",
    "extract_peers": "peers",
    "input_peer": "peers",
}


def __getattr__(name: str) -> Any:
    module = _LAZY.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{module}"), name)
    globals()[name] = value
    return value
