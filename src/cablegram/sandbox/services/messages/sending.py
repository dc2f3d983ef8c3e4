"""Sending: text, service-free. Media come in ``media``, edits in ``editing``.

Source: https://core.telegram.org/method/messages.sendMessage
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import channels, sending
from cablegram.sandbox.world.chats import Channel
from cablegram.sandbox.world.features import drafts, scheduled, topics
from cablegram.sandbox.world.messages import Content, Forward, Message
from cablegram.sandbox.world.peers import bare, is_channel, is_group, is_user

from .forbidden_kinds import check_kind

MAX_TEXT, MAX_CAPTION, MAX_PREMIUM_CAPTION = 4096, 1024, 4096
BLANKS = "".join(map(chr, range(33)))
"""What Telegram trims; other spaces are letters to it."""


Written = api.messages.SendMessage | api.messages.SendMedia
Sending = Written | api.messages.SendInlineBotResult


def writable(ctx: Context, asked: api.TypeInputPeer) -> int:
    """The marked id of a peer that the account may write to."""
    peer = ctx.peer(asked)
    me = ctx.account
    if is_user(peer):
        other = ctx.world.accounts[peer]
        if other.deleted:
            ctx.fail("INPUT_USER_DEACTIVATED")
        if peer in me.blocked:
            ctx.fail("YOU_BLOCKED_USER")
        if me.bot and other.bot and peer != me.id:
            ctx.fail("USER_IS_BOT")
        if me.bot and peer not in me.started:  # https://core.telegram.org/bots#how-are-bots-different-from-users
            ctx.fail("PEER_ID_INVALID")
        if me.bot and me.id in other.blocked:
            ctx.fail("USER_IS_BLOCKED")
    elif is_group(peer):
        _group_writable(ctx, peer)
    else:
        _channel_writable(ctx, ctx.world.channels[bare(peer)])
    return peer


def _group_writable(ctx: Context, peer: int) -> None:
    group = ctx.world.groups[bare(peer)]
    if group.deactivated or ctx.account.id not in group.members:
        ctx.fail("PEER_ID_INVALID" if group.deactivated else "CHAT_WRITE_FORBIDDEN")
    member = group.members[ctx.account.id]
    silent = group.default_banned is not None and group.default_banned.send_messages
    if silent and member.admin is None and group.creator != ctx.account.id:
        ctx.fail("CHAT_WRITE_FORBIDDEN")


def _channel_writable(ctx: Context, channel: Channel) -> None:
    ctx.may_see(channel)
    me = ctx.account
    if not channels.may_write(channel, me):
        member = channel.member(me.id)
        restricted = member is not None and member.banned is not None
        if restricted:
            ctx.fail("USER_BANNED_IN_CHANNEL")
        ctx.fail("CHAT_ADMIN_REQUIRED" if channel.broadcast else "CHAT_WRITE_FORBIDDEN")
    if channel.slowmode and not channels.may(channel, me, "ban_users"):
        now = ctx.world.clock.time()
        wait = channel.last_post.get(me.id, -1e18) + channel.slowmode - now
        if wait > 0:
            ctx.fail("SLOWMODE_WAIT", max(1, int(wait)))
        channel.last_post[me.id] = now


def scheduled_for(ctx: Context, peer: int, date: int | None) -> int:
    """The date to which a sending request puts its message off; 0: it is sent at once."""
    if date is None or date < ctx.world.now + scheduled.AT_ONCE:
        return 0
    if ctx.account.bot:
        ctx.fail("SCHEDULE_BOT_NOT_ALLOWED")
    if date == scheduled.WHEN_ONLINE:  # accounts of the sandbox do not show when they come online
        ctx.fail("SCHEDULE_STATUS_PRIVATE")
    if date > ctx.world.now + scheduled.LATEST:
        ctx.fail("SCHEDULE_DATE_TOO_LATE")
    if len(scheduled.queue_of(ctx.world, ctx.account, peer).messages) >= scheduled.MOST:
        ctx.fail("SCHEDULE_TOO_MUCH")
    return date


def new_content(ctx: Context, peer: int, request: Written, *, limit: int = MAX_TEXT) -> Content:
    """The content that a sending request describes, its text checked."""
    text, entities = kept_text(ctx, request.message, request.entities or [])
    if len(text) > (MAX_TEXT if limit == MAX_TEXT else caption_limit(ctx)):
        ctx.fail("MESSAGE_TOO_LONG" if limit == MAX_TEXT else "MEDIA_CAPTION_TOO_LONG")
    channel = ctx.world.channel(peer)
    post = channel is not None and channel.broadcast
    me = ctx.account
    return Content(
        peer if post else me.id,
        scheduled_for(ctx, peer, request.schedule_date) or ctx.world.now,
        text,
        entities,
        markup=request.reply_markup if me.bot else None,
        silent=request.silent,
        noforwards=request.noforwards,
        post=post,
        views=1 if post else 0,
        author=me.id if post else 0,
        post_author=me.name if channel is not None and post and channel.signatures else "",
    )


def caption_limit(ctx: Context) -> int:
    """How long a caption of the account's may be. Source: https://core.telegram.org/api/config"""
    return MAX_PREMIUM_CAPTION if ctx.account.premium else MAX_CAPTION


