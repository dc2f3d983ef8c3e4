"""The list of chats. Source: https://core.telegram.org/method/messages.getDialogs"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, NamedTuple

from . import moments
from .ids import marked

if TYPE_CHECKING:
    from cablegram import api

    from .client import TelegramClient
    from .moments import Moment

MAX_PAGE = 100


class Dialog(NamedTuple):
    """One chat of the list.

    ``id``: its marked id; ``name``: its title or the person's name; ``entity``: the user, group or channel;
    ``message``: the last one, or None; ``unread_count``; ``pinned``; ``dialog``: the TL object with everything else.
    """

    id: int
    name: str
    entity: api.TypeUser | api.TypeChat | None
    message: api.TypeMessage | None
    unread_count: int
    pinned: bool
    dialog: api.Dialog


async def iter_dialogs(
    client: TelegramClient,
    limit: int | None = None,
    *,
    offset_date: Moment = 0,
    offset_id: int = 0,
    offset_peer: Any = None,
    ignore_pinned: bool = False,
    folder: int | None = None,
) -> AsyncIterator[Dialog]:
    """The account's chats, those with the newest message first, each once; ``limit`` None: all of them.

    ``folder``: 0 for the main list, 1 for the archive. A flood wait in the middle is waited out, and the page that it
    hit is the only one that is asked for again.
    """
    from cablegram import api

    seen: set[int] = set()
    left = limit if limit is not None else 1 << 60
    peer: Any = api.InputPeerEmpty() if offset_peer is None else await client.get_input_entity(offset_peer)
    cursor = (moments.unix_time(client, offset_date), offset_id, peer)
    exclude_pinned = ignore_pinned
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
        result: Any = await client.invoke(request)
        dialogs = _dialogs(result)
        fresh = [dialog for dialog in dialogs if dialog.id not in seen]
        for dialog in fresh[:left]:
            seen.add(dialog.id)
            yield dialog
        left -= len(fresh)
        following = await _cursor(client, dialogs)
        if result.__tl_name__ != "messages.dialogsSlice" or not fresh or following is None:
            return
        if len(seen) >= result.count:  # what was pinned came with the first page, so this is all
            return
        cursor, exclude_pinned = following, True  # pinned ones come with every page otherwise


async def get_dialogs(client: TelegramClient, /, limit: int | None = None, **options: Any) -> list[Dialog]:
    """The account's chats as a list; options as :meth:`iter_dialogs`."""
    return [dialog async for dialog in iter_dialogs(client, limit, **options)]


def _dialogs(result: Any) -> list[Dialog]:
    entities = {marked(entity): entity for entity in (*getattr(result, "users", ()), *getattr(result, "chats", ()))}
    messages = {(marked(m.peer_id), m.id): m for m in getattr(result, "messages", ()) if m.peer_id is not None}
    found = []
    for dialog in getattr(result, "dialogs", ()):
        if dialog.__tl_name__ != "dialog":  # a folder, which has dialogs of its own
            continue
        number = marked(dialog.peer)
        if number is None:
            continue
        entity = entities.get(number)
        message = messages.get((number, dialog.top_message))
        found.append(Dialog(number, display_name(entity), entity, message, dialog.unread_count, dialog.pinned, dialog))
    return found


async def _cursor(client: TelegramClient, dialogs: list[Dialog]) -> tuple[int, int, Any] | None:
    """Where the next page begins: the last dialog of this one that has a message."""
    for dialog in reversed(dialogs):
        message: Any = dialog.message
        if hasattr(message, "date"):
            return message.date, message.id, await client.get_input_entity(dialog.id)
    return None


def display_name(entity: api.TypeUser | api.TypeChat | Any) -> str:
    """What to call a user, group or channel; empty when nothing is known."""
    title = getattr(entity, "title", None)
    if title:
        return str(title)
    names = (getattr(entity, "first_name", None), getattr(entity, "last_name", None))
    return " ".join(name for name in names if name)
