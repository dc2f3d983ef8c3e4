"""Bot API file ids, read and written byte for byte: ``file_ids.parse("AgACAgIAAxkBAAIEN...")``, ``str(file_id)``.

How it works: a file id is a small binary, in which runs of zeros are shortened to a zero and their length, written in
base64url. It ends with the version of its form (4) and the version of what is inside. What is inside: the kind of file
and flags, the data center, the file reference if there is one, id and access hash, and for pictures where the picture
comes from. Older ids are read and become the newest form; an id of the newest form is written as it was read.

A worked example: a document 5 with access hash 6 in data center 2, without a reference, is the 24 bytes
``05000000 02000000 0500000000000000 0600000000000000``, shortened ``050003 020003 050007 060007``, then ``3d04``.

Sources: https://core.telegram.org/bots/api#file, and https://github.com/tdlib/td (FileLocation.hpp,
PhotoSizeSource.hpp), which makes the ids of the Bot API.
"""

from __future__ import annotations

import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from enum import IntEnum
from typing import NamedTuple, TypeAlias

from cablegram import api
from cablegram.errors import UsageError
from cablegram.sessions.types import bare_id

FORM, OLD_FORM = 4, 2
NEWEST = 61
"""The newest version of what is inside."""
_SOURCES_SINCE, _NO_VOLUMES_SINCE = 22, 32
_WEB, _REFERENCE = 1 << 24, 1 << 25
_LONGEST_RUN = 250
MAX_LENGTH = 4096  # characters


class Kind(IntEnum):
    """What kind of file an id is of, as TDLib numbers them."""

    THUMBNAIL = 0
    PROFILE_PHOTO = 1
    PHOTO = 2
    VOICE = 3
    VIDEO = 4
    DOCUMENT = 5
    ENCRYPTED = 6
    TEMP = 7
    STICKER = 8
    AUDIO = 9
    ANIMATION = 10
    ENCRYPTED_THUMBNAIL = 11
    WALLPAPER = 12
    VIDEO_NOTE = 13
    SECURE_DECRYPTED = 14
    SECURE_ENCRYPTED = 15
    BACKGROUND = 16
    DOCUMENT_AS_FILE = 17
    RINGTONE = 18
    CALL_LOG = 19
    PHOTO_STORY = 20
    VIDEO_STORY = 21
    SELF_DESTRUCTING_PHOTO = 22
    SELF_DESTRUCTING_VIDEO = 23
    SELF_DESTRUCTING_VIDEO_NOTE = 24
    SELF_DESTRUCTING_VOICE = 25
    LIVE_PHOTO = 26
    SELF_DESTRUCTING_LIVE_PHOTO = 27


PICTURES = frozenset({
    Kind.PHOTO, Kind.PROFILE_PHOTO, Kind.THUMBNAIL, Kind.ENCRYPTED_THUMBNAIL, Kind.WALLPAPER, Kind.PHOTO_STORY,
    Kind.SELF_DESTRUCTING_PHOTO,
})  # fmt: skip
_CLASSES = {Kind.SECURE_DECRYPTED: 3, Kind.SECURE_ENCRYPTED: 3, Kind.ENCRYPTED: 4, Kind.TEMP: 5}


class Size(NamedTuple):
    """A size of a photo, or a thumbnail of a document (``kind`` THUMBNAIL), by its letter."""

    kind: Kind
    letter: str


class ChatPhoto(NamedTuple):
    """The photo of a user, group or channel (``chat``: its marked id), the big one or the small one."""

    chat: int
    access_hash: int
    big: bool


class StickerSetThumb(NamedTuple):
    """The picture of a sticker set."""

    set_id: int
    access_hash: int
    version: int


class Legacy(NamedTuple):
    """A picture by its old coordinates; ``of``: the chat or the sticker set that it is of, if it says so."""

    volume_id: int
    local_id: int
    secret: int = 0
    of: ChatPhoto | tuple[int, int] | None = None


