"""Folders ("dialog filters"), their order, and the archive.

Source: https://core.telegram.org/api/folders. Errors of messages.updateDialogFilter: CHAT_ID_INVALID,
FILTER_ID_INVALID, FILTER_INCLUDE_EMPTY, FILTER_TITLE_EMPTY; of folders.editPeerFolders: FOLDER_ID_INVALID.
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world.sending import dialog

FIRST_ID, LAST_ID = 2, 255
"""Ids of folders; 0 is the list of all chats, 1 the archive."""
ALL_CHATS, ARCHIVE = 0, 1


@on(api.messages.GetDialogFilters, bots=False)
def get_dialog_filters(ctx: Context, request: api.messages.GetDialogFilters) -> api.messages.TypeDialogFilters:
    """Source: https://core.telegram.org/method/messages.getDialogFilters."""
    account = ctx.account
    shown: list[api.TypeDialogFilter] = [
        account.folders[id] if id in account.folders else api.DialogFilterDefault() for id in _order(ctx)
    ]
    return api.messages.DialogFilters(tags_enabled=account.folder_tags, filters=shown)


def _order(ctx: Context) -> list[int]:
    """The ids of the folders as they are shown; the list of all chats is among them, first unless it was moved."""
    account = ctx.account
    order = [id for id in account.folder_order if id in account.folders or id == ALL_CHATS]
    if ALL_CHATS not in order:
        order.insert(0, ALL_CHATS)
    return [*order, *(id for id in account.folders if id not in order)]


@on(api.messages.GetSuggestedDialogFilters, bots=False)
def get_suggested_dialog_filters(
    ctx: Context, request: api.messages.GetSuggestedDialogFilters
) -> list[api.TypeDialogFilterSuggested]:
    """Source: https://core.telegram.org/method/messages.getSuggestedDialogFilters."""
    return []


@on(api.messages.UpdateDialogFilter, bots=False)
def update_dialog_filter(ctx: Context, request: api.messages.UpdateDialogFilter) -> bool:
    """Source: https://core.telegram.org/method/messages.updateDialogFilter.

    Errors: CHAT_ID_INVALID, FILTER_ID_INVALID, FILTER_INCLUDE_EMPTY, FILTER_TITLE_EMPTY.
    """
    account, made = ctx.account, request.filter
    if not FIRST_ID <= request.id <= LAST_ID:
        ctx.fail("FILTER_ID_INVALID")
    if made is None:
        if account.folders.pop(request.id, None) is None:
            ctx.fail("FILTER_ID_INVALID")
    else:
        _check(ctx, request.id, made)
        account.folders[request.id] = made
    ctx.world.notify_now(account.id, lambda view: api.UpdateDialogFilter(id=request.id, filter=made), lasting=True)
    return True


def _check(ctx: Context, id: int, made: api.TypeDialogFilter) -> None:
    if isinstance(made, api.DialogFilterDefault) or made.id != id:
        ctx.fail("FILTER_ID_INVALID")
    if not made.title.text.strip():
        ctx.fail("FILTER_TITLE_EMPTY")
    named = [*made.pinned_peers, *made.include_peers]
    kinds = False
    if isinstance(made, api.DialogFilter):
        kinds = made.contacts or made.non_contacts or made.groups or made.broadcasts or made.bots
        named += made.exclude_peers
    if not (kinds or made.pinned_peers or made.include_peers):
        ctx.fail("FILTER_INCLUDE_EMPTY")
    for peer in named:
        ctx.peer(peer, "CHAT_ID_INVALID")


@on(api.messages.UpdateDialogFiltersOrder, bots=False)
def update_dialog_filters_order(ctx: Context, request: api.messages.UpdateDialogFiltersOrder) -> bool:
    """Source: https://core.telegram.org/method/messages.updateDialogFiltersOrder."""
    ctx.account.folder_order = list(request.order)
    ctx.world.notify_now(ctx.account.id, lambda view: api.UpdateDialogFilterOrder(order=request.order), lasting=True)
    return True


@on(api.messages.ToggleDialogFilterTags, bots=False)
def toggle_dialog_filter_tags(ctx: Context, request: api.messages.ToggleDialogFilterTags) -> bool:
    """Source: https://core.telegram.org/method/messages.toggleDialogFilterTags. Errors: PREMIUM_ACCOUNT_REQUIRED."""
    if not ctx.account.premium:
        ctx.fail("PREMIUM_ACCOUNT_REQUIRED")
    if ctx.account.folder_tags != request.enabled:
        ctx.account.folder_tags = request.enabled
        ctx.world.notify_now(ctx.account.id, lambda view: api.UpdateDialogFilters(), lasting=True)
    return True


@on(api.folders.EditPeerFolders, bots=False)
def edit_peer_folders(ctx: Context, request: api.folders.EditPeerFolders) -> api.TypeUpdates:
    """Move chats into the archive or out of it; the update has a ``pts`` of the account's box.

    Source: https://core.telegram.org/method/folders.editPeerFolders.
    Errors: FOLDER_ID_INVALID.
    """
    account, moved = ctx.account, {}
    for asked in request.folder_peers:
        if asked.folder_id not in (ALL_CHATS, ARCHIVE):
            ctx.fail("FOLDER_ID_INVALID")
        moved[ctx.peer(asked.peer)] = asked.folder_id
    for peer, folder in moved.items():
        found = dialog(ctx.world, account, peer)
        found.folder, found.pinned = folder, False
    event = account.box.record("folders", tuple(moved.items()))
    ctx.world.notify(account.id, account.id, event)
    return ctx.updates()
