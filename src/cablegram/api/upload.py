"""The raw API's ``upload`` namespace."""

from __future__ import annotations

from cablegram.tl.namespace import namespace

__getattr__, __dir__ = namespace(__name__)
