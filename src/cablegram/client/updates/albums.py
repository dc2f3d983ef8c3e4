"""Albums: photos and documents that were sent together come as messages of their own, and are one event here.

Source: https://core.telegram.org/api/files#albums-grouped-media
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast

from cablegram.client.callbacks import answer

from .client_events import Incoming
from .events import MessageEvent
from .filters import Messages
from .handling import JointHandling

if TYPE_CHECKING:
    from typing import Unpack

    from cablegram import api
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.options import ForwardOptions

    from .filter_base import Who
    from .handling import Handling, OwnEvent

Key: TypeAlias = tuple[int, int | None, int]
"""The ids of a client, a chat and an album."""
MOST = 10
"""Messages of an album: when there are so many, it is complete."""
PATIENCE = 60.0
"""How long missed updates may hold an album up at most (seconds)."""


class AlbumEvent(MessageEvent):
    """An album: ``messages`` in their order, ``grouped_id``. As a message it is the first, with the album's text."""

    def __init__(self, client: ClientCore, incoming: Incoming, messages: list[api.Message]) -> None:
        super().__init__(client, incoming)
        self.messages = messages
        self.message = messages[0]
        self.grouped_id = cast("int", messages[0].grouped_id)  # it is what makes them an album

    @property
    def text(self) -> str:
        """The first caption that is not empty."""
        return next((message.message for message in self.messages if message.message), "")

    @property
    def ids(self) -> list[int]:
        """The ids of the messages."""
        return [message.id for message in self.messages]

    async def delete(self, *, revoke: bool = True) -> None:
        """Delete all of it, for everybody unless ``revoke`` is False."""
        await self.client.delete_messages(self.chat_id, self.ids, revoke=revoke)

    async def forward_to(self, peer: PeerLike, **options: Unpack[ForwardOptions]) -> list[api.Message]:
        """Forward all of it to ``peer``, where it is an album again."""
        return await self.client.forward_messages(peer, messages=self.ids, from_peer=self.chat_id, **options)

    async def mark_as_read(self) -> None:
        """Mark the chat as read up to the album's end."""
        await self.client.mark_as_read(self.message.peer_id, max_id=self.ids[-1])


class Gathered(NamedTuple):
    """The client's own event: an album that ``wants``, a filter, has gathered."""

    wants: Album
    event: AlbumEvent


class _Group:
    """An album on its way."""

    __slots__ = ("handlings", "incoming", "messages", "since", "timer")

    def __init__(self, incoming: Incoming, now: float) -> None:
        self.messages: dict[int, api.Message] = {}
        self.handlings: list[Handling] = []
        self.incoming = incoming
        self.since = now
        self.timer: asyncio.TimerHandle | None = None


class Album(Messages[AlbumEvent]):
    """An album came or was sent: one event for all of its messages, in order.

    It is complete when nothing more of it has come for ``window`` seconds, and no missed updates are being fetched, or
    with its tenth message. The other arguments are those of `NewMessage`; ``func`` gets the `AlbumEvent`.
    """

    def __init__(
        self,
        chats: Who | Callable[[AlbumEvent], object] | None = None,
        *,
        blacklist_chats: bool = False,
        incoming: bool | None = None,
        outgoing: bool | None = None,
        from_users: Who | None = None,
        forwards: bool | None = None,
        func: Callable[[AlbumEvent], object] | None = None,
        window: float = 0.5,
    ) -> None:
        super().__init__(
            chats,
            blacklist_chats=blacklist_chats,
            incoming=incoming,
            outgoing=outgoing,
            from_users=from_users,
            forwards=forwards,
            func=func,
        )
        self.window = window
        self._groups: dict[Key, _Group] = {}

    event = AlbumEvent

    async def build(self, client: ClientCore, incoming: Incoming) -> AlbumEvent | None:
        """Take a message of an album in; the event comes later, by :meth:`of_client`."""
        if not self.looks_at(incoming.update):
            return None
        event = MessageEvent(client, incoming)
        number = event.message.grouped_id
        if number is not None and await self.lets_through(event) and await self.is_in_chats(event):
            self._take(client, (id(client), event.chat_id, number), incoming, event.message)
        return None

    async def of_client(self, item: OwnEvent) -> AlbumEvent | None:
        """The album, when it is one of this filter's own."""
        if not isinstance(item, Gathered) or item.wants is not self:
            return None
        if self.func is not None and not await answer(self.func, item.event):
            return None
        return item.event

    def _take(self, client: ClientCore, key: Key, incoming: Incoming, message: api.Message) -> None:
        loop = asyncio.get_running_loop()
        group = self._groups.get(key)
        if group is None:
            group = self._groups[key] = _Group(incoming, loop.time())
        if incoming.handling is not None:
            incoming.handling.hold()
            group.handlings.append(incoming.handling)
        group.messages[message.id] = message
        if group.timer is not None:
            group.timer.cancel()
        if len(group.messages) >= MOST:
            self._complete(client, key)
        else:
            group.timer = loop.call_later(self.window, self._on_timer, client, key)

    def _on_timer(self, client: ClientCore, key: Key) -> None:
        loop, group = asyncio.get_running_loop(), self._groups[key]
        if client._updates.behind and loop.time() - group.since < PATIENCE:
            group.timer = loop.call_later(self.window, self._on_timer, client, key)
        else:
            self._complete(client, key)

    def _complete(self, client: ClientCore, key: Key) -> None:
        group = self._groups.pop(key)
        messages = [group.messages[number] for number in sorted(group.messages)]
        if client.connected:
            event = Gathered(self, AlbumEvent(client, group.incoming, messages))
            client._dispatcher.put_single(event, {}, JointHandling(group.handlings))
