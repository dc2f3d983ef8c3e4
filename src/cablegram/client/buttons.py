"""The public face of `Button` and `Keyboard`; the module is ``messages.buttons``."""

from __future__ import annotations

from .messages.buttons import Button, Keyboard

__all__ = ["Button", "Keyboard"]
