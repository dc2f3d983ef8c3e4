"""Exports of chats: files that can be added to, by their kind.

`lines` are JSON or CSV, `database` is SQLite, `page` HTML that a browser shows without a network. Each finds out from
itself where to go on, and writes again, whole, what an interruption cut off. `media` fetches the files of the messages
to a folder beside it, `manifest` says in one file what all of it is.
"""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from cablegram.cli.commands.rows import Row
from cablegram.errors import UsageError

KINDS = (".jsonl", ".ndjson", ".csv", ".sqlite", ".db", ".html")


WITH_MARKUP = (".sqlite", ".db", ".html")
"""Kinds that keep a text's formatting too."""


class Export(Protocol):
    """An export that is open for adding. ``chat``: whose messages are in it; ``last_id``: the last; None and 0: new.

    ``count``: how many messages are in it, those of earlier runs too.
    """

    chat: int | None
    last_id: int
    count: int

    def add(self, row: Row) -> None:
        """Write one message."""

    def flush(self) -> None:
        """Hand what was written to the system."""

    def close(self) -> None:
        """Write what is left, and close."""


def check(path: Path) -> None:
    """Refuse a kind of file that there is not, before anything is asked. Raises UsageError."""
    if path.suffix.lower() not in KINDS:
        raise UsageError(f"--to is a file that ends with {', '.join(KINDS[:-1])} or {KINDS[-1]}, not {path.name}")


def opened(path: Path, title: str) -> Export:
    """The export in a file, made when there is none; ``title``: the chat's name. Raises UsageError for other files."""
    check(path)
    match path.suffix.lower():
        case ".sqlite" | ".db":
            from .database import ExportDatabase

            return ExportDatabase(path, title)
        case ".html":
            from .page import ExportPage

            return ExportPage(path, title)
    from .lines import Lines

    return Lines(path)
