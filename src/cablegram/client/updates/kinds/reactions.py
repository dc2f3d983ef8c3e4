"""Reactions to messages and stories.

Source: https://core.telegram.org/api/reactions
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.client.chats.peer_ids import marked
from cablegram.client.updates.client_events import Incoming

from .base import AboutUsers, UserEvent

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject

PAID = "paid"
Key = str | int
"""A reaction in its short form: an emoji, the id of a custom one, or ``"paid"``."""


class ReactionEvent(UserEvent):
    """The reactions to a message have changed.

    ``message_id``; ``counts``: each reaction and how often it was chosen; ``topic``: of a forum, if it is in one.
    A bot is told who it was, where that is not hidden: ``user_id``, with ``before`` and ``after``, ``added`` and
    ``removed``, and no counts. A user is sent the counts, and ``recent``: the newest reactions with who gave them,
    where everybody may see that. A reaction is an emoji (str), the id of a custom one (int), or ``"paid"``.
    """

    update: api.UpdateMessageReactions | api.UpdateBotMessageReaction | api.UpdateBotMessageReactions

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        self.chat_id = marked(update.peer)
        self.message_id: int = update.msg_id
        self.topic: int | None = getattr(update, "top_msg_id", None)
        self.date: int | None = getattr(update, "date", None)
        self.before: list[Key] = []
        self.after: list[Key] = []
        self.recent: list[api.MessagePeerReaction] = []
        counted: list[api.ReactionCount] = []
        match update:
            case api.UpdateBotMessageReaction():
                self.user_id = marked(update.actor)
                self.before = [key(one) for one in update.old_reactions]
                self.after = [key(one) for one in update.new_reactions]
            case api.UpdateBotMessageReactions():
                counted = list(update.reactions)
            case api.UpdateMessageReactions():
                counted = list(update.reactions.results)
                self.recent = list(update.reactions.recent_reactions or ())
                self.user_id = marked(self.recent[0].peer_id) if self.recent else None
        self.counts: dict[Key, int] = {key(one.reaction): one.count for one in counted}

    @property
    def added(self) -> list[Key]:
        """What a bot's user has added."""
        return [one for one in self.after if one not in self.before]

    @property
    def removed(self) -> list[Key]:
        """What a bot's user has taken back."""
        return [one for one in self.before if one not in self.after]

    async def get_message(self) -> api.TypeMessage | None:
        """The message; None when it is gone."""
        [found] = await self.client.get_messages(self.chat_id, ids=self.message_id)
        return None if isinstance(found, api.MessageEmpty) else found


class ReactionChanged(AboutUsers[ReactionEvent]):
    """Somebody reacted to a message, or took a reaction back.

    Bots are sent it of private chats, and of groups and channels that they administrate. Users are sent it of private
    chats and basic groups; in channels and supergroups to their own messages only: others are asked for.
    Sources: https://core.telegram.org/constructor/updateMessageReactions,
    https://core.telegram.org/constructor/updateBotMessageReaction
    """

    event = ReactionEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return api.UpdateMessageReactions, api.UpdateBotMessageReaction, api.UpdateBotMessageReactions


class StoryReactionEvent(UserEvent):
    """A reaction to a story: ``story_id``, ``reaction`` (None: taken back), ``outgoing``: this account's own.

    The chat is that of the story: ``user_id`` is who reacted.
    """

    update: api.UpdateNewStoryReaction | api.UpdateSentStoryReaction

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        self.outgoing = isinstance(update, api.UpdateSentStoryReaction)
        self.chat_id = marked(update.peer)
        me = self.client.session.user
        self.user_id = self.chat_id if not self.outgoing else me.id if me is not None else None
        self.story_id: int = update.story_id
        chosen = update.reaction
        self.reaction: Key | None = None if isinstance(chosen, api.ReactionEmpty) else key(chosen)


class StoryReaction(AboutUsers[StoryReactionEvent]):
    """Somebody reacted to a story of this account, or this account to one on another device.

    Sources: https://core.telegram.org/constructor/updateNewStoryReaction,
    https://core.telegram.org/constructor/updateSentStoryReaction
    """

    event = StoryReactionEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return api.UpdateNewStoryReaction, api.UpdateSentStoryReaction


def key(reaction: api.TypeReaction) -> Key:
    """A reaction in its short form."""
    match reaction:
        case api.ReactionEmoji():
            return reaction.emoticon
        case api.ReactionCustomEmoji():
            return reaction.document_id
        case api.ReactionPaid():
            return PAID
    return ""
