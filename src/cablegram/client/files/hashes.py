"""Files are checked in pieces: Telegram gives the SHA-256 of each, and only whole pieces can be checked.

An example, with pieces of 128 KiB: of 4 KiB at 130 KiB the second piece is read, from 128 to 256 KiB, checked, and
those 4 KiB are handed over. Nothing that is not what its hash says leaves this module.
Source: https://core.telegram.org/constructor/fileHash
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Awaitable, Callable, Iterable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from cablegram.errors import FileIncomplete, FileTampered

if TYPE_CHECKING:
    from cablegram import api

SMALLEST, LARGEST = 4096, 1024 * 1024
Get = Callable[[int, int], Awaitable[bytes]]
"""``await get(offset, limit)``: bytes of a file, for a part that the server lets one ask for."""


class HashTable:
    """The hashes of one file that are known; ``more(offset)`` asks for those from an offset on."""

    def __init__(self, more: Callable[[int], Awaitable[list[api.TypeFileHash]]]) -> None:
        self._more = more
        self._starts: list[int] = []
        self._pieces: dict[int, api.TypeFileHash] = {}

    def add(self, hashes: Iterable[api.TypeFileHash]) -> None:
        """These are known now. What describes no piece of a file is passed over."""
        for piece in hashes:
            usable = piece.offset >= 0 and not piece.offset % SMALLEST and 0 < piece.limit <= LARGEST
            if usable and piece.offset not in self._pieces:
                self._starts.insert(bisect_right(self._starts, piece.offset), piece.offset)
                self._pieces[piece.offset] = piece

    def _at(self, offset: int) -> api.TypeFileHash | None:
        index = bisect_right(self._starts, offset) - 1
        piece = self._pieces[self._starts[index]] if index >= 0 else None
        return piece if piece is not None and offset < piece.offset + piece.limit else None

    async def covering(self, start: int, stop: int) -> list[api.TypeFileHash]:
        """The pieces that these bytes are in; fewer where the file has ended, or Telegram gives no more."""
        found: list[api.TypeFileHash] = []
        at = start
        while at < stop:
            piece = self._at(at)
            if piece is None:
                self.add(await self._more(at))
                piece = self._at(at)
            if piece is None:
                break
            found.append(piece)
            at = piece.offset + piece.limit
        return found


async def read_checked(name: str, size: int | None, table: HashTable, get: Get, offset: int, limit: int) -> bytes:
    """``limit`` bytes of a file from ``offset`` on, all of which have the hash that they should have.

    Fewer where the file has ended. Raises FileTampered, and FileIncomplete where there is no hash.
    """
    stop = offset + limit if size is None else min(offset + limit, size)
    pieces = await table.covering(offset, stop)
    if not pieces:
        if size is None or offset >= size:
            return b""
        raise FileIncomplete(name, offset, size, "Telegram gives no hash of what follows")
    start = pieces[0].offset
    data = await _read(get, start, pieces[-1].offset + pieces[-1].limit - start)
    for piece in pieces:
        at = piece.offset - start
        if sha256(data[at : at + piece.limit]).digest() != piece.hash:
            raise FileTampered(name, piece.offset, size, "what follows is not what its hash says")
    return data[offset - start : offset - start + limit]


async def _read(get: Get, start: int, size: int) -> bytes:
    parts: list[bytes] = []
    for offset, limit in ranges(start, size):
        data = await get(offset, limit)
        parts.append(data)
        if len(data) < limit:
            break
    return b"".join(parts)


def ranges(start: int, size: int) -> Iterator[tuple[int, int]]:
    """The parts to ask for, offset and limit, that hold ``size`` bytes from ``start`` on (a multiple of 4096).

    A limit divides 1 MiB and its offset, so that no part lies in two of those megabytes.
    Source: https://core.telegram.org/cdn#restrictions-on-uploadgetfile-and-uploadgetcdnfile-parameters
    """
    end = start + size
    while start < end:
        limit = LARGEST
        while limit > SMALLEST and (start % limit or limit // 2 >= end - start):
            limit //= 2
        yield start, limit
        start += limit
