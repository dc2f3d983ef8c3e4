"""Stories, and boosts of channels.

Sources: https://core.telegram.org/api/stories, https://core.telegram.org/api/boost
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.client.chats.peer_ids import marked
from cablegram.client.updates.client_events import Incoming
from cablegram.client.updates.events import Event

from .base import AboutChats, AboutUsers, UserEvent

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject


class StoryEvent(Event):
    """A story was posted, edited or deleted. ``chat_id``: whose; ``story_id``; ``story``: the TL object; ``deleted``;
    ``text``: its caption."""

    update: api.UpdateStory

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.chat_id = marked(self.update.peer)
        self.story: api.TypeStoryItem = self.update.story
        self.story_id: int = self.story.id
        self.deleted = isinstance(self.story, api.StoryItemDeleted)
        self.text: str = getattr(self.story, "caption", None) or ""


class StoryChanged(AboutChats[StoryEvent]):
    """Somebody whose stories this account is shown has posted, edited or deleted one.

    Source: https://core.telegram.org/constructor/updateStory
    """

    event = StoryEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateStory,)


class StoriesReadEvent(Event):
    """This account has seen the stories of ``chat_id`` up to ``max_id``, on another device."""

    update: api.UpdateReadStories

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.chat_id = marked(self.update.peer)
        self.max_id: int = self.update.max_id


class StoriesRead(AboutChats[StoriesReadEvent]):
    """Stories were seen on another device. Source: https://core.telegram.org/constructor/updateReadStories"""

    event = StoriesReadEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateReadStories,)


class BoostEvent(UserEvent):
    """A channel or supergroup was boosted, or a boost has ended.

    ``boost``: the TL object; ``user_id``: whose it is, None for a giveaway that nobody has claimed; ``expires``: when
    it ends (Unix seconds).
    """

    update: api.UpdateBotChatBoost

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.chat_id = marked(self.update.peer)
        self.boost: api.Boost = self.update.boost
        self.user_id = self.boost.user_id
        self.expires: int = self.boost.expires


class ChatBoost(AboutUsers[BoostEvent]):
    """A channel or supergroup that this bot administrates was boosted.

    Source: https://core.telegram.org/constructor/updateBotChatBoost
    """

    event = BoostEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateBotChatBoost,)
