"""What a handler can wait for, and what it is given.

A handler is registered for a *filter* and called with an *event*::

    @client.on(events.NewMessage(incoming=True, pattern=r"/start"))
    async def start(event: events.MessageEvent) -> None:
        await event.reply("Welcome!")

One consumer calls the handlers in the order of the updates and of registration, each awaited before the next. One that
must not hold the others up starts a task of its own. `StopPropagation` keeps an event from the handlers after this one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from cablegram._lazy import lazily
from cablegram.errors import UsageError

from .callbacks import answer
from .ids import among, is_channel, marked

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.mtproto.updates import ChannelParked as ChannelParked
    from cablegram.mtproto.updates import GapTooLong as GapTooLong

    from .albums import Album as Album
    from .albums import AlbumEvent as AlbumEvent
    from .client import TelegramClient

Pattern = str | re.Pattern[str] | Callable[[str], Any]


class StopPropagation(Exception):
    """Raised by a handler: no other handler gets this event."""


class Incoming(NamedTuple):
    """One update with the users and chats that came along, by marked id."""

    update: Any
    peers: Mapping[int, Any]


class FloodWaiting(NamedTuple):
    """The client is about to wait because Telegram says so. ``seconds``: how long; ``name``: the error's name."""

    method: str
    seconds: float
    name: str


class StateChanged(NamedTuple):
    """The client's state changed, and why.

    ``state``: ``"connecting"``, ``"connected"``, ``"reconnecting"``, ``"disconnected"``, or ``"dead"`` when the session
    can never be used again.
    """

    state: str
    reason: BaseException | None


class Unreadable(NamedTuple):
    """The server sent something that is not of the schema; only that is lost. ``error.data`` has its bytes."""

    error: Exception


class UpdatesLost(NamedTuple):
    """So many updates were ``dropped``, the oldest first, because the handlers are slower than the updates come."""

    dropped: int


class Event:
    """The base of what handlers are given. ``client``, ``update`` (the TL object) and the chat, if it has one."""

    chat_id: int | None = None

    def __init__(self, client: TelegramClient, incoming: Incoming) -> None:
        self.client = client
        self.update: Any = incoming.update
        self.peers = incoming.peers

    def __repr__(self) -> str:
        return f"<{type(self).__name__} chat_id={self.chat_id}>"

    async def get_chat(self) -> api.TypeUser | api.TypeChat:
        """The chat as Telegram describes it; asked for only when the update did not bring it."""
        if self.chat_id is None:
            raise UsageError("this event does not say which chat it is of")
        return self.peers.get(self.chat_id) or await self.client.get_entity(self.chat_id)

    async def respond(self, message: str, **options: Any) -> api.Message:
        """Send a message to the same chat. Options as :meth:`TelegramClient.send_message`."""
        if self.chat_id is None:
            raise UsageError("this event does not say which chat it is of")
        return await self.client.send_message(self.chat_id, message=message, **options)


