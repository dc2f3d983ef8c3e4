"""Changing and deleting what was sent, pinning, searching for it.

Source: https://core.telegram.org/method/messages.editMessage
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.services.files.media import input_media
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import channels, groups, sending
from cablegram.sandbox.world.features import admin_log, polls, scheduled
from cablegram.sandbox.world.messages import Content, Message
from cablegram.sandbox.world.peers import bare, is_channel, is_group, is_user

from .sending import MAX_CAPTION, MAX_TEXT, kept_text, scheduled_for


def may_edit(ctx: Context, peer: int, message: Message) -> None:
    """Fail unless the account may change the message."""
    content, me = message.content, ctx.account
    if content.action is not None or content.forward is not None:
        ctx.fail("MESSAGE_ID_INVALID")
    channel = ctx.world.channel(peer)
    if channel is not None and content.post:
        if not channels.may(channel, me, "edit_messages") and not channels.may(channel, me, "post_messages"):
            ctx.fail("CHAT_ADMIN_REQUIRED")
    elif content.sender != me.id:
        ctx.fail("MESSAGE_AUTHOR_REQUIRED")
    saved = peer == me.id
    if not saved and not me.bot and ctx.world.now - content.date > ctx.options.edit_time_limit:
        ctx.fail("MESSAGE_EDIT_TIME_EXPIRED")


@on(api.messages.EditMessage)
def edit_message(ctx: Context, request: api.messages.EditMessage) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.editMessage.

    Errors: CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, ENTITY_BOUNDS_INVALID, MEDIA_EMPTY, MESSAGE_AUTHOR_REQUIRED,
    MESSAGE_EDIT_TIME_EXPIRED, MESSAGE_EMPTY, MESSAGE_ID_INVALID, MESSAGE_NOT_MODIFIED, MESSAGE_TOO_LONG,
    PEER_ID_INVALID, SCHEDULE_DATE_INVALID.
    """
    peer = ctx.readable(request.peer)
    if request.schedule_date is not None:
        return _edit_scheduled(ctx, peer, request)
    message = ctx.message(peer, request.id)
    may_edit(ctx, peer, message)
    record = polls.poll_of(ctx.world, message.content)
    if record is not None and isinstance(request.media, api.InputMediaPoll):
        return _close_poll(ctx, message, record, request.media)
    before = ctx.view().message(message)
    _change(ctx, message.content, request)
    message.content.edit_date = ctx.world.now
    sending.edited(ctx.world, message.content)
    _note_edit(ctx, peer, before, message)
    return ctx.updates()


def _note_edit(ctx: Context, peer: int, before: api.TypeMessage, message: Message) -> None:
    """Edits of supergroups are in the admin log. Source: https://core.telegram.org/api/recent-actions"""
    channel = ctx.world.channel(peer)
    if channel is not None:
        after = ctx.view().message(message)
        action = api.ChannelAdminLogEventActionEditMessage(prev_message=before, new_message=after)
        admin_log.note(ctx.world, channel, ctx.account, action, channel.peer, message.content.sender)


def _close_poll(ctx: Context, message: Message, record: polls.PollRecord, asked: api.InputMediaPoll) -> api.TypeUpdates:
    """The one change that a poll knows: it is closed. Source: https://core.telegram.org/api/poll"""
    if not asked.poll.closed or record.poll.closed:
        ctx.fail("MESSAGE_NOT_MODIFIED")
    polls.close(ctx.world, record)
    sending.edited(ctx.world, message.content)
    return ctx.updates()


def _edit_scheduled(ctx: Context, peer: int, request: api.messages.EditMessage) -> api.TypeUpdates:
    """Another date, or another text, for a message that waits.

    Source: https://core.telegram.org/api/scheduled-messages#manipulating-the-schedule-queue
    """
    waiting = scheduled.queue_of(ctx.world, ctx.account, peer).messages.get(request.id)
    if waiting is None or waiting.sender != ctx.account.id:
        ctx.fail("MESSAGE_ID_INVALID")
    date = scheduled_for(ctx, peer, request.schedule_date)
    if not date:
        ctx.fail("SCHEDULE_DATE_INVALID")
    if request.message is not None or request.media is not None:
        _change(ctx, waiting.content, request, moved=date != waiting.content.date)
    elif date == waiting.content.date:
        ctx.fail("MESSAGE_NOT_MODIFIED")
    waiting.content.date = date
    scheduled.changed(ctx.world, ctx.account, waiting)
    return ctx.updates()


