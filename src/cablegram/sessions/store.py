"""A session in a file of its own: durable, leased to one process, off the event loop."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import weakref
from collections.abc import Awaitable, Mapping
from concurrent.futures import Future
from typing import TYPE_CHECKING

from cablegram.errors import SessionError, SessionInUse, UsageError
from cablegram.sessions.base import MaybeAwaitable, Session
from cablegram.sessions.types import Changes, PeerRow

from .persistence.lease import FileLease
from .persistence.worker import Worker

if TYPE_CHECKING:
    from .persistence.repair import RepairReport
    from .persistence.sqlite import Database

SUFFIX = ".session"

log = logging.getLogger(__name__)


class StoreSession(Session):
    """A session in the SQLite file ``NAME.session``, by default in the current directory.

    ``name`` may be a path. ``load()`` makes the file (mode 0600, in a directory of mode 0700 if it has to make that
    too) and takes its lease before anything is sent: `SessionInUse` names the process that has it already.
    Another name of the same file, a symbolic or a hard link, meets the same lease. ``shared=True`` does without it.
    Everything seen is saved by itself; ``save()`` waits for it. A file that can only be read is loaded (``read_only``
    is then True): durable changes are refused, the others are not kept. A file that was made and never filled is
    removed by ``close()``.

    Errors: `SessionError` with the path and the cause; `SessionFormatError` when the file is damaged or another
    library's, with the way to restore or import it.
    """

    def __init__(self, name: str | os.PathLike[str], *, shared: bool = False, write_delay: float = 0.5) -> None:
        super().__init__(write_delay=write_delay)
        path = os.fspath(name)
        if not path or path.endswith(os.sep) or "\0" in path:
            raise UsageError(f"not a name for a session: {path!r}")
        self.path = os.path.abspath(os.path.expanduser(path if path.endswith(SUFFIX) else path + SUFFIX))
        self.shared = shared
        self.read_only = False
        self._database: Database | None = None
        self._lease: FileLease | None = None
        self._worker = Worker(f"session {os.path.basename(self.path)}")
        self._pid = 0

    def describe(self) -> str:
        return f"StoreSession {self.path}"

    def fetch(self) -> MaybeAwaitable[Mapping[str, bytes]]:
        return self._worker.settle(self._open)

    def persist(self, changes: Changes) -> Awaitable[None] | None:
        database = self._opened()
        if self.read_only:
            if changes.durable:
                raise SessionError(f"cannot write the session {self.path}: the file or its directory is read-only")
            return None
        written = self._worker.settle(lambda: self._write(database, changes))
        if written is not None:
            asyncio.ensure_future(written).add_done_callback(self._on_written)
        return written

    def _on_written(self, written: asyncio.Future[None]) -> None:
        error = None if written.cancelled() else written.exception()
        if isinstance(error, SessionInUse) and self.on_lost is not None:
            self.on_lost(error)

    def lookup(self, key: int | str) -> PeerRow | None:
        return self._opened().lookup(key)

    def rows(self, after: int | None, limit: int) -> MaybeAwaitable[list[PeerRow]]:
        database = self._opened()
        return self._worker.settle(lambda: database.rows(after, limit))

    def fetch_entry(self, name: str) -> bytes | None:
        return self._opened().entry(name)

    def fetch_entries(
        self, family: str | None, after: str | None, limit: int
    ) -> MaybeAwaitable[list[tuple[str, bytes]]]:
        database = self._opened()
        return self._worker.settle(lambda: database.entries(family, after, limit))

    def release(self) -> Awaitable[None] | None:
        if self._database is None and not self._worker.running:  # it may be opening the file for a cancelled load()
            return None
        return self._worker.settle(self._shut)

    def erase(self) -> Awaitable[None] | None:
        return self._worker.settle(self._remove)

    def repair(self) -> MaybeAwaitable[RepairReport]:
        """Bring back a damaged session: the login from its backup, the rest as far as it can be read."""
        from .persistence.repair import repair

        return self._worker.settle(lambda: repair(self.path))

    # ------------------------------------------------------------------ in the worker's thread

    def _open(self) -> Mapping[str, bytes]:
        from .persistence.sqlite import Database

        if self._database is not None:
            self._database.close()
        path = os.path.realpath(self.path)  # the lease, the log and the backup are beside the real file
        self.read_only = _is_read_only(path)
        try:
            self._make_directory(path)
            self._take_lease(path)
            database = Database(path, read_only=self.read_only)
            records = database.open()
            if self._lease is not None:
                self._lease.hold_file(path)
        except BaseException:
            self._database = None
            self._give_back()
            self._worker.stop()
            raise
        self._database = database
        self._pid = os.getpid()
        _open_sessions.add(self)
        if self.read_only:
            log.warning("the session %s is read-only: what changes is not kept", self.path)
        elif not self.shared:
            self._worker.submit(database.refresh_backup)
        return records

    def _take_lease(self, path: str) -> None:
        if self.shared or self._lease is not None:
            return
        self._lease = FileLease(path + ".lock", self.path)
        self._lease.acquire(read_only=self.read_only)
        self._lease.hold_file(path)  # before the file is looked into: see the lease's theory of operation

    def _give_back(self) -> None:
        lease, self._lease = self._lease, None
        if lease is not None:
            lease.release()

    def _make_directory(self, path: str) -> None:
        directory = os.path.dirname(path)
        missing = []
        while not os.path.isdir(directory):
            missing.append(directory)
            directory = os.path.dirname(directory)
        try:
            for directory in reversed(missing):
                os.mkdir(directory, 0o700)
                os.chmod(directory, 0o700)  # whatever the umask
        except FileExistsError:
            pass
        except OSError as error:
            raise SessionError(f"cannot make the directory of the session {self.path}: {error.strerror}") from error

    def _write(self, database: Database, changes: Changes) -> None:
        if self._lease is not None:
            self._lease.check()
        database.write(changes)
        if database.wants_checkpoint:
            self._worker.when_idle(database.checkpoint)

    def _shut(self) -> None:
        database, self._database = self._database, None
        try:
            if database is not None:
                blank = not self.shared and database.is_blank()
                database.close()
                if blank:  # made by this opening, and nothing came of it: a cancelled login
                    _unlink_all(database.path)
        finally:
            _open_sessions.discard(self)
            self._give_back()
            self._worker.stop()

    def _remove(self) -> None:
        real = os.path.realpath(self.path)
        if os.path.isdir(os.path.dirname(real)):
            self._take_lease(real)
        if self._database is not None:
            self._database.close()
            self._database = None
        self._loaded = False
        try:
            _unlink_all(real)
            if os.path.islink(self.path):
                os.unlink(self.path)
        except OSError as error:
            raise SessionError(f"cannot remove {error.filename}: {error.strerror}") from error
        finally:
            self._shut()

    # ------------------------------------------------------------------ inside

    def _opened(self) -> Database:
        if self._database is None:
            raise SessionError(f"the session {self.path} is not open: call load() first")
        if self._pid != os.getpid():
            raise SessionError(f"the session {self.path} was opened before a fork; open it again in the child process")
        return self._database

    def _at_exit(self) -> None:
        """What a program that never closed its session still had in hand."""
        database = self._database
        if database is None or self._pid != os.getpid():
            return
        changes = self._queue.leftovers()
        if changes is not None:
            done: Future[None] = self._worker.submit(lambda: database.write(changes))
            done.exception(timeout=10)
        self._worker.submit(self._shut).exception(timeout=10)


def _is_read_only(path: str) -> bool:
    """Whether a store that is there can be read and not written."""
    if not os.path.exists(path):
        return False
    return not (os.access(path, os.W_OK) and os.access(os.path.dirname(path), os.W_OK))


def _unlink_all(path: str) -> None:
    for name in files_of(path):
        with contextlib.suppress(FileNotFoundError):
            os.unlink(name)


def files_of(path: str) -> list[str]:
    """The files that a store consists of, where they exist: the database, its logs, its backups."""
    directory, base = os.path.split(path)
    suffixes = ("", "-wal", "-shm", "-journal", ".new", ".bak", ".bak.tmp")
    found = [path + suffix for suffix in suffixes if os.path.lexists(path + suffix)]
    names = os.listdir(directory) if os.path.isdir(directory) else []
    found += [os.path.join(directory, name) for name in names if name.startswith(base + ".v") and name.endswith(".bak")]
    return found


_open_sessions: weakref.WeakSet[StoreSession] = weakref.WeakSet()


def _close_all() -> None:
    for session in list(_open_sessions):
        session._at_exit()


def _forget_all() -> None:
    for session in list(_open_sessions):
        if session._lease is not None:
            session._lease.abandon()
        _open_sessions.discard(session)


def _register() -> None:
    import atexit

    atexit.register(_close_all)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_forget_all)


_register()
