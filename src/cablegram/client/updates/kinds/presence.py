"""Who is there and what they do: typing, online, a new name.

Sources: https://core.telegram.org/constructor/updateUserTyping, https://core.telegram.org/constructor/updateUserStatus
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from cablegram import api
from cablegram.client.chats.peer_ids import marked
from cablegram.client.updates.client_events import Incoming

from .base import AboutUsers, UserEvent

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject

NAMES: dict[type[api.TypeSendMessageAction], str] = {
    api.SendMessageTypingAction: "typing",
    api.SendMessageCancelAction: "cancel",
    api.SendMessageUploadPhotoAction: "photo",
    api.SendMessageUploadDocumentAction: "document",
    api.SendMessageUploadAudioAction: "audio",
    api.SendMessageUploadVideoAction: "video",
    api.SendMessageUploadRoundAction: "round",
    api.SendMessageRecordAudioAction: "record-audio",
    api.SendMessageRecordVideoAction: "record-video",
    api.SendMessageRecordRoundAction: "record-round",
    api.SendMessageGeoLocationAction: "location",
    api.SendMessageChooseContactAction: "contact",
    api.SendMessageChooseStickerAction: "sticker",
    api.SendMessageGamePlayAction: "game",
    api.SpeakingInGroupCallAction: "speaking",
    api.SendMessageHistoryImportAction: "import",
    api.SendMessageEmojiInteraction: "emoji",
    api.SendMessageEmojiInteractionSeen: "emoji-seen",
    api.SendMessageTextDraftAction: "draft",
    api.SendMessageRichMessageDraftAction: "rich-draft",
    api.SendMessageStopDraftAction: "stop-draft",
}
"""What each action is called: those that can be shown by the names of :meth:`TelegramClient.action`."""


class TypingEvent(UserEvent):
    """Somebody is doing something in a chat.

    ``user_id``: who (a channel, for who writes as one); ``kind``: ``"typing"``, ``"record-audio"``, ``"photo"``..., as
    :meth:`TelegramClient.action` names them, ``"cancel"`` when they have stopped; ``action``: the TL object;
    ``progress``: of an upload, in percent, or None; ``topic``: of a forum, if it is in one.
    """

    update: api.UpdateUserTyping | api.UpdateChatUserTyping | api.UpdateChannelUserTyping

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        self.user_id = marked(getattr(update, "from_id", None)) or marked(update)
        self.chat_id = marked(update)
        self.action: api.TypeSendMessageAction = update.action
        self.kind: str = NAMES.get(type(self.action), "other")
        self.progress: int | None = getattr(self.action, "progress", None)
        self.topic: int | None = getattr(update, "top_msg_id", None)

    @property
    def cancelled(self) -> bool:
        """Whether they have stopped."""
        return isinstance(self.action, api.SendMessageCancelAction)


class Typing(AboutUsers[TypingEvent]):
    """Somebody is typing, recording, choosing or uploading something; apps show it for six seconds.

    Telegram sends it to who is online only, and repeats nothing that was missed. Bots are not sent it.
    Source: https://core.telegram.org/method/messages.setTyping
    """

    event = TypingEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return api.UpdateUserTyping, api.UpdateChatUserTyping, api.UpdateChannelUserTyping


class StatusEvent(UserEvent):
    """Somebody came online or went offline.

    ``online``; ``until``: how long they count as online (Unix seconds), ``last_seen``: when they were last online
    (Unix seconds), both None where they hide it; ``status``: the TL object, such as ``api.UserStatusRecently``.
    """

    update: api.UpdateUserStatus

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.user_id = self.chat_id = self.update.user_id
        self.status: api.TypeUserStatus = self.update.status
        self.online = isinstance(self.status, api.UserStatusOnline)
        self.until: int | None = getattr(self.status, "expires", None)
        self.last_seen: int | None = getattr(self.status, "was_online", None)


class UserStatus(AboutUsers[StatusEvent]):
    """A contact, or somebody whom this account writes with, came online or went offline. Bots are not sent it.

    Source: https://core.telegram.org/constructor/updateUserStatus
    """

    event = StatusEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateUserStatus,)


UserPart = Literal["name", "phone", "emoji_status", "commands", "menu_button", "profile"]


class UserChangedEvent(UserEvent):
    """Something about a user has changed; ``what`` says what.

    ``"name"``: ``first_name``, ``last_name`` and ``usernames`` (the active ones, without ``@``); ``"phone"``:
    ``phone``, without its ``+``; ``"emoji_status"``: ``emoji_status``; ``"commands"`` and ``"menu_button"``, of a bot:
    ``commands``, ``menu_button``; ``"profile"``: anything else, such as the photo: ``get_user()`` asks for it.
    The others are None.
    """

    update: (
        api.UpdateUser
        | api.UpdateUserName
        | api.UpdateUserPhone
        | api.UpdateUserEmojiStatus
        | api.UpdateBotCommands
        | api.UpdateBotMenuButton
    )

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.what: UserPart = "profile"
        self.first_name: str | None = None
        self.last_name: str | None = None
        self.usernames: list[str] | None = None
        self.phone: str | None = None
        self.emoji_status: api.TypeEmojiStatus | None = None
        self.commands: list[api.BotCommand] | None = None
        self.menu_button: api.TypeBotMenuButton | None = None
        match self.update:
            case api.UpdateBotCommands() | api.UpdateBotMenuButton():
                self.user_id = self.update.bot_id
            case _:
                self.user_id = self.update.user_id
        self.chat_id = self.user_id
        self._read(self.update)

    def _read(self, update: api.TypeUpdate) -> None:
        match update:
            case api.UpdateUserName():
                self.what, self.first_name, self.last_name = "name", update.first_name, update.last_name
                self.usernames = [one.username for one in update.usernames if one.active]
            case api.UpdateUserPhone():
                self.what, self.phone = "phone", update.phone
            case api.UpdateUserEmojiStatus():
                self.what, self.emoji_status = "emoji_status", update.emoji_status
            case api.UpdateBotCommands():
                self.what, self.commands = "commands", list(update.commands)
                self.chat_id = marked(update.peer)
            case api.UpdateBotMenuButton():
                self.what, self.menu_button = "menu_button", update.button

    async def get_user(self) -> api.TypeUser | api.TypeChat:
        """The user as they are now; asked for, because what came along may be of before."""
        number = self.user_id
        if self.what == "profile" and number is not None and number not in self.peers:
            return await self.client.get_entity(number)
        return await super().get_user()


class UserChanged(AboutUsers[UserChangedEvent]):
    """A user's name, usernames, number, photo or emoji status has changed, or a bot's commands or menu button.

    Sources: https://core.telegram.org/constructor/updateUserName, https://core.telegram.org/constructor/updateUser
    """

    event = UserChangedEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (
            api.UpdateUser,
            api.UpdateUserName,
            api.UpdateUserPhone,
            api.UpdateUserEmojiStatus,
            api.UpdateBotCommands,
            api.UpdateBotMenuButton,
        )
