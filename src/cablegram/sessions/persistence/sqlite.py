"""The SQLite file of a `StoreSession`: schema, transactions, checks. Synchronous; one thread writes.

Tables: ``records`` (name, whether durable, sealed content), ``peers`` (marked id, weight, seen, sealed body), ``tags``
(what else a peer is found by), ``entries`` (name, sealed content), ``meta`` (the store's id, and the manifest:
generation and fingerprint of the durable records, by which a lost or rolled back write is noticed).

Where a write is, and when. A transaction is in ``NAME-wal`` when it is committed. Whoever copies or moves the file
alone would miss it, so the log is written into the file (a checkpoint) as soon as there is nothing else to do after a
durable transaction, and after others every `CHECKPOINT_EVERY` seconds. Closing does it once more and removes the log:
`store_file` says how a file that lacks its log is recognised. SQLite goes on writing to a file that was moved or
removed; here each write looks first whether its path still leads to the file that was opened, so that what is
promised is where it was promised.
"""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Callable, Mapping
from contextlib import closing, suppress
from typing import Any, Final, NoReturn
from urllib.parse import quote

from cablegram.errors import SessionError, SessionFormatError
from cablegram.sessions.entries import bounds
from cablegram.sessions.peer_tables import BY_ID, BY_TAG, PAGE_OF_ENTRIES, write_entries, write_peers
from cablegram.sessions.types import Changes, PeerRow, Secret

from . import backup, store_file
from .private_files import Identity, closed, create, identity, opened, write_file
from .records import is_durable
from .store_file import VERSION

BUSY_TIMEOUT: Final = 5.0
"""How long a write waits for another process (only with ``shared=True``), seconds."""

ERRORS: Final = (sqlite3.Error, UnicodeDecodeError)
"""What `sqlite3` raises; it cannot decode the messages that quote a damaged file."""

CHECKPOINT_EVERY: Final = 30.0
"""What is not durable is in the main file after this long (seconds), and with the next durable change."""

MIGRATIONS: dict[int, str] = {1: store_file.ENTRIES}
"""The script that leads from each older version to the next."""


