"""Cablegram: a Telegram client library that speaks MTProto itself, and a whole Telegram in a box to test it on.

Names are loaded when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cablegram import api as api
    from cablegram import errors as errors
    from cablegram import events as events
    from cablegram import file_ids as file_ids
    from cablegram import links as links
    from cablegram._run import run as run
    from cablegram.client.client import TelegramClient as TelegramClient
    from cablegram.client.delivery.policy import Durable as Durable
    from cablegram.client.features.inline_results import InlineResult as InlineResult
    from cablegram.client.messages.buttons import Button as Button
    from cablegram.client.messages.buttons import Keyboard as Keyboard
    from cablegram.client.messages.reply_to import Reply as Reply
    from cablegram.client.requests.middleware import FloodPolicy as FloodPolicy
    from cablegram.client.sync.client import SyncClient as SyncClient
    from cablegram.mtproto.network import Network as Network
    from cablegram.sessions.base import Session as Session
    from cablegram.sessions.encrypted import EncryptedSession as EncryptedSession
    from cablegram.sessions.memory import MemorySession as MemorySession
    from cablegram.sessions.postgres import PostgresSession as PostgresSession
    from cablegram.sessions.redis import RedisSession as RedisSession
    from cablegram.sessions.store import StoreSession as StoreSession
    from cablegram.sessions.string import StringSession as StringSession

__version__ = "0.1.0.dev0"

__all__ = [
    "Button",
    "Durable",
    "EncryptedSession",
    "FloodPolicy",
    "InlineResult",
    "Keyboard",
    "MemorySession",
    "Network",
    "PostgresSession",
    "RedisSession",
    "Reply",
    "Session",
    "StoreSession",
    "StringSession",
    "SyncClient",
    "TelegramClient",
    "__version__",
    "api",
    "errors",
    "events",
    "file_ids",
    "links",
    "run",
]

_HOME = {
    "Button": "cablegram.client.messages.buttons",
    "Durable": "cablegram.client.delivery.policy",
    "EncryptedSession": "cablegram.sessions.encrypted",
    "InlineResult": "cablegram.client.features.inline_results",
    "Keyboard": "cablegram.client.messages.buttons",
    "Reply": "cablegram.client.messages.reply_to",
    "FloodPolicy": "cablegram.client.requests.middleware",
    "MemorySession": "cablegram.sessions.memory",
    "Network": "cablegram.mtproto.network",
    "PostgresSession": "cablegram.sessions.postgres",
    "RedisSession": "cablegram.sessions.redis",
    "Session": "cablegram.sessions.base",
    "StoreSession": "cablegram.sessions.store",
    "StringSession": "cablegram.sessions.string",
    "SyncClient": "cablegram.client.sync.client",
    "TelegramClient": "cablegram.client.client",
    "run": "cablegram._run",
}
_MODULES = ("api", "errors", "events", "file_ids", "links")


if not TYPE_CHECKING:  # a checker that saw this would believe every misspelt name

    def __getattr__(name: str) -> Any:
        # importlib: `from . import x` would ask this function for x again.
        from importlib import import_module

        if name in _HOME:
            found = getattr(import_module(_HOME[name]), name)
        elif name in _MODULES:
            found = import_module(f"{__name__}.{name}")
        else:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        globals()[name] = found
        return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
