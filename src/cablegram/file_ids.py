"""Bot API file ids, read and written: ``file_ids.parse(text)``, or ``from cablegram.file_ids import parse``."""

from __future__ import annotations

from cablegram.client.files.file_ids import (
    ChatPhoto,
    FileId,
    Kind,
    Legacy,
    Size,
    StickerSetThumb,
    is_file_id,
    of_document,
    of_photo,
    parse,
)

__all__ = [
    "ChatPhoto",
    "FileId",
    "Kind",
    "Legacy",
    "Size",
    "StickerSetThumb",
    "is_file_id",
    "of_document",
    "of_photo",
    "parse",
]
