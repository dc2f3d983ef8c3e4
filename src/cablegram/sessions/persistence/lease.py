"""A lease on a file: one process at a time, freed by the operating system when the holder dies.

The lock is on a file beside the session (``name.session.lock``) that also says who holds it. It is removed by whoever
lets go; what a killed process leaves behind is unlocked and does no harm.
"""

from __future__ import annotations

import errno
import os
import sys
import time

from cablegram.errors import SessionError, SessionInUse

_FAR = 1 << 30  # Windows locks ranges against reading: lock one byte beyond the text
_ATTEMPTS = 50


class FileLease:
    """An exclusive lock on ``path``; ``name`` is what the session is called in messages."""

    __slots__ = ("_fd", "_path", "name")

    def __init__(self, path: str, name: str) -> None:
        self._path = path
        self.name = name
        self._fd = -1

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._fd >= 0

    def acquire(self) -> None:
        """Take the lock at once. `SessionInUse` names the holder; `SessionError` when locks do not work here."""
        for _ in range(_ATTEMPTS):
            try:
                fd = os.open(self._path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o600)
            except OSError as error:
                raise SessionError(f"cannot lock the session {self.name}: {_reason(error)}") from error
            try:
                _lock(fd)
            except OSError as error:
                os.close(fd)
                if error.errno not in (errno.EWOULDBLOCK, errno.EACCES, errno.EDEADLK):
                    raise SessionError(
                        f"the file system cannot lock {self._path}: {_reason(error)}; "
                        "keep the session elsewhere, or pass shared=True and see to it yourself"
                    ) from error
                raise self._in_use() from None
            if _same_file(fd, self._path):
                self._fd = fd
                self._sign()
                return
            os.close(fd)  # the last holder removed the file between our two calls
        raise SessionError(f"cannot lock the session {self.name}: {self._path} is replaced again and again")

    def release(self) -> None:
        """Let go; does nothing when nothing is held."""
        if self._fd < 0:
            return
        fd, self._fd = self._fd, -1
        try:
            os.unlink(self._path)
        except OSError:
            _empty(fd)  # Windows does not remove open files
        os.close(fd)

    def abandon(self) -> None:
        """In a forked child: forget the lock, which stays with the parent."""
        if self._fd >= 0:
            os.close(self._fd)
            self._fd = -1

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

    def _in_use(self) -> SessionInUse:
        host, pid, since = read_holder(self._path)
        return SessionInUse(self.name, host, pid, since)


def read_holder(path: str) -> tuple[str, int, float]:
    """Host, process and since when (Unix seconds) of a lock's holder, who may be about to sign it."""
    import json

    for _ in range(20):
        try:
            with open(path, "rb") as file:
                holder = json.loads(file.read(4096))
            return str(holder["host"]), int(holder["pid"]), float(holder["since"])
        except (OSError, ValueError, KeyError, TypeError):
            time.sleep(0.01)
    return "an unknown host", 0, time.time()


if sys.platform == "win32":
    import msvcrt

    def _lock(fd: int) -> None:
        os.lseek(fd, _FAR, os.SEEK_SET)
        msvcrt.locking(fd, msvcrt.LK_NBLCK, 1)
        os.lseek(fd, 0, os.SEEK_SET)
else:
    import fcntl

    def _lock(fd: int) -> None:
        fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _same_file(fd: int, path: str) -> bool:
    try:
        return os.path.samestat(os.fstat(fd), os.stat(path))
    except OSError:
        return False


def _empty(fd: int) -> None:
    import contextlib

    with contextlib.suppress(OSError):
        os.ftruncate(fd, 0)


def _reason(error: OSError) -> str:
    return error.strerror or type(error).__name__
