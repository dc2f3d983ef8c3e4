"""Peers out of answers and updates, and back into the API's input objects.

Only the fields that the schema uses to hand over users and chats are looked at, so that a walk over a large answer
costs its users and chats and nothing else. Objects are told apart by their TL names: no class of the schema is made.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from cablegram.sessions.types import CHANNEL_OFFSET, Peer

_HOLDERS = ("users", "chats", "user", "chat", "bot", "channel", "participants", "add_users")
"""Fields of type User, Chat or a vector of them."""
_NESTED = ("updates", "authorization", "full_user", "update", "other_updates")
"""Fields whose objects may have such fields in turn."""
_DEPTH = 4
_MESSAGES = ("messages", "new_messages")

_DETAILS = ("community", "monoforum", "forum", "gigagroup", "megagroup", "broadcast")

_fields: dict[type, tuple[tuple[str, ...], tuple[str, ...]]] = {}
_peerless: set[type] = set()
"""Classes that never hand over a peer: most small answers are of one, and are not looked at again."""


def extract_peers(result: Any) -> list[Peer]:
    """Every user, group and channel that an answer or an update hands over, min ones with their context.

    ``result`` is a decoded object, or a vector of them as ``users.getUsers`` answers. Anything else gives no peers.
    """
    if type(result) in _peerless:
        return []
    found: list[Peer] = []
    _walk(result, found, 0)
    if not found:
        _note_peerless(result)
    elif any(peer.min for peer in found):
        contexts = _contexts(result)
        if contexts:
            found = [
                peer._replace(context=contexts[peer.id]) if peer.min and peer.id in contexts else peer for peer in found
            ]
    return found


def is_peerless(result: Any) -> bool:
    """Whether no answer of this class hands over a peer; known once :func:`extract_peers` has seen one."""
    return type(result) in _peerless


def peer_from(entity: Any) -> Peer | None:
    """The peer in one ``User`` or ``Chat`` object; None for empty ones and for anything else."""
    name = getattr(entity, "__tl_name__", "")
    if name == "user":
        return _user(entity)
    if name in ("channel", "channelForbidden", "community", "communityForbidden"):
        return _channel(entity, name)
    if name in ("chat", "chatForbidden"):
        return Peer(-entity.id, None, "chat", name=entity.title)
    return None


def input_peer(peer: Peer, where: Peer | None = None) -> Any:
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


def _walk(value: Any, found: list[Peer], depth: int) -> None:
    if depth > _DEPTH:
        return
    if isinstance(value, list):
        for item in value:
            _walk(item, found, depth + 1)
        return
    if not hasattr(value, "__tl_name__"):
        return
    peer = peer_from(value)
    if peer is not None:
        found.append(peer)
        return
    holders, nested = _fields_of(type(value))
    for name in holders:
        held = getattr(value, name)
        found += [peer for peer in map(peer_from, held if isinstance(held, list) else (held,)) if peer is not None]
    for name in nested:
        _walk(getattr(value, name), found, depth + 1)


def _note_peerless(result: Any) -> None:
    cls = type(result)
    alike = ("User", "Chat", "Vector")
    if getattr(cls, "__tl_type__", "User") not in alike and _fields_of(cls) == ((), ()) and len(_peerless) < 4096:
        _peerless.add(cls)


def _fields_of(cls: type) -> tuple[tuple[str, ...], tuple[str, ...]]:
    known = _fields.get(cls)
    if known is None:
        names = getattr(cls, "__match_args__", ())
        known = tuple(n for n in names if n in _HOLDERS), tuple(n for n in names if n in _NESTED)
        if len(_fields) < 4096:
            _fields[cls] = known
    return known


def _user(user: Any) -> Peer:
    name = " ".join(part for part in (user.first_name, user.last_name) if part) or None
    return Peer(
        user.id, user.access_hash, "user", _usernames(user), user.phone, name, user.min, "bot" if user.bot else ""
    )


def _channel(channel: Any, name: str) -> Peer:
    detail = "community" if name.startswith("community") else ""
    if not detail:
        detail = next((flag for flag in _DETAILS if getattr(channel, flag, False)), "")
    return Peer(
        -CHANNEL_OFFSET - channel.id,
        channel.access_hash,
        "channel",
        _usernames(channel),
        None,
        channel.title,
        bool(getattr(channel, "min", False)),
        detail,
    )


def _usernames(entity: Any) -> tuple[str, ...]:
    main = getattr(entity, "username", None)
    others = getattr(entity, "usernames", None)
    if not others:
        return (main,) if main else ()
    names = [main] if main else []
    names += [one.username for one in others if one.active and one.username != main]
    return tuple(names)


def _contexts(result: Any) -> dict[int, tuple[int, int]]:
    """Where each sender was seen: marked id of the chat and id of the message."""
    seen: dict[int, tuple[int, int]] = {}
    for message in _messages(result):
        where = _marked(getattr(message, "peer_id", None))
        if where is None or where >= 0:
            continue
        for field in ("from_id", "saved_peer_id"):
            who = _marked(getattr(message, field, None))
            if who is not None:
                seen[who] = (where, message.id)
        forward = getattr(message, "fwd_from", None)
        who = None if forward is None else _marked(getattr(forward, "from_id", None))
        if who is not None:
            seen.setdefault(who, (where, message.id))
    return seen


def _messages(result: Any) -> list[Any]:
    messages: list[Any] = []
    for name in _MESSAGES:
        held = getattr(result, name, None)
        if isinstance(held, list):
            messages += held
    for name in ("updates", "other_updates"):
        for update in getattr(result, name, None) or ():
            message = getattr(update, "message", None)
            if hasattr(message, "__tl_name__"):
                messages.append(message)
    return messages


_MARKS: dict[str, Callable[[Any], int]] = {}
_MARKS["peerUser"] = lambda peer: peer.user_id
_MARKS["peerChat"] = lambda peer: -peer.chat_id
_MARKS["peerChannel"] = lambda peer: -CHANNEL_OFFSET - peer.channel_id


def _marked(peer: Any) -> int | None:
    mark = _MARKS.get(getattr(peer, "__tl_name__", ""))
    return None if mark is None else mark(peer)
