"""Usernames, phone numbers and the address book.

Source: https://core.telegram.org/api/contacts
"""

from __future__ import annotations

from collections.abc import Callable

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import render_objects
from cablegram.sandbox.world.accounts import Account, Contact
from cablegram.sandbox.world.render import View
from cablegram.sandbox.world.world import clean_phone


def valid_username(name: str) -> bool:
    """5 to 32 letters, digits and underscores, a letter first."""
    return 5 <= len(name) <= 32 and name.isascii() and name.replace("_", "a").isalnum() and name[0].isalpha()


@on(api.contacts.ResolveUsername)
def resolve_username(ctx: Context, request: api.contacts.ResolveUsername) -> api.contacts.TypeResolvedPeer:
    """Source: https://core.telegram.org/method/contacts.resolveUsername.

    Errors: USERNAME_INVALID, USERNAME_NOT_OCCUPIED.
    """
    name = request.username.lstrip("@")
    if not 4 <= len(name) <= 32 or not name.isascii() or not name.replace("_", "a").isalnum():
        ctx.fail("USERNAME_INVALID")
    found = ctx.world.by_username(name)
    if found is None:
        ctx.fail("USERNAME_NOT_OCCUPIED")
    return _resolved(ctx, found)


def _resolved(ctx: Context, peer: int) -> api.contacts.ResolvedPeer:
    ctx.world.mark_met(ctx.account, peer)
    view = ctx.view()
    return api.contacts.ResolvedPeer(peer=view.peer(peer), users=view.users(), chats=view.chats())


@on(api.contacts.ResolvePhone, bots=False)
def resolve_phone(ctx: Context, request: api.contacts.ResolvePhone) -> api.contacts.TypeResolvedPeer:
    """Source: https://core.telegram.org/method/contacts.resolvePhone. Errors: PHONE_NOT_OCCUPIED."""
    found = ctx.world.by_phone(request.phone)
    if found is None:
        ctx.fail("PHONE_NOT_OCCUPIED")
    return _resolved(ctx, found.id)


@on(api.contacts.GetContacts, bots=False)
def get_contacts(ctx: Context, request: api.contacts.GetContacts) -> api.contacts.TypeContacts:
    """Source: https://core.telegram.org/method/contacts.getContacts."""
    me = ctx.account
    hash = 0
    for id in sorted(me.contacts):
        hash = (hash * 20261 + id) & 0x7FFFFFFFFFFFFFFF
    if me.contacts and request.hash == hash:
        return api.contacts.ContactsNotModified()
    view = ctx.view()
    view.mention(*me.contacts)
    shown = [api.Contact(user_id=id, mutual=me.id in ctx.world.accounts[id].contacts) for id in me.contacts]
    return api.contacts.Contacts(contacts=shown, saved_count=0, users=view.users())


@on(api.contacts.GetContactIDs, bots=False)
def get_contact_ids(ctx: Context, request: api.contacts.GetContactIDs) -> list[int]:
    """Source: https://core.telegram.org/method/contacts.getContactIDs."""
    return sorted(id for id in ctx.account.contacts if id < 1 << 31)  # its result is of 32-bit numbers


@on(api.contacts.GetStatuses, bots=False)
def get_statuses(ctx: Context, request: api.contacts.GetStatuses) -> list[api.TypeContactStatus]:
    """Source: https://core.telegram.org/method/contacts.getStatuses."""
    view = ctx.view()
    return [
        api.ContactStatus(user_id=id, status=render_objects.status(view, ctx.world.accounts[id]))
        for id in ctx.account.contacts
    ]


@on(api.contacts.ImportContacts, bots=False)
def import_contacts(ctx: Context, request: api.contacts.ImportContacts) -> api.contacts.TypeImportedContacts:
    """Source: https://core.telegram.org/method/contacts.importContacts."""
    view = ctx.view()
    imported: list[api.TypeImportedContact] = []
    for item in request.contacts:
        found = ctx.world.by_phone(item.phone)
        if found is not None and found.id != ctx.account.id:
            _add(ctx, found, item.first_name, item.last_name, item.phone)
            imported.append(api.ImportedContact(user_id=found.id, client_id=item.client_id))
            view.mention(found.id)
    return api.contacts.ImportedContacts(imported=imported, popular_invites=[], retry_contacts=[], users=view.users())


