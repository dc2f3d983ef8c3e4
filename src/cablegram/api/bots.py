"""The raw API's ``bots`` namespace."""

from __future__ import annotations

from cablegram.tl.namespace import namespace

__getattr__, __dir__ = namespace(__name__)
