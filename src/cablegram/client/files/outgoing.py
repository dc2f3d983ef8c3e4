"""A file on its way to a chat: from whatever a user gives to an InputMedia, and what can be repaired about it.

How it works: an `Outgoing` is made for each file. It is entered when the file is to be sent, so that the file stays
open until Telegram has taken it: a part that the server lost is read and sent once more, a file reference that expired
is refreshed from its message. Before that, ``kind`` looks at the file without uploading anything.

Sources: https://core.telegram.org/api/files, https://core.telegram.org/api/file-references
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Self, TypeAlias, cast
from urllib.parse import urlsplit

from cablegram import api
from cablegram.client.callbacks import a_list, a_text
from cablegram.errors import RpcError, UsageError, described
from cablegram.tl import TLObject

from .file_ids import FileId, is_file_id, parse
from .kinds import MediaKind, kind_of_document, kind_of_media
from .media import carried, fetched_again, file_of, is_stale, message_of
from .names import PHOTO_SUFFIXES, photo_name, suffix_of, type_of
from .source import FileLike, Source
from .upload import InputFile, Progress, Sendable, Upload
from .video_size import VideoSize, video_size

if TYPE_CHECKING:
    from types import TracebackType

    from cablegram.client.core import ClientCore

REPAIRS = 5
"""How often one file is repaired: parts that were lost, references that expired."""
Held: TypeAlias = api.InputMediaPhoto | api.InputMediaDocument


class Shape(NamedTuple):
    """How a file is to be shown; see :meth:`cablegram.TelegramClient.send_file`."""

    name: str | None = None
    mime_type: str | None = None
    force_document: bool = False
    voice: bool = False
    video_note: bool = False
    supports_streaming: bool = False
    spoiler: bool = False
    ttl: int | None = None
    thumb: FileLike | None = None
    attributes: Sequence[api.TypeDocumentAttribute] = ()

    @property
    def may_be_photo(self) -> bool:
        """Whether a picture would be sent as a photo."""
        return not (self.force_document or self.voice or self.video_note)


class Outgoing:
    """One file to send. An asynchronous context manager: inside of it the file can be sent, and repaired."""

    def __init__(self, client: ClientCore, file: Sendable, shape: Shape) -> None:
        self._client, self.shape = client, shape
        self._given: TLObject | FileId | None = None
        self._url: str | None = None
        self._source: Source | None = None
        self._thumb = None if shape.thumb is None else Source(shape.thumb)
        self._upload: Upload | None = None
        self._thumb_upload: Upload | None = None
        self._repairs = 0
        if isinstance(file, (TLObject, FileId)):
            self._given = file
        elif (message := message_of(file)) is not None:
            self._given = message
        elif isinstance(file, str) and file.lower().startswith(("https://", "http://")):
            self._url = file
        elif isinstance(file, str) and is_file_id(file) and not os.path.exists(file):
            self._given = parse(file)
        else:
            self._source = Source(cast("FileLike", file), shape.name)

    async def kind(self) -> MediaKind:
        """What it will be in a chat; nothing is uploaded. Raises ``OSError`` and UsageError as sending it would."""
        shape, given = self.shape, self._given
        if isinstance(given, api.TypeInputMedia):
            return kind_of_media(given)
        if isinstance(given, InputFile):
            return self._uploaded_kind(given.name, is_photo=given.name.lower().endswith(PHOTO_SUFFIXES))
        if given is not None:
            held, _ = carried(given)
            if isinstance(held, api.Document):
                return kind_of_document(held.attributes, held.mime_type)
            return MediaKind.PHOTO if isinstance(held, (api.Photo, api.InputPhotoFileLocation)) else MediaKind.UNKNOWN
        if self._source is None:
            return MediaKind.PHOTO if self._is_photo_url() else MediaKind.UNKNOWN
        async with self._source as source:
            is_photo = shape.may_be_photo and await source.is_photo()
            return self._uploaded_kind(source.name, is_photo=is_photo)

    def _uploaded_kind(self, name: str, *, is_photo: bool) -> MediaKind:
        if is_photo and self.shape.may_be_photo:
            return MediaKind.PHOTO
        mime = _mime_type(name, self.shape)
        return kind_of_document(_attributes(name, mime, self.shape), mime, force_file=self.shape.force_document)

    async def __aenter__(self) -> Self:
        if self._source is not None:
            await self._source.__aenter__()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._source is not None:
            await self._source.__aexit__(kind, error, trace)

    async def media(self, progress: Progress | None = None) -> api.TypeInputMedia:
        """The InputMedia; uploads the file when it has to."""
        given, shape = self._given, self.shape
        if isinstance(given, api.TypeInputMedia):
            return given
        if isinstance(given, InputFile):
            handle = _renamed(given, shape.name or given.name)
            is_photo = shape.may_be_photo and handle.name.lower().endswith(PHOTO_SUFFIXES)
            return await self._uploaded(handle, handle.name, is_photo=is_photo)
        if given is not None:
            return as_input(given, shape)
        if self._source is None:
            made = api.InputMediaPhotoExternal if self._is_photo_url() else api.InputMediaDocumentExternal
            return made(url=self._url or "", spoiler=shape.spoiler, ttl_seconds=shape.ttl)
        source = self._source
        is_photo = shape.may_be_photo and await source.is_photo()
        head = await source.head()
        film = None if is_photo or shape.force_document else await video_size(source)
        self._upload = Upload(self._client, source)
        handle = await self._upload.run(progress)
        if is_photo:
            return await self._uploaded(_renamed(handle, photo_name(source.name, head)), source.name, is_photo=True)
        name = source.name
        if not source.is_named and "." not in name:
            name += suffix_of(_mime_type(name, shape))
        return await self._uploaded(handle, name, is_photo=False, film=film)

    async def _uploaded(
        self, handle: InputFile, name: str, *, is_photo: bool, film: VideoSize | None = None
    ) -> api.TypeInputMedia:
        shape = self.shape
        if is_photo:
            return api.InputMediaUploadedPhoto(file=handle, spoiler=shape.spoiler, ttl_seconds=shape.ttl)
        mime = _mime_type(name, shape)
        thumb = None
        if self._thumb is not None:
            async with self._thumb as source:
                self._thumb_upload = Upload(self._client, source)
                thumb = await self._thumb_upload.run()
        return api.InputMediaUploadedDocument(
            file=handle,
            mime_type=mime,
            attributes=_attributes(name, mime, shape, film),
            force_file=shape.force_document,
            spoiler=shape.spoiler,
            ttl_seconds=shape.ttl,
            thumb=thumb,
        )

    def _is_photo_url(self) -> bool:
        path = urlsplit(self._url or "").path.lower()
        return self.shape.may_be_photo and path.endswith(PHOTO_SUFFIXES)

    # ---- what can be repaired ----

    async def repair(self, error: RpcError, media: api.TypeInputMedia) -> bool:
        """Whether ``media`` can be sent once more after an error: something of it was repaired.

        FILE_PART_X_MISSING: the part is sent again. Source: https://core.telegram.org/api/files#uploading-files
        """
        self._repairs += 1
        if self._repairs > REPAIRS:
            return False
        if is_stale(error):
            return await self.refresh(media)
        lost = lost_part(error)
        if lost is None:
            return False
        found = self._upload is not None and await self._upload.send_again(lost)
        if self._thumb is not None and self._thumb_upload is not None:  # the error does not say of which file
            async with self._thumb:
                found = await self._thumb_upload.send_again(lost) or found
        return found

    async def refresh(self, media: api.TypeInputMedia) -> bool:
        """Put a fresh file reference into ``media``; False when there is no message to read it from."""
        given = self._given
        if given is None or isinstance(given, (api.TypeInputMedia, InputFile)) or not isinstance(media, Held):
            return False
        fresh = await fetched_again(self._client, file_of(given))
        if fresh is None or not isinstance(media.id, (api.InputPhoto, api.InputDocument)):
            return False
        if not isinstance(fresh.location, (api.InputPhotoFileLocation, api.InputDocumentFileLocation)):
            return False
        media.id.file_reference = fresh.location.file_reference
        return True


async def input_media(
    client: ClientCore, file: Sendable, shape: Shape, progress: Progress | None = None
) -> api.TypeInputMedia:
    """The InputMedia of whatever can be sent; uploads it when it has to. Nothing of it can be repaired later."""
    async with Outgoing(client, file, shape) as outgoing:
        return await outgoing.media(progress)


def lost_part(error: RpcError) -> int | None:
    """The number in FILE_PART_X_MISSING, or None for another error."""
    if error.name == "FILE_PART_0_MISSING":
        return 0
    return error.value if error.name == "FILE_PART_MISSING" else None


def as_input(media: TLObject | FileId, shape: Shape) -> Held:
    """The InputMedia of something that is at Telegram already."""
    match carried(media)[0]:
        case api.Photo() | api.InputPhotoFileLocation() as photo:
            held = api.InputPhoto(id=photo.id, access_hash=photo.access_hash, file_reference=photo.file_reference)
            return api.InputMediaPhoto(id=held, spoiler=shape.spoiler, ttl_seconds=shape.ttl)
        case api.Document() | api.InputDocumentFileLocation() as file:
            document = api.InputDocument(id=file.id, access_hash=file.access_hash, file_reference=file.file_reference)
            return api.InputMediaDocument(id=document, spoiler=shape.spoiler, ttl_seconds=shape.ttl)
        case other:
            raise UsageError(f"{described(other)} cannot be sent again; download it, and send what you have")


def _renamed(handle: InputFile, name: str) -> InputFile:
    if isinstance(handle, api.InputFileBig):
        return api.InputFileBig(id=handle.id, parts=handle.parts, name=name)
    return api.InputFile(id=handle.id, parts=handle.parts, name=name, md5_checksum=handle.md5_checksum)


def _mime_type(name: str, shape: Shape) -> str:
    known = a_text(shape.mime_type, "mime_type") if shape.mime_type is not None else type_of(name)
    if shape.voice:
        return shape.mime_type or "audio/ogg"
    return known or ("video/mp4" if shape.video_note else "application/octet-stream")


def _attributes(name: str, mime: str, shape: Shape, film: VideoSize | None = None) -> list[api.TypeDocumentAttribute]:
    """What a document says of itself: what the caller gave, and what is missing in that.

    Source: https://core.telegram.org/type/DocumentAttribute
    """
    made = a_list(shape.attributes, "attributes", api.TypeDocumentAttribute, "DocumentAttribute objects")

    def has(kind: type[TLObject]) -> bool:
        return any(isinstance(attribute, kind) for attribute in made)

    if not has(api.DocumentAttributeFilename):
        made.append(api.DocumentAttributeFilename(file_name=name))
    if shape.voice and not has(api.DocumentAttributeAudio):
        made.append(api.DocumentAttributeAudio(voice=True, duration=0))
    is_video = shape.video_note or (mime.startswith("video/") and not shape.force_document)
    if is_video and not has(api.DocumentAttributeVideo):
        seconds, width, height = film or VideoSize(0.0, 1, 1)
        made.append(
            api.DocumentAttributeVideo(
                round_message=shape.video_note,
                supports_streaming=shape.supports_streaming,
                duration=seconds,
                w=width,
                h=height,
            )
        )
    return made
