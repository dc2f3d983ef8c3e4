"""Waiting for a bot's reply: who waits, and what settles it.

A message of the bot's in the chat settles it well. What settles it badly, and at once: a request of the bot's that was
refused, for the reply was to be that. Nothing of it is kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from asyncio import Future

    from cablegram.sandbox.world.messages import Message
    from cablegram.sandbox.world.world import World


class Waiting(NamedTuple):
    """Somebody who waits: ``chat`` is as they see it (marked id), ``calls`` what the bot has asked for meanwhile."""

    asker: int
    bot: int
    chat: int
    reply: Future[Message]
    calls: list[str]


class Refused(Exception):
    """A request of the bot's failed while its reply was awaited."""


def said(world: World, sender: int, message: Message) -> None:
    """Somebody has written something: whoever waits for that has it."""
    for waiting in world.waiting:
        if waiting.bot != sender or waiting.reply.done():
            continue
        if message.peer == waiting.chat and world.channel(waiting.chat) is not None:
            waiting.reply.set_result(message)
            continue
        number = next((id for owner, id in message.content.copies if owner == waiting.asker), 0)
        copy = world.accounts[waiting.asker].box.messages.get(number)
        if copy is not None and copy.peer == waiting.chat:
            waiting.reply.set_result(copy)


def called(world: World, account: int, method: str, error: str) -> None:
    """A request was answered; when it was refused, whoever waits for its sender need not wait any more."""
    for waiting in world.waiting:
        if waiting.bot == account:
            waiting.calls.append(method)
            if error and not waiting.reply.done():
                waiting.reply.set_exception(Refused(f"{method}: {error}"))
