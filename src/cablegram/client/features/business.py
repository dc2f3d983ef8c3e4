"""Acting for a business: a bot that somebody has connected to their account answers their chats in their name.

What the bot may do there travels inside ``invokeWithBusinessConnection``, to the data center that the connection names;
everything else goes as usual. Where the connection lives is learned from its update, or asked for once.

Source: https://core.telegram.org/api/bots/connected-business-bots
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar
from weakref import WeakKeyDictionary

from cablegram import api
from cablegram.client.core import ClientCore
from cablegram.client.requests.wrapping import wrapped
from cablegram.errors import CablegramError

if TYPE_CHECKING:
    from cablegram.sessions.base import Session

C = TypeVar("C", bound=ClientCore)

WRAPPED = (
    api.account.SetGlobalPrivacySettings,
    api.account.UpdateProfile,
    api.messages.DeleteMessages,
    api.messages.EditMessage,
    api.messages.ReadHistory,
    api.messages.SendMedia,
    api.messages.SendMessage,
    api.messages.SendMultiMedia,
    api.messages.SetTyping,
    api.messages.UpdatePinnedMessage,
    api.payments.ConvertStarGift,
    api.payments.ExportInvoice,
    api.payments.GetPaymentForm,
    api.payments.GetSavedStarGifts,
    api.payments.GetStarsStatus,
    api.payments.SendStarsForm,
    api.payments.TransferStarGift,
    api.payments.UpgradeStarGift,
    api.stories.DeleteStories,
)
"""What a bot may call in a business' name; others are refused with BUSINESS_CONNECTION_NOT_ALLOWED."""

_connections: WeakKeyDictionary[Session, dict[str, api.BotBusinessConnection]] = WeakKeyDictionary()


def note_connection(session: Session, connection: api.BotBusinessConnection) -> None:
    """Remember a connection: which data center it lives in."""
    _connections.setdefault(session, {})[connection.connection_id] = connection


async def get_business_connection(client: ClientCore, connection_id: str) -> api.BotBusinessConnection:
    """What a connection allows (``.rights``), whose it is (``.user_id``), whether it is ``.disabled``.

    Source: https://core.telegram.org/method/account.getBotBusinessConnection
    """
    answer = await client.invoke(api.account.GetBotBusinessConnection(connection_id=connection_id))
    for update in getattr(answer, "updates", ()):
        if isinstance(update, api.UpdateBotBusinessConnect):
            note_connection(client.session, update.connection)
            return update.connection
    raise CablegramError("account.getBotBusinessConnection was answered without a connection")


def business(client: C, connection: str | api.BotBusinessConnection) -> C:
    """The same client, acting in the name of whom this business connection is of::

        await client.business(event.business_connection_id).send_message(chat, "We are open until six.")

    ``connection``: its id, or what ``events.BusinessConnection`` gives. Events of a business, and their messages, act
    in its name by themselves. Raises, from its calls, ``errors.BusinessConnectionInvalid`` for one that is not good any
    more. Source: https://core.telegram.org/method/invokeWithBusinessConnection
    """
    if isinstance(connection, api.BotBusinessConnection):
        note_connection(client.session, connection)
        connection = connection.connection_id
    number = connection

    def inside(request: Any) -> Any:
        if not isinstance(request, WRAPPED):
            return request
        return api.InvokeWithBusinessConnection(connection_id=number, query=request)

    async def place(request: object) -> int | None:
        if not isinstance(request, WRAPPED):
            return None
        known = _connections.get(client.session, {}).get(number) or await get_business_connection(client, number)
        return known.dc_id

    return wrapped(client, inside, place)
