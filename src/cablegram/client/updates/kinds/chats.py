"""What has changed in a chat, and in the list of chats.

Sources: https://core.telegram.org/api/updates, https://core.telegram.org/api/folders, https://core.telegram.org/api/pin
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from cablegram import api
from cablegram.client.chats.peer_ids import marked
from cablegram.client.updates.client_events import Incoming
from cablegram.client.updates.events import Event
from cablegram.client.updates.filter_base import Filter

from .base import AboutChats

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject


class PinnedEvent(Event):
    """Messages were pinned, or unpinned (``pinned`` is False): ``message_ids``."""

    update: api.UpdatePinnedMessages | api.UpdatePinnedChannelMessages

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        peer = getattr(self.update, "peer", None)
        self.chat_id = marked(self.update if peer is None else peer)
        self.pinned: bool = self.update.pinned
        self.message_ids: list[int] = list(self.update.messages)


class MessagesPinned(AboutChats[PinnedEvent]):
    """Messages were pinned or unpinned in a chat. Source: https://core.telegram.org/api/pin"""

    event = PinnedEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return api.UpdatePinnedMessages, api.UpdatePinnedChannelMessages


ChatPart = Literal[
    "info", "members", "permissions", "ttl", "wallpaper", "settings", "blocked", "history", "topics", "layout", "rank"
]


class ChatChangedEvent(Event):
    """Something about a chat has changed; ``what`` says what.

    ``"info"``: title, photo, rights or whether the account is in it: ``get_chat()`` asks for it. ``"members"``: the
    list of a basic group's members (``update.participants``); ``"rank"``: a member's title; ``"permissions"``: what
    members may do; ``"ttl"``: after how long messages delete themselves, ``ttl`` (seconds, None: never);
    ``"wallpaper"``; ``"settings"``: what apps show above the chat; ``"blocked"``: ``blocked`` says whether this account
    has blocked it; ``"history"``: what came before ``update.available_min_id`` is gone; ``"topics"``: pinned topics of
    a forum; ``"layout"``: whether a forum is shown as one chat. ``update`` is the TL object.
    """

    update: (
        api.UpdateChat
        | api.UpdateChannel
        | api.UpdateChatParticipants
        | api.UpdateChatParticipantRank
        | api.UpdateChatDefaultBannedRights
        | api.UpdatePeerHistoryTTL
        | api.UpdatePeerWallpaper
        | api.UpdatePeerSettings
        | api.UpdatePeerBlocked
        | api.UpdateChannelAvailableMessages
        | api.UpdatePinnedForumTopic
        | api.UpdatePinnedForumTopics
        | api.UpdateChannelViewForumAsMessages
    )

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        self.what: ChatPart = PARTS[type(update)]
        self.ttl: int | None = getattr(update, "ttl_period", None)
        self.blocked: bool = bool(getattr(update, "blocked", False))
        match update:
            case api.UpdatePeerBlocked():
                self.chat_id = marked(update.peer_id)
            case api.UpdateChatParticipants():
                self.chat_id = marked(update.participants)
            case _:
                peer = getattr(update, "peer", None)
                self.chat_id = marked(update if peer is None else peer)

    async def get_chat(self) -> api.TypeUser | api.TypeChat:
        """The chat as it is now: what came along is of now, too; otherwise Telegram is asked."""
        number = self.chat_id
        if self.what == "info" and number is not None and number not in self.peers:
            return await self.client.get_entity(number)
        return await super().get_chat()


PARTS: dict[type, ChatPart] = {
    api.UpdateChat: "info",
    api.UpdateChannel: "info",
    api.UpdateChatParticipants: "members",
    api.UpdateChatParticipantRank: "rank",
    api.UpdateChatDefaultBannedRights: "permissions",
    api.UpdatePeerHistoryTTL: "ttl",
    api.UpdatePeerWallpaper: "wallpaper",
    api.UpdatePeerSettings: "settings",
    api.UpdatePeerBlocked: "blocked",
    api.UpdateChannelAvailableMessages: "history",
    api.UpdatePinnedForumTopic: "topics",
    api.UpdatePinnedForumTopics: "topics",
    api.UpdateChannelViewForumAsMessages: "layout",
}


class ChatChanged(AboutChats[ChatChangedEvent]):
    """A chat has a new title, photo, rights, members or settings. Which, ``event.what`` says.

    Source: https://core.telegram.org/constructor/updateChannel
    """

    event = ChatChangedEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return tuple(PARTS)


