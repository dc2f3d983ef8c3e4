"""Names and types of files: how one follows from the other, and what is safe of a name that somebody else chose.

Everything here is a function of text and bytes: the system's own table of types is not asked, so that the same file has
the same type on every machine.
"""

from __future__ import annotations

import mimetypes

MAX_NAME = 200
"""Bytes of a file's name; file systems take 255, and the name of what is not complete yet is longer."""
MAX_SUFFIX = 16
"""Characters behind the last dot that are kept when a name is cut."""

SUFFIXES = {
    "application/gzip": ".gz", "application/json": ".json", "application/octet-stream": ".bin",
    "application/pdf": ".pdf", "application/vnd.android.package-archive": ".apk", "application/x-7z-compressed": ".7z",
    "application/x-bzip2": ".bz2", "application/vnd.rar": ".rar", "application/x-tar": ".tar",
    "application/x-tgsticker": ".tgs", "application/x-xz": ".xz", "application/zip": ".zip", "audio/aac": ".aac",
    "audio/flac": ".flac", "audio/mp4": ".m4a", "audio/mpeg": ".mp3", "audio/ogg": ".ogg", "audio/x-wav": ".wav",
    "image/gif": ".gif", "image/heic": ".heic", "image/jpeg": ".jpg", "image/png": ".png", "image/webp": ".webp",
    "application/msword": ".doc", "application/vnd.ms-excel": ".xls", "application/vnd.ms-powerpoint": ".ppt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": ".pptx",
    "application/vnd.oasis.opendocument.text": ".odt", "application/epub+zip": ".epub", "text/csv": ".csv",
    "text/plain": ".txt", "video/mp4": ".mp4", "video/quicktime": ".mov", "video/webm": ".webm",
    "video/x-matroska": ".mkv",
}  # fmt: skip
_TYPES = {suffix: kind for kind, suffix in SUFFIXES.items()} | {
    ".jpeg": "image/jpeg", ".m4v": "video/mp4", ".oga": "audio/ogg", ".opus": "audio/ogg",
}  # fmt: skip
_TABLE = mimetypes.MimeTypes()
"""Python's own table, without the files of the system."""

PHOTO_SUFFIXES = (".jpg", ".jpeg", ".png")
"""How the names of uploaded photos may end."""
_HEADS = (
    (b"\x89PNG\r\n\x1a\n", 0, ".png"), (b"\xff\xd8\xff", 0, ".jpg"), (b"GIF87a", 0, ".gif"), (b"GIF89a", 0, ".gif"),
    (b"WEBP", 8, ".webp"), (b"WAVE", 8, ".wav"), (b"%PDF-", 0, ".pdf"), (b"OggS", 0, ".ogg"), (b"ID3", 0, ".mp3"),
    (b"fLaC", 0, ".flac"), (b"ftypM4A", 4, ".m4a"), (b"ftypqt", 4, ".mov"), (b"ftyphei", 4, ".heic"),
    (b"ftyp", 4, ".mp4"), (b"PK\x03\x04", 0, ".zip"), (b"7z\xbc\xaf\x27\x1c", 0, ".7z"),
)  # fmt: skip

_SEPARATORS = ':*?"<>|'
_RESERVED = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {
    device + number for device in ("COM", "LPT") for number in "123456789¹²³"
}
"""Names of devices on Windows, with any suffix.

Source: https://learn.microsoft.com/windows/win32/fileio/naming-a-file
"""


def suffix_of(mime_type: str) -> str:
    """How names of such files end (``".mp4"``); empty when it is not known."""
    kind = mime_type.partition(";")[0].strip().lower()
    return SUFFIXES.get(kind) or _TABLE.guess_extension(kind) or ""


def type_of(name: str) -> str | None:
    """The MIME type of a file of this name, or None."""
    suffix = _suffix(name).lower()
    return _TYPES.get(suffix) or _TABLE.types_map[True].get(suffix)


def suffix_by_content(head: bytes) -> str:
    """How the name of a file that begins so would end; empty when the bytes do not tell."""
    return next((suffix for mark, at, suffix in _HEADS if head.startswith(mark, at)), "")


def photo_name(name: str, head: bytes) -> str:
    """The name to upload a photo under: Telegram refuses one that does not end as a picture's (PHOTO_EXT_INVALID).

    Source: https://core.telegram.org/method/messages.sendMedia
    """
    return name if name.lower().endswith(PHOTO_SUFFIXES) else name + (suffix_by_content(head) or ".jpg")


def safe_name(name: str) -> str:
    """The last part of a name that somebody else chose, without what could lead elsewhere; empty if none is left.

    What is kept has no separators of any system, no control or formatting characters, does not begin with a dot nor
    end with one or with a space, is no device of Windows, and has `MAX_NAME` bytes at most.
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(letter for letter in last if letter.isprintable() and letter not in _SEPARATORS).strip(" .")
    return _cut(f"_{kept}" if kept.partition(".")[0].strip().upper() in _RESERVED else kept)


def _cut(name: str) -> str:
    """As much of a name as may be, its suffix kept; no letter is cut in two."""
    if len(name.encode()) <= MAX_NAME:
        return name
    suffix = _suffix(name)
    if len(suffix) > MAX_SUFFIX:
        suffix = ""
    stem = name.removesuffix(suffix).encode()[: MAX_NAME - len(suffix.encode()) - 1].decode(errors="ignore")
    return stem.rstrip(" .") + suffix


def _suffix(name: str) -> str:
    stem, dot, suffix = name.rpartition(".")
    return dot + suffix if stem else ""
