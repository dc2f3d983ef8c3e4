"""What the kinds of events share: filters by chat and by person, and events that name somebody."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from cablegram.client.updates.events import Event
from cablegram.client.updates.filter_base import InChats, wanted
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.client.updates.filter_base import Who


class UserEvent(Event):
    """An event that somebody caused, or that is about somebody. ``user_id``: who (marked id), None if nobody says."""

    user_id: int | None = None

    @property
    def sender_id(self) -> int | None:
        """The same as ``user_id``, by the name that messages have for it."""
        return self.user_id

    async def get_user(self) -> api.TypeUser | api.TypeChat:
        """Who it is, as Telegram describes them; asked for only when the update did not bring it."""
        if self.user_id is None:
            raise UsageError("this event does not say who it is about")
        return self.peers.get(self.user_id) or await self.client.get_entity(self.user_id)


V = TypeVar("V", bound=Event)
U = TypeVar("U", bound=UserEvent)


class AboutChats(InChats[V]):
    """A filter of events that name a chat.

    ``chats``: only these chats, or all but these with ``blacklist_chats=True``; ``func``: a function of the event,
    coroutine or not. A condition may stand first, see ``events.F``.
    """

    def __init__(
        self,
        chats: Who | Callable[[V], object] | None = None,
        *,
        blacklist_chats: bool = False,
        func: Callable[[V], object] | None = None,
    ) -> None:
        super().__init__(chats, blacklist_chats, func)


class AboutUsers(InChats[U]):
    """A filter of events that name somebody: as `AboutChats`, and ``from_users``: only these people."""

    def __init__(
        self,
        chats: Who | Callable[[U], object] | None = None,
        *,
        blacklist_chats: bool = False,
        from_users: Who | None = None,
        func: Callable[[U], object] | None = None,
    ) -> None:
        super().__init__(chats, blacklist_chats, func)
        self.from_users = wanted(from_users)

    async def accepts(self, event: U) -> bool:
        if self.from_users is not None and not await self.from_users.has(event.client, event.user_id):
            return False
        return await super().accepts(event)
