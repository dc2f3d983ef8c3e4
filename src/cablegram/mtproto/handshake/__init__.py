"""Creating an authorization key, in both roles, without input or output.

Both classes take and give TL bodies; whoever drives them adds the plain envelope (a key identifier of 0, a message
identifier, the length). Each is a chain of steps that consume one another: a step that has failed cannot be repeated,
and a handshake that has failed is dead. Source: https://core.telegram.org/mtproto/auth_key
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram._lazy import lazily
from cablegram.mtproto.handshake.binding import Binding, open_binding, seal_binding
from cablegram.mtproto.handshake.checks import MAX_RETRIES, HandshakeResult
from cablegram.mtproto.handshake.client import ClientHandshake

if TYPE_CHECKING:
    from cablegram.mtproto.handshake.server import ServerHandshake as ServerHandshake

_LAZY = {
    "ServerHandshake": "cablegram.mtproto.handshake.server",
}
"""Loaded when it is used: by a server."""
__all__ = [
    "MAX_RETRIES",
    "Binding",
    "ClientHandshake",
    "HandshakeResult",
    "ServerHandshake",
    "open_binding",
    "seal_binding",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(globals(), _LAZY)
