"""Files and photos: bytes with an id, an access hash, a data center and references that expire.

Source: https://core.telegram.org/api/files and https://core.telegram.org/api/file_reference
"""

from __future__ import annotations

import struct
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cablegram import api


@dataclass(slots=True, eq=False)
class File:
    """Bytes that were uploaded; a photo has ``width`` and ``height`` (pixels), a document a type and attributes."""

    id: int
    access_hash: int
    dc: int
    date: int
    data: bytes = field(repr=False)
    photo: bool = False
    mime_type: str = "application/octet-stream"
    width: int = 0
    height: int = 0
    attributes: list[api.TypeDocumentAttribute] = field(default_factory=list)
    reference: int = 1  # the number that a file reference must carry
    thumb: int = 0  # the id of the photo that is its thumbnail

    @property
    def size(self) -> int:
        """Its length in bytes."""
        return len(self.data)


@dataclass(slots=True)
class Media:
    """What is attached to a message: a file, or a ready MessageMedia for what has none (contact, place, dice)."""

    file_id: int = 0
    poll: int = 0  # the id of a poll of the world
    ready: api.TypeMessageMedia | None = None
    spoiler: bool = False
    ttl_seconds: int = 0


@dataclass(slots=True)
class Upload:
    """The parts of a file that arrived so far."""

    parts: dict[int, bytes] = field(default_factory=dict, repr=False)
    total: int = 0
    big: bool = False
    started: float = 0.0


def image_size(data: bytes) -> tuple[int, int] | None:
    """Width and height (pixels) of a JPEG, PNG, GIF or WebP image; None for anything else."""
    if data[:8] == b"\x89PNG\r\n\x1a\n" and len(data) >= 24:
        width, height = struct.unpack_from(">II", data, 16)
        return int(width), int(height)
    if data[:6] in (b"GIF87a", b"GIF89a") and len(data) >= 10:
        width, height = struct.unpack_from("<HH", data, 6)
        return int(width), int(height)
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return _webp_size(data)
    return _jpeg_size(data) if data[:2] == b"\xff\xd8" else None


def _webp_size(data: bytes) -> tuple[int, int] | None:
    if data[12:16] == b"VP8X" and len(data) >= 30:
        return 1 + int.from_bytes(data[24:27], "little"), 1 + int.from_bytes(data[27:30], "little")
    if data[12:16] == b"VP8 " and len(data) >= 30:
        width, height = struct.unpack_from("<HH", data, 26)
        return int(width) & 0x3FFF, int(height) & 0x3FFF
    if data[12:16] == b"VP8L" and len(data) >= 25:
        bits = int.from_bytes(data[21:25], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    return None


def _jpeg_size(data: bytes) -> tuple[int, int] | None:
    position = 2
    while position + 9 <= len(data):
        if data[position] != 0xFF:
            return None
        marker = data[position + 1]
        if marker == 0xFF:
            position += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", data, position + 5)
            return int(width), int(height)
        if marker in (0x01, *range(0xD0, 0xD9)):
            position += 2
            continue
        position += 2 + int.from_bytes(data[position + 2 : position + 4], "big")
    return None
