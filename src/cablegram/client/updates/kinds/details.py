"""What is added to a message later: views, a preview, the words of a voice message, media that was paid for.

Sources: https://core.telegram.org/constructor/updateChannelMessageViews,
https://core.telegram.org/constructor/updateTranscribedAudio
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.client.chats.peer_ids import marked
from cablegram.client.updates.client_events import Incoming
from cablegram.client.updates.events import Event

from .base import AboutChats

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject


class MessageDetailsEvent(Event):
    """Something was added to a message: ``message_id``; what is not new is None.

    ``views`` and ``forwards``: how often a post was seen or forwarded; ``transcript``: the words of a voice message so
    far, and ``pending``: more of them will come; ``media``: paid media that this account may see now;
    ``location_viewed``: the other side looks at a live location; ``webpage``: the preview of a link has loaded (the
    message is not named: it is every one that has the link).
    """

    update: (
        api.UpdateChannelMessageViews
        | api.UpdateChannelMessageForwards
        | api.UpdateWebPage
        | api.UpdateChannelWebPage
        | api.UpdateMessageExtendedMedia
        | api.UpdateTranscribedAudio
        | api.UpdateGeoLiveViewed
    )

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        peer = getattr(update, "peer", None)
        self.chat_id = marked(update if peer is None else peer)
        self.message_id: int | None = getattr(update, "msg_id", None) or getattr(update, "id", None)
        self.views: int | None = getattr(update, "views", None)
        self.forwards: int | None = getattr(update, "forwards", None)
        self.webpage: api.TypeWebPage | None = getattr(update, "webpage", None)
        self.media: list[api.TypeMessageExtendedMedia] | None = getattr(update, "extended_media", None)
        self.transcript: str | None = getattr(update, "text", None)
        self.pending: bool = bool(getattr(update, "pending", False))
        self.location_viewed = isinstance(update, api.UpdateGeoLiveViewed)

    async def get_message(self) -> api.TypeMessage | None:
        """The message; None when it is gone, or is not named."""
        if self.message_id is None:
            return None
        [found] = await self.client.get_messages(self.chat_id, ids=self.message_id)
        return None if isinstance(found, api.MessageEmpty) else found


class MessageDetails(AboutChats[MessageDetailsEvent]):
    """A message has more views, a preview, a transcript, or media that was paid for. It was not edited for that."""

    event = MessageDetailsEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (
            api.UpdateChannelMessageViews,
            api.UpdateChannelMessageForwards,
            api.UpdateWebPage,
            api.UpdateChannelWebPage,
            api.UpdateMessageExtendedMedia,
            api.UpdateTranscribedAudio,
            api.UpdateGeoLiveViewed,
        )
