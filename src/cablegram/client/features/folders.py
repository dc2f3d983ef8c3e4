"""Folders of chats, and the archive.

Source: https://core.telegram.org/api/folders
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cablegram import api
from cablegram.client.chats.peers import get_input_entity
from cablegram.errors import UsageError, described

from .several import several

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore

FIRST_OF_OWN = 2
"""The smallest id of a folder: 0 is all chats, 1 the archive."""
Folder = api.DialogFilter | api.DialogFilterChatlist


async def folders(client: ClientCore) -> list[Folder]:
    """The account's folders, in their order, without that of all chats.

    Source: https://core.telegram.org/method/messages.getDialogFilters
    """
    answer = await client.invoke(api.messages.GetDialogFilters())
    return [one for one in answer.filters if isinstance(one, (api.DialogFilter, api.DialogFilterChatlist))]


async def create_folder(
    client: ClientCore,
    title: str,
    chats: Iterable[PeerLike] = (),
    *,
    exclude: Iterable[PeerLike] = (),
    pinned: Iterable[PeerLike] = (),
    emoticon: str | None = None,
    contacts: bool = False,
    non_contacts: bool = False,
    groups: bool = False,
    broadcasts: bool = False,
    bots: bool = False,
    exclude_muted: bool = False,
    exclude_read: bool = False,
    exclude_archived: bool = False,
) -> api.DialogFilter:
    """Make a folder with these chats, and with all contacts, groups and so on; returns it, with its ``id``.

    Source: https://core.telegram.org/method/messages.updateDialogFilter
    """
    taken = {one.id for one in await folders(client)}
    number = next(n for n in range(FIRST_OF_OWN, 256) if n not in taken)
    made = api.DialogFilter(
        id=number, title=api.TextWithEntities(text=title, entities=[]), emoticon=emoticon, contacts=contacts,
        non_contacts=non_contacts, groups=groups, broadcasts=broadcasts, bots=bots, exclude_muted=exclude_muted,
        exclude_read=exclude_read, exclude_archived=exclude_archived,
        pinned_peers=[await get_input_entity(client, one) for one in pinned],
        include_peers=[await get_input_entity(client, one) for one in chats],
        exclude_peers=[await get_input_entity(client, one) for one in exclude],
    )  # fmt: skip
    await edit_folder(client, made)
    return made


async def edit_folder(client: ClientCore, folder: Folder) -> None:
    """Save a folder as it is now: change what :meth:`folders` gave, and hand it in."""
    if not isinstance(folder, Folder):
        raise UsageError(f"a folder is what folders() gave, not {described(folder)}")
    await client.invoke(api.messages.UpdateDialogFilter(id=folder.id, filter=folder))


async def delete_folder(client: ClientCore, folder: int | Folder) -> None:
    """Remove a folder; its chats stay."""
    if not isinstance(folder, (int, Folder)):
        raise UsageError(f"a folder is its id or what folders() gave, not {described(folder)}")
    number = folder if isinstance(folder, int) else folder.id
    await client.invoke(api.messages.UpdateDialogFilter(id=number))


async def archive(client: ClientCore, chats: PeerLike | Iterable[PeerLike]) -> None:
    """Put chats into the archive. Source: https://core.telegram.org/method/folders.editPeerFolders"""
    await _move(client, chats, 1)


async def unarchive(client: ClientCore, chats: PeerLike | Iterable[PeerLike]) -> None:
    """Take chats out of the archive."""
    await _move(client, chats, 0)


async def _move(client: ClientCore, chats: PeerLike | Iterable[PeerLike], folder: int) -> None:
    peers = [api.InputFolderPeer(peer=await get_input_entity(client, one), folder_id=folder) for one in several(chats)]
    if not peers:
        raise UsageError("no chat was given")
    await client.invoke(api.folders.EditPeerFolders(folder_peers=peers))
