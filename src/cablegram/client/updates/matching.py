"""Whether an event is of a chat or a person that a filter names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cablegram.client.chats.peer_ids import same

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore


async def among(client: ClientCore, peer_id: int | None, wanted: list[Any]) -> bool:
    """Whether the peer is one of those wanted; names are replaced by ids, once, in place."""
    from cablegram.client.chats.peers import get_peer_id  # it brings the API, which an idle client does without

    for index, item in enumerate(wanted):
        if not isinstance(item, int):
            item = wanted[index] = await get_peer_id(client, item)
        if same(peer_id, item):
            return True
    return False