class Database:
    """One open file. Every error is a `SessionError` that names the path and the cause."""

    def __init__(self, path: str, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self._made = False
        self._immutable = False
        self._identity: Identity | None = None
        self._announced: Identity | None = None
        self._checkpointed = 0.0
        self._behind = False
        self._writer: sqlite3.Connection | None = None
        self._reader: sqlite3.Connection | None = None
        self._finder: sqlite3.Cursor | None = None  # the reader's, used again and again
        self._store_id = ""
        self._generation = 0
        self._durable: dict[str, bytes] = {}  # as of the last durable write or of opening

    def __del__(self) -> None:
        with suppress(SessionError):
            self.close()  # of a session that was dropped without being closed

    # ------------------------------------------------------------------ opening

    def open(self) -> dict[str, bytes]:
        """Open the file, make or migrate it if need be, check it, and give all records."""
        fresh = not os.path.exists(self.path)
        if fresh and os.path.exists(self.path + ".bak"):
            raise SessionFormatError(
                f"the session {self.path} is gone, but its backup is there; {self._way_out()}, "
                f"or remove {self.path}.bak to begin a new session"
            )
        log_missing = has_log = False
        try:
            if fresh:
                store_file.make(self.path)
                self._made = True
            else:
                log_missing, has_log = store_file.check(self.path, self._way_out, read_only=self.read_only)
        except (OSError, sqlite3.Error) as error:
            self.fail(error, "create" if fresh else "read")
        try:
            self._immutable = self.read_only and not has_log
            self._announced = opened(self.path)
            self._writer = self._connect(read_only=self.read_only, immutable=self._immutable)
            self._migrate(self._writer)
            records = self._read(self._writer)
        except ERRORS as error:
            self.close()
            self.fail(error, "open")
        except BaseException:
            self.close()
            raise
        if log_missing and not self._durable:
            self.close()
            raise SessionFormatError(
                f"{self.path} was copied or moved while the session was in use, without {self.path}-wal, and holds no "
                "login; close the session first, or copy it with `cablegram session convert`"
            )
        self._identity = identity(self.path)
        self._checkpointed = time.monotonic()
        return records

    def _connect(self, *, read_only: bool = False, immutable: bool = False) -> sqlite3.Connection:
        # immutable: no locks and no log, for a directory where neither could be made
        options = f"?mode={'ro' if self.read_only else 'rw'}" + ("&immutable=1" if immutable else "")
        connection = sqlite3.connect(
            f"file:{quote(self.path)}{options}", uri=True,
            timeout=BUSY_TIMEOUT, isolation_level=None, check_same_thread=False, cached_statements=64,
        )  # fmt: skip
        # a damaged file may hold a key where text should be: it must not end up in a decoding error's message
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        try:
            if read_only:
                connection.execute("PRAGMA query_only = ON")
            else:
                connection.execute("PRAGMA journal_mode = WAL")
                connection.execute("PRAGMA wal_autocheckpoint = 4000")  # pages; each checkpoint syncs to the disk
                connection.execute("PRAGMA secure_delete = ON")  # a key that was removed is gone from the file
                connection.execute("PRAGMA synchronous = NORMAL")
        except BaseException:
            connection.close()
            raise
        return connection

    def _migrate(self, connection: sqlite3.Connection) -> None:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version == VERSION:
            return
        if version > VERSION:
            raise SessionFormatError(
                f"the session {self.path} was written by a newer Cablegram (its version is {version}, "
                f"this one reads up to {VERSION}); update cablegram"
            )
        if self.read_only and version == 1:
            return  # it lacks the table of entries, and they are not needed to read the rest
        if not all(step in MIGRATIONS for step in range(version, VERSION)):
            raise SessionFormatError(f"the session {self.path} has the unknown version {version}; {self._way_out()}")
        spare = f"{self.path}.v{version}.bak"
        try:
            os.close(create(spare))
            with closing(sqlite3.connect(spare)) as copy:
                connection.backup(copy)
        except OSError as error:
            self.fail(error, "back up")
        steps = ";\n".join(MIGRATIONS[step] for step in range(version, VERSION))
        try:
            connection.executescript(f"BEGIN IMMEDIATE;\n{steps};\nPRAGMA user_version = {VERSION};\nCOMMIT;")
        except sqlite3.Error as error:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            self.fail(error, "migrate")

    def _read(self, connection: sqlite3.Connection) -> dict[str, bytes]:
        connection.execute("BEGIN")
        try:
            meta = dict(connection.execute("SELECT name, value FROM meta"))
            records: dict[str, bytes] = {
                str(name): self._blob(content)
                for name, content in connection.execute("SELECT name, content FROM records")
            }
        finally:
            connection.execute("COMMIT")
        durable = {name: content for name, content in records.items() if is_durable(name)}
        generation, _, digest = str(meta.get("manifest", "")).partition(" ")
        if not generation.isdigit() or backup.digest(durable) != digest or "store_id" not in meta:
            raise SessionFormatError(
                f"the session {self.path} is damaged: what it holds is not what was written; {self._way_out()}"
            )
        self._store_id, self._generation, self._durable = str(meta["store_id"]), int(generation), durable
        spare = backup.read_backup(self.path)
        if spare is not None and spare.store_id == self._store_id and spare.generation > self._generation:
            raise SessionFormatError(
                f"the session {self.path} is older than its backup: its latest writes are lost; {self._way_out()}"
            )
        return records

    # ------------------------------------------------------------------ writing and reading

    def write(self, changes: Changes) -> None:
        """One transaction; durable ones are synced to the disk and copied to the backup."""
        connection = self._opened()
        if identity(self.path) != self._identity:
            raise SessionError(
                f"the session {self.path} was moved, replaced or removed while in use: what changes now would not be "
                "in it; put it back, or start again"
            )
        spare: backup.Backup | None = None
        try:
            if changes.durable:
                connection.execute("PRAGMA synchronous = FULL")
            connection.execute("BEGIN IMMEDIATE")
            try:
                self._write_records(connection, changes.records)
                write_peers(connection, changes.peers)
                write_entries(connection, changes.entries)
                if any(map(is_durable, changes.records)):
                    spare = self._write_manifest(connection)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            finally:
                if changes.durable:
                    connection.execute("PRAGMA synchronous = NORMAL")
        except ERRORS as error:
            self.fail(error, "write")
        if spare is not None:
            self._generation, self._durable = spare.generation, spare.records
            self._write_backup()
            self._behind = True

    @property
    def wants_checkpoint(self) -> bool:
        """Whether the log has what should be in the file by now."""
        return self._behind or time.monotonic() - self._checkpointed > CHECKPOINT_EVERY

    def checkpoint(self) -> None:
        """Write the log into the file."""
        if self._writer is None or not self.wants_checkpoint:
            return
        self._checkpointed = time.monotonic()
        with suppress(sqlite3.Error):  # nothing is lost: the log has it, and the next write comes here again
            busy, logged, moved = self._writer.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchone()
            self._behind = bool(busy) or moved < logged  # a reader is in the way of the rest

    def _write_records(self, connection: sqlite3.Connection, records: Mapping[str, bytes | None]) -> None:
        gone = [(name,) for name, content in records.items() if content is None]
        kept = [(name, is_durable(name), content) for name, content in records.items() if content is not None]
        connection.executemany("DELETE FROM records WHERE name = ?", gone)
        connection.executemany("INSERT OR REPLACE INTO records VALUES (?, ?, ?)", kept)

    def _write_manifest(self, connection: sqlite3.Connection) -> backup.Backup:
        # read back what is there: with shared=True another process may have written too
        (manifest,) = connection.execute("SELECT value FROM meta WHERE name = 'manifest'").fetchone()
        found = connection.execute("SELECT name, content FROM records WHERE durable")
        durable: dict[str, bytes] = {str(name): self._blob(content) for name, content in found}
        generation = int(str(manifest).partition(" ")[0]) + 1
        value = f"{generation} {backup.digest(durable)}"
        connection.execute("UPDATE meta SET value = ? WHERE name = 'manifest'", (value,))
        return backup.Backup(self._store_id, generation, durable)

    def lookup(self, key: int | str) -> PeerRow | None:
        """A peer by marked id or tag; on a connection of its own, which never waits for the writer."""
        try:
            row = self._finding().execute(BY_ID if isinstance(key, int) else BY_TAG, (key,)).fetchone()
            return None if row is None else self._peer_row(*row)
        except OverflowError:
            return None  # no id of Telegram's is larger than 64 bits
        except ERRORS as error:
            self.fail(error, "read")

    def _finding(self) -> sqlite3.Cursor:
        if self._finder is None:
            self._opened()
            self._reader = self._connect(read_only=True, immutable=self._immutable)
            self._finder = self._reader.cursor()
        return self._finder

    def entry(self, name: str) -> bytes | None:
        """An entry's content; likewise."""
        try:
            row = self._finding().execute("SELECT content FROM entries WHERE name = ?", (name,)).fetchone()
            return None if row is None else self._blob(row[0])
        except ERRORS as error:
            self.fail(error, "read")

    def entries(self, family: str | None, after: str | None, limit: int) -> list[tuple[str, bytes]]:
        """Up to ``limit`` entries of a family in the order of their names, after one of them."""
        try:
            found = self._opened().execute(PAGE_OF_ENTRIES, (*bounds(family, after), limit))
            return [(str(name), self._blob(content)) for name, content in found]
        except ERRORS as error:
            self.fail(error, "read")

    def _peer_row(self, marked: Any, weight: Any, seen: Any, body: Any) -> PeerRow:
        if not (isinstance(marked, int) and isinstance(weight, int) and isinstance(seen, int)):
            raise SessionFormatError(f"the session {self.path} is damaged: a peer is not one; {self._way_out()}")
        return PeerRow(marked, weight, seen, (), self._blob(body))

    def _blob(self, value: Any) -> Secret:
        if not isinstance(value, bytes):  # bytes() of a number would be that many bytes
            raise SessionFormatError(f"the session {self.path} is damaged: a record is no record; {self._way_out()}")
        return Secret(value)

    def rows(self, after: int | None, limit: int) -> list[PeerRow]:
        """Up to ``limit`` peers in the order of their ids, after one of them; with their tags."""
        where, arguments = ("", (limit,)) if after is None else ("WHERE id > ?", (after, limit))
        try:
            found = self._opened().execute(
                f"SELECT id, weight, seen, body FROM peers {where} ORDER BY id LIMIT ?",  # noqa: S608 - two constants
                arguments,
            )
            return [self._peer_row(*row) for row in found]
        except ERRORS as error:
            self.fail(error, "read")

    def is_sound(self) -> bool:
        """SQLite's own check of every page; reads the whole file."""
        try:
            return [str(row[0]) for row in self._opened().execute("PRAGMA integrity_check(1)")] == ["ok"]
        except ERRORS:
            return False

    def is_blank(self) -> bool:
        """Whether this opening made the file, and nothing was written to it."""
        if not self._made or self._writer is None:
            return False
        try:
            query = (
                "SELECT EXISTS(SELECT 1 FROM records) OR EXISTS(SELECT 1 FROM peers) OR EXISTS(SELECT 1 FROM entries)"
            )
            return not self._writer.execute(query).fetchone()[0]
        except ERRORS:
            return False

    def close(self) -> None:
        """Close the file; the last one to do so folds the write-ahead log into it.

        Back in the plain mode costs two syncs here and two at the next opening. It is needed only for a store without
        a durable record: of those alone `store_file` has to know whether they lack a log or were left so.
        """
        reader, writer, self._reader, self._writer, self._finder = self._reader, self._writer, None, None, None
        try:
            if reader is not None:
                reader.close()
            if writer is not None:
                if not self.read_only:
                    with suppress(sqlite3.Error):  # another process still has it open (shared=True): it does this
                        writer.execute("PRAGMA busy_timeout = 0")
                        if not writer.execute("SELECT EXISTS(SELECT 1 FROM records WHERE durable)").fetchone()[0]:
                            writer.execute("PRAGMA journal_mode = DELETE")
                writer.close()
        except sqlite3.Error as error:
            self.fail(error, "close")
        finally:
            announced, self._announced = self._announced, None
            closed(announced)

    def _opened(self) -> sqlite3.Connection:
        if self._writer is None:
            raise SessionError(f"the session {self.path} is not open: call load() first")
        return self._writer

    # ------------------------------------------------------------------ backup and errors

    def refresh_backup(self) -> None:
        """Write the backup again if it is missing, damaged or older than the store."""
        spare = backup.read_backup(self.path)
        current = spare is not None and (spare.store_id, spare.generation) == (self._store_id, self._generation)
        if self._durable and not current:
            self._write_backup()

    def _write_backup(self) -> None:
        try:
            data = backup.Backup(self._store_id, self._generation, self._durable).pack()
            write_file(self.path + ".bak", data)
        except OSError as error:
            import logging

            logging.getLogger(__name__).warning(
                "the session is saved, but not its backup %s.bak: %s", self.path, error.strerror
            )

    def _way_out(self) -> str:
        if os.path.exists(self.path + ".bak"):
            return f"restore the login with `cablegram session doctor --repair {self.path}`"
        return "there is no backup of it; delete the file and log in again"

    def fail(self, error: Exception, verb: str) -> NoReturn:
        """Turn an error of the system or of SQLite into one that says which file and why."""
        raise _translated(error, verb, self.path, self._way_out) from error


def _translated(error: Exception, verb: str, path: str, way_out: Callable[[], str]) -> SessionError:
    if isinstance(error, OSError):
        return SessionError(f"cannot {verb} the session {path}: {error.strerror or error}")
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    damage = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
    if verb in ("open", "read"):
        damage.add(sqlite3.SQLITE_ERROR)  # statements that always worked fail only on a file that changed
    if code in damage or type(error) is sqlite3.DatabaseError or not isinstance(error, sqlite3.Error):
        return SessionFormatError(f"the session {path} is damaged ({error}); {way_out()}")
    reasons = {
        sqlite3.SQLITE_FULL: "the disk is full; free some space, nothing of the old state is lost",
        sqlite3.SQLITE_READONLY: "the file or its directory is read-only",
        sqlite3.SQLITE_CANTOPEN: "the file or its directory cannot be opened",
        sqlite3.SQLITE_BUSY: "another process is writing to it",
        sqlite3.SQLITE_IOERR: "the disk reports an error, or is full",
    }
    return SessionError(f"cannot {verb} the session {path}: {reasons.get(code, error)} ({error})")
