"""Getting a file's bytes: every one of them, or an error.

Chunks come several at a time and are handed over in order. One that fails for a while is asked for again at its own
offset, the others are not. Source: https://core.telegram.org/api/files#downloading-files
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable
from contextlib import aclosing
from typing import TYPE_CHECKING, TypeVar

from cablegram import api
from cablegram.client.requests.invoke import carry
from cablegram.client.requests.middleware import Call
from cablegram.errors import FileIncomplete, FileTampered, RpcError, UsageError

from .cdn import CDN_FAILURES, CdnFile, reaches_cdns
from .hashes import HashTable, read_checked
from .media import HasFile, Remote, fetched_again, file_of, is_stale
from .parallel import in_order

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.tl import TLFunction

T = TypeVar("T")
CHUNK = 512 * 1024
SMALLEST, LARGEST = 4096, 1024 * 1024
TRIES = 3
"""How often a chunk that came short, or whose reference was stale, is asked for."""


async def iter_download(
    client: ClientCore,
    media: HasFile,
    *,
    offset: int = 0,
    limit: int | None = None,
    chunk_size: int = CHUNK,
    thumb: str | None = None,
    verify: bool = False,
) -> AsyncIterator[bytes]:
    """The bytes of a file, piece by piece, so that none of it has to be kept.

    ``media``: a message, an event of one, or a media, photo or document; only of a message can a file reference that
    has expired be refreshed. ``offset``, ``limit`` (bytes): a part of it, by default all. ``chunk_size`` (bytes): a
    power of two from 4 KiB to 1 MiB; pieces are that long but for the first and the last. ``thumb``: the letter of a
    smaller size. ``verify``: check each piece against the hash that Telegram gives for it; pieces from a CDN always
    are.

    Raises :class:`~cablegram.errors.FileIncomplete` when the server gives less than it has, ``FileTampered`` when a
    hash is another one, ``UsageError``, and what the server answers. Source: https://core.telegram.org/method/upload.getFile
    """
    file = file_of(media, thumb=thumb)
    # Closed here and now when the caller leaves the loop early: its chunks under way are withdrawn.
    async with aclosing(pieces(client, file, offset, limit, chunk_size, verify=verify)) as chunks:
        async for piece in chunks:
            yield piece


async def pieces(
    client: ClientCore,
    file: Remote,
    offset: int = 0,
    limit: int | None = None,
    chunk_size: int = CHUNK,
    *,
    verify: bool = False,
) -> AsyncGenerator[bytes, None]:
    """:func:`iter_download` of a file that is known."""
    if offset < 0 or (limit is not None and limit < 0):
        raise UsageError("offset and limit are not negative")
    if not SMALLEST <= chunk_size <= LARGEST or chunk_size & (chunk_size - 1):
        raise UsageError(f"chunk_size is a power of two from {SMALLEST} to {LARGEST}, which {chunk_size} is not")
    if file.inside is not None:
        inside = file.inside[offset:] if limit is None else file.inside[offset : offset + limit]
        for at in range(0, len(inside), chunk_size):
            yield inside[at : at + chunk_size]
        return
    if file.size == 0:
        raise FileIncomplete(file.name, 0, 0, "Telegram says that it is empty")
    reader = _ChunkReader(client, file, chunk_size, verify)
    start = offset - offset % chunk_size
    end = None if limit is None else offset + limit
    source = reader.one_by_one(start) if file.size is None else in_order(reader.jobs(start, end))
    position = start
    async with aclosing(source) as chunks:
        async for data in chunks:
            stop = len(data) if end is None else min(len(data), end - position)
            piece = data[max(0, offset - position) : stop]
            position += len(data)
            if piece:
                yield bytes(piece)
            if end is not None and position >= end:
                return


class _ChunkReader:
    """Asks for the chunks of one file, keeps its reference fresh, and follows it to a CDN and back."""

    def __init__(self, client: ClientCore, file: Remote, chunk: int, verify: bool) -> None:
        self._client, self._file, self._chunk = client, file, chunk
        self._dc = file.dc
        self._renewed = 0
        self._renewing = asyncio.Lock()
        self._cdn: CdnFile | None = None
        self._cdn_supported = reaches_cdns(client)
        self._left = 0  # how often a CDN was given up
        self._hashes = HashTable(self._more_hashes) if verify else None

    async def jobs(self, start: int, end: int | None) -> AsyncIterator[Callable[[], Awaitable[bytes]]]:
        """What to ask for, from ``start`` to the end; the size is known."""
        size = self._file.size or 0
        for offset in range(start, size if end is None else min(end, size), self._chunk):
            yield self._job(offset, min(self._chunk, size - offset))

    def _job(self, offset: int, wanted: int) -> Callable[[], Awaitable[bytes]]:
        async def fetch() -> bytes:
            return await self._fetch(offset, wanted)

        return fetch

    async def one_by_one(self, start: int) -> AsyncGenerator[bytes, None]:
        """A file of unknown size ends with the chunk that is not full."""
        offset = start
        while True:
            data = await self._fetch(offset, None)
            if data:
                yield data
            elif offset == 0:
                raise FileIncomplete(self._file.name, 0, None, "the server gave nothing")
            if len(data) < self._chunk:
                return
            offset += len(data)

    async def _fetch(self, offset: int, wanted: int | None) -> bytes:
        """One chunk: ``wanted`` bytes (None: as many as there are)."""
        got = 0
        for _ in range(TRIES):
            known = self._renewed
            try:
                data = await self._ask(offset)
            except RpcError as error:
                if not is_stale(error):
                    raise
                await self._renew(known, error)
                continue
            if wanted is None or len(data) == wanted:
                return data
            got = offset + min(len(data), wanted)
        raise FileIncomplete(
            self._file.name, got, self._file.size, f"the server gave less than it has, {TRIES} times in a row"
        )

    async def _ask(self, offset: int) -> bytes:
        """One chunk, from where it is: the data center of the file, or a CDN that it sends us to."""
        for _ in range(TRIES):
            cdn = self._cdn
            if cdn is None:
                found = await self._from_master(offset)
                if isinstance(found, bytes):
                    return found
                cdn = self._redirected(found)
            try:
                return await cdn.read(offset, self._chunk)
            except CDN_FAILURES as error:
                self._leave(cdn, error)
        raise FileIncomplete(
            self._file.name, offset, self._file.size, "Telegram and the CDN send us to each other for it"
        )

    async def _from_master(self, offset: int) -> bytes | api.upload.FileCdnRedirect:
        if self._hashes is None:
            return await self._get(offset, self._chunk)
        redirects: list[api.upload.FileCdnRedirect] = []

        async def get(start: int, limit: int) -> bytes:
            found = await self._get(start, limit)
            if isinstance(found, bytes):
                return found
            redirects.append(found)
            return b""

        try:
            data = await read_checked(self._file.name, self._file.size, self._hashes, get, offset, self._chunk)
        except FileTampered:
            if not redirects:
                raise
        return redirects[0] if redirects else data

    async def _get(self, offset: int, limit: int) -> bytes | api.upload.FileCdnRedirect:
        request = api.upload.GetFile(
            location=self._file.location, offset=offset, limit=limit, cdn_supported=self._cdn_supported
        )
        result = await self._call(request)
        match result:
            case api.upload.File():
                return result.bytes
            case api.upload.FileCdnRedirect() if request.cdn_supported:
                return result
        what = f"the server answered with a {type(result).__name__}"
        raise FileIncomplete(self._file.name, offset, self._file.size, what)

    async def _call(self, request: TLFunction[T]) -> T:
        call = Call(request, dc=self._dc, floods=self._client._flood_policy)
        result: T = await carry(self._client, call)
        self._dc = call.dc  # FILE_MIGRATE may have said otherwise
        return result

    async def _more_hashes(self, offset: int) -> list[api.TypeFileHash]:
        return await self._call(api.upload.GetFileHashes(location=self._file.location, offset=offset))

    def _redirected(self, redirect: api.upload.FileCdnRedirect) -> CdnFile:
        """The file at the CDN; several chunks may be sent there at the same time."""
        if self._cdn is None or self._cdn.token != redirect.file_token:
            self._cdn = CdnFile(self._client, redirect, self._file.name, self._file.size, self._call)
        return self._cdn

    def _leave(self, cdn: CdnFile, error: Exception) -> None:
        """Go on with the data center of the file. It may send us to the CDN again once, if that can be reached."""
        if self._cdn is cdn:
            self._cdn = None
            self._left += 1
        if not isinstance(error, RpcError) or self._left > 1:
            self._cdn_supported = False
        self._client.logger.warning("%s: the CDN does not give it (%s); asking Telegram", self._file.name, error)

    async def _renew(self, known: int, error: RpcError) -> None:
        """Read the message again, once for all chunks that were refused."""
        async with self._renewing:
            if self._renewed != known:
                return
            fresh = await fetched_again(self._client, self._file)
            if fresh is None:
                error.add_note("the file reference is stale; give download_media() the message that carries the file")
                raise error
            self._client.logger.info("%s: a fresh file reference", self._file.name)
            self._file = fresh
            self._renewed += 1
