"""Inline mode, from the bot's side: queries to answer, and what was chosen.

Source: https://core.telegram.org/api/bots/inline
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from cablegram import api
from cablegram.client.features.inline_results import InlineResult, answer_query
from cablegram.client.updates.client_events import Incoming
from cablegram.client.updates.filter_base import Filter, Pattern, matcher, wanted
from cablegram.errors import UsageError

from .base import UserEvent

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.client.updates.filter_base import Who
    from cablegram.tl import TLObject


class InlineQueryEvent(UserEvent):
    """Somebody writes to this bot in inline mode.

    ``query``: what is written after the bot's name; ``user_id``: who writes; ``query_id``; ``offset``: where the next
    page begins, as the last answer's ``next_offset`` said, empty at first; ``chat_type``: ``"self"`` (with the bot
    itself), ``"private"``, ``"bot"``, ``"group"``, ``"supergroup"``, ``"channel"``, or None; ``geo``: the user's place,
    where the bot asks for it; ``pattern_match``: what the pattern gave.
    """

    update: api.UpdateBotInlineQuery

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        self.query_id: int = update.query_id
        self.query: str = update.query
        self.user_id = update.user_id
        self.offset: str = update.offset
        self.geo: api.GeoPoint | None = update.geo if isinstance(update.geo, api.GeoPoint) else None
        self.chat_type: str | None = _CHAT_TYPES.get(type(update.peer_type))
        self.pattern_match: Any = None

    @property
    def text(self) -> str:
        """The same as ``query``, as conditions name it."""
        return self.query

    async def answer(
        self,
        results: Sequence[InlineResult | api.TypeInputBotInlineResult] = (),
        *,
        cache_time: int = 300,
        next_offset: str | None = None,
        gallery: bool | None = None,
        private: bool = False,
        switch_pm: str | tuple[str, str] | None = None,
    ) -> None:
        """Show results, 50 at most, which :class:`cablegram.InlineResult` makes.

        ``cache_time``: how long Telegram may give the same answer by itself (seconds); ``private``: to this user alone.
        ``next_offset``: what the query for the next page is to bring. ``gallery``: show pictures side by side, by
        default when all results are media. ``switch_pm``: a line above the results that opens the chat with the bot: a
        text, or a text and the payload of ``/start``. Raises :class:`~cablegram.errors.UsageError`, and what the server
        answers (``QueryIdInvalid`` when it took too long).
        Source: https://core.telegram.org/method/messages.setInlineBotResults
        """
        await answer_query(
            self.client,
            self.query_id,
            results,
            cache_time=cache_time,
            next_offset=next_offset,
            gallery=gallery,
            private=private,
            switch_pm=switch_pm,
        )


_CHAT_TYPES: dict[type, str] = {
    api.InlineQueryPeerTypeSameBotPM: "self",
    api.InlineQueryPeerTypePM: "private",
    api.InlineQueryPeerTypeBotPM: "bot",
    api.InlineQueryPeerTypeChat: "group",
    api.InlineQueryPeerTypeMegagroup: "supergroup",
    api.InlineQueryPeerTypeBroadcast: "channel",
}


class ChosenInlineResultEvent(UserEvent):
    """Somebody sent one of this bot's results.

    ``result_id``: its id; ``query``; ``user_id``; ``inline_message_id``: names the message, so that it can be edited,
    where it has buttons; ``geo``; ``pattern_match``.
    """

    update: api.UpdateBotInlineSend

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        self.user_id = update.user_id
        self.query: str = update.query
        self.result_id: str = update.id
        self.inline_message_id: api.TypeInputBotInlineMessageID | None = update.msg_id
        self.geo: api.GeoPoint | None = update.geo if isinstance(update.geo, api.GeoPoint) else None
        self.pattern_match: Any = None

    async def edit(self, text: str | None = None, **options: Any) -> bool:
        """Change the message that the result became. Options as :meth:`TelegramClient.edit_message`.

        Raises :class:`~cablegram.errors.UsageError` for a result without buttons, which Telegram does not name.
        """
        if self.inline_message_id is None:
            raise UsageError("Telegram names only results that have buttons; this one cannot be edited")
        edited: bool = await self.client.edit_message(self.inline_message_id, text, **options)
        return edited


Q = TypeVar("Q", bound="InlineQueryEvent | ChosenInlineResultEvent")


class _OfInlineMode(Filter[Q]):
    """A filter of what somebody wrote to a bot in inline mode."""

    def __init__(
        self,
        pattern: Pattern | None = None,
        *,
        from_users: Who | None = None,
        func: Callable[[Q], object] | None = None,
    ) -> None:
        super().__init__(func)
        self.pattern = matcher(pattern)
        self.from_users = wanted(from_users)

    async def accepts(self, event: Q) -> bool:
        if self.pattern is not None:
            event.pattern_match = self.pattern(event.query)
            if not event.pattern_match:
                return False
        return self.from_users is None or await self.from_users.has(event.client, event.user_id)


class InlineQuery(_OfInlineMode[InlineQueryEvent]):
    """Somebody writes to this bot in inline mode: ``@my_bot query``, in any chat.

    ``pattern``: a regular expression (matched at the start of the query), a compiled one or a function of it;
    ``from_users``: only these people; ``func``: a function of the event. Answer within ten seconds.
    Source: https://core.telegram.org/constructor/updateBotInlineQuery
    """

    event = InlineQueryEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateBotInlineQuery,)


class ChosenInlineResult(_OfInlineMode[ChosenInlineResultEvent]):
    """Somebody sent one of this bot's results. Telegram says so where inline feedback is switched on at @BotFather.

    The arguments are those of :class:`InlineQuery`.
    Source: https://core.telegram.org/constructor/updateBotInlineSend
    """

    event = ChosenInlineResultEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateBotInlineSend,)
