"""One line of a list: a dialog, a participant. Plain values; nothing here asks Telegram."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

from cablegram import api
from cablegram.errors import UsageError

Status: TypeAlias = Literal["creator", "admin", "member", "restricted", "banned", "left"]

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

    @property
    def status(self) -> Status:
        """``"creator"``, ``"admin"``, ``"member"``, ``"restricted"``, ``"banned"`` or ``"left"``."""
        match self.participant:
            case api.ChannelParticipantCreator() | api.ChatParticipantCreator():
                return "creator"
            case api.ChannelParticipantAdmin() | api.ChatParticipantAdmin():
                return "admin"
            case api.ChannelParticipantLeft():
                return "left"
            case api.ChannelParticipantBanned() as banned:
                return "banned" if banned.banned_rights.view_messages else "restricted"
        return "member"

    def may(self, right: str) -> bool:
        """Whether this member has a right, by a name of ``api.ChatAdminRights`` or ``api.ChatBannedRights``.

        ``may("ban_users")`` is about what administrators may do, ``may("send_messages")`` about what a member may. Of
        members only their own restrictions are looked at, not what the chat forbids everybody. In a basic group an
        administrator has every right. Raises :class:`~cablegram.errors.UsageError` for a name that is no right.
        """
        for_admins = right in api.ChatAdminRights.__match_args__
        for_members = right in api.ChatBannedRights.__match_args__ and right != "until_date"
        if not for_admins and not for_members:
            raise UsageError(f"there is no right {right!r}; see api.ChatAdminRights and api.ChatBannedRights")
        match self.participant:
            case api.ChannelParticipantCreator() | api.ChatParticipantCreator() | api.ChatParticipantAdmin():
                return True
            case api.ChannelParticipantAdmin() as admin if for_admins:
                return bool(getattr(admin.admin_rights, right))
            case api.ChannelParticipantBanned() as banned:
                return (
                    for_members and not banned.banned_rights.view_messages and not getattr(banned.banned_rights, right)
                )
            case api.ChannelParticipantLeft():
                return False
        return for_members


def display_name(entity: api.TypeUser | api.TypeChat | None) -> str:
    """What to call a user, group or channel; empty when nothing is known."""
    match entity:
        case None | api.UserEmpty() | api.ChatEmpty():
            return ""
        case api.User():
            return " ".join(name for name in (entity.first_name, entity.last_name) if name)
    return entity.title
