"""What the session knows of a peer, without a request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.sessions.peers import input_peer
from cablegram.sessions.types import Peer, settle

from .peer_ids import kind_of

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore


async def known_peer(client: ClientCore, key: int | str) -> api.TypeInputPeer | None:
    """The InputPeer of a peer that the session knows well enough to use, or None."""
    found = await _find(client, key)
    if found is None:
        return None
    if found.weight == 2:
        return input_peer(found)
    if not found.min or found.context is None:
        return None
    where = await _find(client, found.context[0])
    # The chat's own access hash must be known too, or the message cannot be named.
    return input_peer(found, where) if where is not None and where.weight == 2 else None


async def _find(client: ClientCore, key: int | str) -> Peer | None:
    found: Peer | None = await settle(client.session.find(key))
    if found is None and isinstance(key, int) and key < 0 and kind_of(key) == "chat":
        return Peer(key, None, "chat")  # a basic group has no access hash: its id is enough
    return found
