"""One send, one message: ``random_id`` is fixed before the first attempt, and a duplicate's answer becomes the result.

Telegram refuses a second message with the same ``random_id`` (RANDOM_ID_DUPLICATE): then the first attempt had arrived,
only its answer was lost. The message is found through the ``updateMessageID`` that names the ``random_id``, or, when
that was lost too, among the chat's newest messages.
"""

from __future__ import annotations

from collections import OrderedDict
from typing import TYPE_CHECKING, Any

from cablegram.errors import RpcError

from .ids import marked

if TYPE_CHECKING:
    from .client import TelegramClient

REMEMBERED = 1024
LOOK_BACK = 100


class SentIds:
    """Which message each ``random_id`` became: the last ones that the server told."""

    __slots__ = ("_known",)

    def __init__(self) -> None:
        self._known: OrderedDict[int, int] = OrderedDict()

    def note(self, updates: Any) -> None:
        """Look for ``updateMessageID`` in what the server sent."""
        updates_in: list[Any] = getattr(updates, "updates", None) or [getattr(updates, "update", None)]
        for update in updates_in:
            if getattr(update, "__tl_name__", "") == "updateMessageID":
                self.put(update.random_id, update.id)

    def put(self, random_id: int, message_id: int) -> None:
        self._known[random_id] = message_id
        while len(self._known) > REMEMBERED:
            self._known.popitem(last=False)

    def get(self, random_id: int) -> int | None:
        """The message's id, or None when it is not known."""
        return self._known.get(random_id)

    def __contains__(self, message_id: object) -> bool:
        return message_id in self._known.values()


def random_id(client: TelegramClient, key: str | None = None, peer: int | None = None) -> int:
    """A new ``random_id``, or the one that an idempotency key has for this peer: a signed 64-bit number, never 0."""
    if key is None:
        raw = client.rand(8)
    else:
        import hashlib

        user = client.session.user
        raw = hashlib.sha256(f"{user.id if user else 0}\0{peer}\0{key}".encode()).digest()[:8]
    return int.from_bytes(raw, "big", signed=True) or 1


def fix_random_id(client: TelegramClient, request: Any) -> None:
    """Fill in a ``random_id`` that the caller left at 0, once, so that every attempt carries the same."""
    value = request.random_id
    if value == 0:
        request.random_id = random_id(client)
    elif isinstance(value, list) and not value and hasattr(request, "id"):
        request.random_id = [random_id(client) for _ in request.id]


async def sent(client: TelegramClient, request: Any, target: Any) -> Any:
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


async def sent_together(client: TelegramClient, request: Any, target: Any) -> list[Any]:
    """Send an album and return its messages in its order; those of an earlier attempt when there was one."""
    found: dict[int, Any] = {}
    try:
        found = {message.id: message for message in messages_of(await client.invoke(request))}
    except RpcError as error:
        if error.name != "RANDOM_ID_DUPLICATE":
            raise
        if any(client.sent_ids.get(item.random_id) is None for item in request.multi_media):
            album = await _album_already_sent(client, request, target)
            if album is None:
                raise
            return album
    ids = [number for item in request.multi_media if (number := client.sent_ids.get(item.random_id)) is not None]
    if any(number not in found for number in ids):
        found |= {message.id: message for message in await client.get_messages(target, ids=ids)}
    return [found[number] for number in ids]


async def _album_already_sent(client: TelegramClient, request: Any, target: Any) -> list[Any] | None:
    """The newest album of the chat that has the same files, or None."""
    wanted = [item.media.id.id for item in request.multi_media]
    albums: dict[int, list[Any]] = {}
    for message in await client.get_messages(target, LOOK_BACK):
        group = getattr(message, "grouped_id", None)
        if group is not None:
            albums.setdefault(group, []).insert(0, message)
    for album in albums.values():
        if [getattr(_file(message), "id", None) for message in album] == wanted:
            for item, message in zip(request.multi_media, album, strict=True):
                client.sent_ids.put(item.random_id, message.id)
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


def _sent_message(client: TelegramClient, request: Any, result: Any) -> Any:
    """The message that an answer to ``messages.sendMessage`` describes.

    Source: https://core.telegram.org/constructor/updateShortSentMessage
    """
    if result.__tl_name__ == "updateShortSentMessage":
        client.sent_ids.put(request.random_id, result.id)
        return _from_short(client, request, result)
    wanted = client.sent_ids.get(request.random_id)
    found = messages_of(result)
    for message in found:
        if message.id == wanted:
            return message
    return found[0] if found else result


def _from_short(client: TelegramClient, request: Any, short: Any) -> Any:
    from cablegram import api

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
    from cablegram import api

    number = getattr(reply_to, "reply_to_msg_id", None)
    return None if number is None else api.MessageReplyHeader(reply_to_msg_id=number)


def _peer(target: Any) -> Any:
    """The Peer of an InputPeer; None for ``inputPeerSelf``."""
    from cablegram import api

    if hasattr(target, "channel_id"):
        return api.PeerChannel(channel_id=target.channel_id)
    if hasattr(target, "chat_id"):
        return api.PeerChat(chat_id=target.chat_id)
    return api.PeerUser(user_id=target.user_id) if hasattr(target, "user_id") else None


async def _already_sent(client: TelegramClient, request: Any, target: Any) -> Any:
    """The message that an earlier attempt made, or None when it cannot be told."""
    number = client.sent_ids.get(request.random_id)
    if number is not None:
        for message in await client.get_messages(target, ids=[number]):
            if message.__tl_name__ == "message":
                return message
    for message in await client.get_messages(target, LOOK_BACK):
        own = getattr(message, "out", False) or marked(message.peer_id) == getattr(client.session.user, "id", None)
        alike = getattr(message, "message", None) == request.message and _has_media(message) == _has_media(request)
        if own and alike and message.id not in client.sent_ids:
            client.sent_ids.put(request.random_id, message.id)
            return message
    return None


def _has_media(message: Any) -> bool:
    media = getattr(message, "media", None)
    return media is not None and media.__tl_name__ != "messageMediaWebPage"
