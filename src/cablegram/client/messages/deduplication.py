"""One send, one message: ``random_id`` is fixed before the first attempt, and a duplicate's answer becomes the result.

Telegram refuses a second message with the same ``random_id`` (RANDOM_ID_DUPLICATE): then the first attempt had arrived,
only its answer was lost. The message is found through the ``updateMessageID`` that names the ``random_id``, or, when
that was lost too, among the chat's newest messages. A bot cannot read those; it finds them among the newest updates.

A handler that runs once more, because its update is delivered durably, meets its own messages in the same way. What it
says may differ from what it said (a time, a text that was edited since), so there the oldest message of this account
since the update came is taken when none is the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

from cablegram import api
from cablegram.client.chats.peers import input_channel
from cablegram.client.requests.effects import current
from cablegram.errors import CablegramError, RpcError

from .history import by_ids, get_messages
from .ownership import own
from .references import InChat, id_of

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

LOOK_BACK, FAR_BACK = 100, 1000
"""So many of the newest messages or updates are looked at; in a later attempt at an update, so many."""
PAGES = 100
"""So many parts of a difference are read at most."""
CARRIERS = (
    api.UpdateNewMessage,
    api.UpdateNewChannelMessage,
    api.UpdateNewScheduledMessage,
    api.UpdateEditMessage,
    api.UpdateEditChannelMessage,
    api.UpdateQuickReplyMessage,
    api.UpdateBotNewBusinessMessage,
    api.UpdateBotEditBusinessMessage,
)
SendRequest: TypeAlias = api.messages.SendMessage | api.messages.SendMedia


async def sent(client: ClientCore, request: SendRequest, target: api.TypeInputPeer) -> api.Message:
    """Send a message and return it as the server keeps it; an earlier attempt's message when there was one."""
    try:
        result = await client.invoke(request)
    except RpcError as error:
        if error.name != "RANDOM_ID_DUPLICATE":
            raise
        found = await _already_sent(client, request, target)
        if found is None:
            raise
        return found
    return _sent_message(client, request, result)


async def sent_together(
    client: ClientCore, request: api.messages.SendMultiMedia, target: api.TypeInputPeer
) -> list[api.Message]:
    """Send an album and return its messages in its order; those of an earlier attempt when there was one."""
    found: dict[int, api.Message] = {}
    try:
        found = {message.id: message for message in written(await client.invoke(request))}
    except RpcError as error:
        if error.name != "RANDOM_ID_DUPLICATE":
            raise
        if any(client._sent_ids.get(item.random_id) is None for item in request.multi_media):
            album = await _album_already_sent(client, request, target)
            if album is None:
                raise
            return album
    ids = [number for item in request.multi_media if (number := client._sent_ids.get(item.random_id)) is not None]
    if any(number not in found for number in ids):
        there = await by_ids(client, target, ids)
        found |= {message.id: message for message in there if isinstance(message, api.Message)}
    return [found[number] for number in ids if number in found]


async def forwarded(
    client: ClientCore, request: api.messages.ForwardMessages, target: api.TypeInputPeer
) -> list[api.Message]:
    """Forward messages and return the new ones; those of an earlier attempt when there was one."""
    try:
        return written(await client.invoke(request))
    except RpcError as error:
        if error.name != "RANDOM_ID_DUPLICATE":
            raise
        ids = [number for one in request.random_id if (number := client._sent_ids.get(one)) is not None]
        if len(ids) == len(request.id):
            return [one for one in await by_ids(client, target, ids) if isinstance(one, api.Message)]
        since, wanted = _since(request.random_id[0]), len(request.id)
        alike = [
            message
            for message in reversed(await _newest(client, target, since))
            if message.out
            and message.id not in client._sent_ids
            and (request.drop_author or message.fwd_from is not None)
        ]
        alike = alike[-wanted:] if since is None else alike[:wanted]
        if len(alike) < wanted:
            raise
        for number, message in zip(request.random_id, alike, strict=True):
            client._sent_ids.put(number, message.id)
        return alike


async def answered(client: ClientCore, request: object, random_id: int) -> api.Updates:
    """What stands for the answer to a request of the raw API that an earlier attempt's handler has sent already."""
    said: list[api.TypeUpdate] = []
    if isinstance(request, api.messages.SendMessage | api.messages.SendMedia):
        found = await _already_sent(client, request, request.peer)
        if found is not None:
            said = [api.UpdateMessageID(id=found.id, random_id=random_id)]
            if isinstance(found.peer_id, api.PeerChannel):
                said.append(api.UpdateNewChannelMessage(message=found, pts=0, pts_count=0))
            else:
                said.append(api.UpdateNewMessage(message=found, pts=0, pts_count=0))
    return api.Updates(updates=said, users=[], chats=[], date=int(client.server_time()), seq=0)


