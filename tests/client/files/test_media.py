"""Tests of cablegram.client.files.media."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api, errors
from cablegram.client.files.media import file_of, is_stale
from cablegram.client.updates.client_events import Incoming
from cablegram.client.updates.events import MessageEvent
from tests.support.rules import rule
from tests.support.scripted import make, message


def document(**fields: Any) -> api.Document:
    fields.setdefault("mime_type", "video/mp4")
    fields.setdefault("attributes", [])
    return api.Document(id=5, access_hash=6, file_reference=b"ref", date=0, size=9, dc_id=4, **fields)


def photo(*sizes: Any) -> api.Photo:
    return api.Photo(id=5, access_hash=6, file_reference=b"ref", date=0, sizes=list(sizes), dc_id=4)


SIZES = (
    api.PhotoStrippedSize(type="i", bytes=b"tiny"),
    api.PhotoCachedSize(type="s", w=1, h=1, bytes=b"cached"),
    api.PhotoSize(type="m", w=10, h=10, size=100),
    api.PhotoSizeProgressive(type="y", w=99, h=99, sizes=[10, 5000, 900]),
    api.PhotoSize(type="x", w=50, h=50, size=2000),
)


def test_documents() -> None:
    """Its location, size, data center and name."""
    named = document(attributes=[api.DocumentAttributeFilename(file_name="../../film.mp4")])
    file = file_of(named)
    assert file.location == api.InputDocumentFileLocation(id=5, access_hash=6, file_reference=b"ref", thumb_size="")
    assert (file.dc, file.size, file.name, file.mime_type, file.origin) == (4, 9, "film.mp4", "video/mp4", None)
    assert file_of(document()).name == "video_5.mp4"
    assert file_of(document(mime_type="x/y")).name == "document_5"
    assert file_of(document(attributes=[api.DocumentAttributeFilename(file_name="..")])).name == "video_5.mp4"


@rule("api/files#image-thumbnail-types", "A size of a photo is asked for by its type", role="client")
def test_photos() -> None:
    """The largest size by bytes, or the one that is asked for; bytes that came along only if there is nothing else."""
    file = file_of(photo(*SIZES))
    assert (file.thumb, file.size, file.name) == ("y", 5000, "photo_5.jpg")
    assert file_of(photo(*SIZES), thumb="m").size == 100
    assert (file_of(photo(*SIZES), thumb="s").size, file_of(photo(*SIZES), thumb="s").inside) == (6, b"cached")
    for thumb in ("i", "z"):
        with pytest.raises(errors.UsageError, match="only s, m, y, x"):
            file_of(photo(*SIZES), thumb=thumb)
    with pytest.raises(errors.UsageError, match="no size that can be downloaded"):
        file_of(photo(SIZES[0]))
    with pytest.raises(errors.UsageError, match="only none"):
        file_of(document(), thumb="m")
    alone = file_of(photo(SIZES[0], SIZES[1]))
    assert (alone.size, alone.inside, alone.thumb) == (6, b"cached", "s")


def test_videos_of_pictures() -> None:
    """A moving profile photo and a document's preview video are sizes too, and end as videos do."""
    moving = api.VideoSize(type="u", w=800, h=800, size=77)
    file = file_of(api.Photo(id=5, access_hash=6, file_reference=b"", date=0, dc_id=4, sizes=[*SIZES],
                             video_sizes=[moving, api.VideoSizeEmojiMarkup(emoji_id=1, background_colors=[])]),
                   thumb="u")  # fmt: skip
    assert (file.name, file.mime_type, file.size) == ("photo_5.mp4", "video/mp4", 77)
    assert file_of(document(video_thumbs=[moving]), thumb="u").name == "thumbnail_5.mp4"


def test_what_may_hold_a_file() -> None:
    """Messages and events of them, pages, games, locations; the message is remembered."""
    media = api.MessageMediaDocument(document=document())
    carrier = message(3, media=media)
    client, _ = make()
    update = api.UpdateNewMessage(message=carrier, pts=1, pts_count=1)
    event = MessageEvent(client, Incoming(update, {}))
    for given_media in (carrier, event):
        assert file_of(given_media).origin == (carrier.peer_id, 3)
    page = api.WebPage(id=1, url="u", display_url="u", hash=0, photo=photo(*SIZES))
    assert file_of(api.MessageMediaWebPage(webpage=page)).size == 5000
    game = api.Game(id=1, access_hash=1, short_name="g", title="g", description="", photo=photo(SIZES[0]),
                    document=document())  # fmt: skip
    assert file_of(api.MessageMediaGame(game=game)).size == 9
    location = file_of(media).location
    assert file_of(location).location is location
    changed = api.MessageService(id=4, peer_id=api.PeerChat(chat_id=1), date=0,
                                 action=api.MessageActionChatEditPhoto(photo=photo(*SIZES)))  # fmt: skip
    assert file_of(changed).origin == (api.PeerChat(chat_id=1), 4)
    paid = api.MessageMediaPaidMedia(stars_amount=1, extended_media=[api.MessageExtendedMedia(media=media)])
    assert file_of(paid).id == 5


@pytest.mark.parametrize(
    ("nothing", "seen"),
    [
        (None, "None was given where a message"),
        (5, "an int was given"),
        (message(1, "text"), "the message 1 has no file: it has no media; look at message.file first"),
        (
            message(2, media=api.MessageMediaPhoto()),
            "the message 2 has no file: its media is a MessageMediaPhoto",
        ),
        (api.MessageMediaEmpty(), "no file in a MessageMediaEmpty"),
        (api.MessageMediaPhoto(), "no file in a MessageMediaPhoto"),
        (api.DocumentEmpty(id=1), "no file in a DocumentEmpty"),
    ],
)
def test_what_holds_none(nothing: Any, seen: str) -> None:
    """A text, an empty or gone media, or nothing at all: an error that says what was given."""
    with pytest.raises(errors.UsageError, match=seen):
        file_of(nothing)


@rule(
    "api/files#downloading-files",
    "FILE_REFERENCE_EXPIRED and FILE_REFERENCE_INVALID are treated alike",
    role="client",
)
def test_stale_references() -> None:
    """Which errors call for a fresh file reference."""
    assert is_stale(errors.rpc_error(400, "FILE_REFERENCE_EXPIRED"))
    assert is_stale(errors.rpc_error(400, "FILE_REFERENCE_3_EXPIRED"))
    assert is_stale(errors.rpc_error(406, "FILEREF_UPGRADE_NEEDED"))
    assert not is_stale(errors.rpc_error(400, "LOCATION_INVALID"))
