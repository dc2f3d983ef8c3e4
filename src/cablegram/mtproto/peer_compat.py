"""One kindness of Telegram's servers that other people's clients rely on: a peer where a user or channel belongs.

``inputPeerUser`` and ``inputUser`` hold the same fields, and Telegram's servers take the first where the schema asks
for the second; some libraries have never sent anything else. What is read is what the schema says.
"""

from __future__ import annotations

from typing import Any

from cablegram import tl
from cablegram.errors import DecodeError

PAIRS = {
    "inputPeerUser": "inputUser",
    "inputPeerSelf": "inputUserSelf",
    "inputPeerUserFromMessage": "inputUserFromMessage",
    "inputPeerChannel": "inputChannel",
    "inputPeerChannelFromMessage": "inputChannelFromMessage",
}
LIMIT = 256
"""So many of them are mended in one request: each one costs another reading."""

_ids: dict[int, bytes] = {}


def decode(layer: tl.Layer, body: bytes) -> Any:
    """``layer.decode(body)``, with peers taken where users and channels are expected. Raises DecodeError."""
    try:
        return layer.decode(body)
    except DecodeError as error:
        return _mended(layer, bytearray(body), error)


def _mended(layer: tl.Layer, body: bytearray, error: DecodeError) -> Any:
    if not _ids:
        schema = tl.schema()
        for peer, other in PAIRS.items():
            _ids[schema.by_name(peer).__tl_id__] = schema.by_name(other).__tl_id__.to_bytes(4, "little")
    for _ in range(LIMIT):
        at = error.offset
        right = _ids.get(int.from_bytes(body[at : at + 4], "little"))
        if right is None:
            raise error
        body[at : at + 4] = right
        try:
            return layer.decode(bytes(body))
        except DecodeError as another:
            error = another
    raise error
