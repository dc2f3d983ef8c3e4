"""From what a user writes (an id, a username, a phone number, an object) to what the API takes.

The order: the session, which has kept every peer of every answer and update (a *min* peer through the message where it
was seen); then, once in a connection, the account's dialogs; then the username or the phone number, by a request.
Source: https://core.telegram.org/api/peers
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, TypeAlias

from cablegram import api
from cablegram.client.login.identity import get_me
from cablegram.errors import PeerUnknown, RpcError, UsageError, described
from cablegram.sessions.types import bare_id
from cablegram.tl import TLObject

from .dialog_pages import MAX_PAGE, dialogs_from
from .entries import Dialog, Participant
from .known_peers import known_peer
from .peer_ids import MAX_MONOFORUM, kind_of, marked

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLFunction

    from .links import Link

PeerLike: TypeAlias = "int | str | TLObject | Dialog | Participant"
Resolved: TypeAlias = api.contacts.ResolvedPeer
Ask: TypeAlias = Callable[["ClientCore", str], Awaitable[int]]

# Texts: compiling them is left to the first look-up, and `re` keeps what it compiled.
USERNAME = r"@?([A-Za-z][A-Za-z0-9_]{1,31})$"
PHONE = r"\+[0-9 ().-]{5,25}$"
DIALOG_PAGES = 5

REMEDIES = (
    "give its username (@name) once, the session keeps the rest",
    "use a session that has seen it before, such as StoreSession (a bare StringSession forgets peers)",
    "open the chat or read it once with get_dialogs() so that Telegram tells this account its access hash",
)
BOT_REMEDIES = (
    "a bot only reaches users who wrote to it, and chats that it is a member of",
    "give its username (@name) once, the session keeps the rest",
    "keep the session (StoreSession): it remembers every peer of every update",
)


async def get_input_entity(client: ClientCore, peer: PeerLike) -> api.TypeInputPeer:
    """The ``InputPeer`` of whatever names a peer.

    ``"me"``; an id, bare or marked; a username with or without ``@``; any link that names a peer, such as
    ``t.me/name``, ``name.t.me``, ``t.me/c/123/4``, ``tg://resolve?domain=name`` (also an invitation to a chat that the
    account is in); a phone number (``"+1..."``); a user, chat, peer or input object; a dialog or a participant. Raises
    :class:`~cablegram.errors.PeerUnknown`, which says what was tried.
    """
    given: object = peer
    match given:
        case bool() | None:
            raise UsageError(f"{given!r} names no peer")
        case int():
            return await _from_id(client, given)
        case str():
            return await _from_text(client, given.strip())
        case TLObject():
            return await _from_object(client, given)
        case Dialog() | Participant():
            return await _from_id(client, given.id)
    raise UsageError(f"{described(given)} names no peer; give an id, a username, a phone number or an API object")


async def get_peer_id(client: ClientCore, peer: PeerLike) -> int:
    """The marked id of whatever names a peer: users positive, groups and channels negative."""
    if isinstance(peer, TLObject) and (known := marked(peer)) is not None:
        return known
    known = marked(await get_input_entity(client, peer))
    return known if known is not None else (await get_me(client)).id


async def get_entity(client: ClientCore, peer: PeerLike) -> api.TypeUser | api.TypeChat:
    """The user, group or channel as Telegram describes it now; always one request.

    Sources: https://core.telegram.org/method/users.getUsers, https://core.telegram.org/method/messages.getChats,
    https://core.telegram.org/method/channels.getChannels
    """
    found: list[api.TypeUser] | list[api.TypeChat]
    match await get_input_entity(client, peer):
        case api.InputPeerChat() as group:
            found = (await client.invoke(api.messages.GetChats(id=[group.chat_id]))).chats
        case api.InputPeerChannel() | api.InputPeerChannelFromMessage() as channel:
            found = (await client.invoke(api.channels.GetChannels(id=[input_channel(channel)]))).chats
        case user:
            found = await client.invoke(api.users.GetUsers(id=[input_user(user)]))
    if not found:
        raise PeerUnknown(peer, ("a request",), ("it may have been deleted", "the account may have lost access to it"))
    return found[0]


async def get_full(client: ClientCore, peer: PeerLike) -> api.UserFull | api.TypeChatFull:
    """Everything that Telegram says of a user, group or channel: its description, pinned message, counts, settings.

    Sources: https://core.telegram.org/method/users.getFullUser,
    https://core.telegram.org/method/messages.getFullChat, https://core.telegram.org/method/channels.getFullChannel
    """
    match await get_input_entity(client, peer):
        case api.InputPeerChat() as group:
            return (await client.invoke(api.messages.GetFullChat(chat_id=group.chat_id))).full_chat
        case api.InputPeerChannel() | api.InputPeerChannelFromMessage() as channel:
            return (await client.invoke(api.channels.GetFullChannel(channel=input_channel(channel)))).full_chat
        case user:
            return (await client.invoke(api.users.GetFullUser(id=input_user(user)))).full_user


def input_user(target: api.TypeInputPeer) -> api.TypeInputUser:
    """The InputUser of a user's InputPeer."""
    match target:
        case api.InputPeerSelf():
            return api.InputUserSelf()
        case api.InputPeerUser():
            return api.InputUser(user_id=target.user_id, access_hash=target.access_hash)
        case api.InputPeerUserFromMessage():
            return api.InputUserFromMessage(peer=target.peer, msg_id=target.msg_id, user_id=target.user_id)
    raise UsageError("a user belongs here, not a group or channel")


