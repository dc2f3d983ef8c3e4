"""One send, one message: ``random_id`` is fixed before the first attempt, and a duplicate's answer becomes the result.

Telegram refuses a second message with the same ``random_id`` (RANDOM_ID_DUPLICATE): then the first attempt had arrived,
only its answer was lost. The message is found through the ``updateMessageID`` that names the ``random_id``, or, when
that was lost too, among the chat's newest messages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.client.chats.peer_ids import marked
from cablegram.errors import RpcError

from .history import get_messages
from .ownership import own

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

LOOK_BACK = 100


async def sent(client: ClientCore, request: Any, target: Any) -> Any:
    """Send a message and return it as the server keeps it; an earlier attempt's message when there was one."""
    try:
        result: Any = await client.invoke(request)
    except RpcError as error:
        if error.name != "RANDOM_ID_DUPLICATE":
            raise
        found = await _already_sent(client, request, target)
        if found is None:
            raise
        return found
    return _sent_message(client, request, result)


async def sent_together(client: ClientCore, request: Any, target: Any) -> list[Any]:
    """Send an album and return its messages in its order; those of an earlier attempt when there was one."""
    found: dict[int, Any] = {}
    try:
        found = {message.id: message for message in messages_of(await client.invoke(request))}
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
        found |= {message.id: message for message in await get_messages(client, target, ids=ids)}
    return [found[number] for number in ids]


async def _album_already_sent(client: ClientCore, request: Any, target: Any) -> list[Any] | None:
    """The newest album of the chat that has the same files, or None."""
    wanted = [item.media.id.id for item in request.multi_media]
    albums: dict[int, list[Any]] = {}
    for message in await get_messages(client, target, LOOK_BACK):
        group = getattr(message, "grouped_id", None)
        if group is not None:
            albums.setdefault(group, []).insert(0, message)
    for album in albums.values():
        if [getattr(_file(message), "id", None) for message in album] == wanted:
            for item, message in zip(request.multi_media, album, strict=True):
                client._sent_ids.put(item.random_id, message.id)
            return album
    return None


def _file(message: Any) -> Any:
    return getattr(message.media, "photo", None) or getattr(message.media, "document", None)


def messages_of(updates: Any) -> list[Any]:
    """The messages, new or changed, that an answer carries, in its order."""
    single = getattr(updates, "update", None)
    found = []
    for update in [single] if single is not None else getattr(updates, "updates", ()):
        message = getattr(update, "message", None)
        if getattr(message, "__tl_type__", "") == "Message":
            found.append(message)
    return found


def _sent_message(client: ClientCore, request: Any, result: Any) -> Any:
    """The message that an answer to ``messages.sendMessage`` describes.

    Source: https://core.telegram.org/constructor/updateShortSentMessage
    """
    if result.__tl_name__ == "updateShortSentMessage":
        client._sent_ids.put(request.random_id, result.id)
        message = _from_short(client, request, result)
        own(client, message)
        return message
    wanted = client._sent_ids.get(request.random_id)
    found = messages_of(result)
    for message in found:
        if message.id == wanted:
            return message
    return found[0] if found else result


def _from_short(client: ClientCore, request: Any, short: Any) -> Any:

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


def _reply_header(reply_to: Any) -> Any:

    number = getattr(reply_to, "reply_to_msg_id", None)
    return None if number is None else api.MessageReplyHeader(reply_to_msg_id=number)


def _peer(target: Any) -> Any:
    """The Peer of an InputPeer; None for ``inputPeerSelf``."""

    if hasattr(target, "channel_id"):
        return api.PeerChannel(channel_id=target.channel_id)
    if hasattr(target, "chat_id"):
        return api.PeerChat(chat_id=target.chat_id)
    return api.PeerUser(user_id=target.user_id) if hasattr(target, "user_id") else None


async def _already_sent(client: ClientCore, request: Any, target: Any) -> Any:
    """The message that an earlier attempt made, or None when it cannot be told."""
    number = client._sent_ids.get(request.random_id)
    if number is not None:
        for message in await get_messages(client, target, ids=number):
            if message.__tl_name__ == "message":
                return message
    for message in await get_messages(client, target, LOOK_BACK):
        own = getattr(message, "out", False) or marked(message.peer_id) == getattr(client.session.user, "id", None)
        alike = getattr(message, "message", None) == request.message and _has_media(message) == _has_media(request)
        if own and alike and message.id not in client._sent_ids:
            client._sent_ids.put(request.random_id, message.id)
            return message
    return None


def _has_media(message: Any) -> bool:
    media = getattr(message, "media", None)
    return media is not None and media.__tl_name__ != "messageMediaWebPage"
