"""Uploads, downloads, photos, documents, albums."""

from __future__ import annotations

import struct
import zlib

import pytest

from cablegram import api
from cablegram.sandbox.world.files import image_size
from tests.support.rules import rule


def png(width=4, height=3):
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\xff\0\0" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


def upload(client, data, *, part=512 * 1024, name="x.png", number=77):
    parts = [data[at : at + part] for at in range(0, len(data), part)]
    for index, piece in enumerate(parts):
        if len(data) > 10 * 1024 * 1024:
            assert client(api.upload.SaveBigFilePart(
                file_id=number, file_part=index, file_total_parts=len(parts), bytes=piece))  # fmt: skip
        else:
            assert client(api.upload.SaveFilePart(file_id=number, file_part=index, bytes=piece))
    if len(data) > 10 * 1024 * 1024:
        return api.InputFileBig(id=number, parts=len(parts), name=name)
    return api.InputFile(id=number, parts=len(parts), name=name, md5_checksum="")


def send(client, peer, media, text=""):
    made = client(api.messages.SendMedia(peer=peer, media=media, message=text, random_id=client.sandbox.world.long()))
    return made.updates[-1].message


def document(file, *attributes, mime="application/pdf"):
    return api.InputMediaUploadedDocument(file=file, mime_type=mime, attributes=list(attributes))


def location(doc):
    return api.InputDocumentFileLocation(
        id=doc.id, access_hash=doc.access_hash, file_reference=doc.file_reference, thumb_size=""
    )


def download(client, where, size, limit=512 * 1024):
    data = b""
    for offset in range(0, size, limit):
        data += client(api.upload.GetFile(location=where, offset=offset, limit=limit)).bytes
    return data


