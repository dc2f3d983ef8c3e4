"""A session in a file of its own: durable, leased to one process, off the event loop."""

from __future__ import annotations

import os
import weakref
from collections.abc import Awaitable, Mapping
from concurrent.futures import Future
from typing import TYPE_CHECKING

from cablegram.errors import SessionError, UsageError
from cablegram.sessions.base import MaybeAwaitable, Session
from cablegram.sessions.types import Changes, PeerRow

from .persistence.lease import FileLease
from .persistence.worker import Worker

if TYPE_CHECKING:
    from .persistence.repair import Report
    from .persistence.sqlite import Database

SUFFIX = ".session"


class StoreSession(Session):
    """A session in the SQLite file ``NAME.session``, by default in the current directory.

    ``name`` may be a path. ``load()`` makes the file (mode 0600, in a directory of mode 0700 if it has to make that
    too) and takes its lease before anything is sent: `SessionInUse` names the process that has it already.
    ``shared=True`` does without the lease. Everything seen is saved by itself; ``save()`` waits for it.

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
        self._database: Database | None = None
        self._lease = FileLease(self.path + ".lock", self.path)
        self._worker = Worker(f"session {os.path.basename(self.path)}")
        self._pid = 0

    def describe(self) -> str:
        return f"StoreSession {self.path}"

    def fetch(self) -> MaybeAwaitable[Mapping[str, bytes]]:
        return self._worker.settle(self._open)

    def persist(self, changes: Changes) -> Awaitable[None] | None:
        database = self._opened()
        return self._worker.settle(lambda: database.write(changes))

    def lookup(self, key: int | str) -> PeerRow | None:
        return self._opened().lookup(key)

    def rows(self, after: int | None, limit: int) -> MaybeAwaitable[list[PeerRow]]:
        database = self._opened()
        return self._worker.settle(lambda: database.rows(after, limit))

    def release(self) -> Awaitable[None] | None:
        if self._database is None and not self._worker.running:  # it may be opening the file for a cancelled load()
            return None
        return self._worker.settle(self._shut)

    def erase(self) -> Awaitable[None] | None:
        return self._worker.settle(self._remove)

    def repair(self) -> MaybeAwaitable[Report]:
        """Bring back a damaged session: the login from its backup, the rest as far as it can be read."""
        from .persistence.repair import repair

        return self._worker.settle(lambda: repair(self.path))

    # ------------------------------------------------------------------ in the worker's thread

    def _open(self) -> Mapping[str, bytes]:
        from .persistence.sqlite import Database

        if self._database is not None:
            self._database.close()
        self._make_directory()
        if not self.shared and not self._lease.held:
            self._lease.acquire()
        database = Database(self.path)
        try:
            records = database.open()
        except BaseException:
            self._lease.release()
            self._database = None
            raise
        self._database = database
        self._pid = os.getpid()
        _open_sessions.add(self)
        if not self.shared:
            self._worker.submit(database.refresh_backup)
        return records

    def _make_directory(self) -> None:
        directory = os.path.dirname(self.path)
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

    def _shut(self) -> None:
        database, self._database = self._database, None
        try:
            if database is not None:
                database.close()
        finally:
            _open_sessions.discard(self)
            self._lease.release()
            self._worker.stop()

    def _remove(self) -> None:
        if not self.shared and not self._lease.held and os.path.isdir(os.path.dirname(self.path)):
            self._lease.acquire()
        if self._database is not None:
            self._database.close()
            self._database = None
        self._loaded = False
        path = self.path
        try:
            for path in files_of(self.path):
                os.unlink(path)
        except FileNotFoundError:
            pass
        except OSError as error:
            raise SessionError(f"cannot remove {path}: {error.strerror}") from error
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


def files_of(path: str) -> list[str]:
    """The files that a store consists of, where they exist: the database, its logs, its backups."""
    directory, base = os.path.split(path)
    suffixes = ("", "-wal", "-shm", "-journal", ".new", ".bak", ".bak.tmp")
    found = [path + suffix for suffix in suffixes if os.path.exists(path + suffix)]
    names = os.listdir(directory) if os.path.isdir(directory) else []
    found += [os.path.join(directory, name) for name in names if name.startswith(base + ".v") and name.endswith(".bak")]
    return found


_open_sessions: weakref.WeakSet[StoreSession] = weakref.WeakSet()


def _close_all() -> None:
    for session in list(_open_sessions):
        session._at_exit()


def _forget_all() -> None:
    for session in list(_open_sessions):
        session._lease.abandon()
        _open_sessions.discard(session)


def _register() -> None:
    import atexit

    atexit.register(_close_all)
    if hasattr(os, "register_at_fork"):
        os.register_at_fork(after_in_child=_forget_all)


_register()
