"""Whether an event is of a chat or a person that a filter names.

A filter may name somebody by anything that names a peer. A name is looked up once, when it is first needed; what it
stood for is kept. One that cannot be looked up is said in the log once and tried again after a while: Telegram counts
look-ups of usernames strictly (a wait of hours after some hundreds), and the filter's other names match meanwhile.
Source: https://core.telegram.org/method/contacts.resolveUsername
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from typing import TYPE_CHECKING

from cablegram.errors import CablegramError, Flood
from cablegram.sessions.types import bare_id

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore

TRY_AGAIN = 600.0
"""A name that could not be looked up is tried again after so long (seconds), or after the wait that Telegram says."""
PATIENCE = 5.0
"""A look-up that takes longer (seconds) holds no event up; the name matches once it is known."""


class Wanted:
    """Who a filter names. Ids match marked or bare."""

    __slots__ = ("_asking", "_failed", "ids", "names")

    def __init__(self, named: Iterable[PeerLike]) -> None:
        self.ids: set[int] = set()
        self.names: list[PeerLike] = []
        for one in named:
            if isinstance(one, int):
                self.ids.add(one)
            else:
                self.names.append(one)
        self._asking: dict[int, asyncio.Task[None]] = {}
        self._failed: dict[int, float] = {}

    async def has(self, client: ClientCore, peer_id: int | None) -> bool:
        """Whether the peer with this marked id is one of them."""
        if peer_id is None:
            return False
        if self._knows(peer_id):
            return True
        for name in list(self.names):
            await self._look_up(client, name)
            if self._knows(peer_id):
                return True
        return False

    def _knows(self, peer_id: int) -> bool:
        return peer_id in self.ids or bare_id(peer_id) in self.ids

    async def _look_up(self, client: ClientCore, name: PeerLike) -> None:
        key, now = id(name), asyncio.get_running_loop().time()
        if key in self._asking or self._failed.get(key, 0.0) > now:
            return
        task = asyncio.get_running_loop().create_task(self._ask(client, name), name="cablegram-filter")
        self._asking[key] = task
        await asyncio.wait([task], timeout=PATIENCE)

    async def _ask(self, client: ClientCore, name: PeerLike) -> None:
        from cablegram.client.chats.peers import get_peer_id  # it brings the API, which an idle client does without

        key = id(name)
        try:
            found = await get_peer_id(client, name)
        except CablegramError as error:
            if key not in self._failed:
                client.logger.warning("a filter names %r, which cannot be looked up: %s", name, error)
            wait = max(TRY_AGAIN, error.seconds) if isinstance(error, Flood) else TRY_AGAIN
            self._failed[key] = asyncio.get_running_loop().time() + wait
        else:
            self.ids.add(found)
            self.names = [other for other in self.names if other is not name]
        finally:
            self._asking.pop(key, None)
