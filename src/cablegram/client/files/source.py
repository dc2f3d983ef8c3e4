"""What is uploaded: a path, bytes, or a file object, synchronous or not, with its name and its length.

A source is an asynchronous context manager. It can be entered again: a path is opened again, bytes and files that can
seek go back to where they stood. So the kind of a file can be found out before anything is uploaded, and a part that
the server lost be read once more.
"""

from __future__ import annotations

import asyncio
import inspect
import os
from typing import IO, TYPE_CHECKING, Any, Protocol, Self, TypeAlias, Union

from cablegram.client.callbacks import a_text
from cablegram.errors import FileIncomplete, UsageError, described

from .image_size import HEAD, MAX_PHOTO, is_photo, needed
from .names import suffix_by_content

if TYPE_CHECKING:
    from types import TracebackType

    from cablegram import api


class AsyncReadable(Protocol):
    """A file object whose ``read`` is a coroutine function, as those of aiofiles and anyio."""

    async def read(self, size: int, /) -> bytes: ...


class HasMessage(Protocol):
    """An event of a message, such as ``events.MessageEvent``; its file is the message's."""

    @property
    def message(self) -> api.Message | api.MessageService: ...


FileLike: TypeAlias = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview, IO[bytes], AsyncReadable]


def checked_path(path: str) -> str:
    """A path that may exist: one that is empty, or has a NUL in it, cannot."""
    if not path or "\0" in path:
        raise UsageError(f"a file's path is {'empty' if not path else 'not a path: there is a NUL in it'}")
    try:
        os.fsencode(path)
    except UnicodeEncodeError:
        raise UsageError("a file's path holds half of a surrogate pair, as no path does") from None
    return path


class Source:
    """One file to upload: its ``name``, its ``size`` (bytes; None for a stream of unknown length), and reading it.

    ``name``: what to call it, by default as the path or the file is called; what has no name is called ``"file"`` with
    the ending that its first bytes tell. Entering raises ``OSError``, and :class:`~cablegram.errors.UsageError` for
    what is no file.
    """

    def __init__(self, file: FileLike, name: str | None = None) -> None:
        self.size: int | None = None
        self.is_named = True
        self._head = b""
        self._path: str | None = None
        self._file: Any = None
        self._start: int | None = None
        self._is_measured = False
        given: object = name
        if isinstance(file, (bytes, bytearray, memoryview)):
            from io import BytesIO

            self._file = BytesIO(file)
        elif isinstance(file, (str, os.PathLike)):
            self._path = checked_path(os.fsdecode(file))
            given = given or os.path.basename(self._path)
        elif callable(getattr(file, "read", None)):
            self._file = file
            own = getattr(file, "name", None)  # a number for a file that was opened by its descriptor
            given = given or (os.path.basename(own) if isinstance(own, str) else None)
        else:
            raise UsageError(f"a file is a path, bytes or a binary file, not {described(file)}")
        if name is not None:
            a_text(name, "name")
        if not isinstance(given, str) or not given:
            given, self.is_named = "file", False
        # Names of files need not be text; what is sent must be.
        self.name = given.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        self._in_memory = isinstance(file, (bytes, bytearray, memoryview))

    async def __aenter__(self) -> Self:
        if self._path is not None:
            self._open(self._path)
        elif self._is_measured:
            await self.seek(0)  # a stream goes on behind what was read ahead, which is kept
        else:
            self._is_measured = True
            await self._measure()
        if not self.is_named:
            self.name = "file" + suffix_by_content(await self.head())
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._path is not None:
            self._file.close()

    async def head(self, size: int = 16) -> bytes:
        """The first bytes, ``size`` of them if there are as many; they are read again by :meth:`read`."""
        if len(self._head) < size:
            self._head += await self._take(size - len(self._head))
        return self._head

    async def is_photo(self) -> bool:
        """Whether Telegram takes it as a photo: as many bytes are looked at as it takes to know."""
        size = HEAD
        head = await self.head(size)
        while size < (wanted := needed(head)) <= MAX_PHOTO and len(head) >= size:
            size = min(MAX_PHOTO, max(wanted, 2 * size))
            head = await self.head(size)
        return is_photo(head, self.size)

    async def read(self, size: int) -> bytes:
        """The next ``size`` bytes; fewer only at the end."""
        head, self._head = self._head[:size], self._head[size:]
        if len(head) == size:
            return head
        return head + await self._take(size - len(head)) if head else await self._take(size)

    async def seek(self, offset: int) -> bool:
        """Go to a place, in bytes from where the file began; whether that was possible."""
        if self._start is None:
            return False
        try:
            await self._call(self._file.seek, self._start + offset)
        except (AttributeError, OSError, ValueError):
            return False
        self._head = b""
        return True

    async def read_at(self, offset: int, size: int) -> bytes:
        """``size`` bytes from ``offset`` on. Raises FileIncomplete when they cannot be read any more."""
        data = await self._take(size) if await self.seek(offset) else b""
        if len(data) != size:
            raise FileIncomplete(self.name, offset + len(data), self.size, "it cannot be read a second time")
        return data

    def _open(self, path: str) -> None:
        self._file = open(path, "rb", buffering=0)  # noqa: SIM115 - closed by __aexit__
        self._start, self.size, self._head = 0, os.fstat(self._file.fileno()).st_size, b""

    async def _measure(self) -> None:
        """Where the file stands, and how many bytes are left in it."""
        try:
            start = await self._call(self._file.tell)
            await self._call(self._file.seek, 0, os.SEEK_END)
            end = await self._call(self._file.tell)
            await self._call(self._file.seek, start)
        except (AttributeError, OSError, ValueError):  # a pipe, a socket, a response of the web
            return
        self._start, self.size = int(start), int(end) - int(start)

    async def _take(self, size: int) -> bytes:
        if self._in_memory:
            return bytes(self._file.read(size))
        pieces, got = [], 0
        while got < size:
            data = await self._call(self._file.read, size - got)
            if isinstance(data, str):
                raise UsageError("the file was opened as text; open it with mode 'rb'")
            if not data:
                break
            pieces.append(data)
            got += len(data)
        return b"".join(pieces) if len(pieces) != 1 else bytes(pieces[0])

    async def _call(self, method: Any, *arguments: int) -> Any:
        if self._in_memory:
            return method(*arguments)
        if inspect.iscoroutinefunction(method):
            return await method(*arguments)
        # A disk may be slow, and a pipe wait for another process; the event loop goes on meanwhile.
        found = await asyncio.get_running_loop().run_in_executor(None, method, *arguments)
        return await found if inspect.isawaitable(found) else found
