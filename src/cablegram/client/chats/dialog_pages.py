"""The pages of the list of chats. Source: https://core.telegram.org/method/messages.getDialogs"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from cablegram import api

from .entries import Dialog, display_name
from .known_peers import known_peer
from .peer_ids import marked

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

MAX_PAGE = 100


async def dialogs_from(
    client: ClientCore,
    cursor: tuple[int, int, api.TypeInputPeer],
    limit: int,
    *,
    exclude_pinned: bool = False,
    folder: int | None = None,
) -> AsyncIterator[Dialog]:
    """The chats behind ``cursor`` (date, message id, peer), each once, ``limit`` of them."""

    seen: set[int] = set()
    left = limit
    while left > 0:
        date, number, peer = cursor
        request = api.messages.GetDialogs(
            offset_date=date,
            offset_id=number,
            offset_peer=peer,
            limit=min(MAX_PAGE, left),
            hash=0,
            exclude_pinned=exclude_pinned,
            folder_id=folder,
        )
        result = await client.invoke(request)
        if isinstance(result, api.messages.DialogsNotModified):
            return
        dialogs = dialogs_of(result)
        fresh = [dialog for dialog in dialogs if dialog.id not in seen]
        for dialog in fresh[:left]:
            seen.add(dialog.id)
            yield dialog
        left -= len(fresh)
        following = await _cursor(client, dialogs)
        if isinstance(result, api.messages.Dialogs) or not fresh or following is None:
            return
        if len(seen) >= result.count:  # what was pinned came with the first page, so this is all
            return
        cursor, exclude_pinned = following, True  # pinned ones come with every page otherwise


def dialogs_of(
    result: api.messages.Dialogs | api.messages.DialogsSlice | api.messages.PeerDialogs,
) -> list[Dialog]:
    entities = {marked(entity): entity for entity in (*result.users, *result.chats)}
    messages = {(marked(m.peer_id), m.id): m for m in result.messages if m.peer_id is not None}
    found = []
    for dialog in result.dialogs:
        if not isinstance(dialog, api.Dialog):  # a folder or a community, which have dialogs of their own
            continue
        number = marked(dialog.peer)
        if number is None:
            continue
        entity = entities.get(number)
        message = messages.get((number, dialog.top_message))
        found.append(Dialog(number, display_name(entity), entity, message, dialog.unread_count, dialog.pinned, dialog))
    return found


async def _cursor(client: ClientCore, dialogs: list[Dialog]) -> tuple[int, int, api.TypeInputPeer] | None:
    """Where the next page begins: the last dialog of this one that has a message."""
    for dialog in reversed(dialogs):
        message = dialog.message
        if isinstance(message, (api.Message, api.MessageService)):
            peer = await known_peer(client, dialog.id)
            if peer is not None:
                return message.date, message.id, peer
    return None
