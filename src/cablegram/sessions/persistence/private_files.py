"""Files that hold keys: readable by their owner only, and never through a name that somebody else has prepared.

In a directory that others may write to, a name that is about to be used can already be there: as a symbolic link to a
file of the owner's (which would be overwritten), as a named pipe (on which opening waits for ever), as a file whose
owner is somebody else. So new files are made under names that did not exist (``O_EXCL``), links are not followed
(``O_NOFOLLOW``), and what is read must be a regular file.

Closing. SQLite's locks are ``fcntl`` locks: they belong to the process and a file, and whoever closes *any* descriptor
of that file ends all of them. So while a database is open here (`opened`, `closed`), a descriptor of its file that
`let_go` is given is kept, and closed together with the last database on that file. SQLite does the same with its own.

    A, shared, opens ada.session: opened(inode 8), SQLite locks inode 8
    B, shared, reads the header of ada.session: its descriptor stays open, else A would be without a lock
    A and B close: closed(inode 8) twice, then the descriptor goes
"""

from __future__ import annotations

import contextlib
import os
import stat
import threading

Identity = tuple[int, int]
"""A file, whatever its names: device and inode."""

_CLOSE_ON_EXEC = getattr(os, "O_CLOEXEC", 0)
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)
_NO_WAITING = getattr(os, "O_NONBLOCK", 0)  # a named pipe is opened at once, and then refused

_databases: dict[Identity, int] = {}
_kept: dict[Identity, list[int]] = {}
_guard = threading.Lock()

OTHERS = 0o077
"""The bits of a mode that let anybody but the owner in."""


class NotAFile(OSError):
    """What stands under a name is no regular file."""


def open_regular(path: str, flags: int = os.O_RDONLY, *, follow: bool = False) -> int:
    """Open a regular file that may have to be made. Errors: ``OSError``; its kind `NotAFile` for a pipe or a device."""
    fd = os.open(path, flags | _CLOSE_ON_EXEC | _NO_WAITING | (0 if follow else _NO_LINKS), 0o600)
    if not stat.S_ISREG(os.fstat(fd).st_mode):
        os.close(fd)  # it can be no database's
        raise NotAFile(0, "it is no regular file", path)
    return fd


def read_file(path: str, limit: int = -1, *, follow: bool = False) -> bytes:
    """The content of a regular file, up to ``limit`` bytes of it. Errors: ``OSError``."""
    fd = open_regular(path, follow=follow)
    try:
        with open(fd, "rb", closefd=False) as file:
            return file.read(limit)
    finally:
        let_go(fd)


def opened(path: str) -> Identity | None:
    """A database is about to be opened on this file, by this process; what it gives is for `closed`."""
    file = identity(path)
    if file is not None:
        with _guard:
            _databases[file] = _databases.get(file, 0) + 1
    return file


def closed(file: Identity | None) -> None:
    """A database that was `opened` is closed; the last one on a file closes what `let_go` kept."""
    if file is None:
        return
    with _guard:
        left = _databases.pop(file) - 1
        if left:
            _databases[file] = left
            return
        for fd in _kept.pop(file, ()):
            os.close(fd)


def let_go(fd: int) -> None:
    """Close a descriptor, or keep it while a database is open on its file in this process."""
    with _guard:
        found = os.fstat(fd)
        file = (found.st_dev, found.st_ino)
        if file in _databases:
            _kept.setdefault(file, []).append(fd)
        else:
            os.close(fd)


def create(path: str) -> int:
    """A new, empty file of mode 0600, opened for writing; what an interrupted run left there is removed first."""
    with contextlib.suppress(FileNotFoundError):
        os.unlink(path)
    fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | _CLOSE_ON_EXEC | _NO_LINKS, 0o600)
    if hasattr(os, "fchmod"):
        os.fchmod(fd, 0o600)  # whatever the umask
    return fd


def write_file(path: str, data: bytes) -> None:
    """Replace a file by ``data``, whole or not at all, readable by its owner only. Errors: ``OSError``."""
    spare = path + ".tmp"
    fd = create(spare)
    try:
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(fd, view) :]
            os.fsync(fd)
        finally:
            os.close(fd)
        os.replace(spare, path)
    except BaseException:
        os.unlink(spare)
        raise
    sync_directory(os.path.dirname(path) or ".")


def sync_directory(path: str) -> None:
    """Make a rename in a directory durable, where the system offers that."""
    if os.name != "posix":
        return
    fd = os.open(path, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)


def tighten(path: str) -> None:
    """Take a file's rights from everybody but its owner. Errors: ``OSError``."""
    if os.name != "posix":
        return
    found = os.lstat(path)
    # by its name: opening and closing a database's file would end the locks that SQLite has on it in this process
    if stat.S_ISREG(found.st_mode) and found.st_mode & OTHERS:
        os.chmod(path, 0o600)


def identity(path: str) -> Identity | None:
    """Which file a name leads to (device and inode), whatever other names it has; None when there is none."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return found.st_dev, found.st_ino
