"""Which file a message carries: where its bytes are, how many, what to call it, and how to refresh it.

Source: https://core.telegram.org/api/files#downloading-files
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TypeAlias

from cablegram import api
from cablegram.client.chats.peer_ids import is_channel, marked
from cablegram.client.messages.history import get_messages
from cablegram.errors import RpcError, UsageError, described
from cablegram.tl import TLObject

from .file_ids import FileId, Kind, parse
from .names import safe_name, suffix_of
from .source import HasMessage

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

HasFile: TypeAlias = TLObject | HasMessage | FileId | str
"""Also a Bot API file id, as a value or as a text."""
Origin: TypeAlias = tuple[api.TypePeer, int]
SizeLike: TypeAlias = api.TypePhotoSize | api.TypeVideoSize


class Remote(NamedTuple):
    """A file at Telegram.

    ``location``: where its bytes are; ``dc``: the number of its data center, or None; ``size`` (bytes), or None when
    Telegram does not say it; ``name``: what to call it, safe as the name of a file; ``mime_type``; ``id``: its own
    number; ``origin``: the message (its chat's Peer, its id) that brings a fresh file reference, or None;
    ``inside``: its bytes, where the message brought them along.
    """

    location: api.TypeInputFileLocation
    dc: int | None
    size: int | None
    name: str
    mime_type: str
    id: int
    origin: Origin | None
    inside: bytes | None = None

    @property
    def thumb(self) -> str:
        """The letter of the size that this is; empty for a document itself and for what has no sizes."""
        match self.location:
            case api.InputDocumentFileLocation() | api.InputPhotoFileLocation():
                return self.location.thumb_size
        return ""


def file_of(media: HasFile | None, *, thumb: str | None = None) -> Remote:
    """The file of a message, an event, a media, a photo, a document or a location.

    ``thumb``: the letter of a smaller size (``"m"``) instead. Raises UsageError, which says what was given, when there
    is no file. Source: https://core.telegram.org/api/files#image-thumbnail-types
    """
    if isinstance(media, (FileId, str)):
        return _of_file_id(media if isinstance(media, FileId) else parse(media))
    found, origin = carried(media)
    match found:
        case api.Document():
            return _document(found, origin, thumb)
        case api.Photo():
            return _photo(found, origin, thumb)
        case api.InputDocumentFileLocation() | api.InputPhotoFileLocation():
            return Remote(found, None, None, f"file_{found.id:x}", "application/octet-stream", found.id, None)
        case api.InputPeerPhotoFileLocation():
            return Remote(found, None, None, f"photo_{found.photo_id:x}.jpg", "image/jpeg", found.photo_id, None)
    return Remote(found, None, None, "file", "application/octet-stream", 0, None)


def message_of(event: object) -> api.Message | api.MessageService | None:
    """The message of an event; None for anything else."""
    found = None if isinstance(event, TLObject) else getattr(event, "message", None)
    return found if isinstance(found, (api.Message, api.MessageService)) else None


def carried(media: HasFile | None) -> tuple[api.Photo | api.Document | api.TypeInputFileLocation, Origin | None]:
    """The photo, document or location in something, and the message that it is from; UsageError when there is none."""
    if isinstance(media, (FileId, str)):
        return (media if isinstance(media, FileId) else parse(media)).location(), None
    given: object = message_of(media) or media
    origin: Origin | None = None
    held = given
    if isinstance(given, (api.Message, api.MessageService)):
        origin = (given.peer_id, given.id)
        held = given.media if isinstance(given, api.Message) else _of_action(given.action)
    found = _inner(held)
    if not isinstance(found, (api.Photo, api.Document, api.TypeInputFileLocation)):
        _refuse(given, held)
    return found, origin


_TYPES = {
    Kind.PHOTO: "image/jpeg", Kind.PROFILE_PHOTO: "image/jpeg", Kind.THUMBNAIL: "image/jpeg", Kind.VIDEO: "video/mp4",
    Kind.VIDEO_NOTE: "video/mp4", Kind.ANIMATION: "video/mp4", Kind.VOICE: "audio/ogg", Kind.AUDIO: "audio/mpeg",
    Kind.STICKER: "image/webp",
}  # fmt: skip


def _of_file_id(file: FileId) -> Remote:
    """A file id tells neither a size nor a name; what its kind usually is serves for the ending."""
    mime = _TYPES.get(file.kind, "application/octet-stream")
    suffix = suffix_of(mime) if file.kind in _TYPES else ""
    return Remote(file.location(), file.dc, None, f"{file.kind.name.lower()}_{file.id:x}{suffix}", mime, file.id, None)


def _refuse(given: object, held: object) -> NoReturn:
    match given:
        case api.Message() | api.MessageService() | api.MessageEmpty():
            kind = "it has no media" if held is None else f"its media is {described(held)} without one"
            what = f"the message {given.id} has no file: {kind}; look at message.file first"
        case None | bytes() | int():
            what = f"{described(given)} was given where a message, a media, a photo or a document belongs"
        case _:
            what = f"there is no file in {described(given)}; give a message, a media, a photo or a document"
    raise UsageError(what)


def _of_action(action: api.TypeMessageAction) -> object:
    match action:
        case api.MessageActionChatEditPhoto() | api.MessageActionSuggestProfilePhoto():
            return action.photo
    return None


def _inner(media: object) -> object:
    """The photo or document inside of what may hold one; what was given when there is none."""
    match media:
        case api.MessageMediaDocument():
            return media.document or media
        case api.MessageMediaPhoto():
            return media.photo or media
        case api.MessageMediaWebPage():
            return _inner(media.webpage)
        case api.MessageMediaGame():
            return _inner(media.game)
        case api.MessageMediaStory() if media.story is not None:
            return _inner(media.story)
        case api.StoryItem():
            return _inner(media.media)
        case api.MessageExtendedMedia():
            return _inner(media.media)
        case api.MessageMediaInvoice() if media.extended_media is not None:
            return _inner(media.extended_media)
        case api.MessageMediaPaidMedia():
            return next((_inner(item) for item in media.extended_media), media)
        case api.WebPage() | api.Game():
            return media.document or media.photo or media
        case api.photos.Photo():
            return media.photo
    return media


def _document(document: api.Document, origin: Origin | None, thumb: str | None) -> Remote:
    location = api.InputDocumentFileLocation(
        id=document.id,
        access_hash=document.access_hash,
        file_reference=document.file_reference,
        thumb_size=thumb or "",
    )
    if thumb is None:
        name = _document_name(document)
        return Remote(location, document.dc_id, document.size, name, document.mime_type, document.id, origin)
    sizes = (*(document.thumbs or ()), *(document.video_thumbs or ()))
    size, inside, is_video = _sized(sizes, thumb)
    name, mime = f"thumbnail_{document.id:x}{'.mp4' if is_video else '.jpg'}", "video/mp4" if is_video else "image/jpeg"
    return Remote(location, document.dc_id, size, name, mime, document.id, origin, inside)


def _photo(photo: api.Photo, origin: Origin | None, thumb: str | None) -> Remote:
    sizes: Sequence[SizeLike] = (*photo.sizes, *(photo.video_sizes or ()))
    if thumb is None:
        thumb = _largest(photo.sizes)
    size, inside, is_video = _sized(sizes, thumb)
    location = api.InputPhotoFileLocation(
        id=photo.id, access_hash=photo.access_hash, file_reference=photo.file_reference, thumb_size=thumb
    )
    name, mime = (".mp4", "video/mp4") if is_video else (".jpg", "image/jpeg")
    return Remote(location, photo.dc_id, size, f"photo_{photo.id:x}{name}", mime, photo.id, origin, inside)


def _largest(sizes: Sequence[api.TypePhotoSize]) -> str:
    """The letter of the largest size; of those that came along with the message only when there are no others."""
    known = [(size.type, found) for size in sizes if (found := _bytes_of(size)) is not None]
    apart = [(kind, number) for kind, (number, inside) in known if inside is None]
    if not known:
        raise UsageError("this photo has no size that can be downloaded")
    return max(apart or [(kind, number) for kind, (number, _) in known], key=lambda item: item[1])[0]


def _sized(sizes: Sequence[SizeLike], kind: str) -> tuple[int, bytes | None, bool]:
    """How many bytes a size has, these bytes if they are there already, and whether it is a video."""
    known: dict[str, tuple[int, bytes | None, bool]] = {}
    for size in sizes:
        found = _bytes_of(size)
        if found is not None and not isinstance(size, (api.VideoSizeEmojiMarkup, api.VideoSizeStickerMarkup)):
            known[size.type] = (*found, isinstance(size, api.VideoSize))
    if kind not in known:
        raise UsageError(f"there is no size {kind!r}, only {', '.join(known) or 'none'}")
    return known[kind]


def _bytes_of(size: SizeLike) -> tuple[int, bytes | None] | None:
    """How many bytes one size of a picture has, and these bytes when they came inside of the message.

    None for what is no whole picture: a stripped thumbnail, an outline, markup.
    Source: https://core.telegram.org/type/PhotoSize
    """
    match size:
        case api.PhotoSizeProgressive():
            return max(size.sizes, default=0), None
        case api.PhotoSize() | api.VideoSize():
            return size.size, None
        case api.PhotoCachedSize():
            return len(size.bytes), size.bytes
    return None


def _document_name(document: api.Document) -> str:
    for attribute in document.attributes:
        if isinstance(attribute, api.DocumentAttributeFilename):
            name = safe_name(attribute.file_name)
            if name:
                return name
    kind = (document.mime_type or "file").partition("/")[0]
    kind = kind if kind in ("audio", "image", "video") else "document"
    return f"{kind}_{document.id:x}{suffix_of(document.mime_type)}"


def is_stale(error: BaseException) -> bool:
    """Whether a file reference must be refreshed. Source: https://core.telegram.org/api/file-references"""
    if not isinstance(error, RpcError):
        return False
    return error.name.startswith("FILE_REFERENCE_") or error.name == "FILEREF_UPGRADE_NEEDED"


async def fetched_again(client: ClientCore, file: Remote) -> Remote | None:
    """The same file with a fresh reference, read from its message; None when that does not hold it any more.

    Source: https://core.telegram.org/api/file-references
    """
    if file.origin is None:
        return None
    peer, number = file.origin
    chat = peer if is_channel(marked(peer) or 0) else None
    [message] = await get_messages(client, chat, ids=[number])
    if not isinstance(message, (api.Message, api.MessageService)):
        return None
    try:
        fresh = file_of(message, thumb=file.thumb or None)
    except UsageError:  # it was edited, and holds no file any more, or none of that size
        return None
    return fresh if fresh.id == file.id else None
