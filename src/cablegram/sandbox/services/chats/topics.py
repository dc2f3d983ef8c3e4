"""Forums: making, changing, pinning and listing topics.

Source: https://core.telegram.org/api/forum
"""

from __future__ import annotations

from cablegram import api
from cablegram.sandbox.services.messages.history import answer, messages_of, page
from cablegram.sandbox.serving.context import Context
from cablegram.sandbox.serving.dispatch import on
from cablegram.sandbox.world import channels, sending
from cablegram.sandbox.world.chats import Channel
from cablegram.sandbox.world.features import admin_log, topics
from cablegram.sandbox.world.features.topics import GENERAL, MOST_PINNED, Topic

LONGEST_TITLE = 128


def _forum(ctx: Context, peer: api.TypeInputPeer) -> Channel:
    channel = ctx.channel(peer)
    if not channel.forum:
        ctx.fail("CHANNEL_FORUM_MISSING")
    return channel


def _may_manage(ctx: Context, channel: Channel, topic: Topic | None = None) -> None:
    """Fail unless the account may manage topics, or made this one."""
    own = topic is not None and topic.creator == ctx.account.id
    if not own and not channels.may(channel, ctx.account, "manage_topics"):
        ctx.fail("CHAT_ADMIN_REQUIRED")


def _topic(ctx: Context, channel: Channel, number: int) -> Topic:
    found = topics.found(channel, number)
    if found is None:
        ctx.fail("TOPIC_ID_INVALID")
    return found


@on(api.channels.ToggleForum, bots=False)
def toggle_forum(ctx: Context, request: api.channels.ToggleForum) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/channels.toggleForum. Errors: CHAT_ADMIN_REQUIRED, CHAT_NOT_MODIFIED."""
    channel = ctx.channel(request.channel)
    if channel.creator != ctx.account.id or channel.broadcast:
        ctx.fail("CHAT_ADMIN_REQUIRED")
    if channel.forum == request.enabled:
        ctx.fail("CHAT_NOT_MODIFIED")
    channel.forum = request.enabled
    admin_log.note(
        ctx.world, channel, ctx.account, api.ChannelAdminLogEventActionToggleForum(new_value=request.enabled)
    )
    channels.notify_changed(ctx.world, channel)
    return ctx.updates()


@on(api.messages.CreateForumTopic)
def create_forum_topic(ctx: Context, request: api.messages.CreateForumTopic) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.createForumTopic.

    Errors: RANDOM_ID_DUPLICATE, TOPIC_TITLE_EMPTY.
    """
    channel = _forum(ctx, request.peer)
    _may_manage(ctx, channel)
    title = request.title.strip()
    if not title or len(title) > LONGEST_TITLE:
        ctx.fail("TOPIC_TITLE_EMPTY")
    if request.random_id in ctx.account.box.random_ids:
        ctx.fail("RANDOM_ID_DUPLICATE")
    color = request.icon_color if request.icon_color in topics.COLORS else topics.COLORS[0]
    made = topics.create(ctx.world, ctx.account, channel, title, color, request.icon_emoji_id or 0)
    ctx.account.box.random_ids[request.random_id] = made.id
    topic = channel.topics[made.id]
    admin_log.note_topic(ctx.world, channel, ctx.account, None, topic)
    return ctx.updates(api.UpdateMessageID(id=made.id, random_id=request.random_id))


