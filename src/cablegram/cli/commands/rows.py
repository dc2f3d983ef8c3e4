"""Lists as results: a table for a person, lines of fields for a pipe, and one JSON object a line for a program.

A row is a dict. ``--json`` prints all of it; a table and a pipe show the columns that were named. Text that came from
the network is printed without its control characters, so that no name moves the cursor; JSON escapes them by itself.
"""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from rich.table import Table
from rich.text import Text

from cablegram.cli import console

if TYPE_CHECKING:
    from cablegram import api

Row = Mapping[str, Any]


class Rows:
    """A list that grows row by row: in a pipe each is printed at once, a table is when all of them are there."""

    def __init__(self, *columns: str, as_json: bool) -> None:
        self._columns, self._json = columns, as_json
        self._table: Table | None = None
        if console.out.is_terminal and not as_json:
            self._table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
            for name in columns:
                self._table.add_column(name, overflow="fold", no_wrap=name in ("id", "unread", "date"))

    def add(self, row: Row) -> None:
        """Print or keep one row."""
        if self._json:
            console.result(as_line(row))
            return
        cells = [_cell(row.get(name)) for name in self._columns]
        if self._table is not None:
            self._table.add_row(*map(Text, cells))
        else:
            console.result("\t".join(cell.replace("\n", " ").replace("\t", " ") for cell in cells))

    def end(self) -> None:
        """Print the table; "nothing" is said to the person, not printed."""
        if self._table is None:
            return
        if self._table.row_count:
            console.out.print(self._table, soft_wrap=False)
        else:
            console.say("[dim]nothing[/dim]")


def as_line(row: Row) -> str:
    """One line of JSON; bytes become base64."""
    return json.dumps(dict(row), ensure_ascii=False, default=plain_value)


def plain_value(value: object) -> object:
    """What JSON has no form for: bytes become base64, objects of the API their fields."""
    from cablegram.tl import TLObject

    if isinstance(value, bytes):
        return base64.b64encode(value).decode("ascii")
    if isinstance(value, TLObject):
        return value.to_dict()
    raise TypeError(f"{type(value).__name__} has no form in JSON")


def _cell(value: object) -> str:
    if value is None or value is False:
        return ""
    text = "yes" if value is True else str(value)
    return "".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in text)


def moment(seconds: int | None) -> str | None:
    """Unix time (seconds) for JSON: ISO 8601, in UTC."""
    return None if not seconds else datetime.fromtimestamp(seconds, UTC).isoformat()


def local(seconds: int | None) -> str:
    """Unix time (seconds) for a person: the local date and minute."""
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds)) if seconds else ""


def of_message(message: api.Message) -> dict[str, Any]:
    """A message as a row: what it says, who said it, when, and what came with it."""
    from cablegram.client.chats.entries import display_name

    file, sender = message.file, message.sender
    return {
        "chat_id": message.chat_id,
        "id": message.id,
        "date": moment(message.date),
        "edited": moment(message.edit_date),
        "from_id": message.sender_id,
        "from": display_name(sender) if sender is not None else None,
        "out": message.out,
        "text": message.message,
        "reply_to": getattr(message.reply_to, "reply_to_msg_id", None),
        "album": message.grouped_id,
        "file": None if file is None else {"name": file.name, "size": file.size, "mime_type": file.mime_type},
    }


def for_a_person(message: api.Message) -> dict[str, object]:
    """The same message with its date in local time, and its file named in its text."""
    row = of_message(message)
    file = f"[{row['file']['name']}] " if row["file"] else ""
    return row | {"date": local(message.date), "text": f"{file}{message.message}".strip()}


def message_row(message: api.Message, *, as_json: bool) -> dict[str, object]:
    """A message in the form that ``--json``, or its absence, asks for."""
    return of_message(message) if as_json else for_a_person(message)