Source: TypeAlias = Size | ChatPhoto | StickerSetThumb | Legacy


class FileId(NamedTuple):
    """What a file id says. ``str()`` of it is the id; it is taken wherever a file at Telegram is.

    ``kind``; ``dc``: the data center; ``id`` and ``access_hash``; ``file_reference``: empty when there is none;
    ``source``: of pictures, where they come from; ``url``: of a file of the web; ``version``: of what is inside.
    """

    kind: Kind
    dc: int
    id: int
    access_hash: int
    file_reference: bytes = b""
    source: Source | None = None
    url: str | None = None
    version: int = NEWEST

    def __str__(self) -> str:
        return _encode(_pack(self) + bytes((self.version, FORM)))

    @property
    def unique_id(self) -> str:
        """The ``file_unique_id``: the same for everybody and at all times, but nothing can be fetched by it."""
        return _encode(_pack_unique(self))

    def location(self) -> api.TypeInputFileLocation:
        """Where the bytes are. Source: https://core.telegram.org/type/InputFileLocation"""
        source, access_hash, reference = self.source, self.access_hash, self.file_reference
        match source:
            case Size() if source.kind is not Kind.THUMBNAIL:
                return api.InputPhotoFileLocation(
                    id=self.id, access_hash=access_hash, file_reference=reference, thumb_size=source.letter
                )
            case ChatPhoto():
                return api.InputPeerPhotoFileLocation(peer=_peer(source), photo_id=self.id, big=source.big)
            case StickerSetThumb():
                stickers = api.InputStickerSetID(id=source.set_id, access_hash=source.access_hash)
                return api.InputStickerSetThumb(stickerset=stickers, thumb_version=source.version)
            case Legacy():
                raise UsageError("this file id is from before 2021; Telegram serves its coordinates no more")
        if self.url is not None or self.kind in (
            Kind.ENCRYPTED,
            Kind.TEMP,
            Kind.SECURE_DECRYPTED,
            Kind.SECURE_ENCRYPTED,
        ):
            raise UsageError(f"a file id of the kind {self.kind.name} cannot be downloaded")
        letter = source.letter if isinstance(source, Size) else ""
        return api.InputDocumentFileLocation(
            id=self.id, access_hash=access_hash, file_reference=reference, thumb_size=letter
        )


def _peer(photo: ChatPhoto) -> api.TypeInputPeer:
    if photo.chat > 0:
        return api.InputPeerUser(user_id=photo.chat, access_hash=photo.access_hash)
    if photo.chat > -(10**12):
        return api.InputPeerChat(chat_id=-photo.chat)
    return api.InputPeerChannel(channel_id=bare_id(photo.chat), access_hash=photo.access_hash)


def parse(text: str) -> FileId:
    """What a file id says. Raises :class:`~cablegram.errors.UsageError` for what is none."""
    try:
        data = _decode(text)
        if data[-1] == FORM:
            return _unpack(data[:-2], data[-2])
        if data[-1] == OLD_FORM:
            return _unpack(data[:-1], 0)
    except (ValueError, IndexError, struct.error) as error:
        raise UsageError(f"this is no file id: {error}") from None
    raise UsageError("this is no file id: it does not end with a version that is known")


def is_file_id(text: str) -> bool:
    """Whether a text is a file id."""
    try:
        parse(text)
    except UsageError:
        return False
    return True


def of_document(document: api.Document, kind: Kind | None = None) -> FileId:
    """The file id of a document; ``kind`` None: what its attributes say."""
    found = _kind_of(document) if kind is None else kind
    return FileId(found, document.dc_id, document.id, document.access_hash, document.file_reference)


def of_photo(photo: api.Photo, letter: str) -> FileId:
    """The file id of one size of a photo."""
    source = Size(Kind.PHOTO, letter)
    return FileId(Kind.PHOTO, photo.dc_id, photo.id, photo.access_hash, photo.file_reference, source)


