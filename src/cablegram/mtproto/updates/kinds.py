"""Which box an update belongs to: derived from the fields of its class, so that a new layer needs no list here.

Source: https://core.telegram.org/api/updates#message-related-event-sequences
"""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto
from typing import Any

from cablegram import api
from cablegram.mtproto.updates.box_items import Ready

CHANNEL_UPDATES = (
    api.UpdateNewChannelMessage,
    api.UpdateEditChannelMessage,
    api.UpdateDeleteChannelMessages,
    api.UpdatePinnedChannelMessages,
    api.UpdateChannelWebPage,
)
"""What moves a channel's counter; every other update with ``pts_count`` moves the account's."""


class Kind(Enum):
    """What an update is counted by."""

    ACCOUNT = auto()
    CHANNEL = auto()
    QTS = auto()
    PLAIN = auto()


_kinds: dict[type, Kind] = {}


def kind_of(update: Any) -> Kind:
    """What this update is counted by. ``updateChannelTooLong`` and other news of a channel are plain."""
    cls = type(update)
    kind = _kinds.get(cls)
    if kind is None:
        fields = cls.__match_args__
        if issubclass(cls, CHANNEL_UPDATES):
            kind = Kind.CHANNEL
        elif "pts" in fields and "pts_count" in fields:
            kind = Kind.ACCOUNT
        else:
            kind = Kind.QTS if "qts" in fields else Kind.PLAIN
        _kinds[cls] = kind
    return kind


def channel_of(update: Any) -> int | None:
    """The channel whose counter an update of :attr:`Kind.CHANNEL` moves; None when it names none."""
    match update:
        case api.UpdateNewChannelMessage() | api.UpdateEditChannelMessage():
            peer = update.message.peer_id
            return peer.channel_id if isinstance(peer, api.PeerChannel) else None
        case _:
            number: int = update.channel_id
            return number


def qts_of(update: Any) -> int:
    """The number of an update of :attr:`Kind.QTS`."""
    number: int = update.qts
    return number


Knows = Callable[[api.TypePeer], bool]


def unknown_peer(ready: Ready, knows: Knows) -> bool:
    """Whether a pushed update names somebody of whom nothing is known: it is incomplete, and the difference has more.

    Source: https://core.telegram.org/api/updates#recovering-gaps
    """
    named: list[api.TypePeer | None] = []
    match update := ready.update:
        case api.UpdateShortMessage():
            named = [api.PeerUser(user_id=update.user_id)]
        case api.UpdateShortChatMessage():
            named = [api.PeerUser(user_id=update.from_id), api.PeerChat(chat_id=update.chat_id)]
        case (
            api.UpdateNewMessage()
            | api.UpdateNewChannelMessage()
            | api.UpdateEditMessage()
            | (api.UpdateEditChannelMessage())
        ):
            message = update.message
            named = [message.peer_id, None if isinstance(message, api.MessageEmpty) else message.from_id]
    return any(peer is not None and not _among(peer, ready.users, ready.chats) and not knows(peer) for peer in named)


def _among(peer: api.TypePeer, users: list[Any], chats: list[Any]) -> bool:
    match peer:
        case api.PeerUser():
            return any(user.id == peer.user_id for user in users)
        case api.PeerChat():
            return any(chat.id == peer.chat_id for chat in chats)
        case _:
            return any(chat.id == peer.channel_id for chat in chats)
