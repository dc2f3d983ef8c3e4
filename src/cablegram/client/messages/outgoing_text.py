"""A text on its way to Telegram: parsed, with the mentions of people as the server takes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.client.chats.peers import get_input_entity
from cablegram.errors import UsageError

from .markup import parse

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

    from .markup import AnyParseMode


async def formatted(
    client: ClientCore, text: str, mode: AnyParseMode, entities: Sequence[Any] | None
) -> tuple[str, list[Any] | None]:
    """A text as requests take it. Entities that are given are taken as they are, and nothing is parsed then.

    Mentions of people without a username get what the server wants to know of them.
    """
    if not isinstance(text, str):
        raise UsageError(f"a message's text is a str, not a {type(text).__name__}")
    if entities is None:
        text, found = parse(text, client.parse_mode if mode is ... else mode)
    else:
        found = list(entities)
    for index, entity in enumerate(found):
        if entity.__tl_name__ == "messageEntityMentionName":
            found[index] = await _mention(client, entity)
    return text, found or None


async def _mention(client: ClientCore, entity: Any) -> Any:
    """Source: https://core.telegram.org/constructor/inputMessageEntityMentionName"""
    from cablegram.client.chats.peers import input_user

    user = input_user(await get_input_entity(client, entity.user_id))
    return api.InputMessageEntityMentionName(offset=entity.offset, length=entity.length, user_id=user)