class MessageEvent(Event):
    """A message that is new or was edited. ``message`` is the TL object; ``pattern_match`` what the pattern gave."""

    def __init__(self, client: TelegramClient, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.message: Any = self.update.message
        self.chat_id = marked(getattr(self.message, "peer_id", None))
        self.pattern_match: Any = None

    @property
    def id(self) -> int:
        """The message's id, which is unique in its chat only."""
        number: int = self.message.id
        return number

    @property
    def text(self) -> str:
        """The text, or the caption; empty when there is none."""
        text: str = getattr(self.message, "message", "")
        return text

    @property
    def outgoing(self) -> bool:
        """Whether this account sent it, from any of its devices."""
        return bool(self.message.out)

    @property
    def sender_id(self) -> int | None:
        """Who sent it (marked id); in a private chat that is the other side, or this account."""
        sender = marked(getattr(self.message, "from_id", None))
        if sender is not None or self.chat_id is None or self.chat_id < 0:
            return sender
        user = self.client.session.user
        return self.chat_id if not self.outgoing else user.id if user else None

    @property
    def is_private(self) -> bool:
        """Whether the chat is with one user or bot."""
        return self.chat_id is not None and self.chat_id > 0

    @property
    def is_channel(self) -> bool:
        """Whether the chat is a channel or a supergroup."""
        return self.chat_id is not None and is_channel(self.chat_id)

    async def get_sender(self) -> api.TypeUser | api.TypeChat | None:
        """The sender as Telegram describes it, or None for an anonymous one."""
        if self.sender_id is None:
            return None
        return self.peers.get(self.sender_id) or await self.client.get_entity(self.sender_id)

    async def reply(self, message: str, **options: Any) -> api.Message:
        """Send a message to the same chat that quotes this one."""
        return await self.respond(message, reply_to=self.id, **options)

    async def edit(self, text: str, **options: Any) -> api.Message:
        """Change this message's text."""
        return await self.client.edit_message(self.message.peer_id, self.id, text=text, **options)

    async def delete(self, *, revoke: bool = True) -> None:
        """Delete this message, for everybody unless ``revoke`` is False."""
        await self.client.delete_messages(self.chat_id, [self.id], revoke=revoke)

    async def forward_to(self, peer: Any, **options: Any) -> list[api.Message]:
        """Forward this message to ``peer``."""
        return await self.client.forward_messages(peer, messages=[self.id], from_peer=self.chat_id, **options)

    async def mark_as_read(self) -> None:
        """Mark the chat as read up to this message."""
        await self.client.mark_as_read(self.message.peer_id, max_id=self.id)


class DeletedEvent(Event):
    """Messages were deleted. ``chat_id`` is only known in channels: Telegram does not say it otherwise."""

    def __init__(self, client: TelegramClient, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.chat_id = marked(self.update) if hasattr(self.update, "channel_id") else None
        self.deleted_ids: list[int] = list(self.update.messages)


class CallbackEvent(Event):
    """Somebody pressed an inline button of this bot. ``data`` is the button's, ``sender_id`` who pressed it."""

    def __init__(self, client: TelegramClient, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.query_id: int = self.update.query_id
        self.sender_id: int = self.update.user_id
        self.data: bytes | None = self.update.data
        self.chat_id = marked(getattr(self.update, "peer", None))
        message = self.update.msg_id
        self.message_id: int | None = message if isinstance(message, int) else None
        self.pattern_match: Any = None

    async def answer(
        self, message: str | None = None, *, alert: bool = False, url: str | None = None, cache_time: int = 0
    ) -> bool:
        """Stop the button's waiting sign; show ``message`` as a notice or an alert, or open ``url``.

        ``cache_time``: how long apps may repeat this answer by themselves (seconds).
        """
        from cablegram import api

        request = api.messages.SetBotCallbackAnswer(
            query_id=self.query_id, message=message, alert=alert, url=url, cache_time=cache_time
        )
        return await self.client.invoke(request)

    async def edit(self, text: str, **options: Any) -> api.Message:
        """Change the text of the message that carries the button."""
        if self.message_id is None:
            raise UsageError("this button is on a message sent in inline mode; edit it by the raw API")
        return await self.client.edit_message(self.chat_id, self.message_id, text=text, **options)


class Filter:
    """The base of the filters: which updates (by TL name) it looks at, and which of them it lets through."""

    names: frozenset[str] = frozenset()
    event: type[Event] = Event

    def __init__(self, func: Callable[[Any], Any] | None = None) -> None:
        self.func = func

    async def build(self, client: TelegramClient, incoming: Incoming) -> Any:
        """The event for the handler, or None when this is not for it."""
        if incoming.update.__tl_name__ not in self.names:
            return None
        event = self.event(client, incoming)
        if not await self.accepts(event):
            return None
        if self.func is not None and not await answer(self.func, event):
            return None
        return event

    async def accepts(self, event: Any) -> bool:
        """What the kind of filter checks beyond ``func``."""
        return True

    async def of_client(self, item: Any) -> Any:
        """The event for one of the client's own items, such as an album; None when it is not this filter's."""
        return None


class Raw(Filter):
    """Every update as the TL object it is; ``types``: only objects of these classes."""

    def __init__(
        self, types: type[Any] | Sequence[type[Any]] | None = None, func: Callable[[Any], Any] | None = None
    ) -> None:
        super().__init__(func)
        self.types = None if types is None else tuple(types) if isinstance(types, Sequence) else (types,)

    async def build(self, client: TelegramClient, incoming: Incoming) -> Any:
        if self.types is not None and not isinstance(incoming.update, self.types):
            return None
        if self.func is not None and not await answer(self.func, incoming.update):
            return None
        return incoming.update


class _InChats(Filter):
    """A filter by chat: ids match marked or bare; usernames and the like are looked up when first needed."""

    def __init__(self, chats: Any, blacklist_chats: bool, func: Callable[[Any], Any] | None) -> None:
        super().__init__(func)
        self.chats = _as_list(chats)
        self.blacklist_chats = blacklist_chats

    async def accepts(self, event: Any) -> bool:
        if self.chats is None:
            return True
        return await among(event.client, event.chat_id, self.chats) is not self.blacklist_chats


class NewMessage(_InChats):
    """A message came or was sent.

    ``chats``: only these chats, or all but these with ``blacklist_chats=True``; ``incoming``, ``outgoing``: only such
    messages; ``from_users``: only from these senders; ``forwards``: True for forwarded ones only, False for others;
    ``pattern``: a regular expression (matched at the start of the text), a compiled one or a function of the text;
    ``func``: a function of the event, coroutine or not.
    """

    names = frozenset({"updateNewMessage", "updateNewChannelMessage"})
    event = MessageEvent

    def __init__(
        self,
        chats: Any = None,
        *,
        blacklist_chats: bool = False,
        incoming: bool | None = None,
        outgoing: bool | None = None,
        from_users: Any = None,
        forwards: bool | None = None,
        pattern: Pattern | None = None,
        func: Callable[[Any], Any] | None = None,
    ) -> None:
        super().__init__(chats, blacklist_chats, func)
        if incoming and outgoing:
            incoming = outgoing = None
        elif incoming is False and outgoing is False:
            raise UsageError("a filter that wants neither incoming nor outgoing messages never matches")
        self.outgoing = outgoing if incoming is None else not incoming
        self.from_users = _as_list(from_users)
        self.forwards = forwards
        self.pattern = _matcher(pattern)

    async def accepts(self, event: Any) -> bool:
        if event.message.__tl_name__ == "messageEmpty":
            return False
        if self.outgoing is not None and event.outgoing is not self.outgoing:
            return False
        if self.forwards is not None and (getattr(event.message, "fwd_from", None) is not None) is not self.forwards:
            return False
        if self.pattern is not None:
            event.pattern_match = self.pattern(event.text)
            if not event.pattern_match:
                return False
        if self.from_users is not None and not await among(event.client, event.sender_id, self.from_users):
            return False
        return await super().accepts(event)


class EditedMessage(NewMessage):
    """A message was edited. The same filters as :class:`NewMessage`."""

    names = frozenset({"updateEditMessage", "updateEditChannelMessage"})


class DeletedMessage(_InChats):
    """Messages were deleted. With ``chats``, only deletions in channels can match."""

    names = frozenset({"updateDeleteMessages", "updateDeleteChannelMessages"})
    event = DeletedEvent

    def __init__(
        self, chats: Any = None, *, blacklist_chats: bool = False, func: Callable[[Any], Any] | None = None
    ) -> None:
        super().__init__(chats, blacklist_chats, func)


class CallbackQuery(_InChats):
    """An inline button was pressed. ``pattern``: as in :class:`NewMessage`, on the data read as UTF-8."""

    names = frozenset({"updateBotCallbackQuery", "updateInlineBotCallbackQuery"})
    event = CallbackEvent

    def __init__(
        self,
        chats: Any = None,
        *,
        blacklist_chats: bool = False,
        from_users: Any = None,
        pattern: Pattern | None = None,
        func: Callable[[Any], Any] | None = None,
    ) -> None:
        super().__init__(chats, blacklist_chats, func)
        self.from_users = _as_list(from_users)
        self.pattern = _matcher(pattern)

    async def accepts(self, event: Any) -> bool:
        if self.pattern is not None:
            event.pattern_match = self.pattern((event.data or b"").decode("utf-8", "replace"))
            if not event.pattern_match:
                return False
        if self.from_users is not None and not await among(event.client, event.sender_id, self.from_users):
            return False
        return await super().accepts(event)


def _as_list(value: Any) -> list[Any] | None:
    if value is None:
        return None
    return list(value) if isinstance(value, (list, tuple, set, frozenset)) else [value]


def _matcher(pattern: Pattern | None) -> Callable[[str], Any] | None:
    if pattern is None:
        return None
    if isinstance(pattern, str):
        return re.compile(pattern).match
    return pattern.match if isinstance(pattern, re.Pattern) else pattern


if not TYPE_CHECKING:
    __getattr__, __dir__ = lazily(
        globals(),
        {
            "Album": ".albums",
            "AlbumEvent": ".albums",
            "ChannelParked": "cablegram.mtproto.updates",  # a program without handlers never loads the updates' box
            "GapTooLong": "cablegram.mtproto.updates",
        },
    )
