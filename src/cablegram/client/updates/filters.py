"""What a handler can wait for, and what it is given.

A handler is registered for a *filter* and called with an *event*::

    @client.on(events.NewMessage(incoming=True, pattern=r"/start"))
    async def start(event: events.MessageEvent) -> None:
        await event.reply("Welcome!")

One consumer calls the handlers in the order of the updates and of registration, each awaited before the next. One that
must not hold the others up starts a task of its own. `StopPropagation` keeps an event from the handlers after this one.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar, overload

from cablegram.errors import UsageError

from .events import ActionEvent, CallbackEvent, DeletedEvent, DraftEvent, MessageEvent
from .filter_base import Filter, InChats, Pattern, Raw, Who, matcher, wanted

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.tl import TLObject

    from .handling import AnyUpdate

    A = TypeVar("A", bound=TLObject)
else:
    A = TypeVar("A")

__all__ = [
    "CallbackQuery",
    "ChatAction",
    "DeletedMessage",
    "DraftChanged",
    "EditedMessage",
    "Filter",
    "Messages",
    "NewMessage",
    "Raw",
]

M = TypeVar("M", bound=MessageEvent)


class Messages(InChats[M]):
    """The base of the filters that let messages through, of whichever event. The arguments are told by
    :class:`NewMessage`."""

    _message: type[api.Message] | None = None

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        from cablegram import api

        return api.UpdateNewMessage, api.UpdateNewChannelMessage, api.UpdateBotNewBusinessMessage

    def __init__(
        self,
        chats: Who | Callable[[M], object] | None = None,
        *,
        blacklist_chats: bool = False,
        incoming: bool | None = None,
        outgoing: bool | None = None,
        from_users: Who | None = None,
        forwards: bool | None = None,
        pattern: Pattern | None = None,
        func: Callable[[M], object] | None = None,
    ) -> None:
        super().__init__(chats, blacklist_chats, func)
        if incoming and outgoing:
            incoming = outgoing = None
        elif incoming is False and outgoing is False:
            raise UsageError("a filter that wants neither incoming nor outgoing messages never matches")
        self.outgoing = outgoing if incoming is None else not incoming
        self.from_users = wanted(from_users)
        self.forwards = forwards
        self.pattern = matcher(pattern)

    def looks_at(self, update: AnyUpdate) -> bool:
        if self._classes is None or self._message is None:
            from cablegram import api

            self._classes, self._message = self.classes(), api.Message
        return isinstance(update, self._classes) and isinstance(getattr(update, "message", None), self._message)

    async def accepts(self, event: M) -> bool:
        return await self.lets_through(event) and (self.chats is None or await self.is_in_chats(event))

    async def lets_through(self, event: MessageEvent) -> bool:
        """Whether a message is one that was asked for, in whatever chat."""
        if self.outgoing is not None and event.outgoing is not self.outgoing:
            return False
        if self.forwards is not None and (event.message.fwd_from is not None) is not self.forwards:
            return False
        if self.pattern is not None:
            event.pattern_match = self.pattern(event.text)
            if not event.pattern_match:
                return False
        return self.from_users is None or await self.from_users.has(event.client, event.sender_id)


class NewMessage(Messages[MessageEvent]):
    """A message came or was sent. What was done in a chat, such as somebody's coming, is a :class:`ChatAction`.

    ``chats``: only these chats, or all but these with ``blacklist_chats=True``; ``incoming``, ``outgoing``: only such
    messages; ``from_users``: only from these senders; ``forwards``: True for forwarded ones only, False for others;
    ``pattern``: a regular expression (matched at the start of the text), a compiled one or a function of the text;
    ``func``: a function of the event, coroutine or not. A condition may stand first: ``NewMessage(F.private &
    F.text)``, see ``events.F``.
    """

    event = MessageEvent


class EditedMessage(Messages[MessageEvent]):
    """A message was edited. The arguments are those of :class:`NewMessage`, and ``hidden``: also changes that apps do
    not show as edits, such as a reaction that came or a counter of views.

    Source: https://core.telegram.org/constructor/message (``edit_hide``)
    """

    event = MessageEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        from cablegram import api

        return api.UpdateEditMessage, api.UpdateEditChannelMessage, api.UpdateBotEditBusinessMessage

    def __init__(
        self,
        chats: Who | Callable[[MessageEvent], object] | None = None,
        *,
        blacklist_chats: bool = False,
        incoming: bool | None = None,
        outgoing: bool | None = None,
        from_users: Who | None = None,
        forwards: bool | None = None,
        pattern: Pattern | None = None,
        func: Callable[[MessageEvent], object] | None = None,
        hidden: bool = False,
    ) -> None:
        super().__init__(
            chats,
            blacklist_chats=blacklist_chats,
            incoming=incoming,
            outgoing=outgoing,
            from_users=from_users,
            forwards=forwards,
            pattern=pattern,
            func=func,
        )
        self.hidden = hidden

    async def accepts(self, event: MessageEvent) -> bool:
        return (self.hidden or not event.message.edit_hide) and await super().accepts(event)


class ChatAction(InChats[ActionEvent[A]]):
    """Something was done in a chat: somebody came or left, a title, photo or pinned message was set, and so on.

    ``types``: only actions of these classes, such as ``api.MessageActionPinMessage``.
    Source: https://core.telegram.org/type/MessageAction
    """

    event: type[ActionEvent[A]] = ActionEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        from cablegram import api

        return api.UpdateNewMessage, api.UpdateNewChannelMessage

    @overload
    def __init__(
        self: ChatAction[api.TypeMessageAction],
        chats: Who | Callable[[ActionEvent], object] | None = None,
        *,
        blacklist_chats: bool = False,
        types: None = None,
        func: Callable[[ActionEvent], object] | None = None,
    ) -> None: ...
    @overload
    def __init__(
        self,
        chats: Who | Callable[[ActionEvent[A]], object] | None = None,
        *,
        blacklist_chats: bool = False,
        types: type[A] | Sequence[type[A]],
        func: Callable[[ActionEvent[A]], object] | None = None,
    ) -> None: ...
    def __init__(
        self,
        chats: Who | Callable[..., object] | None = None,
        *,
        blacklist_chats: bool = False,
        types: type[A] | Sequence[type[A]] | None = None,
        func: Callable[..., object] | None = None,
    ) -> None:
        super().__init__(chats, blacklist_chats, func)
        self.types = None if types is None else tuple(types) if isinstance(types, Sequence) else (types,)

    def looks_at(self, update: AnyUpdate) -> bool:
        from cablegram import api

        return super().looks_at(update) and isinstance(getattr(update, "message", None), api.MessageService)

    async def accepts(self, event: ActionEvent[A]) -> bool:
        if self.types is not None and not isinstance(event.action, self.types):
            return False
        return await super().accepts(event)


class DeletedMessage(InChats[DeletedEvent]):
    """Messages were deleted. With ``chats``, only deletions in channels can match."""

    event = DeletedEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        from cablegram import api

        return api.UpdateDeleteMessages, api.UpdateDeleteChannelMessages, api.UpdateBotDeleteBusinessMessage

    def __init__(
        self,
        chats: Who | Callable[[DeletedEvent], object] | None = None,
        *,
        blacklist_chats: bool = False,
        func: Callable[[DeletedEvent], object] | None = None,
    ) -> None:
        super().__init__(chats, blacklist_chats, func)


class DraftChanged(InChats[DraftEvent]):
    """A draft was saved, replaced or removed on another of the account's devices. What this client does itself
    is no event. For users only: bots have no drafts.

    Source: https://core.telegram.org/constructor/updateDraftMessage
    """

    event = DraftEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        from cablegram import api

        return (api.UpdateDraftMessage,)

    def __init__(
        self,
        chats: Who | Callable[[DraftEvent], object] | None = None,
        *,
        blacklist_chats: bool = False,
        func: Callable[[DraftEvent], object] | None = None,
    ) -> None:
        super().__init__(chats, blacklist_chats, func)


class CallbackQuery(InChats[CallbackEvent]):
    """An inline button was pressed.

    ``data``: only this button's, exactly; ``pattern``: as in :class:`NewMessage`, on the data read as UTF-8.
    """

    event = CallbackEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        from cablegram import api

        return api.UpdateBotCallbackQuery, api.UpdateInlineBotCallbackQuery, api.UpdateBusinessBotCallbackQuery

    def __init__(
        self,
        chats: Who | Callable[[CallbackEvent], object] | None = None,
        *,
        blacklist_chats: bool = False,
        from_users: Who | None = None,
        data: bytes | str | None = None,
        pattern: Pattern | None = None,
        func: Callable[[CallbackEvent], object] | None = None,
    ) -> None:
        super().__init__(chats, blacklist_chats, func)
        self.from_users = wanted(from_users)
        self.data = data.encode() if isinstance(data, str) else data
        if not isinstance(self.data, bytes | None):
            raise UsageError(f"data= is a button's data, bytes or a str, not {data!r}")
        self.pattern = matcher(pattern)

    async def accepts(self, event: CallbackEvent) -> bool:
        if self.data is not None and event.data != self.data:
            return False
        if self.pattern is not None:
            event.pattern_match = self.pattern((event.data or b"").decode("utf-8", "replace"))
            if not event.pattern_match:
                return False
        if self.from_users is not None and not await self.from_users.has(event.client, event.sender_id):
            return False
        return await super().accepts(event)
