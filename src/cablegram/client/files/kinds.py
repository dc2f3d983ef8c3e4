"""What a file will be in a chat, and which kinds share an album.

Photos and videos go together; music only with music, documents only with documents; nothing else is part of an album.
Sources: https://core.telegram.org/method/messages.sendMultiMedia, https://core.telegram.org/bots/api#sendmediagroup
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from cablegram import api
from cablegram.errors import UsageError


class MediaKind(Enum):
    """What a file will be in a chat; the value is what to call it."""

    PHOTO = "a photo"
    VIDEO = "a video"
    AUDIO = "music"
    DOCUMENT = "a document"
    VOICE = "a voice message"
    VIDEO_NOTE = "a round video"
    ANIMATION = "an animation"
    STICKER = "a sticker"
    OTHER = "no file"
    UNKNOWN = "a file that only Telegram knows"


FAMILIES = (
    frozenset({MediaKind.PHOTO, MediaKind.VIDEO}),
    frozenset({MediaKind.AUDIO}),
    frozenset({MediaKind.DOCUMENT}),
)
"""The kinds that an album may consist of."""


def kind_of_document(
    attributes: Sequence[api.TypeDocumentAttribute], mime_type: str, *, force_file: bool = False
) -> MediaKind:
    """What a document is by its attributes and its type. Source: https://core.telegram.org/type/DocumentAttribute"""
    for attribute in attributes:
        match attribute:
            case api.DocumentAttributeSticker() | api.DocumentAttributeCustomEmoji():
                return MediaKind.STICKER
            case api.DocumentAttributeAnimated():
                return MediaKind.ANIMATION
    for attribute in attributes:
        match attribute:
            case api.DocumentAttributeVideo():
                return MediaKind.VIDEO_NOTE if attribute.round_message else MediaKind.VIDEO
            case api.DocumentAttributeAudio():
                return MediaKind.VOICE if attribute.voice else MediaKind.AUDIO
    if force_file:
        return MediaKind.DOCUMENT
    if mime_type == "image/gif":
        return MediaKind.ANIMATION
    return MediaKind.AUDIO if mime_type.startswith("audio/") else MediaKind.DOCUMENT


def kind_of_media(media: api.TypeInputMedia) -> MediaKind:
    """What a ready InputMedia is; that of a document at Telegram is not known here."""
    match media:
        case api.InputMediaPhoto() | api.InputMediaUploadedPhoto() | api.InputMediaPhotoExternal():
            return MediaKind.PHOTO
        case api.InputMediaUploadedDocument():
            return kind_of_document(media.attributes, media.mime_type, force_file=media.force_file)
        case api.InputMediaDocument() | api.InputMediaDocumentExternal():
            return MediaKind.UNKNOWN
    return MediaKind.OTHER


def check_album(kinds: Sequence[MediaKind]) -> None:
    """Raise UsageError unless Telegram would take files of these kinds as one album; the error names the culprit."""
    together = {kind for family in FAMILIES for kind in family} | {MediaKind.UNKNOWN}
    for number, kind in enumerate(kinds, 1):
        if kind not in together:
            raise UsageError(f"file {number} is {kind.value}, which cannot be part of an album; send it by itself")
    known = [(number, kind) for number, kind in enumerate(kinds, 1) if kind is not MediaKind.UNKNOWN]
    for number, kind in known:
        first, other = known[0]
        if not any({kind, other} <= family for family in FAMILIES):
            raise UsageError(
                f"file {number} is {kind.value} and file {first} {other.value}: an album holds photos and videos, or"
                " only music, or only documents; send them apart, or all with force_document=True"
            )