def _kind_of(document: api.Document) -> Kind:
    kind = Kind.DOCUMENT
    for attribute in document.attributes:
        match attribute:
            case api.DocumentAttributeSticker() | api.DocumentAttributeCustomEmoji():
                return Kind.STICKER
            case api.DocumentAttributeAnimated():
                return Kind.ANIMATION
            case api.DocumentAttributeVideo():
                kind = Kind.VIDEO_NOTE if attribute.round_message else Kind.VIDEO
            case api.DocumentAttributeAudio():
                kind = Kind.VOICE if attribute.voice else Kind.AUDIO
    return kind


# ---- text and bytes ----


def _encode(data: bytes) -> str:
    short, at = bytearray(), 0
    while at < len(data):
        if data[at]:
            short.append(data[at])
            at += 1
            continue
        run = 1
        while run < _LONGEST_RUN and data[at + run : at + run + 1] == b"\0":
            run += 1
        short += bytes((0, run))
        at += run
    return urlsafe_b64encode(short).decode().rstrip("=")


def _decode(text: str) -> bytes:
    if not text or len(text) > MAX_LENGTH or not text.isascii() or text.strip("=").translate(_NO_BASE64):
        raise ValueError("it is not base64url")
    short = urlsafe_b64decode(text.rstrip("=") + "=" * (-len(text.rstrip("=")) % 4))
    data, at = bytearray(), 0
    while at < len(short):
        if short[at] or at + 1 == len(short):
            data.append(short[at])
            at += 1
        else:
            data += bytes(short[at + 1])
            at += 2
    return bytes(data)


