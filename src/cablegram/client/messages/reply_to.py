"""What a message answers, and in which topic of a forum it is, as requests take it.

Sources: https://core.telegram.org/constructor/inputReplyToMessage, https://core.telegram.org/api/forum,
https://core.telegram.org/api/threads
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from cablegram import api
from cablegram.client.chats.peer_ids import marked
from cablegram.client.chats.peers import get_input_entity
from cablegram.errors import UsageError, described

from .references import id_of

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

Answered: TypeAlias = "int | api.Message | api.MessageService"
ReplyTo: TypeAlias = "Answered | Reply | api.TypeInputReplyTo"


class Reply(NamedTuple):
    """What a message answers, when an id or a message object does not say enough.

    ``message``: the message or its id; it may be one of another chat, if it is an object. ``quote``: the part of its
    text that is answered, to the letter. ``topic``: the id of the forum's topic to answer in, by default the message's
    own. Without a message it is a place, not an answer: ``Reply(topic=77)``::

        await client.send_message(chat, "Which one?", reply_to=Reply(message, quote="the second"))
    """

    message: Answered | None = None
    quote: str | None = None
    topic: int | None = None


def topic_of(message: api.Message | api.MessageService) -> int | None:
    """The id of the forum's topic that a message is in; None outside of topics, and in General.

    Source: https://core.telegram.org/constructor/messageReplyHeader
    """
    header = message.reply_to
    if not isinstance(header, api.MessageReplyHeader) or not header.forum_topic:
        return None
    return header.reply_to_top_id or header.reply_to_msg_id


def reply(reply_to: ReplyTo | None) -> api.TypeInputReplyTo | None:
    """The ``InputReplyTo`` of a message of the same chat, its id, or one made by hand. Raises UsageError for others."""
    match reply_to:
        case None:
            return None
        case bool():
            pass
        case int() if 0 < reply_to < 2**31:
            return api.InputReplyToMessage(reply_to_msg_id=reply_to)
        case api.Message() | api.MessageService():
            return api.InputReplyToMessage(reply_to_msg_id=reply_to.id, top_msg_id=topic_of(reply_to))
        case Reply(message=None, quote=None, topic=int() as topic) if topic > 0:
            return api.InputReplyToMessage(reply_to_msg_id=topic, top_msg_id=topic)
        case Reply(
            message=int() | api.Message() | api.MessageService() as message, quote=str() | None, topic=int() | None
        ) if reply_to.topic is None or reply_to.topic > 0:
            made = reply(message)
            if isinstance(made, api.InputReplyToMessage):
                made.quote_text = reply_to.quote
                made.top_msg_id = reply_to.topic or made.top_msg_id
            return made
        case (
            api.InputReplyToMessage()
            | api.InputReplyToStory()
            | api.InputReplyToMonoForum()
            | api.InputReplyToEphemeralMessage()
        ):
            return reply_to
    given = repr(reply_to) if isinstance(reply_to, (int, str, Reply)) else described(reply_to)
    raise UsageError(f"reply_to= is a message or its id (1 or more), or a Reply, not {given}")


async def reply_in(
    client: ClientCore, target: api.TypeInputPeer, reply_to: ReplyTo | None, topic: int | None = None
) -> api.TypeInputReplyTo | None:
    """:func:`reply` in a chat, where a message object may be of another one, and ``topic`` says where it goes."""
    if reply_to is None and topic is not None:
        reply_to = Reply(topic=topic)
    made = reply(reply_to)
    answered = reply_to.message if isinstance(reply_to, Reply) else reply_to
    if not isinstance(made, api.InputReplyToMessage):
        return made
    if isinstance(answered, (api.Message, api.MessageService)):
        chat = marked(answered.peer_id)
        if chat is not None and chat != await id_of(client, target):
            made.reply_to_peer_id = await get_input_entity(client, chat)
            made.top_msg_id = None  # that is a topic of the other chat
    if topic is not None:
        made.top_msg_id = topic
    return made
