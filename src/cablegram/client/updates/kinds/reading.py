"""What was read, by this account and by others.

Source: https://core.telegram.org/api/updates, https://core.telegram.org/constructor/updateReadHistoryInbox
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.client.chats.peer_ids import marked
from cablegram.client.updates.client_events import Incoming
from cablegram.client.updates.events import Event
from cablegram.client.updates.filter_base import InChats
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject

OUTBOX = (
    api.UpdateReadHistoryOutbox,
    api.UpdateReadChannelOutbox,
    api.UpdateReadChannelDiscussionOutbox,
    api.UpdateReadMonoForumOutbox,
)
CONTENTS = (api.UpdateReadMessagesContents, api.UpdateChannelReadMessagesContents)


class ReadEvent(Event):
    """Messages were read.

    ``outgoing``: this account's messages, by somebody else; otherwise those of others, by this account, on another
    device. ``max_id``: all messages up to this id. ``unread``: how many of the chat this account has not read then,
    where Telegram says so. ``topic``: only in this topic or thread. ``contents``: voice messages were heard or mentions
    seen, which are named by ``message_ids``, and ``max_id`` is 0; in private chats the chat is not known then.
    """

    update: (
        api.UpdateReadHistoryOutbox
        | api.UpdateReadChannelOutbox
        | api.UpdateReadChannelDiscussionOutbox
        | api.UpdateReadMonoForumOutbox
        | api.UpdateReadMessagesContents
        | api.UpdateChannelReadMessagesContents
        | api.UpdateReadHistoryInbox
        | api.UpdateReadChannelInbox
        | api.UpdateReadChannelDiscussionInbox
        | api.UpdateReadMonoForumInbox
    )

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        peer = getattr(update, "peer", None)
        self.chat_id = marked(update) if peer is None else marked(peer)
        self.outgoing = isinstance(update, OUTBOX)
        self.contents = isinstance(update, CONTENTS)
        self.max_id: int = getattr(update, "max_id", 0) or getattr(update, "read_max_id", 0)
        self.message_ids: list[int] = list(getattr(update, "messages", ()))
        self.unread: int | None = getattr(update, "still_unread_count", None)
        self.topic: int | None = getattr(update, "top_msg_id", None)

    def has_read(self, message: int | api.Message | api.MessageService) -> bool:
        """Whether a message of this chat, or one with this id, was read."""
        number = message if isinstance(message, int) else message.id
        return number in self.message_ids if self.contents else number <= self.max_id


class MessageRead(InChats[ReadEvent]):
    """Messages were read.

    ``outgoing=True``: only that others read this account's messages; ``incoming=True``: only that this account read
    others', on another device. ``chats``, ``blacklist_chats`` and ``func`` as everywhere.
    """

    event = ReadEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (
            *OUTBOX,
            *CONTENTS,
            api.UpdateReadHistoryInbox,
            api.UpdateReadChannelInbox,
            api.UpdateReadChannelDiscussionInbox,
            api.UpdateReadMonoForumInbox,
        )

    def __init__(
        self,
        chats: Any = None,
        *,
        blacklist_chats: bool = False,
        incoming: bool = False,
        outgoing: bool = False,
        func: Callable[[Any], Any] | None = None,
    ) -> None:
        super().__init__(chats, blacklist_chats, func)
        if incoming and outgoing:
            raise UsageError("give incoming=True, outgoing=True, or neither for both")
        self.outgoing = outgoing if incoming or outgoing else None

    async def accepts(self, event: Any) -> bool:
        if self.outgoing is not None and event.outgoing is not self.outgoing:
            return False
        return await super().accepts(event)
