"""Tests of cablegram.client.files.file_ids, on ids that two other libraries made."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram import api, errors
from cablegram.client.files import file_ids
from cablegram.client.files.file_ids import ChatPhoto, FileId, Kind, Legacy, Size, StickerSetThumb
from cablegram.testing import Simulation, run_simulation
from tests.support.files import pair, png

VECTORS = json.loads((Path(__file__).parents[2] / "vectors" / "file_ids.json").read_text("utf-8"))
REAL = "AgACAgIAAxkBAAIENGfeY4AfRquwTL2LpDrzqvFMVNt_AAIG9DEbXX3wSq3oI7t_PqQGAQADAgADbQADNgQ"
LONGS = st.integers(-(2**63), 2**63 - 1)
INTS = st.integers(0, 2**31 - 1)


def source_of(fields: dict[str, Any]) -> file_ids.Source | None:
    """The source as the vectors have it."""
    legacy = fields.get("volume_id", 0), fields.get("local_id", 0)
    chat = fields.get("chat_id"), fields.get("chat_access_hash")
    stickers = fields.get("sticker_set_id"), fields.get("sticker_set_access_hash")
    match fields.get("thumbnail_source"):
        case 1:
            return Size(Kind(fields["thumbnail_file_type"]), fields["thumbnail_size"])
        case 2 | 3 as tag:
            return ChatPhoto(*chat, big=tag == 3)  # type: ignore[arg-type]
        case 5:
            return Legacy(*legacy, fields["secret"])
        case 6 | 7 as tag:
            return Legacy(*legacy, of=ChatPhoto(*chat, big=tag == 7))  # type: ignore[arg-type]
        case 8:
            return Legacy(*legacy, of=stickers)  # type: ignore[arg-type]
        case 9:
            return StickerSetThumb(*stickers, fields["sticker_set_version"])  # type: ignore[arg-type]
    return None


@pytest.mark.parametrize("vector", VECTORS["ids"], ids=lambda vector: vector["file_id"][:12])
def test_ids_of_other_libraries(vector: dict[str, Any]) -> None:
    """Every kind and every source: read, and written byte for byte as mtcute writes it; the unique id too."""
    found = file_ids.parse(vector["file_id"])
    reference = bytes.fromhex(vector["file_reference"])
    assert found == FileId(Kind(vector["kind"]), vector["dc"], vector["id"], vector["access_hash"], reference,
                           source_of(vector["source"]), None, 58)  # fmt: skip
    assert str(found) == vector["file_id"]
    assert found.unique_id == vector["unique_id"]
    if "pyrogram" in vector:
        assert file_ids.parse(vector["pyrogram"]) == found


@pytest.mark.parametrize("vector", VECTORS["older"], ids=lambda vector: vector["old"][:12])
def test_older_ids_become_new_ones(vector: dict[str, str]) -> None:
    """Ids from before the coordinates of pictures went are read, and are written in today's form."""
    found = file_ids.parse(vector["old"])
    assert str(found._replace(version=58)) == vector["file_id"]
    assert found.unique_id == vector["unique_id"]
    assert file_ids.parse(str(found)) == found


def test_a_real_one() -> None:
    """An id that the Bot API gave out, whose version is newer than either library's."""
    found = file_ids.parse(REAL)
    assert (found.kind, found.dc, found.source, found.version) == (Kind.PHOTO, 2, Size(Kind.PHOTO, "m"), 54)
    assert str(found) == REAL
    assert found.location() == api.InputPhotoFileLocation(
        id=found.id, access_hash=found.access_hash, file_reference=found.file_reference, thumb_size="m"
    )


SOURCES = st.one_of(
    st.builds(Size, st.sampled_from([Kind.PHOTO, Kind.THUMBNAIL]), st.sampled_from("smxywabcd")),
    st.builds(ChatPhoto, LONGS, LONGS, st.booleans()),
    st.builds(StickerSetThumb, LONGS, LONGS, INTS),
    st.builds(Legacy, LONGS, INTS, LONGS, of=st.none()),
    st.builds(Legacy, LONGS, INTS, st.just(0), of=st.builds(ChatPhoto, LONGS, LONGS, st.booleans())),
    st.builds(Legacy, LONGS, INTS, st.just(0), of=st.tuples(LONGS, LONGS)),
)


@given(st.sampled_from(Kind), INTS, LONGS | st.just(0), LONGS, st.binary(max_size=600), SOURCES)
def test_any_id_comes_back(
    kind: Kind, dc: int, number: int, access_hash: int, reference: bytes, source: file_ids.Source
) -> None:
    """What is written is read as what it was, whatever it holds; also of files of the web."""
    found = FileId(kind, dc, number, access_hash, b"" if reference == b"#" else reference,
                   source if kind in file_ids.PICTURES else None)  # fmt: skip
    assert file_ids.parse(str(found)) == found
    assert file_ids.is_file_id(str(found) + "==")
    web = FileId(Kind.TEMP, dc, 0, access_hash, url="https://example.com/a.png")
    assert file_ids.parse(str(web)) == web


