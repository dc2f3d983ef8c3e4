"""Tests of the profile, contacts, folders, scheduled messages and takeout, on a sandbox in virtual time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cablegram import TelegramClient, api, errors
from cablegram.sandbox.serving.context import Context
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule

from .test_inline_mode import png
from .test_polls import logged_in


def test_the_profile() -> None:
    """edit_profile changes what is named and nothing else; the same username once more is no error."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada", last_name="L")
        world.telegram.add_user(first_name="Bob", username="taken_name")
        client = await logged_in(world, ada)
        await client.edit_profile(first_name="Augusta", about="Numbers", username="@countess_ada")
        me = await client.get_me()
        assert (me.first_name, me.last_name, me.username) == ("Augusta", "L", "countess_ada")
        assert (await client.get_full("me")).about == "Numbers"
        await client.set_username("countess_ada")
        with pytest.raises(errors.RpcError, match="USERNAME_OCCUPIED"):
            await client.set_username("taken_name")
        await client.set_username()
        assert (await client.get_me()).username is None
        with pytest.raises(errors.UsageError):
            await client.edit_profile()

    run_simulation(scenario)


def test_profile_photos() -> None:
    """A photo is uploaded, an older one is put back, both are listed with the newest first, and deleted."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        client = await logged_in(world, ada)
        first = await client.set_profile_photo(png())
        second = await client.set_profile_photo(png(3, 3))
        assert [one.id for one in await client.get_profile_photos()] == [second.id, first.id]
        assert [one.id async for one in client.iter_profile_photos("me", 1)] == [second.id]
        again = await client.set_profile_photo(first)
        assert (await client.get_profile_photos())[0].id == again.id
        assert await client.delete_profile_photos([second]) == 1
        assert second.id not in [one.id for one in await client.get_profile_photos()]
        with pytest.raises(errors.UsageError):
            await client.set_profile_photo()

    run_simulation(scenario)


def test_contacts_and_blocked_users() -> None:
    """Import by number, add by username, delete; block and unblock, with everybody in more than one page."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        bob = world.telegram.add_user(first_name="Bob", username="bob_builder")
        eve = world.telegram.add_user(first_name="Eve", last_name="E", username="eve_the_third")
        client = await logged_in(world, ada)
        came = await client.import_contacts([(bob.phone, "Robert"), ("+15550000", "Nobody", "Here")])
        assert (came.users[bob.phone].first_name, came.missing, came.retry) == ("Robert", ["+15550000"], [])
        added = await client.add_contact("@eve_the_third")
        assert (added.first_name, added.last_name, added.contact) == ("Eve", "E", True)
        assert {user.id for user in await client.get_contacts()} == {bob.id, eve.id}
        await client.delete_contacts(["@bob_builder", eve.id])
        assert await client.get_contacts() == []
        others = [world.telegram.add_user(first_name=f"No {n}", username=f"number_{n}_of_many") for n in range(120)]
        for other in others:
            ada.block(other)
        await client.block("@bob_builder")
        blocked = await client.get_blocked()
        assert len(blocked) == 121
        assert len({user.id for user in blocked}) == 121
        assert len(await client.get_blocked(3)) == 3
        await client.unblock("@bob_builder")
        assert bob.id not in {user.id for user in await client.get_blocked()}

    run_simulation(scenario)


def test_folders_and_the_archive() -> None:
    """A folder is made with the first free number, changed, and removed; chats move into the archive and out."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        bob = world.telegram.add_user(first_name="Bob", username="bob_builder")
        client = await logged_in(world, ada)
        bob.send(ada, "hello")
        made = await client.create_folder("Work", ["@bob_builder"], exclude_muted=True)
        second = await client.create_folder("Bots", bots=True)
        assert [(one.id, one.title.text) for one in await client.folders()] == [(2, "Work"), (3, "Bots")]
        made.title = api.TextWithEntities(text="Play", entities=[])
        await client.edit_folder(made)
        await client.delete_folder(second)
        [left] = await client.folders()
        assert (left.title.text, left.include_peers) == ("Play", [await client.get_input_entity(bob.id)])
        await client.archive("@bob_builder")
        assert [one.id for one in await client.get_dialogs(folder=1)] == [bob.id]
        await client.unarchive([bob.id])
        assert await client.get_dialogs(folder=1) == []
        with pytest.raises(errors.UsageError):
            await client.archive([])

    run_simulation(scenario)


def test_scheduled_messages() -> None:
    """What is put off is listed, sent at once, or not at all."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        bob = world.telegram.add_user(first_name="Bob", username="bob_builder")
        client = await logged_in(world, ada)
        first = await client.send_message("@bob_builder", "in an hour", schedule=timedelta(hours=1))
        second = await client.send_message("@bob_builder", "in two", schedule=timedelta(hours=2))
        waiting = await client.get_scheduled("@bob_builder")
        assert [one.message for one in waiting] == ["in two", "in an hour"]
        [known] = await client.get_scheduled("@bob_builder", first)
        assert known.date == first.date
        sent = await client.send_scheduled("@bob_builder", first)
        assert [one.message for one in sent] == ["in an hour"]
        assert bob.texts(ada) == ["in an hour"]
        await client.delete_scheduled(bob.id, [second.id])
        assert await client.get_scheduled(bob.id) == []
        world.telegram.clock.advance(3 * 3600)
        assert bob.texts(ada) == ["in an hour"]

    run_simulation(scenario)


@rule("api/takeout", "Calls of a takeout are wrapped in invokeWithTakeout, and it is finished.", role="client")
def test_takeout_wraps_each_call_and_is_finished() -> None:
    """Inside the block every call is of the takeout, with its random ids and peers as usual; the end says whether it
    was a success. The client outside is not touched, and shares the connection."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        client = await logged_in(world, ada)
        inside: list[int] = []

        @world.telegram.on(api.help.GetNearestDc)
        def nearest(ctx: Context, request: api.help.GetNearestDc) -> api.NearestDc:
            inside.append(ctx.takeout)
            return api.NearestDc(country="GB", this_dc=2, nearest_dc=2)

        async with client.takeout(users=True) as export:
            assert isinstance(export, TelegramClient)
            assert export.session is client.session
            assert (await export.send_message("me", "inside")).message == "inside"
            assert [m.message for m in await export.get_messages("me")] == ["inside"]
            number = ada.account.takeout
            await export(api.help.GetNearestDc())
            await export.api.help.get_nearest_dc()
            await client(api.help.GetNearestDc())
            assert number != 0
            assert inside == [number, number, 0]
        [begun] = world.telegram.sent("account.initTakeoutSession")
        assert (begun.message_users, begun.files) == (True, False)
        assert ada.account.takeout == 0
        with pytest.raises(ValueError, match="on purpose"):
            async with client.takeout():
                raise ValueError("on purpose")
        assert [one.success for one in world.telegram.sent("account.finishTakeoutSession")] == [True, False]
        with pytest.raises(errors.RpcError, match="TAKEOUT_INVALID"):
            await export.get_messages("me")
        with pytest.raises(errors.RpcError, match="TAKEOUT_REQUIRED"):
            await client(api.account.FinishTakeoutSession())
        with pytest.raises(errors.UsageError):
            client.takeout(max_file_size=5)

    run_simulation(scenario)
