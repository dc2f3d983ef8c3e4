"""Peers out of answers and updates, and back into the API's input objects.

How it works: `extract_peers` runs on every answer and every update, so it looks only at the fields by which the schema
hands over users and chats. For each class it finds once, and remembers, what there is to do: a function that reads a
peer out of an object of that class (a User, a Chat), or the names of the fields to look into. The classes themselves
are named only when an object arrives that may be of one: until then the API need not be loaded.

A worked example: ``contacts.resolvedPeer(peer, chats=[channel 5], users=[])``. Its class is new: it is neither a user
nor a chat, and of its fields ``chats`` and ``users`` are in `_HOLDERS`. The channel's class has a reader, which gives
``Peer(-1000000000005, hash, "channel")``. The next answer of that class costs two look-ups in dictionaries.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeGuard

from cablegram.sessions.types import CHANNEL_OFFSET, Peer

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.tl import TLObject

Reader = Callable[[Any], Peer]

_HOLDERS = ("users", "chats", "user", "chat", "bot", "channel", "participants", "add_users")
"""Fields of type User, Chat or a vector of them."""
_NESTED = ("updates", "authorization", "full_user", "update", "other_updates", "sent_code", "chat_invite", "urls")
"""Fields whose objects may have such fields in turn."""
_DEPTH = 4
_MESSAGES = ("messages", "new_messages")
_UPDATES = ("updates", "other_updates")

_KNOWN_CLASSES = 4096
"""No more classes than these are remembered; the schema has fewer that hold a peer."""
_readers: dict[type, Reader | None] = {}
_fields: dict[type, tuple[tuple[str, ...], tuple[str, ...]]] = {}
_peerless: set[type] = set()
"""Classes that never hand over a peer: most small answers are of one, and are not looked at again."""


def extract_peers(result: object) -> list[Peer]:
    """Every user, group and channel that an answer or an update hands over, min ones with their context.

    ``result`` is a decoded object, or a vector of them as ``users.getUsers`` answers. Anything else gives no peers.
    """
    if type(result) in _peerless:
        return []
    found: list[Peer] = []
    _walk(result, found, 0)
    if not found:
        _note_peerless(result)
    else:
        for peer in found:
            if peer.min:
                return _with_contexts(found, result)
    return found


def is_peerless(result: object) -> bool:
    """Whether no answer of this class hands over a peer; known once :func:`extract_peers` has seen one."""
    return type(result) in _peerless


def peer_from(entity: object) -> Peer | None:
    """The peer in one ``User`` or ``Chat`` object; None for empty ones and for anything else."""
    reader = _reader_of(type(entity))
    return None if reader is None else reader(entity)


def input_peer(peer: Peer, where: Peer | None = None) -> api.TypeInputPeer:
    """The ``InputPeer`` for a peer; a min peer goes through the message of ``where``, the chat in its context.

    Source: https://core.telegram.org/api/min
    """
    from cablegram import api

    if peer.kind == "chat":
        return api.InputPeerChat(chat_id=peer.bare_id)
    if peer.min and peer.context is not None and where is not None and not where.min:
        inside, msg_id = input_peer(where), peer.context[1]
        if peer.kind == "user":
            return api.InputPeerUserFromMessage(peer=inside, msg_id=msg_id, user_id=peer.id)
        return api.InputPeerChannelFromMessage(peer=inside, msg_id=msg_id, channel_id=peer.bare_id)
    access_hash = peer.access_hash or 0
    if peer.kind == "user":
        return api.InputPeerUser(user_id=peer.id, access_hash=access_hash)
    return api.InputPeerChannel(channel_id=peer.bare_id, access_hash=access_hash)


def merged(old: Peer, new: Peer) -> Peer:
    """What is known after ``new``, which is a min peer, has no hash, or has only the hash of a full one.

    A min peer never replaces a full one, nor its names those of a full one. Of two that are not full the newer one
    counts, but neither the hash nor the message where the older one was seen is lost by it.
    Source: https://core.telegram.org/constructor/user
    """
    if old.weight == 2:
        return old._replace(access_hash=new.access_hash) if new.weight == 2 else old
    if new.weight == 2:
        return new
    kept = old.access_hash if new.access_hash is None else new.access_hash
    return new._replace(access_hash=kept, context=new.context or old.context, min=new.min or old.min)


# ---- which fields of which classes ----


def _reader_of(cls: type) -> Reader | None:
    try:
        return _readers[cls]
    except KeyError:
        found = _find_reader(cls)
        if len(_readers) < _KNOWN_CLASSES:
            _readers[cls] = found
        return found


def _find_reader(cls: type) -> Reader | None:
    if not _is_tl(cls):  # a number, a text: the API is not loaded for these
        return None
    from cablegram import api

    readers: dict[type, Reader] = {
        api.User: _user,
        api.Chat: _group,
        api.ChatForbidden: _group,
        api.Channel: _channel,
        api.ChannelForbidden: _forbidden_channel,
        api.Community: _community,
        api.CommunityForbidden: _forbidden_community,
    }
    return readers.get(cls)


def _walk(value: object, found: list[Peer], depth: int) -> None:
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            _walk(item, found, depth + 1)
        return
    cls = type(value)
    reader = _reader_of(cls)
    if reader is not None:
        found.append(reader(value))
        return
    holders, nested = _fields_of(cls)
    for name in holders:
        held = getattr(value, name)
        for entity in held if isinstance(held, list) else (held,):
            reader = _reader_of(type(entity))
            if reader is not None:
                found.append(reader(entity))
    for name in nested:
        _walk(getattr(value, name), found, depth + 1)


def _note_peerless(result: object) -> None:
    cls = type(result)
    if not _is_tl(cls) or len(_peerless) >= _KNOWN_CLASSES:
        return
    from cablegram import api

    # An empty user or chat is no reason to skip the others of its type; a vector may hold anything.
    if _fields_of(cls) == ((), ()) and not issubclass(cls, (api.TypeUser, api.TypeChat, list)):
        _peerless.add(cls)


def _fields_of(cls: type) -> tuple[tuple[str, ...], tuple[str, ...]]:
    known = _fields.get(cls)
    if known is None:
        names: tuple[str, ...] = cls.__match_args__ if _is_tl(cls) else ()
        known = tuple(n for n in names if n in _HOLDERS), tuple(n for n in names if n in _NESTED)
        if len(_fields) < _KNOWN_CLASSES:
            _fields[cls] = known
    return known


# ---- a peer out of each class ----


def _user(user: api.User) -> Peer:
    """A min user's hash serves only in its context, unless there is a phone number that is empty.

    Such a peer has the hash of a full one, and ``phone=""`` says that its names are still those of a min one.
    Source: https://core.telegram.org/constructor/user (``access_hash``)
    """
    first, last, phone = user.first_name, user.last_name, user.phone
    name = f"{first} {last}" if first and last else first or last or None
    main, others = user.username, user.usernames
    usernames: tuple[str, ...] = ((main,) if main else ()) if not others else _usernames(main, others)
    detail = "bot" if user.bot else ""
    if not user.min:
        return Peer(user.id, user.access_hash, "user", usernames, phone or None, name, False, detail)
    if phone == "" and user.access_hash is not None:
        return Peer(user.id, user.access_hash, "user", (), "", name, False, detail)
    return Peer(user.id, user.access_hash, "user", usernames, phone, name, True, detail)


def _group(group: api.Chat | api.ChatForbidden) -> Peer:
    return Peer(-group.id, None, "chat", name=group.title)


def _channel(channel: api.Channel) -> Peer:
    detail = ""
    if channel.monoforum:
        detail = "monoforum"
    elif channel.forum:
        detail = "forum"
    elif channel.gigagroup:
        detail = "gigagroup"
    elif channel.megagroup:
        detail = "megagroup"
    elif channel.broadcast:
        detail = "broadcast"
    main, others = channel.username, channel.usernames
    usernames: tuple[str, ...] = ((main,) if main else ()) if not others else _usernames(main, others)
    marked = -CHANNEL_OFFSET - channel.id
    return Peer(marked, channel.access_hash, "channel", usernames, None, channel.title, channel.min, detail)


def _forbidden_channel(channel: api.ChannelForbidden) -> Peer:
    kinds = (("monoforum", channel.monoforum), ("megagroup", channel.megagroup), ("broadcast", channel.broadcast))
    detail = next((kind for kind, is_one in kinds if is_one), "")
    marked = -CHANNEL_OFFSET - channel.id
    return Peer(marked, channel.access_hash, "channel", name=channel.title, detail=detail)


def _community(community: api.Community) -> Peer:
    """A community is asked about as a channel is: methods take it as an InputChannel.

    Source: https://core.telegram.org/method/communities.togglePeerLink
    """
    marked = -CHANNEL_OFFSET - community.id
    return Peer(marked, community.access_hash, "channel", (), None, community.title, community.min, "community")


def _forbidden_community(community: api.CommunityForbidden) -> Peer:
    marked = -CHANNEL_OFFSET - community.id
    return Peer(marked, community.access_hash, "channel", name=community.title, detail="community")


def _usernames(main: str | None, others: list[api.Username]) -> tuple[str, ...]:
    names = [main] if main else []
    names += [one.username for one in others if one.active and one.username != main]
    return tuple(names)


# ---- where a min peer was seen ----


def _with_contexts(found: list[Peer], result: object) -> list[Peer]:
    contexts = _contexts(result)
    if not contexts:
        return found
    return [peer._replace(context=contexts[peer.id]) if peer.min and peer.id in contexts else peer for peer in found]


def _contexts(result: object) -> dict[int, tuple[int, int]]:
    """Where each sender was seen: marked id of the chat and id of the message."""
    from cablegram import api

    seen: dict[int, tuple[int, int]] = {}
    for message in _messages(result):
        where = _marked(message.peer_id)
        if where is None or where >= 0:
            continue
        here = (where, message.id)
        for who in (message.from_id, message.saved_peer_id):
            if (number := _marked(who)) is not None:
                seen[number] = here
        if not isinstance(message, api.Message):
            continue
        if message.fwd_from is not None and (number := _marked(message.fwd_from.from_id)) is not None:
            seen.setdefault(number, here)
        for entity in message.entities or ():
            if isinstance(entity, api.MessageEntityMentionName):
                seen.setdefault(entity.user_id, here)
    return seen


def _messages(result: object) -> list[api.Message | api.MessageService]:
    """The messages of an answer or an update, whichever of the schema's ways it has of handing them over."""
    from cablegram import api
    from cablegram.tl import TLObject

    held: list[Any] = []
    names: tuple[str, ...] = result.__match_args__ if isinstance(result, TLObject) else ()
    for name in _MESSAGES:
        if name in names:
            held += getattr(result, name)
    updates: list[Any] = []
    for name in _UPDATES:
        if name in names:
            updates += getattr(result, name)
    if isinstance(result, api.UpdateShort):
        updates.append(result.update)
    held += [update.message for update in updates if "message" in type(update).__match_args__]
    return [message for message in held if isinstance(message, (api.Message, api.MessageService))]


def _is_tl(cls: type) -> TypeGuard[type[TLObject]]:
    from cablegram.tl import TLObject

    return issubclass(cls, TLObject)


_marks: dict[type, Callable[[Any], int]] = {}


def _marked(peer: api.TypePeer | None) -> int | None:
    if not _marks:
        from cablegram import api

        _marks[api.PeerUser] = lambda peer: peer.user_id
        _marks[api.PeerChat] = lambda peer: -peer.chat_id
        _marks[api.PeerChannel] = lambda peer: -CHANNEL_OFFSET - peer.channel_id
    mark = _marks.get(type(peer))
    return None if mark is None else mark(peer)
