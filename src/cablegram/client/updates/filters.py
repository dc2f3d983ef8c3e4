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
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from cablegram.client.callbacks import answer
from cablegram.errors import UsageError

from .client_events import Incoming
from .events import ActionEvent, CallbackEvent, DeletedEvent, DraftEvent, Event, MessageEvent
from .matching import Wanted

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore


Pattern = str | re.Pattern[str] | Callable[[str], Any]


class Filter:
    """The base of the filters: which updates it looks at, by :meth:`classes`, and which of them it lets through."""

    event: type[Event] = Event
    _classes: tuple[type[Any], ...] | None = None

    @staticmethod
    def classes() -> tuple[type[Any], ...]:
        """The classes of the updates that it looks at. A method, for they are loaded with the first update."""
        return ()

    def looks_at(self, update: Any) -> bool:
        """Whether an update is of one of these classes."""
        if self._classes is None:
            self._classes = self.classes()
        return isinstance(update, self._classes)

    def __init__(self, func: Callable[[Any], Any] | None = None) -> None:
        if func is not None and not callable(func):
            raise UsageError(f"func= is a function of the event, not {func!r}")
        self.func = func

    async def build(self, client: ClientCore, incoming: Incoming) -> Any:
        """The event for the handler, or None when this is not for it."""
        if not self.looks_at(incoming.update):
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
        for one in self.types or ():
            _check_update(one)

    async def build(self, client: ClientCore, incoming: Incoming) -> Any:
        if self.types is not None and not isinstance(incoming.update, self.types):
            return None
        if self.func is not None and not await answer(self.func, incoming.update):
            return None
        return incoming.update


class _InChats(Filter):
    """A filter by chat: ids match marked or bare; usernames and the like are looked up when first needed."""

    def __init__(self, chats: Any, blacklist_chats: bool, func: Callable[[Any], Any] | None) -> None:
        if callable(chats) and not isinstance(chats, type):  # events.NewMessage(F.private & F.text)
            chats, func = None, _also(chats, func)
        super().__init__(func)
        self.chats = _wanted(chats)
        self.blacklist_chats = blacklist_chats

    async def accepts(self, event: Any) -> bool:
        if self.chats is None:
            return True
        return await self.chats.has(event.client, event.chat_id) is not self.blacklist_chats


class NewMessage(_InChats):
    """A message came or was sent. What was done in a chat, such as somebody's coming, is a :class:`ChatAction`.

    ``chats``: only these chats, or all but these with ``blacklist_chats=True``; ``incoming``, ``outgoing``: only such
    messages; ``from_users``: only from these senders; ``forwards``: True for forwarded ones only, False for others;
    ``pattern``: a regular expression (matched at the start of the text), a compiled one or a function of the text;
    ``func``: a function of the event, coroutine or not. A condition may stand first: ``NewMessage(F.private &
    F.text)``, see ``events.F``.
    """

    event = MessageEvent
    _message: type[Any] | None = None

    @staticmethod
    def classes() -> tuple[type[Any], ...]:
        from cablegram import api

        return api.UpdateNewMessage, api.UpdateNewChannelMessage

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
        self.from_users = _wanted(from_users)
        self.forwards = forwards
        self.pattern = _matcher(pattern)

    async def accepts(self, event: Any) -> bool:
        if self._message is None:
            from cablegram import api

            self._message = api.Message
        if not isinstance(event.message, self._message):
            return False
        if self.outgoing is not None and event.outgoing is not self.outgoing:
            return False
        if self.forwards is not None and (getattr(event.message, "fwd_from", None) is not None) is not self.forwards:
            return False
        if self.pattern is not None:
            event.pattern_match = self.pattern(event.text)
            if not event.pattern_match:
                return False
        if self.from_users is not None and not await self.from_users.has(event.client, event.sender_id):
            return False
        return self.chats is None or await super().accepts(event)


class EditedMessage(NewMessage):
    """A message was edited. The arguments are those of :class:`NewMessage`, and ``hidden``: also changes that apps do
    not show as edits, such as a reaction that came or a counter of views.

    Source: https://core.telegram.org/constructor/message (``edit_hide``)
    """

    @staticmethod
    def classes() -> tuple[type[Any], ...]:
        from cablegram import api

        return api.UpdateEditMessage, api.UpdateEditChannelMessage

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

    async def accepts(self, event: Any) -> bool:
        if not self.hidden and getattr(event.message, "edit_hide", False):
            return False
        return await super().accepts(event)


