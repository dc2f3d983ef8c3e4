"""Watching channels whose updates the server pushes late.

Source: https://core.telegram.org/api/updates#subscribing-to-updates-of-channels-supergroups
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.client.chats.peers import get_input_entity, input_channel
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore


async def watch(client: ClientCore, peer: PeerLike, *, min_interval: float = 0.0) -> None:
    """Ask for a channel's or supergroup's news again and again, as apps do while it is open on the screen.

    Telegram pushes the updates of large channels late, by seconds or minutes, and of those that the account is not a
    member of not at all. Of a watched one the handlers are told as soon as it is asked for: how often that may be, the
    server says in each answer; ``min_interval`` makes it rarer (seconds). It goes on over reconnections, until
    :meth:`unwatch`, or ``events.ChannelParked`` when the channel cannot be read any more. Each message comes once,
    however it came.

    Raises :class:`~cablegram.errors.UsageError` for what is no channel, and what the server answers.
    Source: https://core.telegram.org/method/updates.getChannelDifference
    """

    target: Any = await get_input_entity(client, peer)
    if not hasattr(target, "channel_id"):
        raise UsageError("only channels and supergroups are watched; of other chats Telegram tells at once")
    full: Any = await client.invoke(api.channels.GetFullChannel(channel=input_channel(target)))
    client._updates.watch(target.channel_id, full.full_chat.pts, min_interval)


async def unwatch(client: ClientCore, peer: PeerLike) -> bool:
    """Stop watching; returns whether it was watched. What Telegram pushes still comes."""
    target: Any = await get_input_entity(client, peer)
    return client._updates.unwatch(getattr(target, "channel_id", 0))
