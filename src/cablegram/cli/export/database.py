"""An export as an SQLite database: a table of messages, a view for people, and a full-text index of the texts.

Messages are added in transactions, so that an interruption leaves whole ones.
"""

from __future__ import annotations

import sqlite3
from pathlib import Path

from cablegram.cli.commands.rows import Row
from cablegram.errors import UsageError

APPLICATION = 0x43424C47
"""``application_id`` of our databases ("CBLG"). Source: https://www.sqlite.org/pragma.html#pragma_application_id"""

TABLES = """
CREATE TABLE chat (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE messages (
    id INTEGER PRIMARY KEY, date TEXT, edited TEXT, from_id INTEGER, "from" TEXT, out INTEGER NOT NULL,
    text TEXT NOT NULL, html TEXT, reply_to INTEGER, album INTEGER,
    file_name TEXT, file_size INTEGER, file_type TEXT, file_path TEXT
);
CREATE VIRTUAL TABLE words USING fts5(text, content='messages', content_rowid='id');
CREATE TRIGGER messages_added AFTER INSERT ON messages BEGIN
    INSERT INTO words(rowid, text) VALUES (new.id, new.text);
END;
"""
ADD = """
INSERT OR IGNORE INTO messages VALUES (
    :id, :date, :edited, :from_id, :from, :out, :text, :html, :reply_to, :album,
    :file_name, :file_size, :file_type, :file_path
)
"""


class ExportDatabase:
    """An export in a database, opened for adding."""

    def __init__(self, path: Path, title: str) -> None:
        self.path, self.last_id, self.count = path, 0, 0
        self.chat: int | None = None
        self._title = title
        if path.exists() and not _may_be_a_database(path):
            raise UsageError(f"{path} is no export of a chat; take another file")
        self._database = sqlite3.connect(path)
        try:
            self._go_on()
        except sqlite3.DatabaseError as error:
            self._database.close()
            raise UsageError(f"{path} cannot be added to ({error}); take another file") from error
        except BaseException:
            self._database.close()
            raise

    def add(self, row: Row) -> None:
        if self.chat is None:
            self.chat = int(row["chat_id"])
            self._database.execute("INSERT INTO chat VALUES (?, ?)", (self.chat, self._title))
        file = row["file"] or {}
        self.count += self._database.execute(
            ADD,
            {
                **{key: value for key, value in row.items() if not isinstance(value, dict)},
                "out": int(bool(row["out"])),
                "html": row.get("html"),
                "file_name": file.get("name"),
                "file_size": file.get("size"),
                "file_type": file.get("mime_type"),
                "file_path": file.get("path"),
            },
        ).rowcount
        self.last_id = int(row["id"])

    def flush(self) -> None:
        self._database.commit()

    def close(self) -> None:
        self._database.commit()
        self._database.close()

    def _go_on(self) -> None:
        run = self._database.execute
        [application] = run("PRAGMA application_id").fetchone()
        [tables] = run("SELECT count(*) FROM sqlite_master").fetchone()
        if application != APPLICATION and tables:
            raise UsageError(f"{self.path} is no export of a chat; take another file")
        if not tables:
            # One transaction: `executescript` would commit each statement, and a kill between two leave half a schema.
            self._database.executescript(f"BEGIN; PRAGMA application_id = {APPLICATION}; {TABLES} COMMIT;")
            return
        found = run("SELECT id FROM chat").fetchone()
        self.chat = None if found is None else found[0]
        self.last_id, self.count = run("SELECT coalesce(max(id), 0), count(*) FROM messages").fetchone()


def _may_be_a_database(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(16) in (b"", b"SQLite format 3\0")
