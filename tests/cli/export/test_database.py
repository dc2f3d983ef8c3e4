"""Tests of cablegram.cli.export.database: an export as an SQLite database."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Any

import pytest

from cablegram.cli.export.database import TABLES, ExportDatabase
from cablegram.errors import UsageError


def row(number: int, text: str, **more: Any) -> dict[str, Any]:
    return {
        "chat_id": -7, "id": number, "date": "2026-01-01T00:00:00+00:00", "edited": None, "from_id": 5, "from": "Ada",
        "out": False, "text": text, "html": None, "reply_to": None, "album": None, "file": None, **more,
    }  # fmt: skip


def test_it_goes_on(tmp_path: Path) -> None:
    """Rule: what was added is there again, with the chat, each message once, and the words can be searched."""
    path = tmp_path / "chat.sqlite"
    first = ExportDatabase(path, "Compilers")
    assert (first.chat, first.last_id) == (None, 0)
    first.add(row(1, "nested loops"))
    first.add(row(2, "a file", file={"name": "x.txt", "size": 3, "mime_type": "text/plain", "path": "f/2 x.txt"}))
    first.close()
    second = ExportDatabase(path, "Renamed")
    assert (second.chat, second.last_id) == (-7, 2)
    second.add(row(2, "again"))
    second.add(row(3, "loops once more"))
    second.close()
    with sqlite3.connect(path) as database:
        assert database.execute("SELECT * FROM chat").fetchall() == [(-7, "Compilers")]
        assert database.execute("SELECT id, text, file_path FROM messages").fetchall() == [
            (1, "nested loops", None),
            (2, "a file", "f/2 x.txt"),
            (3, "loops once more", None),
        ]
        found = database.execute("SELECT rowid FROM words WHERE words MATCH 'loops' ORDER BY rowid").fetchall()
        assert found == [(1,), (3,)]
    database.close()


def test_what_was_not_committed_comes_again(tmp_path: Path) -> None:
    """Rule: an interruption between two flushes leaves whole messages, and the next run goes on behind them."""
    path = tmp_path / "chat.sqlite"
    export = ExportDatabase(path, "Compilers")
    export.add(row(1, "kept"))
    export.flush()
    export.add(row(2, "lost"))
    copy = tmp_path / "copy.sqlite"
    copy.write_bytes(path.read_bytes())  # as a crash leaves it
    export.close()
    again = ExportDatabase(copy, "Compilers")
    assert (again.chat, again.last_id) == (-7, 1)
    again.close()


def test_other_files_are_left_alone(tmp_path: Path) -> None:
    """Rule: a file that is no database, and a database of something else, are refused and not changed."""
    letter, other = tmp_path / "letter.sqlite", tmp_path / "other.sqlite"
    letter.write_text("Dear Ada, this is a letter.")
    with sqlite3.connect(other) as database:
        database.execute("CREATE TABLE mine (x)")
    database.close()
    for path in (letter, other):
        before = path.read_bytes()
        with pytest.raises(UsageError, match="no export"):
            ExportDatabase(path, "x")
        assert path.read_bytes() == before


def test_a_new_database_is_made_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Rule: what stops while the tables are made leaves none of them, and the next run makes them all."""
    path = tmp_path / "chat.sqlite"
    with monkeypatch.context() as patch:
        patch.setattr("cablegram.cli.export.database.TABLES", TABLES.replace("CREATE VIRTUAL", "CREATE NONSENSE"))
        with pytest.raises(UsageError, match="cannot be added to"):
            ExportDatabase(path, "Compilers")
    export = ExportDatabase(path, "Compilers")
    export.add(row(1, "one"))
    assert export.count == 1
    export.close()


def test_a_damaged_database_is_refused(tmp_path: Path) -> None:
    """Rule: a file that begins like a database and is none is refused with its name, and stays as it is."""
    path = tmp_path / "chat.sqlite"
    path.write_bytes(b"SQLite format 3\0" + b"damaged" * 500)
    before = path.read_bytes()
    with pytest.raises(UsageError, match=r"chat\.sqlite cannot be added to"):
        ExportDatabase(path, "Compilers")
    assert path.read_bytes() == before
