"""Marked ids of TL objects: one number that says which kind of peer it is.

Source: https://core.telegram.org/api/bots/ids
"""

from __future__ import annotations

from typing import Any

from cablegram.sessions.types import CHANNEL_OFFSET, bare_id, marked_id


def marked(peer: Any) -> int | None:
    """The marked id of any TL object that names a peer (Peer, InputPeer, User, Chat, ...), or None."""
    channel = getattr(peer, "channel_id", None)
    if isinstance(channel, int):
        return marked_id("channel", channel)
    chat = getattr(peer, "chat_id", None)
    if isinstance(chat, int):
        return marked_id("chat", chat)
    user = getattr(peer, "user_id", None)
    if isinstance(user, int):
        return user
    kind, number = getattr(peer, "__tl_type__", ""), getattr(peer, "id", None)
    if isinstance(number, int):
        if kind == "User":
            return number
        if kind == "Chat":
            name: str = getattr(peer, "__tl_name__", "")
            return marked_id("channel" if name.startswith("channel") else "chat", number)
    return None


def is_channel(marked: int) -> bool:
    """Whether the marked id is that of a channel or a supergroup."""
    return marked <= -CHANNEL_OFFSET


def same(marked: int | None, wanted: int) -> bool:
    """Whether ``wanted``, marked or bare, means the peer ``marked``."""
    return marked is not None and wanted in (marked, bare_id(marked))
