"""Invitation links.

Source: https://core.telegram.org/api/invites
"""

from __future__ import annotations

from typing import NoReturn

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import channels, groups
from cablegram.sandbox.world.chats import Channel, Group, Invite
from cablegram.sandbox.world.features import join_requests
from cablegram.sandbox.world.features.join_requests import exported


def _managed(ctx: Context, asked: api.TypeInputPeer) -> Group | Channel:
    peer = ctx.readable(asked)
    group, channel = ctx.world.group(peer), ctx.world.channel(peer)
    if group is not None and groups.may(group, ctx.account, "invite_users"):
        return group
    if channel is not None and channels.may(channel, ctx.account, "invite_users"):
        return channel
    return ctx.fail("CHAT_ADMIN_REQUIRED")


@on(api.messages.ExportChatInvite)
def export_chat_invite(ctx: Context, request: api.messages.ExportChatInvite) -> api.TypeExportedChatInvite:
    """Source: https://core.telegram.org/method/messages.exportChatInvite.

    Errors: CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, PEER_ID_INVALID, USAGE_LIMIT_INVALID.
    """
    chat = _managed(ctx, request.peer)
    if request.request_needed and request.usage_limit:
        ctx.fail("USAGE_LIMIT_INVALID", code=400)
    if request.legacy_revoke_permanent:
        for old in chat.invites.values():
            old.revoked = old.revoked or (old.admin == ctx.account.id and not old.expire_date)
    made = Invite(
        ctx.world.token(16),
        ctx.account.id,
        ctx.world.now,
        expire_date=request.expire_date or 0,
        usage_limit=request.usage_limit or 0,
        title=request.title or "",
        request_needed=request.request_needed,
    )
    chat.invites[made.hash] = made
    return exported(made)


@on(api.messages.GetExportedChatInvites, bots=False)
def get_exported_chat_invites(
    ctx: Context, request: api.messages.GetExportedChatInvites
) -> api.messages.TypeExportedChatInvites:
    """Source: https://core.telegram.org/method/messages.getExportedChatInvites.

    Errors: CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, PEER_ID_INVALID.
    """
    chat, view = _managed(ctx, request.peer), ctx.view()
    admin = ctx.user(request.admin_id)
    view.mention(admin.id)
    mine = [i for i in chat.invites.values() if i.admin == admin.id and i.revoked == request.revoked]
    return api.messages.ExportedChatInvites(
        count=len(mine), invites=[exported(i) for i in mine[: max(1, request.limit)]], users=view.users()
    )


@on(api.messages.EditExportedChatInvite)
def edit_exported_chat_invite(
    ctx: Context, request: api.messages.EditExportedChatInvite
) -> api.messages.TypeExportedChatInvite:
    """Source: https://core.telegram.org/method/messages.editExportedChatInvite.

    Errors: CHAT_ADMIN_REQUIRED, INVITE_HASH_EXPIRED, PEER_ID_INVALID.
    """
    chat, view = _managed(ctx, request.peer), ctx.view()
    invite = chat.invites.get(link_hash(request.link))
    if invite is None:
        ctx.fail("INVITE_HASH_EXPIRED")
    invite.revoked = invite.revoked or request.revoked
    invite.expire_date = invite.expire_date if request.expire_date is None else request.expire_date
    invite.usage_limit = invite.usage_limit if request.usage_limit is None else request.usage_limit
    invite.title = invite.title if request.title is None else request.title
    if request.request_needed is not None:
        invite.request_needed = request.request_needed
    view.mention(invite.admin)
    return api.messages.ExportedChatInvite(invite=exported(invite), users=view.users())


def link_hash(link: str) -> str:
    """The hash of an invitation link."""
    return link.rstrip("/").rpartition("/")[2].removeprefix("+")


def _find(ctx: Context, hash: str) -> tuple[Group | Channel, Invite]:
    if not hash:
        ctx.fail("INVITE_HASH_EMPTY")
    chats: list[Group | Channel] = [*ctx.world.groups.values(), *ctx.world.channels.values()]
    for chat in chats:
        invite = chat.invites.get(hash)
        if invite is not None:
            used_up = bool(invite.usage_limit) and invite.usage >= invite.usage_limit
            late = bool(invite.expire_date) and ctx.world.now >= invite.expire_date
            if invite.revoked or used_up or late:
                ctx.fail("INVITE_HASH_EXPIRED")
            return chat, invite
    return ctx.fail("INVITE_HASH_INVALID")


@on(api.messages.CheckChatInvite, bots=False)
def check_chat_invite(ctx: Context, request: api.messages.CheckChatInvite) -> api.TypeChatInvite:
    """Source: https://core.telegram.org/method/messages.checkChatInvite.

    Errors: INVITE_HASH_EMPTY, INVITE_HASH_EXPIRED, INVITE_HASH_INVALID.
    """
    chat, invite = _find(ctx, request.hash)
    view = ctx.view()
    is_channel = isinstance(chat, Channel)
    inside = chat.member(ctx.account.id) is not None if isinstance(chat, Channel) else ctx.account.id in chat.members
    if inside:
        return api.ChatInviteAlready(chat=view.chat(chat.peer))
    count = len(chat.present()) if isinstance(chat, Channel) else len(chat.members)
    return api.ChatInvite(
        channel=is_channel,
        broadcast=isinstance(chat, Channel) and chat.broadcast,
        megagroup=isinstance(chat, Channel) and not chat.broadcast,
        request_needed=invite.request_needed,
        title=chat.title,
        about=chat.about or None,
        photo=api.PhotoEmpty(id=0),
        participants_count=count,
        color=0,
    )


def request_to_join(ctx: Context, chat: Group | Channel, invite: Invite | None) -> NoReturn:
    """Ask to be let in: the request is kept and the call refused, as Telegram does."""
    if ctx.account.id not in chat.requests:
        join_requests.ask(ctx.world, chat, ctx.account, invite, ctx.account.about)
    ctx.fail("INVITE_REQUEST_SENT")


@on(api.messages.ImportChatInvite, bots=False)
def import_chat_invite(ctx: Context, request: api.messages.ImportChatInvite) -> api.messages.TypeChatInviteJoinResult:
    """Source: https://core.telegram.org/method/messages.importChatInvite.

    Errors: INVITE_HASH_EMPTY, INVITE_HASH_EXPIRED, INVITE_HASH_INVALID, INVITE_REQUEST_SENT, USER_ALREADY_PARTICIPANT.
    """
    chat, invite = _find(ctx, request.hash)
    inside = chat.member(ctx.account.id) is not None if isinstance(chat, Channel) else ctx.account.id in chat.members
    if inside:
        ctx.fail("USER_ALREADY_PARTICIPANT")
    if invite.request_needed:
        request_to_join(ctx, chat, invite)
    if isinstance(chat, Channel):
        channels.join(ctx.world, chat, ctx.account, ctx.world.accounts[invite.admin])
        channels.announce_joined(ctx.world, chat, ctx.account, invite.admin)
    else:
        groups.add(ctx.world, ctx.world.accounts[invite.admin], chat, ctx.account, by_link=True)
    invite.usage += 1
    return api.messages.ChatInviteJoinResultOk(updates=ctx.updates())
