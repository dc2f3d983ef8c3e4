"""Who may do what in a group or channel: removing, banning, restricting, promoting.

Source: https://core.telegram.org/api/rights
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from cablegram import api
from cablegram.client import dates
from cablegram.client.chats.peers import get_input_entity, get_peer_id
from cablegram.errors import UsageError

from .peer_ids import marked
from .peers import input_channel, input_user

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.client.dates import Moment

    from .peers import PeerLike

Channel: TypeAlias = api.InputPeerChannel | api.InputPeerChannelFromMessage


async def kick_participant(client: ClientCore, peer: PeerLike, user: PeerLike) -> None:
    """Remove somebody from a group or channel; they may come back. ``"me"`` leaves.

    Sources: https://core.telegram.org/method/channels.editBanned, https://core.telegram.org/method/channels.leaveChannel,
    https://core.telegram.org/method/messages.deleteChatUser
    """

    target, who = await _chat(client, peer), await get_input_entity(client, user)
    if isinstance(target, api.InputPeerChat):
        await client.invoke(api.messages.DeleteChatUser(chat_id=target.chat_id, user_id=input_user(who)))
    elif await _is_self(client, who):
        await client.invoke(api.channels.LeaveChannel(channel=input_channel(target)))
    else:
        # A ban that is taken back: the member is out, and no longer banned.
        for rights in (api.ChatBannedRights(until_date=0, view_messages=True), api.ChatBannedRights(until_date=0)):
            channel = input_channel(target)
            await client.invoke(api.channels.EditBanned(channel=channel, participant=who, banned_rights=rights))


async def edit_permissions(
    client: ClientCore,
    /,
    peer: PeerLike,
    user: PeerLike | None = None,
    *,
    until: Moment | None = None,
    **allowed: bool,
) -> None:
    """What a member, or without ``user`` everybody, may do: ``send_messages=False``, ``view_messages=False`` (a ban)...

    The names are the fields of ``api.ChatBannedRights``; what is not named is allowed, so that no name at all lifts
    every restriction. ``until``: when it ends (never, if None, or beyond a year).

    Sources: https://core.telegram.org/method/channels.editBanned,
    https://core.telegram.org/method/messages.editChatDefaultBannedRights
    """

    _known(allowed, api.ChatBannedRights)
    forbidden = {name: not may for name, may in allowed.items()}
    ends = 0 if until is None else dates.unix_time(client, until)
    rights = api.ChatBannedRights(until_date=ends, **forbidden)
    target = await _chat(client, peer)
    if user is None:
        await client.invoke(api.messages.EditChatDefaultBannedRights(peer=target, banned_rights=rights))
    elif isinstance(target, api.InputPeerChat):
        raise UsageError("in a basic group all members have the same rights; kick_participant, or make it a supergroup")
    else:
        who = await get_input_entity(client, user)
        channel = input_channel(target)
        await client.invoke(api.channels.EditBanned(channel=channel, participant=who, banned_rights=rights))


async def edit_admin(client: ClientCore, /, peer: PeerLike, user: PeerLike, *, title: str = "", **rights: bool) -> None:
    """Make somebody an administrator with these ``rights``, or, without any, a plain member again.

    The names are the fields of ``api.ChatAdminRights``: ``delete_messages=True``, ``ban_users=True``...; ``title`` is
    shown beside the name. In a basic group an administrator has every right.

    Sources: https://core.telegram.org/method/channels.editAdmin, https://core.telegram.org/method/messages.editChatAdmin
    """

    _known(rights, api.ChatAdminRights)
    target = await _chat(client, peer)
    who = input_user(await get_input_entity(client, user))
    if isinstance(target, api.InputPeerChat):
        is_admin = any(rights.values())
        await client.invoke(api.messages.EditChatAdmin(chat_id=target.chat_id, user_id=who, is_admin=is_admin))
    else:
        admin, channel = api.ChatAdminRights(**rights), input_channel(target)
        await client.invoke(
            api.channels.EditAdmin(channel=channel, user_id=who, admin_rights=admin, rank=title or None)
        )


async def _chat(client: ClientCore, peer: PeerLike) -> api.InputPeerChat | Channel:
    target = await get_input_entity(client, peer)
    if not isinstance(target, (api.InputPeerChat, Channel)):
        raise UsageError("a private chat has no members with rights; name a group or channel")
    return target


async def _is_self(client: ClientCore, who: api.TypeInputPeer) -> bool:
    return isinstance(who, api.InputPeerSelf) or marked(who) == await get_peer_id(client, "me")


def _known(given: dict[str, bool], rights: type[api.ChatBannedRights] | type[api.ChatAdminRights]) -> None:
    known = [name for name in rights.__match_args__ if name != "until_date"]
    for name in given:
        if name not in known:
            raise UsageError(f"there is no right {name!r}; there are {', '.join(known)}")
