"""The members of groups and channels.

Source: https://core.telegram.org/method/channels.getParticipants
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from typing import TYPE_CHECKING

from cablegram import api
from cablegram.client.callbacks import how_many
from cablegram.client.chats.peers import get_input_entity, get_peer_id
from cablegram.errors import RpcError, UsageError

from .entries import Member, display_name
from .entries import Participant as Participant
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
    match await get_input_entity(client, peer):
        case api.InputPeerChannel() | api.InputPeerChannelFromMessage() as channel:
            found = _of_channel(client, input_channel(channel), search, filter)
        case api.InputPeerChat() as group:
            if filter is not None:
                raise UsageError("filter= is for channels and supergroups; a basic group tells all of its members")
            found = _of_group(client, group.chat_id, search)
        case _:
            raise UsageError("a private chat has no list of members")
    left = how_many(limit)
    seen: set[int] = set()
    async for member in found:
        if left <= 0:
            return
        if member.id not in seen:
            seen.add(member.id)
            left -= 1
            yield member


async def get_participants(
    client: ClientCore,
    /,
    peer: PeerLike,
    limit: int | None = None,
    *,
    search: str = "",
    filter: api.TypeChannelParticipantsFilter | None = None,  # noqa: A002 - the name users know
) -> list[Participant]:
    """The members of a group or channel as a list; options as :meth:`iter_participants`."""
    return [member async for member in iter_participants(client, peer, limit, search=search, filter=filter)]


async def get_member(client: ClientCore, chat: PeerLike, who: PeerLike) -> Participant | None:
    """One member of a group or channel, with ``.status`` and ``.may("ban_users")``; None for who never was in it.

    Sources: https://core.telegram.org/method/channels.getParticipant,
    https://core.telegram.org/method/messages.getFullChat
    """
    target, person = await get_input_entity(client, chat), await get_input_entity(client, who)
    if isinstance(target, api.InputPeerChat):
        number = await get_peer_id(client, person)
        async for member in _of_group(client, target.chat_id, ""):
            if member.id == number:
                return member
        return None
    if not isinstance(target, (api.InputPeerChannel, api.InputPeerChannelFromMessage)):
        raise UsageError("a private chat has no members; name a group or channel")
    try:
        answer = await client.invoke(api.channels.GetParticipant(channel=input_channel(target), participant=person))
    except RpcError as error:
        if error.name != "USER_NOT_PARTICIPANT":
            raise
        return None
    people = {marked(one): one for one in (*answer.users, *answer.chats)}
    return participant(answer.participant, people)


async def _of_channel(
    client: ClientCore, channel: api.TypeInputChannel, search: str, kind: api.TypeChannelParticipantsFilter | None
) -> AsyncIterator[Participant]:
    if kind is None:
        kind = api.ChannelParticipantsSearch(q=search)
    elif search:
        raise UsageError("give search= or filter=, not both; some filters have a q= of their own")
    offset = 0
    while True:
        request = api.channels.GetParticipants(channel=channel, filter=kind, offset=offset, limit=MAX_PAGE, hash=0)
        page = await client.invoke(request)
        if not isinstance(page, api.channels.ChannelParticipants) or not page.participants:
            return
        people = {marked(one): one for one in (*page.users, *page.chats)}
        for member in page.participants:
            yield participant(member, people)
        offset += len(page.participants)
        if offset >= page.count:
            return


async def _of_group(client: ClientCore, chat_id: int, search: str) -> AsyncIterator[Participant]:
    answer = await client.invoke(api.messages.GetFullChat(chat_id=chat_id))
    people = {marked(one): one for one in answer.users}
    full = answer.full_chat
    if not isinstance(full, api.ChatFull) or not isinstance(full.participants, api.ChatParticipants):
        return
    for member in full.participants.participants:
        found = participant(member, people)
        if any(word.startswith(search.lower()) for word in [found.name.lower(), *found.name.lower().split()]):
            yield found


def participant(member: Member, people: Mapping[int | None, api.TypeUser | api.TypeChat]) -> Participant:
    """The line of a member, with the user of ``people`` that it is about."""
    banned = (api.ChannelParticipantBanned, api.ChannelParticipantLeft)
    number = marked(member.peer if isinstance(member, banned) else member) or 0
    entity = people.get(number)
    return Participant(number, display_name(entity), entity, member)
