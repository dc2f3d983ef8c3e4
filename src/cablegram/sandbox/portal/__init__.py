"""The sandbox in a browser: where a developer gets an api_id, and where the whole world can be seen and played with.

Needs the extra ``web`` (``pip install cablegram[web]``). ::

    async with Sandbox() as telegram, Portal(telegram) as portal:
        print(portal.url)           # the developer's pages: a phone number, a code, API development tools
        print(portal.world_link())  # the world: opens once, in one browser

:class:`PortalApp` is the same as an ASGI app, to mount elsewhere.
"""

from __future__ import annotations

from .app import PortalApp
from .server import Portal

__all__ = ["Portal", "PortalApp"]