LATE = 5
"""The server's clock and this client's view of it may differ by so much (seconds)."""


def _since(random_id: int) -> float | None:
    """Since when an earlier attempt at the same update may have sent this (Unix seconds); None: there was none."""
    effects = current()
    return effects.came - LATE if effects is not None and random_id in effects.made else None


async def _album_already_sent(
    client: ClientCore, request: api.messages.SendMultiMedia, target: api.TypeInputPeer
) -> list[api.Message] | None:
    """The newest album of the chat that has the same files, or None."""
    wanted = [_sent_file(item.media) for item in request.multi_media]
    albums: dict[int, list[api.Message]] = {}
    since = _since(request.multi_media[0].random_id)
    for message in await _newest(client, target, since):
        if message.grouped_id is not None:
            albums.setdefault(message.grouped_id, []).insert(0, message)
    same = [album for album in albums.values() if [_file(message.media) for message in album] == wanted]
    if not same and since is not None:  # it was uploaded once more
        same = [
            album
            for album in reversed(albums.values())
            if len(album) == len(wanted) and album[0].id not in client._sent_ids
        ]
    for album in same[:1]:
        if len(album) == len(wanted):
            for item, message in zip(request.multi_media, album, strict=True):
                client._sent_ids.put(item.random_id, message.id)
            return album
    return None


def _sent_file(media: api.TypeInputMedia) -> int | None:
    match media:
        case api.InputMediaPhoto(id=api.InputPhoto() as photo):
            return photo.id
        case api.InputMediaDocument(id=api.InputDocument() as document):
            return document.id
    return None


def _file(media: api.TypeMessageMedia | None) -> int | None:
    match media:
        case api.MessageMediaPhoto(photo=api.Photo() as photo):
            return photo.id
        case api.MessageMediaDocument(document=api.Document() as document):
            return document.id
    return None


def written(updates: api.TypeUpdates) -> list[api.Message]:
    """:func:`messages_of` that somebody wrote."""
    return [message for message in messages_of(updates) if isinstance(message, api.Message)]


def messages_of(updates: api.TypeUpdates) -> list[api.Message | api.MessageService]:
    """The messages, new or changed, that an answer carries, in its order."""
    inside: Sequence[api.TypeUpdate] = ()
    match updates:
        case api.Updates() | api.UpdatesCombined():
            inside = updates.updates
        case api.UpdateShort():
            inside = [updates.update]
    carried = [update.message for update in inside if isinstance(update, CARRIERS)]
    return [message for message in carried if not isinstance(message, api.MessageEmpty)]


def _sent_message(client: ClientCore, request: SendRequest, result: api.TypeUpdates) -> api.Message:
    """The message that an answer to ``messages.sendMessage`` describes.

    Source: https://core.telegram.org/constructor/updateShortSentMessage
    """
    if isinstance(result, api.UpdateShortSentMessage):
        client._sent_ids.put(request.random_id, result.id)
        message = _from_short(client, request, result)
        own(client, message)
        return message
    wanted = client._sent_ids.get(request.random_id)
    found = written(result)
    for message in found:
        if message.id == wanted:
            return message
    if not found:
        raise CablegramError(f"{type(request).__tl_name__} was answered without the message that was sent")
    return found[0]


def _from_short(client: ClientCore, request: SendRequest, short: api.UpdateShortSentMessage) -> api.Message:
    user = client.session.user
    me = api.PeerUser(user_id=user.id if user else 0)
    return api.Message(
        id=short.id,
        out=short.out,
        peer_id=_peer(request.peer) or me,
        from_id=me,
        date=short.date,
        message=request.message,
        media=short.media,
        entities=short.entities,
        ttl_period=short.ttl_period,
        silent=request.silent,
        noforwards=request.noforwards,
        reply_markup=request.reply_markup,
        reply_to=_reply_header(request.reply_to),
    )


def _reply_header(reply_to: api.TypeInputReplyTo | None) -> api.MessageReplyHeader | None:
    if not isinstance(reply_to, api.InputReplyToMessage):
        return None
    return api.MessageReplyHeader(reply_to_msg_id=reply_to.reply_to_msg_id)


