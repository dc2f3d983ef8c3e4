"""Reacting to messages.

Source: https://core.telegram.org/api/reactions
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from cablegram import api
from cablegram.errors import UsageError

from .references import in_one_chat, is_message

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore

    from .references import MessageLike

ReactionLike: TypeAlias = "str | int | api.TypeReaction"


async def react(
    client: ClientCore,
    peer: PeerLike | None,
    message: MessageLike | ReactionLike | None = None,
    *reactions: ReactionLike,
    big: bool = False,
) -> None:
    """React to a message, in the place of what was there; without a reaction it is taken back.

    ``react(message, "👍")``, or ``react(peer, message_id, "👍")``. A reaction is an emoji, or the id of a custom one;
    more than one is for accounts with Premium. ``big``: with a large animation.

    Source: https://core.telegram.org/method/messages.sendReaction
    """
    if is_message(peer):
        given = reactions if message is None else (message, *reactions)
        target, number = await in_one_chat(client, None, peer)
    else:
        if message is None or isinstance(message, str):
            raise UsageError("react takes a peer, a message or its id and reactions, or a message object and reactions")
        given = reactions
        target, number = await in_one_chat(client, peer, message)  # type: ignore[arg-type] # what is no message is refused
    chosen = [_reaction(one) for one in given]
    await client.invoke(api.messages.SendReaction(peer=target, msg_id=number, reaction=chosen, big=big))


def _reaction(given: object) -> api.TypeReaction:
    match given:
        case bool():
            pass
        case str():
            return api.ReactionEmoji(emoticon=given)
        case int():
            return api.ReactionCustomEmoji(document_id=given)
        case api.ReactionEmoji() | api.ReactionCustomEmoji() | api.ReactionPaid():
            return given
    raise UsageError(f"a reaction is an emoji or the id of a custom one, not {given!r:.100}")
