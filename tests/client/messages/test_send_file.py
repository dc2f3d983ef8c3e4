"""Tests of cablegram.client.messages.send_file, on a sandbox in virtual time."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from cablegram import Button, api, errors
from cablegram.client.middleware import Call, Next
from cablegram.testing import Simulation, run_simulation
from tests.support.files import noise, pair, png, received
from tests.support.rules import rule
from tests.support.scripted import make


def attribute(message: Any, kind: type[Any]) -> Any:
    return next((item for item in message.media.document.attributes if isinstance(item, kind)), None)


def test_photos_and_documents(tmp_path: Path) -> None:
    """A picture is a photo unless it is to be a document; all else is a document with its name and type."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        path = tmp_path / "picture.png"
        path.write_bytes(png())
        photo: Any = await ada.send_file("bob_test", path, caption="**Look**", spoiler=True)
        assert type(photo.media) is api.MessageMediaPhoto
        assert photo.media.spoiler
        assert (photo.message, photo.entities) == ("Look", [api.MessageEntityBold(offset=0, length=4)])
        assert await bob.download_media(await received(bob)) == png()
        for file in (path, io.BytesIO(png())):
            as_file: Any = await ada.send_file("bob_test", file, force_document=True, name="p.png")
            assert as_file.media.document.mime_type == "image/png"
            assert attribute(as_file, api.DocumentAttributeFilename).file_name == "p.png"
        (tmp_path / "notes.txt").write_text("notes")
        notes: Any = await ada.send_file(
            "bob_test", tmp_path / "notes.txt", thumb=png(), caption="<b>", parse_mode=None
        )
        assert (notes.media.document.mime_type, notes.message) == ("text/plain", "<b>")
        assert await bob.download_media(await received(bob), thumb="m") == png()
        with pytest.raises(errors.UsageError, match="no size 'w'"):
            await bob.download_media(await received(bob), thumb="w")
        bare: Any = await ada.send_file("bob_test", b"\0", mime_type="audio/mpeg")
        assert attribute(bare, api.DocumentAttributeFilename).file_name == "file.mp3"
        for name in ("Makefile", "archive.tar.gz"):
            kept: Any = await ada.send_file("bob_test", b"all: build", name=name)
            assert attribute(kept, api.DocumentAttributeFilename).file_name == name
        assert kept.media.document.mime_type == "application/gzip"

    run_simulation(scenario)


def test_photos_are_uploaded_under_a_pictures_name(tmp_path: Path) -> None:
    """Telegram refuses a photo whose name does not end as a picture's (PHOTO_EXT_INVALID), wherever it came from."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        path = tmp_path / "IMG_0001"
        path.write_bytes(png())
        handle: Any = await ada.upload_file(png())
        assert handle.name == "file.png"
        await ada.invoke(api.photos.UploadProfilePhoto(file=handle))
        files: list[Any] = [png(), path, io.BytesIO(png()), await ada.upload_file(png(), name="x.PNG")]
        for file in files:
            photo: Any = await ada.send_file("bob_test", file)
            assert isinstance(photo.media, api.MessageMediaPhoto)
        named: Any = await ada.send_file("bob_test", png(), name="no ending")
        assert isinstance(named.media, api.MessageMediaPhoto)
        renamed: Any = await ada.send_file("bob_test", await ada.upload_file(png(), name="x.bin"), name="x.png")
        assert isinstance(renamed.media, api.MessageMediaPhoto)

    run_simulation(scenario)


def test_a_jpeg_with_long_headers_is_a_photo() -> None:
    """Profiles and previews of megabytes may stand before the frame header of a camera's picture."""
    frame = b"\xff\xc0\x00\x11\x08" + (200).to_bytes(2, "big") + (300).to_bytes(2, "big") + b"\x03" + bytes(9)
    block = b"\xff\xe2" + (60_000).to_bytes(2, "big") + bytes(59_998)

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        for blocks in (2, 40):
            sent: Any = await ada.send_file("bob_test", b"\xff\xd8" + block * blocks + frame + b"\xff\xd9")
            assert isinstance(sent.media, api.MessageMediaPhoto)

    run_simulation(scenario)