@pytest.mark.parametrize("size", [1, 5000, 600 * 1024, 11 * 1024 * 1024])
def test_a_file_comes_back_as_it_was(telegram, desk, size):
    """Small and big uploads, downloaded by the one who got the message."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, bob)
    data = telegram.rand(size)
    sent = send(client, client.peer(bob), document(upload(client, data)), "look")
    assert sent.message == "look"
    doc = other.pushed[-1].updates[0].message.media.document
    assert doc.size == size
    assert doc.attributes[0].file_name == "x.png"
    assert download(other, location(doc), size) == data


def test_photos(telegram, desk):
    """A photo has a size; what is no picture is refused; it can be sent again by its id."""
    client = desk(telegram, telegram.add_user())
    data = png(40, 30)
    me = api.InputPeerSelf()
    photo = send(client, me, api.InputMediaUploadedPhoto(file=upload(client, data))).media.photo
    assert (photo.sizes[0].w, photo.sizes[0].h, photo.sizes[0].size) == (40, 30, len(data))
    again = api.InputPhoto(id=photo.id, access_hash=photo.access_hash, file_reference=photo.file_reference)
    assert send(client, me, api.InputMediaPhoto(id=again)).media.photo.id == photo.id
    where = api.InputPhotoFileLocation(
        id=photo.id, access_hash=photo.access_hash, file_reference=photo.file_reference, thumb_size="x"
    )
    assert download(client, where, len(data)) == data
    bad = api.InputMediaUploadedPhoto(file=upload(client, b"no picture"))
    assert client.refused(api.messages.SendMedia(peer=me, media=bad, message="", random_id=1)) == "IMAGE_PROCESS_FAILED"


@rule("api/files#uploading-files", "Each rule of uploading has its error", role="server")
def test_wrong_parts(telegram, desk):
    """Each rule of uploading has its error."""
    client = desk(telegram, telegram.add_user())
    part = api.upload.SaveFilePart
    assert client.refused(part(file_id=1, file_part=0, bytes=b"")) == "FILE_PART_EMPTY"
    assert client.refused(part(file_id=1, file_part=-1, bytes=b"x")) == "FILE_PART_INVALID"
    assert client.refused(part(file_id=1, file_part=0, bytes=bytes(524289))) == "FILE_PART_TOO_BIG"

    def use(file):
        return client.refused(
            api.messages.SendMedia(peer=api.InputPeerSelf(), media=document(file), message="", random_id=1)
        )

    file = upload(client, bytes(3000), part=1024)
    file.parts = 5
    assert use(file) == "FILE_PART_3_MISSING"
    uneven = upload(client, bytes(3000), part=1000, number=3)
    assert use(uneven) == "FILE_PART_SIZE_INVALID"
    assert use(api.InputFile(id=999, parts=1, name="", md5_checksum="")) == "FILE_PART_0_MISSING"


@rule(
    "api/files#downloading-files",
    "Offsets, limits, stale references and files of another data center have their errors",
    role="server",
)
def test_wrong_ranges_and_references(build, desk):
    """Offsets and limits, references that expired, and a file of another data center."""
    sandbox = build(dcs=2)
    user = sandbox.add_user()
    client = desk(sandbox, user)
    doc = send(client, api.InputPeerSelf(), document(upload(client, bytes(9000)))).media.document
    where = location(doc)

    def ask(offset=0, limit=4096, **more):
        return client.refused(api.upload.GetFile(location=where, offset=offset, limit=limit, **more))

    assert ask(offset=100) == "OFFSET_INVALID"
    assert ask(limit=5000) == "LIMIT_INVALID"
    assert ask(limit=2 * 1024 * 1024) == "LIMIT_INVALID"
    assert ask(offset=1024 * 1024 - 4096, limit=8192) == "LIMIT_INVALID"
    sandbox.expire_file_references()
    assert ask() == "FILE_REFERENCE_EXPIRED"
    fresh = client(api.messages.GetMessages(id=[api.InputMessageID(id=user.messages("me")[-1].id)])).messages[0]
    where = location(fresh.media.document)
    assert len(client(api.upload.GetFile(location=where, offset=8192, limit=4096)).bytes) == 9000 - 8192
    there = desk(sandbox, dc=1)
    given = client(api.auth.ExportAuthorization(dc_id=1))
    there(api.auth.ImportAuthorization(id=given.id, bytes=given.bytes))
    assert there.refused(api.upload.GetFile(location=where, offset=0, limit=4096)) == "FILE_MIGRATE_2"
    where.file_reference = b""
    assert ask() == "FILE_REFERENCE_EMPTY"
    where.file_reference = b"x" * 25
    assert ask() == "FILE_REFERENCE_INVALID"


def stored(client, number, *attributes, mime=None):
    """An item of an album, uploaded by uploadMedia: a photo, or with a type a document of it."""
    if mime is None:
        asked = api.InputMediaUploadedPhoto(file=upload(client, png(), number=number, name="x.png"))
        photo = client(api.messages.UploadMedia(peer=api.InputPeerSelf(), media=asked)).photo
        kept = api.InputPhoto(id=photo.id, access_hash=photo.access_hash, file_reference=photo.file_reference)
        return api.InputMediaPhoto(id=kept)
    asked = document(upload(client, bytes(9), number=number), *attributes, mime=mime)
    made = client(api.messages.UploadMedia(peer=api.InputPeerSelf(), media=asked)).document
    known = api.InputDocument(id=made.id, access_hash=made.access_hash, file_reference=made.file_reference)
    return api.InputMediaDocument(id=known)


@rule(
    "method/messages.sendMultiMedia#possible-errors",
    "Albums of kinds that are not grouped are refused",
    role="server",
)
def test_albums_that_telegram_refuses(telegram, desk):
    """Kinds that are not mixed, kinds that are never grouped, what was not uploaded before, references that expired.

    Source: https://core.telegram.org/method/messages.sendMultiMedia
    """
    ada = telegram.add_user()
    client = desk(telegram, ada)

    def refused(*media):
        items = [api.InputSingleMedia(media=one, random_id=n + 1, message="") for n, one in enumerate(media)]
        return client.refused(api.messages.SendMultiMedia(peer=api.InputPeerSelf(), multi_media=items))

    photo, video = stored(client, 1), stored(client, 2, api.DocumentAttributeVideo(duration=1.0, w=1, h=1), mime="v/x")
    paper, music = stored(client, 3, mime="a/b"), stored(client, 4, mime="audio/mpeg")
    voice = stored(client, 5, api.DocumentAttributeAudio(duration=1, voice=True), mime="audio/ogg")
    moving = stored(client, 6, api.DocumentAttributeAnimated(), mime="video/mp4")
    assert refused(photo, paper) == refused(music, paper) == refused(video, music) == "MEDIA_GROUPED_INVALID"
    assert refused(photo, voice) == refused(moving, photo) == refused(photo, api.InputMediaDice(emoticon="🎲"))
    assert refused(photo, voice) == "MEDIA_INVALID"
    raw = api.InputMediaUploadedPhoto(file=upload(client, png(), name="x.png"))
    assert refused(photo, raw) == "MEDIA_INVALID"
    telegram.expire_file_references()
    fresh = stored(client, 7)
    assert refused(fresh, photo) == "FILE_REFERENCE_1_EXPIRED"
    assert ada.messages("me") == [], "nothing of an album that is refused is sent"


@rule(
    "method/messages.sendMedia#possible-errors",
    "A photo needs a picture's name, and a small file the checksum that it states",
    role="server",
)
def test_names_of_photos_and_checksums(telegram, desk):
    """A photo needs a picture's name, a small file the checksum that it states.

    Sources: https://core.telegram.org/method/messages.sendMedia, https://core.telegram.org/api/files#uploading-files
    """
    client = desk(telegram, telegram.add_user())

    def refused(file):
        media = api.InputMediaUploadedPhoto(file=file)
        return client.refused(api.messages.SendMedia(peer=api.InputPeerSelf(), media=media, message="", random_id=5))

    for name in ("", "file", "x.txt"):
        assert refused(upload(client, png(), name=name)) == "PHOTO_EXT_INVALID"
    file = upload(client, png(), name="x.PNG")
    file.md5_checksum = "0" * 32
    assert refused(file) == "MD5_CHECKSUM_INVALID"


def test_albums(telegram, desk):
    """sendMultiMedia: one group id, one update each, in order."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, bob)
    items = [
        api.InputSingleMedia(media=stored(client, number), random_id=number, message=f"{number}")
        for number in range(1, 4)
    ]
    client(api.messages.SendMultiMedia(peer=client.peer(bob), multi_media=items))
    shown = [update.message for update in other.pushed[-1].updates]
    assert [message.message for message in shown] == ["1", "2", "3"]
    assert len({message.grouped_id for message in shown}) == 1


