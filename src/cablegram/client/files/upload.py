"""Bringing a file's bytes to Telegram, in parts of which several are on their way at a time.

Source: https://core.telegram.org/api/files#uploading-files
"""

from __future__ import annotations

import hashlib
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import TYPE_CHECKING, TypeAlias, Union

from cablegram import api
from cablegram.client.callbacks import answer, checked_progress
from cablegram.errors import FileIncomplete, UsageError

from .parallel import in_order
from .source import AsyncReadable as AsyncReadable
from .source import FileLike as FileLike
from .source import HasMessage as HasMessage
from .source import Source

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLObject

    from .file_ids import FileId

Sendable: TypeAlias = Union[FileLike, "TLObject", HasMessage, "FileId"]
Progress: TypeAlias = Callable[[int, int | None], object]
"""A function of the bytes that are done and of all of them (None: unknown), coroutine or not."""
InputFile: TypeAlias = api.InputFile | api.InputFileBig

PART = 512 * 1024
SMALL = 10 * 1024 * 1024
MAX_PARTS = 8000
"""For accounts with Premium, where Telegram says nothing else."""
USUAL_PARTS = 4000
"""For the others."""


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
    known end; its ``read`` may be a coroutine function. ``name``: what to call it, by default as the path or file is
    called, and ``"file"`` with the ending that its content tells where there is no name (a photo whose name does not
    end in ``.jpg`` or ``.png`` is refused by Telegram). ``progress(done, whole)``, a function or a coroutine function,
    is called with the bytes so far and in all (None: unknown). ``part_size`` (bytes): divides 512 KiB.

    A part that a flood wait or a lost connection hit is sent again, and no other. At most 8 parts are in memory.
    Raises :class:`~cablegram.errors.UsageError` for an empty or too long file, ``FileIncomplete`` when the file turns
    out shorter than it was, ``OSError``.
    Sources: https://core.telegram.org/method/upload.saveFilePart,
    https://core.telegram.org/method/upload.saveBigFilePart
    """
    checked_progress(progress)
    async with Source(file, name) as source:
        return await Upload(client, source, part_size=part_size).run(progress)


class Upload:
    """One file on its way: its parts, the requests that store them, and what stands for it in the end.

    A worked example: 1,300,000 bytes in parts of 524,288 are parts 0 and 1 of that size and part 2 of 251,424. They go
    by ``upload.saveFilePart``, for the whole has no more than 10 MiB, and then stand for ``inputFile(parts=3)``.
    Source: https://core.telegram.org/api/files#uploading-files
    """

    def __init__(self, client: ClientCore, source: Source, *, part_size: int = PART) -> None:
        _check(source, part_size)
        self._client, self._source, self._size = client, source, part_size
        self.id = int.from_bytes(client._rand(8), "big", signed=True)
        self.is_big = source.size is None or source.size > SMALL
        self.count = 0
        self._total = -1 if source.size is None else -(-source.size // part_size)
        self._last = 0
        self._most = MAX_PARTS
        self._md5 = hashlib.md5(usedforsecurity=False)

    async def run(self, progress: Progress | None = None) -> InputFile:
        """Send every part; returns what stands for the file."""
        done = 0
        if self._total > USUAL_PARTS:
            await self._check_limit(self._total)
        async for sent in in_order(self._jobs()):
            done += sent
            if progress is not None:
                await answer(progress, done, self._source.size)
        name = self._source.name
        if not done:
            raise UsageError(f"{name!r} is empty; Telegram takes no empty files")
        if self.is_big:
            return api.InputFileBig(id=self.id, parts=self.count, name=name)
        return api.InputFile(id=self.id, parts=self.count, name=name, md5_checksum=self._md5.hexdigest())

    async def send_again(self, number: int) -> bool:
        """Send a part that the server has lost once more; False when the file has no such part.

        Raises FileIncomplete when the part cannot be read a second time, as that of a stream.
        """
        if not 0 <= number < self.count:
            return False
        size = self._last if number == self.count - 1 else self._size
        await self._send(number, self.count, await self._source.read_at(number * self._size, size))
        return True

    async def _jobs(self) -> AsyncIterator[Callable[[], Awaitable[int]]]:
        source, read, total = self._source, 0, self._total
        data = await source.read(self._size)
        while data:
            read += len(data)
            following = await source.read(self._size)
            number, self.count, self._last = self.count, self.count + 1, len(data)
            if self._total < 0 and self.count == USUAL_PARTS + 1:
                self._most = await self._limit()
            if self.count > self._most:
                raise self._too_long(self._most)
            if source.size is None and not following:
                total = self.count  # only the last part of a stream can tell how many there are
            if not self.is_big:
                self._md5.update(data)
            yield self._job(number, total, data)
            data = following
        if source.size is not None and read != source.size:
            raise FileIncomplete(source.name, read, source.size, "it was changed while it was read")

    async def _check_limit(self, count: int) -> None:
        most = await self._limit()
        if count > most:
            raise self._too_long(most)

    async def _limit(self) -> int:
        """How many parts this account may send, asked only when it matters.

        Source: https://core.telegram.org/api/config#upload-max-fileparts-default
        """
        from cablegram.client.connection import configuration
        from cablegram.client.login.identity import get_me

        if (await get_me(self._client)).premium:
            return await configuration.of(self._client).number("upload_max_fileparts_premium", MAX_PARTS)
        return await configuration.of(self._client).number("upload_max_fileparts_default", USUAL_PARTS)

    def _too_long(self, most: int) -> UsageError:
        name = self._source.name
        return UsageError(f"{name!r} is too long; Telegram takes {most * self._size} bytes at most from this account")

    def _job(self, number: int, total: int, data: bytes) -> Callable[[], Awaitable[int]]:
        async def send() -> int:
            await self._send(number, total, data)
            return len(data)

        return send

    async def _send(self, number: int, total: int, data: bytes) -> None:
        if self.is_big:
            await self._client.invoke(
                api.upload.SaveBigFilePart(file_id=self.id, file_part=number, file_total_parts=total, bytes=data)
            )
        else:
            await self._client.invoke(api.upload.SaveFilePart(file_id=self.id, file_part=number, bytes=data))


def _check(source: Source, part_size: int) -> None:
    is_number = isinstance(part_size, int) and not isinstance(part_size, bool)
    if not is_number or part_size <= 0 or part_size % 1024 or PART % part_size:
        raise UsageError(f"part_size divides {PART} and is a multiple of 1024, which {part_size!r} is not")
    if source.size is None:
        if part_size != PART:
            raise UsageError(f"a stream of unknown length is sent in parts of {PART} bytes")
    elif source.size == 0:
        raise UsageError(f"{source.name!r} is empty; Telegram takes no empty files")
    elif source.size > MAX_PARTS * part_size:
        raise UsageError(f"{source.name!r} has {source.size} bytes; Telegram takes {MAX_PARTS * part_size} at most")
