"""The bytes of a download on disk, until they are whole.

How it works: bytes gather in ``NAME.ID.part``, beside the file that they will be, and that is renamed when all of them
are there. ``ID`` is the file's own number at Telegram, with the letter of the size if it is one of several, so that
what another file has left behind is never taken for the beginning of this one. While a download writes to a part it
holds a lock on it: a second download of the same file at the same time, in this process or another one, takes a part
of its own.

A worked example: ``download_media(message, "photos/")`` of document 0x5, called ``a.png``, writes
``photos/a.png.5.part`` and renames it to ``photos/a.png``, or, when that is there, to ``photos/a (1).png``.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import suppress
from typing import IO, Final

from .download import CHUNK
from .media import Remote

IS_POSIX: Final = os.name == "posix"
"""Windows has no such locks, and refuses by itself to rename or remove what is in use."""
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_CLOEXEC", 0)
_BINARY = getattr(os, "O_BINARY", 0)
MAX_PARTS = 100
"""So many downloads of one file to one place may be under way at a time."""


def candidates(path: str, remote: Remote) -> Iterator[str]:
    """Where an earlier download may have left the whole file: the paths of its name that have as many bytes."""
    target, is_numbered = _target(path, remote)
    number = 0
    while os.path.isfile(found := _numbered(target, number)):
        if os.path.getsize(found) == remote.size:
            yield found
        if not is_numbered:
            return
        number += 1


class PartFile:
    """The bytes of a file that is not complete yet, beside where it will be."""

    def __init__(self, path: str, remote: Remote) -> None:
        self._target, self._numbered = _target(path, remote)
        if self._numbered:
            os.makedirs(path, exist_ok=True)
        letters = "".join(letter for letter in remote.thumb if letter.isalnum())[:8]
        self._mark = f"{remote.id & 0xFFFF_FFFF_FFFF_FFFF:x}{letters and '-'}{letters}"
        self._size = remote.size
        self._path = ""
        self._file: IO[bytes]
        self._is_open = False

    def open(self, resume: bool) -> int:
        """Begin, or go on; returns how many bytes are there already: whole chunks, and no more than the file has."""
        file = self._file = self._locked()
        start = 0
        if resume and self._size is not None:
            kept = os.fstat(file.fileno()).st_size
            start = kept if kept == self._size else 0 if kept > self._size else kept - kept % CHUNK
        file.truncate(start)
        file.seek(start)
        return start

    def _locked(self) -> IO[bytes]:
        """The first part that no other download writes to."""
        for number in range(MAX_PARTS):
            path = f"{self._target}.{self._mark}{(number and f'-{number}') or ''}.part"
            while True:
                descriptor = os.open(path, os.O_RDWR | os.O_CREAT | _NO_LINKS | _BINARY, 0o666)
                file = open(descriptor, "r+b", buffering=0)  # noqa: SIM115 - closed by the ends below
                if not _take_lock(file):
                    file.close()
                    break
                if _is_still(path, file):  # else the other download has renamed it in between
                    self._path, self._is_open = path, True
                    return file
                file.close()
        raise BlockingIOError(f"{MAX_PARTS} downloads of {self._target!r} are under way")

    def write(self, data: bytes) -> None:
        """Write all of it: a raw file may take less than it is given."""
        view = memoryview(data)
        while view:
            view = view[self._file.write(view) :]

    def abandon(self, *, keep: bool) -> None:
        """It did not come to an end."""
        if not self._is_open:
            return
        if not keep and IS_POSIX:  # while it is locked, so that it is not another download's by then
            self._remove()
        self._file.close()
        if not keep and not IS_POSIX:
            self._remove()

    def _remove(self) -> None:
        with suppress(OSError):
            os.unlink(self._path)

    def complete(self) -> str:
        """It is all there: give it its name, and return that."""
        if not IS_POSIX:
            self._file.close()
        try:
            return self._renamed()
        finally:
            self._file.close()

    def _renamed(self) -> str:
        if not self._numbered:
            os.replace(self._path, self._target)
            return self._target
        number = 0
        while True:
            target = _numbered(self._target, number)
            try:
                os.link(self._path, target)  # unlike a renaming it never replaces a file
            except FileExistsError:
                number += 1
            except OSError:  # a file system without links
                if not os.path.lexists(target):
                    os.replace(self._path, target)
                    return target
                number += 1
            else:
                self._remove()
                return target


def _target(path: str, remote: Remote) -> tuple[str, bool]:
    """Where the file goes, and whether it gets a number when that is taken."""
    is_folder = os.path.isdir(path) or path.endswith(("/", os.sep))
    return (os.path.join(path, remote.name), True) if is_folder else (path, False)


def _numbered(target: str, number: int) -> str:
    stem, suffix = os.path.splitext(target)
    return f"{stem} ({number}){suffix}" if number else target


def _take_lock(file: IO[bytes]) -> bool:
    if not IS_POSIX:
        return True
    import fcntl

    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True


def _is_still(path: str, file: IO[bytes]) -> bool:
    if not IS_POSIX:
        return True
    try:
        there = os.lstat(path)
    except FileNotFoundError:
        return False
    return stat.S_ISREG(there.st_mode) and os.path.samestat(there, os.fstat(file.fileno()))