_NO_BASE64 = {ord(letter): None for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"}


class _FieldReader:
    def __init__(self, data: bytes) -> None:
        self._data, self.at = data, 0

    def take(self, form: str) -> tuple[int, ...]:
        found = struct.unpack_from(form, self._data, self.at)
        self.at += struct.calcsize(form)
        return found

    def string(self) -> bytes:
        """Source: https://core.telegram.org/mtproto/serialize#base-types"""
        [size] = self.take("B")
        head = 1
        if size == 254:
            size, head = int.from_bytes(self._data[self.at : self.at + 3], "little"), 4
            self.at += 3
        found = self._data[self.at : self.at + size]
        if len(found) != size:
            raise ValueError("it ends in the middle")
        self.at += size + -(head + size) % 4
        return found


def _string(value: bytes) -> bytes:
    head = bytes((len(value),)) if len(value) < 254 else b"\xfe" + len(value).to_bytes(3, "little")
    return head + value + bytes(-(len(head) + len(value)) % 4)


def _unpack(data: bytes, version: int) -> FileId:
    reader = _FieldReader(data)
    raw, dc = reader.take("<ii")
    kind = Kind(raw & ~(_WEB | _REFERENCE))
    reference = reader.string() if raw & _REFERENCE else b""
    if reference == b"#":
        reference = b""
    if raw & _WEB:
        url = reader.string().decode()
        [access_hash] = reader.take("<q")
        made = FileId(kind, dc, 0, access_hash, reference, None, url, version)
    else:
        number, access_hash = reader.take("<qq")
        source = _unpack_source(reader, version) if kind in PICTURES else None
        newest = NEWEST if kind in PICTURES and version < _NO_VOLUMES_SINCE else version
        made = FileId(kind, dc, number, access_hash, reference, source, None, newest)
        if source is None and data[reader.at :] == struct.pack("<ii", version, FORM):
            return made  # Pyrogram and Kurigram write the versions twice behind what is no picture
    if reader.at != len(data):
        raise ValueError("there is something behind its end")
    return made


def _unpack_source(reader: _FieldReader, version: int) -> Source:
    if version >= _NO_VOLUMES_SINCE:
        return _tagged(reader, old=False)
    [volume_id] = reader.take("<q")
    if version < _SOURCES_SINCE:
        secret, local_id = reader.take("<qi")
        return Legacy(volume_id, local_id, secret)
    source = _tagged(reader, old=True)
    [local_id] = reader.take("<i")
    match source:
        case ChatPhoto():
            return Legacy(volume_id, local_id, of=source)
        case StickerSetThumb():
            return Legacy(volume_id, local_id, of=(source.set_id, source.access_hash))
        case Legacy() if not source.volume_id:
            return Legacy(volume_id, local_id, source.secret)
    return source


def _tagged(reader: _FieldReader, *, old: bool) -> Source:
    [tag] = reader.take("<i")
    if tag == 0 and old:
        return Legacy(0, 0, reader.take("<q")[0])
    if tag == 1:
        kind, letter = reader.take("<ii")
        if not 0 <= letter <= 127:
            raise ValueError("a size has no such letter")
        return Size(Kind(kind), chr(letter))
    if tag in (2, 3):
        chat, chat_hash = reader.take("<qq")
        return ChatPhoto(chat, chat_hash, big=tag == 3)
    if tag == 4 and old:
        set_id, set_hash = reader.take("<qq")
        return StickerSetThumb(set_id, set_hash, version=0)
    if tag == 5:
        volume_id, secret, local_id = reader.take("<qqi")
        return Legacy(volume_id, local_id, secret)
    if tag in (6, 7):
        chat, chat_hash, volume_id, local_id = reader.take("<qqqi")
        return Legacy(volume_id, local_id, of=ChatPhoto(chat, chat_hash, big=tag == 7))
    if tag == 8:
        set_id, set_hash, volume_id, local_id = reader.take("<qqqi")
        return Legacy(volume_id, local_id, of=(set_id, set_hash))
    if tag == 9:
        return StickerSetThumb(*reader.take("<qqi"))
    raise ValueError("its picture comes from a place that is not known")


def _pack(file: FileId) -> bytes:
    flags = (_WEB if file.url is not None else 0) | (_REFERENCE if file.file_reference else 0)
    head = struct.pack("<ii", file.kind | flags, file.dc)
    if file.file_reference:
        head += _string(file.file_reference)
    if file.url is not None:
        return head + _string(file.url.encode()) + struct.pack("<q", file.access_hash)
    return head + struct.pack("<qq", file.id, file.access_hash) + _pack_source(file.source)


def _pack_source(source: Source | None) -> bytes:
    match source:
        case None:
            return b""
        case Size():
            return struct.pack("<iii", 1, source.kind, ord(source.letter))
        case ChatPhoto():
            return struct.pack("<iqq", 3 if source.big else 2, source.chat, source.access_hash)
        case StickerSetThumb():
            return struct.pack("<iqqi", 9, source.set_id, source.access_hash, source.version)
    match source.of:
        case None:
            return struct.pack("<iqqi", 5, source.volume_id, source.secret, source.local_id)
        case ChatPhoto() as of:
            tag = 7 if of.big else 6
            return struct.pack("<iqqqi", tag, of.chat, of.access_hash, source.volume_id, source.local_id)
        case set_id, set_hash:
            return struct.pack("<iqqqi", 8, set_id, set_hash, source.volume_id, source.local_id)


def _pack_unique(file: FileId) -> bytes:
    if file.url is not None:
        return struct.pack("<i", 0) + _string(file.url.encode())
    kind = 1 if file.kind in PICTURES else _CLASSES.get(file.kind, 2)
    head = struct.pack("<i", kind)
    match file.source:
        case None:
            return head + struct.pack("<q", file.id)
        case Size() as size:
            number = {"a": 0, "c": 1}.get(size.letter, ord(size.letter) + 5)
            return head + struct.pack("<qB", file.id, number)
        case ChatPhoto() as photo:
            return head + struct.pack("<qB", file.id, int(photo.big))
        case StickerSetThumb() as thumb:
            return head + struct.pack("<Bqi", 2, thumb.set_id, thumb.version)
        case Legacy() as legacy:
            return head + struct.pack("<qi", legacy.volume_id, legacy.local_id)
