"""The list of chats. Source: https://core.telegram.org/method/messages.getDialogs"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING

from cablegram import api
from cablegram.client import dates
from cablegram.client.callbacks import how_many
from cablegram.client.chats.peers import get_input_entity

from .dialog_pages import dialogs_from
from .entries import Dialog as Dialog
from .entries import display_name as display_name

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.dates import Moment


async def iter_dialogs(
    client: ClientCore,
    limit: int | None = None,
    *,
    offset_date: Moment = 0,
    offset_id: int = 0,
    offset_peer: PeerLike | None = None,
    ignore_pinned: bool = False,
    folder: int | None = None,
) -> AsyncIterator[Dialog]:
    """The account's chats, those with the newest message first, each once; ``limit`` None: all of them.

    ``folder``: 0 for the main list, 1 for the archive. A flood wait in the middle is waited out, and the page that it
    hit is the only one that is asked for again.
    """
    number = how_many(limit)
    peer = api.InputPeerEmpty() if offset_peer is None else await get_input_entity(client, offset_peer)
    cursor = (dates.unix_time(client, offset_date), offset_id, peer)
    async for dialog in dialogs_from(client, cursor, number, exclude_pinned=ignore_pinned, folder=folder):
        yield dialog


async def get_dialogs(
    client: ClientCore,
    /,
    limit: int | None = None,
    *,
    offset_date: Moment = 0,
    offset_id: int = 0,
    offset_peer: PeerLike | None = None,
    ignore_pinned: bool = False,
    folder: int | None = None,
) -> list[Dialog]:
    """The account's chats as a list; options as :meth:`iter_dialogs`."""
    found = iter_dialogs(
        client, limit, offset_date=offset_date, offset_id=offset_id, offset_peer=offset_peer,
        ignore_pinned=ignore_pinned, folder=folder,
    )  # fmt: skip
    return [dialog async for dialog in found]