@given(st.text() | st.text("ABCabc012-_") | st.binary().map(lambda data: file_ids._encode(data + b"\x3a\x04")))
def test_any_text_is_read_or_refused(text: str) -> None:
    """What is no file id is a UsageError, never another one, and needs little memory."""
    try:
        found = file_ids.parse(text)
    except errors.UsageError:
        assert not file_ids.is_file_id(text)
    else:
        assert file_ids.parse(str(found)) == found


def test_files_by_their_ids() -> None:
    """A file id, as a value or as a text, is sent without an upload and downloaded from its data center."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        sent: Any = await ada.send_file("bob_test", b"some text", name="notes.txt")
        photo: Any = await ada.send_file("bob_test", png())
        found = file_ids.of_document(sent.media.document)
        picture = file_ids.of_photo(photo.media.photo, photo.media.photo.sizes[0].type)
        assert (found.kind, picture.kind) == (Kind.DOCUMENT, Kind.PHOTO)
        world.telegram.log.clear()
        for file_id in (found, str(found)):
            again: Any = await ada.send_file("me", file_id)
            assert again.media.document.id == sent.media.document.id
            assert await ada.download_media(file_id) == b"some text"
        both: Any = await ada.send_file("me", [str(picture), picture])
        assert [message.media.photo.id for message in both] == [photo.media.photo.id] * 2
        assert await ada.download_media(str(picture)) == png()
        assert world.telegram.sent("upload.saveFilePart") == []
        with pytest.raises(FileNotFoundError):
            await ada.send_file("me", "no_such_file")
        with pytest.raises(errors.UsageError, match="no file id"):
            await ada.download_media("no_such_file")
        assert await bob.get_messages("ada_test")

    run_simulation(scenario)


@pytest.mark.parametrize(
    ("attributes", "kind"),
    [
        ([], Kind.DOCUMENT),
        ([api.DocumentAttributeVideo(duration=1.0, w=1, h=1)], Kind.VIDEO),
        ([api.DocumentAttributeVideo(duration=1.0, w=1, h=1, round_message=True)], Kind.VIDEO_NOTE),
        ([api.DocumentAttributeAudio(duration=1)], Kind.AUDIO),
        ([api.DocumentAttributeAudio(duration=1, voice=True)], Kind.VOICE),
        ([api.DocumentAttributeVideo(duration=1.0, w=1, h=1), api.DocumentAttributeAnimated()], Kind.ANIMATION),
        ([api.DocumentAttributeSticker(alt="", stickerset=api.InputStickerSetEmpty())], Kind.STICKER),
    ],
)
def test_kinds(attributes: list[Any], kind: Kind) -> None:
    """The kind of a document's id follows its attributes."""
    document = api.Document(
        id=1, access_hash=2, file_reference=b"r", date=0, mime_type="", size=5, dc_id=2, attributes=attributes
    )
    assert file_ids.of_document(document).kind is kind


def test_locations() -> None:
    """Where each kind can be fetched, and that some cannot."""
    document = FileId(Kind.VIDEO, 2, 5, 6, b"r")
    assert document.location() == api.InputDocumentFileLocation(id=5, access_hash=6, file_reference=b"r", thumb_size="")
    thumb = document._replace(kind=Kind.THUMBNAIL, source=Size(Kind.THUMBNAIL, "m"))
    assert thumb.location() == api.InputDocumentFileLocation(id=5, access_hash=6, file_reference=b"r", thumb_size="m")
    for chat, peer in (
        (7, api.InputPeerUser(user_id=7, access_hash=8)),
        (-7, api.InputPeerChat(chat_id=7)),
        (-(10**12) - 7, api.InputPeerChannel(channel_id=7, access_hash=8)),
    ):
        photo = FileId(Kind.PROFILE_PHOTO, 2, 5, 6, source=ChatPhoto(chat, 8, big=True))
        assert photo.location() == api.InputPeerPhotoFileLocation(peer=peer, photo_id=5, big=True)
    stickers = FileId(Kind.THUMBNAIL, 2, 0, 0, source=StickerSetThumb(1, 2, 3))
    assert isinstance(stickers.location(), api.InputStickerSetThumb)
    for nothing in (
        FileId(Kind.PHOTO, 2, 5, 6, source=Legacy(1, 2)),
        FileId(Kind.TEMP, 2, 5, 6),
        FileId(Kind.DOCUMENT, 2, 0, 6, url="https://example.com"),
    ):
        with pytest.raises(errors.UsageError):
            nothing.location()
