"""Duration, width and height of an MP4 video, out of its headers: Telegram shows a video as it is said to be.

How it works: an MP4 is a row of boxes, each with its length (4 bytes) and its name. ``moov`` describes the film: in
``mvhd`` is the duration, and for each track ``tkhd`` has the size of its picture and a matrix that may turn it. The
bytes of the film itself (``mdat``), before or behind it, are skipped, so that a few reads do whatever its length.

A worked example: ``mvhd`` of version 0 with a time scale of 600 and a duration of 3000 is a video of 5 seconds;
``tkhd`` with the width 0x02800000 and the height 0x01E00000 (fixed point, 16 bits behind the point) is 640 by 480.

Source: ISO/IEC 14496-12, sections 8.2 and 8.3
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from cablegram.errors import FileIncomplete

if TYPE_CHECKING:
    from .source import Source

MAX_MOOV = 32 * 1024 * 1024
MAX_BOXES = 1000
MAX_SIDE = 65_535


class VideoSize(NamedTuple):
    """``duration`` (seconds), ``width`` and ``height`` (pixels, as shown)."""

    duration: float
    width: int
    height: int


async def video_size(source: Source) -> VideoSize | None:
    """What the headers of an MP4 or QuickTime file say; None for another file, or one that cannot seek."""
    if source.size is None or (await source.head())[4:8] != b"ftyp":
        return None
    try:
        moov = await _moov(source, source.size)
    except FileIncomplete:
        return None
    finally:
        await source.seek(0)
    try:
        return None if moov is None else _described(moov)
    except struct.error:
        return None


async def _moov(source: Source, size: int) -> bytes | None:
    at = 0
    for _ in range(MAX_BOXES):
        if at + 8 > size:
            return None
        length, name = struct.unpack(">I4s", await source.read_at(at, 8))
        head = 8
        if length == 1:
            [length] = struct.unpack(">Q", await source.read_at(at + 8, 8))
            head = 16
        if length == 0:
            length = size - at
        if length < head or at + length > size:
            return None
        if name == b"moov":
            return await source.read_at(at + head, length - head) if length <= MAX_MOOV else None
        at += length
    return None


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        if length < 8 or at + length > len(data):
            return
        yield name, data[at + 8 : at + length]
        at += length


def _described(moov: bytes) -> VideoSize | None:
    duration, sides = 0.0, (0, 0)
    for name, body in _boxes(moov):
        if name == b"mvhd":
            form, at = (">IQ", 20) if body[:1] == b"\1" else (">II", 12)
            scale, units = struct.unpack_from(form, body, at)
            duration = units / scale if scale else 0.0
        elif name == b"trak":
            for inner, header in _boxes(body):
                if inner == b"tkhd":
                    sides = max(sides, _sides(header))
    width, height = sides
    return VideoSize(duration, width, height) if 0 < width <= MAX_SIDE and 0 < height <= MAX_SIDE else None


def _sides(header: bytes) -> tuple[int, int]:
    """Width and height as shown: a matrix with an empty main diagonal turns the picture by a quarter."""
    at = 52 if header[:1] == b"\1" else 40
    a, _, _, _, d, _, _, _, _, width, height = struct.unpack_from(">9i2I", header, at)
    width, height = width >> 16, height >> 16
    return (height, width) if a == d == 0 else (width, height)
