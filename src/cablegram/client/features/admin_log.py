"""The recent actions of a channel or supergroup: who did what in the last 48 hours.

Source: https://core.telegram.org/api/recent-actions
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from cablegram import api
from cablegram.client.callbacks import how_many
from cablegram.client.chats.peer_ids import marked
from cablegram.client.chats.peers import get_input_entity, input_channel, input_user
from cablegram.errors import UsageError

from .several import several

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore

MAX_PAGE = 100
KINDS = tuple(name for name in api.ChannelAdminLogEventsFilter.__match_args__)
"""What can be asked for: the fields of ``api.ChannelAdminLogEventsFilter``."""


class AdminLogEntry(NamedTuple):
    """One action. ``id``; ``date``: when (Unix seconds); ``user_id`` and ``user``: who did it, the user None when
    Telegram did not send it; ``action``: the TL object, which says what (``api.ChannelAdminLogEventActionEditMessage``
    and its kin)."""

    id: int
    date: int
    user_id: int
    user: api.TypeUser | api.TypeChat | None
    action: api.TypeChannelAdminLogEventAction


async def iter_admin_log(
    client: ClientCore,
    chat: PeerLike,
    limit: int | None = None,
    *,
    kinds: str | Sequence[str] | None = None,
    admins: PeerLike | Iterable[PeerLike] | None = None,
    search: str = "",
    max_id: int = 0,
    min_id: int = 0,
) -> AsyncIterator[AdminLogEntry]:
    """What was done in a channel or supergroup, the newest first. For its administrators.

    ``kinds``: only such actions: ``"join"``, ``"leave"``, ``"invite"``, ``"ban"``, ``"unban"``, ``"kick"``,
    ``"unkick"``, ``"promote"``, ``"demote"``, ``"info"``, ``"settings"``, ``"pinned"``, ``"edit"``, ``"delete"``,
    ``"group_call"``, ``"invites"``, ``"send"``, ``"forums"``, ``"sub_extend"``, ``"edit_rank"``; ``admins``: only what
    these did; ``search``: only where this text occurs; ``max_id``, ``min_id``: only older, only newer actions.
    Raises :class:`~cablegram.errors.UsageError` for another kind, and ``ChatAdminRequired``.

    Source: https://core.telegram.org/method/channels.getAdminLog
    """
    channel = input_channel(await get_input_entity(client, chat))
    wanted = _filter(kinds)
    people = None
    if admins is not None:
        people = [input_user(await get_input_entity(client, one)) for one in several(admins)]
    left = how_many(limit)
    while left > 0:
        size = int(min(left, MAX_PAGE))
        page = await client.invoke(
            api.channels.GetAdminLog(
                channel=channel, q=search, events_filter=wanted, admins=people, max_id=max_id, min_id=min_id, limit=size
            )
        )
        known = {marked(one): one for one in (*page.users, *page.chats)}
        for event in page.events[:size]:
            yield AdminLogEntry(event.id, event.date, event.user_id, known.get(event.user_id), event.action)
        left -= len(page.events)
        if not page.events:
            return
        max_id = page.events[-1].id


def _filter(kinds: str | Sequence[str] | None) -> api.ChannelAdminLogEventsFilter | None:
    if kinds is None:
        return None
    names = [kinds] if isinstance(kinds, str) else list(kinds)
    for name in names:
        if name not in KINDS:
            raise UsageError(f"there is no kind of action {name!r}; there are {', '.join(KINDS)}")
    return api.ChannelAdminLogEventsFilter(**dict.fromkeys(names, True))
