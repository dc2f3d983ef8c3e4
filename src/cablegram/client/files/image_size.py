"""The size of a picture, read from its first bytes: Telegram takes only some pictures as photos."""

from __future__ import annotations

import struct

HEAD = 65_536
"""So many bytes show the size of nearly every picture."""
MAX_PHOTO = 10 * 1024 * 1024
MAX_SIDES, MAX_RATIO = 10_000, 20


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
    if head[:8] == b"\x89PNG\r\n\x1a\n" and len(head) >= 24:
        width, height = struct.unpack_from(">II", head, 16)
        return (width, height) if width and height else None
    return _jpeg_size(head) if head[:3] == b"\xff\xd8\xff" else None


def _jpeg_size(head: bytes) -> tuple[int, int] | None:
    """Walks the segments up to the frame header. Source: ITU-T T.81, annex B."""
    position = 2
    while position + 9 <= len(head) and head[position] == 0xFF:
        marker = head[position + 1]
        if marker == 0xFF:  # fill bytes
            position += 1
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", head, position + 5)
            return (width, height) if width and height else None
        else:
            position += 2 + int.from_bytes(head[position + 2 : position + 4], "big")
    return None
