"""Bringing a file's bytes to Telegram, in parts of which several are on their way at a time.

Source: https://core.telegram.org/api/files#uploading-files
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import IO, TYPE_CHECKING, Any, Union

from cablegram import api
from cablegram.client.callbacks import answer
from cablegram.errors import FileIncomplete, UsageError

from .image_size import HEAD
from .parallel import in_order

if TYPE_CHECKING:
    from types import TracebackType

    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject

FileLike = Union[str, "os.PathLike[str]", bytes, bytearray, memoryview, IO[bytes]]
Sendable = Union[FileLike, "TLObject"]
Progress = Callable[[int, int | None], Any]

PART = 512 * 1024
SMALL = 10 * 1024 * 1024
MAX_PARTS = 8000
"""For accounts with Premium; others may send half as many, as the server says."""


async def upload_file(
    client: ClientCore,
    file: FileLike,
    *,
    name: str | None = None,
    progress: Progress | None = None,
    part_size: int = PART,
) -> api.TypeInputFile:
    """Upload a file and return what stands for it in requests; Telegram keeps it for some hours.

    ``file``: a path, the bytes, or a binary file, which is read from where it stands and may be a stream without a
    known end. ``name``: what to call it, by default as the path or file is called. ``progress(done, whole)``, a
    function or a coroutine function, is told the bytes so far and in all (None: unknown). ``part_size`` (bytes):
    divides 512 KiB.

    A part that a flood wait or a lost connection hit is sent again, and no other. At most 8 parts are in memory.
    Raises :class:`~cablegram.errors.UsageError` for an empty or too long file, ``FileIncomplete`` when the file turns
    out shorter than it was, ``OSError``.
    Sources: https://core.telegram.org/method/upload.saveFilePart,
    https://core.telegram.org/method/upload.saveBigFilePart
    """
    with Source(file, name) as source:
        return await upload(client, source, progress=progress, part_size=part_size)


async def upload(
    client: ClientCore, source: Source, *, progress: Progress | None = None, part_size: int = PART
) -> api.TypeInputFile:
    """:func:`upload_file` for a source that is open."""

    _check(source, part_size)
    parts = _Parts(client, source, part_size)
    done = 0
    async for sent in in_order(parts.jobs()):
        done += sent
        if progress is not None:
            await answer(progress, done, source.size)
    if not done:
        raise UsageError(f"{source.name!r} is empty; Telegram takes no empty files")
    if parts.big:
        return api.InputFileBig(id=parts.id, parts=parts.count, name=source.name)
    return api.InputFile(id=parts.id, parts=parts.count, name=source.name, md5_checksum=parts.checksum())


def _check(source: Source, part_size: int) -> None:
    if part_size <= 0 or part_size % 1024 or PART % part_size:
        raise UsageError(f"part_size divides {PART} and is a multiple of 1024, which {part_size} is not")
    if source.size is None:
        if part_size != PART:
            raise UsageError(f"a stream of unknown length is sent in parts of {PART} bytes")
    elif source.size == 0:
        raise UsageError(f"{source.name!r} is empty; Telegram takes no empty files")
    elif source.size > MAX_PARTS * part_size:
        raise UsageError(f"{source.name!r} has {source.size} bytes; Telegram takes {MAX_PARTS * part_size} at most")


class _Parts:
    """The parts of one file: which were read, and the requests that store them."""

    def __init__(self, client: ClientCore, source: Source, part_size: int) -> None:
        import hashlib

        self._client, self._source, self._size = client, source, part_size
        self.id = int.from_bytes(client._rand(8), "big", signed=True)
        self.big = source.size is None or source.size > SMALL
        self.count = 0
        self._md5 = hashlib.md5(usedforsecurity=False)

    def checksum(self) -> str:
        """The MD5 of the whole, as small files carry it."""
        return self._md5.hexdigest()

    async def jobs(self) -> AsyncIterator[Callable[[], Awaitable[int]]]:
        source, read = self._source, 0
        total = -1 if source.size is None else -(-source.size // self._size)
        data = await source.read(self._size)
        while data:
            read += len(data)
            following = await source.read(self._size)
            number, self.count = self.count, self.count + 1
            if self.count > MAX_PARTS:
                raise UsageError(f"{source.name!r} is too long; Telegram takes {MAX_PARTS * self._size} bytes at most")
            if source.size is None and not following:
                total = self.count  # only the last part of a stream can tell how many there are
            if not self.big:
                self._md5.update(data)
            yield self._job(number, total, data)
            data = following
        if source.size is not None and read != source.size:
            raise FileIncomplete(source.name, read, source.size, "it was changed while it was read")

    def _job(self, number: int, total: int, data: bytes) -> Callable[[], Awaitable[int]]:
        async def send() -> int:
            from cablegram import api

            request: Any
            if self.big:
                request = api.upload.SaveBigFilePart(
                    file_id=self.id, file_part=number, file_total_parts=total, bytes=data
                )
            else:
                request = api.upload.SaveFilePart(file_id=self.id, file_part=number, bytes=data)
            await self._client.invoke(request)
            return len(data)

        return send


class Source:
    """What is to be uploaded: its ``name``, its ``size`` (bytes; None for a stream), its ``head``, and reading on."""

    def __init__(self, file: FileLike, name: str | None = None) -> None:
        self.head = b""
        self.size: int | None
        self._own = False
        self._file: Any
        if isinstance(file, (bytes, bytearray, memoryview)):
            from io import BytesIO

            self._file, self.size, own_name = BytesIO(file), len(file), "file"
        elif isinstance(file, (str, os.PathLike)):
            path = os.fspath(file)
            self._file, self._own = open(path, "rb", buffering=0), True  # noqa: SIM115 - closed by __exit__
            self.size, own_name = os.fstat(self._file.fileno()).st_size, os.path.basename(path)
        elif hasattr(file, "read"):
            self._file, self.size = file, _length(file)
            given = getattr(file, "name", None)
            own_name = os.path.basename(given) if isinstance(given, str) else "file"
        else:
            raise UsageError(f"a file is a path, bytes or a binary file, not a {type(file).__name__}")
        self.name = name or own_name or "file"
        self._in_memory = type(self._file).__name__ == "BytesIO"

    def __enter__(self) -> Source:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._own:
            self._file.close()

    async def peek(self) -> bytes:
        """The first bytes; they are read again by :meth:`read`."""
        if not self.head:
            self.head = await self._take(HEAD)
        return self.head

    async def read(self, size: int) -> bytes:
        """The next ``size`` bytes; fewer only at the end."""
        head, self.head = self.head[:size], self.head[size:]
        if len(head) == size:
            return head
        return head + await self._take(size - len(head)) if head else await self._take(size)

    async def _take(self, size: int) -> bytes:
        if self._in_memory:
            return self._fill(size)
        # A disk may be slow, and a pipe wait for another process; the event loop goes on meanwhile.
        return await asyncio.get_running_loop().run_in_executor(None, self._fill, size)

    def _fill(self, size: int) -> bytes:
        data = self._file.read(size)
        if isinstance(data, str):
            raise UsageError("the file was opened as text; open it with mode 'rb'")
        while data and len(data) < size:
            more = self._file.read(size - len(data))
            if not more:
                break
            data += more
        return data or b""


def _length(file: Any) -> int | None:
    """How many bytes are left in a binary file, or None when it cannot tell."""
    try:
        start = file.tell()
        file.seek(0, os.SEEK_END)
        end = file.tell()
        file.seek(start)
    except (AttributeError, OSError, ValueError):  # a pipe, a socket, a response of the web
        return None
    return int(end) - int(start)
