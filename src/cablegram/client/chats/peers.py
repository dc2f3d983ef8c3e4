"""From what a user writes (an id, a username, a phone number, an object) to what the API takes.

The order: the session, which has kept every peer of every answer and update (a *min* peer through the message where it
was seen); then, once in a connection, the account's dialogs; then the username or the phone number, by a request.
Source: https://core.telegram.org/api/peers
"""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, Any, TypeAlias

from cablegram import api
from cablegram.client.login.identity import get_me
from cablegram.errors import PeerUnknown, RpcError, UsageError
from cablegram.sessions.types import marked_id

from .dialog_pages import MAX_PAGE, dialogs_from
from .known_peers import known_peer
from .peer_ids import marked

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject

    from .entries import Dialog, Participant

PeerLike: TypeAlias = "int | str | TLObject | Dialog | Participant"

# Texts: compiling them is left to the first look-up, and `re` keeps what it compiled.
LINK = r"(?:https?://)?(?:www\.)?(?:t\.me|telegram\.me|telegram\.dog)/(?:s/)?@?([A-Za-z0-9_]+)/?(?:\?.*)?$"
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

    ``"me"``; an id, bare or marked; a username with or without ``@``, a ``t.me`` link; a phone number (``"+1..."``); a
    user, chat, peer or input object; a dialog or a participant. Raises :class:`~cablegram.errors.PeerUnknown`, which
    says what was tried.
    """
    if isinstance(peer, (bool, type)) or peer is None:
        raise UsageError(f"{peer!r} names no peer")
    found: api.TypeInputPeer
    if isinstance(peer, int):
        found = await _from_id(client, peer)
        return found
    if isinstance(peer, str):
        found = await _from_text(client, peer.strip())
        return found
    if hasattr(peer, "__tl_type__"):
        found = await _from_object(client, peer)
        return found
    if hasattr(peer, "dialog") or hasattr(peer, "participant"):
        found = await _from_id(client, peer.id)
        return found
    raise UsageError(f"a {type(peer).__name__} names no peer; give an id, a username, a phone number or an API object")


async def get_peer_id(client: ClientCore, peer: PeerLike) -> int:
    """The marked id of whatever names a peer: users positive, groups and channels negative."""
    if hasattr(peer, "__tl_type__"):
        known = marked(peer)
        if known is not None:
            return known
    target = await get_input_entity(client, peer)
    known = marked(target)
    return known if known is not None else (await get_me(client)).id


async def get_entity(client: ClientCore, peer: PeerLike) -> api.TypeUser | api.TypeChat:
    """The user, group or channel as Telegram describes it now; always one request.

    Sources: https://core.telegram.org/method/users.getUsers, https://core.telegram.org/method/messages.getChats,
    https://core.telegram.org/method/channels.getChannels
    """

    target: Any = await get_input_entity(client, peer)
    if hasattr(target, "channel_id"):
        chats: Any = await client.invoke(api.channels.GetChannels(id=[input_channel(target)]))
        found: list[Any] = list(chats.chats)
    elif hasattr(target, "chat_id"):
        found = list((await client.invoke(api.messages.GetChats(id=[target.chat_id]))).chats)
    else:
        found = list(await client.invoke(api.users.GetUsers(id=[input_user(target)])))
    if not found:
        raise PeerUnknown(peer, ("a request",), ("it may have been deleted", "the account may have lost access to it"))
    entity: api.TypeUser | api.TypeChat = found[0]
    return entity


def input_user(target: Any) -> api.TypeInputUser:
    """The InputUser of a user's InputPeer."""

    if target.__tl_name__ == "inputPeerSelf":
        return api.InputUserSelf()
    if hasattr(target, "msg_id"):
        return api.InputUserFromMessage(peer=target.peer, msg_id=target.msg_id, user_id=target.user_id)
    return api.InputUser(user_id=target.user_id, access_hash=target.access_hash)


def input_channel(peer: Any) -> api.TypeInputChannel:
    """The InputChannel of a channel's InputPeer."""

    if hasattr(peer, "msg_id"):
        return api.InputChannelFromMessage(peer=peer.peer, msg_id=peer.msg_id, channel_id=peer.channel_id)
    return api.InputChannel(channel_id=peer.channel_id, access_hash=peer.access_hash)


# ---- objects ----


async def _from_object(client: ClientCore, peer: Any) -> Any:

    kind, name = peer.__tl_type__, peer.__tl_name__
    if kind == "InputPeer":
        return peer
    if name == "inputUserSelf" or (name == "user" and peer.self_):
        return api.InputPeerSelf()
    if name == "inputUser":
        return api.InputPeerUser(user_id=peer.user_id, access_hash=peer.access_hash)
    if name == "inputChannel":
        return api.InputPeerChannel(channel_id=peer.channel_id, access_hash=peer.access_hash)
    if name == "inputUserFromMessage":
        return api.InputPeerUserFromMessage(peer=peer.peer, msg_id=peer.msg_id, user_id=peer.user_id)
    if name == "inputChannelFromMessage":
        return api.InputPeerChannelFromMessage(peer=peer.peer, msg_id=peer.msg_id, channel_id=peer.channel_id)
    if kind in ("User", "Chat"):
        client.session.process_entities(peer)
    elif kind in ("Message", "Dialog"):
        peer = getattr(peer, "peer_id", None) or getattr(peer, "peer", None)
    number = marked(peer)
    if number is None:
        raise UsageError(f"a {name} names no peer")
    return await _from_id(client, number)


# ---- ids ----


async def _from_id(client: ClientCore, number: int) -> Any:

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
        nowhere = (0, 0, api.InputPeerEmpty())
        async for _ in dialogs_from(client, nowhere, MAX_PAGE * DIALOG_PAGES):
            known = await known_peer(client, number)
            if known is not None:
                return known
    raise PeerUnknown(number, tuple(tried), REMEDIES)


async def _ask_as_bot(client: ClientCore, number: int) -> Any:

    request: Any
    channel = marked_id("channel", 0)
    if number < channel:
        request = api.channels.GetChannels(id=[api.InputChannel(channel_id=channel - number, access_hash=0)])
    elif number > 0:
        request = api.users.GetUsers(id=[api.InputUser(user_id=number, access_hash=0)])
    else:
        return None
    try:
        await client.invoke(request)  # its answer goes into the session
    except RpcError as error:
        if error.code != 400:
            raise
    return await known_peer(client, number)


# ---- texts ----


async def _from_text(client: ClientCore, text: str) -> Any:

    if text.lower() in ("me", "self"):
        return api.InputPeerSelf()
    if text.lstrip("-").isascii() and text.lstrip("-").isdigit():
        return await _from_id(client, int(text))
    if re.match(PHONE, text):
        return await _looked_up(client, "+" + "".join(filter(str.isdigit, text)), _ask_phone)
    link = re.match(LINK, text)
    name = re.match(USERNAME, link[1] if link else text)
    if name is None:
        raise UsageError(f"{text!r} is no username, phone number (+...), id, t.me link or 'me'")
    return await _looked_up(client, "@" + name[1].lower(), _ask_username)


async def _looked_up(client: ClientCore, key: str, ask: Any) -> Any:
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


async def _ask(client: ClientCore, key: str, request: Any, remedy: str) -> int:
    try:
        resolved: Any = await client.invoke(request)
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
