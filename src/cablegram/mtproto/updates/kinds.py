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

CHANNEL_MESSAGES = (api.UpdateNewChannelMessage, api.UpdateEditChannelMessage)
SHORT_MESSAGES = (api.UpdateShortMessage, api.UpdateShortChatMessage)


class UpdateKind(Enum):
    """What an update is counted by."""

    ACCOUNT = auto()
    CHANNEL = auto()
    QTS = auto()
    PLAIN = auto()


_kinds: dict[type, UpdateKind] = {}


def kind_of(update: Any) -> UpdateKind:
    """What this update is counted by. ``updateChannelTooLong`` and other news of a channel are plain."""
    cls = type(update)
    kind = _kinds.get(cls)
    if kind is None:
        fields = cls.__match_args__
        if issubclass(cls, CHANNEL_UPDATES):
            kind = UpdateKind.CHANNEL
        elif "pts" in fields and "pts_count" in fields:
            kind = UpdateKind.ACCOUNT
        else:
            kind = UpdateKind.QTS if "qts" in fields else UpdateKind.PLAIN
        _kinds[cls] = kind
    return kind


def channel_of(update: Any) -> int | None:
    """The channel whose counter an update of :attr:`UpdateKind.CHANNEL` moves; None when it names none."""
    match update:
        case api.UpdateNewChannelMessage() | api.UpdateEditChannelMessage():
            peer = update.message.peer_id
            return peer.channel_id if isinstance(peer, api.PeerChannel) else None
        case _:
            number: int = update.channel_id
            return number


def qts_of(update: Any) -> int:
    """The number of an update of :attr:`UpdateKind.QTS`."""
    number: int = update.qts
    return number


Knows = Callable[[api.TypePeer], bool]


def unknown_peer(ready: Ready, knows: Knows) -> bool:
    """Whether a pushed update is incomplete: it names somebody of whom too little is known; the difference has more.

    Short messages bring nobody along, so whom they name has to be known. Others bring everybody along; but of a channel
    perhaps only a ``min`` object, by which it cannot be addressed. (A min user can be, by the message.)
    Sources: https://core.telegram.org/api/updates#recovering-gaps, https://core.telegram.org/api/min
    """
    update = ready.update
    if isinstance(update, CHANNEL_MESSAGES):
        peer = update.message.peer_id
        return isinstance(peer, api.PeerChannel) and _only_min(peer, ready.chats) and not knows(peer)
    named = named_by(update)
    return bool(named) and not all(knows(peer) for peer in named)


def named_by(update: Any) -> tuple[api.TypePeer, ...]:
    """Whom a short message names without bringing them along; nobody for any other update."""
    if not isinstance(update, SHORT_MESSAGES):
        return ()
    if isinstance(update, api.UpdateShortMessage):
        return (api.PeerUser(user_id=update.user_id),)
    return api.PeerUser(user_id=update.from_id), api.PeerChat(chat_id=update.chat_id)


def _only_min(peer: api.PeerChannel, chats: list[api.TypeChat]) -> bool:
    return any(isinstance(chat, api.Channel) and chat.id == peer.channel_id and chat.min for chat in chats)
