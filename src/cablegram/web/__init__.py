"""A login page for browsers: `LoginApp` to mount in a web app, `serve` to run on this machine alone.

Needs the extra ``web``. Everything that it does goes through ``TelegramClient.start``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .app import LoginApp as LoginApp
    from .server import serve as serve

__all__ = ["LoginApp", "serve"]

_HOME = {"LoginApp": "app", "serve": "server"}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
