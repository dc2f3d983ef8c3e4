"""The sandbox in a browser: where a developer gets an api_id, and where the whole world can be seen and played with.

Needs the extra ``web``: ``pip install cablegram[web]``. ``async with Portal(telegram) as portal: print(portal.url)``
serves it on 127.0.0.1; :class:`PortalApp` is the ASGI app itself.
"""

from __future__ import annotations

from .app import PortalApp
from .server import Portal

__all__ = ["Portal", "PortalApp"]
