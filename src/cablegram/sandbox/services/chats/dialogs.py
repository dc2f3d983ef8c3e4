"""The list of chats.

Source: https://core.telegram.org/api/offsets and https://core.telegram.org/method/messages.getDialogs
"""

from __future__ import annotations

from typing import Any

from cablegram import api
from cablegram.sandbox.services.messages.history import top_of
from cablegram.sandbox.services.updates import state
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world.messages import Dialog, Message

Shown = tuple[Dialog, Message | None]
"""A dialog and its newest message."""

MOST_PINNED, MOST_IN_ARCHIVE = 5, 100
"""Dialogs that may be pinned, in the list and in the archive; twice as many with Premium.

Source: https://core.telegram.org/api/config#dialogs-pinned-limit-default
"""


def ordered(ctx: Context, *, folder: int | None = None) -> list[tuple[Dialog, Message | None]]:
    """The account's dialogs that have anything to show, newest first."""
    found = []
    for peer, dialog in ctx.account.dialogs.items():
        if folder is not None and dialog.folder != folder:
            continue
        top = top_of(ctx, peer)
        if top is not None or peer < 0:
            found.append((dialog, top))
    found.sort(key=lambda item: _rank(item[0], item[1]), reverse=True)
    return found


def _rank(dialog: Dialog, top: Message | None) -> tuple[int, int, int]:
    return (dialog.date, 0, dialog.peer) if top is None else (top.content.date, top.id, dialog.peer)


@on(api.messages.GetDialogs, bots=False)
def get_dialogs(ctx: Context, request: api.messages.GetDialogs) -> api.messages.TypeDialogs:
    """Source: https://core.telegram.org/method/messages.getDialogs. Errors: OFFSET_PEER_ID_INVALID."""
    everything = ordered(ctx, folder=request.folder_id)
    pinned = [item for item in everything if item[0].pinned]
    normal = [item for item in everything if not item[0].pinned]
    first = request.offset_date == 0 and request.offset_id == 0
    rest = normal if first else _after(ctx, normal, request)
    limit = max(1, min(request.limit, 100))
    with_pinned = first and not request.exclude_pinned
    chosen = [*pinned, *rest][:limit] if with_pinned else rest[:limit]
    total = len(normal) if request.exclude_pinned else len(everything)
    view = ctx.view()
    shown = [view.dialog(dialog) for dialog, _ in chosen]
    tops = [view.message(top) for _, top in chosen if top is not None]
    parts: dict[str, Any] = {"dialogs": shown, "messages": tops, "chats": view.chats(), "users": view.users()}
    if total > len(chosen) or not first:
        return api.messages.DialogsSlice(count=total, **parts)
    return api.messages.Dialogs(**parts)


def _after(ctx: Context, items: list[Shown], request: api.messages.GetDialogs) -> list[Shown]:
    peer = 0
    if not isinstance(request.offset_peer, api.InputPeerEmpty):
        peer = ctx.offset_peer(request.offset_peer)
    index = next((i for i, (dialog, _) in enumerate(items) if dialog.peer == peer), None)
    date = request.offset_date or (2**31 - 1)
    if index is not None:
        top = items[index][1]
        same = top is None or not request.offset_id or top.id == request.offset_id
        if same:
            return items[index + 1 :]
    return [item for item in items if (_rank(*item)[0], _rank(*item)[1]) < (date, request.offset_id or 2**31)]


@on(api.messages.GetPeerDialogs, bots=False)
def get_peer_dialogs(ctx: Context, request: api.messages.GetPeerDialogs) -> api.messages.TypePeerDialogs:
    """Source: https://core.telegram.org/method/messages.getPeerDialogs. Errors: PEER_ID_INVALID."""
    peers = [ctx.peer(asked.peer) for asked in request.peers if isinstance(asked, api.InputDialogPeer)]
    return _peer_dialogs(ctx, [ctx.account.dialogs.get(peer) or Dialog(peer) for peer in peers])


def _peer_dialogs(ctx: Context, dialogs: list[Dialog]) -> api.messages.PeerDialogs:
    view = ctx.view()
    shown = [view.dialog(dialog) for dialog in dialogs]
    tops = [view.message(top) for dialog in dialogs if (top := top_of(ctx, dialog.peer)) is not None]
    return api.messages.PeerDialogs(
        dialogs=shown, messages=tops, chats=view.chats(), users=view.users(), state=state(ctx)
    )


@on(api.messages.GetPinnedDialogs, bots=False)
def get_pinned_dialogs(ctx: Context, request: api.messages.GetPinnedDialogs) -> api.messages.TypePeerDialogs:
    """Source: https://core.telegram.org/method/messages.getPinnedDialogs."""
    return _peer_dialogs(ctx, [dialog for dialog, _ in ordered(ctx, folder=request.folder_id) if dialog.pinned])


@on(api.messages.ToggleDialogPin, bots=False)
def toggle_dialog_pin(ctx: Context, request: api.messages.ToggleDialogPin) -> bool:
    """Source: https://core.telegram.org/method/messages.toggleDialogPin.

    Errors: PEER_HISTORY_EMPTY, PEER_ID_INVALID, PINNED_DIALOGS_TOO_MUCH.
    """
    dialog = _existing(ctx, request.peer)
    if request.pinned and not dialog.pinned:
        others = [one for one, _ in ordered(ctx, folder=dialog.folder) if one.pinned]
        if len(others) >= (MOST_IN_ARCHIVE if dialog.folder else MOST_PINNED) * (2 if ctx.account.premium else 1):
            ctx.fail("PINNED_DIALOGS_TOO_MUCH")
    dialog.pinned = request.pinned
    ctx.world.notify_now(
        ctx.account.id,
        lambda view: api.UpdateDialogPinned(pinned=request.pinned, peer=api.DialogPeer(peer=view.peer(dialog.peer))),
        lasting=True,
    )
    return True


@on(api.messages.MarkDialogUnread, bots=False)
def mark_dialog_unread(ctx: Context, request: api.messages.MarkDialogUnread) -> bool:
    """Source: https://core.telegram.org/method/messages.markDialogUnread. Errors: PEER_ID_INVALID."""
    dialog = _existing(ctx, request.peer)
    dialog.unread_mark = request.unread
    ctx.world.notify_now(
        ctx.account.id,
        lambda view: api.UpdateDialogUnreadMark(
            unread=request.unread, peer=api.DialogPeer(peer=view.peer(dialog.peer))
        ),
        lasting=True,
    )
    return True


def _named(ctx: Context, asked: api.TypeInputDialogPeer) -> int:
    return ctx.peer(asked.peer) if isinstance(asked, api.InputDialogPeer) else ctx.fail("PEER_ID_INVALID")


def _existing(ctx: Context, asked: api.TypeInputDialogPeer) -> Dialog:
    peer = _named(ctx, asked)
    dialog = ctx.account.dialogs.get(peer)
    if dialog is None:
        ctx.fail("PEER_HISTORY_EMPTY" if peer else "PEER_ID_INVALID")
    return dialog


@on(api.messages.GetDialogUnreadMarks, bots=False)
def get_dialog_unread_marks(ctx: Context, request: api.messages.GetDialogUnreadMarks) -> list[api.TypeDialogPeer]:
    """Source: https://core.telegram.org/method/messages.getDialogUnreadMarks."""
    view = ctx.view()
    return [
        api.DialogPeer(peer=view.peer(dialog.peer)) for dialog in ctx.account.dialogs.values() if dialog.unread_mark
    ]
