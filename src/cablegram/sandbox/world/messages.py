"""Messages as a server keeps them: one content, and a numbered copy of it in each box.

Private chats and basic groups number their messages per account: each account has one box for all of them. A channel
or supergroup has a box of its own, shared by its members.
Source: https://core.telegram.org/api/updates#message-related-event-sequences
"""

from __future__ import annotations

from bisect import bisect_right, insort
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from cablegram import api

    from .files import Media


class Forward(NamedTuple):
    """Where a forwarded message came from."""

    sender: int  # marked id; 0 if only a name is known
    name: str
    date: int
    channel_post: int = 0
    post_author: str = ""
    saved_peer: int = 0
    saved_id: int = 0


class Reacted(NamedTuple):
    """One reaction of one account to a message."""

    user_id: int
    reaction: api.TypeReaction
    date: int
    big: bool = False


@dataclass(slots=True, eq=False)
class Content:
    """What was sent, shared by every copy: an edit of it is seen in all boxes."""

    sender: int  # marked id of the author; for a post, the channel's own
    date: int
    text: str = ""
    entities: list[api.TypeMessageEntity] = field(default_factory=list)
    media: Media | None = None
    action: api.TypeMessageAction | None = None  # a MessageAction: this is a service message
    markup: api.TypeReplyMarkup | None = None
    forward: Forward | None = None
    edit_date: int = 0
    edit_hide: bool = False
    grouped_id: int = 0
    via_bot: int = 0
    silent: bool = False
    noforwards: bool = False
    post: bool = False
    post_author: str = ""
    views: int = 0
    forwards: int = 0
    reactions: list[Reacted] = field(default_factory=list)  # oldest first
    unread_reactions: set[int] = field(default_factory=set)  # whose reactions the author has not seen
    from_scheduled: bool = False
    inline_id: int = 0  # by which the bot of an inline result can name its message
    author: int = 0  # the account that wrote a post, for whom it is outgoing
    copies: list[tuple[int, int]] = field(default_factory=list)  # (marked id of the box's owner, message id)


@dataclass(slots=True, eq=False)
class Message:
    """One copy of a content, with the number it has in its box."""

    id: int
    peer: int  # marked id of the chat that it is shown in
    content: Content
    out: bool = False
    reply_to: int = 0
    topic: int = 0  # of a forum; 0 is General
    mentioned: bool = False
    media_unread: bool = False
    pinned: bool = False  # in this copy: the other side of a private chat may have it otherwise


@dataclass(slots=True, eq=False)
class WaitingMessage(Message):
    """A message of a schedule queue: its id is one of the queue's, its content's date the one it is sent at."""

    sender: int = 0


@dataclass(slots=True)
class ScheduleQueue:
    """The scheduled messages of one chat, with ids of their own."""

    last_id: int = 0
    messages: dict[int, WaitingMessage] = field(default_factory=dict)


class QtsEvent(NamedTuple):
    """An update with a ``qts``, kept for differences: what was sent, and the peers (marked ids) that it names."""

    qts: int
    update: api.TypeUpdate
    mentioned: tuple[int, ...]


class BoxEvent(NamedTuple):
    """One step of a box: ``pts`` after it, by how much it grew, what it was and with which arguments."""

    pts: int
    grown: int
    kind: str
    args: tuple[Any, ...]


@dataclass(slots=True)
class Box:
    """The messages of one account or channel, and the log of everything that happened to them."""

    pts: int = 1
    last_id: int = 0
    messages: dict[int, Message] = field(default_factory=dict)
    by_peer: dict[int, list[int]] = field(default_factory=dict)
    log: list[BoxEvent] = field(default_factory=list)
    floor: int = 0  # events up to this pts were forgotten: a difference from before it is too long
    random_ids: dict[int, int] = field(default_factory=dict)  # a resent random_id answers with the first message

    def add(self, message: Message) -> None:
        """Put a message that already has its id into the box."""
        self.messages[message.id] = message
        ids = self.by_peer.setdefault(message.peer, [])
        if ids and message.id < ids[-1]:
            insort(ids, message.id)
        else:
            ids.append(message.id)

    def remove(self, message: Message) -> None:
        """Take a message out for good."""
        self.messages.pop(message.id, None)
        ids = self.by_peer.get(message.peer)
        if ids is not None and message.id in ids:
            ids.remove(message.id)

    def record(self, kind: str, *args: Any, count: int = 1) -> BoxEvent:
        """Note an event; the box's ``pts`` grows by ``count``."""
        self.pts += count
        event = BoxEvent(self.pts, count, kind, args)
        self.log.append(event)
        return event

    def since(self, pts: int) -> list[BoxEvent]:
        """The events after ``pts``, oldest first."""
        return self.log[bisect_right(self.log, pts, key=lambda event: event.pts) :]

    def forget(self) -> None:
        """Throw the log away, so that any older state gets a "too long" answer."""
        self.floor = self.pts
        self.log.clear()

    def ids(self, peer: int) -> list[int]:
        """The message ids of one chat, ascending."""
        return self.by_peer.get(peer, [])

    def top(self, peer: int) -> Message | None:
        """The newest message of a chat."""
        ids = self.by_peer.get(peer)
        return self.messages[ids[-1]] if ids else None

    def unread(self, peer: int, max_id: int) -> int:
        """How many incoming messages of a chat are newer than ``max_id``."""
        ids = self.by_peer.get(peer, [])
        return sum(1 for id in ids[bisect_right(ids, max_id) :] if not self.messages[id].out)


@dataclass(slots=True)
class Dialog:
    """What an account knows of one of its chats beside the messages."""

    peer: int
    read_inbox: int = 0
    read_outbox: int = 0
    pinned: bool = False
    unread_mark: bool = False
    folder: int = 0
    hidden_until: int = 0  # messages up to this id were cleared for this account only (channels)
    draft: api.DraftMessage | None = None
    notify: api.PeerNotifySettings | None = None
    date: int = 0  # of the last message, or of joining where there is none