class Asynchronous:
    """A file as aiofiles has them: every method is a coroutine function."""

    name = "notes.txt"

    def __init__(self, data: bytes) -> None:
        self.inner = io.BytesIO(data)

    async def read(self, size: int = -1) -> bytes:
        return self.inner.read(min(size, 100_000))

    async def seek(self, *where: int) -> int:
        return self.inner.seek(*where)

    async def tell(self) -> int:
        return self.inner.tell()


def test_asynchronous_files() -> None:
    """They are awaited: sent whole, from where they stand, under their own name, also in an album."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        data = noise(700_000)
        file = Asynchronous(b"skip" + data)
        await file.seek(4)
        sent: Any = await ada.send_file("bob_test", file)
        assert attribute(sent, api.DocumentAttributeFilename).file_name == "notes.txt"
        assert await bob.download_media(await received(bob)) == data
        both = await ada.send_file("bob_test", [Asynchronous(b"one"), Asynchronous(b"two")])
        assert [await ada.download_media(message) for message in both] == [b"one", b"two"]

    run_simulation(scenario)


@rule("api/files#uploading-files", "FILE_PART_X_MISSING: that part is uploaded again", role="client")
def test_lost_parts_are_sent_again(tmp_path: Path) -> None:
    """FILE_PART_X_MISSING: the part that the server lost is read once more and sent; a stream cannot be read again.

    Source: https://core.telegram.org/api/files#uploading-files
    """

    async def scenario(world: Simulation) -> None:
        losses = [{0, 2}]

        async def lose(call: Call, go_on: Next) -> Any:
            if isinstance(call.request, (api.messages.SendMedia, api.messages.UploadMedia)) and losses:
                [upload] = world.telegram.world.uploads.values()
                for number in losses.pop():
                    upload.parts.pop(number, None)
            return await go_on(call)

        _, bob = await pair(world)
        eve = world.telegram.add_user(first_name="Eve", username="eve_test")
        ada = world.client(middleware=[lose])
        await ada.start(phone_number=eve.phone, phone_code=eve.read_code)
        data = noise(1_300_000)
        (tmp_path / "f.bin").write_bytes(data)
        for file in (data, tmp_path / "f.bin", io.BytesIO(data), Asynchronous(data)):
            world.telegram.log.clear()
            losses[:] = [{0, 2}]
            await ada.send_file("bob_test", file)
            assert await bob.download_media(await received(bob, "eve_test")) == data
            assert len(world.telegram.sent("upload.saveFilePart")) == 3 + 2
        losses[:] = [{1}]
        big = noise(11 * 1024 * 1024)
        await ada.send_file("bob_test", [big, data])
        assert await bob.download_media((await bob.get_messages("eve_test", 2))[1]) == big

        class Stream:
            def __init__(self) -> None:
                self.read = io.BytesIO(data).read

        losses[:] = [{1}]
        with pytest.raises(errors.FileIncomplete, match="cannot be read a second time"):
            await ada.send_file("bob_test", Stream())  # type: ignore[call-overload]

    run_simulation(scenario)


@rule("method/messages.sendMultiMedia", "An album holds only kinds that may be grouped", role="client")
def test_albums_that_are_refused_before_the_upload() -> None:
    """Kinds that Telegram does not mix, and kinds that are never grouped, are a UsageError before anything is sent.

    Source: https://core.telegram.org/method/messages.sendMultiMedia
    """

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        voice: Any = await ada.send_file("me", noise(9), voice=True)
        music = await ada.upload_file(noise(9), name="a.mp3")
        film = api.InputMediaUploadedDocument(
            file=await ada.upload_file(noise(9), name="v.mp4"), mime_type="video/mp4",
            attributes=[api.DocumentAttributeVideo(duration=1.0, w=1, h=1)],
        )  # fmt: skip
        world.telegram.log.clear()
        wrongs: list[tuple[str, list[Any], dict[str, Any]]] = [
            ("file 2 is a document and file 1 a photo", [png(), b"text"], {}),
            ("file 2 is music and file 1 a document", [b"text", music], {}),
            ("file 3 is music and file 1 a photo", [png(), film, music], {}),
            ("file 2 is a voice message", [png(), voice], {}),
            ("file 1 is a voice message", [noise(9), noise(9)], {"voice": True}),
            ("file 1 is a round video", [noise(9), noise(9)], {"video_note": True}),
            ("file 1 is an animation", [b"GIF89a" + noise(9), png()], {}),
            ("file 2 is no file", [png(), api.InputMediaDice(emoticon="🎲")], {}),
            ("file 2 is a document", [*[png()] * 10, png(), b"text"], {}),
        ]
        for told, files, options in wrongs:
            with pytest.raises(errors.UsageError, match=told):
                await ada.send_file("bob_test", files, **options)
        assert world.telegram.sent("upload.*") == world.telegram.sent("messages.send*") == []
        more = await ada.upload_file(noise(8), name="b.mp3")
        fines: list[list[Any]] = [[png(), film], [music, more], [b"one", b"two"]]
        for fine in fines:
            assert len(await ada.send_file("bob_test", fine)) == 2
        assert len(await ada.send_file("bob_test", [png(), b"text"], force_document=True)) == 2

    run_simulation(scenario)


@rule(
    "api/files#resending-existing-files",
    "FILE_REFERENCE_X_EXPIRED names the item of the album whose reference is refreshed",
    role="client",
)
def test_an_album_refreshes_the_reference_that_expired() -> None:
    """FILE_REFERENCE_%d_EXPIRED names the item: its message is read again, that of no other, and nothing is uploaded.

    Source: https://core.telegram.org/api/file-references
    """

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        old: Any = await ada.send_file("me", png(9, 9))
        world.telegram.faults.expire_file_references()
        young: Any = await ada.send_file("me", png(8, 8))
        world.telegram.log.clear()
        album: Any = await ada.send_file("bob_test", [young, old, png(7, 7)], caption="all")
        assert [message.media.photo.sizes[0].w for message in album] == [8, 9, 7]
        [asked] = world.telegram.sent("messages.getMessages")
        assert [one.id for one in asked.id] == [old.id]
        assert len(world.telegram.sent("messages.sendMultiMedia")) == 2
        assert len(world.telegram.sent("upload.saveFilePart")) == 1
        assert len(await bob.get_messages("ada_test", None)) == 3
        world.telegram.faults.expire_file_references()
        assert len(await ada.send_file("bob_test", [young, old])) == 2
        bare: list[Any] = [young, old.media]
        with pytest.raises(errors.FileReferenceExpired, match="FILE_REFERENCE_1_EXPIRED"):
            await ada.send_file("bob_test", bare)

    run_simulation(scenario)


def test_entities_belong_to_the_first_caption() -> None:
    """``formatting_entities`` of an album are those of its caption, not of the items without text."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        bold = api.MessageEntityBold(offset=0, length=4)
        await ada.send_file("bob_test", [png(), png(4, 4)], caption="bold", formatting_entities=[bold])
        [sent] = world.telegram.sent("messages.sendMultiMedia")
        assert [item.entities for item in sent.multi_media] == [[bold], None]

    run_simulation(scenario)


