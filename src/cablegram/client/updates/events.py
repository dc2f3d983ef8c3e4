"""What handlers are given: events of the account, and of the client itself.

Longer than 400 lines because the events of messages share their methods, each with the types of all it can give.

The filters that let them through are in `events`, which has all of these names too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, cast, overload

from cablegram.client.chats.peer_ids import is_channel, marked
from cablegram.errors import UsageError

from .client_events import EventNotes, Incoming

if TYPE_CHECKING:
    # Type checkers know `default=`, which a bare `ActionEvent` stands for; Python 3.11 does not.
    from typing import Unpack

    from typing_extensions import TypeVar

    from cablegram import api
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.client import TelegramClient  # what programs see of an event's client
    from cablegram.client.core import ClientCore
    from cablegram.client.files.save_media import F as Out
    from cablegram.client.files.save_media import Path
    from cablegram.client.messages.buttons import Buttons
    from cablegram.client.messages.markup import AnyParseMode
    from cablegram.client.messages.reply_to import ReplyTo
    from cablegram.client.messages.streaming.answer import StreamedAnswer
    from cablegram.client.options import DownloadOptions, EditOptions, ForwardOptions, SendOptions
    from cablegram.tl import TLObject

    from .handling import Peers

    A_co = TypeVar("A_co", bound=TLObject, default=api.TypeMessageAction, covariant=True)
else:
    from typing import TypeVar

    A_co = TypeVar("A_co")


def is_gone(message: api.TypeMessage) -> bool:
    """Whether the server has nothing under a message's id."""
    from cablegram import api

    return isinstance(message, api.MessageEmpty)


def is_post(event: Event) -> bool:
    """Whether an event is of a channel where only its admins post."""
    if event.chat_id is None or not is_channel(event.chat_id):
        return False
    message = getattr(event, "message", None)
    if message is not None:
        return bool(getattr(message, "post", False))
    return bool(getattr(event.peers.get(event.chat_id), "broadcast", False))


def is_group(event: Event) -> bool:
    """Whether an event is of a chat where people write to one another: a basic group or a supergroup."""
    return event.chat_id is not None and event.chat_id < 0 and not is_post(event)


class Event(EventNotes):
    """The base of what handlers are given. ``client``, ``update`` (the TL object) and the chat, if it has one.

    ``attempt``: which attempt at the update this is. With ``delivery="durable"`` 1 means that no handler has begun with
    it before; above, one may have. Else always 1.
    """

    chat_id: int | None = None
    business_connection_id: str | None = None  # what this event does is done in the name of a business

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        # Not by cast(), which is a call: this is done for each update and filter.
        self.client: TelegramClient = client  # type: ignore[assignment] # the one subclass of ClientCore
        self.update: api.TypeUpdate = incoming.update  # type: ignore[assignment]
        self.peers: Peers = incoming.peers
        self._incoming = incoming
        self.attempt = 1 if incoming.handling is None else incoming.handling.attempt
        connection = getattr(incoming.update, "connection_id", None)
        if connection is not None:
            from cablegram.client.features.business import business

            self.business_connection_id = connection
            self.client = business(self.client, connection)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} chat_id={self.chat_id}>"

    async def get_chat(self) -> api.TypeUser | api.TypeChat:
        """The chat as Telegram describes it; asked for only when the update did not bring it."""
        if self.chat_id is None:
            raise UsageError("this event does not say which chat it is of")
        return self.peers.get(self.chat_id) or await self.client.get_entity(self.chat_id)

    async def respond(self, message: str = "", **options: Unpack[SendOptions]) -> api.Message:
        """Send a message to the same chat. Options as :meth:`TelegramClient.send_message`."""
        if self.chat_id is None:
            raise UsageError("this event does not say which chat it is of")
        return await self.client.send_message(self.chat_id, message=message, **options)

    def streaming(
        self,
        *,
        reply_to: ReplyTo | None = None,
        topic: int | None = None,
        parse_mode: AnyParseMode = ...,
        link_preview: bool = True,
        buttons: Buttons | None = None,
        silent: bool = False,
    ) -> StreamedAnswer:
        """Answer in the same chat while the answer is being written; see :meth:`TelegramClient.streaming`."""
        if self.chat_id is None:
            raise UsageError("this event does not say which chat it is of")
        return self.client.streaming(
            self.chat_id, reply_to=reply_to, topic=topic, parse_mode=parse_mode, link_preview=link_preview,
            buttons=buttons, silent=silent,
        )  # fmt: skip


