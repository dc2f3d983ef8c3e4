"""Who is in a group or channel, and as what: changes, and requests to be let in.

Sources: https://core.telegram.org/constructor/updateChannelParticipant,
https://core.telegram.org/constructor/updateChatParticipant, https://core.telegram.org/api/invites#join-requests
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.client.chats.entries import Participant, Status, display_name
from cablegram.client.chats.peer_ids import marked
from cablegram.client.chats.peers import get_input_entity, input_user
from cablegram.client.updates.client_events import Incoming

from .base import AboutUsers, UserEvent

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject

IN_THE_CHAT: frozenset[Status] = frozenset({"creator", "admin", "member"})

Before = api.TypeChatParticipant | api.TypeChannelParticipant | None


class MemberEvent(UserEvent):
    """Somebody's place in a group or channel has changed.

    ``user_id``: whose; ``actor_id``: who changed it (the same, for who came or left by themselves), None where Telegram
    does not say it; ``before`` and ``after``: the TL objects, None for who is not in the chat; ``old_status`` and
    ``status``: ``"creator"``, ``"admin"``, ``"member"``, ``"restricted"``, ``"banned"`` or ``"left"``, the old one None
    where it is not known; ``date``: when (Unix seconds), or None; ``invite``: the link by which they came, if any.
    """

    update: (
        api.UpdateChatParticipant
        | api.UpdateChannelParticipant
        | api.UpdateChatParticipantAdd
        | api.UpdateChatParticipantDelete
        | api.UpdateChatParticipantAdmin
        | api.UpdateBotStopped
    )

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.before: Before = None
        self.after: Before = None
        self.actor_id: int | None = None
        self.date: int | None = getattr(self.update, "date", None)
        self.invite: api.TypeExportedChatInvite | None = getattr(self.update, "invite", None)
        self.user_id = self.update.user_id
        self.chat_id = marked(self.update)
        self.old_status: Status | None = None
        self._read(self.update)
        self.status: Status = _status(self.after)

    def _read(self, update: Any) -> None:
        match update:
            case api.UpdateChatParticipant() | api.UpdateChannelParticipant():
                self.before, self.after = update.prev_participant, update.new_participant
                self.actor_id, self.old_status = update.actor_id, _status(self.before)
            case api.UpdateChatParticipantAdd():
                self.after = api.ChatParticipant(user_id=update.user_id, inviter_id=update.inviter_id, date=update.date)
                self.actor_id, self.old_status = update.inviter_id, "left"
            case api.UpdateChatParticipantAdmin():
                made = api.ChatParticipantAdmin if update.is_admin else api.ChatParticipant
                self.after = made(user_id=update.user_id, inviter_id=0, date=0)
                self.old_status = "member" if update.is_admin else "admin"
            case api.UpdateBotStopped():
                self.chat_id, self.actor_id = update.user_id, update.user_id
                self.old_status = "member" if update.stopped else "banned"

    @property
    def joined(self) -> bool:
        """Whether they are in the chat now, and were not before."""
        return self.status in IN_THE_CHAT and self.old_status not in (*IN_THE_CHAT, "restricted")

    @property
    def left(self) -> bool:
        """Whether they are not in the chat any more: gone, removed or banned."""
        return self.status in ("left", "banned") and self.old_status not in ("left", "banned")

    @property
    def banned(self) -> bool:
        """Whether they may not come back."""
        return self.status == "banned" and self.old_status != "banned"

    @property
    def promoted(self) -> bool:
        """Whether they have become an administrator."""
        return self.status == "admin" and self.old_status != "admin"

    @property
    def demoted(self) -> bool:
        """Whether they are no administrator any more."""
        return self.old_status == "admin" and self.status != "admin"

    @property
    def member(self) -> Participant | None:
        """The member as :meth:`TelegramClient.get_member` gives one; None for who is not in the chat."""
        if self.after is None or self.user_id is None:
            return None
        user = self.peers.get(self.user_id)
        return Participant(self.user_id, display_name(user), user, self.after)


class BotBlockedEvent(MemberEvent):
    """A user has blocked the bot in their private chat (``blocked``), or started it again.

    Source: https://core.telegram.org/constructor/updateBotStopped
    """

    update: api.UpdateBotStopped

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.blocked = isinstance(self.update, api.UpdateBotStopped) and self.update.stopped
        self.status = "banned" if self.blocked else "member"


class MemberChanged(AboutUsers[MemberEvent]):
    """Somebody came, left, was restricted, banned, or made an administrator.

    Bots are sent it of groups and channels that they administrate, for every member, and of their own place everywhere;
    it is counted, so that nothing is lost over a downtime. Users are sent it of basic groups only: elsewhere
    ``events.ChatAction`` and the admin log say it.
    """

    event = MemberEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (
            api.UpdateChatParticipant,
            api.UpdateChannelParticipant,
            api.UpdateChatParticipantAdd,
            api.UpdateChatParticipantDelete,
            api.UpdateChatParticipantAdmin,
        )


class BotBlocked(AboutUsers[BotBlockedEvent]):
    """A user has blocked this bot, or started it again."""

    event = BotBlockedEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateBotStopped,)


class JoinRequestEvent(UserEvent):
    """Somebody asks to be let in.

    A bot is sent one for each: ``user_id``, ``about`` (what they say of themselves), ``date`` (Unix seconds),
    ``invite``. A user is sent how many wait: ``pending``, with the newest of them in ``user_ids``; ``user_id`` is the
    newest one, None when nobody waits any more. ``approve()`` and ``decline()`` answer those of ``user_ids``.
    """

    update: api.UpdateBotChatInviteRequester | api.UpdatePendingJoinRequests

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.chat_id = marked(self.update.peer)
        self.pending: int | None = getattr(self.update, "requests_pending", None)
        self.about: str = getattr(self.update, "about", "")
        self.date: int | None = getattr(self.update, "date", None)
        self.invite: api.TypeExportedChatInvite | None = getattr(self.update, "invite", None)
        match self.update:
            case api.UpdatePendingJoinRequests():
                self.user_ids: list[int] = list(self.update.recent_requesters)
            case _:
                self.user_ids = [self.update.user_id]
        self.user_id = self.user_ids[-1] if self.user_ids else None

    async def approve(self) -> None:
        """Let them in. Needs the right to invite.

        Source: https://core.telegram.org/method/messages.hideChatJoinRequest
        """
        await self._answer(approved=True)

    async def decline(self) -> None:
        """Do not let them in; they may ask again."""
        await self._answer(approved=False)

    async def _answer(self, *, approved: bool) -> None:
        target = await get_input_entity(self.client, self.update.peer)
        for number in self.user_ids:
            user = input_user(await get_input_entity(self.client, number))
            await self.client.invoke(api.messages.HideChatJoinRequest(approved=approved, peer=target, user_id=user))


class JoinRequest(AboutUsers[JoinRequestEvent]):
    """Somebody follows a link that needs an administrator's approval. For administrators who may invite."""

    event = JoinRequestEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return api.UpdateBotChatInviteRequester, api.UpdatePendingJoinRequests


def _status(member: Before) -> Status:
    return "left" if member is None else Participant(0, "", None, member).status
