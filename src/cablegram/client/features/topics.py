"""The topics of a forum: a supergroup, or a bot's private chat, whose messages are in threads.

A topic has the id of the message that made it; 1 is *General*, which every forum has.
Source: https://core.telegram.org/api/forum
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, TypeAlias

from cablegram import api
from cablegram.client.callbacks import a_list, a_text, how_many
from cablegram.client.chats.peers import get_input_entity
from cablegram.client.messages.send import sender
from cablegram.client.requests.random_ids import random_id
from cablegram.errors import CablegramError, UsageError

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore

TopicLike: TypeAlias = "int | api.ForumTopic | api.MessageService"
"""A topic: its id, the TL object, or the message that made it."""
GENERAL = 1
MAX_PAGE = 100
COLORS = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)
"""What an icon can be coloured with. Source: https://core.telegram.org/api/forum#forum-topics"""


def topic_id(topic: TopicLike) -> int:
    """The id of a topic. Raises UsageError for what is none."""
    if isinstance(topic, int) and not isinstance(topic, bool):
        return topic
    if isinstance(topic, (api.ForumTopic, api.MessageService)):
        return topic.id
    raise UsageError(f"a topic is its id, an api.ForumTopic or the message that made it, not {topic!r:.100}")


async def create_topic(
    client: ClientCore,
    peer: PeerLike,
    title: str,
    *,
    color: int | None = None,
    emoji: int | None = None,
    send_as: PeerLike | None = None,
) -> int:
    """Make a topic in a forum; returns its id, which ``topic=`` takes everywhere.

    ``color``: of its icon, one of ``cablegram.client.features.topics.COLORS``; ``emoji``: the id of a custom emoji as
    its icon. Needs the right to manage topics, or that everybody may make them.
    Source: https://core.telegram.org/method/messages.createForumTopic
    """
    if not a_text(title, "title").strip():
        raise UsageError("a topic has a title")
    request = api.messages.CreateForumTopic(
        peer=await get_input_entity(client, peer), title=title, icon_color=color, icon_emoji_id=emoji,
        random_id=random_id(client), send_as=await sender(client, send_as),
    )  # fmt: skip
    for update in getattr(await client.invoke(request), "updates", ()):
        message = getattr(update, "message", None)
        if isinstance(message, api.MessageService) and isinstance(message.action, api.MessageActionTopicCreate):
            return message.id
    raise CablegramError("messages.createForumTopic was answered without the topic that was made")


async def edit_topic(
    client: ClientCore,
    peer: PeerLike,
    topic: TopicLike,
    *,
    title: str | None = None,
    emoji: int | None = None,
    closed: bool | None = None,
    hidden: bool | None = None,
) -> None:
    """Change a topic: its title, its icon (0: none), whether it is closed for members, whether it is hidden (General
    alone). What is None stays as it is.

    Source: https://core.telegram.org/method/messages.editForumTopic
    """
    if title is None and emoji is None and closed is None and hidden is None:
        raise UsageError("say what is to change: title=, emoji=, closed= or hidden=")
    target = await get_input_entity(client, peer)
    request = api.messages.EditForumTopic(
        peer=target, topic_id=topic_id(topic), title=title, icon_emoji_id=emoji, closed=closed, hidden=hidden
    )
    await client.invoke(request)


async def close_topic(client: ClientCore, peer: PeerLike, topic: TopicLike, *, closed: bool = True) -> None:
    """Close a topic for members, or open it again (``closed=False``)."""
    await edit_topic(client, peer, topic, closed=closed)


async def pin_topic(client: ClientCore, peer: PeerLike, topic: TopicLike, *, pinned: bool = True) -> None:
    """Pin a topic to the top of the list, or not any more. Needs the right to manage topics.

    Source: https://core.telegram.org/method/messages.updatePinnedForumTopic
    """
    target = await get_input_entity(client, peer)
    request = api.messages.UpdatePinnedForumTopic(peer=target, topic_id=topic_id(topic), pinned=pinned)
    await client.invoke(request)


async def delete_topic(client: ClientCore, peer: PeerLike, topic: TopicLike) -> None:
    """Delete a topic with all of its messages. Needs the right to delete messages, or to have made it.

    Source: https://core.telegram.org/method/messages.deleteTopicHistory
    """
    request = api.messages.DeleteTopicHistory(peer=await get_input_entity(client, peer), top_msg_id=topic_id(topic))
    while (await client.invoke(request)).offset > 0:  # a part at a time; the answer says whether more is left
        pass


async def iter_topics(
    client: ClientCore, peer: PeerLike, limit: int | None = None, *, search: str | None = None
) -> AsyncIterator[api.ForumTopic]:
    """The topics of a forum, those that are pinned first, then those with the newest message.

    ``search``: only those whose title has this word. Source:
    https://core.telegram.org/method/messages.getForumTopics
    """
    target, left = await get_input_entity(client, peer), how_many(limit)
    date, number, last = 0, 0, 0
    seen: set[int] = set()
    while left > 0:
        page = await client.invoke(
            api.messages.GetForumTopics(
                peer=target, q=search, offset_date=date, offset_id=number, offset_topic=last,
                limit=int(min(left, MAX_PAGE)),
            )
        )  # fmt: skip
        topics = [one for one in page.topics if isinstance(one, api.ForumTopic) and one.id not in seen]
        for topic in topics:
            seen.add(topic.id)
            yield topic
        left -= len(topics)
        if not topics or len(seen) >= page.count:
            return
        dates = {m.id: m.date for m in page.messages if not isinstance(m, api.MessageEmpty)}
        end = topics[-1]
        date = end.date if page.order_by_create_date else dates.get(end.top_message, end.date)
        number, last = end.top_message, end.id


async def get_topics(
    client: ClientCore, /, peer: PeerLike, topics: TopicLike | Sequence[TopicLike] | None = None
) -> list[api.ForumTopic]:
    """The topics of a forum as a list: all of them, or these. One that does not exist is left out.

    Source: https://core.telegram.org/method/messages.getForumTopicsByID
    """
    if topics is None:
        return [topic async for topic in iter_topics(client, peer)]
    kinds = int | api.ForumTopic | api.MessageService
    wanted = [topics] if isinstance(topics, kinds) else a_list(topics, "topics", kinds, "topics and their ids")
    request = api.messages.GetForumTopicsByID(
        peer=await get_input_entity(client, peer), topics=[topic_id(one) for one in wanted]
    )
    return [one for one in (await client.invoke(request)).topics if isinstance(one, api.ForumTopic)]


async def set_forum(client: ClientCore, peer: PeerLike, enabled: bool = True, *, tabs: bool = False) -> None:
    """Give a supergroup topics, or not any more; ``tabs``: show them as tabs. For its owner.

    Source: https://core.telegram.org/method/channels.toggleForum
    """
    from cablegram.client.chats.peers import input_channel

    channel = input_channel(await get_input_entity(client, peer))
    await client.invoke(api.channels.ToggleForum(channel=channel, enabled=enabled, tabs=tabs))
