"""What Telegram says of the account itself: other logins, notices, its quick replies.

Sources: https://core.telegram.org/constructor/updateNewAuthorization,
https://core.telegram.org/constructor/updateServiceNotification
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.client.login.account import confirm_authorization, terminate_session
from cablegram.client.updates.client_events import Incoming
from cablegram.client.updates.events import Event
from cablegram.client.updates.filter_base import Filter
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject


class NewLoginEvent(Event):
    """Somebody has logged in to this account, by the account itself or by a bot, or that login was confirmed.

    ``unconfirmed``: it is new and was confirmed by nobody; with it ``date`` (Unix seconds), ``device`` and
    ``location``, otherwise None; ``hash``: names the login; ``bot_id``: of a site or app that the account was logged in
    to by this bot, and then the hash is 0.
    """

    update: api.UpdateNewAuthorization | api.UpdateNewBotConnection

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        self.date: int | None = update.date
        self.device: str | None = update.device
        self.location: str | None = update.location
        self.hash, self.bot_id = 0, 0
        match update:
            case api.UpdateNewAuthorization():
                self.unconfirmed, self.hash = update.unconfirmed, update.hash
            case api.UpdateNewBotConnection():
                self.unconfirmed, self.bot_id = not update.confirmed, update.bot_id

    async def confirm(self) -> None:
        """It was the account's owner. See :meth:`TelegramClient.confirm_authorization`."""
        await confirm_authorization(self.client, self._named())

    async def terminate(self) -> None:
        """End that login. See :meth:`TelegramClient.terminate_session`."""
        await terminate_session(self.client, self._named())

    def _named(self) -> int:
        if not self.hash:
            raise UsageError("a login by a bot has no hash; see client.api.account.get_web_authorizations()")
        return self.hash


class NewLogin(Filter[NewLoginEvent]):
    """Somebody has logged in to this account, or to a site with it.

    Source: https://core.telegram.org/constructor/updateNewAuthorization
    """

    event = NewLoginEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return api.UpdateNewAuthorization, api.UpdateNewBotConnection


class NoticeEvent(Event):
    """Telegram tells the account something: ``text`` with its ``entities`` and ``media``, ``kind`` (a word of
    Telegram's), ``popup``: apps show it at once and everywhere; ``date``: where it belongs to a message (Unix seconds).
    """

    update: api.UpdateServiceNotification

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        self.text: str = update.message
        self.kind: str = update.type
        self.popup: bool = update.popup
        self.date: int | None = update.inbox_date
        self.media: api.TypeMessageMedia = update.media
        self.entities: list[api.TypeMessageEntity] = list(update.entities)


class ServiceNotice(Filter[NoticeEvent]):
    """Telegram tells the account something, outside of every chat.

    Source: https://core.telegram.org/constructor/updateServiceNotification
    """

    event = NoticeEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateServiceNotification,)


class QuickReplyEvent(Event):
    """The quick replies of a business account have changed, on another device.

    ``replies``: all of them, or the new one; ``shortcut_id``: of which one; ``message``: a new or changed message of
    one; ``deleted_ids``: messages that are gone; ``removed``: the whole of it is gone.
    """

    update: (
        api.UpdateQuickReplies
        | api.UpdateNewQuickReply
        | api.UpdateDeleteQuickReply
        | api.UpdateQuickReplyMessage
        | api.UpdateDeleteQuickReplyMessages
    )

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        self.replies: list[api.QuickReply] = []
        self.shortcut_id: int | None = getattr(update, "shortcut_id", None)
        self.message: api.Message | None = getattr(update, "message", None)
        self.deleted_ids: list[int] = list(getattr(update, "messages", ()))
        self.removed = isinstance(update, api.UpdateDeleteQuickReply)
        match update:
            case api.UpdateQuickReplies():
                self.replies = list(update.quick_replies)
            case api.UpdateNewQuickReply():
                self.replies, self.shortcut_id = [update.quick_reply], update.quick_reply.shortcut_id
            case api.UpdateQuickReplyMessage(message=api.Message() as message):
                self.shortcut_id = message.quick_reply_shortcut_id


class QuickReplyChanged(Filter[QuickReplyEvent]):
    """A quick reply was made, changed or removed. Source: https://core.telegram.org/api/business#quick-reply-shortcuts"""

    event = QuickReplyEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (
            api.UpdateQuickReplies,
            api.UpdateNewQuickReply,
            api.UpdateDeleteQuickReply,
            api.UpdateQuickReplyMessage,
            api.UpdateDeleteQuickReplyMessages,
        )
