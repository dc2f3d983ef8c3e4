"""Calls, as signals: who calls, when it ends, who takes part. The voice itself is not of this library.

Sources: https://core.telegram.org/api/end-to-end/video-calls, https://core.telegram.org/api/group-calls
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from cablegram import api
from cablegram.client.chats.peer_ids import marked
from cablegram.client.updates.client_events import Incoming
from cablegram.client.updates.events import Event
from cablegram.client.updates.filter_base import Filter
from cablegram.errors import UsageError

from .base import AboutChats, AboutUsers, UserEvent

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject

CallState = Literal["requested", "waiting", "accepted", "active", "ended", "empty"]
STATES: dict[type, CallState] = {
    api.PhoneCallRequested: "requested",
    api.PhoneCallWaiting: "waiting",
    api.PhoneCallAccepted: "accepted",
    api.PhoneCall: "active",
    api.PhoneCallDiscarded: "ended",
    api.PhoneCallEmpty: "empty",
}


class CallEvent(UserEvent):
    """A call between two people.

    ``call_id``; ``stage``: ``"requested"`` (somebody calls), ``"waiting"`` (this account calls), ``"accepted"``,
    ``"active"`` or ``"ended"``; ``call``: the TL object; ``user_id``: the other side, None where only the end is told;
    ``outgoing``: whether this account calls; ``video``; ``reason``: why it ended (TL object), and ``duration``
    (seconds), where Telegram says so. ``signal``: data of the call's own protocol, with no ``call`` then.
    """

    update: api.UpdatePhoneCall | api.UpdatePhoneCallSignalingData

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.call: api.TypePhoneCall | None = getattr(self.update, "phone_call", None)
        self.signal: bytes | None = getattr(self.update, "data", None)
        self.call_id: int = getattr(self.update, "phone_call_id", 0) if self.call is None else self.call.id
        self.stage: CallState = "active" if self.call is None else STATES[type(self.call)]
        self.video = bool(getattr(self.call, "video", False))
        self.reason: api.TypePhoneCallDiscardReason | None = getattr(self.call, "reason", None)
        self.duration: int | None = getattr(self.call, "duration", None)
        caller, called = getattr(self.call, "admin_id", None), getattr(self.call, "participant_id", None)
        me = self.client.session.user
        self.outgoing = me is not None and caller == me.id
        self.user_id = self.chat_id = called if self.outgoing else caller

    async def decline(self) -> None:
        """Do not take the call, as one who is busy.

        Raises :class:`~cablegram.errors.UsageError` when nobody calls. Source:
        https://core.telegram.org/method/phone.discardCall
        """
        if not isinstance(self.call, api.PhoneCallRequested):
            raise UsageError(f"only a call that is requested can be declined; this one is {self.stage}")
        peer = api.InputPhoneCall(id=self.call.id, access_hash=self.call.access_hash)
        request = api.phone.DiscardCall(
            peer=peer, duration=0, reason=api.PhoneCallDiscardReasonBusy(), connection_id=0, video=self.video
        )
        await self.client.invoke(request)


class Call(AboutUsers[CallEvent]):
    """Somebody calls, or a call goes on or ends. Source: https://core.telegram.org/constructor/updatePhoneCall"""

    event = CallEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return api.UpdatePhoneCall, api.UpdatePhoneCallSignalingData


class GroupCallEvent(Event):
    """A video chat, conference or live story began, changed or ended.

    ``call_id``; ``call``: the TL object; ``chat_id``: where, None for a conference of no chat; ``ended``; ``title``;
    ``count``: how many take part.
    """

    update: api.UpdateGroupCall

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.call: api.TypeGroupCall = self.update.call
        self.call_id: int = self.call.id
        self.chat_id = None if self.update.peer is None else marked(self.update.peer)
        self.ended = isinstance(self.call, api.GroupCallDiscarded)
        self.title: str | None = getattr(self.call, "title", None)
        self.count: int = getattr(self.call, "participants_count", 0)


class GroupCall(AboutChats[GroupCallEvent]):
    """A video chat of a group or channel began, changed or ended.

    Source: https://core.telegram.org/constructor/updateGroupCall
    """

    event = GroupCallEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateGroupCall,)


class CallMembersEvent(Event):
    """Who takes part in a video chat has changed: ``call_id``; ``participants``: the TL objects of those who came,
    left or were muted; ``joined`` and ``left``: their marked ids."""

    update: api.UpdateGroupCallParticipants

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.call_id: int | None = getattr(self.update.call, "id", None)
        self.participants: list[api.GroupCallParticipant] = list(self.update.participants)
        self.joined = [marked(one.peer) for one in self.participants if one.just_joined]
        self.left = [marked(one.peer) for one in self.participants if one.left]


class CallMembersChanged(Filter[CallMembersEvent]):
    """Somebody came into a video chat, left it, or was muted.

    Source: https://core.telegram.org/constructor/updateGroupCallParticipants
    """

    event = CallMembersEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateGroupCallParticipants,)


class CallMessageEvent(UserEvent):
    """What is written in a video chat or live story: ``call_id``, ``message_id``, ``user_id`` and ``text``, or
    ``deleted_ids`` of messages that are gone."""

    update: api.UpdateGroupCallMessage | api.UpdateDeleteGroupCallMessages

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.call_id: int | None = getattr(self.update.call, "id", None)
        self.message: api.GroupCallMessage | None = getattr(self.update, "message", None)
        self.deleted_ids: list[int] = list(getattr(self.update, "messages", ()))
        self.message_id: int | None = None if self.message is None else self.message.id
        self.user_id = None if self.message is None else marked(self.message.from_id)
        self.text: str = "" if self.message is None else self.message.message.text


class CallMessage(AboutUsers[CallMessageEvent]):
    """Something was written, or deleted, in a video chat or live story.

    Source: https://core.telegram.org/constructor/updateGroupCallMessage
    """

    event = CallMessageEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return api.UpdateGroupCallMessage, api.UpdateDeleteGroupCallMessages
