"""Drafts: what an account has written in a chat and not sent, the same on each of its devices.

A draft belongs to the account's dialog. Its changes move neither ``pts`` nor ``seq``: who was away finds the drafts in
the dialogs. Source: https://core.telegram.org/api/drafts
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.sandbox.world.sending import dialog

if TYPE_CHECKING:
    from cablegram.sandbox.world.accounts import Account
    from cablegram.sandbox.world.world import World


def save(world: World, account: Account, peer: int, draft: api.DraftMessage) -> None:
    """Keep a draft in the place of the chat's last one."""
    dialog(world, account, peer).draft = draft
    _notify(world, account, peer, draft)


def clear(world: World, account: Account, peer: int) -> None:
    """Remove a chat's draft; where there is none, nothing happens and nobody is notified."""
    found = account.dialogs.get(peer)
    if found is not None and found.draft is not None:
        found.draft = None
        _notify(world, account, peer, api.DraftMessageEmpty(date=world.now))


def drafts_of(account: Account) -> dict[int, api.DraftMessage]:
    """The drafts of an account by marked peer id."""
    return {peer: dialog.draft for peer, dialog in account.dialogs.items() if dialog.draft is not None}


def _notify(world: World, account: Account, peer: int, draft: api.TypeDraftMessage) -> None:
    """Source: https://core.telegram.org/constructor/updateDraftMessage"""
    world.notify_now(account.id, lambda view: api.UpdateDraftMessage(peer=view.peer(peer), draft=draft))
