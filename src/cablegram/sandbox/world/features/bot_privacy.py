"""What a bot in a group is sent. In privacy mode, which is on unless it was switched off: only what is meant for it.

A message that a bot does not see has no copy in its box. A supergroup has one box for all, so that the ``pts`` of its
updates jumps for such a bot; the difference that it asks for then leaves out what is not for it.
Source: https://core.telegram.org/bots/features#privacy-mode
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from cablegram import api
from cablegram.sandbox.world.chats import Channel, Group

if TYPE_CHECKING:
    from cablegram.sandbox.world.accounts import Account
    from cablegram.sandbox.world.messages import Content
    from cablegram.sandbox.world.world import World


def sees(world: World, bot: Account, chat: Group | Channel, content: Content, replied: Content | None) -> bool:
    """Whether a bot that is a member of a chat is sent a message of it; ``replied`` is what the message answers."""
    if isinstance(chat, Channel) and chat.broadcast:
        return True
    if content.action is not None or content.sender == bot.id or content.via_bot == bot.id:
        return True
    sender = world.accounts.get(content.sender)
    if sender is not None and sender.bot:
        return False  # no bot is sent what another one writes
    member = chat.members.get(bot.id)
    if not bot.privacy or (member is not None and member.admin is not None):
        return True
    return _meant_for(world, bot, chat, content) or (
        replied is not None and (replied.sender == bot.id or _meant_for(world, bot, chat, replied))
    )


def _meant_for(world: World, bot: Account, chat: Group | Channel, content: Content) -> bool:
    """Whether a text is a command for the bot, or names it."""
    text, name = content.text.lower(), f"@{bot.username.lower()}"
    if bot.username and name in text.replace(",", " ").replace(".", " ").split():
        return True
    if any(isinstance(e, api.MessageEntityMentionName) and e.user_id == bot.id for e in content.entities):
        return True
    if not text.startswith("/"):
        return False
    _, addressed, to = text.split(maxsplit=1)[0].partition("@")
    return f"@{to}" == name if addressed else chat.last_bot in (0, bot.id)