def _add(ctx: Context, found: Account, first_name: str, last_name: str, phone: str) -> None:
    ctx.account.contacts[found.id] = Contact(found.id, first_name, last_name, clean_phone(phone))

    def make(view: View) -> api.UpdatePeerSettings:
        return api.UpdatePeerSettings(peer=view.peer(found.id), settings=api.PeerSettings())

    ctx.world.notify_now(ctx.account.id, make)


@on(api.contacts.AddContact, bots=False)
def add_contact(ctx: Context, request: api.contacts.AddContact) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/contacts.addContact. Errors: CONTACT_ID_INVALID, CONTACT_NAME_EMPTY."""
    found = ctx.user(request.id, "CONTACT_ID_INVALID")
    if not request.first_name:
        ctx.fail("CONTACT_NAME_EMPTY")
    _add(ctx, found, request.first_name, request.last_name, request.phone)
    return ctx.updates()


@on(api.contacts.DeleteContacts, bots=False)
def delete_contacts(ctx: Context, request: api.contacts.DeleteContacts) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/contacts.deleteContacts."""
    for asked in request.id:
        found = ctx.user(asked)
        ctx.account.contacts.pop(found.id, None)
        ctx.world.notify_now(ctx.account.id, _settings(found.id))
    return ctx.updates()


def _settings(user_id: int) -> Callable[[View], api.UpdatePeerSettings]:
    return lambda view: api.UpdatePeerSettings(peer=view.peer(user_id), settings=api.PeerSettings(add_contact=True))


@on(api.contacts.Block, bots=False)
def block(ctx: Context, request: api.contacts.Block) -> bool:
    """Source: https://core.telegram.org/method/contacts.block. Errors: PEER_ID_INVALID."""
    return _block(ctx, request.id, True)


@on(api.contacts.Unblock, bots=False)
def unblock(ctx: Context, request: api.contacts.Unblock) -> bool:
    """Source: https://core.telegram.org/method/contacts.unblock. Errors: PEER_ID_INVALID."""
    return _block(ctx, request.id, False)


def _block(ctx: Context, asked: api.TypeInputPeer, blocked: bool) -> bool:
    peer = ctx.peer(asked)
    (ctx.account.blocked.add if blocked else ctx.account.blocked.discard)(peer)
    ctx.world.notify_now(
        ctx.account.id, lambda view: api.UpdatePeerBlocked(blocked=blocked, peer_id=view.peer(peer)), lasting=True
    )
    return True


@on(api.contacts.GetBlocked, bots=False)
def get_blocked(ctx: Context, request: api.contacts.GetBlocked) -> api.contacts.TypeBlocked:
    """Source: https://core.telegram.org/method/contacts.getBlocked."""
    view = ctx.view()
    peers = sorted(ctx.account.blocked)
    shown = [
        api.PeerBlocked(peer_id=view.peer(peer), date=ctx.world.now)
        for peer in peers[request.offset : request.offset + request.limit]
    ]
    if len(shown) == len(peers):
        return api.contacts.Blocked(blocked=shown, chats=view.chats(), users=view.users())
    return api.contacts.BlockedSlice(count=len(peers), blocked=shown, chats=view.chats(), users=view.users())


@on(api.contacts.Search, bots=False)
def search(ctx: Context, request: api.contacts.Search) -> api.contacts.TypeFound:
    """Source: https://core.telegram.org/method/contacts.search. Errors: QUERY_TOO_SHORT."""
    text = request.q.lstrip("@").lower()
    if len(text) < 3:
        ctx.fail("QUERY_TOO_SHORT")
    view, world = ctx.view(), ctx.world
    mine = [id for id in ctx.account.contacts if text in world.accounts[id].name.lower()]
    public = [peer for name, peer in world.usernames.items() if name.startswith(text) and peer not in mine]
    limit = max(1, min(request.limit, 100))
    return api.contacts.Found(
        my_results=[view.peer(peer) for peer in mine[:limit]],
        results=[view.peer(peer) for peer in public[:limit]],
        chats=view.chats(),
        users=view.users(),
    )


@on(api.contacts.GetTopPeers, bots=False)
def get_top_peers(ctx: Context, request: api.contacts.GetTopPeers) -> api.contacts.TypeTopPeers:
    """Source: https://core.telegram.org/method/contacts.getTopPeers."""
    return api.contacts.TopPeersDisabled()
