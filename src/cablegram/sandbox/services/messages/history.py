"""Reading messages: history, single messages, marks of what was read.

Source: https://core.telegram.org/api/offsets
"""

from __future__ import annotations

from bisect import bisect_left

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import sending
from cablegram.sandbox.world.messages import Box, Message
from cablegram.sandbox.world.peers import bare, is_channel

MAX_PAGE = 100


def page(
    found: list[Message], *, offset_id: int = 0, offset_date: int = 0, add_offset: int = 0, limit: int = MAX_PAGE,
    max_id: int = 0, min_id: int = 0,
) -> list[Message]:  # fmt: skip
    """Cut one page, newest first, out of messages in ascending order of their ids."""
    ids = [message.id for message in found]
    if offset_id:
        start = bisect_left(ids, offset_id)
    elif offset_date:
        start = bisect_left([message.content.date for message in found], offset_date)
    else:
        start = len(found)
    limit = max(0, min(limit, MAX_PAGE))
    upper = start - add_offset
    chosen = found[max(0, upper - limit) : max(0, min(upper, len(found)))]
    return [
        message
        for message in reversed(chosen)
        if (not max_id or message.id < max_id) and (not min_id or message.id > min_id)
    ]


def answer(ctx: Context, peer: int | None, shown: list[Message], total: int) -> api.messages.TypeMessages:
    """messages.messages, a slice of them, or those of a channel."""
    view = ctx.view()
    made = [view.message(message) for message in shown]
    channel = None if peer is None else ctx.world.channel(peer)
    if channel is not None:
        view.mention(channel.peer)
        return api.messages.ChannelMessages(
            pts=channel.box.pts, count=total, messages=made, topics=[], chats=view.chats(), users=view.users()
        )
    if peer is not None:
        view.mention(peer)
    if total > len(made):
        return api.messages.MessagesSlice(count=total, messages=made, topics=[], chats=view.chats(), users=view.users())
    return api.messages.Messages(messages=made, topics=[], chats=view.chats(), users=view.users())


def messages_of(ctx: Context, peer: int) -> list[Message]:
    """The messages of a chat that the account sees, oldest first."""
    box = ctx.world.box_of(ctx.account, peer)
    dialog = ctx.account.dialogs.get(peer)
    hidden = dialog.hidden_until if dialog is not None else 0
    return [box.messages[id] for id in box.ids(peer) if id > hidden]


@on(api.messages.GetHistory, bots=False)
def get_history(ctx: Context, request: api.messages.GetHistory) -> api.messages.TypeMessages:
    """Source: https://core.telegram.org/method/messages.getHistory. Errors: CHANNEL_PRIVATE, PEER_ID_INVALID."""
    peer = ctx.readable(request.peer)
    found = messages_of(ctx, peer)
    shown = page(
        found,
        offset_id=request.offset_id,
        offset_date=request.offset_date,
        add_offset=request.add_offset,
        limit=request.limit,
        max_id=request.max_id,
        min_id=request.min_id,
    )
    return answer(ctx, peer, shown, len(found))


def _wanted(ctx: Context, box: Box, asked: api.TypeInputMessage, pinned: list[int]) -> Message | None:
    match asked:
        case api.InputMessageReplyTo():
            reply = box.messages.get(asked.id)
            found = None if reply is None else box.messages.get(reply.reply_to)
        case api.InputMessagePinned():
            found = box.messages.get(pinned[-1]) if pinned else None
        case api.InputMessageID() | api.InputMessageCallbackQuery():
            found = box.messages.get(asked.id)
    return found


def _by_ids(ctx: Context, peer: int | None, ids: list[api.TypeInputMessage]) -> api.messages.TypeMessages:
    channel = None if peer is None else ctx.world.channel(peer)
    box = ctx.account.box if channel is None else channel.box
    view = ctx.view()
    made: list[api.TypeMessage] = []
    for asked in ids[:MAX_PAGE]:
        found = _wanted(ctx, box, asked, [] if channel is None else channel.pinned)
        id = 0 if isinstance(asked, api.InputMessagePinned) else asked.id
        made.append(api.MessageEmpty(id=id) if found is None or view.hides(found) else view.message(found))
    if channel is None:
        return api.messages.Messages(messages=made, topics=[], chats=view.chats(), users=view.users())
    view.mention(channel.peer)
    return api.messages.ChannelMessages(
        pts=channel.box.pts, count=len(made), messages=made, topics=[], chats=view.chats(), users=view.users()
    )


