"""Tests of cablegram.client.features.inline_mode and inline_results: a bot and a user, both clients of a sandbox."""

from __future__ import annotations

import struct
import zlib

import pytest

from cablegram import Button, InlineResult, TelegramClient, api, errors
from cablegram.sandbox.actors import BotActor, UserActor
from cablegram.testing import Simulation, eventually, run_simulation


def png(width: int = 2, height: int = 2) -> bytes:
    """A picture."""
    rows = b"".join(b"\0" + b"\xff\0\0" * width for _ in range(height))

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


async def town(world: Simulation) -> tuple[TelegramClient, TelegramClient, BotActor, UserActor, UserActor]:
    """A bot's client and a user's, the bot, the user Ada, and Bob."""
    robot = world.telegram.add_bot("tea_bot", inline=True, inline_feedback=True)
    ada = world.telegram.add_user(first_name="Ada", username="ada_lovelace")
    bob = world.telegram.add_user(first_name="Bob", username="bob_builder")
    bot, client = world.client(), world.client()
    await bot.start(bot_auth_token=robot.token)
    await client.start(phone_number=ada.phone, phone_code=ada.read_code)
    return bot, client, robot, ada, bob


async def answer(bot: TelegramClient, results: list[InlineResult], **options: object) -> None:
    """Let the bot answer every query with these."""
    from cablegram.client.features.inline_results import answer_query

    async def give(update: api.UpdateBotInlineQuery) -> None:
        shown = results if not update.offset else results[:1]
        await answer_query(bot, update.query_id, shown, **options)  # type: ignore[arg-type]

    bot.add_event_handler(give, api.UpdateBotInlineQuery)


def test_a_result_is_found_and_sent() -> None:
    """inline_query gives the bot's results in order; click sends one, which is the message that comes back."""

    async def scenario(world: Simulation) -> None:
        bot, client, robot, ada, bob = await town(world)
        await answer(
            bot,
            [
                InlineResult.article("Tea", "I would like **tea**", description="hot", buttons=Button.inline("More")),
                InlineResult.article("Rum", "rum", id="r"),
            ],
            next_offset="2",
            switch_pm=("Set up", "setup"),
        )
        results = await client.inline_query("@tea_bot", "drinks", peer="@bob_builder")
        assert [(one.id, one.title, one.text, one.type) for one in results] == [
            ("0", "Tea", "I would like tea", "article"),
            ("r", "Rum", "rum", "article"),
        ]
        assert results.switch_pm == api.InlineBotSwitchPM(text="Set up", start_param="setup")
        assert (len(results), results[1].description, results[-1].id) == (2, None, "r")
        sent = await results[0].click(silent=True)
        assert (sent.message, sent.via_bot_id, sent.silent) == ("I would like tea", robot.id, True)
        assert sent.entities == [api.MessageEntityBold(offset=13, length=3)]
        assert bob.texts(ada) == ["I would like tea"]
        following = await results.next_page()
        assert following is not None
        assert [one.title for one in following] == ["Tea"]

    run_simulation(scenario)


def test_files_as_results() -> None:
    """A picture and a document are uploaded once and sent by their ids; an address is fetched by Telegram."""

    async def scenario(world: Simulation) -> None:
        bot, client, _, ada, bob = await town(world)
        await answer(
            bot,
            [
                InlineResult.photo(png(), "A **red** thing"),
                InlineResult.document(b"words", "A text", "Read it", mime_type="text/plain", description="5 bytes"),
            ],
        )
        photo, text = await client.inline_query("@tea_bot", "files")
        assert photo.photo is not None
        assert (photo.type, photo.text) == ("photo", "A red thing")
        assert text.document is not None
        assert (text.type, text.document.mime_type) == ("file", "text/plain")
        sent = await text.click("@bob_builder")
        assert isinstance(sent.media, api.MessageMediaDocument)
        assert sent.message == "Read it"
        assert bob.file(bob.messages(ada)[0]) == b"words"

    run_simulation(scenario)


async def test_results_that_cannot_be() -> None:
    """Too many, an empty text, an empty title, an id that is too long, an address of nobody knows what."""
    from cablegram.client.features.inline_results import answer_query
    from tests.support.scripted import make

    client, _ = make()
    many = [InlineResult.article("x", "y")] * 51
    for wrong in (
        many,
        [InlineResult.article("x", "")],
        [InlineResult.article("x", "y", id="z" * 65)],
        [InlineResult.document("https://example.com/x", "What?")],
    ):
        with pytest.raises(errors.UsageError):
            await answer_query(client, 1, wrong)
    with pytest.raises(errors.UsageError):
        InlineResult.article("", "text")


def test_an_address_a_place_a_contact_and_a_game() -> None:
    """Each becomes the constructor that the schema has for it."""

    async def scenario(world: Simulation) -> None:
        bot, *_ = await town(world)
        made = await InlineResult.photo("https://example.com/a.jpg?x=1").built(bot, 0)
        assert isinstance(made, api.InputBotInlineResult)
        assert isinstance(made.content, api.InputWebDocument)
        assert (made.type, made.content.mime_type, made.thumb) == ("photo", "image/jpeg", made.content)
        film = await InlineResult.document("https://example.com/a.mp4", "A film", type="video").built(bot, 3)
        assert isinstance(film, api.InputBotInlineResult)
        assert isinstance(film.content, api.InputWebDocument)
        assert (film.id, film.type, film.content.mime_type) == ("3", "video", "video/mp4")
        place = await InlineResult.location(51.5, -0.1, "London").built(bot, 0)
        assert isinstance(place.send_message, api.InputBotInlineMessageMediaGeo)
        person = await InlineResult.contact("+100", "Ada", "L").built(bot, 0)
        assert isinstance(person, api.InputBotInlineResult)
        assert (person.title, person.type) == ("Ada L", "contact")
        game = await InlineResult.game("chess", id="g").built(bot, 0)
        assert game == api.InputBotInlineResultGame(
            id="g", short_name="chess", send_message=api.InputBotInlineMessageGame()
        )

    run_simulation(scenario)


def test_what_was_sent_can_be_edited() -> None:
    """The bot changes the message that one of its results became, at the data center that the message is named by."""

    async def scenario(world: Simulation) -> None:
        bot, client, _, ada, bob = await town(world)
        await answer(bot, [InlineResult.article("Count", "0", buttons=Button.inline("more"))])
        chosen: list[api.UpdateBotInlineSend] = []
        bot.add_event_handler(chosen.append, api.UpdateBotInlineSend)
        await (await client.inline_query("@tea_bot"))[0].click("@bob_builder")
        await eventually(lambda: len(chosen) == 1)
        assert chosen[0].msg_id is not None
        assert await bot.edit_message(chosen[0].msg_id, "**1**", buttons=Button.inline("more"))
        assert bob.texts(ada) == ["1"]

    run_simulation(scenario)


def test_a_bot_that_does_not_answer_or_is_not_inline() -> None:
    """BOT_RESPONSE_TIMEOUT after ten seconds, BOT_INLINE_DISABLED at once."""

    async def scenario(world: Simulation) -> None:
        _, client, *_ = await town(world)
        world.telegram.add_bot("dull_bot")
        with pytest.raises(errors.RpcError, match="BOT_RESPONSE_TIMEOUT"):
            await client.inline_query("@tea_bot", "?")
        with pytest.raises(errors.RpcError, match="BOT_INLINE_DISABLED"):
            await client.inline_query("@dull_bot", "?")

    run_simulation(scenario)
