"""A group or channel, as the other side of a test."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram.errors import UsageError

from .world.chats import Channel, Group

if TYPE_CHECKING:
    from .building import WorldBuilder


class Chat:
    """A group or channel of the world."""

    def __init__(self, sandbox: WorldBuilder, record: Group | Channel) -> None:
        self.sandbox, self.record = sandbox, record

    def __repr__(self) -> str:
        return f"<Chat {self.peer} {self.record.title!r}>"

    @property
    def id(self) -> int:
        """The bare id."""
        return self.record.id

    @property
    def peer(self) -> int:
        """The marked id."""
        return self.record.peer

    @property
    def title(self) -> str:
        """The title."""
        return self.record.title

    def members(self) -> list[int]:
        """The ids of the members."""
        record = self.record
        return [m.user_id for m in record.present()] if isinstance(record, Channel) else list(record.members)

    def texts(self) -> list[str]:
        """What was written in a channel, oldest first; for a basic group ask a member."""
        if isinstance(self.record, Group):
            raise UsageError("the messages of a basic group are each member's own: ask one, member.texts(chat)")
        box = self.record.box
        return [box.messages[id].content.text for id in box.ids(self.peer)]
