"""Tests of cablegram.client.messages.send_file, on a sandbox in virtual time."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from cablegram import Button, api, errors
from cablegram.testing import Simulation, run_simulation
from tests.support.files import noise, pair, png, received
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
        await client.send_file(to, "https://a.b/c.jpg", force_document=True)
        assert net.sent[-1].media == api.InputMediaDocumentExternal(url="https://a.b/c.jpg")
        dice = api.InputMediaDice(emoticon="🎲")
        await client.send_file(to, dice, silent=True, reply_to=3, buttons=Button.inline("x"))
        assert net.sent[-1].media is dice
        assert net.sent[-1].silent
        assert net.sent[-1].reply_to.reply_to_msg_id == 3
        assert net.sent[-1].reply_markup is not None
