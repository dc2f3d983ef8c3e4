"""What the session knows of a peer, without a request."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.sessions.types import Peer, settle

from .peer_ids import kind_of

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore


async def known_peer(client: ClientCore, key: int | str) -> api.TypeInputPeer | None:
    """The InputPeer of a peer that the session knows well enough to use, or None."""
    from cablegram.sessions.peers import input_peer

    found: Peer | None = await settle(client.session.find(key))
    if found is None:
        # A basic group has no access hash: its id is enough.
        return api.InputPeerChat(chat_id=-key) if isinstance(key, int) and key < 0 and kind_of(key) == "chat" else None
    if found.weight == 2:
        return input_peer(found)
    if not found.min or found.context is None:
        return None
    where: Peer | None = await settle(client.session.find(found.context[0]))
    # The chat's own access hash must be known too, or the message cannot be named.
    return input_peer(found, where) if where is not None and where.weight == 2 else None
