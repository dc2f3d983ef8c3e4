"""Which file a message carries: where its bytes are, how many, what to call it, and how to learn of it anew.

Source: https://core.telegram.org/api/files#downloading-files
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from cablegram import api
from cablegram.client.chats.peer_ids import is_channel, marked
from cablegram.client.messages.history import get_messages
from cablegram.errors import UsageError

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

SUFFIXES = {
    "application/x-tgsticker": ".tgs",
    "audio/mpeg": ".mp3",
    "audio/ogg": ".ogg",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/webp": ".webp",
    "video/mp4": ".mp4",
    "video/webm": ".webm",
}
MAX_NAME = 200
"""Bytes of a file's name; file systems take 255, and the name of what is not complete yet is longer."""


class Remote(NamedTuple):
    """A file at Telegram.

    ``location``: the InputFileLocation; ``dc``: the number of its data center, or None; ``size`` (bytes), or None when
    Telegram does not say it; ``name``: what to call it, safe as the name of a file; ``mime_type``; ``id``: its own
    number; ``origin``: the message (its chat's Peer, its id) where a fresh file reference can be had, or None.
    """

    location: Any
    dc: int | None
    size: int | None
    name: str
    mime_type: str
    id: int
    origin: tuple[Any, int] | None


def file_of(media: Any, *, thumb: str | None = None) -> Remote:
    """The file of a message, an event, a media, a photo, a document or a location.

    ``thumb``: the letter of a smaller size (``"m"``) instead. Raises UsageError when there is no file.
    Source: https://core.telegram.org/api/files#image-thumbnail-types
    """
    origin = None
    carried = getattr(media, "message", None)
    if getattr(carried, "__tl_type__", "") == "Message":  # an event
        media = carried
    if getattr(media, "__tl_name__", "") == "message":
        origin = (media.peer_id, media.id)
        media = media.media
    found = _inner(media)
    name = getattr(found, "__tl_name__", type(found).__name__)
    if name == "document":
        return _document(found, origin, thumb)
    if name == "photo":
        return _photo(found, origin, thumb)
    if getattr(found, "__tl_type__", "") == "InputFileLocation":
        number = getattr(found, "id", None) or getattr(found, "photo_id", None) or 0
        return Remote(found, None, None, f"file_{number:x}", "application/octet-stream", number, None)
    raise UsageError(f"there is no file in {'nothing' if media is None else name}; look at its media first")


def _inner(media: Any) -> Any:
    """The photo or document inside of what may hold one."""
    for field in ("webpage", "game", "story", "media"):
        media = getattr(media, field, None) or media
    for field in ("document", "photo"):
        found = getattr(media, field, None)
        if found is not None and found.__tl_name__ == field:
            return found
    return media


def _document(document: Any, origin: Any, thumb: str | None) -> Remote:

    size: int | None = document.size
    if thumb is not None:
        size = _size_of(document.thumbs, thumb)
    location = api.InputDocumentFileLocation(
        id=document.id,
        access_hash=document.access_hash,
        file_reference=document.file_reference,
        thumb_size=thumb or "",
    )
    name = _document_name(document) if thumb is None else f"thumbnail_{document.id:x}.jpg"
    mime = document.mime_type if thumb is None else "image/jpeg"
    return Remote(location, document.dc_id, size, name, mime, document.id, origin)


def _photo(photo: Any, origin: Any, thumb: str | None) -> Remote:

    sizes = {size.type: _bytes_of(size) for size in photo.sizes if _bytes_of(size) is not None}
    if thumb is None:
        if not sizes:
            raise UsageError("this photo has no size that can be downloaded")
        thumb = max(sizes, key=lambda kind: sizes[kind] or 0)
    location = api.InputPhotoFileLocation(
        id=photo.id, access_hash=photo.access_hash, file_reference=photo.file_reference, thumb_size=thumb
    )
    size = _size_of(photo.sizes, thumb)
    return Remote(location, photo.dc_id, size, f"photo_{photo.id:x}.jpg", "image/jpeg", photo.id, origin)


def _size_of(sizes: Any, kind: str) -> int:
    known = {size.type: _bytes_of(size) for size in sizes or ()}
    found = known.get(kind)
    if found is None:
        raise UsageError(f"there is no size {kind!r}, only {', '.join(k for k, n in known.items() if n) or 'none'}")
    return found


def _bytes_of(size: Any) -> int | None:
    """The bytes of one size of a picture; None for those that come inside of the message.

    Source: https://core.telegram.org/type/PhotoSize
    """
    if size.__tl_name__ == "photoSizeProgressive":
        return int(max(size.sizes))
    return int(size.size) if size.__tl_name__ == "photoSize" else None


def _document_name(document: Any) -> str:
    for attribute in document.attributes:
        if attribute.__tl_name__ == "documentAttributeFilename":
            name = safe_name(attribute.file_name)
            if name:
                return name
    kind = (document.mime_type or "file").partition("/")[0]
    kind = kind if kind in ("audio", "image", "video") else "document"
    return f"{kind}_{document.id:x}{suffix_of(document.mime_type)}"


def suffix_of(mime_type: str) -> str:
    """How names of such files end; empty when it is not known."""
    known = SUFFIXES.get(mime_type)
    if known is None:
        import mimetypes

        known = mimetypes.guess_extension(mime_type)
    return known or ""


def safe_name(name: str) -> str:
    """The last part of a name that somebody else chose, without what could lead elsewhere; empty if none is left.

    Separators of any system, control characters, and names that begin with a dot or end with one are not kept.
    """
    last = name.replace("\\", "/").rpartition("/")[2]
    kept = "".join(letter for letter in last if letter.isprintable() and letter not in ':*?"<>|').strip(" .")
    while len(kept.encode("utf-8", "ignore")) > MAX_NAME:
        stem, dot, suffix = kept.rpartition(".")
        kept = f"{stem[:-1]}{dot}{suffix}" if dot and len(suffix) < 16 else kept[:-1]
    return kept


def is_stale(error: BaseException) -> bool:
    """Whether a file reference is to be had anew. Source: https://core.telegram.org/api/file_reference"""
    name = getattr(error, "name", "")
    return name.startswith("FILE_REFERENCE_") or name == "FILEREF_UPGRADE_NEEDED"


async def fetched_again(client: ClientCore, file: Remote) -> Remote | None:
    """The same file with a fresh reference, read from its message; None when that does not hold it any more.

    Source: https://core.telegram.org/api/file_reference
    """
    if file.origin is None:
        return None
    peer, number = file.origin
    chat = peer if is_channel(marked(peer) or 0) else None
    [message] = await get_messages(client, chat, ids=[number])
    if getattr(message, "media", None) is None:
        return None
    thumb: str = file.location.thumb_size
    fresh = file_of(message, thumb=thumb or None)
    return fresh if fresh.id == file.id else None