def test_profile_photos(telegram, desk):
    """Uploaded, shown to others, listed, removed."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client, other = desk(telegram, ada), desk(telegram, bob)
    assert client(api.photos.UploadProfilePhoto(file=upload(client, png(8, 8)))).photo.sizes[0].w == 8
    shown = other(api.users.GetUsers(id=[other.user(ada)]))[0].photo
    listed = other(api.photos.GetUserPhotos(user_id=other.user(ada), offset=0, max_id=0, limit=10)).photos
    assert [photo.id for photo in listed] == [shown.photo_id]
    where = api.InputPeerPhotoFileLocation(peer=other.peer(ada), photo_id=shown.photo_id)
    assert download(other, where, 4096, 4096) == png(8, 8)
    client(api.photos.UpdateProfilePhoto(id=api.InputPhotoEmpty()))
    assert other(api.users.GetUsers(id=[other.user(ada)]))[0].photo is None


@rule(
    "api/search#search-filters", "messages.search finds by words, and by kind: photos, documents, links", role="server"
)
def test_search_by_text_and_kind(telegram, desk):
    """messages.search finds words and kinds of media."""
    ada = telegram.add_user()
    client, me = desk(telegram, ada), api.InputPeerSelf()
    client.say(me, "a green pear")
    client.say(me, "see https://example.org")
    send(client, me, api.InputMediaUploadedPhoto(file=upload(client, png())), "a red apple")
    send(client, me, document(upload(client, b"pdf", number=5)))

    def found(q="", wanted=None):
        page = client(api.messages.Search(
            peer=me, q=q, filter=wanted or api.InputMessagesFilterEmpty(), min_date=0, max_date=0, offset_id=0,
            add_offset=0, limit=10, max_id=0, min_id=0, hash=0))  # fmt: skip
        return [message.message for message in page.messages]

    assert found("A ") == ["a red apple", "a green pear"]
    assert found(wanted=api.InputMessagesFilterPhotos()) == ["a red apple"]
    assert found(wanted=api.InputMessagesFilterDocument()) == [""]
    assert found(wanted=api.InputMessagesFilterUrl()) == ["see https://example.org"]


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (png(300, 200), (300, 200)),
        (b"GIF89a" + struct.pack("<HH", 7, 5), (7, 5)),
        (b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08" + struct.pack(">HH", 11, 22) + bytes(9), (22, 11)),
        (b"RIFF\0\0\0\0WEBPVP8X" + bytes(8) + b"\x09\0\0\x04\0\0", (10, 5)),
        (b"plain text", None),
        (b"\xff\xd8", None),
    ],
)
def test_sizes_of_pictures(data, size):
    """Width and height come from the header alone."""
    assert image_size(data) == size
