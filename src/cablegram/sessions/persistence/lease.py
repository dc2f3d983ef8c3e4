"""A lease on a file: one process at a time, freed by the operating system when the holder dies.

Theory of operation. Two clients on one authorization key end the login (``AUTH_KEY_DUPLICATED``), so the lease must
hold whatever name the second one comes by. It is two locks:

1. on a file beside the session, ``NAME.session.lock``, which also says who holds it. It works on every system and
   before the session's file exists. Whoever lets go removes it; what a killed process leaves is unlocked and harmless.
   The path is that of the real file: a symbolic link leads to the same lock.
2. on the session's file itself (`FileLease.hold_file`), so on its inode: a hard link elsewhere or a renamed file has
   another lock file, and the same inode. Only on Linux: its ``flock`` does not meet the ``fcntl`` locks of SQLite.

Within one process the inodes in use are also kept in a table, and looked up before the file is opened: closing any
descriptor of a file ends all ``fcntl`` locks that the process has on it, SQLite's included.

The lock file can be pulled away (a cleaner of old files, a person), and then another process could lock a new one. So
before each write `FileLease.check` compares: is what ``NAME.session.lock`` names still the file that is locked here?
If not, the lease is taken again, or, where another process has it by now, it is lost.

    A locks ada.session.lock (inode 7), and ada.session (inode 8)
    B opens alias.session -> ada.session      real path ada.session.lock: SessionInUse
    B opens hard.session, inode 8             hard.session.lock is free, the flock on inode 8 is not: SessionInUse
    rm ada.session.lock; B opens ada.session  a new lock file, inode 9, is free, inode 8 is not: SessionInUse
    A writes: ada.session.lock is not inode 7 any more: A locks a new one and goes on
"""

from __future__ import annotations

import errno
import os
import sys
import time
from typing import NamedTuple

from cablegram.errors import SessionError, SessionInUse

from .private_files import Identity, NotAFile, identity, let_go, open_regular, read_file

_FAR = 1 << 30  # Windows locks ranges against reading: lock one byte beyond the text
_ATTEMPTS = 50
_BUSY = (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK)

_held_here: dict[Identity, str] = {}
"""The sessions' files that this process has leased, and the paths of their lock files."""


class Holder(NamedTuple):
    """Who has a lease, and since when (Unix seconds)."""

    host: str
    pid: int
    since: float


