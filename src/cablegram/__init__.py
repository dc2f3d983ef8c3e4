"""Cablegram: a Telegram client library that speaks MTProto itself, and a whole Telegram in a box to test it on."""

from __future__ import annotations

__version__ = "0.1.0.dev0"
