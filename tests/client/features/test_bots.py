"""Tests of cablegram.client.features.bots and stickers, and of actors that ask a bot."""

from __future__ import annotations

import pytest

from cablegram import TelegramClient, api, errors, events
from cablegram.sandbox.actors import BotActor
from cablegram.testing import Simulation, run_simulation


async def robot_of(world: Simulation) -> tuple[TelegramClient, BotActor]:
    """A bot, and its client."""
    robot = world.telegram.add_bot("sum_bot")
    client = world.client()
    await client.start(bot_auth_token=robot.token)
    return client, robot


def test_commands_by_place_and_language() -> None:
    """What was set for a place is what is read there, and nowhere else; removed, it is gone."""

    async def scenario(world: Simulation) -> None:
        client, robot = await robot_of(world)
        ada = world.telegram.add_user(first_name="Ada")
        ada.send(robot, "/start")
        await client.set_commands({"/start": "Begin", "help": "What I can do"})
        await client.set_commands({"start": "Anfang"}, language="de")
        await client.set_commands({"ban": "Out"}, where="admins")
        await client.set_commands([api.BotCommand(command="tea", description="Tea")], chat=ada.id)
        assert await client.get_commands() == {"start": "Begin", "help": "What I can do"}
        assert await client.get_commands(language="de") == {"start": "Anfang"}
        assert await client.get_commands(where="admins") == {"ban": "Out"}
        assert await client.get_commands(chat=ada.id) == {"tea": "Tea"}
        await client.delete_commands(where="admins")
        assert await client.get_commands(where="admins") == {}
        await client.set_menu_button(("Open", "https://example.com/app"), user=ada.id)
        await client.set_menu_button("commands")
        assert robot.account.menu_buttons == {
            ada.id: api.BotMenuButton(text="Open", url="https://example.com/app"), 0: api.BotMenuButtonCommands(),
        }  # fmt: skip
        for wrong in (
            client.set_commands({"Not this": "x"}),
            client.set_commands({"start": ""}),
            client.set_commands({"start": "x"}, user=ada.id),
            client.set_commands({"start": "x"}, where="nowhere"),  # type: ignore[arg-type]
            client.set_menu_button("nothing"),  # type: ignore[arg-type]
        ):
            with pytest.raises(errors.UsageError):
                await wrong

    run_simulation(scenario)


def test_an_actor_asks_a_bot() -> None:
    """ask() answers the bot's reply; it fails at once when the bot is not connected or its request was refused, and
    says what the bot did when it writes nothing."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        absent = world.telegram.add_bot("absent_bot")
        with pytest.raises(errors.UsageError, match="not connected"):
            await ada.ask(absent, "/start")
        client, robot = await robot_of(world)
        client.on_error = lambda error, event: None

        @client.on(events.Command("sum"))
        async def add(event: events.CommandEvent) -> None:
            await event.reply(str(sum(map(int, event.args))))

        @client.on(events.Command("bad"))
        async def bad(event: events.CommandEvent) -> None:
            await event.respond("x", reply_to=5, send_as="@nobody_at_all")

        @client.on(events.Command("mute"))
        async def mute(event: events.CommandEvent) -> None:
            await client(api.help.GetNearestDc())

        reply = await ada.ask(robot, "/sum 2 3")
        assert reply.content.text == "5"
        assert reply in ada.messages(robot)
        began = world.telegram.world.clock.time()
        with pytest.raises(errors.UsageError, match=r"contacts\.resolveUsername: USERNAME_NOT_OCCUPIED"):
            await ada.ask(robot, "/bad")
        assert world.telegram.world.clock.time() - began < 1
        with pytest.raises(errors.UsageError, match=r"within 3 s; it called help\.getNearestDc"):
            await ada.ask(robot, "/mute", timeout=3)
        group = ada.create_group("Group")
        from cablegram.sandbox.world import groups

        groups.add(world.telegram.world, ada.account, group.record, robot.account)  # type: ignore[arg-type]
        assert (await ada.ask(robot, "/sum 1 1", chat=group)).content.text == "2"

    run_simulation(scenario)


async def test_sets_of_stickers_are_named_in_many_ways() -> None:
    """A short name, a link, a set, a sticker of it; what is no sticker is refused."""
    from cablegram.client.features.stickers import sticker_set

    named = api.InputStickerSetShortName(short_name="Cats")
    assert sticker_set("Cats") == named
    assert sticker_set("https://t.me/addstickers/Cats") == named
    whole = api.StickerSet(id=5, access_hash=6, title="Cats", short_name="Cats", count=1, hash=0)
    assert sticker_set(whole) == api.InputStickerSetID(id=5, access_hash=6)
    one = api.Document(
        id=1, access_hash=2, file_reference=b"", date=1, mime_type="image/webp", size=3, dc_id=2,
        attributes=[api.DocumentAttributeSticker(alt="🐈", stickerset=named)],
    )  # fmt: skip
    assert sticker_set(one) == named
    one.attributes = []
    with pytest.raises(errors.UsageError):
        sticker_set(one)


def test_a_set_is_read_installed_and_taken_away() -> None:
    """get_stickers groups the documents by emoji; installing and taking away name the set."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        cat = api.Document(
            id=1, access_hash=2, file_reference=b"", date=1, mime_type="image/webp", size=3, dc_id=2, attributes=[]
        )
        whole = api.messages.StickerSet(
            set=api.StickerSet(id=5, access_hash=6, title="Cats", short_name="Cats", count=1, hash=0),
            packs=[api.StickerPack(emoticon="🐈", documents=[1, 9])], keywords=[], documents=[cat],
        )  # fmt: skip
        world.telegram.on(api.messages.GetStickerSet)(lambda ctx, request: whole)
        world.telegram.on(api.messages.InstallStickerSet)(
            lambda ctx, request: api.messages.StickerSetInstallResultSuccess()
        )
        world.telegram.on(api.messages.UninstallStickerSet)(lambda ctx, request: True)
        found = await client.get_stickers("Cats")
        assert (found.set.title, [one.id for one in found.stickers]) == ("Cats", [1])
        assert [one.id for one in found.emoji["🐈"]] == [1]
        await client.install_stickers(found.set, archived=True)
        await client.uninstall_stickers("Cats")
        [installed] = world.telegram.sent("messages.installStickerSet")
        assert (installed.archived, installed.stickerset.id) == (True, 5)
        assert await client.get_sticker_sets() == []

    run_simulation(scenario)
