"""One line of a list: a dialog, a participant. Plain values; nothing here asks Telegram."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from cablegram import api

Member: TypeAlias = "api.TypeChannelParticipant | api.TypeChatParticipant"


class Dialog(NamedTuple):
    """One chat of the list.

    ``id``: its marked id; ``name``: its title or the person's name; ``entity``: the user, group or channel;
    ``message``: the last one, or None; ``unread_count``; ``pinned``; ``dialog``: the TL object with everything else.
    """

    id: int
    name: str
    entity: api.TypeUser | api.TypeChat | None
    message: api.TypeMessage | None
    unread_count: int
    pinned: bool
    dialog: api.Dialog


class Participant(NamedTuple):
    """One member.

    ``id``: the marked id; ``name``; ``user``: the user (a channel may be banned too), or None when Telegram did not
    send it; ``participant``: the TL object, which says how (creator, administrator and their rights, since when).
    """

    id: int
    name: str
    user: api.TypeUser | api.TypeChat | None
    participant: Member


def display_name(entity: api.TypeUser | api.TypeChat | None) -> str:
    """What to call a user, group or channel; empty when nothing is known."""
    match entity:
        case None | api.UserEmpty() | api.ChatEmpty():
            return ""
        case api.User():
            return " ".join(name for name in (entity.first_name, entity.last_name) if name)
    return entity.title
