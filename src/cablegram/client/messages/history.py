"""Reading messages: the functions behind the client's methods.

Sources: https://core.telegram.org/method/messages.getHistory and the pages of the other methods named below.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Literal, overload

from cablegram import api
from cablegram.client import dates
from cablegram.client.chats.peers import get_input_entity, input_channel
from cablegram.errors import UsageError

from .pages import MAX_PAGE, Query, newest_first, oldest_first
from .references import id_of, in_chats

if TYPE_CHECKING:
    from typing import Unpack

    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.dates import Moment
    from cablegram.client.options import HistoryOptions

    from .references import InChat, MessagesLike


@overload
async def get_messages(
    client: ClientCore, /, peer: PeerLike | None = None, limit: int | None = 1, *, ids: MessagesLike
) -> list[api.TypeMessage]: ...
@overload
async def get_messages(
    client: ClientCore,
    /,
    peer: PeerLike,
    limit: int | None = 1,
    *,
    service: Literal[False] = False,
    **options: Unpack[HistoryOptions],
) -> list[api.Message]: ...
@overload
async def get_messages(
    client: ClientCore, /, peer: PeerLike, limit: int | None = 1, *, service: bool, **options: Unpack[HistoryOptions]
) -> list[api.TypeMessage]: ...
async def get_messages(
    client: ClientCore,
    /,
    peer: PeerLike | None = None,
    limit: int | None = 1,
    *,
    ids: MessagesLike | None = None,
    service: bool = False,
    **options: Unpack[HistoryOptions],
) -> list[api.TypeMessage] | list[api.Message]:
    """A chat's messages, the newest first: the last one, or the last ``limit`` (None: all of them).

    ``ids``: these messages instead, in this order: an id, a message object, or any collection of them. One that does
    not exist, or is in another chat than ``peer``, comes back as ``api.MessageEmpty``. Without a ``peer``, objects are
    looked for in their own chats, and ids among the account's private chats and basic groups. The other options are
    those of :meth:`iter_messages`, and do not go with ``ids``.
    """
    if ids is not None:
        if options or service:
            others = ", ".join([*options, *(["service"] if service else [])])
            raise UsageError(f"ids= names the messages; {others} chooses among others: give one of the two")
        return await by_ids(client, peer, ids)
    if peer is None:
        raise UsageError("peer= is needed unless ids= are given")
    return [message async for message in iter_messages(client, peer, limit, service=service, **options)]


@overload
def iter_messages(
    client: ClientCore,
    peer: PeerLike,
    limit: int | None = None,
    *,
    service: Literal[False] = False,
    **options: Unpack[HistoryOptions],
) -> AsyncIterator[api.Message]: ...
@overload
def iter_messages(
    client: ClientCore, peer: PeerLike, limit: int | None = None, *, service: bool, **options: Unpack[HistoryOptions]
) -> AsyncIterator[api.TypeMessage]: ...
async def iter_messages(
    client: ClientCore,
    peer: PeerLike,
    limit: int | None = None,
    *,
    offset_date: Moment = 0,
    offset_id: int = 0,
    max_id: int = 0,
    min_id: int = 0,
    add_offset: int = 0,
    search: str | None = None,
    filter: api.TypeMessagesFilter | None = None,  # noqa: A002 - the name users know
    from_user: PeerLike | None = None,
    topic: int | None = None,
    reverse: bool = False,
    service: bool = False,
) -> AsyncIterator[api.TypeMessage]:
    """A chat's messages, the newest first, or the oldest first with ``reverse=True``.

    ``offset_id``, ``offset_date`` (Unix time in seconds, or a datetime): begin beyond this message or moment, with
    what is older, or with ``reverse`` with what is newer; a message of that very second is newer. ``max_id``,
    ``min_id``: only older, only newer than these; ``search``, ``filter``, ``from_user``: only such messages;
    ``topic``: the id of a forum's topic, or of a post whose comments are wanted. All of them go together. ``service``:
    with those that tell what was done in the chat, such as somebody's coming (``api.MessageService``), which are left
    out otherwise, unless a ``filter`` asks for them.

    A flood wait in the middle is waited out, and the page that it hit is the only one that is asked for again.
    Sources: https://core.telegram.org/method/messages.getHistory, https://core.telegram.org/method/messages.search,
    https://core.telegram.org/method/messages.getReplies
    """
    sender = None if from_user is None else await get_input_entity(client, from_user)
    query = Query(
        await get_input_entity(client, peer),
        offset_id=offset_id,
        date=dates.unix_time(client, offset_date),
        max_id=max_id,
        min_id=min_id,
        add_offset=add_offset,
        search=search,
        filter=filter,
        sender=sender,
        sender_id=None if sender is None else await id_of(client, sender),
        service=service or filter is not None,
        topic=topic,
    )
    follow = oldest_first if reverse else newest_first
    async for message in follow(client, query, limit):
        yield message


async def by_ids(client: ClientCore, peer: PeerLike | None, ids: MessagesLike) -> list[api.TypeMessage]:
    """These messages, in this order. ``messages.getMessages`` is not asked for a chat, so its answers are checked.

    Sources: https://core.telegram.org/method/messages.getMessages, https://core.telegram.org/method/channels.getMessages
    """
    found: list[api.TypeMessage] = []
    for group in await in_chats(client, peer, ids):
        found += await in_chat(client, group)
    return found


async def in_chat(client: ClientCore, group: InChat) -> list[api.TypeMessage]:
    """The messages of one chat, as the server has them now."""
    found: dict[int, api.TypeMessage] = {}
    for part in parts(group.ids, MAX_PAGE):
        wanted: list[api.TypeInputMessage] = [api.InputMessageID(id=number) for number in part]
        answer: api.messages.TypeMessages
        if group.in_channel:
            answer = await client.invoke(api.channels.GetMessages(channel=input_channel(group.target), id=wanted))
        else:
            answer = await client.invoke(api.messages.GetMessages(id=wanted))
        if not isinstance(answer, api.messages.MessagesNotModified):
            found |= {message.id: message for message in answer.messages if group.holds(message)}
    return [found.get(number) or api.MessageEmpty(id=number) for number in group.ids]


async def replied_to(
    client: ClientCore, message: api.Message | api.MessageService
) -> api.Message | api.MessageService | None:
    """The message that ``message`` replies to, in whichever chat that is; None when there is none or it is gone.

    Source: https://core.telegram.org/constructor/messageReplyHeader
    """
    header = message.reply_to
    if not isinstance(header, api.MessageReplyHeader) or header.reply_to_msg_id is None:
        return None
    where = message.peer_id if header.reply_to_peer_id is None else header.reply_to_peer_id
    [found] = await by_ids(client, where, header.reply_to_msg_id)
    return None if isinstance(found, api.MessageEmpty) else found


def parts(items: list[int], size: int) -> list[list[int]]:
    """The items in groups of ``size``; the last one has what is left."""
    return [items[start : start + size] for start in range(0, len(items), size)]
