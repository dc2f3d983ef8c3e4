"""Sending files: photos, documents, voice messages, albums.

Sources: https://core.telegram.org/api/files and the pages of the methods named below.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from cablegram import api
from cablegram.client import dates
from cablegram.client.chats.peer_ids import marked
from cablegram.client.chats.peers import get_input_entity
from cablegram.client.files.image_size import HEAD, is_photo
from cablegram.client.files.media import fetched_again, file_of, is_stale, suffix_of
from cablegram.client.files.upload import FileLike, Progress, Sendable, Source, upload, upload_file
from cablegram.client.requests import random_ids
from cablegram.errors import RpcError, UsageError

from . import deduplication
from .buttons import reply_markup
from .outgoing_text import formatted
from .reply_to import reply

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.dates import Moment

    from .buttons import Buttons
    from .markup import AnyParseMode

MAX_ALBUM = 10


class Shape(NamedTuple):
    """How a file is to be shown; see :func:`send_file`."""

    name: str | None = None
    mime_type: str | None = None
    force_document: bool = False
    voice: bool = False
    video_note: bool = False
    supports_streaming: bool = False
    spoiler: bool = False
    ttl: int | None = None
    thumb: FileLike | None = None
    attributes: Sequence[Any] = ()


@overload
async def send_file(
    client: ClientCore,
    peer: PeerLike,
    file: list[Sendable] | tuple[Sendable, ...],
    *,
    caption: str | Sequence[str] = "",
    name: str | None = None,
    mime_type: str | None = None,
    force_document: bool = False,
    voice: bool = False,
    video_note: bool = False,
    supports_streaming: bool = False,
    spoiler: bool = False,
    ttl: int | None = None,
    thumb: FileLike | None = None,
    attributes: Sequence[api.TypeDocumentAttribute] = (),
    parse_mode: AnyParseMode = ...,
    formatting_entities: Sequence[api.TypeMessageEntity] | None = None,
    progress: Progress | None = None,
    reply_to: int | api.Message | api.TypeInputReplyTo | None = None,
    buttons: Buttons | None = None,
    silent: bool = False,
    clear_draft: bool = False,
    noforwards: bool = False,
    schedule: Moment | None = None,
    idempotency_key: str | None = None,
) -> list[api.Message]: ...
@overload
async def send_file(
    client: ClientCore,
    peer: PeerLike,
    file: Sendable,
    *,
    caption: str = "",
    name: str | None = None,
    mime_type: str | None = None,
    force_document: bool = False,
    voice: bool = False,
    video_note: bool = False,
    supports_streaming: bool = False,
    spoiler: bool = False,
    ttl: int | None = None,
    thumb: FileLike | None = None,
    attributes: Sequence[api.TypeDocumentAttribute] = (),
    parse_mode: AnyParseMode = ...,
    formatting_entities: Sequence[api.TypeMessageEntity] | None = None,
    progress: Progress | None = None,
    reply_to: int | api.Message | api.TypeInputReplyTo | None = None,
    buttons: Buttons | None = None,
    silent: bool = False,
    clear_draft: bool = False,
    noforwards: bool = False,
    schedule: Moment | None = None,
    idempotency_key: str | None = None,
) -> api.Message: ...
async def send_file(
    client: ClientCore,
    peer: PeerLike,
    file: Sendable | list[Sendable] | tuple[Sendable, ...],
    *,
    caption: str | Sequence[str] = "",
    name: str | None = None,
    mime_type: str | None = None,
    force_document: bool = False,
    voice: bool = False,
    video_note: bool = False,
    supports_streaming: bool = False,
    spoiler: bool = False,
    ttl: int | None = None,
    thumb: FileLike | None = None,
    attributes: Sequence[api.TypeDocumentAttribute] = (),
    parse_mode: AnyParseMode = ...,
    formatting_entities: Sequence[api.TypeMessageEntity] | None = None,
    progress: Progress | None = None,
    reply_to: int | api.Message | api.TypeInputReplyTo | None = None,
    buttons: Buttons | None = None,
    silent: bool = False,
    clear_draft: bool = False,
    noforwards: bool = False,
    schedule: Moment | None = None,
    idempotency_key: str | None = None,
) -> Any:
    """Send a file; or several as albums of up to ten, which returns a list of messages.

    ``file``: a path, the bytes, a binary file, the address of a file on the web (``https://...``, which Telegram
    fetches), what :meth:`upload_file` returned, or something that is at Telegram already (a message, media, photo,
    document): that is sent again without uploading it.

    A PNG or JPEG of up to 10 MiB is sent as a photo, anything else, or with ``force_document``, as a document.
    ``voice``: as a voice message (Opus in OGG); ``video_note``: as a round video; ``supports_streaming``: a video that
    plays while it loads; ``spoiler``: covered; ``ttl``: gone so many seconds after it was opened; ``thumb``: a JPEG to
    show; ``name``, ``mime_type``, ``attributes``: what the document says of itself, by default what the file tells.
    ``caption``: the text, or one for each of an album. ``progress(done, whole)`` is told the bytes of each file.
    The rest is as for :meth:`send_message`.

    Sources: https://core.telegram.org/method/messages.sendMedia,
    https://core.telegram.org/method/messages.sendMultiMedia
    """
    shape = Shape(
        name, mime_type, force_document, voice, video_note, supports_streaming, spoiler, ttl, thumb, attributes
    )
    options: dict[str, Any] = {"silent": silent, "clear_draft": clear_draft, "noforwards": noforwards}
    options["schedule_date"] = dates.optional(client, schedule)
    how = _How(parse_mode, formatting_entities, progress, reply_to, options)
    target = await get_input_entity(client, peer)
    if isinstance(file, (list, tuple)):
        if buttons is not None or idempotency_key is not None:
            raise UsageError("an album has neither buttons nor an idempotency key")
        return await _albums(client, target, file, caption, shape, how)
    if not isinstance(caption, str):
        raise UsageError("one file has one caption, a text")
    return await _single(client, target, file, caption, shape, how, (buttons, idempotency_key))


class _How(NamedTuple):
    """What is the same for every message of one call."""

    parse_mode: Any
    entities: Sequence[Any] | None
    progress: Progress | None
    reply_to: Any
    options: dict[str, Any]

    async def text(self, client: ClientCore, caption: str) -> tuple[str, Any]:

        return await formatted(client, caption, self.parse_mode, self.entities)


async def _single(
    client: ClientCore, target: Any, file: Any, caption: str, shape: Shape, how: _How, more: tuple[Any, Any]
) -> api.Message:

    buttons, key = more
    text, entities = await how.text(client, caption)
    number = random_ids.random_id(client, key, marked(target))

    async def send(media: Any) -> Any:
        request = api.messages.SendMedia(
            peer=target,
            media=media,
            message=text,
            random_id=number,
            entities=entities,
            reply_to=reply(how.reply_to),
            reply_markup=reply_markup(buttons),
            **how.options,
        )
        return await deduplication.sent(client, request, target)

    message: api.Message = await _with_fresh_reference(client, file, shape, how.progress, send)
    return message


async def _with_fresh_reference(
    client: ClientCore, file: Any, shape: Shape, progress: Progress | None, use: Any
) -> Any:
    """``use(media)``; when it names a file by a reference that has expired, once more with a fresh one."""
    media = await input_media(client, file, shape, progress)
    try:
        return await use(media)
    except RpcError as error:
        if not is_stale(error) or not hasattr(file, "__tl_type__"):
            raise
        fresh = await fetched_again(client, file_of(file))
        if fresh is None:
            raise
        media.id.file_reference = fresh.location.file_reference
        return await use(media)


async def _albums(
    client: ClientCore, target: Any, files: Sequence[Any], caption: Any, shape: Shape, how: _How
) -> list[api.Message]:
    if not files:
        raise UsageError("there is no file to send")
    captions = [caption] if isinstance(caption, str) else list(caption)
    if len(captions) > len(files):
        raise UsageError(f"there are {len(captions)} captions for {len(files)} files")
    captions += [""] * (len(files) - len(captions))
    sent: list[Any] = []
    for start in range(0, len(files), MAX_ALBUM):
        group = list(zip(files, captions, strict=True))[start : start + MAX_ALBUM]
        if len(group) == 1:
            sent.append(await _single(client, target, group[0][0], group[0][1], shape, how, (None, None)))
        else:
            sent += await _album(client, target, group, shape, how)
    return sent


async def _album(client: ClientCore, target: Any, group: list[Any], shape: Shape, how: _How) -> list[Any]:

    items = []
    for file, caption in group:
        text, entities = await how.text(client, caption)
        media = await _stored(client, target, file, shape, how.progress)
        items.append(
            api.InputSingleMedia(media=media, random_id=random_ids.random_id(client), message=text, entities=entities)
        )
    request = api.messages.SendMultiMedia(peer=target, multi_media=items, reply_to=reply(how.reply_to), **how.options)
    return await deduplication.sent_together(client, request, target)


async def _stored(client: ClientCore, target: Any, file: Any, shape: Shape, progress: Progress | None) -> Any:
    """The media of one of an album: "uploaded files must first be stored by messages.uploadMedia".

    Source: https://core.telegram.org/method/messages.sendMultiMedia
    """

    async def store(media: Any) -> Any:
        if media.__tl_name__ in ("inputMediaPhoto", "inputMediaDocument"):
            return media
        return as_input(await client.invoke(api.messages.UploadMedia(peer=target, media=media)), shape)

    return await _with_fresh_reference(client, file, shape, progress, store)


# ---- from what a user gives to an InputMedia ----


async def input_media(client: ClientCore, file: Any, shape: Shape, progress: Progress | None = None) -> Any:
    """The InputMedia of whatever can be sent; uploads it when it has to."""

    kind = getattr(file, "__tl_type__", None)
    if kind == "InputMedia":
        return file
    if kind == "InputFile":
        name = shape.name or file.name
        return await _uploaded(client, file, name, shape, is_picture=name.lower().endswith((".jpg", ".jpeg", ".png")))
    if kind is not None:
        return as_input(file, shape)
    if isinstance(file, str) and file.lower().startswith(("https://", "http://")):
        as_photo = not shape.force_document and file.lower().endswith((".jpg", ".jpeg", ".png"))
        made = api.InputMediaPhotoExternal if as_photo else api.InputMediaDocumentExternal
        return made(url=file, spoiler=shape.spoiler, ttl_seconds=shape.ttl)
    with Source(file, shape.name) as source:
        head = await source.peek()
        picture = is_photo(head[:HEAD], source.size)
        handle = await upload(client, source, progress=progress)
    return await _uploaded(client, handle, source.name, shape, is_picture=picture)


def as_input(media: Any, shape: Shape) -> Any:
    """The InputMedia of something that is at Telegram already."""

    location = file_of(media).location
    asked = {"id": location.id, "access_hash": location.access_hash, "file_reference": location.file_reference}
    if location.__tl_name__ == "inputPhotoFileLocation":
        return api.InputMediaPhoto(id=api.InputPhoto(**asked), spoiler=shape.spoiler, ttl_seconds=shape.ttl)
    return api.InputMediaDocument(id=api.InputDocument(**asked), spoiler=shape.spoiler, ttl_seconds=shape.ttl)


async def _uploaded(client: ClientCore, handle: Any, name: str, shape: Shape, *, is_picture: bool) -> Any:

    if is_picture and not (shape.force_document or shape.voice or shape.video_note):
        return api.InputMediaUploadedPhoto(file=handle, spoiler=shape.spoiler, ttl_seconds=shape.ttl)
    mime = shape.mime_type or _mime_type(name, shape)
    return api.InputMediaUploadedDocument(
        file=handle,
        mime_type=mime,
        attributes=_attributes(name, mime, shape),
        force_file=shape.force_document,
        spoiler=shape.spoiler,
        ttl_seconds=shape.ttl,
        thumb=None if shape.thumb is None else await upload_file(client, shape.thumb),
    )


def _mime_type(name: str, shape: Shape) -> str:
    if shape.voice:
        return "audio/ogg"
    import mimetypes

    return mimetypes.guess_type(name)[0] or ("video/mp4" if shape.video_note else "application/octet-stream")


def _attributes(name: str, mime: str, shape: Shape) -> list[Any]:
    """What a document says of itself: what the caller gave, and what is missing in that.

    Source: https://core.telegram.org/type/DocumentAttribute
    """

    made: list[Any] = list(shape.attributes)
    have = {attribute.__tl_name__ for attribute in made}
    if "documentAttributeFilename" not in have:
        made.append(api.DocumentAttributeFilename(file_name=name if "." in name else name + suffix_of(mime)))
    if shape.voice and "documentAttributeAudio" not in have:
        made.append(api.DocumentAttributeAudio(voice=True, duration=0))
    is_video = shape.video_note or (mime.startswith("video/") and not shape.force_document)
    if is_video and "documentAttributeVideo" not in have:
        made.append(
            api.DocumentAttributeVideo(
                round_message=shape.video_note, supports_streaming=shape.supports_streaming, duration=0.0, w=1, h=1
            )
        )
    return made
