"""Businesses that have connected a bot. What is written in their chats comes as ``events.NewMessage`` and its kin.

Source: https://core.telegram.org/api/bots/connected-business-bots
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.client.features.business import note_connection
from cablegram.client.features.inline_results import InlineResult
from cablegram.client.updates.client_events import Incoming
from cablegram.client.updates.events import AnyMessageEvent
from cablegram.client.updates.filter_base import Filter

from .base import AboutUsers, UserEvent

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject


class BusinessConnectionEvent(UserEvent):
    """Somebody has connected this bot to their account, changed what it may do, or disconnected it.

    ``user_id``: who; ``connection_id``: what ``business_connection_id`` of events is from now on; ``rights``: what the
    bot may do (TL object), or None; ``disabled``: it is disconnected; ``date`` (Unix seconds); ``connection``: the TL
    object, which :meth:`TelegramClient.business` takes.
    """

    update: api.UpdateBotBusinessConnect

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.connection: api.BotBusinessConnection = self.update.connection
        self.connection_id: str = self.connection.connection_id
        self.user_id = self.chat_id = self.connection.user_id
        self.rights: api.BusinessBotRights | None = self.connection.rights
        self.disabled: bool = self.connection.disabled
        self.date: int = self.connection.date
        note_connection(client.session, self.connection)


class BusinessConnection(AboutUsers[BusinessConnectionEvent]):
    """Somebody connects this bot to their account, or not any more.

    Source: https://core.telegram.org/constructor/updateBotBusinessConnect
    """

    event = BusinessConnectionEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateBotBusinessConnect,)


class GuestQueryEvent(AnyMessageEvent):
    """Somebody names this bot in a chat that it is not in, and waits for an answer there.

    ``message``: what they wrote; ``references``: messages that belong to it, such as the one that it answers;
    ``query_id``.
    """

    update: api.UpdateBotGuestChatQuery

    message: api.Message

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.query_id: int = getattr(self.update, "query_id", 0)
        self.references: list[api.TypeMessage] = list(getattr(self.update, "reference_messages", None) or ())

    async def answer(self, result: InlineResult | api.TypeInputBotInlineResult) -> api.TypeInputBotInlineMessageID:
        """Answer there with this; returns what names the message, for :meth:`TelegramClient.edit_message`.

        Source: https://core.telegram.org/method/messages.setBotGuestChatResult
        """
        made = await result.built(self.client, 0) if isinstance(result, InlineResult) else result
        request = api.messages.SetBotGuestChatResult(query_id=self.query_id, result=made)
        return await self.client.invoke(request)


class GuestQuery(Filter[GuestQueryEvent]):
    """Somebody calls this bot into a chat that it is not in. Answer with ``event.answer(result)``.

    Source: https://core.telegram.org/api/bots/guest-mode
    """

    event = GuestQueryEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateBotGuestChatQuery,)
