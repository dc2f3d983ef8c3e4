"""Channels and supergroups themselves; who is in them is in ``channel_members``.

Source: https://core.telegram.org/api/channel
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import channels, render_objects
from cablegram.sandbox.world.chats import Channel
from cablegram.sandbox.world.features import admin_log
from cablegram.sandbox.world.features.join_requests import exported
from cablegram.sandbox.world.messages import Dialog
from cablegram.sandbox.world.render import View
from cablegram.sandbox.world.sending import dialog

from .contacts import valid_username


@on(api.channels.CreateChannel, bots=False)
def create_channel(ctx: Context, request: api.channels.CreateChannel) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/channels.createChannel.

    Errors: CHAT_ABOUT_TOO_LONG, CHAT_TITLE_EMPTY.
    """
    if not request.title.strip():
        ctx.fail("CHAT_TITLE_EMPTY")
    if len(request.about) > 255:
        ctx.fail("CHAT_ABOUT_TOO_LONG")
    broadcast = request.broadcast or not (request.megagroup or request.forum)
    made = channels.create(ctx.world, ctx.account, request.title.strip(), request.about, broadcast=broadcast)
    made.forum = request.forum
    return ctx.updates(api.UpdateMessageID(id=made.box.last_id, random_id=ctx.world.long()))


@on(api.channels.DeleteChannel, bots=False)
def delete_channel(ctx: Context, request: api.channels.DeleteChannel) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/channels.deleteChannel.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED.
    """
    channel = ctx.channel(request.channel)
    if channel.creator != ctx.account.id:
        ctx.fail("CHAT_ADMIN_REQUIRED")
    everybody = [member.user_id for member in channel.present()]
    for id in everybody:
        channels.leave(ctx.world, channel, ctx.world.accounts[id])
    ctx.world.usernames.pop(channel.username.lower(), None)
    channel.username = ""
    return ctx.updates()


@on(api.channels.GetChannels)
def get_channels(ctx: Context, request: api.channels.GetChannels) -> api.messages.TypeChats:
    """Source: https://core.telegram.org/method/channels.getChannels. Errors: CHANNEL_INVALID."""
    view = ctx.view()
    found = []
    for asked in request.id:
        peer = ctx.peer(asked, "CHANNEL_INVALID")
        if ctx.world.channel(peer) is None:
            ctx.fail("CHANNEL_INVALID")
        found.append(view.chat(peer))
    return api.messages.Chats(chats=found)


@on(api.channels.GetFullChannel)
def get_full_channel(ctx: Context, request: api.channels.GetFullChannel) -> api.messages.TypeChatFull:
    """Source: https://core.telegram.org/method/channels.getFullChannel. Errors: CHANNEL_INVALID, CHANNEL_PRIVATE."""
    channel, view = ctx.channel(request.channel), ctx.view()
    view.mention(channel.peer)
    full = _full(ctx, view, channel)
    return api.messages.ChatFull(full_chat=full, chats=view.chats(), users=view.users())


def _full(ctx: Context, view: View, channel: Channel) -> api.ChannelFull:
    photo = ctx.world.files.get(channel.photo)
    mine = ctx.account.dialogs.get(channel.peer) or dialog_of(ctx, channel)
    shown = view.dialog(mine)
    admin = channels.may(channel, ctx.account, "ban_users")
    members = channel.members.values()
    invite = next((invite for invite in channel.invites.values() if not invite.revoked), None)
    return api.ChannelFull(
        can_view_participants=not channel.broadcast or admin,
        can_set_username=channel.creator == ctx.account.id,
        hidden_prehistory=channel.hidden_prehistory,
        can_delete_channel=channel.creator == ctx.account.id,
        id=channel.id,
        about=channel.about,
        participants_count=len(channel.present()),
        admins_count=sum(1 for member in members if member.admin is not None) if admin else None,
        kicked_count=sum(1 for m in members if m.banned is not None and m.banned.view_messages) if admin else None,
        banned_count=sum(1 for m in members if m.banned is not None and not m.left) if admin else None,
        read_inbox_max_id=mine.read_inbox,
        read_outbox_max_id=mine.read_outbox,
        unread_count=shown.unread_count,
        chat_photo=api.PhotoEmpty(id=0) if photo is None else render_objects.photo(view, photo),
        notify_settings=mine.notify or api.PeerNotifySettings(),
        exported_invite=exported(invite) if invite is not None and admin else None,
        bot_info=[],
        migrated_from_chat_id=channel.migrated_from or None,
        migrated_from_max_id=channel.migrated_max_id if channel.migrated_from else None,
        pinned_msg_id=channel.pinned[-1] if channel.pinned else None,
        slowmode_seconds=channel.slowmode or None,
        requests_pending=len(channel.requests) or None,
        recent_requesters=list(channel.requests)[-3:] or None,
        available_reactions=channel.reactions or api.ChatReactionsAll(allow_custom=True),
        pts=channel.box.pts,
    )


def dialog_of(ctx: Context, channel: Channel) -> Dialog:
    """The dialog of a member, or an empty one for somebody who only looks."""
    inside = channel.member(ctx.account.id) is not None
    return dialog(ctx.world, ctx.account, channel.peer) if inside else Dialog(channel.peer)


@on(api.channels.CheckUsername, bots=False)
def check_channel_username(ctx: Context, request: api.channels.CheckUsername) -> bool:
    """Source: https://core.telegram.org/method/channels.checkUsername. Errors: USERNAME_INVALID."""
    if not valid_username(request.username):
        ctx.fail("USERNAME_INVALID")
    return ctx.world.by_username(request.username) is None


