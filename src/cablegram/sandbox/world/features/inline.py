"""Queries of inline mode: who asked which bot what, and the results that can be sent.

They live as long as the process: a result that was shown before a restart answers INLINE_RESULT_EXPIRED.
Source: https://core.telegram.org/api/bots/inline
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from cablegram import api

if TYPE_CHECKING:
    from asyncio import Future

    from cablegram.sandbox.world.files import Media
    from cablegram.sandbox.world.messages import Content
    from cablegram.sandbox.world.world import World


def inline_message_id(world: World, content: Content) -> api.InputBotInlineMessageID64:
    """How a bot names the message that one of its results became.

    Source: https://core.telegram.org/constructor/inputBotInlineMessageID64
    """
    bot = world.accounts[content.via_bot]
    return api.InputBotInlineMessageID64(
        dc_id=bot.dc, owner_id=content.author or content.sender, id=1, access_hash=content.inline_id
    )


class Prepared(NamedTuple):
    """One result: as it is shown, and the message that it becomes."""

    shown: api.TypeBotInlineResult
    text: str
    entities: list[api.TypeMessageEntity]
    media: Media
    markup: api.TypeReplyMarkup | None


@dataclass(slots=True, eq=False)
class InlineQuery:
    """One query, and the bot's answer once there is one."""

    id: int
    bot: int
    asker: int
    text: str
    offset: str
    asked: float  # Unix seconds
    answer: api.messages.BotResults | None = None
    prepared: dict[str, Prepared] = field(default_factory=dict)
    private: bool = False  # the answer is for this asker alone
    good_until: float = 0.0  # until then the same query is answered without the bot
    waiting: Future[None] | None = None

    def serves(self, bot: int, asker: int, text: str, offset: str, now: float) -> bool:
        """Whether this query's answer may be given to another one."""
        same = (self.bot, self.text, self.offset) == (bot, text, offset)
        return same and self.answer is not None and now < self.good_until and (not self.private or self.asker == asker)
