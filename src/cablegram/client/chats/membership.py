"""Coming into groups and channels, making them, bringing others, and going.

Sources: https://core.telegram.org/api/channel, https://core.telegram.org/api/invites
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from cablegram import api
from cablegram.client import dates
from cablegram.errors import CablegramError, RpcError, UsageError

from . import links
from .peers import get_entity, get_input_entity, input_channel, input_user

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.client.dates import Moment

    from .peers import PeerLike

SEEN_BY_THE_NEW = 100
"""How many of the last messages somebody who is added to a basic group sees."""
NOT_INVITED = frozenset({"USER_PRIVACY_RESTRICTED", "USER_NOT_MUTUAL_CONTACT", "USER_CHANNELS_TOO_MUCH"})
"""Errors that are about the one who was to be added, and not about the request."""


class Created(NamedTuple):
    """A new group: the ``chat``, and the ids of those whose privacy forbids adding them (``missing``)."""

    chat: api.Chat
    missing: list[int]


async def join(client: ClientCore, chat: PeerLike) -> api.TypeChat:
    """Join a public group or channel, or a private one by its invitation; returns it.

    ``chat``: a username, an id that the session knows, or a link, also ``t.me/+...``. Being in it already is no error.
    Raises ``errors.InviteRequestSent`` where an administrator must let the account in first, ``InviteHashExpired`` for
    a link that is not good any more, :class:`~cablegram.errors.PeerUnknown`.
    Sources: https://core.telegram.org/method/channels.joinChannel,
    https://core.telegram.org/method/messages.importChatInvite
    """
    try:
        result = await client.invoke(await _way_in(client, chat))
    except RpcError as error:
        if error.name != "USER_ALREADY_PARTICIPANT":
            raise
        return await _chat(client, chat)
    if not isinstance(result, api.messages.ChatInviteJoinResultOk):
        raise CablegramError("the chat wants a mini app to be opened first: see messages.chatInviteJoinResultWebView")
    found = _chats(result.updates)
    return found[0] if found else await _chat(client, chat)


async def _way_in(client: ClientCore, chat: PeerLike) -> api.messages.ImportChatInvite | api.channels.JoinChannel:
    link = links.parse(chat) if isinstance(chat, str) else None
    if isinstance(link, links.Invite):
        return api.messages.ImportChatInvite(hash=link.hash)
    target = await get_input_entity(client, chat)
    if not isinstance(target, (api.InputPeerChannel, api.InputPeerChannelFromMessage)):
        raise UsageError("only channels and supergroups are joined by name; others need an invitation (t.me/+...)")
    return api.channels.JoinChannel(channel=input_channel(target))


async def leave(client: ClientCore, chat: PeerLike) -> None:
    """Leave a group or channel.

    Sources: https://core.telegram.org/method/channels.leaveChannel,
    https://core.telegram.org/method/messages.deleteChatUser
    """
    match await get_input_entity(client, chat):
        case api.InputPeerChat() as group:
            await client.invoke(api.messages.DeleteChatUser(chat_id=group.chat_id, user_id=api.InputUserSelf()))
        case api.InputPeerChannel() | api.InputPeerChannelFromMessage() as channel:
            await client.invoke(api.channels.LeaveChannel(channel=input_channel(channel)))
        case _:
            raise UsageError("a private chat cannot be left; delete it or block the user")


async def create_group(client: ClientCore, title: str, users: PeerLike | Sequence[PeerLike]) -> Created:
    """Make a basic group of the account and these users, one at least; ``create_channel(supergroup=True)`` needs none.

    Source: https://core.telegram.org/method/messages.createChat
    """
    members = [input_user(await get_input_entity(client, user)) for user in _several(users)]
    result = await client.invoke(api.messages.CreateChat(title=title, users=members))
    [chat] = [chat for chat in _chats(result.updates) if isinstance(chat, api.Chat)]
    return Created(chat, [one.user_id for one in result.missing_invitees])


async def create_channel(
    client: ClientCore, title: str, about: str = "", *, supergroup: bool = False, forum: bool = False
) -> api.Channel:
    """Make a channel, or with ``supergroup`` a group of any size; ``forum``: a supergroup with topics.

    Source: https://core.telegram.org/method/channels.createChannel
    """
    is_group = supergroup or forum
    request = api.channels.CreateChannel(
        title=title, about=about, broadcast=not is_group, megagroup=is_group, forum=forum
    )
    [channel] = [chat for chat in _chats(await client.invoke(request)) if isinstance(chat, api.Channel)]
    return channel


async def invite(client: ClientCore, chat: PeerLike, users: PeerLike | Sequence[PeerLike]) -> list[int]:
    """Add users to a group or channel; returns the ids of those who could not be added, for their privacy forbids it.

    Sources: https://core.telegram.org/method/channels.inviteToChannel,
    https://core.telegram.org/method/messages.addChatUser
    """
    target = await get_input_entity(client, chat)
    members = [input_user(await get_input_entity(client, user)) for user in _several(users)]
    if isinstance(target, api.InputPeerChat):
        missing: list[int] = []
        for member in members:
            missing += await _add(client, target.chat_id, member)
        return missing
    if not isinstance(target, (api.InputPeerChannel, api.InputPeerChannelFromMessage)):
        raise UsageError("nobody can be added to a private chat; make a group of it with create_group")
    result = await client.invoke(api.channels.InviteToChannel(channel=input_channel(target), users=members))
    return [one.user_id for one in result.missing_invitees]


async def invite_link(
    client: ClientCore,
    chat: PeerLike,
    *,
    title: str | None = None,
    expires: Moment | None = None,
    limit: int | None = None,
    approval: bool = False,
) -> str:
    """Make an invitation to a group or channel, and return its link.

    ``title``: what administrators see; ``expires``: until when it is good (Unix time in seconds, a datetime, or a
    timedelta from now); ``limit``: how many may use it; ``approval``: an administrator lets each of them in.
    Source: https://core.telegram.org/method/messages.exportChatInvite
    """
    made = await client.invoke(
        api.messages.ExportChatInvite(
            peer=await get_input_entity(client, chat),
            title=title,
            expire_date=dates.optional(client, expires),
            usage_limit=limit,
            request_needed=approval,
        )
    )
    if not isinstance(made, api.ChatInviteExported):
        raise CablegramError("Telegram has made an invitation that has no link")
    return made.link


async def _add(client: ClientCore, chat_id: int, member: api.TypeInputUser) -> list[int]:
    try:
        result = await client.invoke(
            api.messages.AddChatUser(chat_id=chat_id, user_id=member, fwd_limit=SEEN_BY_THE_NEW)
        )
    except RpcError as error:
        if error.name not in NOT_INVITED or not isinstance(member, (api.InputUser, api.InputUserFromMessage)):
            raise
        return [member.user_id]
    return [one.user_id for one in result.missing_invitees]


def _several(users: PeerLike | Sequence[PeerLike]) -> list[PeerLike]:
    # A dialog or a participant is a tuple, and one peer.
    if isinstance(users, (list, tuple)) and type(users) in (list, tuple):
        return list(users)
    return [users]  # type: ignore[list-item]


def _chats(updates: api.TypeUpdates) -> list[api.TypeChat]:
    return updates.chats if isinstance(updates, (api.Updates, api.UpdatesCombined)) else []


async def _chat(client: ClientCore, chat: PeerLike) -> api.TypeChat:
    found = await get_entity(client, chat)
    if isinstance(found, (api.User, api.UserEmpty)):
        raise UsageError("that is a user, not a group or channel")
    return found