DialogPart = Literal["pinned", "order", "unread_mark", "folder", "notifications"]


class DialogEvent(Event):
    """The list of chats has changed, on another device; ``what`` says how.

    ``"pinned"``: a chat, or a Saved Messages dialog, was pinned or not (``pinned``); ``"order"``: the order of those
    that are pinned; ``"unread_mark"``: a chat was marked as unread or not (``unread``); ``"folder"``: chats were moved
    into the archive or out of it (``moved``: their marked ids and whether they are archived now);
    ``"notifications"``: they were switched on or off (``update.notify_settings``).
    """

    update: (
        api.UpdateDialogPinned
        | api.UpdateSavedDialogPinned
        | api.UpdatePinnedDialogs
        | api.UpdatePinnedSavedDialogs
        | api.UpdateDialogUnreadMark
        | api.UpdateFolderPeers
        | api.UpdateNotifySettings
    )

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        self.what: DialogPart = DIALOG_PARTS[type(update)]
        self.pinned: bool = bool(getattr(update, "pinned", False))
        self.unread: bool = bool(getattr(update, "unread", False))
        self.moved: dict[int, bool] = {}
        match update:
            case api.UpdateFolderPeers():
                moved = ((marked(one.peer), bool(one.folder_id)) for one in update.folder_peers)
                self.moved = {number: archived for number, archived in moved if number is not None}
                self.chat_id = next(iter(self.moved), None) if len(self.moved) == 1 else None
            case api.UpdatePinnedDialogs() | api.UpdatePinnedSavedDialogs():
                pass
            case _:  # a DialogPeer or NotifyPeer: some of them are of a chat
                self.chat_id = marked(getattr(update.peer, "peer", None))


DIALOG_PARTS: dict[type, DialogPart] = {
    api.UpdateDialogPinned: "pinned",
    api.UpdateSavedDialogPinned: "pinned",
    api.UpdatePinnedDialogs: "order",
    api.UpdatePinnedSavedDialogs: "order",
    api.UpdateDialogUnreadMark: "unread_mark",
    api.UpdateFolderPeers: "folder",
    api.UpdateNotifySettings: "notifications",
}


class DialogChanged(AboutChats[DialogEvent]):
    """A chat was pinned, archived, muted or marked as unread on another device.

    Source: https://core.telegram.org/api/folders
    """

    event = DialogEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return tuple(DIALOG_PARTS)


class FolderEvent(Event):
    """The folders of the account have changed, on another device.

    ``folder_id`` and ``folder``: one was made or changed, or is gone (``folder`` is None, ``removed``); ``order``:
    their new order, if that is what changed. All of them None: ask again, with :meth:`TelegramClient.folders`.
    """

    update: api.UpdateDialogFilter | api.UpdateDialogFilterOrder | api.UpdateDialogFilters

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.folder_id: int | None = getattr(self.update, "id", None)
        self.folder: api.TypeDialogFilter | None = getattr(self.update, "filter", None)
        self.removed = isinstance(self.update, api.UpdateDialogFilter) and self.folder is None
        order = getattr(self.update, "order", None)
        self.order: list[int] | None = None if order is None else list(order)


class FolderChanged(Filter[FolderEvent]):
    """A folder was made, changed, moved or removed. Source: https://core.telegram.org/api/folders"""

    event = FolderEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return api.UpdateDialogFilter, api.UpdateDialogFilterOrder, api.UpdateDialogFilters


class ScheduledEvent(Event):
    """A message waits to be sent, or waits no more.

    ``message``: the new one (``api.Message``), or None; ``deleted_ids``: those that are gone, and ``sent_ids``: what
    they are now, where they were sent.
    """

    update: api.UpdateNewScheduledMessage | api.UpdateDeleteScheduledMessages

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.message: api.Message | None = getattr(self.update, "message", None)
        self.chat_id = marked(getattr(self.update, "peer", None) or getattr(self.message, "peer_id", None))
        self.deleted_ids: list[int] = list(getattr(self.update, "messages", ()))
        self.sent_ids: list[int] = list(getattr(self.update, "sent_messages", None) or ())
        self.text: str = "" if self.message is None else self.message.message


class ScheduledChanged(AboutChats[ScheduledEvent]):
    """A message was scheduled, changed, sent or removed. Source: https://core.telegram.org/api/scheduled-messages"""

    event = ScheduledEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return api.UpdateNewScheduledMessage, api.UpdateDeleteScheduledMessages