@on(api.messages.GetMessages)
def get_messages(ctx: Context, request: api.messages.GetMessages) -> api.messages.TypeMessages:
    """Source: https://core.telegram.org/method/messages.getMessages."""
    return _by_ids(ctx, None, request.id)


@on(api.channels.GetMessages)
def get_channel_messages(ctx: Context, request: api.channels.GetMessages) -> api.messages.TypeMessages:
    """Source: https://core.telegram.org/method/channels.getMessages. Errors: CHANNEL_INVALID, CHANNEL_PRIVATE."""
    return _by_ids(ctx, ctx.channel(request.channel).peer, request.id)


@on(api.messages.ReadHistory, bots=False)
def read_history(ctx: Context, request: api.messages.ReadHistory) -> api.messages.TypeAffectedMessages:
    """Source: https://core.telegram.org/method/messages.readHistory. Errors: CHANNEL_PRIVATE, PEER_ID_INVALID."""
    peer = ctx.readable(request.peer)
    count = sending.read(ctx.world, ctx.account, peer, request.max_id)
    return api.messages.AffectedMessages(pts=ctx.account.box.pts, pts_count=count)


@on(api.channels.ReadHistory, bots=False)
def read_channel_history(ctx: Context, request: api.channels.ReadHistory) -> bool:
    """Source: https://core.telegram.org/method/channels.readHistory. Errors: CHANNEL_INVALID, CHANNEL_PRIVATE."""
    channel = ctx.channel(request.channel)
    return sending.read_channel(ctx.world, ctx.account, channel.peer, request.max_id)


@on(api.messages.ReadMessageContents)
def read_message_contents(ctx: Context, request: api.messages.ReadMessageContents) -> api.messages.TypeAffectedMessages:
    """Source: https://core.telegram.org/method/messages.readMessageContents."""
    box = ctx.account.box
    read = [id for id in request.id if id in box.messages and box.messages[id].media_unread]
    for id in read:
        box.messages[id].media_unread = False
    if read:
        ctx.world.notify(ctx.account.id, ctx.account.id, box.record("contents", tuple(read), count=len(read)))
    return api.messages.AffectedMessages(pts=box.pts, pts_count=len(read))


@on(api.messages.ReceivedMessages, bots=False)
def received_messages(ctx: Context, request: api.messages.ReceivedMessages) -> list[api.TypeReceivedNotifyMessage]:
    """Source: https://core.telegram.org/method/messages.receivedMessages."""
    return []


@on(api.messages.GetMessagesViews)
def get_messages_views(ctx: Context, request: api.messages.GetMessagesViews) -> api.messages.TypeMessageViews:
    """Source: https://core.telegram.org/method/messages.getMessagesViews. Errors: CHANNEL_PRIVATE, PEER_ID_INVALID."""
    peer = ctx.readable(request.peer)
    box = ctx.world.box_of(ctx.account, peer)
    shown = []
    for id in request.id:
        found = box.messages.get(id)
        content = None if found is None else found.content
        if content is not None and content.post and request.increment:
            content.views += 1
        post = content is not None and content.post
        shown.append(api.MessageViews(views=content.views if content and post else None, forwards=None))
    return api.messages.MessageViews(views=shown, chats=[], users=[])


@on(api.messages.GetUnreadMentions, bots=False)
def get_unread_mentions(ctx: Context, request: api.messages.GetUnreadMentions) -> api.messages.TypeMessages:
    """Source: https://core.telegram.org/method/messages.getUnreadMentions. Errors: CHANNEL_PRIVATE, PEER_ID_INVALID."""
    peer = ctx.readable(request.peer)
    found = [message for message in messages_of(ctx, peer) if message.mentioned and message.media_unread]
    shown = page(found, offset_id=request.offset_id, add_offset=request.add_offset, limit=request.limit)
    return answer(ctx, peer, shown, len(found))


@on(api.messages.ReadMentions, bots=False)
def read_mentions(ctx: Context, request: api.messages.ReadMentions) -> api.messages.TypeAffectedHistory:
    """Source: https://core.telegram.org/method/messages.readMentions. Errors: CHANNEL_PRIVATE, PEER_ID_INVALID."""
    peer = ctx.readable(request.peer)
    for message in messages_of(ctx, peer):
        if message.mentioned:
            message.media_unread = False
    channel = ctx.world.channel(peer)
    box = ctx.account.box if channel is None else channel.box
    return api.messages.AffectedHistory(pts=box.pts, pts_count=0, offset=0)


def top_of(ctx: Context, peer: int) -> Message | None:
    """The newest message of a chat."""
    box = ctx.world.channels[bare(peer)].box if is_channel(peer) else ctx.account.box
    return box.top(peer)