class FileLease:
    """An exclusive lock on ``path``; ``name`` is what the session is called in messages."""

    __slots__ = ("_fd", "_file_fd", "_identity", "_path", "name")

    def __init__(self, path: str, name: str) -> None:
        self._path = path
        self.name = name
        self._fd = -1
        self._file_fd = -1
        self._identity: Identity | None = None

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._fd >= 0 or self._identity is not None

    def acquire(self, *, read_only: bool = False) -> None:
        """Take the lock at once. `SessionInUse` names the holder; `SessionError` when locks do not work here.

        ``read_only``: nothing can be written beside the session; a lock file that is there is respected.
        """
        for _ in range(_ATTEMPTS):
            try:
                fd = open_regular(self._path, os.O_RDONLY if read_only else os.O_RDWR | os.O_CREAT)
            except OSError as error:
                if read_only:
                    return
                raise SessionError(f"cannot lock the session {self.name}: {self._refusal(error)}") from error
            try:
                _lock(fd)
            except OSError as error:
                os.close(fd)
                if error.errno not in _BUSY:
                    raise SessionError(
                        f"the file system cannot lock {self._path}: {_reason(error)}; "
                        "keep the session elsewhere, or pass shared=True and see to it yourself"
                    ) from error
                raise SessionInUse(self.name, *read_holder(self._path)) from None
            if _is_at(fd, self._path):
                self._fd = fd
                if not read_only:
                    self._sign()
                return
            os.close(fd)  # the last holder removed the file between our two calls
        raise SessionError(f"cannot lock the session {self.name}: {self._path} is replaced again and again")

    def hold_file(self, path: str) -> None:
        """Lock the session's file itself, by whatever other names it is known. `SessionInUse`, `SessionError`."""
        found = identity(path)
        if found is None or found == self._identity:
            return
        other = _held_here.get(found)
        if other is not None:
            raise SessionInUse(self.name, *read_holder(other))
        if sys.platform == "linux":
            try:
                fd = open_regular(path)
            except OSError as error:
                raise SessionError(f"cannot lock the session {self.name}: {_reason(error)}") from error
            try:
                _lock(fd)
            except OSError as error:
                let_go(fd)
                if error.errno in _BUSY:
                    raise SessionInUse(self.name, *_holder_of_inode(found[1])) from None
            else:  # a file system without locks on files still has the lock file
                self._file_fd = fd
        _held_here[found] = self._path
        self._identity = found

    def check(self) -> None:
        """Take the lock file again if it was pulled away. `SessionInUse` when another process has it by now."""
        if self._fd < 0 or _is_at(self._fd, self._path):
            return
        pulled = self._fd
        self.acquire()  # when that fails, the next check tries again
        os.close(pulled)

    def release(self) -> None:
        """Let go; does nothing when nothing is held."""
        if self._fd >= 0:
            fd, self._fd = self._fd, -1
            if _is_at(fd, self._path):  # else it is another's by now
                try:
                    os.unlink(self._path)
                except OSError:
                    _empty(fd)  # Windows does not remove open files
            os.close(fd)
        if self._identity is not None:
            _held_here.pop(self._identity, None)
            self._identity = None
        if self._file_fd >= 0:
            _unlock(self._file_fd)
            let_go(self._file_fd)
            self._file_fd = -1

    def abandon(self) -> None:
        """In a forked child: forget the lock, which stays with the parent."""
        for fd in (self._fd, self._file_fd):
            if fd >= 0:
                os.close(fd)
        if self._identity is not None:
            _held_here.pop(self._identity, None)
        self._fd = self._file_fd = -1
        self._identity = None

    def __del__(self) -> None:
        self.release()  # of a session that was dropped without being closed

    def _sign(self) -> None:
        import json
        import socket

        holder = {"host": socket.gethostname(), "pid": os.getpid(), "since": time.time()}
        try:
            os.ftruncate(self._fd, 0)
            os.write(self._fd, json.dumps(holder).encode())
        except OSError as error:
            self.release()
            raise SessionError(f"cannot write {self._path}: {_reason(error)}") from error

    def _refusal(self, error: OSError) -> str:
        if error.errno in (errno.ELOOP, errno.EMLINK) or isinstance(error, NotAFile):
            return f"{self._path} is no regular file; remove it, nothing of the session's is in it"
        return _reason(error)


def read_holder(path: str) -> Holder:
    """Who holds a lock, who may be about to sign it."""
    import json

    for _ in range(20):
        try:
            holder = json.loads(read_file(path, 4096))
            return Holder(str(holder["host"]), int(holder["pid"]), float(holder["since"]))
        except (OSError, ValueError, KeyError, TypeError):
            time.sleep(0.01)
    return Holder("an unknown host", 0, time.time())


def _holder_of_inode(inode: int) -> Holder:
    """Who has locked a file that has another name: its lock file is not known, so the kernel is asked."""
    import socket

    try:
        with open("/proc/locks", encoding="ascii") as table:
            rows = [line.split() for line in table if f":{inode} " in line and "FLOCK" in line]
    except OSError:
        rows = []
    return Holder(socket.gethostname(), int(rows[0][4]) if rows else 0, time.time())


if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int) -> None:
        os.lseek(fd, _FAR, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        os.lseek(fd, 0, os.SEEK_SET)

    def _unlock(fd: int) -> None:
        os.lseek(fd, _FAR, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def _lock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)

    def _unlock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_UN)


def _is_at(fd: int, path: str) -> bool:
    try:
        return os.path.samestat(os.fstat(fd), os.lstat(path))
    except OSError:
        return False


def _empty(fd: int) -> None:
    import contextlib

    with contextlib.suppress(OSError):
        os.ftruncate(fd, 0)


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
