"""The client: a facade over modules of functions, the middleware around every call, and the events of updates."""

from __future__ import annotations

from .client import TelegramClient

__all__ = ["TelegramClient"]