def test_voice_video_and_attributes() -> None:
    """What a file is shown as, and what the caller says of it, reach the server; given attributes are kept."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        voice: Any = await ada.send_file("bob_test", noise(9), voice=True)
        assert voice.media.document.mime_type == "audio/ogg"
        assert attribute(voice, api.DocumentAttributeAudio).voice
        note: Any = await ada.send_file("bob_test", noise(9), video_note=True)
        assert attribute(note, api.DocumentAttributeVideo).round_message
        film: Any = await ada.send_file("bob_test", noise(9), name="f.mp4", supports_streaming=True)
        assert attribute(film, api.DocumentAttributeVideo).supports_streaming
        known = api.DocumentAttributeVideo(duration=5.0, w=64, h=48)
        film = await ada.send_file("bob_test", noise(9), name="f.mp4", attributes=[known])
        assert attribute(film, api.DocumentAttributeVideo) == known
        assert await received(ada, "bob_test")

    run_simulation(scenario)


@rule("api/files#resending-existing-files", "What Telegram has is sent by its id, without an upload", role="client")
def test_what_is_at_telegram_already_is_not_uploaded_again() -> None:
    """A message, a media, a photo, a document, an upload's handle; a stale reference is renewed from the message."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        handle = await ada.upload_file(noise(2000), name="x.txt")
        message: Any = await ada.send_file("bob_test", handle)
        photo: Any = await ada.send_message("bob_test", "A picture", file=png())
        assert photo.message == "A picture"
        world.telegram.log.clear()
        for again in (message, message.media, message.media.document, photo, photo.media.photo):
            await ada.send_file("me", again)
        assert world.telegram.log.count("upload.*") == 0
        world.telegram.faults.expire_file_references()
        sent: Any = await ada.send_file("me", message)
        assert sent.media.document.id == message.media.document.id
        with pytest.raises(errors.FileReferenceExpired):
            await ada.send_file("me", message.media.document)
        with pytest.raises(errors.UsageError, match="no file"):
            await ada.send_file("me", await ada.send_message("me", "text"))
        assert await bob.get_messages("ada_test")

    run_simulation(scenario)