def kept_text(
    ctx: Context, sent: str, entities: list[api.TypeMessageEntity]
) -> tuple[str, list[api.TypeMessageEntity]]:
    """A text and its entities as they are kept. Offsets count UTF-16 code units of the text as it was sent.

    The text is trimmed, and the entities stay where they were: a client that sends white space first marks the wrong
    letters. What is marked at the beginning is not trimmed.
    Source: https://core.telegram.org/api/entities#entity-length
    """
    check_bounds(ctx, sent, entities)
    text = sent.replace("\r", "").rstrip(BLANKS)
    leading = len(text) - len(text.lstrip(BLANKS))
    text = text[min([leading, *(entity.offset for entity in entities)]) :]
    units = text.encode("utf-16-le")
    kept: list[api.TypeMessageEntity] = []
    for entity in entities:
        end = min(entity.offset + entity.length, len(units) // 2)
        while end > entity.offset and int.from_bytes(units[2 * end - 2 : 2 * end], "little") <= 32:
            end -= 1
        entity.length = end - entity.offset
        if entity.length <= 0:
            continue
        kept.append(kept_entity(ctx, entity))
    return text, kept


def check_bounds(ctx: Context, text: str, entities: list[api.TypeMessageEntity]) -> None:
    """Refuse entities that are not within a text. Source: https://core.telegram.org/api/entities#entity-length"""
    raw = text.encode("utf-16-le")
    for entity in entities:
        ends = (entity.offset, entity.offset + entity.length)
        if entity.length <= 0 or any(not 0 <= 2 * end <= len(raw) or _in_a_pair(raw, end) for end in ends):
            ctx.fail("ENTITY_BOUNDS_INVALID")


def kept_entity(ctx: Context, entity: api.TypeMessageEntity) -> api.TypeMessageEntity:
    """An entity as it is kept: a mention by an InputUser is one by the user's id."""
    if isinstance(entity, api.InputMessageEntityMentionName):
        user = ctx.user(entity.user_id, "ENTITY_MENTION_USER_INVALID")
        return api.MessageEntityMentionName(offset=entity.offset, length=entity.length, user_id=user.id)
    return entity


def _in_a_pair(raw: bytes, unit: int) -> bool:
    """Whether a place is between the halves of a surrogate pair."""
    return 0xDC00 <= int.from_bytes(raw[2 * unit : 2 * unit + 2], "little") < 0xE000


def reply_id(ctx: Context, peer: int, reply: api.TypeInputReplyTo | None) -> int:
    """The id of the message that is replied to, or 0 where there is none to reply to."""
    if not isinstance(reply, api.InputReplyToMessage) or not reply.reply_to_msg_id:
        return 0
    found = ctx.world.box_of(ctx.account, peer).messages.get(reply.reply_to_msg_id)
    return found.id if found is not None and found.peer == peer else 0


def topic_id(ctx: Context, peer: int, reply: api.TypeInputReplyTo | None) -> int:
    """The topic of a forum that a message goes to; 0: General, or no forum.

    Source: https://core.telegram.org/api/forum#forum-topics
    """
    channel = ctx.world.channel(peer)
    if channel is None or not channel.forum:
        return 0
    number = 0
    if isinstance(reply, api.InputReplyToMessage):
        answered = channel.box.messages.get(reply.reply_to_msg_id)
        number = reply.top_msg_id or (answered.topic if answered is not None else reply.reply_to_msg_id)
    topic = topics.found(channel, number or topics.GENERAL)
    if topic is None:
        ctx.fail("TOPIC_DELETED")
    if topic.closed and topic.creator != ctx.account.id and not channels.may(channel, ctx.account, "manage_topics"):
        ctx.fail("TOPIC_CLOSED")
    return 0 if topic.id == topics.GENERAL else topic.id


def deliver(ctx: Context, peer: int, content: Content, request: Sending, random_id: int) -> Message:
    """Send a content once, now or at its date: a ``random_id`` that was used before is refused."""
    if not random_id:
        ctx.fail("RANDOM_ID_EMPTY")
    if random_id in ctx.account.box.random_ids:
        ctx.fail("RANDOM_ID_DUPLICATE")
    check_kind(ctx, peer, content)
    replied = reply_id(ctx, peer, request.reply_to)
    if content.date > ctx.world.now:
        ctx.account.box.random_ids[random_id] = 0
        message: Message = scheduled.schedule(ctx.world, ctx.account, peer, content, reply_to=replied)
    else:
        topic = topic_id(ctx, peer, request.reply_to)
        message = sending.send(
            ctx.world, ctx.account, peer, content, reply_to=replied, random_id=random_id, topic=topic
        )
    if request.clear_draft:  # https://core.telegram.org/api/drafts#clearing-drafts
        drafts.clear(ctx.world, ctx.account, peer)
    return message


@on(api.messages.SendMessage)
def send_message(ctx: Context, request: api.messages.SendMessage) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.sendMessage.

    Errors: CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, CHAT_SEND_PLAIN_FORBIDDEN, CHAT_WRITE_FORBIDDEN,
    ENTITY_BOUNDS_INVALID, ENTITY_MENTION_USER_INVALID, INPUT_USER_DEACTIVATED, MESSAGE_EMPTY, MESSAGE_TOO_LONG,
    PEER_ID_INVALID, RANDOM_ID_DUPLICATE, SCHEDULE_BOT_NOT_ALLOWED, SCHEDULE_DATE_TOO_LATE, SCHEDULE_STATUS_PRIVATE,
    SCHEDULE_TOO_MUCH, SLOWMODE_WAIT, TOPIC_CLOSED, TOPIC_DELETED, USER_BANNED_IN_CHANNEL, USER_IS_BLOCKED, USER_IS_BOT,
    YOU_BLOCKED_USER.
    """
    peer = writable(ctx, request.peer)
    if not request.message.strip(BLANKS):
        ctx.fail("MESSAGE_EMPTY")
    content = new_content(ctx, peer, request)
    message = deliver(ctx, peer, content, request, request.random_id)
    # Never for Saved Messages: clients take the short answer for one from somebody else's chat.
    short = (
        content.date <= ctx.world.now
        and ctx.options.short_updates
        and not is_channel(peer)
        and peer != ctx.account.id
        and content.markup is None
    )
    if short:
        ctx.take()
        return short_sent(ctx, message)
    return ctx.updates(api.UpdateMessageID(id=message.id, random_id=request.random_id))


def short_sent(ctx: Context, message: Message) -> api.UpdateShortSentMessage:
    """The short answer to a plain message in a private chat or basic group."""
    event = next(e for e in reversed(ctx.account.box.log) if e.kind == "new" and e.args[0] == message.id)
    return api.UpdateShortSentMessage(
        out=True,
        id=message.id,
        pts=event.pts,
        pts_count=event.grown,
        date=message.content.date,
        entities=message.content.entities or None,
    )


@on(api.messages.ForwardMessages)
def forward_messages(ctx: Context, request: api.messages.ForwardMessages) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.forwardMessages.

    Errors: CHANNEL_PRIVATE, CHAT_ADMIN_REQUIRED, CHAT_FORWARDS_RESTRICTED, CHAT_SEND_AUDIOS_FORBIDDEN,
    CHAT_SEND_GIFS_FORBIDDEN, CHAT_SEND_MEDIA_FORBIDDEN, CHAT_SEND_PHOTOS_FORBIDDEN, CHAT_SEND_PLAIN_FORBIDDEN,
    CHAT_SEND_POLL_FORBIDDEN, CHAT_SEND_VIDEOS_FORBIDDEN, CHAT_SEND_VOICES_FORBIDDEN, CHAT_WRITE_FORBIDDEN,
    INPUT_USER_DEACTIVATED, MESSAGE_IDS_EMPTY, MESSAGE_ID_INVALID, PEER_ID_INVALID, RANDOM_ID_DUPLICATE,
    RANDOM_ID_INVALID, SCHEDULE_DATE_TOO_LATE, SCHEDULE_TOO_MUCH, SLOWMODE_WAIT, USER_BANNED_IN_CHANNEL,
    USER_IS_BLOCKED, USER_IS_BOT, YOU_BLOCKED_USER.
    """
    source = ctx.readable(request.from_peer)
    peer = writable(ctx, request.to_peer)
    if not request.id or len(request.id) > 100:
        ctx.fail("MESSAGE_IDS_EMPTY" if not request.id else "MESSAGE_ID_INVALID")
    if len(request.random_id) != len(request.id):
        ctx.fail("RANDOM_ID_INVALID")
    if any(random_id and random_id in ctx.account.box.random_ids for random_id in request.random_id):
        ctx.fail("RANDOM_ID_DUPLICATE")
    found = [ctx.message(source, id) for id in request.id]
    origin = ctx.world.channel(source) or ctx.world.group(source)
    if (origin is not None and origin.noforwards) or any(message.content.noforwards for message in found):
        ctx.fail("CHAT_FORWARDS_RESTRICTED")
    first: list[api.TypeUpdate] = []
    albums: dict[int, int] = {}
    for message, random_id in zip(found, request.random_id, strict=True):
        if message.content.action is not None:
            ctx.fail("MESSAGE_ID_INVALID")
        content = _forwarded(ctx, source, peer, message, request)
        check_kind(ctx, peer, content)
        if message.content.grouped_id:
            content.grouped_id = albums.setdefault(message.content.grouped_id, abs(ctx.world.long()))
        if content.date > ctx.world.now:
            sent: Message = scheduled.schedule(ctx.world, ctx.account, peer, content)
        else:
            sent = sending.send(ctx.world, ctx.account, peer, content, random_id=random_id)
        first.append(api.UpdateMessageID(id=sent.id, random_id=random_id))
    return ctx.updates(*first)


def _forwarded(
    ctx: Context, source: int, peer: int, message: Message, request: api.messages.ForwardMessages
) -> Content:
    old = message.content
    channel = ctx.world.channel(peer)
    post = channel is not None and channel.broadcast
    new = Content(
        peer if post else ctx.account.id,
        scheduled_for(ctx, peer, request.schedule_date) or ctx.world.now,
        "" if request.drop_media_captions and old.media is not None else old.text,
        list(old.entities),
        old.media,
        silent=request.silent,
        post=post,
        views=1 if post else 0,
        author=ctx.account.id if post else 0,
    )
    if not request.drop_author:
        saved = peer == ctx.account.id
        new.forward = old.forward or Forward(
            old.sender,
            "",
            old.date,
            channel_post=message.id if old.post else 0,
            post_author=old.post_author,
        )
        if saved:
            new.forward = new.forward._replace(saved_peer=source, saved_id=message.id)
    old.forwards += 1
    return new
