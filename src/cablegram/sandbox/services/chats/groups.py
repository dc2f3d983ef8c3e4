"""Basic groups.

Source: https://core.telegram.org/api/channel#basic-groups
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import channels, groups, render_objects
from cablegram.sandbox.world.accounts import Account
from cablegram.sandbox.world.chats import Group
from cablegram.sandbox.world.features.join_requests import exported
from cablegram.sandbox.world.peers import bare, channel_peer, is_group
from cablegram.sandbox.world.render import View

MAX_MEMBERS = 200


@on(api.messages.CreateChat, bots=False)
def create_chat(ctx: Context, request: api.messages.CreateChat) -> api.messages.TypeInvitedUsers:
    """Source: https://core.telegram.org/method/messages.createChat.

    Errors: CHAT_TITLE_EMPTY, USERS_TOO_FEW, USERS_TOO_MUCH.
    """
    if not request.title.strip():
        ctx.fail("CHAT_TITLE_EMPTY")
    if not request.users:
        ctx.fail("USERS_TOO_FEW")
    if len(request.users) >= MAX_MEMBERS:
        ctx.fail("USERS_TOO_MUCH")
    invited = [ctx.user(asked) for asked in request.users]
    others = [account for account in invited if account.id != ctx.account.id]
    groups.create(ctx.world, ctx.account, request.title.strip(), others)
    created = api.UpdateMessageID(id=ctx.account.box.last_id, random_id=ctx.world.long())
    return api.messages.InvitedUsers(updates=ctx.updates(created), missing_invitees=[])


@on(api.messages.AddChatUser, bots=False)
def add_chat_user(ctx: Context, request: api.messages.AddChatUser) -> api.messages.TypeInvitedUsers:
    """Source: https://core.telegram.org/method/messages.addChatUser.

    Errors: CHAT_ADMIN_REQUIRED, CHAT_ID_INVALID, PEER_ID_INVALID, USERS_TOO_MUCH, USER_ALREADY_PARTICIPANT,
    USER_ID_INVALID.
    """
    group, account = ctx.group(request.chat_id), ctx.user(request.user_id)
    if group.deactivated or not groups.may(group, ctx.account, "invite_users"):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    if account.id in group.members:
        ctx.fail("USER_ALREADY_PARTICIPANT")
    if len(group.members) >= MAX_MEMBERS:
        ctx.fail("USERS_TOO_MUCH")
    groups.add(ctx.world, ctx.account, group, account)
    return api.messages.InvitedUsers(updates=ctx.updates(), missing_invitees=[])


@on(api.messages.DeleteChatUser)
def delete_chat_user(ctx: Context, request: api.messages.DeleteChatUser) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.deleteChatUser.

    Errors: CHAT_ADMIN_REQUIRED, CHAT_ID_INVALID, PEER_ID_INVALID, USER_ID_INVALID, USER_NOT_PARTICIPANT.
    """
    group, account = ctx.group(request.chat_id), ctx.user(request.user_id)
    if account.id not in group.members:
        ctx.fail("USER_NOT_PARTICIPANT")
    inviter = group.members[account.id].inviter
    own = account.id == ctx.account.id or inviter == ctx.account.id
    if not own and not groups.may(group, ctx.account, "ban_users"):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    groups.remove(ctx.world, ctx.account, group, account)
    return ctx.updates()


@on(api.messages.DeleteChat, bots=False)
def delete_chat(ctx: Context, request: api.messages.DeleteChat) -> bool:
    """Source: https://core.telegram.org/method/messages.deleteChat. Errors: CHAT_ADMIN_REQUIRED, CHAT_ID_INVALID."""
    group = ctx.group(request.chat_id)
    if group.creator != ctx.account.id:
        ctx.fail("CHAT_ADMIN_REQUIRED")
    for id in [*group.members]:
        groups.remove(ctx.world, ctx.account, group, ctx.world.accounts[id])
    group.deactivated = True
    return True


@on(api.messages.EditChatAdmin, bots=False)
def edit_chat_admin(ctx: Context, request: api.messages.EditChatAdmin) -> bool:
    """Source: https://core.telegram.org/method/messages.editChatAdmin.

    Errors: CHAT_ADMIN_REQUIRED, CHAT_ID_INVALID, PEER_ID_INVALID, USER_ID_INVALID, USER_NOT_PARTICIPANT.
    """
    group, account = ctx.group(request.chat_id), ctx.user(request.user_id)
    if group.creator != ctx.account.id:
        ctx.fail("CHAT_ADMIN_REQUIRED")
    member = group.members.get(account.id)
    if member is None:
        ctx.fail("USER_NOT_PARTICIPANT")
    groups.set_admin(ctx.world, group, member, request.is_admin)
    return True


