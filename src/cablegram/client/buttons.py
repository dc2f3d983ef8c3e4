"""The public face of `Button`; the module is ``messages.buttons``."""

from __future__ import annotations

from .messages.buttons import Button

__all__ = ["Button"]
