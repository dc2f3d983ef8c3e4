"""Groups that became supergroups: their old id is dead, and the error says which one took its place.

Source: https://core.telegram.org/api/channel#migration
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.errors import ChatUpgraded, RpcError
from cablegram.sessions.types import marked_id

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

MAY_BE_UPGRADED = frozenset({"PEER_ID_INVALID", "CHAT_ID_INVALID", "CHAT_WRITE_FORBIDDEN", "CHAT_FORBIDDEN"})
"""What a request for a group that was upgraded may be refused with."""


async def upgraded(client: ClientCore, request: Any, error: RpcError) -> ChatUpgraded | None:
    """The error for a refused request whose group is a supergroup now; None when that is not why it was refused."""
    if error.name not in MAY_BE_UPGRADED or isinstance(request, api.messages.GetChats):
        return None
    values = [getattr(request, name) for name in type(request).__match_args__]
    ids = [value.chat_id for value in values if isinstance(value, api.InputPeerChat)]
    if "chat_id" in type(request).__match_args__:
        ids.append(request.chat_id)
    for chat_id in ids:
        try:
            found = (await client.invoke(api.messages.GetChats(id=[chat_id]))).chats
        except RpcError:
            continue
        for chat in found:
            if isinstance(chat, api.Chat) and isinstance(chat.migrated_to, api.InputChannel):
                return ChatUpgraded(-chat.id, marked_id("channel", chat.migrated_to.channel_id))
    return None
