"""Messages that wait to be sent: what :meth:`TelegramClient.send_message` with ``schedule=`` leaves.

Source: https://core.telegram.org/api/scheduled-messages
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.client.chats.peers import get_input_entity
from cablegram.client.messages.deduplication import written
from cablegram.client.messages.references import as_list, message_id

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.messages.references import MessagesLike


async def get_scheduled(
    client: ClientCore, /, peer: PeerLike, messages: MessagesLike | None = None
) -> list[api.Message]:
    """What waits to be sent in a chat, the one that is sent last first; or these messages of it. Their ids are the
    queue's own, and ``date`` is when each is sent (Unix seconds).

    Sources: https://core.telegram.org/method/messages.getScheduledHistory,
    https://core.telegram.org/method/messages.getScheduledMessages
    """
    target = await get_input_entity(client, peer)
    request: api.messages.GetScheduledHistory | api.messages.GetScheduledMessages
    if messages is None:
        request = api.messages.GetScheduledHistory(peer=target, hash=0)
    else:
        request = api.messages.GetScheduledMessages(peer=target, id=_ids(messages))
    answer = await client.invoke(request)
    if isinstance(answer, api.messages.MessagesNotModified):
        return []
    return [message for message in answer.messages if isinstance(message, api.Message)]


async def send_scheduled(client: ClientCore, peer: PeerLike, messages: MessagesLike) -> list[api.Message]:
    """Send scheduled messages now; returns those that Telegram shows as sent at once.

    Source: https://core.telegram.org/method/messages.sendScheduledMessages
    """
    target = await get_input_entity(client, peer)
    answer = await client.invoke(api.messages.SendScheduledMessages(peer=target, id=_ids(messages)))
    return written(answer)


async def delete_scheduled(client: ClientCore, peer: PeerLike, messages: MessagesLike) -> None:
    """Do not send scheduled messages.

    Source: https://core.telegram.org/method/messages.deleteScheduledMessages
    """
    target = await get_input_entity(client, peer)
    await client.invoke(api.messages.DeleteScheduledMessages(peer=target, id=_ids(messages)))


def _ids(messages: MessagesLike) -> list[int]:
    return [message_id(one) for one in as_list(messages)]
