"""A login page for browsers: `LoginApp` to mount in a web app, `serve` to run on this machine alone.

Needs the extra ``web``. Everything that it does goes through ``TelegramClient.start``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram._lazy import lazily

if TYPE_CHECKING:
    from .app import LoginApp as LoginApp
    from .server import serve as serve

__all__ = ["LoginApp", "serve"]

_LAZY = {"LoginApp": ".app", "serve": ".server"}

if not TYPE_CHECKING:
    _find, __dir__ = lazily(globals(), _LAZY)

    def __getattr__(name: str) -> object:
        try:
            return _find(name)
        except ModuleNotFoundError as error:
            missing = (error.name or "").partition(".")[0]
            if missing == "cablegram":
                raise
            raise ModuleNotFoundError(
                f"cablegram.web needs {missing}, which is not installed: pip install 'cablegram[web]'", name=missing
            ) from error
