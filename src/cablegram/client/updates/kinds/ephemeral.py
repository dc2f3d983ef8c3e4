"""Ephemeral messages: those of a bot in a group that one member alone sees, and bots that manage bots.

Source: https://core.telegram.org/constructor/ephemeralMessage
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.client.chats.peer_ids import marked
from cablegram.client.updates.client_events import Incoming
from cablegram.client.updates.events import Event

from .base import AboutChats, AboutUsers, UserEvent

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject


class EphemeralEvent(Event):
    """An ephemeral message came, was edited (``edited``), or is gone: ``deleted_ids``.

    ``message``: the TL object (``api.EphemeralMessage``), None when it is gone; ``text``; ``receiver_id``: the one who
    sees it; ``outgoing``: whether this account sent it.
    """

    update: api.UpdateNewEphemeralMessage | api.UpdateEditEphemeralMessage | api.UpdateDeleteEphemeralMessages

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.message: api.EphemeralMessage | None = getattr(self.update, "message", None)
        self.edited = isinstance(self.update, api.UpdateEditEphemeralMessage)
        self.deleted_ids: list[int] = list(getattr(self.update, "ids", ()))
        self.text: str = "" if self.message is None else self.message.message
        self.receiver_id: int | None = None if self.message is None else self.message.receiver_id
        self.outgoing: bool = self.message is not None and self.message.out
        self.chat_id = marked(getattr(self.update, "peer", None) or getattr(self.message, "peer_id", None))


class EphemeralMessage(AboutChats[EphemeralEvent]):
    """A message that this account alone sees in a group came, was edited or is gone.

    Source: https://core.telegram.org/constructor/updateNewEphemeralMessage
    """

    event = EphemeralEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return api.UpdateNewEphemeralMessage, api.UpdateEditEphemeralMessage, api.UpdateDeleteEphemeralMessages


class EphemeralCallbackEvent(UserEvent):
    """Somebody pressed a button under an ephemeral message of this bot.

    ``user_id``: who; ``data``: the button's; ``message``: the TL object; ``message_id``; ``query_id``.
    """

    update: api.UpdateEphemeralBotCallbackQuery

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.query_id: int = self.update.query_id
        self.user_id = self.update.user_id
        self.data: bytes = self.update.data
        self.message_id: int = self.update.msg_id
        self.message: api.EphemeralMessage = self.update.message
        self.chat_id = marked(self.update.peer or self.message.peer_id)

    async def answer(self, message: str | None = None, *, alert: bool = False, url: str | None = None) -> bool:
        """Stop the button's waiting sign; show ``message`` as a notice or an alert, or open ``url``."""
        request = api.messages.SetBotCallbackAnswer(
            query_id=self.query_id, message=message, alert=alert, url=url, cache_time=0
        )
        return await self.client.invoke(request)


class EphemeralCallback(AboutUsers[EphemeralCallbackEvent]):
    """A button under an ephemeral message was pressed.

    Source: https://core.telegram.org/constructor/updateEphemeralBotCallbackQuery
    """

    event = EphemeralCallbackEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateEphemeralBotCallbackQuery,)


class ManagedBotEvent(UserEvent):
    """``user_id`` has made or changed ``bot_id``, a bot that this bot may manage."""

    update: api.UpdateManagedBot

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.user_id = self.chat_id = self.update.user_id
        self.bot_id: int = self.update.bot_id


class ManagedBot(AboutUsers[ManagedBotEvent]):
    """Somebody has made a bot that this bot may manage, or changed it.

    Source: https://core.telegram.org/constructor/updateManagedBot
    """

    event = ManagedBotEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateManagedBot,)
