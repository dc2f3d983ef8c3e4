"""A text on its way to Telegram: parsed, trimmed, not too long, with mentions as the server takes them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cablegram import api
from cablegram.client.chats.peers import get_input_entity, input_user
from cablegram.errors import PeerUnknown, UsageError, described

from .markup import parse
from .text_rules import Entities, pieces, tidied

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

    from .markup import AnyParseMode

MAX_TEXT = 4096
"""Characters of a message. Source: https://core.telegram.org/constructor/config (``message_length_max``)"""
MAX_CAPTION, MAX_PREMIUM_CAPTION = 1024, 4096
"""Characters of a caption, where the server's configuration does not say otherwise.

Source: https://core.telegram.org/api/config#client-configuration (``caption_length_limit_default``, ``..._premium``)
"""


async def formatted(
    client: ClientCore, text: str, mode: AnyParseMode, entities: Sequence[api.TypeMessageEntity] | None
) -> tuple[str, Entities | None]:
    """A text as requests take it, trimmed together with its entities. Those that are given are taken instead of marks.

    Mentions of people without a username get what the server wants to know of them; one of somebody whom this account
    does not know stays plain text. Raises UsageError for entities that are not within the text.
    """
    if not isinstance(text, str):
        raise UsageError(f"a message's text is a str, not {described(text)}")
    if entities is None:
        text, entities = parse(text, client.parse_mode if mode is ... else mode)
    text, found = tidied(text, entities)
    known: Entities = []
    for entity in found:
        if isinstance(entity, api.MessageEntityMentionName):
            mention = await _mention(client, entity)
            known += [] if mention is None else [mention]
        else:
            known.append(entity)
    return text, known or None


async def formatted_message(
    client: ClientCore, text: str, mode: AnyParseMode, entities: Sequence[api.TypeMessageEntity] | None
) -> tuple[str, Entities | None]:
    """:func:`formatted`, for a message that has nothing but its text. Raises UsageError for one that is too long."""
    text, found = await formatted(client, text, mode, entities)
    if len(text) > MAX_TEXT:
        raise UsageError(
            f"the message has {len(text)} characters, and Telegram takes {MAX_TEXT}; send_message(..., split=True) "
            "makes several messages of it"
        )
    return text, found


async def formatted_pieces(
    client: ClientCore, text: str, mode: AnyParseMode, entities: Sequence[api.TypeMessageEntity] | None
) -> list[tuple[str, Entities | None]]:
    """:func:`formatted`, cut into as many messages as it takes."""
    text, found = await formatted(client, text, mode, entities)
    return [(piece, inside or None) for piece, inside in pieces(text, found or (), MAX_TEXT)]


async def formatted_caption(
    client: ClientCore, text: str, mode: AnyParseMode, entities: Sequence[api.TypeMessageEntity] | None
) -> tuple[str, Entities | None]:
    """:func:`formatted`, for the caption of a file. Raises UsageError for one that is too long for this account."""
    text, found = await formatted(client, text, mode, entities)
    if len(text) > MAX_CAPTION:
        most = await _max_caption(client)
        if len(text) > most:
            raise UsageError(
                f"the caption has {len(text)} characters, and Telegram takes {most} from this account; send the rest "
                "as a message of its own"
            )
    return text, found


async def _max_caption(client: ClientCore) -> int:
    """What this account may write, asked only when it matters."""
    from cablegram.client.connection import configuration
    from cablegram.client.login.identity import get_me

    premium = (await get_me(client)).premium
    field = "caption_length_limit_premium" if premium else "caption_length_limit_default"
    return await configuration.of(client).number(field, MAX_PREMIUM_CAPTION if premium else MAX_CAPTION)


async def _mention(
    client: ClientCore, entity: api.MessageEntityMentionName
) -> api.InputMessageEntityMentionName | None:
    """Source: https://core.telegram.org/constructor/inputMessageEntityMentionName"""
    try:
        user = input_user(await get_input_entity(client, entity.user_id))
    except PeerUnknown as error:
        client.logger.warning("a mention was left out, its text stays: %s", error)
        return None
    return api.InputMessageEntityMentionName(offset=entity.offset, length=entity.length, user_id=user)