class ChatAction(_InChats):
    """Something was done in a chat: somebody came or left, a title, photo or pinned message was set, and so on.

    ``types``: only actions of these classes, such as ``api.MessageActionPinMessage``.
    Source: https://core.telegram.org/type/MessageAction
    """

    event = ActionEvent

    @staticmethod
    def classes() -> tuple[type[Any], ...]:
        from cablegram import api

        return api.UpdateNewMessage, api.UpdateNewChannelMessage

    def __init__(
        self,
        chats: Any = None,
        *,
        blacklist_chats: bool = False,
        types: type[Any] | Sequence[type[Any]] | None = None,
        func: Callable[[Any], Any] | None = None,
    ) -> None:
        super().__init__(chats, blacklist_chats, func)
        self.types = None if types is None else tuple(types) if isinstance(types, Sequence) else (types,)

    async def build(self, client: ClientCore, incoming: Incoming) -> Any:
        from cablegram import api

        if not self.looks_at(incoming.update) or not isinstance(incoming.update.message, api.MessageService):
            return None
        return await super().build(client, incoming)

    async def accepts(self, event: Any) -> bool:
        if self.types is not None and not isinstance(event.action, self.types):
            return False
        return await super().accepts(event)


class DeletedMessage(_InChats):
    """Messages were deleted. With ``chats``, only deletions in channels can match."""

    event = DeletedEvent

    @staticmethod
    def classes() -> tuple[type[Any], ...]:
        from cablegram import api

        return api.UpdateDeleteMessages, api.UpdateDeleteChannelMessages

    def __init__(
        self, chats: Any = None, *, blacklist_chats: bool = False, func: Callable[[Any], Any] | None = None
    ) -> None:
        super().__init__(chats, blacklist_chats, func)


class DraftChanged(_InChats):
    """A draft was saved, replaced or removed on another of the account's devices. What this client does itself
    is no event. For users only: bots have no drafts.

    Source: https://core.telegram.org/constructor/updateDraftMessage
    """

    event = DraftEvent

    @staticmethod
    def classes() -> tuple[type[Any], ...]:
        from cablegram import api

        return (api.UpdateDraftMessage,)

    def __init__(
        self, chats: Any = None, *, blacklist_chats: bool = False, func: Callable[[Any], Any] | None = None
    ) -> None:
        super().__init__(chats, blacklist_chats, func)


class CallbackQuery(_InChats):
    """An inline button was pressed.

    ``data``: only this button's, exactly; ``pattern``: as in :class:`NewMessage`, on the data read as UTF-8.
    """

    event = CallbackEvent

    @staticmethod
    def classes() -> tuple[type[Any], ...]:
        from cablegram import api

        return api.UpdateBotCallbackQuery, api.UpdateInlineBotCallbackQuery

    def __init__(
        self,
        chats: Any = None,
        *,
        blacklist_chats: bool = False,
        from_users: Any = None,
        data: bytes | str | None = None,
        pattern: Pattern | None = None,
        func: Callable[[Any], Any] | None = None,
    ) -> None:
        super().__init__(chats, blacklist_chats, func)
        self.from_users = _wanted(from_users)
        self.data = data.encode() if isinstance(data, str) else data
        if not isinstance(self.data, bytes | None):
            raise UsageError(f"data= is a button's data, bytes or a str, not {data!r}")
        self.pattern = _matcher(pattern)

    async def accepts(self, event: Any) -> bool:
        if self.data is not None and event.data != self.data:
            return False
        if self.pattern is not None:
            event.pattern_match = self.pattern((event.data or b"").decode("utf-8", "replace"))
            if not event.pattern_match:
                return False
        if self.from_users is not None and not await self.from_users.has(event.client, event.sender_id):
            return False
        return await super().accepts(event)


def _check_update(cls: Any) -> None:
    """Refuse to wait for what never comes: a misspelt class, or one that is no update."""
    from cablegram import api

    if not isinstance(cls, type) or not (cls is api.TypeUpdate or issubclass(cls, api.TypeUpdate)):
        raise UsageError(f"events.Raw waits for classes of updates, such as api.UpdateUserTyping, not for {cls!r}")


def _also(condition: Callable[[Any], Any], func: Callable[[Any], Any] | None) -> Callable[[Any], Any]:
    """A condition, and what ``func=`` says beside it."""
    if func is None:
        return condition
    from .conditions import Condition

    return Condition(condition) & func


def _wanted(value: Any) -> Wanted | None:
    if value is None:
        return None
    return Wanted(value if isinstance(value, (list, tuple, set, frozenset)) else [value])


def _matcher(pattern: Pattern | None) -> Callable[[str], Any] | None:
    if pattern is None:
        return None
    if isinstance(pattern, str):
        try:
            return re.compile(pattern).match
        except re.error as error:
            raise UsageError(f"pattern= is no regular expression: {error}; for plain text use re.escape()") from None
    if isinstance(pattern, re.Pattern) and isinstance(pattern.pattern, str):
        return pattern.match
    if callable(pattern):
        return pattern
    raise UsageError(f"pattern= is a regular expression (a str, or compiled from one) or a function, not {pattern!r}")
