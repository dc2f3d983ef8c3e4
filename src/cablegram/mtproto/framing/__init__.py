"""The transports of MTProto: how payloads are cut out of a stream of bytes, in both roles.

A client asks :func:`client_framing` for the transport that it wants and sends its :attr:`Framing.preamble` first; a
server gives the first bytes of a connection to a :class:`Detector`, which finds out which transport the client chose.
Source: https://core.telegram.org/mtproto/mtproto-transports
"""

from __future__ import annotations

from enum import Enum
from typing import TYPE_CHECKING

from cablegram._lazy import lazily
from cablegram.crypto.types import Rand
from cablegram.errors import UsageError
from cablegram.mtproto.framing.abridged import Abridged
from cablegram.mtproto.framing.base import MAX_PAYLOAD, MIN_PAYLOAD, Framing, QuickAck, TransportCode
from cablegram.mtproto.framing.full import Full
from cablegram.mtproto.framing.intermediate import Intermediate, Padded
from cablegram.mtproto.framing.obfuscated import Obfuscated, proxy_key

if TYPE_CHECKING:
    from cablegram.mtproto.framing.detector import Detector as Detector

_LAZY = {
    "Detector": "cablegram.mtproto.framing.detector",
}
"""Loaded when it is used: by a server."""
__all__ = [
    "MAX_PAYLOAD",
    "MIN_PAYLOAD",
    "Abridged",
    "Detector",
    "Framing",
    "Full",
    "Intermediate",
    "Obfuscated",
    "Padded",
    "QuickAck",
    "Transport",
    "TransportCode",
    "client_framing",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(globals(), _LAZY)


class Transport(Enum):
    """The transports that a client can choose. ``WEBSOCKET`` has the obfuscated abridged one inside its frames,
    ``HTTP`` one payload in each request and each answer.
    """

    ABRIDGED = "abridged"
    INTERMEDIATE = "intermediate"
    PADDED = "padded"
    FULL = "full"
    OBFUSCATED_ABRIDGED = "obfuscated_abridged"
    OBFUSCATED_INTERMEDIATE = "obfuscated_intermediate"
    OBFUSCATED_PADDED = "obfuscated_padded"
    WEBSOCKET = "websocket"
    HTTP = "http"


def client_framing(kind: Transport, rand: Rand, *, dc: int = 0, secret: bytes | None = None) -> Framing:
    """The client's side of a new connection over the transport ``kind``.

    ``dc`` (10000 added for the test network, negative for media) and ``secret`` (16 bytes, or 17 and more whose first
    byte tells the transport) are for proxies and need an obfuscated transport; without a secret, ``dc`` may stay 0.
    Raises :class:`~cablegram.errors.UsageError` if the secret does not fit.
    """
    name = Transport.OBFUSCATED_ABRIDGED.value if kind is Transport.WEBSOCKET else kind.value
    bare = name.removeprefix("obfuscated_")
    inner: Framing
    if bare == "abridged":
        inner = Abridged()
    elif bare == "intermediate":
        inner = Intermediate()
    elif bare == "padded":
        inner = Padded(rand)
    elif bare == "http":
        from cablegram.mtproto.framing.http import HttpStream

        inner = HttpStream()
    else:
        inner = Full()
    if bare == name:
        if secret is not None:
            raise UsageError(f"a proxy secret needs an obfuscated transport, not {name}")
        return inner
    key = b"" if secret is None else proxy_key(secret)
    if secret is not None and len(secret) > 16 and kind is not Transport.OBFUSCATED_PADDED:
        raise UsageError("this proxy secret asks for the transport obfuscated_padded")
    return Obfuscated.client(inner, rand, dc=dc, secret=key)
