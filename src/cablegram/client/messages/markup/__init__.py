"""Formatted text: Markdown or HTML to a plain text with message entities, and back.

``parse(text, "md")`` gives the text and its entities, ``unparse(text, entities, "html")`` the opposite. Entities count
in UTF-16 code units, as Telegram does.
Source: https://core.telegram.org/api/entities
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .modes import AnyParseMode, ParseMode, Parser, check_mode

if TYPE_CHECKING:
    from cablegram import api

__all__ = ["AnyParseMode", "ParseMode", "Parser", "check_mode", "parse", "unparse"]

SPECIAL = {"md": frozenset("*_~|`[]"), "html": frozenset("<&")}
"""A text without any of these is what it is, and costs nothing."""


def parse(text: str, mode: ParseMode = "md") -> tuple[str, list[api.TypeMessageEntity]]:
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


def unparse(text: str, entities: Sequence[api.TypeMessageEntity] | None, mode: ParseMode = "md") -> str:
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
