"""Payments: questions to answer before money moves, and what was bought.

Source: https://core.telegram.org/api/payments
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cablegram import api
from cablegram.client.chats.peer_ids import marked
from cablegram.client.updates.client_events import Incoming
from cablegram.client.updates.events import Event
from cablegram.client.updates.filter_base import Filter

from .base import AboutChats, AboutUsers, UserEvent

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject


class PreCheckoutEvent(UserEvent):
    """Somebody is about to pay; nothing is paid until this is answered, within ten seconds.

    ``user_id``; ``payload``: the bytes that the invoice was made with; ``currency`` (``"XTR"``: stars); ``amount``: in
    the smallest unit of the currency; ``info``: name, phone, e-mail and address, where the invoice asks for them;
    ``shipping_option``: the id of the chosen one.
    """

    update: api.UpdateBotPrecheckoutQuery

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        self.query_id: int = update.query_id
        self.user_id = self.chat_id = update.user_id
        self.payload: bytes = update.payload
        self.currency: str = update.currency
        self.amount: int = update.total_amount
        self.info: api.PaymentRequestedInfo | None = update.info
        self.shipping_option: str | None = update.shipping_option_id

    async def approve(self) -> None:
        """Let them pay. Source: https://core.telegram.org/method/messages.setBotPrecheckoutResults"""
        await self.client.invoke(api.messages.SetBotPrecheckoutResults(query_id=self.query_id, success=True))

    async def decline(self, reason: str) -> None:
        """Refuse; ``reason`` is shown to them."""
        await self.client.invoke(api.messages.SetBotPrecheckoutResults(query_id=self.query_id, error=reason))


class PreCheckout(AboutUsers[PreCheckoutEvent]):
    """Somebody is about to pay an invoice of this bot's.

    Source: https://core.telegram.org/constructor/updateBotPrecheckoutQuery
    """

    event = PreCheckoutEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateBotPrecheckoutQuery,)


class ShippingEvent(UserEvent):
    """Somebody has named an address: what does sending it there cost?

    ``user_id``; ``payload``: the bytes that the invoice was made with; ``address``: the TL object.
    """

    update: api.UpdateBotShippingQuery

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.query_id: int = self.update.query_id
        self.user_id = self.chat_id = self.update.user_id
        self.payload: bytes = self.update.payload
        self.address: api.PostAddress = self.update.shipping_address

    async def answer(self, options: Sequence[api.ShippingOption]) -> None:
        """Offer these ways of shipping. Source: https://core.telegram.org/method/messages.setBotShippingResults"""
        request = api.messages.SetBotShippingResults(query_id=self.query_id, shipping_options=list(options))
        await self.client.invoke(request)

    async def decline(self, reason: str) -> None:
        """It cannot be sent there; ``reason`` is shown to them."""
        await self.client.invoke(api.messages.SetBotShippingResults(query_id=self.query_id, error=reason))


class ShippingQuery(AboutUsers[ShippingEvent]):
    """Somebody has named the address for an invoice whose price depends on it.

    Source: https://core.telegram.org/constructor/updateBotShippingQuery
    """

    event = ShippingEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateBotShippingQuery,)


class PaidMediaEvent(UserEvent):
    """Somebody has bought paid media of this bot's: ``user_id``, and the ``payload`` (a text) that it was sent with."""

    update: api.UpdateBotPurchasedPaidMedia

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.user_id = self.chat_id = self.update.user_id
        self.payload: str = self.update.payload


class PaidMediaBought(AboutUsers[PaidMediaEvent]):
    """Somebody has bought paid media that this bot sent.

    Source: https://core.telegram.org/constructor/updateBotPurchasedPaidMedia
    """

    event = PaidMediaEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateBotPurchasedPaidMedia,)


class SubscriptionEvent(UserEvent):
    """A user's subscription to this bot has changed: ``user_id``, ``payload`` (the bytes of the invoice), and one of
    ``canceled``, ``payment_failed`` and ``restored``."""

    update: api.UpdateBotStarsSubscription

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.user_id = self.chat_id = self.update.user_id
        self.payload: bytes = self.update.payload
        self.canceled: bool = self.update.canceled
        self.payment_failed: bool = self.update.payment_failed
        self.restored: bool = self.update.restored


class SubscriptionChanged(AboutUsers[SubscriptionEvent]):
    """A user's subscription to this bot, paid in stars, was cancelled, restored, or could not be paid.

    Source: https://core.telegram.org/api/subscriptions#bot-subscriptions
    """

    event = SubscriptionEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateBotStarsSubscription,)


class StarsEvent(Event):
    """The account's stars, or what a channel or bot of its has earned, have changed.

    ``amount``: stars that can be spent, or withdrawn, rounded down; ``balance``: the TL object. ``chat_id`` is that of
    the channel or bot whose revenue it is, with ``revenue`` (the TL object), and None for the account's own stars.
    """

    update: api.UpdateStarsBalance | api.UpdateStarsRevenueStatus

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        self.revenue: api.StarsRevenueStatus | None = None
        if isinstance(update, api.UpdateStarsRevenueStatus):
            self.chat_id = marked(update.peer)
            self.revenue = update.status
            self.balance: api.TypeStarsAmount = update.status.available_balance
        else:
            self.balance = update.balance
        self.amount: int = self.balance.amount


class StarsChanged(AboutChats[StarsEvent]):
    """The account has more or fewer stars, or a channel or bot of its has earned some.

    Source: https://core.telegram.org/api/stars
    """

    event = StarsEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return api.UpdateStarsBalance, api.UpdateStarsRevenueStatus


class GiftAuctionEvent(Event):
    """An auction of gifts goes on: ``gift_id``, ``auction``: how it stands, or ``own``: this account's bid."""

    update: api.UpdateStarGiftAuctionState | api.UpdateStarGiftAuctionUserState

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.gift_id: int = self.update.gift_id
        self.auction: api.TypeStarGiftAuctionState | None = getattr(self.update, "state", None)
        self.own: api.StarGiftAuctionUserState | None = getattr(self.update, "user_state", None)


class GiftAuction(Filter[GiftAuctionEvent]):
    """A gift auction that this account takes part in goes on. Source: https://core.telegram.org/api/auctions"""

    event = GiftAuctionEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return api.UpdateStarGiftAuctionState, api.UpdateStarGiftAuctionUserState
