"""Going through a chat page by page, in either direction, so that every combination of limits gives what it says.

Telegram cuts a page out of a chat by an offset, and only then drops from it what ``max_id`` and ``min_id`` exclude. So
a range far back is reached by beginning at its end (``offset_id``), never by asking for a range; and an empty page
tells that nothing is left only if it was not emptied by such a limit. An example, 150 messages, ids 11 < id < 16::

    getHistory(max_id=16, min_id=11, limit=100)                 the newest 100, all dropped: an empty page
    getHistory(offset_id=16, min_id=11, limit=100)              15 14 13 12

Forward, the window is turned round: ``add_offset=-100`` makes a page of what begins at the offset, instead of what
ends before it. A date is an offset in ``getHistory``, where it goes with the first page only, and a limit in
``search``, where every page has it: ``max_date`` towards the past, ``min_date`` towards the present.

Sources: https://core.telegram.org/api/offsets, https://core.telegram.org/method/messages.getHistory,
https://core.telegram.org/method/messages.search
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeGuard

from cablegram import api
from cablegram.client.callbacks import how_many
from cablegram.client.chats.peer_ids import marked

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

_Found: TypeAlias = "api.Message | api.MessageService"

MAX_PAGE = 100


class Query(NamedTuple):
    """Which messages of a chat are wanted; the names are those of :func:`history.iter_messages`."""

    target: api.TypeInputPeer
    offset_id: int = 0
    date: int = 0
    max_id: int = 0
    min_id: int = 0
    add_offset: int = 0
    search: str | None = None
    filter: api.TypeMessagesFilter | None = None
    sender: api.TypeInputPeer | None = None
    sender_id: int | None = None
    service: bool = False
    topic: int | None = None

    @property
    def searches(self) -> bool:
        """Whether the server is asked to search. It does not look for a sender in a chat with one user."""
        return self.search is not None or self.filter is not None or (self.sender is not None and not self._private)

    @property
    def _private(self) -> bool:
        number = marked(self.target)
        return number is None or number > 0

    async def page(
        self, client: ClientCore, *, offset_id: int, date: int, add_offset: int, limit: int, forward: bool = False
    ) -> Page:
        """One page. ``date``: for the first page only, where the date is an offset."""
        answer: api.messages.TypeMessages
        if self.topic is not None and not self.searches:
            answer = await client.invoke(
                api.messages.GetReplies(
                    peer=self.target,
                    msg_id=self.topic,
                    offset_id=0 if date else offset_id,
                    offset_date=date,
                    add_offset=add_offset,
                    limit=limit,
                    max_id=0,
                    min_id=0 if forward else self.min_id,
                    hash=0,
                )
            )
        elif not self.searches:
            answer = await client.invoke(
                api.messages.GetHistory(
                    peer=self.target,
                    offset_id=0 if date else offset_id,
                    offset_date=date,
                    add_offset=add_offset,
                    limit=limit,
                    max_id=0,
                    min_id=0 if forward else self.min_id,
                    hash=0,
                )
            )
        else:
            answer = await client.invoke(
                api.messages.Search(
                    peer=self.target,
                    q=self.search or "",
                    filter=self.filter or api.InputMessagesFilterEmpty(),
                    top_msg_id=self.topic,
                    from_id=None if self._private else self.sender,
                    # Both are exclusive; a message of the very second counts as newer.
                    min_date=max(0, self.date - 1) if forward else 0,
                    max_date=0 if forward else self.date,
                    offset_id=offset_id,
                    add_offset=add_offset,
                    limit=limit,
                    max_id=0,
                    min_id=0 if forward else self.min_id,
                    hash=0,
                )
            )
        if isinstance(answer, api.messages.MessagesNotModified):
            return Page([], True)
        return Page(answer.messages, isinstance(answer, api.messages.Messages))

    def admits(self, message: api.TypeMessage, me: int | None, *, forward: bool) -> TypeGuard[_Found]:
        """Whether a message of a page is one that is wanted."""
        if isinstance(message, api.MessageEmpty) or not (self.service or isinstance(message, api.Message)):
            return False
        if message.id <= self.min_id or (self.max_id and message.id >= self.max_id):
            return False
        if self.sender_id is not None and sender_of(message, me) != self.sender_id:
            return False
        if self.add_offset:  # the caller shifts the window across the offsets on purpose
            return True
        if forward:
            return message.id > self.offset_id and message.date >= self.date
        return (not self.offset_id or message.id < self.offset_id) and (not self.date or message.date < self.date)


class Page(NamedTuple):
    """A part of a chat, newest first."""

    messages: list[api.TypeMessage]
    is_all: bool
    """The server says that there are no others."""


class _Wanted:
    """How many messages are still wanted."""

    def __init__(self, limit: int | None) -> None:
        self.left = how_many(limit)
        self._poor = False

    @property
    def page(self) -> int:
        """How many to ask for: after a page in which there were others, as many as there can be."""
        return MAX_PAGE if self._poor else min(self.left, MAX_PAGE)

    def take(self, found: list[_Found], page: Page) -> list[_Found]:
        """Those that are still wanted of what was found on a page."""
        self._poor = len(found) < len(page.messages)
        found = found[: self.left]
        self.left -= len(found)
        return found


async def newest_first(client: ClientCore, query: Query, limit: int | None) -> AsyncIterator[_Found]:
    """The messages from the end of the chat, or from the offsets, towards its beginning."""
    me = client.session.user.id if client.session.user else None
    wanted = _Wanted(limit)
    cursor = min((number for number in (query.offset_id, query.max_id) if number), default=0)
    date, add_offset = query.date, query.add_offset
    while wanted.left > 0:
        page = await query.page(client, offset_id=cursor, date=date, add_offset=add_offset, limit=wanted.page)
        found = [m for m in page.messages if query.admits(m, me, forward=False)]
        for message in wanted.take(found, page):
            yield message
        if page.is_all or not page.messages or page.messages[-1].id <= query.min_id + 1:
            return
        # The page of a date may end above the offset by id: then that one is where it goes on.
        cursor, date, add_offset = min(cursor or page.messages[-1].id, page.messages[-1].id), 0, 0


async def oldest_first(client: ClientCore, query: Query, limit: int | None) -> AsyncIterator[_Found]:
    """The messages from the beginning of the chat, or from the offsets, towards its end."""
    me = client.session.user.id if client.session.user else None
    wanted = _Wanted(limit)
    cursor = max(query.offset_id, query.min_id) + 1
    date, add_offset = query.date, query.add_offset
    while wanted.left > 0:
        size = wanted.page
        page = await query.page(
            client, offset_id=cursor, date=date, add_offset=add_offset - size, limit=size, forward=True
        )
        # At the end of a chat a page may be filled up with what comes before the offset.
        found = [m for m in reversed(page.messages) if m.id >= cursor and query.admits(m, me, forward=True)]
        for message in wanted.take(found, page):
            yield message
        newest = page.messages[0].id if page.messages else 0
        if (newest < cursor and not date) or not newest or (query.max_id and newest >= query.max_id - 1):
            return
        cursor, date, add_offset = max(cursor, newest + 1), 0, 0


def sender_of(message: _Found, me: int | None) -> int | None:
    """Who sent a message, by marked id: Telegram leaves the sender out where the chat says it.

    Source: https://core.telegram.org/constructor/message
    """
    if message.from_id is not None:
        return marked(message.from_id)
    chat = marked(message.peer_id)
    return me if message.out and chat is not None and chat > 0 else chat