def _change(ctx: Context, content: Content, request: api.messages.EditMessage, *, moved: bool = False) -> None:
    """Put into a content what the request has; ``moved``: it has another date, so that nothing else need differ."""
    media = content.media if request.media is None else input_media(ctx, request.media)
    text, entities = content.text, content.entities
    if request.message is not None:
        text, entities = kept_text(ctx, request.message, request.entities or [])
    if not text and media is None:
        ctx.fail("MESSAGE_EMPTY")
    if len(text) > (MAX_TEXT if media is None else MAX_CAPTION):
        ctx.fail("MESSAGE_TOO_LONG")
    markup = request.reply_markup if ctx.account.bot else content.markup
    same = (text, media, entities, markup) == (content.text, content.media, content.entities, content.markup)
    if same and not moved:
        ctx.fail("MESSAGE_NOT_MODIFIED")
    content.text, content.media, content.entities, content.markup = text, media, entities, markup


@on(api.messages.GetMessageEditData, bots=False)
def get_message_edit_data(ctx: Context, request: api.messages.GetMessageEditData) -> api.messages.TypeMessageEditData:
    """Source: https://core.telegram.org/method/messages.getMessageEditData.

    Errors: CHAT_ADMIN_REQUIRED, MESSAGE_AUTHOR_REQUIRED, MESSAGE_ID_INVALID, PEER_ID_INVALID.
    """
    peer = ctx.readable(request.peer)
    message = ctx.message(peer, request.id)
    may_edit(ctx, peer, message)
    return api.messages.MessageEditData(caption=message.content.media is not None)


@on(api.messages.DeleteMessages)
def delete_messages(ctx: Context, request: api.messages.DeleteMessages) -> api.messages.TypeAffectedMessages:
    """Source: https://core.telegram.org/method/messages.deleteMessages. Errors: MESSAGE_DELETE_FORBIDDEN."""
    box = ctx.account.box
    found = [box.messages[id] for id in request.id if id in box.messages]
    for message in found:
        others = message.content.sender != ctx.account.id
        group = ctx.world.group(message.peer)
        if request.revoke and others and group is not None and not groups.may(group, ctx.account, "delete_messages"):
            ctx.fail("MESSAGE_DELETE_FORBIDDEN")
    count = sending.delete(ctx.world, ctx.account, found, revoke=request.revoke)
    return api.messages.AffectedMessages(pts=box.pts, pts_count=count)


@on(api.channels.DeleteMessages)
def delete_channel_messages(ctx: Context, request: api.channels.DeleteMessages) -> api.messages.TypeAffectedMessages:
    """Source: https://core.telegram.org/method/channels.deleteMessages.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, MESSAGE_DELETE_FORBIDDEN.
    """
    channel = ctx.channel(request.channel)
    found = [channel.box.messages[id] for id in request.id if id in channel.box.messages]
    others = any(message.content.sender != ctx.account.id for message in found)
    if others and not channels.may(channel, ctx.account, "delete_messages"):
        ctx.fail("MESSAGE_DELETE_FORBIDDEN")
    view = ctx.view()
    for message in found:
        action = api.ChannelAdminLogEventActionDeleteMessage(message=view.message(message))
        admin_log.note(ctx.world, channel, ctx.account, action, channel.peer, message.content.sender)
    count = sending.delete_posts(ctx.world, channel, found)
    return api.messages.AffectedMessages(pts=channel.box.pts, pts_count=count)


@on(api.messages.DeleteHistory, bots=False)
def delete_history(ctx: Context, request: api.messages.DeleteHistory) -> api.messages.TypeAffectedHistory:
    """Source: https://core.telegram.org/method/messages.deleteHistory. Errors: CHANNEL_PRIVATE, PEER_ID_INVALID."""
    peer = ctx.readable(request.peer)
    if is_channel(peer):
        ctx.fail("PEER_ID_INVALID")
    box, account = ctx.account.box, ctx.account
    found = [box.messages[id] for id in box.ids(peer) if not request.max_id or id <= request.max_id]
    revoke = request.revoke and is_user(peer)
    count = sending.delete(ctx.world, account, found, revoke=revoke)
    if not request.just_clear and not box.ids(peer):
        account.dialogs.pop(peer, None)
    return api.messages.AffectedHistory(pts=box.pts, pts_count=count, offset=0)


