"""Tests of cablegram.client.features.topics and admin_log, on a sandbox in virtual time: each seen by others too."""

from __future__ import annotations

import pytest

from cablegram import TelegramClient, api, errors, events
from cablegram.sandbox.actors import UserActor
from cablegram.testing import Simulation, eventually, run_simulation

from .test_polls import logged_in


async def forum(world: Simulation) -> tuple[TelegramClient, TelegramClient, UserActor, UserActor, int]:
    """Ada's client and Bob's, both, and the forum of Ada's that Bob is in."""
    ada, bob = world.telegram.add_user(first_name="Ada"), world.telegram.add_user(first_name="Bob", username="bobby")
    club = ada.create_channel("Forum", bob, broadcast=False)
    mine, his = await logged_in(world, ada), await logged_in(world, bob)
    await mine.set_forum(club.peer)
    return mine, his, ada, bob, club.peer


def test_topics_are_made_changed_listed_and_deleted() -> None:
    """create_topic, edit_topic, pin_topic, get_topics, iter_topics, delete_topic; a member sees what the owner does."""

    async def scenario(world: Simulation) -> None:
        mine, his, _, _, club = await forum(world)
        tea = await mine.create_topic(club, "Tea", color=0xFFD67E)
        rum = await mine.create_topic(club, "Rum")
        listed = await his.get_topics(club)
        assert [(one.id, one.title) for one in listed] == [(rum, "Rum"), (tea, "Tea"), (1, "General")]
        assert listed[1].icon_color == 0xFFD67E
        await mine.pin_topic(club, tea)
        await mine.edit_topic(club, rum, title="Grog", emoji=77)
        await mine.close_topic(club, rum)
        first, second, _ = [topic async for topic in his.iter_topics(club)]
        assert (first.id, first.pinned, first.closed) == (tea, True, False)
        assert (second.title, second.icon_emoji_id, second.closed, second.my) == ("Grog", 77, True, False)
        assert [one.title async for one in his.iter_topics(club, search="gro")] == ["Grog"]
        [found] = await his.get_topics(club, [rum, 999])
        assert found.title == "Grog"
        await mine.delete_topic(club, rum)
        assert await his.get_topics(club, rum) == []
        assert len([topic async for topic in his.iter_topics(club, 1)]) == 1
        with pytest.raises(errors.UsageError):
            await mine.edit_topic(club, tea)
        with pytest.raises(errors.UsageError):
            await mine.create_topic(club, " ")

    run_simulation(scenario)


def test_more_topics_than_a_page() -> None:
    """iter_topics goes on to the next page; each topic comes once."""

    async def scenario(world: Simulation) -> None:
        mine, *_, club = await forum(world)
        made = [await mine.create_topic(club, f"Topic {number}") for number in range(105)]
        assert [topic.id async for topic in mine.iter_topics(club)] == [*reversed(made), 1]

    run_simulation(scenario)


def test_messages_of_a_topic() -> None:
    """topic= in sending and in reading; an answer stays in its topic; a closed one takes no messages of members."""

    async def scenario(world: Simulation) -> None:
        mine, his, _, _, club = await forum(world)
        tea = await mine.create_topic(club, "Tea")
        seen: list[events.MessageEvent] = []
        mine.add_event_handler(seen.append, events.NewMessage(incoming=True))
        asked = await his.send_message(club, "Which tea?", topic=tea)
        await his.send_message(club, "in general")
        await eventually(lambda: len(seen) == 2)
        answered = await seen[0].reply("Green")
        await seen[0].respond("or black")
        header = answered.reply_to
        assert isinstance(header, api.MessageReplyHeader)
        assert (header.forum_topic, header.reply_to_msg_id, header.reply_to_top_id) == (True, asked.id, tea)
        assert [m.message for m in await his.get_messages(club, None, topic=tea)] == ["or black", "Green", "Which tea?"]
        assert [m.message for m in await his.get_messages(club, None, topic=tea, search="tea")] == ["Which tea?"]
        assert [m.message for m in await his.get_messages(club, None, topic=1)] == ["in general"]
        oldest = [m.message async for m in his.iter_messages(club, topic=tea, reverse=True)]
        assert oldest == ["Which tea?", "Green", "or black"]
        [topic] = await his.get_topics(club, tea)
        assert topic.unread_count == 3  # with what says that the topic was made
        await mine.close_topic(club, tea)
        with pytest.raises(errors.RpcError, match="TOPIC_CLOSED"):
            await his.send_message(club, "one more", topic=tea)
        await mine.send_message(club, "I may", topic=tea)
        with pytest.raises(errors.RpcError, match="TOPIC_DELETED"):
            await his.send_message(club, "where?", topic=999)

    run_simulation(scenario)


