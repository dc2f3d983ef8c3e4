"""Tests of cablegram.client.files.media."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram import api, errors
from cablegram.client.files.media import MAX_NAME, file_of, is_stale, safe_name, suffix_of
from tests.support.scripted import message


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


def test_photos() -> None:
    """The largest size by bytes, or the one that is asked for; what comes inside of the message is no download."""
    file = file_of(photo(*SIZES))
    assert (file.location.thumb_size, file.size, file.name) == ("y", 5000, "photo_5.jpg")
    assert file_of(photo(*SIZES), thumb="m").size == 100
    for thumb in ("s", "i", "z"):
        with pytest.raises(errors.UsageError, match="only m, y, x"):
            file_of(photo(*SIZES), thumb=thumb)
    with pytest.raises(errors.UsageError, match="no size that can be downloaded"):
        file_of(photo(SIZES[0]))
    with pytest.raises(errors.UsageError, match="only none"):
        file_of(document(), thumb="m")


def test_what_may_hold_a_file() -> None:
    """Messages and events of them, pages, games, locations; the message is remembered."""
    media = api.MessageMediaDocument(document=document())
    carrier = message(3, media=media)
    event = type("Event", (), {"message": carrier})()
    for given_media in (carrier, event):
        assert file_of(given_media).origin == (carrier.peer_id, 3)
    page = api.WebPage(id=1, url="u", display_url="u", hash=0, photo=photo(*SIZES))
    assert file_of(api.MessageMediaWebPage(webpage=page)).size == 5000
    game = api.Game(id=1, access_hash=1, short_name="g", title="g", description="", photo=photo(SIZES[0]),
                    document=document())  # fmt: skip
    assert file_of(api.MessageMediaGame(game=game)).size == 9
    location = file_of(media).location
    assert file_of(location).location is location


@pytest.mark.parametrize(
    "nothing", [None, 5, message(1, "text"), api.MessageMediaEmpty(), api.MessageMediaPhoto(), api.DocumentEmpty(id=1)]
)
def test_what_holds_none(nothing: Any) -> None:
    """A text, an empty or gone media: an error that says so."""
    with pytest.raises(errors.UsageError, match="no file"):
        file_of(nothing)


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a.txt", "a.txt"),
        ("/etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("C:\\x:y.txt", "xy.txt"),
        ("a\0b\n.txt", "ab.txt"),
        (".hidden", "hidden"),
        ("..", ""),
        ("a/", ""),
        ("é" * 300 + ".pdf", "é" * 98 + ".pdf"),
        ("x" * 300, "x" * 200),
        ("a." + "x" * 300, "a." + "x" * 198),
    ],
)
def test_names_of_others(name: str, safe: str) -> None:
    """A name that somebody else chose leads nowhere, hides nothing, and is not too long."""
    assert safe_name(name) == safe


@given(st.text())
def test_any_name(name: str) -> None:
    """Whatever the name, it is one plain part of a path."""
    safe = safe_name(name)
    assert not set(safe) & set('/\\\0:*?"<>|')
    assert safe not in (".", "..")
    assert len(safe.encode("utf-8", "ignore")) <= MAX_NAME


def test_suffixes_and_stale_references() -> None:
    """How files of a type end; which errors a fresh reference mends."""
    assert suffix_of("audio/ogg") == ".ogg"
    assert suffix_of("application/pdf") == ".pdf"
    assert suffix_of("x/unknown") == ""
    assert is_stale(errors.rpc_error(400, "FILE_REFERENCE_EXPIRED"))
    assert is_stale(errors.rpc_error(400, "FILE_REFERENCE_3_EXPIRED"))
    assert is_stale(errors.rpc_error(406, "FILEREF_UPGRADE_NEEDED"))
    assert not is_stale(errors.rpc_error(400, "LOCATION_INVALID"))
