"""Reading messages: the functions behind the client's methods.

Sources: https://core.telegram.org/method/messages.getHistory and the pages of the other methods named below.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from typing import TYPE_CHECKING, Any, Literal, overload

from cablegram import api
from cablegram.client import dates
from cablegram.client.chats.peer_ids import is_channel, marked
from cablegram.client.chats.peers import get_input_entity, input_channel
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.dates import Moment

MAX_PAGE = 100


@overload
async def get_messages(
    client: ClientCore, /, peer: PeerLike | None, limit: int | None = 1, *, ids: int | Sequence[int]
) -> list[api.TypeMessage]: ...
@overload
async def get_messages(
    client: ClientCore, /, peer: PeerLike, limit: int | None = 1, *, service: Literal[True], **options: Any
) -> list[api.TypeMessage]: ...
@overload
async def get_messages(
    client: ClientCore, /, peer: PeerLike, limit: int | None = 1, **options: Any
) -> list[api.Message]: ...
async def get_messages(
    client: ClientCore,
    /,
    peer: PeerLike | None,
    limit: int | None = 1,
    *,
    ids: int | Sequence[int] | None = None,
    **options: Any,
) -> Any:
    """A chat's messages, the newest first: the last one, or the last ``limit`` (None: all of them).

    ``ids``: these messages instead, whatever they are; one that does not exist comes back as ``api.MessageEmpty``. The
    other options are those of :meth:`iter_messages`.
    """
    if ids is not None:
        wanted = [ids] if isinstance(ids, int) else list(ids)
        target = None if peer is None else await get_input_entity(client, peer)
        return await by_ids(client, target, wanted)
    if peer is None:
        raise UsageError("peer= is needed unless ids= are given")
    return [message async for message in iter_messages(client, peer, limit, **options)]


@overload
def iter_messages(
    client: ClientCore,
    peer: PeerLike,
    limit: int | None = None,
    *,
    offset_date: Moment = 0,
    offset_id: int = 0,
    max_id: int = 0,
    min_id: int = 0,
    add_offset: int = 0,
    search: str | None = None,
    filter: api.TypeMessagesFilter | None = None,
    from_user: PeerLike | None = None,
    reverse: bool = False,
    service: Literal[False] = False,
) -> AsyncIterator[api.Message]: ...
@overload
def iter_messages(
    client: ClientCore,
    peer: PeerLike,
    limit: int | None = None,
    *,
    offset_date: Moment = 0,
    offset_id: int = 0,
    max_id: int = 0,
    min_id: int = 0,
    add_offset: int = 0,
    search: str | None = None,
    filter: api.TypeMessagesFilter | None = None,
    from_user: PeerLike | None = None,
    reverse: bool = False,
    service: Literal[True],
) -> AsyncIterator[api.TypeMessage]: ...
async def iter_messages(
    client: ClientCore,
    peer: PeerLike,
    limit: int | None = None,
    *,
    offset_date: Moment = 0,
    offset_id: int = 0,
    max_id: int = 0,
    min_id: int = 0,
    add_offset: int = 0,
    search: str | None = None,
    filter: api.TypeMessagesFilter | None = None,  # noqa: A002 - the name users know
    from_user: PeerLike | None = None,
    reverse: bool = False,
    service: bool = False,
) -> AsyncIterator[Any]:
    """A chat's messages, the newest first, or the oldest first with ``reverse=True``.

    ``offset_id``, ``offset_date`` (Unix time in seconds, or a datetime): begin beyond this message or moment;
    ``max_id``, ``min_id``: only older, only newer than these; ``search``, ``filter``, ``from_user``: only such
    messages. ``service``: with those that tell what was done in the chat, such as somebody's coming
    (``api.MessageService``), which are left out otherwise, unless a ``filter`` asks for them.

    A flood wait in the middle is waited out, and the page that it hit is the only one that is asked for again.
    Sources: https://core.telegram.org/method/messages.getHistory, https://core.telegram.org/method/messages.search
    """
    target = await get_input_entity(client, peer)
    sender = None if from_user is None else await get_input_entity(client, from_user)
    page = _Pages(client, target, search, filter, sender)
    wanted = _Wanted(limit, service or filter is not None)
    since = dates.unix_time(client, offset_date)
    if reverse:
        cursor, date = max(offset_id, min_id) + 1, since
        while wanted.left > 0:
            # An offset below zero turns the window round: what begins at the cursor instead of what ends before it.
            size = wanted.page
            batch, _ = await page(offset_id=0 if date else cursor, date=date, add_offset=add_offset - size, limit=size)
            batch = [m for m in reversed(batch) if m.id >= cursor and getattr(m, "date", date) >= date]
            for message in wanted.take([m for m in batch if not max_id or m.id < max_id]):
                yield message
            if not batch or (max_id and batch[-1].id >= max_id):
                return
            cursor, date, add_offset = batch[-1].id + 1, 0, 0
        return
    cursor, date = offset_id, since
    while wanted.left > 0:
        batch, complete = await page(
            offset_id=cursor, date=date, add_offset=add_offset, limit=wanted.page, max_id=max_id, min_id=min_id
        )
        for message in wanted.take(batch):
            yield message
        if complete or not batch:
            return
        cursor, date, add_offset = batch[-1].id, 0, 0


class _Wanted:
    """How many messages are still wanted, and of which kind."""

    def __init__(self, limit: int | None, everything: bool) -> None:
        self.left = limit if limit is not None else 1 << 60
        self._everything = everything
        self._poor = False

    @property
    def page(self) -> int:
        """How many to ask for: after a page in which others were, as many as there can be."""
        return MAX_PAGE if self._poor else min(self.left, MAX_PAGE)

    def take(self, batch: list[Any]) -> list[Any]:
        """Those of a page that are wanted."""
        found = batch if self._everything else [message for message in batch if message.__tl_name__ == "message"]
        self._poor = len(found) < len(batch)
        found = found[: self.left]
        self.left -= len(found)
        return found


class _Pages:
    """One page of a chat: plain history, or a search when something is searched for."""

    def __init__(self, client: ClientCore, target: Any, search: str | None, kind: Any, sender: Any) -> None:
        self._client, self._target = client, target
        self._search, self._filter, self._sender = search, kind, sender

    async def __call__(
        self, *, offset_id: int, date: int, add_offset: int, limit: int, max_id: int = 0, min_id: int = 0
    ) -> tuple[list[Any], bool]:
        """The messages, newest first, and whether the server says that there are no others."""

        request: Any
        if self._search is None and self._filter is None and self._sender is None:
            request = api.messages.GetHistory(
                peer=self._target,
                offset_id=offset_id,
                offset_date=date,
                add_offset=add_offset,
                limit=limit,
                max_id=max_id,
                min_id=min_id,
                hash=0,
            )
        else:
            request = api.messages.Search(
                peer=self._target,
                q=self._search or "",
                filter=self._filter or api.InputMessagesFilterEmpty(),
                from_id=self._sender,
                min_date=0,
                max_date=date,
                offset_id=offset_id,
                add_offset=add_offset,
                limit=limit,
                max_id=max_id,
                min_id=min_id,
                hash=0,
            )
        result: Any = await self._client.invoke(request)
        return list(getattr(result, "messages", ())), result.__tl_name__ == "messages.messages"


async def by_ids(client: ClientCore, target: Any, ids: list[int]) -> list[api.TypeMessage]:
    """These messages, in this order. Source: https://core.telegram.org/method/messages.getMessages"""

    found: dict[int, Any] = {}
    for part in parts(ids, MAX_PAGE):
        wanted: list[Any] = [api.InputMessageID(id=number) for number in part]
        request: Any
        if target is not None and is_channel(marked(target) or 0):
            request = api.channels.GetMessages(channel=input_channel(target), id=wanted)
        else:
            request = api.messages.GetMessages(id=wanted)
        result: Any = await client.invoke(request)
        found |= {message.id: message for message in result.messages}
    return [found.get(number) or api.MessageEmpty(id=number) for number in ids]


def parts(items: list[int], size: int) -> list[list[int]]:
    """The items in groups of ``size``; the last one has what is left."""
    return [items[start : start + size] for start in range(0, len(items), size)]
