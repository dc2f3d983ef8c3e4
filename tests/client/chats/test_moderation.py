"""Tests of cablegram.client.chats.moderation, on a sandbox in virtual time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cablegram import TelegramClient, api, errors
from cablegram.sandbox import UserActor
from cablegram.testing import Simulation, run_simulation


async def owner(world: Simulation) -> tuple[TelegramClient, UserActor, UserActor]:
    """Ada's client, Ada and Bob."""
    ada = world.telegram.add_user(first_name="Ada")
    bob = world.telegram.add_user(first_name="Bob", username="bob_builder")
    client = world.client()
    await client.start(phone_number=ada.phone, phone_code=ada.read_code)
    return client, ada, bob


async def member(client: TelegramClient, chat: int, name: str) -> Any:
    """How somebody is a member of a chat."""
    return next(one.participant for one in await client.get_participants(chat) if one.name == name)


def test_kicking_and_leaving() -> None:
    """Who is removed from a supergroup or a basic group may come back; "me" leaves."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await owner(world)
        town = ada.create_channel("Town", bob, broadcast=False, username="town_test")
        await client.kick_participant("town_test", "bob_builder")
        assert town.members() == [ada.id]
        bob.join(town)
        assert sorted(town.members()) == sorted([ada.id, bob.id])
        club = ada.create_group("Club", bob)
        await client.get_dialogs()
        await client.kick_participant(club.peer, bob.id)
        assert club.members() == [ada.id]
        other = bob.create_channel("Other", ada, broadcast=False, username="other_test")
        third = bob.create_group("Third", ada)
        await client.get_dialogs()
        for chat in (other, third):
            await client.kick_participant(chat.peer, "me")
            assert chat.members() == [bob.id]
        with pytest.raises(errors.UsageError, match="private chat"):
            await client.kick_participant("bob_builder", "me")

    run_simulation(scenario)


def test_permissions() -> None:
    """One member is silenced for a while, banned, and free again; everybody's rights are another call."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await owner(world)
        town = ada.create_channel("Town", bob, broadcast=False, username="town_test")
        reader = world.client()
        await reader.start(phone_number=bob.phone, phone_code=bob.read_code)
        await client.edit_permissions("town_test", "bob_builder", send_messages=False, until=timedelta(hours=1))
        with pytest.raises(errors.RpcError, match="USER_BANNED_IN_CHANNEL"):
            await reader.send_message("town_test", "hello")
        ends = (await member(client, town.peer, "Bob")).banned_rights.until_date
        assert 3590 <= ends - client._server_clock.time() <= 3600
        await client.edit_permissions("town_test", bob.id)
        await reader.send_message("town_test", "hello again")
        await client.edit_permissions("town_test", bob.id, view_messages=False)
        assert town.members() == [ada.id]
        await client.edit_permissions("town_test", send_messages=False)
        default: Any = await client.get_entity("town_test")
        assert default.default_banned_rights.send_messages
        assert not default.default_banned_rights.send_media
        with pytest.raises(errors.UsageError, match="no right 'send_texts'; there are view_messages, "):
            await client.edit_permissions("town_test", bob.id, send_texts=False)
        club = ada.create_group("Club", bob)
        await client.get_dialogs()
        with pytest.raises(errors.UsageError, match="the same rights"):
            await client.edit_permissions(club.peer, bob.id, send_messages=False)

    run_simulation(scenario)


def test_administrators() -> None:
    """Rights and a title are given and taken back; a basic group knows all or nothing."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await owner(world)
        town = ada.create_channel("Town", bob, broadcast=False, username="town_test")
        await client.edit_admin("town_test", "bob_builder", title="Helper", delete_messages=True)
        how = await member(client, town.peer, "Bob")
        assert (how.rank, how.admin_rights.delete_messages, how.admin_rights.ban_users) == ("Helper", True, False)
        await client.edit_admin("town_test", "bob_builder")
        assert type(await member(client, town.peer, "Bob")) is api.ChannelParticipant
        club = ada.create_group("Club", bob)
        await client.get_dialogs()
        await client.edit_admin(club.peer, "bob_builder", ban_users=True)
        assert type(await member(client, club.peer, "Bob")) is api.ChatParticipantAdmin
        await client.edit_admin(club.peer, "bob_builder")
        assert type(await member(client, club.peer, "Bob")) is api.ChatParticipant
        with pytest.raises(errors.UsageError, match="no right 'everything'"):
            await client.edit_admin("town_test", bob.id, everything=True)

    run_simulation(scenario)
