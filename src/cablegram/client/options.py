"""What the client's methods take by name, for those that hand it on: ``event.reply(text, **options)``.

For type checkers and editors alone: nothing loads this module when a program runs. The words for each are those of the
method that is named; a test compares the two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cablegram import api

    from .chats.peers import PeerLike
    from .dates import Moment
    from .files.source import FileLike
    from .files.upload import Progress, Sendable
    from .messages.buttons import Buttons
    from .messages.markup import AnyParseMode
    from .messages.reply_to import ReplyTo


class SendOptions(TypedDict, total=False):
    """What :meth:`send_message` takes besides."""

    file: Sendable | None
    reply_to: ReplyTo | None
    topic: int | None
    parse_mode: AnyParseMode
    formatting_entities: Sequence[api.TypeMessageEntity] | None
    link_preview: bool
    buttons: Buttons | None
    silent: bool
    clear_draft: bool
    noforwards: bool
    schedule: Moment | None
    send_as: PeerLike | None
    effect: int | None
    split: bool
    idempotency_key: str | None


class EditOptions(TypedDict, total=False):
    """What :meth:`edit_message` takes besides."""

    file: Sendable | None
    parse_mode: AnyParseMode
    formatting_entities: Sequence[api.TypeMessageEntity] | None
    link_preview: bool
    buttons: Buttons | None
    schedule: Moment | None


class ForwardOptions(TypedDict, total=False):
    """What :meth:`forward_messages` takes besides."""

    silent: bool
    drop_author: bool
    noforwards: bool
    schedule: Moment | None
    topic: int | None
    send_as: PeerLike | None


class HistoryOptions(TypedDict, total=False):
    """What :meth:`iter_messages` takes besides, but ``service``, by which its result differs."""

    offset_date: Moment
    offset_id: int
    max_id: int
    min_id: int
    add_offset: int
    search: str | None
    filter: api.TypeMessagesFilter | None
    from_user: PeerLike | None
    topic: int | None
    reverse: bool


class AlbumOptions(TypedDict, total=False):
    """What :meth:`send_file` takes besides, for several files at a time."""

    name: str | None
    mime_type: str | None
    force_document: bool
    voice: bool
    video_note: bool
    supports_streaming: bool
    spoiler: bool
    ttl: int | None
    thumb: FileLike | None
    attributes: Sequence[api.TypeDocumentAttribute]
    parse_mode: AnyParseMode
    formatting_entities: Sequence[api.TypeMessageEntity] | None
    progress: Progress | None
    reply_to: ReplyTo | None
    topic: int | None
    silent: bool
    clear_draft: bool
    noforwards: bool
    schedule: Moment | None
    send_as: PeerLike | None
    effect: int | None


class FileOptions(AlbumOptions, total=False):
    """The same for one file."""

    buttons: Buttons | None
    idempotency_key: str | None


class DownloadOptions(TypedDict, total=False):
    """What :meth:`download_media` takes besides."""

    progress: Progress | None
    thumb: str | None
    verify: bool


class StreamOptions(TypedDict, total=False):
    """What :meth:`streaming` takes besides."""

    reply_to: ReplyTo | None
    topic: int | None
    parse_mode: AnyParseMode
    link_preview: bool
    buttons: Buttons | None
    silent: bool
