"""Sessions: what an account must not forget, in memory, in a string, in a file or in a database."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram._lazy import lazily

if TYPE_CHECKING:
    from cablegram.sessions.base import Session
    from cablegram.sessions.copy import copy_session
    from cablegram.sessions.encrypted import EncryptedSession
    from cablegram.sessions.memory import MemorySession
    from cablegram.sessions.peers import extract_peers, input_peer
    from cablegram.sessions.postgres import PostgresSession
    from cablegram.sessions.redis import RedisSession
    from cablegram.sessions.store import StoreSession
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
    "AuthKey": ".types",
    "Changes": ".types",
    "EncryptedSession": ".encrypted",
    "MemorySession": ".memory",
    "Peer": ".types",
    "PeerRow": ".types",
    "PostgresSession": ".postgres",
    "RedisSession": ".redis",
    "Salt": ".types",
    "Secret": ".types",
    "SelfUser": ".types",
    "Session": ".base",
    "StoreSession": ".store",
    "StringSession": ".string",
    "TempKey": ".types",
    "UpdateState": ".types",
    "bare_id": ".types",
    "copy_session": ".copy",
    "extract_peers": ".peers",
    "input_peer": ".peers",
    "marked_id": ".types",
    "settle": ".types",
}

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(globals(), _LAZY)
