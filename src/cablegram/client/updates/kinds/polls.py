"""Polls: results that have changed, and who voted how.

Source: https://core.telegram.org/api/poll
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


class PollEvent(Event):
    """A poll has new results, or was closed.

    ``poll_id``; ``poll``: what was asked (TL object), None where Telegram did not repeat it; ``results``: the TL
    object; ``total``: how many have voted; ``votes``: for each answer's option how many, empty until one may see them;
    ``closed``. The chat and ``message_id`` are named by newer layers only, and may be None.
    """

    update: api.UpdateMessagePoll

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        update = self.update
        self.chat_id = None if update.peer is None else marked(update.peer)
        self.message_id: int | None = update.msg_id
        self.topic: int | None = update.top_msg_id
        self.poll_id: int = update.poll_id
        self.poll: api.Poll | None = update.poll
        self.results: api.PollResults = update.results
        self.total: int = self.results.total_voters or 0
        self.votes: dict[bytes, int] = {one.option: one.voters or 0 for one in self.results.results or ()}
        self.closed: bool = self.poll is not None and bool(self.poll.closed)


class PollChanged(AboutChats[PollEvent]):
    """The results of a poll that this account has in a message, or has sent, have changed.

    Source: https://core.telegram.org/constructor/updateMessagePoll
    """

    event = PollEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateMessagePoll,)


class PollAnswerEvent(UserEvent):
    """Somebody voted in a poll of this bot's.

    ``poll_id``; ``user_id``: who; ``options``: the options of the answers, empty when the vote was taken back;
    ``positions``: their places in the poll, from 0.
    """

    update: api.UpdateMessagePollVote

    def __init__(self, client: ClientCore, incoming: Incoming) -> None:
        super().__init__(client, incoming)
        self.poll_id: int = self.update.poll_id
        self.user_id = marked(self.update.peer)
        self.options: list[bytes] = list(self.update.options)
        self.positions: list[int] = list(self.update.positions)

    @property
    def retracted(self) -> bool:
        """Whether the vote was taken back."""
        return not self.options


class PollAnswer(AboutUsers[PollAnswerEvent]):
    """Somebody voted in a poll whose voters are public. For bots, of the polls that they sent.

    Source: https://core.telegram.org/constructor/updateMessagePollVote
    """

    event = PollAnswerEvent

    @staticmethod
    def classes() -> tuple[type[TLObject], ...]:
        return (api.UpdateMessagePollVote,)