def test_albums() -> None:
    """Up to ten together, in order, each with its caption; more become several; one alone is a message."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        files: list[Any] = [png(number + 1, 2) for number in range(12)]
        told: list[int] = []
        album: Any = await ada.send_file(
            "bob_test", files[:10], caption=["first", "__second__"], progress=lambda done, whole: told.append(done)
        )
        assert len(told) == 10
        assert [message.message for message in album] == ["first", "second"] + [""] * 8
        assert len({message.grouped_id for message in album}) == 1
        assert [message.media.photo.sizes[0].w for message in album] == list(range(1, 11))
        got = (await bob.get_messages("ada_test", 10))[::-1]
        assert [await bob.download_media(message) for message in got] == files[:10]
        many: Any = await ada.send_file("bob_test", files, caption="all")
        assert [message.grouped_id == many[0].grouped_id for message in many] == [True] * 10 + [False] * 2
        assert [message.message for message in many] == ["all"] + [""] * 11
        [single] = await ada.send_file("bob_test", files[:1])
        assert single.grouped_id is None
        again: Any = await ada.send_file("me", [album[0], album[1].media])
        assert [message.media.photo.id for message in again] == [message.media.photo.id for message in album[:2]]
        wrongs: tuple[dict[str, Any], ...] = (
            {"file": []},
            {"file": files[:2], "caption": ["a", "b", "c"]},
            {"file": files[:2], "buttons": Button.inline("x")},
            {"file": files[0], "caption": ["a"]},
        )
        for wrong in wrongs:
            with pytest.raises(errors.UsageError):
                await ada.send_file("bob_test", **wrong)

    run_simulation(scenario)


def test_sent_once() -> None:
    """A file and an album whose answer was lost are there once, and are found."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        world.telegram.faults.drop_response("messages.sendMedia")
        one: Any = await ada.send_file("bob_test", noise(9), caption="once")
        assert one.message == "once"
        world.telegram.faults.drop_response("messages.sendMultiMedia")
        album: Any = await ada.send_file("bob_test", [png(), png(4, 4)], caption="album")
        assert [message.message for message in album] == ["album", ""]
        assert len(await bob.get_messages("ada_test", None)) == 3
        same: Any = [await ada.send_file("bob_test", noise(9), idempotency_key="k") for _ in range(2)]
        assert same[0].id == same[1].id

    run_simulation(scenario)


async def test_files_of_the_web_and_ready_media() -> None:
    """An address is fetched by Telegram itself; an InputMedia is sent as it is."""
    client, net = make()
    net.on(messages_sendMedia=api.UpdateShortSentMessage(id=1, pts=1, pts_count=1, date=1))
    to = api.InputPeerUser(user_id=7, access_hash=49)
    async with client:
        await client.send_file(to, "https://a.b/c.JPG", ttl=5)
        assert net.sent[-1].media == api.InputMediaPhotoExternal(url="https://a.b/c.JPG", ttl_seconds=5)
        await client.send_file(to, "https://a.b/c.png?size=9#x")
        assert net.sent[-1].media == api.InputMediaPhotoExternal(url="https://a.b/c.png?size=9#x")
        await client.send_file(to, "https://a.b/c.jpg", force_document=True)
        assert net.sent[-1].media == api.InputMediaDocumentExternal(url="https://a.b/c.jpg")
        dice = api.InputMediaDice(emoticon="🎲")
        await client.send_file(to, dice, silent=True, reply_to=3, buttons=Button.inline("x"))
        assert net.sent[-1].media is dice
        assert net.sent[-1].silent
        assert net.sent[-1].reply_to.reply_to_msg_id == 3
        assert net.sent[-1].reply_markup is not None
