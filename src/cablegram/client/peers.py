"""From what a user writes (an id, a username, a phone number, an object) to what the API takes.

The order: the session, which has kept every peer of every answer and update (a *min* peer through the message where it
was seen); then, once in a connection, the account's dialogs; then the username or the phone number, by a request.
Source: https://core.telegram.org/api/peers
"""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING, Any, TypeAlias

from cablegram.errors import PeerUnknown, RpcError, UsageError
from cablegram.sessions.types import Peer, marked_id, settle

from .ids import marked

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.tl import TLObject

    from .client import TelegramClient
    from .dialogs import Dialog
    from .members import Participant

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


class Resolver:
    """What the look-ups of one connection share: requests under way, and whether the dialogs were read."""

    __slots__ = ("dialogs_read", "under_way")

    def __init__(self) -> None:
        self.dialogs_read = False
        self.under_way: dict[str, asyncio.Future[int]] = {}


async def get_input_entity(client: TelegramClient, peer: PeerLike) -> api.TypeInputPeer:
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


async def get_peer_id(client: TelegramClient, peer: PeerLike) -> int:
    """The marked id of whatever names a peer: users positive, groups and channels negative."""
    if hasattr(peer, "__tl_type__"):
        known = marked(peer)
        if known is not None:
            return known
    target = await get_input_entity(client, peer)
    known = marked(target)
    return known if known is not None else (await client.get_me()).id


async def get_entity(client: TelegramClient, peer: PeerLike) -> api.TypeUser | api.TypeChat:
    """The user, group or channel as Telegram describes it now; always one request.

    Sources: https://core.telegram.org/method/users.getUsers, https://core.telegram.org/method/messages.getChats,
    https://core.telegram.org/method/channels.getChannels
    """
    from cablegram import api

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
    from cablegram import api

    if target.__tl_name__ == "inputPeerSelf":
        return api.InputUserSelf()
    if hasattr(target, "msg_id"):
        return api.InputUserFromMessage(peer=target.peer, msg_id=target.msg_id, user_id=target.user_id)
    return api.InputUser(user_id=target.user_id, access_hash=target.access_hash)


def input_channel(peer: Any) -> api.TypeInputChannel:
    """The InputChannel of a channel's InputPeer."""
    from cablegram import api

    if hasattr(peer, "msg_id"):
        return api.InputChannelFromMessage(peer=peer.peer, msg_id=peer.msg_id, channel_id=peer.channel_id)
    return api.InputChannel(channel_id=peer.channel_id, access_hash=peer.access_hash)


# ---- objects ----


async def _from_object(client: TelegramClient, peer: Any) -> Any:
    from cablegram import api

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


async def _from_id(client: TelegramClient, number: int) -> Any:
    from cablegram import api

    user = client.session.user
    if user is not None and number == user.id:
        return api.InputPeerSelf()
    known = await _known(client, number)
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
    if not client.resolver.dialogs_read:
        client.resolver.dialogs_read = True
        tried.append("the dialogs")
        async for _ in client.iter_dialogs(limit=100 * DIALOG_PAGES):
            known = await _known(client, number)
            if known is not None:
                return known
    raise PeerUnknown(number, tuple(tried), REMEDIES)


async def _known(client: TelegramClient, key: int | str) -> Any:
    """The InputPeer of a peer that the session knows well enough to use, or None."""
    from cablegram import api
    from cablegram.sessions.peers import input_peer

    found: Peer | None = await settle(client.session.find(key))
    if found is None:
        # A basic group has no access hash: its id is enough.
        is_group = isinstance(key, int) and marked_id("channel", 0) < key < 0
        return api.InputPeerChat(chat_id=-key) if is_group and isinstance(key, int) else None
    if found.weight == 2:
        return input_peer(found)
    if not found.min or found.context is None:
        return None
    where: Peer | None = await settle(client.session.find(found.context[0]))
    # The chat's own access hash must be known too, or the message cannot be named.
    return input_peer(found, where) if where is not None and where.weight == 2 else None


async def _ask_as_bot(client: TelegramClient, number: int) -> Any:
    from cablegram import api

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
    return await _known(client, number)


# ---- texts ----


async def _from_text(client: TelegramClient, text: str) -> Any:
    from cablegram import api

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


async def _looked_up(client: TelegramClient, key: str, ask: Any) -> Any:
    known = await _known(client, key)
    if known is not None:
        return known
    under_way = client.resolver.under_way
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


async def _ask_username(client: TelegramClient, key: str) -> int:
    """Source: https://core.telegram.org/method/contacts.resolveUsername"""
    from cablegram import api

    return await _ask(client, key, api.contacts.ResolveUsername(username=key[1:]), "check the spelling of the username")


async def _ask_phone(client: TelegramClient, key: str) -> int:
    """Source: https://core.telegram.org/method/contacts.resolvePhone"""
    from cablegram import api

    return await _ask(client, key, api.contacts.ResolvePhone(phone=key[1:]), "its owner may hide the number from you")


async def _ask(client: TelegramClient, key: str, request: Any, remedy: str) -> int:
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
