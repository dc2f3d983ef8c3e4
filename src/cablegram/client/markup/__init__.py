"""Formatted text: Markdown or HTML to a plain text with message entities, and back.

``parse(text, "md")`` gives the text and its entities, ``unparse(text, entities, "html")`` the opposite. Entities count
in UTF-16 code units, as Telegram does.
Source: https://core.telegram.org/api/entities
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Protocol, Union

from cablegram.errors import UsageError

if TYPE_CHECKING:
    from types import EllipsisType

    from cablegram.client.client import TelegramClient

SPECIAL = {"md": frozenset("*_~|`["), "html": frozenset("<&")}
"""A text without any of these is what it is, and costs nothing."""
NAMES = {"md": "md", "markdown": "md", "html": "html", "htm": "html"}


class Parser(Protocol):
    """A way of writing formatted text, besides the two that are built in."""

    def parse(self, text: str) -> tuple[str, list[Any]]:
        """The plain text and its entities."""

    def unparse(self, text: str, entities: Sequence[Any]) -> str:
        """The opposite."""


ParseMode = str | Parser | None
AnyParseMode = Union[ParseMode, "EllipsisType"]
"""``...`` stands for the client's own."""


def check_mode(mode: ParseMode) -> ParseMode:
    """The mode by its one name: ``"md"``, ``"html"``, None, or a parser. Raises UsageError for anything else."""
    if mode is None or (hasattr(mode, "parse") and hasattr(mode, "unparse")):
        return mode
    known = NAMES.get(mode.lower()) if isinstance(mode, str) else None
    if known is None:
        raise UsageError(f"parse_mode is 'md', 'html', None or an object with parse and unparse, not {mode!r}")
    return known


def parse(text: str, mode: ParseMode = "md") -> tuple[str, list[Any]]:
    """The plain text and its entities, sorted by where they begin. What is not well-formed markup stays text."""
    mode = check_mode(mode)
    if mode is None:
        return text, []
    if not isinstance(mode, str):
        return mode.parse(text)
    if mode == "md" and SPECIAL["md"].isdisjoint(text):
        return text, []
    if mode == "html" and SPECIAL["html"].isdisjoint(text):
        return text, []
    from . import spans

    if mode == "md":
        from . import markdown as how
    else:
        from . import html as how  # type: ignore[no-redef] # the two have the same functions
    plain, found = how.parse(text)
    return plain, spans.to_entities(plain, found)


def unparse(text: str, entities: Sequence[Any] | None, mode: ParseMode = "md") -> str:
    """The text with markup; what the mode cannot express is left out."""
    mode = check_mode(mode)
    if mode is None:
        return text
    if not isinstance(mode, str):
        return mode.unparse(text, list(entities or ()))
    from . import spans

    if mode == "md":
        from . import markdown as how
    else:
        from . import html as how  # type: ignore[no-redef] # the two have the same functions
    return how.unparse(text, spans.from_entities(text, entities or ()))


async def formatted(
    client: TelegramClient, text: str, mode: AnyParseMode, entities: Sequence[Any] | None
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


async def _mention(client: TelegramClient, entity: Any) -> Any:
    """Source: https://core.telegram.org/constructor/inputMessageEntityMentionName"""
    from cablegram import api
    from cablegram.client.peers import input_user

    user = input_user(await client.get_input_entity(entity.user_id))
    return api.InputMessageEntityMentionName(offset=entity.offset, length=entity.length, user_id=user)
