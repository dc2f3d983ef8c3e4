"""Basic groups and channels (broadcast channels and supergroups), with their members and rights."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from .messages import Box, ScheduleQueue

if TYPE_CHECKING:
    from cablegram import api

    from .features.admin_log import LogEntry
    from .features.topics import Topic


@dataclass(slots=True)
class Member:
    """Somebody in a group or channel, or who was."""

    user_id: int
    inviter: int
    date: int
    admin: api.ChatAdminRights | None = None
    banned: api.ChatBannedRights | None = None
    rank: str = ""
    promoted_by: int = 0
    kicked_by: int = 0
    left: bool = False


@dataclass(slots=True)
class Invite:
    """An invitation link."""

    hash: str
    admin: int
    date: int
    revoked: bool = False
    expire_date: int = 0
    usage_limit: int = 0
    usage: int = 0
    title: str = ""
    request_needed: bool = False  # who follows it waits for an admin


class JoinRequest(NamedTuple):
    """Somebody who asks to be let in."""

    user_id: int
    date: int
    about: str = ""
    invite: str = ""  # the hash of the link; empty for a public chat


@dataclass(slots=True)
class Group:
    """A basic group: small, its messages live in each member's own box."""

    id: int
    title: str
    creator: int
    date: int
    version: int = 1
    about: str = ""
    photo: int = 0
    members: dict[int, Member] = field(default_factory=dict)
    gone: dict[int, Member] = field(default_factory=dict)  # who left or was removed
    default_banned: api.ChatBannedRights | None = None
    noforwards: bool = False
    reactions: api.TypeChatReactions | None = None  # what is allowed; None: everything
    last_bot: int = 0  # the bot that wrote last: commands without a name are for it
    deactivated: bool = False
    migrated_to: int = 0
    invites: dict[str, Invite] = field(default_factory=dict)
    requests: dict[int, JoinRequest] = field(default_factory=dict)  # by user, oldest first

    @property
    def peer(self) -> int:
        """Its marked id."""
        return -self.id


@dataclass(slots=True)
class Channel:
    """A channel or supergroup: one box that all members read."""

    id: int
    title: str
    creator: int
    date: int
    broadcast: bool = False
    about: str = ""
    username: str = ""
    photo: int = 0
    signatures: bool = False
    noforwards: bool = False
    forum: bool = False
    slowmode: int = 0
    hidden_prehistory: bool = False
    migrated_from: int = 0
    migrated_max_id: int = 0
    default_banned: api.ChatBannedRights | None = None
    reactions: api.TypeChatReactions | None = None  # what is allowed; None: everything
    schedule: ScheduleQueue = field(default_factory=ScheduleQueue)  # of a broadcast channel, seen by its admins
    members: dict[int, Member] = field(default_factory=dict)  # with those banned or gone, see Member.left
    invites: dict[str, Invite] = field(default_factory=dict)
    requests: dict[int, JoinRequest] = field(default_factory=dict)  # by user, oldest first
    last_bot: int = 0  # the bot that wrote last: commands without a name are for it
    join_request: bool = False  # joining needs an admin's approval
    box: Box = field(default_factory=Box)
    topics: dict[int, Topic] = field(default_factory=dict)  # of a forum, by the id of the message that made each
    actions: list[LogEntry] = field(default_factory=list)  # for the admin log, oldest first
    last_post: dict[int, float] = field(default_factory=dict)  # for slow mode
    pinned: list[int] = field(default_factory=list)

    @property
    def peer(self) -> int:
        """Its marked id."""
        return -1_000_000_000_000 - self.id

    def member(self, user_id: int) -> Member | None:
        """The member, unless gone or banned from reading."""
        found = self.members.get(user_id)
        return None if found is None or found.left else found

    def present(self) -> list[Member]:
        """Everybody who is in it now."""
        return [member for member in self.members.values() if not member.left]
