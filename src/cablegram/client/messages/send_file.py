"""Sending files: photos, documents, voice messages, albums.

Sources: https://core.telegram.org/api/files and the pages of the methods named below.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar, overload

from cablegram import api
from cablegram.client import dates
from cablegram.client.callbacks import checked_progress
from cablegram.client.chats.peer_ids import marked
from cablegram.client.chats.peers import get_input_entity
from cablegram.client.files.file_ids import FileId
from cablegram.client.files.kinds import check_album
from cablegram.client.files.media import is_stale
from cablegram.client.files.outgoing import Outgoing, Shape, as_input
from cablegram.client.files.source import FileLike
from cablegram.client.files.upload import Progress, Sendable
from cablegram.client.requests import random_ids
from cablegram.errors import RpcError, UsageError

from . import deduplication
from .buttons import reply_markup
from .outgoing_text import formatted_caption
from .reply_to import ReplyTo, reply_in

if TYPE_CHECKING:
    from typing import Unpack

    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.dates import Moment
    from cablegram.client.options import AlbumOptions, FileOptions

    from .buttons import Buttons
    from .markup import AnyParseMode

T = TypeVar("T")

MAX_ALBUM = 10


@overload
async def send_file(
    client: ClientCore,
    peer: PeerLike,
    file: list[Sendable] | tuple[Sendable, ...],
    *,
    caption: str | Sequence[str] = "",
    **options: Unpack[AlbumOptions],
) -> list[api.Message]: ...
@overload
async def send_file(
    client: ClientCore, peer: PeerLike, file: Sendable, *, caption: str = "", **options: Unpack[FileOptions]
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
    reply_to: ReplyTo | None = None,
    topic: int | None = None,
    buttons: Buttons | None = None,
    silent: bool = False,
    clear_draft: bool = False,
    noforwards: bool = False,
    schedule: Moment | None = None,
    send_as: PeerLike | None = None,
    effect: int | None = None,
    idempotency_key: str | None = None,
) -> api.Message | list[api.Message]:
    """Send a file; or several as albums of up to ten, which returns a list of messages.

    ``file``: a path, the bytes, a binary file, the address of a file on the web (``https://...``, which Telegram
    fetches), what :meth:`upload_file` returned, or something that is at Telegram already (a message, media, photo,
    document): that is sent again without uploading it.

    A PNG or JPEG of up to 10 MiB is sent as a photo, anything else, or with ``force_document``, as a document.
    ``voice``: as a voice message (Opus in OGG); ``video_note``: as a round video; ``supports_streaming``: a video that
    plays while it loads; ``spoiler``: covered; ``ttl``: gone so many seconds after it was opened; ``thumb``: a JPEG to
    show; ``name``, ``mime_type``, ``attributes``: what the document says of itself, by default what the file tells.
    ``caption``: the text, or one for each of an album; ``formatting_entities`` belong to the first.
    ``progress(done, whole)`` is called with the bytes of each file. The rest is as for :meth:`send_message`.

    An album holds photos and videos, or only music, or only documents: others are a UsageError before anything is
    uploaded. A file reference that has expired is refreshed, and a part that the server has lost is sent again.

    Sources: https://core.telegram.org/method/messages.sendMedia,
    https://core.telegram.org/method/messages.sendMultiMedia
    """
    checked_progress(progress)
    shape = Shape(
        name, mime_type, force_document, voice, video_note, supports_streaming, spoiler, ttl, thumb, attributes
    )
    options: dict[str, Any] = {"silent": silent, "clear_draft": clear_draft, "noforwards": noforwards}
    options["schedule_date"] = dates.optional(client, schedule)
    target = await get_input_entity(client, peer)
    options |= {"send_as": None if send_as is None else await get_input_entity(client, send_as), "effect": effect}
    how = _How(parse_mode, formatting_entities, progress, await reply_in(client, target, reply_to, topic), options)
    if isinstance(file, (list, tuple)) and not isinstance(file, FileId):
        if buttons is not None or idempotency_key is not None:
            raise UsageError("an album has neither buttons nor an idempotency key")
        return await _albums(client, target, file, caption, shape, how)
    if not isinstance(caption, str):
        raise UsageError("one file has one caption, a text")
    one = Outgoing(client, file, shape)
    return await _single(client, target, one, caption, how, buttons=buttons, key=idempotency_key)


class _How(NamedTuple):
    """What is the same for every message of one call."""

    parse_mode: AnyParseMode
    entities: Sequence[api.TypeMessageEntity] | None
    progress: Progress | None
    reply_to: api.TypeInputReplyTo | None
    options: dict[str, Any]

    async def text(
        self, client: ClientCore, caption: str, *, is_first: bool = True
    ) -> tuple[str, list[api.TypeMessageEntity] | None]:
        entities = self.entities if self.entities is None or is_first else ()
        return await formatted_caption(client, caption, self.parse_mode, entities)


async def _single(
    client: ClientCore,
    target: api.TypeInputPeer,
    file: Outgoing,
    caption: str,
    how: _How,
    *,
    buttons: Buttons | None = None,
    key: str | None = None,
    is_first: bool = True,
) -> api.Message:
    text, entities = await how.text(client, caption, is_first=is_first)
    number = random_ids.random_id(client, key, marked(target))

    async def send(media: api.TypeInputMedia) -> api.Message:
        request = api.messages.SendMedia(
            peer=target,
            media=media,
            message=text,
            random_id=number,
            entities=entities,
            reply_to=how.reply_to,
            reply_markup=reply_markup(buttons),
            **how.options,
        )
        message: api.Message = await deduplication.sent(client, request, target)
        return message

    async with file:
        return await _repaired(file, await file.media(how.progress), send)


async def _repaired(file: Outgoing, media: api.TypeInputMedia, use: Callable[[api.TypeInputMedia], Awaitable[T]]) -> T:
    """``use(media)``; once more after each error that can be repaired."""
    while True:
        try:
            return await use(media)
        except RpcError as error:
            if not await file.repair(error, media):
                raise


async def _albums(
    client: ClientCore,
    target: api.TypeInputPeer,
    files: Sequence[Sendable],
    caption: str | Sequence[str],
    shape: Shape,
    how: _How,
) -> list[api.Message]:
    if not files:
        raise UsageError("there is no file to send")
    captions = [caption] if isinstance(caption, str) else list(caption)
    if len(captions) > len(files):
        raise UsageError(f"there are {len(captions)} captions for {len(files)} files")
    captions += [""] * (len(files) - len(captions))
    items = [(Outgoing(client, file, shape), text) for file, text in zip(files, captions, strict=True)]
    groups = [items[start : start + MAX_ALBUM] for start in range(0, len(items), MAX_ALBUM)]
    for group in groups:  # before the first of them is sent
        if len(group) > 1:
            check_album([await file.kind() for file, _ in group])
    sent: list[api.Message] = []
    for group in groups:
        if len(group) == 1:
            [(file, text)] = group
            sent.append(await _single(client, target, file, text, how, is_first=not sent))
        else:
            sent += await _album(client, target, group, how, is_first=not sent)
    return sent


async def _album(
    client: ClientCore, target: api.TypeInputPeer, group: list[tuple[Outgoing, str]], how: _How, *, is_first: bool
) -> list[api.Message]:
    items: list[api.InputSingleMedia] = []
    for file, caption in group:
        text, entities = await how.text(client, caption, is_first=is_first and not items)
        media = await _stored(client, target, file, how.progress)
        number = random_ids.random_id(client, None, marked(target))
        items.append(api.InputSingleMedia(media=media, random_id=number, message=text, entities=entities))
    request = api.messages.SendMultiMedia(peer=target, multi_media=items, reply_to=how.reply_to, **how.options)
    fresh: set[int] = set()
    while True:
        try:
            messages: list[api.Message] = await deduplication.sent_together(client, request, target)
            return messages
        except RpcError as error:
            if not is_stale(error) or not await _refresh(error, [file for file, _ in group], items, fresh):
                raise


async def _refresh(error: RpcError, files: list[Outgoing], items: list[api.InputSingleMedia], fresh: set[int]) -> bool:
    """Refresh the file reference that an error is about, each once; all of them when it does not say which.

    FILE_REFERENCE_%d_EXPIRED has the place of the item, from 0 on.
    Source: https://core.telegram.org/api/file-references
    """
    named = range(len(items)) if error.value is None else [error.value]
    wanted = [number for number in named if number not in fresh and number < len(items)]
    fresh.update(wanted)
    return any([await files[number].refresh(items[number].media) for number in wanted])


async def _stored(
    client: ClientCore, target: api.TypeInputPeer, file: Outgoing, progress: Progress | None
) -> api.TypeInputMedia:
    """The media of one of an album: "uploaded files must first be stored by messages.uploadMedia".

    Source: https://core.telegram.org/method/messages.sendMultiMedia
    """

    async def store(media: api.TypeInputMedia) -> api.TypeInputMedia:
        if isinstance(media, (api.InputMediaPhoto, api.InputMediaDocument)):
            return media
        stored = await client.invoke(api.messages.UploadMedia(peer=target, media=media))
        return as_input(stored, file.shape)

    async with file:
        return await _repaired(file, await file.media(progress), store)
