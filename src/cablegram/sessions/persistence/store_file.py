"""The file of a store before SQLite opens it: making it, and telling from its first bytes whether it can be one.

Whether the log is missing. A store is in SQLite's WAL mode while it is open: what is written goes into ``NAME-wal``
first, and its header says so (byte 18 is 2). A killed process leaves header and log as they are. `Database.close`
removes the log, and takes a store that holds nothing durable back to the plain mode (byte 18 is 1). So a header that
says "WAL", with no log beside it and nothing durable inside, is a file that was copied, or moved away, while it was in
use, before anything of the login had reached it.

Source: https://www.sqlite.org/fileformat2.html#the_database_header
"""

from __future__ import annotations

import os
import sqlite3
import stat
from collections.abc import Callable
from typing import Final, NamedTuple

from cablegram.errors import SessionFormatError

from . import backup
from .private_files import NotAFile, create, read_file, sync_directory, tighten

APPLICATION_ID: Final = 0x43424C47  # "CBLG", at byte 68 of the file
VERSION: Final = 2
HEADER: Final = b"SQLite format 3\0"
_HEADER_SIZE: Final = 100
_WAL: Final = 2

_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE records (name TEXT PRIMARY KEY, durable INTEGER NOT NULL, content BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE peers (id INTEGER PRIMARY KEY, weight INTEGER NOT NULL, seen INTEGER NOT NULL, body BLOB NOT NULL);
CREATE TABLE tags (tag TEXT PRIMARY KEY, id INTEGER NOT NULL) WITHOUT ROWID;
"""

ENTRIES: Final = "CREATE TABLE entries (name TEXT PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID;\n"
"""What version 2 added."""


class Head(NamedTuple):
    """What the first bytes of a store say. ``log_missing``: it was in use, and its write-ahead log is not here."""

    log_missing: bool
    has_log: bool


def make(path: str) -> None:
    """Make an empty store under another name, then move it into place: a crash leaves all of it or nothing.

    Errors: ``OSError``, ``sqlite3.Error``.
    """
    spare = path + ".new"
    os.close(create(spare))
    try:
        connection = sqlite3.connect(spare, isolation_level=None)
        try:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
            connection.executescript("BEGIN;" + _SCHEMA + ENTRIES)
            manifest = f"0 {backup.digest({})}"
            rows = [("store_id", os.urandom(16).hex()), ("manifest", manifest)]
            connection.executemany("INSERT INTO meta VALUES (?, ?)", rows)
            connection.execute("COMMIT")
        finally:
            connection.close()
        os.replace(spare, path)
        sync_directory(os.path.dirname(path) or ".")
    except (OSError, sqlite3.Error):
        if os.path.exists(spare):
            os.unlink(spare)
        raise


def check(path: str, way_out: Callable[[], str], *, read_only: bool) -> Head:
    """Refuse what cannot be a store, and take its rights from everybody else. `SessionFormatError`, ``OSError``."""
    try:
        head = read_file(path, _HEADER_SIZE, follow=True)
    except NotAFile:
        raise SessionFormatError(f"the session {path} is no regular file; give another name") from None
    if not read_only:
        for suffix in ("", "-wal", "-shm", "-journal", ".bak"):
            if os.path.lexists(path + suffix):
                tighten(path + suffix)
    size = os.stat(path).st_size
    log = path + "-wal"
    has_log = os.path.exists(log) and stat.S_ISREG(os.stat(log).st_mode)
    if len(head) < _HEADER_SIZE or not head.startswith(HEADER):
        what = "is empty" if not head else "is damaged or no session at all: it does not start as one"
        raise SessionFormatError(f"the session {path} {what}; {way_out()}")
    if not {head[18], head[19]} <= {1, 2}:  # SQLite opens a file of an unknown version, for reading
        raise SessionFormatError(f"the session {path} is damaged: its header has an unknown version; {way_out()}")
    page_size = int.from_bytes(head[16:18], "big")
    whole = (65536 if page_size == 1 else page_size) * int.from_bytes(head[28:32], "big")
    if size < whole and not (has_log and os.path.getsize(log)):  # the log may hold the pages that are not here yet
        raise SessionFormatError(f"the session {path} is cut off: {size} of {whole} bytes are left; {way_out()}")
    if int.from_bytes(head[68:72], "big") != APPLICATION_ID:
        from cablegram.sessions.files import foreign_kind

        kind = foreign_kind(path)
        if kind is None:
            raise SessionFormatError(f"{path} is not a Cablegram session, or is damaged; {way_out()}")
        raise SessionFormatError(f"{path} is {kind}; import it with `cablegram session convert {path} NEW_NAME`")
    return Head(head[18] == _WAL and not has_log, has_log and os.path.getsize(log) > 0)


def is_store(path: str) -> bool:
    """Whether a file starts as a Cablegram store."""
    try:
        head = read_file(path, 72, follow=True)
    except OSError:
        return False
    return head.startswith(HEADER) and int.from_bytes(head[68:72], "big") == APPLICATION_ID