def _peer(target: api.TypeInputPeer) -> api.TypePeer | None:
    """The Peer of an InputPeer; None for ``inputPeerSelf``."""
    match target:
        case api.InputPeerChannel() | api.InputPeerChannelFromMessage():
            return api.PeerChannel(channel_id=target.channel_id)
        case api.InputPeerChat():
            return api.PeerChat(chat_id=target.chat_id)
        case api.InputPeerUser() | api.InputPeerUserFromMessage():
            return api.PeerUser(user_id=target.user_id)
    return None


async def _already_sent(client: ClientCore, request: SendRequest, target: api.TypeInputPeer) -> api.Message | None:
    """The message that an earlier attempt made, or None when it cannot be found."""
    number = client._sent_ids.get(request.random_id)
    if number is not None:
        for there in await by_ids(client, target, number):
            if isinstance(there, api.Message):
                return there
    user_id = client.session.user.id if client.session.user else None
    to_me = await id_of(client, target) == user_id
    has_media = isinstance(request, api.messages.SendMedia)
    since = _since(request.random_id)
    mine = [
        message
        for message in await _newest(client, target, since)
        if (message.out or to_me) and _has_media(message) == has_media and message.id not in client._sent_ids
    ]
    if since is not None:
        mine.reverse()
    same = [message for message in mine if message.message == request.message]
    reply = _reply_header(request.reply_to)
    if len(same) > 1 and reply is not None:
        same = [message for message in same if _replies_to(message) == reply.reply_to_msg_id] or same
    found = (same or ([] if since is None else mine))[:1]
    for message in found:
        client._sent_ids.put(request.random_id, message.id)
        return message
    return None


def _replies_to(message: api.Message) -> int | None:
    return message.reply_to.reply_to_msg_id if isinstance(message.reply_to, api.MessageReplyHeader) else None


def _has_media(message: api.Message) -> bool:
    return message.media is not None and not isinstance(message.media, api.MessageMediaWebPage)


async def _newest(client: ClientCore, target: api.TypeInputPeer, since: float | None) -> list[api.Message]:
    """The newest messages of a chat, newest first; in a later attempt at an update all ``since`` that came.

    Where the account's updates were then is known for certain. A date is not: the server's clock may have been set.
    """
    user, effects = client.session.user, current()
    if user is None or not user.is_bot:
        found = await get_messages(client, target, LOOK_BACK if effects is None else FAR_BACK)
    else:
        chat = InChat(target, await id_of(client, target), [])
        pts = 0 if effects is None else effects.pts
        updates = await (_channel_updates(client, chat) if chat.in_channel else _account_updates(client, pts))
        found = [m for m in reversed(updates) if isinstance(m, api.Message) and chat.holds(m)]
        if pts and not chat.in_channel:
            return found
    return found if since is None else [message for message in found if message.date >= since]


async def _account_updates(client: ClientCore, since: int) -> list[api.TypeMessage]:
    """The messages of the newest updates, or of all after a ``pts``.

    Source: https://core.telegram.org/method/updates.getDifference
    """
    now = await client.invoke(api.updates.GetState())
    pts = max(1, since or now.pts - LOOK_BACK)
    found: list[api.TypeMessage] = []
    for _ in range(PAGES):
        answer = await client.invoke(api.updates.GetDifference(pts=pts, date=now.date, qts=now.qts))
        match answer:
            case api.updates.Difference():
                return found + answer.new_messages
            case api.updates.DifferenceSlice():
                found += answer.new_messages
                pts = answer.intermediate_state.pts
            case _:
                break
    return found


async def _channel_updates(client: ClientCore, chat: InChat) -> list[api.TypeMessage]:
    """Source: https://core.telegram.org/method/updates.getChannelDifference"""
    channel = input_channel(chat.target)
    full = (await client.invoke(api.channels.GetFullChannel(channel=channel))).full_chat
    if not isinstance(full, api.ChannelFull):
        return []
    back = LOOK_BACK if current() is None else FAR_BACK
    answer = await client.invoke(
        api.updates.GetChannelDifference(
            channel=channel,
            filter=api.ChannelMessagesFilterEmpty(),
            pts=max(1, full.pts - back),
            limit=back,
        )
    )
    match answer:
        case api.updates.ChannelDifference():
            return answer.new_messages
        case api.updates.ChannelDifferenceTooLong():
            return answer.messages[::-1]
    return []
