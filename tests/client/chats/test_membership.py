"""Tests of cablegram.client.chats.membership, and of one member and the full info, on a sandbox in virtual time."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from cablegram import TelegramClient, api, errors
from cablegram.client.chats.entries import Participant
from cablegram.testing import Simulation, run_simulation
from tests.support.files import pair
from tests.support.scripted import make, user


def test_joining_and_leaving() -> None:
    """A public channel by its name, a private chat by its invitation, twice without an error; leaving; and refusals."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        club = await ada.create_channel("The club", "All of it", supergroup=True)
        assert (club.title, club.megagroup, club.broadcast) == ("The club", True, False)
        link = await ada.invite_link(club, title="door", limit=5)
        for _ in range(2):
            joined: Any = await bob.join(link)
            assert joined.id == club.id
        assert (await member_of(bob, joined, "me")).status == "member"
        await bob.leave(joined)
        world.telegram.add_user(username="eve_test")
        group = await ada.create_group("Group", "eve_test")
        inside: Any = await bob.join(await ada.invite_link(group.chat, expires=timedelta(hours=1)))
        assert inside.title == "Group"
        await bob.leave(inside)
        town = world.telegram.add_user().create_channel("Town", broadcast=True, username="town_test")
        for name in ("@town_test", "https://t.me/town_test"):
            found: Any = await bob.join(name)
            assert found.id == -town.peer - 10**12
        for wrong in (bob.join("ada_test"), bob.leave("ada_test"), ada.invite("bob_test", "bob_test")):
            with pytest.raises(errors.UsageError):
                await wrong
        with pytest.raises(errors.InviteHashInvalid):
            await bob.join("t.me/+nothing")

    run_simulation(scenario)


def test_making_and_inviting() -> None:
    """A group with its members, a channel; one who is added or several; an invitation that ends."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        eve = world.telegram.add_user(first_name="Eve", username="eve_test")
        made = await ada.create_group("Three", ["bob_test"])
        assert (made.chat.title, made.missing) == ("Three", [])
        assert await ada.invite(made.chat, "eve_test") == []
        assert {member.name for member in await ada.get_participants(made.chat)} == {"Ada", "Bob", "Eve"}
        channel = await ada.create_channel("News")
        assert channel.broadcast
        assert await ada.invite(channel, ["bob_test", eve.id]) == []
        assert len(await ada.get_participants(channel)) == 3
        forum = await ada.create_channel("Talk", forum=True)
        assert forum.megagroup
        assert {"News", "Three"} < {dialog.name for dialog in await bob.get_dialogs()}

    run_simulation(scenario)


def test_who_could_not_be_added() -> None:
    """Those whose privacy forbids it are named, by Telegram's list and by its errors; the others are added."""

    async def scenario() -> None:
        client, net = make()
        missing = [api.MissingInvitee(user_id=7)]
        updates = api.Updates(updates=[], users=[], chats=[], date=0, seq=0)
        net.on(
            channels_inviteToChannel=api.messages.InvitedUsers(updates=updates, missing_invitees=missing),
            messages_addChatUser=lambda request: errors.rpc_error(403, "USER_PRIVACY_RESTRICTED"),
        )
        async with client:
            assert await client.invite(api.InputPeerChannel(channel_id=1, access_hash=2), [user(7)]) == [7]
            assert await client.invite(-5, [user(7), user(8)]) == [7, 8]
            net.on(messages_addChatUser=errors.rpc_error(400, "CHAT_ADMIN_REQUIRED"))
            with pytest.raises(errors.ChatAdminRequired):
                await client.invite(-5, user(7))

    import asyncio

    asyncio.run(scenario())


async def member_of(client: TelegramClient, chat: Any, who: str) -> Participant:
    """The member, who is one."""
    found = await client.get_member(chat, who)
    assert found is not None
    return found


def test_one_member() -> None:
    """Status and rights of the creator, an administrator, a member, one restricted, banned, and of nobody."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        for name in ("eve", "dan"):
            world.telegram.add_user(first_name=name.title(), username=f"{name}_test")
        club = await ada.create_channel("Club", supergroup=True)
        await ada.invite(club, ["bob_test", "eve_test"])
        await ada.edit_admin(club, "bob_test", ban_users=True)
        owner, helper = await member_of(ada, club, "me"), await member_of(ada, club, "bob_test")
        assert (owner.status, owner.may("add_admins"), owner.may("send_media")) == ("creator", True, True)
        assert (helper.status, helper.may("ban_users"), helper.may("add_admins")) == ("admin", True, False)
        assert helper.may("send_messages")
        eve = await member_of(ada, club, "eve_test")
        assert (eve.status, eve.name, eve.may("ban_users"), eve.may("send_messages")) == ("member", "Eve", False, True)
        await ada.edit_permissions(club, "eve_test", send_media=False)
        eve = await member_of(ada, club, "eve_test")
        assert (eve.status, eve.may("send_media"), eve.may("send_polls")) == ("restricted", False, True)
        await ada.edit_permissions(club, "eve_test", view_messages=False)
        eve = await member_of(ada, club, "eve_test")
        assert (eve.status, eve.may("send_messages")) == ("banned", False)
        assert await ada.get_member(club, "dan_test") is None
        with pytest.raises(errors.UsageError, match="no right 'fly'"):
            owner.may("fly")
        group = (await ada.create_group("Group", ["bob_test"])).chat
        assert (await member_of(bob, group, "ada_test")).status == "creator"
        assert (await member_of(bob, group, "me")).status == "member"
        assert await ada.get_member(group, "dan_test") is None
        with pytest.raises(errors.UsageError):
            await ada.get_member("bob_test", "me")

    run_simulation(scenario)


def test_full_info() -> None:
    """What Telegram says of a user, a group and a channel."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        channel = await ada.create_channel("News", "What happens")
        group = (await ada.create_group("Group", ["bob_test"])).chat
        full: Any = await ada.get_full(channel)
        assert (type(full), full.about) == (api.ChannelFull, "What happens")
        assert isinstance(await ada.get_full(group), api.ChatFull)
        assert isinstance(await ada.get_full("bob_test"), api.UserFull)
        assert isinstance(await ada.get_full("me"), api.UserFull)

    run_simulation(scenario)