def test_rights_in_a_forum() -> None:
    """A member may not manage topics, but the own one; what is no forum has no topics; pins are limited and told."""

    async def scenario(world: Simulation) -> None:
        mine, his, ada, bob, club = await forum(world)
        tea = await mine.create_topic(club, "Tea")
        for refused in (his.create_topic(club, "Mine"), his.edit_topic(club, tea, title="x"), his.pin_topic(club, tea)):
            with pytest.raises(errors.RpcError, match="CHAT_ADMIN_REQUIRED"):
                await refused
        pinned: list[events.ChatChangedEvent] = []
        his.add_event_handler(pinned.append, events.ChatChanged(func=lambda event: event.what == "topics"))
        await mine.pin_topic(club, tea)
        await eventually(lambda: len(pinned) == 1)
        assert pinned[0].chat_id == club
        with pytest.raises(errors.RpcError, match="PINNED_TOPIC_NOT_MODIFIED"):
            await mine.pin_topic(club, tea)
        for number in range(4):
            await mine.pin_topic(club, await mine.create_topic(club, f"Topic {number}"))
        with pytest.raises(errors.RpcError, match="PINNED_TOO_MUCH"):
            await mine.pin_topic(club, await mine.create_topic(club, "one too many"))
        plain = ada.create_channel("Plain", bob, broadcast=False)
        await mine.get_dialogs()
        with pytest.raises(errors.RpcError, match="CHANNEL_FORUM_MISSING"):
            await mine.create_topic(plain.peer, "Tea")

    run_simulation(scenario)


def test_the_admin_log() -> None:
    """What was done is there, the newest first, by kind, by administrator and by words; for administrators only."""

    async def scenario(world: Simulation) -> None:
        mine, his, ada, _, club = await forum(world)
        eve = world.telegram.add_user(first_name="Eve", username="eve_the_third")
        await mine.create_topic(club, "Tea")
        sent = await mine.send_message(club, "first")
        await mine.edit_message(sent, "second")
        await mine.pin_message(sent)
        await mine.delete_messages(sent)
        await mine.edit_permissions(club, "@bobby", send_messages=False)
        await mine.edit_permissions(club, "@bobby")
        await mine.invite(club, "@eve_the_third")
        await mine.edit_admin(club, "@eve_the_third", delete_messages=True)
        entries = [entry async for entry in mine.iter_admin_log(club)]
        names = [type(entry.action).__name__.removeprefix("ChannelAdminLogEventAction") for entry in entries]
        assert names == [
            "ParticipantToggleAdmin", "ParticipantInvite", "ParticipantToggleBan", "ParticipantToggleBan",
            "DeleteMessage", "UpdatePinned", "EditMessage", "CreateTopic", "ToggleForum", "ParticipantInvite",
        ]  # fmt: skip
        assert {entry.user_id for entry in entries} == {ada.id}
        assert isinstance(entries[0].user, api.User)
        assert entries[0].date == int(world.telegram.world.now)
        edit = entries[6].action
        assert isinstance(edit, api.ChannelAdminLogEventActionEditMessage)
        assert (getattr(edit.prev_message, "message", ""), getattr(edit.new_message, "message", "")) == (
            "first", "second",
        )  # fmt: skip

        async def log(**options: object) -> list[int]:
            found = mine.iter_admin_log(club, **options)  # type: ignore[arg-type]
            return [entries.index(entry) for entry in [one async for one in found]]

        assert await log(kinds="edit") == [6]
        assert await log(kinds=["ban", "unban"]) == [2, 3]
        assert await log(kinds=["promote", "forums"]) == [0, 7, 8]
        assert await log(admins=["me"], limit=2) == [0, 1]
        assert await log(admins="@eve_the_third") == []
        assert await log(search="SECOND") == [4, 5, 6]
        assert await log(max_id=entries[7].id) == [8, 9]
        assert await log(min_id=entries[1].id) == [0]
        with pytest.raises(errors.UsageError, match="promote"):
            await log(kinds="nonsense")
        with pytest.raises(errors.RpcError, match="CHAT_ADMIN_REQUIRED"):
            [one async for one in his.iter_admin_log(club)]
        world.telegram.clock.advance(49 * 3600)
        assert [one async for one in mine.iter_admin_log(club)] == []
        assert eve.id

    run_simulation(scenario)


def test_bots_that_administrate_are_sent_changes_of_members() -> None:
    """A bot that is an administrator gets MemberChanged of others, and of its own place; with a qts."""

    async def scenario(world: Simulation) -> None:
        ada, bob = (
            world.telegram.add_user(first_name="Ada"),
            world.telegram.add_user(first_name="Bob", username="bobby"),
        )
        robot = world.telegram.add_bot("guard_bot")
        club = ada.create_channel("Club", broadcast=False)
        mine, guard = await logged_in(world, ada), world.client()
        await guard.start(bot_auth_token=robot.token)
        seen: list[events.MemberEvent] = []
        guard.add_event_handler(seen.append, events.MemberChanged(chats=club.peer))
        await mine.edit_admin(club.peer, "@guard_bot", invite_users=True)
        bob.join(club)
        await mine.edit_permissions(club.peer, "@bobby", view_messages=False)
        await eventually(lambda: len(seen) == 4)
        assert [(one.user_id, one.actor_id, one.old_status, one.status) for one in seen] == [
            (robot.id, ada.id, "left", "member"), (robot.id, ada.id, "member", "admin"),
            (bob.id, bob.id, "left", "member"), (bob.id, ada.id, "member", "banned"),
        ]  # fmt: skip
        assert seen[2].joined
        assert seen[3].banned
        assert seen[1].promoted

    run_simulation(scenario)
