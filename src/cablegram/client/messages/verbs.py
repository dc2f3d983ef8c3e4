"""What a message can do and say: the methods and properties of `api.Message` and `api.MessageService`.

They are written as two classes for type checkers, which take them for bases of the two of the API, and registered for
those when this module is loaded, which the first answer does. ``self`` is the API's own object, and nothing of it is
copied. A method does what the client's method of that kind does; it needs the client that the message came from, which
`ownership` has put there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast, overload

from cablegram.client.chats.peer_ids import marked
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from typing import TypeAlias, Unpack

    from cablegram import api
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.files.media import Remote
    from cablegram.client.files.save_media import F as Out
    from cablegram.client.files.save_media import Path
    from cablegram.client.options import DownloadOptions, EditOptions, ForwardOptions, SendOptions

    ButtonOfRow: TypeAlias = api.KeyboardInlineButton | api.KeyboardButton


class ServiceVerbs:
    """What every message can do, also one that tells what was done in a chat."""

    __slots__ = ()

    @property
    def chat_id(self) -> int | None:
        """The marked id of the chat: users positive, groups and channels negative."""
        return marked(_self(self).peer_id)

    @property
    def sender_id(self) -> int | None:
        """The marked id of who sent it; None for an anonymous one."""
        message = _self(self)
        sender = marked(message.from_id)
        if sender is not None or message.post:
            return sender
        if message.out:
            client = _client_or_none(message)
            user = None if client is None else client.session.user
            return None if user is None else user.id
        chat = marked(message.peer_id)
        return chat if chat is not None and chat > 0 else None

    @property
    def chat(self) -> api.TypeUser | api.TypeChat | None:
        """The chat, where it came along with the message; otherwise None: ask with :meth:`get_chat`."""
        return _came_along(self, marked(_self(self).peer_id))

    @property
    def sender(self) -> api.TypeUser | api.TypeChat | None:
        """Who sent it, where that came along with the message; otherwise None: ask with :meth:`get_sender`."""
        return _came_along(self, self.sender_id)

    @property
    def is_reply(self) -> bool:
        """Whether it answers another message."""
        return getattr(_self(self).reply_to, "reply_to_msg_id", None) is not None

    async def get_chat(self) -> api.TypeUser | api.TypeChat:
        """The chat as Telegram describes it; asked for only when it did not come along."""
        from cablegram.client.chats.peers import get_entity

        return self.chat or await get_entity(_client(self), _self(self).peer_id)

    async def get_sender(self) -> api.TypeUser | api.TypeChat | None:
        """The sender as Telegram describes it, None for an anonymous one; asked for only when it did not come along."""
        from cablegram.client.chats.peers import get_entity

        number = self.sender_id
        if number is None:
            return None
        return self.sender or await get_entity(_client(self), number)

    async def get_reply_message(self) -> api.Message | api.MessageService | None:
        """The message that this one answers; None when it answers none, or that one is gone."""
        from cablegram.client.messages.history import replied_to

        return await replied_to(_client(self), _self(self))

    async def respond(self, message: str = "", **options: Unpack[SendOptions]) -> api.Message:
        """Send a message to the same chat and topic. Options as :meth:`TelegramClient.send_message`."""
        from cablegram.client.messages.reply_to import topic_of
        from cablegram.client.messages.send import send_message

        if options.get("reply_to") is None:
            options.setdefault("topic", topic_of(_self(self)))
        return await send_message(_client(self), _self(self).peer_id, message, **options)

    async def reply(self, message: str = "", **options: Unpack[SendOptions]) -> api.Message:
        """Send a message to the same chat that quotes this one. Options as :meth:`TelegramClient.send_message`."""
        options["reply_to"] = _self(self)
        return await self.respond(message, **options)

    async def delete(self, *, revoke: bool = True) -> int:
        """Delete it, for everybody unless ``revoke`` is False; returns how many messages went."""
        from cablegram.client.messages.edit import delete_messages

        message = _self(self)
        return await delete_messages(_client(self), message.peer_id, message, revoke=revoke)

    async def pin(self, *, notify: bool = False, one_side: bool = False) -> None:
        """Pin it; ``notify``: tell the members, ``one_side``: in a private chat, for this account alone."""
        from cablegram.client.messages.edit import pin_message

        message = _self(self)
        await pin_message(_client(self), message.peer_id, message, notify=notify, one_side=one_side)

    async def react(self, *reactions: str | int | api.TypeReaction, big: bool = False) -> None:
        """React to it: an emoji, or the id of a custom one; nothing takes the reactions back.

        Source: https://core.telegram.org/method/messages.sendReaction
        """
        from cablegram import api
        from cablegram.client.chats.peers import get_input_entity
        from cablegram.client.methods.casts import reaction

        client, message = _client(self), _self(self)
        chosen = [one if isinstance(one, api.TypeReaction) else reaction(client, one, {}) for one in reactions]
        peer = await get_input_entity(client, message.peer_id)
        await client.invoke(api.messages.SendReaction(peer=peer, msg_id=message.id, reaction=chosen, big=big))


class MessageVerbs(ServiceVerbs):
    """What a message with a text or a file can do besides."""

    __slots__ = ()

    @property
    def text(self) -> str:
        """The text, or the caption; empty when there is none."""
        text: str = _self(self).message
        return text

    @property
    def photo(self) -> api.Photo | None:
        """The photo, if it has one, also as the picture of a page that a link leads to."""
        from cablegram import api

        found = getattr(_medium(self), "photo", None)
        return found if isinstance(found, api.Photo) else None

    @property
    def document(self) -> api.Document | None:
        """The file, if it has one that is no photo: a video, a voice message, a sticker too."""
        from cablegram import api

        found = getattr(_medium(self), "document", None)
        return found if isinstance(found, api.Document) else None

    @property
    def file(self) -> Remote | None:
        """Its photo or file, with ``name``, ``size`` (bytes) and ``mime_type``; None when it has none."""
        from cablegram.client.files.media import file_of

        return file_of(_self(self)) if self.photo is not None or self.document is not None else None

    @property
    def buttons(self) -> list[list[ButtonOfRow]]:
        """The buttons under it, in rows."""
        return [list(row.buttons) for row in getattr(_self(self).reply_markup, "rows", ())]

    async def edit(self, text: str | None = None, **options: Unpack[EditOptions]) -> api.Message:
        """Change its text, file or buttons; returns it as it is now. Options as :meth:`TelegramClient.edit_message`."""
        from cablegram.client.messages.edit import edit_message

        message = _self(self)
        edited: api.Message = await edit_message(_client(self), message.peer_id, message.id, text, **options)
        return edited

    async def forward(self, peer: PeerLike, **options: Unpack[ForwardOptions]) -> api.Message:
        """Forward it to ``peer``; returns the new message. Options as :meth:`TelegramClient.forward_messages`."""
        from cablegram.client.messages.send import forward_messages

        message = _self(self)
        [sent] = await forward_messages(_client(self), peer, message, message.peer_id, **options)
        return sent

    @overload
    async def download(self, file: None = None, **options: Unpack[DownloadOptions]) -> bytes: ...
    @overload
    async def download(self, file: Path, *, resume: bool = False, **options: Unpack[DownloadOptions]) -> str: ...
    @overload
    async def download(self, file: Out, **options: Unpack[DownloadOptions]) -> Out: ...
    async def download(
        self, file: Path | Out | None = None, *, resume: bool = False, **options: Unpack[DownloadOptions]
    ) -> bytes | str | Out:
        """Download what is attached: to a path or a binary file, or as bytes.

        Options as :meth:`TelegramClient.download_media`.
        """
        from cablegram.client.files.save_media import fetch

        return await fetch(_client(self), _self(self), file, resume=resume, **options)

    async def click(
        self, text: str | None = None, *, row: int = 0, column: int = 0, data: bytes | None = None
    ) -> api.messages.BotCallbackAnswer | api.Message | str:
        """Press a button under it: the one with this text or data, or the one at a place; the first by default.

        Gives what comes of it: the bot's answer; the address, for a button that opens one; the message, for a key that
        sends its text. Raises :class:`~cablegram.errors.UsageError` when there is no such button, or it is of a kind
        that only an app can press. A button is pressed once, however slow the bot is.
        Source: https://core.telegram.org/api/bots/buttons
        """
        from cablegram import api
        from cablegram.client.chats.peers import get_input_entity

        client, message = _client(self), _self(self)
        button = _button(self.buttons, text, row, column, data)
        match button.type:
            case api.InlineButtonTypeCallback(data=found):
                peer = await get_input_entity(client, message.peer_id)
                request = api.messages.GetBotCallbackAnswer(peer=peer, msg_id=message.id, data=found)
                return await client.invoke(request)
            case api.InlineButtonTypeUrl(url=address):
                return address
            case api.ButtonTypeDefault():
                return await self.respond(button.text)
        raise UsageError(f"the button {button.text!r} ({type(button.type).__name__}) can only be pressed in an app")


def _self(message: ServiceVerbs) -> Any:
    """The message itself: what these classes are written for."""
    return message


def _client_or_none(message: object) -> ClientCore | None:
    origin = getattr(message, "__owner__", None)
    return None if origin is None else cast("ClientCore | None", origin.client())


def _client(message: object) -> ClientCore:
    client = _client_or_none(message)
    if client is None:
        raise UsageError(
            "this message belongs to no client: it was made by hand or copied, or its client is gone; "
            "use the client's methods, such as client.send_message(message.peer_id, ..., reply_to=message)"
        )
    return client


def _came_along(message: object, number: int | None) -> api.TypeUser | api.TypeChat | None:
    origin = getattr(message, "__owner__", None)
    return None if origin is None else cast("api.TypeUser | api.TypeChat | None", origin.peer(number))


def _medium(message: MessageVerbs) -> object:
    media = _self(message).media
    return getattr(media, "webpage", None) or media


def _button(rows: list[list[ButtonOfRow]], text: str | None, row: int, column: int, data: bytes | None) -> ButtonOfRow:
    flat = [button for one in rows for button in one]
    if text is not None or data is not None:
        for button in flat:
            if button.text == text or (data is not None and getattr(button.type, "data", None) == data):
                return button
        raise UsageError(f"there is no such button; there are {', '.join(repr(one.text) for one in flat) or 'none'}")
    try:
        return rows[row][column]
    except IndexError:
        raise UsageError(f"there is no button in row {row}, column {column}; there are {len(rows)} rows") from None


def _register() -> None:
    """Give the classes of the API their methods and properties."""
    from cablegram import api

    for cls, verbs in ((api.Message, MessageVerbs), (api.MessageService, ServiceVerbs)):
        for base in reversed(verbs.__mro__[:-1]):
            for name, attribute in vars(base).items():
                if name.startswith("_"):
                    continue
                if name in cls.__match_args__:
                    raise AttributeError(f"{cls.__name__}.{name} is a field")
                setattr(cls, name, attribute)


_register()