class AnyMessageEvent(Event):
    """The base of what has a message: one that people write (`MessageEvent`), or one that says what was done
    (`ActionEvent`). ``message`` is the TL object."""

    update: (
        api.UpdateNewMessage
        | api.UpdateNewChannelMessage
        | api.UpdateEditMessage
        | api.UpdateEditChannelMessage
        | api.UpdateBotNewBusinessMessage
        | api.UpdateBotEditBusinessMessage
        | api.UpdateBotGuestChatQuery
    )
    message: api.Message | api.MessageService

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.message = self.update.message  # type: ignore[assignment] # the filters let no other pass
        self.chat_id = marked(self.message.peer_id)

    @property
    def id(self) -> int:
        """The message's id, which is unique in its chat only."""
        return self.message.id

    @property
    def text(self) -> str:
        """The text, or the caption; empty when there is none, and for what was done in a chat."""
        text: str = getattr(self.message, "message", "")
        return text

    @property
    def outgoing(self) -> bool:
        """Whether this account sent it, from any of its devices.

        Telegram marks a note in Saved Messages as incoming. There, and nowhere else, the sender is the chat itself.
        """
        sender = self.message.from_id
        return self.message.out or (sender is not None and self.is_private and sender == self.message.peer_id)

    @property
    def sender_id(self) -> int | None:
        """Who sent it (marked id); in a private chat that is the other side, or this account."""
        sender = marked(self.message.from_id)
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

    @property
    def is_group(self) -> bool:
        """Whether people write to one another there: a basic group or a supergroup."""
        return is_group(self)

    async def get_sender(self) -> api.TypeUser | api.TypeChat | None:
        """The sender as Telegram describes it, or None for an anonymous one."""
        if self.sender_id is None:
            return None
        return self.peers.get(self.sender_id) or await self.client.get_entity(self.sender_id)

    async def get_reply_message(self) -> api.TypeMessage | None:
        """The message that this one replies to; None when it replies to none, or that one is gone."""
        number = getattr(getattr(self.message, "reply_to", None), "reply_to_msg_id", None)
        if number is None or self.business_connection_id is not None:
            return getattr(self.update, "reply_to_message", None)
        [found] = await self.client.get_messages(self.message.peer_id, ids=number)
        return None if is_gone(found) else found

    @overload
    async def download_media(self, file: None = None, **options: Unpack[DownloadOptions]) -> bytes: ...
    @overload
    async def download_media(self, file: Path, *, resume: bool = False, **options: Unpack[DownloadOptions]) -> str: ...
    @overload
    async def download_media(self, file: Out, **options: Unpack[DownloadOptions]) -> Out: ...
    async def download_media(
        self, file: Path | Out | None = None, *, resume: bool = False, **options: Unpack[DownloadOptions]
    ) -> bytes | str | Out:
        """Download what is attached. Options as :meth:`TelegramClient.download_media`."""
        from cablegram.client.files.save_media import fetch

        return await fetch(self.client, self.message, file, resume=resume, **options)

    async def respond(self, message: str = "", **options: Unpack[SendOptions]) -> api.Message:
        """Send a message to the same chat, in a forum to the same topic. Options as
        :meth:`TelegramClient.send_message`."""
        if "topic" not in options and "reply_to" not in options:
            from cablegram.client.messages.reply_to import topic_of

            options["topic"] = topic_of(self.message)
        return await super().respond(message, **options)

    async def reply(self, message: str = "", **options: Unpack[SendOptions]) -> api.Message:
        """Send a message to the same chat that quotes this one."""
        options["reply_to"] = self.message
        return await self.respond(message, **options)

    async def delete(self, *, revoke: bool = True) -> None:
        """Delete this message, for everybody unless ``revoke`` is False."""
        await self.client.delete_messages(self.chat_id, [self.id], revoke=revoke)

    async def mark_as_read(self) -> None:
        """Mark the chat as read up to this message."""
        await self.client.mark_as_read(self.message.peer_id, max_id=self.id)


class MessageEvent(AnyMessageEvent):
    """A message that is new or was edited. ``message`` is the TL object.

    ``pattern_match``: what the filter's pattern gave, a ``re.Match`` when it is a regular expression.
    """

    message: api.Message

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.pattern_match: Any = None

    async def edit(self, text: str, **options: Unpack[EditOptions]) -> api.Message:
        """Change this message's text."""
        return await self.client.edit_message(self.message.peer_id, self.id, text=text, **options)

    async def forward_to(self, peer: PeerLike, **options: Unpack[ForwardOptions]) -> list[api.Message]:
        """Forward this message to ``peer``."""
        return await self.client.forward_messages(peer, messages=[self.id], from_peer=self.chat_id, **options)


