"""The size of a picture, read from its first bytes: Telegram takes only some pictures as photos."""

from __future__ import annotations

import struct

HEAD = 65_536
"""So many bytes show the size of nearly every picture; `needed` says when it takes more."""
MAX_PHOTO = 10 * 1024 * 1024
MAX_SIDES, MAX_RATIO = 10_000, 20
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_ALONE = (0x01, *range(0xD0, 0xD9))
"""Markers of a JPEG that no length follows: TEM, RST0 to RST7, SOI."""


def is_photo(head: bytes, size: int | None) -> bool:
    """Whether Telegram takes this as a photo; ``head``: its first bytes, ``size``: its length (bytes) if known.

    Source: https://core.telegram.org/method/messages.sendMedia and https://core.telegram.org/bots/api#sendphoto
    """
    sides = picture_size(head)
    if sides is None or size is None or size > MAX_PHOTO:
        return False
    return sum(sides) <= MAX_SIDES and max(sides) <= MAX_RATIO * min(sides)


def picture_size(head: bytes) -> tuple[int, int] | None:
    """Width and height (pixels) of a PNG or JPEG picture; None for anything else."""
    if head.startswith(_PNG) and len(head) >= 24:
        width, height = struct.unpack_from(">II", head, 16)
        return (width, height) if width and height else None
    return _jpeg(head)[0] if head.startswith(_JPEG) else None


def needed(head: bytes) -> int:
    """How many bytes of the file it takes to learn more of the picture's size; 0 when ``head`` says all there is.

    A camera's JPEG may have profiles and previews of megabytes before its frame header.
    """
    return _jpeg(head)[1] if head.startswith(_JPEG) else 0


def _jpeg(head: bytes) -> tuple[tuple[int, int] | None, int]:
    """Walks the segments up to the frame header: the size, or how many bytes to read. Source: ITU-T T.81, annex B."""
    position = 2
    while position + 9 <= len(head):
        marker = head[position + 1]
        if head[position] != 0xFF:
            return None, 0
        if marker == 0xFF:  # fill bytes
            position += 1
        elif marker in _ALONE:
            position += 2
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", head, position + 5)
            return ((width, height) if width and height else None), 0
        else:
            position += 2 + int.from_bytes(head[position + 2 : position + 4], "big")
    return None, position + 9
