"""Exports as lines: JSON, or CSV.

The file itself says where to go on: its last record holds the chat and the id of the last message. A record that an
interruption has cut off is removed when the file is opened, so that it is written again, whole. Where a record ends
is known without parsing: in JSON lines at every line's end, in CSV at a line's end with an even number of quotes before
it. The two records ``1,"a LF b" LF`` and ``2,"c`` end after the second LF: the first LF has one quote before it, the
second has two, and what follows is cut off.
"""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any, BinaryIO

from cablegram.cli.commands.rows import Row, as_line
from cablegram.errors import UsageError

COLUMNS = (
    "chat_id", "id", "date", "edited", "from_id", "from", "out", "text", "reply_to", "album",
    "file_name", "file_size", "file_type", "file_path",
)  # fmt: skip

_JSON_START, _CSV_START = '{"chat_id"', ",".join(COLUMNS)


class Lines:
    """An export in lines, opened for adding. Raises UsageError for other files."""

    def __init__(self, path: Path) -> None:
        self.path, self.last_id, self.count = path, 0, 0
        self.chat: int | None = None
        self._csv = path.suffix.lower() == ".csv"
        self._file: BinaryIO = path.open("a+b")
        try:
            self._go_on()
        except BaseException:
            self._file.close()
            raise

    def close(self) -> None:
        """Write what is left, and close."""
        self._file.close()

    def add(self, row: Row) -> None:
        """Write one message."""
        self.count += 1
        self._file.write(_record(_flat(row)) if self._csv else f"{as_line(row)}\n".encode())

    def flush(self) -> None:
        """Hand what was written to the system."""
        self._file.flush()

    def _go_on(self) -> None:
        """Find the last record; only what is known to be an export of ours is changed."""
        start, end, records = _last_record(self._file, quoted=self._csv)
        self._file.seek(start)
        text = self._file.read(end - start or len(_CSV_START)).decode("utf-8", "replace")
        try:
            if end:
                self._take(self._of_csv(text) if self._csv else json.loads(text))
            elif not (_CSV_START if self._csv else _JSON_START).startswith(text[: len(_JSON_START)]):
                raise ValueError("it does not begin like an export")
        except (ValueError, KeyError, TypeError):
            raise UsageError(f"{self.path} is no export of a chat; take another file") from None
        self._file.truncate(end)
        self.count = max(0, records - 1) if self._csv else records
        if end == 0 and self._csv:
            self._file.write(_record(dict(zip(COLUMNS, COLUMNS, strict=True))))

    def _take(self, last: dict[str, Any]) -> None:
        if last:
            self.last_id, self.chat = int(last["id"]), int(last["chat_id"])

    def _of_csv(self, text: str) -> dict[str, Any]:
        """The last record; empty when it is the heading."""
        cells = next(csv.reader(io.StringIO(text, newline="")))
        if tuple(cells) == COLUMNS:
            return {}
        return dict(zip(COLUMNS, cells, strict=True))


def _last_record(file: BinaryIO, *, quoted: bool) -> tuple[int, int, int]:
    """Where the last whole record begins and ends (bytes), and how many there are."""
    file.seek(0)
    start = end = position = 0
    quotes = records = 0
    for line in file:
        position += len(line)
        quotes += line.count(b'"') if quoted else 0
        if line.endswith(b"\n") and quotes % 2 == 0:
            start, end, records = end, position, records + 1
    return start, end, records


def _flat(row: Row) -> dict[str, Any]:
    file = row["file"] or {}
    return {
        **row,
        "file_name": file.get("name"),
        "file_size": file.get("size"),
        "file_type": file.get("mime_type"),
        "file_path": file.get("path"),
    }


def _record(values: dict[str, Any]) -> bytes:
    text = io.StringIO(newline="")
    csv.DictWriter(text, COLUMNS, extrasaction="ignore", lineterminator="\n").writerow(values)
    return text.getvalue().encode()
