"""Marked ids of TL objects: one number that says which kind of peer it is.

How it works: for each class `marked` finds once, and remembers, which of its fields name a peer. A user, group or
channel has its own ``id``; anything else may have a ``channel_id``, a ``chat_id`` or a ``user_id``, looked at in this
order. The dispatcher loads this module, so that the API is loaded with the first object and not before.

Source: https://core.telegram.org/api/bots/ids
"""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from cablegram.sessions.types import CHANNEL_OFFSET, PeerKind, bare_id, marked_id

Mark = Callable[[Any], int | None]

MAX_USER, MAX_GROUP = 0xFF_FFFF_FFFF, 999_999_999_999
MAX_CHANNEL = 997_852_516_352
MIN_MONOFORUM, MAX_MONOFORUM = 1_002_147_483_649, 3_000_000_000_000

_FIELDS: tuple[tuple[str, PeerKind], ...] = (("channel_id", "channel"), ("chat_id", "chat"), ("user_id", "user"))
_marks: dict[type, Mark | None] = {}


def marked(peer: object) -> int | None:
    """The marked id of any TL object that names a peer (Peer, InputPeer, User, Chat, ...), or None."""
    cls = type(peer)
    try:
        mark = _marks[cls]
    except KeyError:
        mark = _marks[cls] = _mark_of(cls)
    return None if mark is None else mark(peer)


def is_channel(marked: int) -> bool:
    """Whether the marked id is that of a channel, a supergroup or a community."""
    return marked <= -CHANNEL_OFFSET


def same(marked: int | None, wanted: int) -> bool:
    """Whether ``wanted``, marked or bare, means the peer ``marked``."""
    return marked is not None and wanted in (marked, bare_id(marked))


def kind_of(marked: int) -> PeerKind | None:
    """Which kind of peer a marked id belongs to; None where no peer of the API has such an id.

    ``-7`` is a basic group, ``-1000000000007`` a channel; ``-1997852516353`` is a secret chat's: no peer.
    """
    if 0 < marked <= MAX_USER:
        return "user"
    if -MAX_GROUP <= marked < 0:
        return "chat"
    bare = -marked - CHANNEL_OFFSET
    return "channel" if 0 < bare <= MAX_CHANNEL or MIN_MONOFORUM <= bare <= MAX_MONOFORUM else None


def _mark_of(cls: type) -> Mark | None:
    from cablegram.tl import TLObject

    if not issubclass(cls, TLObject):
        return None
    from cablegram import api

    if issubclass(cls, (api.User, api.UserEmpty)):
        return attrgetter("id")
    if issubclass(cls, api.PeerUser):
        return attrgetter("user_id")
    if issubclass(cls, (api.Channel, api.ChannelForbidden, api.Community, api.CommunityForbidden)):
        return lambda channel: marked_id("channel", channel.id)
    if issubclass(cls, (api.Chat, api.ChatForbidden, api.ChatEmpty)):
        return lambda group: marked_id("chat", group.id)
    if issubclass(cls, (api.DialogCommunity, api.DialogPeerCommunity, api.NotifyCommunity)):
        return lambda named: marked_id("channel", named.community_id)
    fields = [(name, kind) for name, kind in _FIELDS if name in cls.__match_args__]
    if len(fields) == 1:
        [(name, kind)] = fields
        return lambda peer: _marked_field(getattr(peer, name), kind)

    def first(peer: Any) -> int | None:
        found = (_marked_field(getattr(peer, name), kind) for name, kind in fields)
        return next((number for number in found if number is not None), None)

    return first if fields else None


def _marked_field(value: object, kind: PeerKind) -> int | None:
    return marked_id(kind, value) if isinstance(value, int) else None