@on(api.messages.EditChatDefaultBannedRights)
def edit_default_rights(ctx: Context, request: api.messages.EditChatDefaultBannedRights) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.editChatDefaultBannedRights.

    Errors: CHAT_ADMIN_REQUIRED, CHAT_NOT_MODIFIED, PEER_ID_INVALID.
    """
    peer = ctx.readable(request.peer)
    group, channel = ctx.world.group(peer), ctx.world.channel(peer)
    if group is not None:
        allowed = group.creator == ctx.account.id or groups.may(group, ctx.account, "ban_users")
    else:
        allowed = channel is not None and channels.may(channel, ctx.account, "ban_users")
    if not allowed:
        ctx.fail("CHAT_ADMIN_REQUIRED")
    record = group or ctx.world.channels[bare(peer)]
    if record.default_banned == request.banned_rights:
        ctx.fail("CHAT_NOT_MODIFIED")
    record.default_banned = request.banned_rights
    if channel is not None:
        channels.notify_changed(ctx.world, channel)
    return ctx.updates()


@on(api.messages.MigrateChat, bots=False)
def migrate_chat(ctx: Context, request: api.messages.MigrateChat) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.migrateChat. Errors: CHAT_ADMIN_REQUIRED, CHAT_ID_INVALID."""
    group = ctx.group(request.chat_id)
    if group.creator != ctx.account.id or group.deactivated:
        ctx.fail("CHAT_ADMIN_REQUIRED")
    channels.migrate(ctx.world, ctx.account, group)
    return ctx.updates()


@on(api.messages.GetChats)
def get_chats(ctx: Context, request: api.messages.GetChats) -> api.messages.TypeChats:
    """Source: https://core.telegram.org/method/messages.getChats. Errors: CHAT_ID_INVALID."""
    view = ctx.view()
    return api.messages.Chats(chats=[view.chat(ctx.group(id).peer) for id in request.id])


@on(api.messages.GetFullChat)
def get_full_chat(ctx: Context, request: api.messages.GetFullChat) -> api.messages.TypeChatFull:
    """Source: https://core.telegram.org/method/messages.getFullChat. Errors: CHAT_ID_INVALID."""
    group, view = ctx.group(request.chat_id), ctx.view()
    full = _full(ctx, view, group)
    return api.messages.ChatFull(full_chat=full, chats=view.chats(), users=view.users())


def _full(ctx: Context, view: View, group: Group) -> api.ChatFull:
    photo = ctx.world.files.get(group.photo)
    dialog = ctx.account.dialogs.get(group.peer)
    invite = next((invite for invite in group.invites.values() if not invite.revoked), None)
    pinned = [id for id in ctx.account.box.ids(group.peer) if ctx.account.box.messages[id].pinned]
    return api.ChatFull(
        id=group.id,
        about=group.about,
        participants=render_objects.group_participants(view, group),
        chat_photo=None if photo is None else render_objects.photo(view, photo),
        notify_settings=(dialog.notify if dialog else None) or api.PeerNotifySettings(),
        exported_invite=None if invite is None else exported(invite),
        pinned_msg_id=pinned[-1] if pinned else None,
        requests_pending=len(group.requests) or None,
        recent_requesters=list(group.requests)[-3:] or None,
        available_reactions=group.reactions or api.ChatReactionsAll(allow_custom=True),
    )


@on(api.messages.GetCommonChats, bots=False)
def get_common_chats(ctx: Context, request: api.messages.GetCommonChats) -> api.messages.TypeChats:
    """Source: https://core.telegram.org/method/messages.getCommonChats. Errors: USER_ID_INVALID."""
    other, view = ctx.user(request.user_id), ctx.view()
    shared = common_groups(ctx, other)
    return api.messages.Chats(chats=[view.chat(group.peer) for group in shared[: max(1, request.limit)]])


def common_groups(ctx: Context, other: Account) -> list[Group]:
    """The basic groups that the account shares with another."""
    both = {ctx.account.id, other.id}
    return [group for group in ctx.world.groups.values() if both <= group.members.keys()]


@on(api.messages.GetOnlines, bots=False)
def get_onlines(ctx: Context, request: api.messages.GetOnlines) -> api.TypeChatOnlines:
    """Source: https://core.telegram.org/method/messages.getOnlines. Errors: CHANNEL_PRIVATE, PEER_ID_INVALID."""
    peer, now = ctx.readable(request.peer), ctx.world.clock.time()
    channel = ctx.world.channel(peer)
    ids = list(ctx.world.groups[bare(peer)].members) if is_group(peer) else []
    if channel is not None:
        ids = [member.user_id for member in channel.present()]
    return api.ChatOnlines(onlines=sum(1 for id in ids if ctx.world.accounts[id].online_until > now) or 1)


@on(api.messages.ToggleNoForwards, bots=False)
def toggle_no_forwards(ctx: Context, request: api.messages.ToggleNoForwards) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.toggleNoForwards.

    Errors: CHAT_ADMIN_REQUIRED, CHAT_NOT_MODIFIED, PEER_ID_INVALID.
    """
    peer = ctx.readable(request.peer)
    record = ctx.world.group(peer) or ctx.world.channel(peer)
    if record is None or record.creator != ctx.account.id:
        ctx.fail("CHAT_ADMIN_REQUIRED")
    if record.noforwards == request.enabled:
        ctx.fail("CHAT_NOT_MODIFIED")
    record.noforwards = request.enabled
    if peer <= channel_peer(0):
        channels.notify_changed(ctx.world, ctx.world.channels[bare(peer)])
    return ctx.updates()