def input_channel(target: api.TypeInputPeer | None) -> api.TypeInputChannel:
    """The InputChannel of a channel's, supergroup's or community's InputPeer."""
    match target:
        case api.InputPeerChannel():
            return api.InputChannel(channel_id=target.channel_id, access_hash=target.access_hash)
        case api.InputPeerChannelFromMessage():
            return api.InputChannelFromMessage(peer=target.peer, msg_id=target.msg_id, channel_id=target.channel_id)
    raise UsageError("a channel or supergroup belongs here")


# ---- objects ----


async def _from_object(client: ClientCore, peer: TLObject) -> api.TypeInputPeer:
    if isinstance(peer, api.InputPeerEmpty):
        raise UsageError("an empty InputPeer names no peer")
    if isinstance(peer, api.TypeInputPeer):
        return peer
    if isinstance(peer, (api.TypeUser, api.TypeChat)):
        client.session.process_entities(peer)
    match peer:
        case api.InputUserSelf():
            return api.InputPeerSelf()
        case api.User() if peer.self_:
            return api.InputPeerSelf()
        case api.InputUser():
            return api.InputPeerUser(user_id=peer.user_id, access_hash=peer.access_hash)
        case api.InputChannel():
            return api.InputPeerChannel(channel_id=peer.channel_id, access_hash=peer.access_hash)
        case api.InputUserFromMessage():
            return api.InputPeerUserFromMessage(peer=peer.peer, msg_id=peer.msg_id, user_id=peer.user_id)
        case api.InputChannelFromMessage():
            return api.InputPeerChannelFromMessage(peer=peer.peer, msg_id=peer.msg_id, channel_id=peer.channel_id)
    number = marked(_named_by(peer))
    if number is None:
        raise UsageError(f"{described(peer)} names no peer")
    return await _from_id(client, number)


def _named_by(holder: TLObject) -> TLObject | None:
    """The peer that an object is about, where that is in a field of it."""
    match holder:
        case api.Message() | api.MessageService() | api.MessageEmpty():
            return holder.peer_id
        case api.Dialog() | api.DialogPeer() | api.SendAsPeer() | api.NotifyPeer() | api.CommunityPeer():
            return holder.peer
        case api.ChannelParticipantBanned() | api.ChannelParticipantLeft():
            return holder.peer
    return holder


# ---- ids ----


async def _from_id(client: ClientCore, number: int) -> api.TypeInputPeer:
    if not number or number > MAX_MONOFORUM or (number < 0 and kind_of(number) is None):
        raise UsageError(f"{number} is the id of no user, group or channel")
    user = client.session.user
    if user is not None and number == user.id:
        return api.InputPeerSelf()
    known = await known_peer(client, number)
    if known is not None:
        return known
    tried = ["the session"]
    if user is not None and user.is_bot:
        # Telegram gives a bot what it may reach without an access hash.
        # Source: https://core.telegram.org/api/peers#access-hash
        tried.append("a request by id alone")
        found = await _ask_as_bot(client, number)
        if found is not None:
            return found
        raise PeerUnknown(number, tuple(tried), BOT_REMEDIES)
    if not client._peer_lookups.dialogs_read:
        client._peer_lookups.dialogs_read = True
        tried.append("the dialogs")
        async for _ in dialogs_from(client, (0, 0, api.InputPeerEmpty()), MAX_PAGE * DIALOG_PAGES):
            known = await known_peer(client, number)
            if known is not None:
                return known
    raise PeerUnknown(number, tuple(tried), REMEDIES)


