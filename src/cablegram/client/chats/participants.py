"""The members of groups and channels.

Source: https://core.telegram.org/method/channels.getParticipants
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.client.chats.peers import get_input_entity
from cablegram.errors import UsageError

from .entries import Participant as Participant
from .entries import display_name
from .peer_ids import marked
from .peers import input_channel

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

    from .peers import PeerLike

MAX_PAGE = 200


async def iter_participants(
    client: ClientCore,
    peer: PeerLike,
    limit: int | None = None,
    *,
    search: str = "",
    filter: api.TypeChannelParticipantsFilter | None = None,  # noqa: A002 - the name users know
) -> AsyncIterator[Participant]:
    """The members of a group or channel, each once; ``limit`` None: as many as Telegram shows.

    ``search``: only those whose name begins so; ``filter``: only such members (administrators, bots, ...), in channels
    and supergroups. Of large ones Telegram shows 10,000 at most, of channels only to administrators.
    Sources: https://core.telegram.org/method/channels.getParticipants,
    https://core.telegram.org/method/messages.getFullChat
    """
    target: Any = await get_input_entity(client, peer)
    if hasattr(target, "channel_id"):
        found = _of_channel(client, target, search, filter)
    elif hasattr(target, "chat_id"):
        if filter is not None:
            raise UsageError("filter= is for channels and supergroups; a basic group tells all of its members")
        found = _of_group(client, target.chat_id, search)
    else:
        raise UsageError("a private chat has no list of members")
    left = limit if limit is not None else 1 << 60
    seen: set[int] = set()
    async for member in found:
        if left <= 0:
            return
        if member.id not in seen:
            seen.add(member.id)
            left -= 1
            yield member


async def get_participants(
    client: ClientCore, /, peer: PeerLike, limit: int | None = None, **options: Any
) -> list[Participant]:
    """The members of a group or channel as a list; options as :meth:`iter_participants`."""
    return [member async for member in iter_participants(client, peer, limit, **options)]


async def _of_channel(client: ClientCore, target: Any, search: str, kind: Any) -> AsyncIterator[Participant]:

    if kind is None:
        kind = api.ChannelParticipantsSearch(q=search)
    elif search:
        raise UsageError("give search= or filter=, not both; some filters have a q= of their own")
    offset = 0
    while True:
        request = api.channels.GetParticipants(
            channel=input_channel(target), filter=kind, offset=offset, limit=MAX_PAGE, hash=0
        )
        page: Any = await client.invoke(request)
        members = getattr(page, "participants", ())
        people = {marked(one): one for one in (*getattr(page, "users", ()), *getattr(page, "chats", ()))}
        for member in members:
            yield _participant(member, people)
        offset += len(members)
        if not members or offset >= page.count:
            return


async def _of_group(client: ClientCore, chat_id: int, search: str) -> AsyncIterator[Participant]:

    full: Any = await client.invoke(api.messages.GetFullChat(chat_id=chat_id))
    people = {marked(one): one for one in full.users}
    for member in getattr(full.full_chat.participants, "participants", ()):
        found = _participant(member, people)
        if any(word.startswith(search.lower()) for word in [found.name.lower(), *found.name.lower().split()]):
            yield found


def _participant(member: Any, people: dict[int | None, Any]) -> Participant:
    number = marked(member) or marked(getattr(member, "peer", None)) or 0
    entity = people.get(number)
    return Participant(number, display_name(entity), entity, member)
