"""Tests of cablegram.sandbox.actors: what people do without a client arrives as if they had used an app."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import TelegramClient, api, errors, events
from cablegram.sandbox import BotActor, UserActor
from cablegram.testing import Simulation, eventually, run_simulation
from tests.support.files import png


async def bot_client(world: Simulation) -> tuple[TelegramClient, BotActor, UserActor]:
    robot, ada = world.telegram.add_bot("a_bot"), world.telegram.add_user(first_name="Ada")
    client = world.client()
    await client.start(bot_auth_token=robot.token)
    return client, robot, ada


def test_a_bot_is_sent_files() -> None:
    """A picture comes as a photo, anything else as a document with its name; what the bot sends can be looked at."""

    async def scenario(world: Simulation) -> None:
        client, robot, ada = await bot_client(world)
        got: list[tuple[Any, bytes]] = []

        @client.on(events.NewMessage(incoming=True))
        async def store(event: events.MessageEvent) -> None:
            data = await client.download_media(event.message)
            got.append((event.message, data))
            await client.send_file(event.chat_id or 0, data[::-1], name="back.bin")

        ada.send_file(robot, png(30, 20), caption="a picture")
        ada.send_file(robot, png(30, 20), "scan.png", document=True)
        ada.send_file(robot, b"%PDF-1.7", "report.pdf", mime_type="application/pdf")
        await eventually(lambda: len(ada.messages(robot)) == 6)
        assert [type(message.media) for message, _ in got] == [
            api.MessageMediaPhoto,
            api.MessageMediaDocument,
            api.MessageMediaDocument,
        ]
        assert [data for _, data in got] == [png(30, 20), png(30, 20), b"%PDF-1.7"]
        assert (got[0][0].message, got[2][0].media.document.mime_type) == ("a picture", "application/pdf")
        [name] = [one.file_name for one in got[2][0].media.document.attributes]
        assert name == "report.pdf"
        assert ada.file(ada.messages(robot)[-1]) == b"7.1-FDP%"
        with pytest.raises(errors.UsageError, match="no file"):
            ada.file(ada.send(robot, "nothing"))

    run_simulation(scenario)


def test_a_bot_is_sent_an_album_and_a_forward() -> None:
    """An album is one event; a forwarded message says where it came from, and a protected one is refused."""

    async def scenario(world: Simulation) -> None:
        client, robot, ada = await bot_client(world)
        bob = world.telegram.add_user(first_name="Bob")
        albums: list[list[str]] = []
        texts: list[tuple[str, bool]] = []

        @client.on(events.Album())
        async def album(event: events.AlbumEvent) -> None:
            albums.append([message.message for message in event.messages])

        @client.on(events.NewMessage(incoming=True))
        async def message(event: events.MessageEvent) -> None:
            texts.append((event.text, event.message.fwd_from is not None))

        sent = ada.send_album(robot, png(4, 4), png(5, 5), png(6, 6), caption="three")
        assert [one.content.text for one in sent] == ["three", "", ""]
        bob.send(ada, "from Bob")
        forwarded = ada.forward(ada.messages(bob)[0], robot)
        assert (forwarded.peer, forwarded.content.text, forwarded.out) == (robot.id, "from Bob", True)
        await eventually(lambda: albums and ("from Bob", True) in texts)
        assert albums == [["three", "", ""]]
        with pytest.raises(errors.UsageError, match="two to ten"):
            ada.send_album(robot, b"one")

    run_simulation(scenario)