@on(api.channels.DeleteHistory, bots=False)
def delete_channel_history(ctx: Context, request: api.channels.DeleteHistory) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/channels.deleteHistory.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED.
    """
    channel = ctx.channel(request.channel)
    if request.for_everyone:
        if channel.creator != ctx.account.id:
            ctx.fail("CHAT_ADMIN_REQUIRED")
        doomed = [
            message for message in channel.box.messages.values() if not request.max_id or message.id <= request.max_id
        ]
        sending.delete_posts(ctx.world, channel, doomed)
    else:
        dialog = sending.dialog(ctx.world, ctx.account, channel.peer)
        dialog.hidden_until = max(dialog.hidden_until, request.max_id or channel.box.last_id)
    return ctx.updates()


@on(api.messages.UpdatePinnedMessage)
def update_pinned_message(ctx: Context, request: api.messages.UpdatePinnedMessage) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.updatePinnedMessage.

    Errors: CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, CHAT_NOT_MODIFIED, MESSAGE_ID_INVALID, PEER_ID_INVALID.
    """
    peer = ctx.readable(request.peer)
    message = ctx.message(peer, request.id)
    channel, group = ctx.world.channel(peer), ctx.world.group(peer)
    if channel is not None:
        right = "edit_messages" if channel.broadcast else "pin_messages"
        allowed = channels.may(channel, ctx.account, right)
    else:
        allowed = group is None or groups.may(group, ctx.account, "pin_messages")
    if not allowed:
        ctx.fail("CHAT_ADMIN_REQUIRED")
    if message.pinned == (not request.unpin):
        ctx.fail("CHAT_NOT_MODIFIED")
    sending.pin(ctx.world, ctx.account, peer, message, pinned=not request.unpin, one_side=request.pm_oneside)
    if channel is not None:
        pinned_now = api.ChannelAdminLogEventActionUpdatePinned(message=ctx.view().message(message))
        admin_log.note(ctx.world, channel, ctx.account, pinned_now, channel.peer, message.content.sender)
    if not request.unpin and not request.silent and not (channel is not None and channel.broadcast):
        pinned = sending.service(ctx.world, ctx.account, peer, api.MessageActionPinMessage())
        pinned.reply_to = message.id
    return ctx.updates()


@on(api.messages.UnpinAllMessages)
def unpin_all_messages(ctx: Context, request: api.messages.UnpinAllMessages) -> api.messages.TypeAffectedHistory:
    """Source: https://core.telegram.org/method/messages.unpinAllMessages."""
    peer = ctx.readable(request.peer)
    box = ctx.world.box_of(ctx.account, peer)
    found = [box.messages[id] for id in box.ids(peer) if box.messages[id].pinned]
    for message in found:
        sending.pin(ctx.world, ctx.account, peer, message, pinned=False)
    return api.messages.AffectedHistory(pts=box.pts, pts_count=len(found), offset=0)


@on(api.messages.EditChatTitle)
def edit_chat_title(ctx: Context, request: api.messages.EditChatTitle) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.editChatTitle.

    Errors: CHAT_ADMIN_REQUIRED, CHAT_ID_INVALID, CHAT_NOT_MODIFIED, CHAT_TITLE_EMPTY.
    """
    group = ctx.group(request.chat_id)
    if not groups.may(group, ctx.account, "change_info"):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    _check_title(ctx, group.title, request.title)
    groups.rename(ctx.world, ctx.account, group, request.title)
    return ctx.updates()


@on(api.channels.EditTitle)
def edit_channel_title(ctx: Context, request: api.channels.EditTitle) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/channels.editTitle.

    Errors: CHANNEL_INVALID, CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, CHAT_NOT_MODIFIED, CHAT_TITLE_EMPTY.
    """
    channel = ctx.channel(request.channel)
    if not channels.may(channel, ctx.account, "change_info"):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    _check_title(ctx, channel.title, request.title)
    channels.rename(ctx.world, ctx.account, channel, request.title)
    return ctx.updates()


def _check_title(ctx: Context, old: str, new: str) -> None:
    if not new.strip():
        ctx.fail("CHAT_TITLE_EMPTY")
    if new == old:
        ctx.fail("CHAT_NOT_MODIFIED")


@on(api.messages.EditChatAbout)
def edit_chat_about(ctx: Context, request: api.messages.EditChatAbout) -> bool:
    """Source: https://core.telegram.org/method/messages.editChatAbout.

    Errors: CHANNEL_PRIVATE, CHAT_ABOUT_NOT_MODIFIED, CHAT_ABOUT_TOO_LONG, CHAT_ADMIN_REQUIRED, PEER_ID_INVALID.
    """
    peer = ctx.readable(request.peer)
    channel, group = ctx.world.channel(peer), ctx.world.group(peer)
    record = channel or group
    if record is None:
        ctx.fail("PEER_ID_INVALID")
    if channel is not None:
        allowed = channels.may(channel, ctx.account, "change_info")
    else:
        allowed = is_group(peer) and groups.may(ctx.world.groups[bare(peer)], ctx.account, "change_info")
    if not allowed:
        ctx.fail("CHAT_ADMIN_REQUIRED")
    if len(request.about) > 255:
        ctx.fail("CHAT_ABOUT_TOO_LONG")
    if record.about == request.about:
        ctx.fail("CHAT_ABOUT_NOT_MODIFIED")
    if channel is not None:
        action = api.ChannelAdminLogEventActionChangeAbout(prev_value=record.about, new_value=request.about)
        admin_log.note(ctx.world, channel, ctx.account, action)
    record.about = request.about
    return True