class ActionEvent(AnyMessageEvent, Generic[A_co]):
    """Something was done in a chat: ``action`` is the TL object (``api.MessageActionChatAddUser``, ...).

    ``ActionEvent[api.MessageActionPinMessage]`` is, to type checkers, an event of this action.

    ``user_ids``: whom it is about, if anybody: who came, or who left.
    """

    message: api.MessageService

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        from cablegram import api

        action = self.message.action
        self.action: A_co = cast("A_co", action)
        self.user_ids: list[int]
        match action:
            case api.MessageActionChatJoinedByLink() | api.MessageActionChatJoinedByRequest():
                self.user_ids = [] if self.sender_id is None else [self.sender_id]
            case api.MessageActionChatDeleteUser():
                self.user_ids = [action.user_id]
            case _:
                self.user_ids = list(getattr(action, "users", None) or ())

    @property
    def joined(self) -> bool:
        """Whether ``user_ids`` came: by themselves, by a link, or added by the sender."""
        from cablegram import api

        came = (
            api.MessageActionChatAddUser,
            api.MessageActionChatJoinedByLink,
            api.MessageActionChatJoinedByRequest,
        )
        return isinstance(self.action, came)

    @property
    def left(self) -> bool:
        """Whether ``user_ids`` are gone: they left, or the sender removed them."""
        from cablegram import api

        return isinstance(self.action, api.MessageActionChatDeleteUser)


class DeletedEvent(Event):
    """Messages were deleted. ``chat_id`` is only known in channels: Telegram does not say it otherwise."""

    update: api.UpdateDeleteMessages | api.UpdateDeleteChannelMessages | api.UpdateBotDeleteBusinessMessage

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        peer = getattr(self.update, "peer", None)
        self.chat_id = marked(self.update if peer is None else peer)
        self.deleted_ids: list[int] = list(self.update.messages)


class DraftEvent(Event):
    """What is written in a chat and not sent has changed. ``draft``: the TL object, None when there is none any more.

    ``text``: without its markup, empty when the draft was removed; ``date``: when that was (Unix seconds), if the
    server says so; ``topic``: the id of the forum's topic, if it is in one.
    """

    update: api.UpdateDraftMessage

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        from cablegram import api

        draft = self.update.draft
        self.chat_id = marked(self.update.peer)
        self.topic: int | None = self.update.top_msg_id
        self.draft: api.DraftMessage | None = draft if isinstance(draft, api.DraftMessage) else None
        self.text: str = "" if self.draft is None else self.draft.message
        self.date: int | None = draft.date


class CallbackEvent(Event):
    """Somebody pressed an inline button of this bot. ``data`` is the button's, ``sender_id`` who pressed it.

    ``pattern_match``: what the filter's pattern gave, a ``re.Match`` when it is a regular expression.
    """

    update: api.UpdateBotCallbackQuery | api.UpdateInlineBotCallbackQuery | api.UpdateBusinessBotCallbackQuery

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.query_id: int = self.update.query_id
        self.sender_id: int = self.update.user_id
        self.data: bytes | None = self.update.data
        self.message: api.TypeMessage | None = getattr(self.update, "message", None)
        """The message that carries the button, where Telegram brings it along: in a chat of a business."""
        self.chat_id = marked(getattr(self.update, "peer", None) or getattr(self.message, "peer_id", None))
        named = getattr(self.update, "msg_id", None) if self.message is None else self.message.id
        self.message_id: int | None = named if isinstance(named, int) else None
        self.inline_message_id: api.TypeInputBotInlineMessageID | None = None if isinstance(named, int) else named
        """Names the message, where it was sent in inline mode."""
        self.pattern_match: Any = None

    async def get_message(self) -> api.TypeMessage | None:
        """The message that carries the button; None when it is gone, or was sent in inline mode."""
        if self.message_id is None or self.message is not None:
            return self.message
        [found] = await self.client.get_messages(self.chat_id, ids=self.message_id)
        return None if is_gone(found) else found

    async def get_sender(self) -> api.TypeUser | api.TypeChat:
        """Who pressed it, as Telegram describes them."""
        return self.peers.get(self.sender_id) or await self.client.get_entity(self.sender_id)

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

    async def edit(self, text: str | None = None, **options: Unpack[EditOptions]) -> api.Message | bool:
        """Change the message that carries the button. Options as :meth:`TelegramClient.edit_message`.

        Of one that was sent in inline mode Telegram only says that it was changed (True).
        """
        if self.inline_message_id is not None:
            done: bool = await self.client.edit_message(self.inline_message_id, text, **options)
            return done
        return await self.client.edit_message(self.chat_id, self.message_id, text=text, **options)

    async def delete(self) -> None:
        """Delete the message that carries the button, for everybody."""
        if self.message_id is None:
            raise UsageError("this button is on a message sent in inline mode, which a bot cannot delete")
        await self.client.delete_messages(self.chat_id, self.message_id)
