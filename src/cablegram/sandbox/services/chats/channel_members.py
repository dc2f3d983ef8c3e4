"""Who is in a channel or supergroup: joining, inviting, rights, lists.

Source: https://core.telegram.org/api/rights and https://core.telegram.org/api/channel
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import channels, render_objects
from cablegram.sandbox.world.chats import Channel, Member

from .invites import request_to_join


@on(api.channels.JoinChannel, bots=False)
def join_channel(ctx: Context, request: api.channels.JoinChannel) -> api.messages.TypeChatInviteJoinResult:
    """Source: https://core.telegram.org/method/channels.joinChannel.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, INVITE_REQUEST_SENT, PEER_ID_INVALID, USER_ALREADY_PARTICIPANT.
    """
    channel = ctx.channel(request.channel)
    if channel.member(ctx.account.id) is not None:
        ctx.fail("USER_ALREADY_PARTICIPANT")
    if channel.join_request:
        request_to_join(ctx, channel, None)
    channels.join(ctx.world, channel, ctx.account)
    return api.messages.ChatInviteJoinResultOk(updates=ctx.updates())


@on(api.channels.LeaveChannel)
def leave_channel(ctx: Context, request: api.channels.LeaveChannel) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/channels.leaveChannel.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, USER_NOT_PARTICIPANT.
    """
    channel = ctx.channel(request.channel)
    if channel.member(ctx.account.id) is None:
        ctx.fail("USER_NOT_PARTICIPANT")
    channels.leave(ctx.world, channel, ctx.account)
    return ctx.updates()


@on(api.channels.InviteToChannel, bots=False)
def invite_to_channel(ctx: Context, request: api.channels.InviteToChannel) -> api.messages.TypeInvitedUsers:
    """Source: https://core.telegram.org/method/channels.inviteToChannel.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, USER_BOT, USER_ID_INVALID, USER_KICKED.
    """
    channel = ctx.channel(request.channel)
    if not channels.may(channel, ctx.account, "invite_users"):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    invited = []
    for asked in request.users:
        account = ctx.user(asked)
        known = channel.members.get(account.id)
        if known is not None and known.banned is not None and known.banned.view_messages:
            ctx.fail("USER_KICKED")
        if account.bot and channel.broadcast:
            ctx.fail("USER_BOT")
        if known is None or known.left:
            channels.join(ctx.world, channel, account, ctx.account)
            invited.append(account)
    channels.announce_invited(ctx.world, ctx.account, channel, invited)
    return api.messages.InvitedUsers(updates=ctx.updates(), missing_invitees=[])


@on(api.channels.EditBanned)
def edit_banned(ctx: Context, request: api.channels.EditBanned) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/channels.editBanned.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, PARTICIPANT_ID_INVALID, PEER_ID_INVALID,
    USER_ADMIN_INVALID.
    """
    channel = ctx.channel(request.channel)
    if not channels.may(channel, ctx.account, "ban_users"):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    account = ctx.user(request.participant, "PARTICIPANT_ID_INVALID")
    member = channel.members.get(account.id)
    if account.id == channel.creator or (member is not None and member.admin is not None and not _owns(ctx, channel)):
        ctx.fail("USER_ADMIN_INVALID")
    channels.ban(ctx.world, ctx.account, channel, account, request.banned_rights)
    return ctx.updates()


def _owns(ctx: Context, channel: Channel) -> bool:
    return channel.creator == ctx.account.id


@on(api.channels.EditAdmin)
def edit_admin(ctx: Context, request: api.channels.EditAdmin) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/channels.editAdmin.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, PEER_ID_INVALID, USER_CREATOR, USER_ID_INVALID,
    USER_NOT_PARTICIPANT.
    """
    channel = ctx.channel(request.channel)
    if not channels.may(channel, ctx.account, "add_admins"):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    account = ctx.user(request.user_id)
    if account.id == channel.creator:
        ctx.fail("USER_CREATOR")
    if channel.member(account.id) is None:
        if not (account.bot or channels.may(channel, ctx.account, "invite_users")):
            ctx.fail("USER_NOT_PARTICIPANT")
        channels.join(ctx.world, channel, account, ctx.account)
    channels.promote(ctx.world, ctx.account, channel, account, request.admin_rights, request.rank or "")
    return ctx.updates()


@on(api.channels.GetParticipant)
def get_participant(ctx: Context, request: api.channels.GetParticipant) -> api.channels.TypeChannelParticipant:
    """Source: https://core.telegram.org/method/channels.getParticipant.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, PARTICIPANT_ID_INVALID, USER_NOT_PARTICIPANT.
    """
    channel, view = ctx.channel(request.channel), ctx.view()
    account = ctx.user(request.participant, "PARTICIPANT_ID_INVALID")
    member = channel.members.get(account.id)
    if member is None:
        ctx.fail("USER_NOT_PARTICIPANT")
    shown = render_objects.channel_participant(view, channel, member)
    view.mention(channel.peer)
    return api.channels.ChannelParticipant(participant=shown, chats=view.chats(), users=view.users())


def _wanted(ctx: Context, channel: Channel, asked: api.TypeChannelParticipantsFilter) -> list[Member]:
    members, accounts = list(channel.members.values()), ctx.world.accounts
    text = (getattr(asked, "q", None) or "").lower()

    def named(member: Member) -> bool:
        account = accounts[member.user_id]
        return not text or text in account.name.lower() or text in account.username.lower()

    match asked:
        case api.ChannelParticipantsAdmins():
            return [m for m in members if not m.left and (m.admin is not None or m.user_id == channel.creator)]
        case api.ChannelParticipantsBots():
            return [m for m in members if not m.left and accounts[m.user_id].bot]
        case api.ChannelParticipantsKicked():
            return [m for m in members if m.banned is not None and m.banned.view_messages and named(m)]
        case api.ChannelParticipantsBanned():
            return [m for m in members if m.banned is not None and not m.banned.view_messages and named(m)]
        case api.ChannelParticipantsContacts():
            return [m for m in members if not m.left and m.user_id in ctx.account.contacts and named(m)]
    return [m for m in members if not m.left and named(m)]


@on(api.channels.GetParticipants)
def get_participants(ctx: Context, request: api.channels.GetParticipants) -> api.channels.TypeChannelParticipants:
    """Source: https://core.telegram.org/method/channels.getParticipants.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED.
    """
    channel, view = ctx.channel(request.channel), ctx.view()
    if channel.broadcast and not channels.may(channel, ctx.account, "ban_users"):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    found = _wanted(ctx, channel, request.filter)
    limit = max(0, min(request.limit, 200))
    part = found[max(0, request.offset) :][:limit]
    shown = [render_objects.channel_participant(view, channel, member) for member in part]
    view.mention(channel.peer)
    return api.channels.ChannelParticipants(
        count=len(found), participants=shown, chats=view.chats(), users=view.users()
    )
