"""The topics of a forum: what they are called, who may do what, and which message is in which.

A topic has the id of the message that made it; 1 is General, which every forum has and nobody makes. A message names
its topic; those of General name none. Everybody in the forum is notified of a topic's changes by its service messages
(counted by the channel's ``pts``), and of pins by ``updatePinnedForumTopic``, which nothing counts.
Source: https://core.telegram.org/api/forum
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from cablegram import api
from cablegram.sandbox.world.messages import Content, Message

if TYPE_CHECKING:
    from cablegram.sandbox.world.accounts import Account
    from cablegram.sandbox.world.chats import Channel
    from cablegram.sandbox.world.render import View
    from cablegram.sandbox.world.world import World

GENERAL = 1
MOST_PINNED = 5
"""Topics that a forum may have pinned (``topics_pinned_limit``). Source: https://core.telegram.org/api/config"""
COLORS = (0x6FB9F0, 0xFFD67E, 0xCB86DB, 0x8EEE98, 0xFF93B2, 0xFB6F5F)


@dataclass(slots=True)
class Topic:
    """One topic. ``creator`` is an account, ``pinned`` its place among those that are pinned, 0: not pinned."""

    id: int
    title: str
    creator: int
    date: int
    color: int = COLORS[0]
    emoji: int = 0
    closed: bool = False
    hidden: bool = False
    pinned: int = 0


def found(channel: Channel, number: int) -> Topic | None:
    """A topic of a forum by its id."""
    if number == GENERAL and number not in channel.topics:
        channel.topics[GENERAL] = Topic(GENERAL, "General", channel.creator, channel.date)
    return channel.topics.get(number)


def every(channel: Channel) -> list[Topic]:
    """The topics of a forum: those that are pinned first, then by their newest message."""
    found(channel, GENERAL)
    last = {topic.id: top_message(channel, topic) for topic in channel.topics.values()}
    return sorted(channel.topics.values(), key=lambda topic: (topic.pinned or 99, -last[topic.id], -topic.id))


def top_message(channel: Channel, topic: Topic) -> int:
    """The id of the newest message of a topic."""
    newest = max((m.id for m in channel.box.messages.values() if of(channel, m) == topic.id), default=0)
    return newest or topic.id


def of(channel: Channel, message: Message) -> int:
    """The topic that a message of a forum is in."""
    return message.topic if message.topic in channel.topics else GENERAL


def create(world: World, actor: Account, channel: Channel, title: str, color: int, emoji: int) -> Message:
    """Make a topic; answers the service message that it is named by."""
    from cablegram.sandbox.world.sending import send

    action = api.MessageActionTopicCreate(title=title, icon_color=color, icon_emoji_id=emoji or None)
    made = send(world, actor, channel.peer, Content(actor.id, world.now, action=action))
    channel.topics[made.id] = Topic(made.id, title, actor.id, world.now, color, emoji)
    made.topic = made.id
    return made


def edit(
    world: World,
    actor: Account,
    channel: Channel,
    topic: Topic,
    *,
    title: str | None,
    emoji: int | None,
    closed: bool | None,
    hidden: bool | None,
) -> Topic:
    """Change a topic, and say so in it; answers it as it was."""
    from cablegram.sandbox.world.sending import send

    before = replace(topic)
    topic.title = topic.title if title is None else title
    topic.emoji = topic.emoji if emoji is None else emoji
    topic.closed = topic.closed if closed is None else closed
    topic.hidden = topic.hidden if hidden is None else hidden
    action = api.MessageActionTopicEdit(title=title, icon_emoji_id=emoji, closed=closed, hidden=hidden)
    said = send(world, actor, channel.peer, Content(actor.id, world.now, action=action), topic=topic.id)
    said.reply_to = topic.id
    return before


def pin(world: World, channel: Channel, topic: Topic, *, pinned: bool) -> None:
    """Pin a topic above the others, or not any more."""
    topic.pinned = 0
    for place, other in enumerate(sorted((t for t in channel.topics.values() if t.pinned), key=lambda t: t.pinned)):
        other.pinned = place + 1 + pinned
    topic.pinned = int(pinned)
    world.notify_all(
        [member.user_id for member in channel.present()],
        lambda view: api.UpdatePinnedForumTopic(peer=view.peer(channel.peer), topic_id=topic.id, pinned=pinned),
    )


def shown(view: View, channel: Channel, topic: Topic) -> api.ForumTopic:
    """A ForumTopic as a viewer sees it."""
    account = view.account
    mine = None if account is None else account.dialogs.get(channel.peer)
    read = 0 if mine is None else mine.read_inbox
    newer = [m for m in channel.box.messages.values() if m.id > read and of(channel, m) == topic.id]
    return api.ForumTopic(
        my=topic.creator == view.viewer,
        closed=topic.closed,
        hidden=topic.hidden,
        pinned=topic.pinned > 0,
        id=topic.id,
        date=topic.date,
        peer=view.peer(channel.peer),
        title=topic.title,
        icon_color=topic.color,
        icon_emoji_id=topic.emoji or None,
        top_message=top_message(channel, topic),
        read_inbox_max_id=read,
        read_outbox_max_id=0 if mine is None else mine.read_outbox,
        unread_count=sum(m.content.sender != view.viewer for m in newer),
        unread_mentions_count=0,
        unread_reactions_count=0,
        unread_poll_votes_count=0,
        from_id=view.peer(topic.creator),
        notify_settings=api.PeerNotifySettings(),
    )
