"""Which messages a caller means: objects, ids, and collections of them, each with the chat that it is in.

An id alone does not name a message. Channels and supergroups count their messages each for itself; private chats and
basic groups share one count for each account. So the id 5 is one message in each channel, and one more in one of
the account's other chats. Everything that takes messages goes through :func:`in_chats`, which puts an object's chat
beside its id, and refuses what does not fit together, before anything is sent::

    in_chats(client, None, [m5 of A, m6 of A, m5 of B])  ->  A: 5, 6    B: 5
    in_chats(client, A,    [m5 of B])                    ->  UsageError
    in_chats(client, A,    {5, 6})                       ->  A: 5, 6

Source: https://core.telegram.org/api/channel
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeGuard, cast

from cablegram import api
from cablegram.client.chats.peer_ids import is_channel, marked
from cablegram.client.chats.peers import get_input_entity
from cablegram.client.login.identity import get_me
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore

MessageObject: TypeAlias = "api.Message | api.MessageService | api.MessageEmpty"
MessageLike: TypeAlias = "int | MessageObject"
MessagesLike: TypeAlias = "MessageLike | Iterable[MessageLike]"

OBJECTS = (api.Message, api.MessageService, api.MessageEmpty)


class InChat(NamedTuple):
    """Some messages of one chat. ``target`` is None when only the account's own count of ids says where they are."""

    target: api.TypeInputPeer | None
    chat_id: int | None
    messages: list[MessageLike]

    @property
    def ids(self) -> list[int]:
        """The messages' ids, in the caller's order."""
        return [message_id(message) for message in self.messages]

    @property
    def bare_ids(self) -> list[int]:
        """Those that the caller gave as a number only: nothing has shown yet that they are of this chat."""
        return [message for message in self.messages if isinstance(message, int)]

    def holds(self, message: api.TypeMessage) -> bool:
        """Whether a message that the server sent is of this chat, as far as the two say."""
        if self.chat_id is None or isinstance(message, api.MessageEmpty):
            return True
        return marked(message.peer_id) == self.chat_id

    @property
    def in_channel(self) -> bool:
        """Whether the chat is a channel or a supergroup, which counts its messages for itself."""
        return self.chat_id is not None and is_channel(self.chat_id)


async def id_of(client: ClientCore, target: api.TypeInputPeer) -> int:
    """The marked id of an InputPeer, the account's own for ``inputPeerSelf``; a request only for a new login."""
    number = marked(target)
    if number is not None:
        return number
    user = client.session.user
    return user.id if user is not None else (await get_me(client)).id


def is_message(given: object) -> TypeGuard[MessageObject]:
    """Whether this is a message object, which says by itself where it is."""
    return isinstance(given, OBJECTS)


def message_id(message: MessageLike) -> int:
    """The id of a message or of its object. Raises UsageError for anything else."""
    if isinstance(message, int) and not isinstance(message, bool):
        return message
    if isinstance(message, OBJECTS):
        return message.id
    raise UsageError(f"a message is given as its object or its id (a number), not as {message!r:.100}")


def as_list(messages: MessagesLike) -> list[MessageLike]:
    """What was given as messages, as a list: one, or any collection or generator of them."""
    if isinstance(messages, Iterable) and not isinstance(messages, (str, bytes)):
        found = list(messages)
    else:
        found = [cast("MessageLike", messages)]
    for message in found:
        message_id(message)
    return found


async def in_chats(client: ClientCore, peer: PeerLike | None, messages: MessagesLike) -> list[InChat]:
    """The messages by chat: neighbours of one chat are together, and the caller's order is kept.

    With a ``peer`` all of them are of that chat. Raises UsageError for an object of another one, and for numbers
    beside objects when no chat is given.
    """
    found = as_list(messages)
    if peer is not None:
        target = await get_input_entity(client, peer)
        chat_id = await id_of(client, target)
        for message in found:
            _check_chat(message, chat_id)
        return [InChat(target, chat_id, found)] if found else []
    if all(isinstance(message, int) for message in found):
        return [InChat(None, None, found)] if found else []
    groups: list[InChat] = []
    for number, message in _with_chats(found):
        if not groups or groups[-1].chat_id != number:
            groups.append(InChat(await get_input_entity(client, number), number, []))
        groups[-1].messages.append(message)
    return groups


async def in_one_chat(client: ClientCore, peer: PeerLike | None, message: MessageLike) -> tuple[api.TypeInputPeer, int]:
    """The chat and the id of one message. Raises UsageError when nothing says which chat it is in."""
    number = message_id(message)
    [group] = await in_chats(client, peer, message)
    if group.target is None:
        raise UsageError("peer= is needed when the message is given by its id")
    return group.target, number


def _with_chats(messages: list[MessageLike]) -> Iterator[tuple[int, MessageLike]]:
    for message in messages:
        number = None if isinstance(message, int) else marked(message.peer_id)
        if number is None:
            raise UsageError("peer= is needed: one of the messages does not say which chat it is in")
        yield number, message


def _check_chat(message: MessageLike, chat_id: int) -> None:
    if isinstance(message, int):
        return
    number = marked(message.peer_id)
    if number is not None and number != chat_id:
        raise UsageError(
            f"message {message.id} is of chat {number}, not of {chat_id}; leave the peer out (None) for messages of "
            "several chats"
        )
