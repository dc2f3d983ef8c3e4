"""How texts are written: Markdown, HTML, as they are, or by a parser of the program's own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, Union, runtime_checkable

from cablegram.errors import UsageError

if TYPE_CHECKING:
    from types import EllipsisType

    from cablegram import api

NAMES = {"md": "md", "markdown": "md", "html": "html", "htm": "html"}


@runtime_checkable
class Parser(Protocol):
    """A way of writing formatted text, besides the two that are built in."""

    def parse(self, text: str) -> tuple[str, list[api.TypeMessageEntity]]:
        """The plain text and its entities."""

    def unparse(self, text: str, entities: Sequence[api.TypeMessageEntity]) -> str:
        """The opposite."""


ParseMode = str | Parser | None
AnyParseMode = Union[ParseMode, "EllipsisType"]
"""``...`` stands for the client's own."""


def check_mode(mode: ParseMode) -> ParseMode:
    """The mode by its one name: ``"md"``, ``"html"``, None, or a parser. Raises UsageError for anything else."""
    if mode is None or isinstance(mode, Parser):
        return mode
    known = NAMES.get(mode.lower()) if isinstance(mode, str) else None
    if known is None:
        raise UsageError(f"parse_mode is 'md', 'html', None or an object with parse and unparse, not {mode!r}")
    return known