@on(api.channels.UpdateUsername, bots=False)
def update_channel_username(ctx: Context, request: api.channels.UpdateUsername) -> bool:
    """Source: https://core.telegram.org/method/channels.updateUsername.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, USERNAME_INVALID, USERNAME_NOT_MODIFIED,
    USERNAME_OCCUPIED.
    """
    channel, world = ctx.channel(request.channel), ctx.world
    if channel.creator != ctx.account.id:
        ctx.fail("CHAT_ADMIN_REQUIRED")
    if request.username == channel.username:
        ctx.fail("USERNAME_NOT_MODIFIED")
    if request.username:
        if not valid_username(request.username):
            ctx.fail("USERNAME_INVALID")
        if world.by_username(request.username) is not None:
            ctx.fail("USERNAME_OCCUPIED")
        world.usernames[request.username.lower()] = channel.peer
    world.usernames.pop(channel.username.lower(), None)
    action = api.ChannelAdminLogEventActionChangeUsername(prev_value=channel.username, new_value=request.username)
    admin_log.note(world, channel, ctx.account, action)
    channel.username = request.username
    channels.notify_changed(world, channel)
    return True


@on(api.channels.ToggleSignatures, bots=False)
def toggle_signatures(ctx: Context, request: api.channels.ToggleSignatures) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/channels.toggleSignatures.

    Errors: CHANNEL_INVALID, CHAT_ADMIN_REQUIRED, CHAT_NOT_MODIFIED.
    """
    return _toggle(ctx, request.channel, "signatures", request.signatures_enabled)


@on(api.channels.TogglePreHistoryHidden, bots=False)
def toggle_pre_history_hidden(ctx: Context, request: api.channels.TogglePreHistoryHidden) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/channels.togglePreHistoryHidden.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, CHAT_NOT_MODIFIED.
    """
    return _toggle(ctx, request.channel, "hidden_prehistory", request.enabled)


@on(api.channels.ToggleSlowMode, bots=False)
def toggle_slow_mode(ctx: Context, request: api.channels.ToggleSlowMode) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/channels.toggleSlowMode.

    Errors: CHANNEL_INVALID, CHAT_ADMIN_REQUIRED, CHAT_NOT_MODIFIED, SECONDS_INVALID.
    """
    if request.seconds not in (0, 10, 30, 60, 300, 900, 3600):
        ctx.fail("SECONDS_INVALID", code=400)
    return _toggle(ctx, request.channel, "slowmode", request.seconds)


@on(api.channels.ToggleJoinRequest, bots=False)
def toggle_join_request(ctx: Context, request: api.channels.ToggleJoinRequest) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/channels.toggleJoinRequest.

    Errors: CHANNEL_INVALID, CHAT_NOT_MODIFIED, CHAT_PUBLIC_REQUIRED.
    """
    if not ctx.channel(request.channel).username:
        ctx.fail("CHAT_PUBLIC_REQUIRED")
    return _toggle(ctx, request.channel, "join_request", request.enabled)


def _toggle(ctx: Context, asked: api.TypeInputChannel, field: str, value: bool | int) -> api.TypeUpdates:
    channel = ctx.channel(asked)
    if not channels.may(channel, ctx.account, "change_info"):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    if getattr(channel, field) == value:
        ctx.fail("CHAT_NOT_MODIFIED")
    _note_toggle(ctx, channel, field, value)
    setattr(channel, field, value)
    channels.notify_changed(ctx.world, channel)
    return ctx.updates()


def _note_toggle(ctx: Context, channel: Channel, field: str, value: bool | int) -> None:
    """A setting of a channel that the admin log has an action for."""
    action: api.TypeChannelAdminLogEventAction
    match field:
        case "slowmode":
            action = api.ChannelAdminLogEventActionToggleSlowMode(prev_value=channel.slowmode, new_value=int(value))
        case "signatures":
            action = api.ChannelAdminLogEventActionToggleSignatures(new_value=bool(value))
        case "hidden_prehistory":
            action = api.ChannelAdminLogEventActionTogglePreHistoryHidden(new_value=bool(value))
        case _:
            return
    admin_log.note(ctx.world, channel, ctx.account, action)


@on(api.channels.ExportMessageLink, bots=False)
def export_message_link(ctx: Context, request: api.channels.ExportMessageLink) -> api.TypeExportedMessageLink:
    """Source: https://core.telegram.org/method/channels.exportMessageLink.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, MESSAGE_ID_INVALID.
    """
    channel = ctx.channel(request.channel)
    message = ctx.message(channel.peer, request.id)
    where = channel.username or f"c/{channel.id}"
    return api.ExportedMessageLink(link=f"https://t.me/{where}/{message.id}", html="")


@on(api.channels.GetAdminedPublicChannels, bots=False)
def get_admined_public_channels(ctx: Context, request: api.channels.GetAdminedPublicChannels) -> api.messages.TypeChats:
    """Source: https://core.telegram.org/method/channels.getAdminedPublicChannels."""
    view, mine = ctx.view(), ctx.world.memberships.get(ctx.account.id, set())
    found = [channel for peer in sorted(mine) if (channel := ctx.world.channel(peer)) is not None]
    return api.messages.Chats(chats=[view.chat(c.peer) for c in found if c.username and c.creator == ctx.account.id])


@on(api.channels.GetSendAs, bots=False)
def get_send_as(ctx: Context, request: api.channels.GetSendAs) -> api.channels.TypeSendAsPeers:
    """Source: https://core.telegram.org/method/channels.getSendAs. Errors: CHANNEL_PRIVATE, PEER_ID_INVALID."""
    view = ctx.view()
    ctx.readable(request.peer)
    return api.channels.SendAsPeers(
        peers=[api.SendAsPeer(peer=view.peer(ctx.account.id))], chats=view.chats(), users=view.users()
    )
