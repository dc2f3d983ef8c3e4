"""The client for programs without an event loop: `SyncClient`, on the loop of a thread."""

from __future__ import annotations

from .client import SyncClient

__all__ = ["SyncClient"]