@on(api.messages.EditForumTopic)
def edit_forum_topic(ctx: Context, request: api.messages.EditForumTopic) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.editForumTopic.

    Errors: TOPIC_CLOSE_SEPARATELY, TOPIC_HIDE_SEPARATELY, TOPIC_NOT_MODIFIED, TOPIC_TITLE_EMPTY.
    """
    channel = _forum(ctx, request.peer)
    topic = _topic(ctx, channel, request.topic_id)
    _may_manage(ctx, channel, topic)
    if request.closed is not None and (request.title is not None or request.icon_emoji_id is not None):
        ctx.fail("TOPIC_CLOSE_SEPARATELY")
    if request.hidden is not None and (topic.id != GENERAL or request.title is not None or request.closed is not None):
        ctx.fail("TOPIC_HIDE_SEPARATELY")
    if request.title is not None and not request.title.strip():
        ctx.fail("TOPIC_TITLE_EMPTY")
    asked = (request.title, request.icon_emoji_id, request.closed, request.hidden)
    now = (topic.title, topic.emoji, topic.closed, topic.hidden)
    if all(new is None or new == old for new, old in zip(asked, now, strict=True)):
        ctx.fail("TOPIC_NOT_MODIFIED")
    before = topics.edit(
        ctx.world, ctx.account, channel, topic, title=request.title, emoji=request.icon_emoji_id,
        closed=request.closed, hidden=request.hidden,
    )  # fmt: skip
    admin_log.note_topic(ctx.world, channel, ctx.account, before, topic)
    return ctx.updates()


@on(api.messages.UpdatePinnedForumTopic)
def update_pinned_forum_topic(ctx: Context, request: api.messages.UpdatePinnedForumTopic) -> api.TypeUpdates:
    """Source: https://core.telegram.org/method/messages.updatePinnedForumTopic.

    Errors: PINNED_TOO_MUCH, PINNED_TOPIC_NOT_MODIFIED.
    """
    channel = _forum(ctx, request.peer)
    topic = _topic(ctx, channel, request.topic_id)
    _may_manage(ctx, channel)
    if bool(topic.pinned) == request.pinned:
        ctx.fail("PINNED_TOPIC_NOT_MODIFIED")
    if request.pinned and sum(bool(one.pinned) for one in channel.topics.values()) >= MOST_PINNED:
        ctx.fail("PINNED_TOO_MUCH")
    topics.pin(ctx.world, channel, topic, pinned=request.pinned)
    return ctx.updates()


@on(api.messages.DeleteTopicHistory)
def delete_topic_history(ctx: Context, request: api.messages.DeleteTopicHistory) -> api.messages.TypeAffectedHistory:
    """Source: https://core.telegram.org/method/messages.deleteTopicHistory.

    Errors: CHAT_ADMIN_REQUIRED, TOPIC_ID_INVALID.
    """
    channel = _forum(ctx, request.peer)
    topic = _topic(ctx, channel, request.top_msg_id)
    if topic.id == GENERAL:
        ctx.fail("TOPIC_ID_INVALID")
    if topic.creator != ctx.account.id and not channels.may(channel, ctx.account, "delete_messages"):
        ctx.fail("CHAT_ADMIN_REQUIRED")
    doomed = [m for m in [*channel.box.messages.values()] if topics.of(channel, m) == topic.id]
    count = sending.delete_posts(ctx.world, channel, doomed)
    del channel.topics[topic.id]
    admin_log.note_topic(ctx.world, channel, ctx.account, topic, None)
    return api.messages.AffectedHistory(pts=channel.box.pts, pts_count=count, offset=0)


def _listed(ctx: Context, channel: Channel, chosen: list[Topic], count: int) -> api.messages.ForumTopics:
    view = ctx.view()
    shown: list[api.TypeForumTopic] = [topics.shown(view, channel, topic) for topic in chosen]
    tops = [channel.box.messages.get(topics.top_message(channel, topic)) for topic in chosen]
    messages: list[api.TypeMessage] = [view.message(message) for message in tops if message is not None]
    return api.messages.ForumTopics(
        count=count, topics=shown, messages=messages, chats=view.chats(), users=view.users(), pts=channel.box.pts
    )


@on(api.messages.GetForumTopics, bots=False)
def get_forum_topics(ctx: Context, request: api.messages.GetForumTopics) -> api.messages.TypeForumTopics:
    """Source: https://core.telegram.org/method/messages.getForumTopics."""
    channel = _forum(ctx, request.peer)
    words = (request.q or "").lower()
    found = [topic for topic in topics.every(channel) if words in topic.title.lower()]
    places = [topic.id for topic in found]
    begin = places.index(request.offset_topic) + 1 if request.offset_topic in places else 0
    part = found[begin : begin + max(1, min(request.limit, 100))]
    return _listed(ctx, channel, part, len(found))


@on(api.messages.GetForumTopicsByID)
def get_forum_topics_by_id(ctx: Context, request: api.messages.GetForumTopicsByID) -> api.messages.TypeForumTopics:
    """Source: https://core.telegram.org/method/messages.getForumTopicsByID. Errors: TOPICS_EMPTY."""
    channel = _forum(ctx, request.peer)
    if not request.topics:
        ctx.fail("TOPICS_EMPTY")
    found = [topic for number in request.topics if (topic := topics.found(channel, number)) is not None]
    return _listed(ctx, channel, found, len(found))


@on(api.messages.GetReplies, bots=False)
def get_replies(ctx: Context, request: api.messages.GetReplies) -> api.messages.TypeMessages:
    """The messages of a topic.

    Source: https://core.telegram.org/method/messages.getReplies.
    Errors: CHANNEL_PRIVATE, MSG_ID_INVALID, PEER_ID_INVALID.
    """
    peer = ctx.readable(request.peer)
    channel = ctx.world.channel(peer)
    if channel is None or (channel.forum and topics.found(channel, request.msg_id) is None):
        ctx.fail("MSG_ID_INVALID")
    if channel.forum:
        found = [m for m in messages_of(ctx, peer) if topics.of(channel, m) == request.msg_id]
    else:
        found = [m for m in messages_of(ctx, peer) if m.reply_to == request.msg_id]
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
