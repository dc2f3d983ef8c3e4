"""What a method gives whose answer is `Updates`: the message, the chat or the user in it, where a hint says so.

``Updates`` carries whatever changed, and which part of it the caller asked for is written nowhere in the schema. So
`GIVEN` says it, a line each. Every other method gives its answer as it is; of ``Updates``, see ``.updates``.
Source: https://core.telegram.org/api/updates
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple, TypeAlias

Carry: TypeAlias = Callable[..., Awaitable[object]]
"""``(client, request)``: each takes the requests of its own methods."""

GIVEN: dict[str, str] = {
    "channels.convertToGigagroup": "channel",
    "channels.createChannel": "channel",
    "communities.create": "chat",
    "contacts.acceptContact": "user",
    "contacts.addContact": "user",
    "messages.createForumTopic": "service message",
    "messages.editMessage": "message",
    "messages.forwardMessages": "messages",
    "messages.migrateChat": "channel",
    "messages.sendInlineBotResult": "message",
    "messages.sendMedia": "sent message",
    "messages.sendMessage": "sent message",
    "messages.sendMultiMedia": "sent messages",
    "messages.sendQuickReplyMessages": "messages",
    "messages.sendScheduledMessages": "messages",
    "messages.setGameScore": "message",
    "messages.startBot": "message",
    "phone.createConferenceCall": "group call",
    "phone.createGroupCall": "group call",
    "stories.editStory": "story",
    "stories.sendStory": "story",
}
"""What each of these methods gives, by the names of `KINDS`."""


class ResultKind(NamedTuple):
    """One thing that is found in ``Updates``; ``annotation`` is the type of it, ``carry`` the function of `finding`."""

    annotation: str
    words: str


KINDS = {
    "channel": ResultKind("api.Channel", "the channel or supergroup"),
    "chat": ResultKind("api.TypeChat", "the chat"),
    "group call": ResultKind("api.TypeGroupCall", "the call"),
    "message": ResultKind("api.Message", "the message"),
    "messages": ResultKind("list[api.Message]", "the messages, in order"),
    "sent message": ResultKind("api.Message", "the message as the server keeps it"),
    "sent messages": ResultKind("list[api.Message]", "the messages of the album as the server keeps them"),
    "service message": ResultKind(
        "api.MessageService", "the service message that begins the topic; its id is the topic's"
    ),
    "story": ResultKind("api.TypeStoryItem", "the story"),
    "user": ResultKind("api.User", "the user"),
}