async def _ask_as_bot(client: ClientCore, number: int) -> api.TypeInputPeer | None:
    try:  # the answer goes into the session
        if kind_of(number) == "channel":
            channel = api.InputChannel(channel_id=bare_id(number), access_hash=0)
            await client.invoke(api.channels.GetChannels(id=[channel]))
        elif number > 0:
            await client.invoke(api.users.GetUsers(id=[api.InputUser(user_id=number, access_hash=0)]))
        else:
            return None
    except RpcError as error:
        if error.code != 400:
            raise
    return await known_peer(client, number)


# ---- texts ----


async def _from_text(client: ClientCore, text: str) -> api.TypeInputPeer:
    if text.lower() in ("me", "self"):
        return api.InputPeerSelf()
    digits = text.removeprefix("-")
    if digits.isascii() and digits.isdigit() and len(digits) < 19:
        return await _from_id(client, int(text))
    if re.match(PHONE, text):
        return await _looked_up(client, "+" + "".join(filter(str.isdigit, text)), _ask_phone)
    name = re.match(USERNAME, text)
    if name is not None:
        return await _looked_up(client, "@" + name[1].lower(), _ask_username)
    from . import links

    return await _from_link(client, text, links.parse(text))


async def _from_link(client: ClientCore, text: str, link: Link | None) -> api.TypeInputPeer:
    from . import links

    match link:
        case links.Invite():
            return await _from_id(client, await _ask_invite(client, link.hash))
        case links.ContactToken():
            user = await client.invoke(api.contacts.ImportContactToken(token=link.token))
            return await get_input_entity(client, user)
        case None:
            raise UsageError(f"{text!r} is no username, phone number (+...), id, t.me link or 'me'")
    named = links.peer_of(link)
    if named is None:
        raise UsageError(f"{text.partition('?')[0]!r} is a link, but names no user, group or channel")
    return await _from_id(client, named) if isinstance(named, int) else await _from_text(client, named)


async def _looked_up(client: ClientCore, key: str, ask: Ask) -> api.TypeInputPeer:
    known = await known_peer(client, key)
    if known is not None:
        return known
    under_way = client._peer_lookups.under_way
    future = under_way.get(key)
    if future is None:
        future = under_way[key] = asyncio.ensure_future(ask(client, key))
        future.add_done_callback(lambda done: _forget(under_way, key, done))
    number = await asyncio.shield(future)
    return await _from_id(client, number)


def _forget(under_way: dict[str, asyncio.Future[int]], key: str, done: asyncio.Future[int]) -> None:
    under_way.pop(key, None)
    if not done.cancelled():
        done.exception()  # every caller may have been cancelled: then nobody else looks at it


async def _ask_username(client: ClientCore, key: str) -> int:
    """Source: https://core.telegram.org/method/contacts.resolveUsername"""
    return await _ask(client, key, api.contacts.ResolveUsername(username=key[1:]), "check the spelling of the username")


async def _ask_phone(client: ClientCore, key: str) -> int:
    """Source: https://core.telegram.org/method/contacts.resolvePhone"""
    return await _ask(client, key, api.contacts.ResolvePhone(phone=key[1:]), "its owner may hide the number from you")


async def _ask(client: ClientCore, key: str, request: TLFunction[Resolved], remedy: str) -> int:
    try:
        resolved = await client.invoke(request)
    except RpcError as error:
        if error.name not in ("USERNAME_NOT_OCCUPIED", "USERNAME_INVALID", "PHONE_NOT_OCCUPIED"):
            raise
        tried = ("the session", f"{error.request or request.__tl_name__}: {error.name}")
        remedies = (remedy, "it may not exist any more", "use its id if the session knows it")
        raise PeerUnknown(key, tried, remedies) from error
    number = marked(resolved.peer)
    if number is None:
        raise PeerUnknown(key, ("the session", request.__tl_name__), (remedy,))
    return number


async def _ask_invite(client: ClientCore, hash: str) -> int:  # noqa: A002 - the field's name
    """The chat of an invitation, when the account is in it or may look into it.

    Source: https://core.telegram.org/method/messages.checkChatInvite
    """
    found = await client.invoke(api.messages.CheckChatInvite(hash=hash))
    number = marked(found.chat) if isinstance(found, (api.ChatInviteAlready, api.ChatInvitePeek)) else None
    if number is None:
        title = found.title if isinstance(found, api.ChatInvite) else "the chat"
        raise PeerUnknown(
            f"t.me/+{hash}", ("messages.checkChatInvite",), (f"this account is not in {title!r}: join it",)
        )
    return number
