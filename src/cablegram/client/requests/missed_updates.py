"""Asking the server for what was missed: the requests behind what the message box wants.

Source: https://core.telegram.org/api/updates#recovering-gaps
"""

from __future__ import annotations

import asyncio
from contextlib import AsyncExitStack
from typing import TYPE_CHECKING, Any

from cablegram.errors import ConnectionLost
from cablegram.sessions.types import marked_id, settle

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.mtproto.updates import FetchChannel, FetchDifference, FetchState


async def ask(
    client: ClientCore, gate: asyncio.Semaphore | None, fetch: FetchState | FetchDifference | FetchChannel
) -> Any:
    """The server's answer. ``gate``: how many channels are asked for at a time."""
    from cablegram import api
    from cablegram.mtproto.updates import FetchDifference, FetchState

    if isinstance(fetch, FetchState):
        return await client.invoke(api.updates.GetState())
    if isinstance(fetch, FetchDifference):
        return await client.invoke(
            api.updates.GetDifference(pts=fetch.pts, qts=fetch.qts, date=fetch.date, pts_limit=fetch.limit or None)
        )
    peer = await settle(client.session.find(marked_id("channel", fetch.channel_id)))
    if peer is None or not peer.access_hash:
        raise ConnectionLost(f"channel {fetch.channel_id} was never met, so it cannot be asked for", sent="no")
    request = api.updates.GetChannelDifference(
        channel=api.InputChannel(channel_id=fetch.channel_id, access_hash=peer.access_hash),
        filter=api.ChannelMessagesFilterEmpty(),
        pts=fetch.pts,
        limit=fetch.limit,
    )
    async with AsyncExitStack() as stack:
        if gate is not None:
            await stack.enter_async_context(gate)
        return await client.invoke(request)
