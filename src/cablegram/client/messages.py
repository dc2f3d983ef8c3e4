"""Sending, reading and changing messages: the functions behind the client's methods.

Sources: https://core.telegram.org/method/messages.sendMessage and the pages of the other methods named below.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, Any

from cablegram.errors import UsageError

from .ids import is_channel, marked

if TYPE_CHECKING:
    from cablegram import api

    from .buttons import Buttons
    from .client import TelegramClient
    from .peers import PeerLike

MAX_PAGE = 100
MAX_FORWARD = 100
MAX_DELETE = 100


async def send_message(
    client: TelegramClient,
    peer: PeerLike,
    message: str,
    *,
    reply_to: int | api.Message | api.TypeInputReplyTo | None = None,
    formatting_entities: Sequence[api.TypeMessageEntity] | None = None,
    link_preview: bool = True,
    buttons: Buttons | None = None,
    silent: bool = False,
    clear_draft: bool = False,
    noforwards: bool = False,
    schedule: int | None = None,
    idempotency_key: str | None = None,
) -> api.Message:
    """Send a text and return the message as the server keeps it.

    ``peer``: to whom (``"me"`` is the account's own Saved Messages); ``reply_to``: a message or its id;
    ``formatting_entities``: what is bold, a link and so on, by UTF-16 offsets; ``schedule``: the Unix time (seconds) to
    send it at; ``idempotency_key``: any text; the same key to the same peer is one message, even when the program was
    restarted in between. A repeated attempt never makes a second message: the request's ``random_id`` is fixed once.

    Raises :class:`~cablegram.errors.UsageError` for an empty text, ``PeerUnknown``, and what the server answers.
    Source: https://core.telegram.org/method/messages.sendMessage
    """
    from cablegram import api

    from . import duplicates
    from .buttons import reply_markup

    if not message:
        raise UsageError("the message is empty")
    target = await client.get_input_entity(peer)
    request = api.messages.SendMessage(
        peer=target,
        message=message,
        random_id=duplicates.random_id(client, idempotency_key, marked(target)),
        no_webpage=not link_preview,
        silent=silent,
        clear_draft=clear_draft,
        noforwards=noforwards,
        reply_to=_reply(reply_to),
        reply_markup=reply_markup(buttons),
        entities=list(formatting_entities) if formatting_entities else None,
        schedule_date=schedule,
    )
    sent: api.Message = await duplicates.sent(client, request, target)
    return sent


async def forward_messages(
    client: TelegramClient,
    peer: PeerLike,
    messages: int | api.Message | Sequence[int | api.Message],
    from_peer: PeerLike | None = None,
    *,
    silent: bool = False,
    drop_author: bool = False,
    noforwards: bool = False,
    schedule: int | None = None,
) -> list[api.Message]:
    """Forward messages of one chat to ``peer``; returns the new ones, in the same order.

    ``from_peer`` may be left out when ``messages`` are message objects. ``drop_author``: as a copy, without the name.
    Source: https://core.telegram.org/method/messages.forwardMessages
    """
    from cablegram import api

    from . import duplicates

    items = list(messages) if isinstance(messages, Sequence) else [messages]
    if from_peer is None:
        from_peer = next((item.peer_id for item in items if not isinstance(item, int)), None)
    if from_peer is None:
        raise UsageError("from_peer= is needed when messages are given by their ids")
    source, target = await client.get_input_entity(from_peer), await client.get_input_entity(peer)
    sent: list[api.Message] = []
    for ids in _parts([item if isinstance(item, int) else item.id for item in items], MAX_FORWARD):
        request = api.messages.ForwardMessages(
            from_peer=source,
            id=ids,
            random_id=[duplicates.random_id(client) for _ in ids],
            to_peer=target,
            silent=silent,
            drop_author=drop_author,
            noforwards=noforwards,
            schedule_date=schedule,
        )
        sent += duplicates.messages_of(await client.invoke(request))
    return sent


async def edit_message(
    client: TelegramClient,
    peer: PeerLike | None,
    message: int | api.Message,
    text: str,
    *,
    formatting_entities: Sequence[api.TypeMessageEntity] | None = None,
    link_preview: bool = True,
    buttons: Buttons | None = None,
    schedule: int | None = None,
) -> api.Message:
    """Change a message's text and buttons; returns the message as it is now. ``peer`` may be None for an object.

    Source: https://core.telegram.org/method/messages.editMessage
    """
    from cablegram import api

    from . import duplicates
    from .buttons import reply_markup

    number = message if isinstance(message, int) else message.id
    if peer is None and not isinstance(message, int):
        peer = message.peer_id
    if peer is None:
        raise UsageError("peer= is needed when the message is given by its id")
    target = await client.get_input_entity(peer)
    request = api.messages.EditMessage(
        peer=target,
        id=number,
        message=text,
        no_webpage=not link_preview,
        entities=list(formatting_entities) if formatting_entities else None,
        reply_markup=reply_markup(buttons),
        schedule_date=schedule,
    )
    found: list[Any] = [m for m in duplicates.messages_of(await client.invoke(request)) if m.id == number]
    if not found:
        found += await _by_ids(client, target, [number])
    edited: api.Message = found[0]
    return edited


async def delete_messages(
    client: TelegramClient, peer: PeerLike | None, message_ids: int | Sequence[int], *, revoke: bool = True
) -> int:
    """Delete messages, for everybody unless ``revoke`` is False; returns how many went.

    ``peer`` may be None outside of channels, where ids are the account's own.
    Sources: https://core.telegram.org/method/messages.deleteMessages and
    https://core.telegram.org/method/channels.deleteMessages
    """
    from cablegram import api

    ids = [message_ids] if isinstance(message_ids, int) else list(message_ids)
    target = None if peer is None else await client.get_input_entity(peer)
    gone = 0
    for part in _parts(ids, MAX_DELETE):
        request: Any
        if target is not None and is_channel(marked(target) or 0):
            request = api.channels.DeleteMessages(channel=input_channel(target), id=part)
        else:
            request = api.messages.DeleteMessages(id=part, revoke=revoke)
        gone += (await client.invoke(request)).pts_count
    return gone


async def mark_as_read(client: TelegramClient, peer: PeerLike, max_id: int = 0) -> None:
    """Mark a chat as read up to the message ``max_id``; 0 is all of it.

    Source: https://core.telegram.org/method/messages.readHistory
    """
    from cablegram import api

    target = await client.get_input_entity(peer)
    if is_channel(marked(target) or 0):
        await client.invoke(api.channels.ReadHistory(channel=input_channel(target), max_id=max_id))
    else:
        await client.invoke(api.messages.ReadHistory(peer=target, max_id=max_id))


async def get_messages(
    client: TelegramClient,
    peer: PeerLike | None,
    limit: int | None = 1,
    *,
    ids: int | Sequence[int] | None = None,
    **options: Any,
) -> list[api.TypeMessage]:
    """A chat's messages, the newest first: the last one, or the last ``limit`` (None: all of them).

    ``ids``: these messages instead; one that does not exist comes back as ``api.MessageEmpty``. The other options are
    those of :meth:`iter_messages`.
    """
    if ids is not None:
        wanted = [ids] if isinstance(ids, int) else list(ids)
        target = None if peer is None else await client.get_input_entity(peer)
        return await _by_ids(client, target, wanted)
    if peer is None:
        raise UsageError("peer= is needed unless ids= are given")
    return [message async for message in iter_messages(client, peer, limit, **options)]


async def iter_messages(
    client: TelegramClient,
    peer: PeerLike,
    limit: int | None = None,
    *,
    offset_date: int = 0,
    offset_id: int = 0,
    max_id: int = 0,
    min_id: int = 0,
    add_offset: int = 0,
    search: str | None = None,
    filter: api.TypeMessagesFilter | None = None,  # noqa: A002 - the name users know
    from_user: PeerLike | None = None,
    reverse: bool = False,
) -> AsyncIterator[api.TypeMessage]:
    """A chat's messages, the newest first, or the oldest first with ``reverse=True``.

    ``offset_id``, ``offset_date`` (Unix time, seconds): begin beyond this message or moment; ``max_id``, ``min_id``:
    only older, only newer than these; ``search``, ``filter``, ``from_user``: only such messages. A flood wait in the
    middle is waited out, and the page that it hit is the only one that is asked for again.
    Sources: https://core.telegram.org/method/messages.getHistory, https://core.telegram.org/method/messages.search
    """
    target = await client.get_input_entity(peer)
    sender = None if from_user is None else await client.get_input_entity(from_user)
    page = _Pages(client, target, search, filter, sender)
    left = limit if limit is not None else 1 << 60
    if reverse:
        cursor, date = max(offset_id, min_id) + 1, offset_date
        while left > 0:
            # An offset below zero turns the window round: what begins at the cursor instead of what ends before it.
            batch, _ = await page(
                offset_id=0 if date else cursor,
                date=date,
                add_offset=add_offset - min(left, MAX_PAGE),
                limit=min(left, MAX_PAGE),
            )
            batch = [m for m in reversed(batch) if m.id >= cursor and getattr(m, "date", date) >= date]
            for message in batch:
                if max_id and message.id >= max_id:
                    return
                yield message
            if not batch:
                return
            left -= len(batch)
            cursor, date, add_offset = batch[-1].id + 1, 0, 0
        return
    cursor, date = offset_id, offset_date
    while left > 0:
        batch, complete = await page(
            offset_id=cursor, date=date, add_offset=add_offset, limit=min(left, MAX_PAGE), max_id=max_id, min_id=min_id
        )
        for message in batch:
            yield message
        if complete or not batch:
            return
        left -= len(batch)
        cursor, date, add_offset = batch[-1].id, 0, 0


class _Pages:
    """One page of a chat: plain history, or a search when something is searched for."""

    def __init__(self, client: TelegramClient, target: Any, search: str | None, kind: Any, sender: Any) -> None:
        self._client, self._target = client, target
        self._search, self._filter, self._sender = search, kind, sender

    async def __call__(
        self, *, offset_id: int, date: int, add_offset: int, limit: int, max_id: int = 0, min_id: int = 0
    ) -> tuple[list[Any], bool]:
        """The messages, newest first, and whether the server says that there are no others."""
        from cablegram import api

        request: Any
        if self._search is None and self._filter is None and self._sender is None:
            request = api.messages.GetHistory(
                peer=self._target,
                offset_id=offset_id,
                offset_date=date,
                add_offset=add_offset,
                limit=limit,
                max_id=max_id,
                min_id=min_id,
                hash=0,
            )
        else:
            request = api.messages.Search(
                peer=self._target,
                q=self._search or "",
                filter=self._filter or api.InputMessagesFilterEmpty(),
                from_id=self._sender,
                min_date=0,
                max_date=date,
                offset_id=offset_id,
                add_offset=add_offset,
                limit=limit,
                max_id=max_id,
                min_id=min_id,
                hash=0,
            )
        result: Any = await self._client.invoke(request)
        return list(getattr(result, "messages", ())), result.__tl_name__ == "messages.messages"


def input_channel(peer: Any) -> api.TypeInputChannel:
    """The InputChannel of a channel's InputPeer."""
    from cablegram import api

    if hasattr(peer, "msg_id"):
        return api.InputChannelFromMessage(peer=peer.peer, msg_id=peer.msg_id, channel_id=peer.channel_id)
    return api.InputChannel(channel_id=peer.channel_id, access_hash=peer.access_hash)


async def _by_ids(client: TelegramClient, target: Any, ids: list[int]) -> list[api.TypeMessage]:
    """These messages, in this order. Source: https://core.telegram.org/method/messages.getMessages"""
    from cablegram import api

    found: dict[int, Any] = {}
    for part in _parts(ids, MAX_PAGE):
        wanted: list[Any] = [api.InputMessageID(id=number) for number in part]
        request: Any
        if target is not None and is_channel(marked(target) or 0):
            request = api.channels.GetMessages(channel=input_channel(target), id=wanted)
        else:
            request = api.messages.GetMessages(id=wanted)
        result: Any = await client.invoke(request)
        found |= {message.id: message for message in result.messages}
    return [found.get(number) or api.MessageEmpty(id=number) for number in ids]


def _reply(reply_to: Any) -> Any:
    from cablegram import api

    if reply_to is None or getattr(reply_to, "__tl_type__", "") == "InputReplyTo":
        return reply_to
    return api.InputReplyToMessage(reply_to_msg_id=reply_to if isinstance(reply_to, int) else reply_to.id)


def _parts(items: list[int], size: int) -> list[list[int]]:
    return [items[start : start + size] for start in range(0, len(items), size)]
