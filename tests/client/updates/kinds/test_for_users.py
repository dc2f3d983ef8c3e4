"""Tests of the kinds of events that users get: caused in the sandbox, or fed as the server encodes them."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import api, errors, events
from cablegram.testing import Simulation, eventually, run_simulation

from .feeding import user

PEER = api.PeerUser(user_id=77)
CHANNEL = api.PeerChannel(channel_id=8)
MARKED = -1_000_000_000_008


def test_typing_is_seen_in_every_kind_of_chat() -> None:
    """A private chat, a group and a supergroup: who, where and what; only of those who are wanted."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        bob = world.telegram.add_user(first_name="Bob", username="bob_builder")
        group, club = fed.owner.create_group("Group", bob), fed.owner.create_channel("Club", bob, broadcast=False)
        seen: list[events.TypingEvent] = []
        of_nobody: list[events.TypingEvent] = []
        fed.client.add_event_handler(seen.append, events.Typing(from_users="@bob_builder"))
        fed.client.add_event_handler(of_nobody.append, events.Typing(from_users=5))
        for place in (fed.owner, group, club):
            bob.type_in(place)
        await eventually(lambda: len(seen) == 3)
        assert [(one.chat_id, one.user_id, one.kind) for one in seen] == [
            (bob.id, bob.id, "typing"),
            (group.peer, bob.id, "typing"),
            (club.peer, bob.id, "typing"),
        ]
        assert isinstance(await seen[1].get_user(), api.User)
        assert of_nobody == []

    run_simulation(scenario)


@pytest.mark.parametrize(
    ("action", "kind", "progress", "cancelled"),
    [
        (api.SendMessageUploadPhotoAction(progress=40), "photo", 40, False),
        (api.SendMessageRecordAudioAction(), "record-audio", None, False),
        (api.SendMessageCancelAction(), "cancel", None, True),
        (api.SpeakingInGroupCallAction(), "speaking", None, False),
    ],
)
def test_every_action_has_a_name(action: Any, kind: str, progress: int | None, cancelled: bool) -> None:
    """The names are those that client.action takes; every constructor of the type has one."""
    from cablegram.client.messages.chat_action import KINDS
    from cablegram.client.updates.kinds.presence import NAMES

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        update = api.UpdateChannelUserTyping(channel_id=8, from_id=PEER, action=action, top_msg_id=3)
        event = await fed.event(events.Typing(), update)
        assert (event.kind, event.progress, event.cancelled, event.topic) == (kind, progress, cancelled, 3)
        assert (event.chat_id, event.user_id, event.sender_id) == (MARKED, 77, 77)

    run_simulation(scenario)
    every = (getattr(api, name) for name in dir(api))
    actions = {one for one in every if isinstance(one, type) and issubclass(one, api.TypeSendMessageAction)}
    assert actions - {api.TypeSendMessageAction, api.InputSendMessageRichMessageDraftAction} == set(NAMES)
    assert set(KINDS) <= set(NAMES.values())


def test_messages_that_were_read() -> None:
    """What Bob reads is outgoing, what this account reads on another device is not."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        ada = fed.owner
        bob = world.telegram.add_user(first_name="Bob", username="bob_builder")
        mine: list[events.ReadEvent] = []
        theirs: list[events.ReadEvent] = []
        all_of_them: list[events.ReadEvent] = []
        fed.client.add_event_handler(mine.append, events.MessageRead(outgoing=True, chats=bob.id))
        fed.client.add_event_handler(theirs.append, events.MessageRead(incoming=True))
        fed.client.add_event_handler(all_of_them.append, events.MessageRead())
        sent = await fed.client.send_message("@bob_builder", "hello")
        bob.read(ada)
        await eventually(lambda: len(mine) == 1)
        event = mine[0]
        assert (event.chat_id, event.outgoing, event.max_id, event.contents) == (bob.id, True, sent.id, False)
        assert event.has_read(sent)
        assert not event.has_read(sent.id + 1)
        answer = bob.send(ada, "hello yourself")
        ada.read(bob)
        await eventually(lambda: len(theirs) == 1)
        assert (theirs[0].chat_id, theirs[0].unread, theirs[0].max_id) == (bob.id, 0, ada.messages(bob)[-1].id)
        club = ada.create_channel("Club", bob, broadcast=False)
        ada.send(club, "first")
        bob.read(club)
        await eventually(lambda: len(all_of_them) == 3)
        assert (all_of_them[2].chat_id, all_of_them[2].outgoing) == (club.peer, True)
        assert answer.id

    run_simulation(scenario)


def test_other_things_that_are_read() -> None:
    """Voice messages and mentions, threads, direct messages of a channel: each names what it is."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        heard = await fed.event(
            events.MessageRead(), api.UpdateReadMessagesContents(messages=[5, 6], pts=0, pts_count=0)
        )
        assert (heard.contents, heard.message_ids, heard.has_read(6), heard.has_read(7)) == (True, [5, 6], True, False)
        assert heard.chat_id is None
        seen = await fed.event(
            events.MessageRead(), api.UpdateChannelReadMessagesContents(channel_id=8, messages=[5], top_msg_id=2)
        )
        assert (seen.chat_id, seen.topic, seen.message_ids) == (MARKED, 2, [5])
        thread = await fed.event(
            events.MessageRead(outgoing=True),
            api.UpdateReadChannelDiscussionOutbox(channel_id=8, top_msg_id=2, read_max_id=9),
        )
        assert (thread.chat_id, thread.topic, thread.max_id, thread.outgoing) == (MARKED, 2, 9, True)
        direct = await fed.event(
            events.MessageRead(incoming=True),
            api.UpdateReadMonoForumInbox(channel_id=8, saved_peer_id=PEER, read_max_id=4),
        )
        assert (direct.chat_id, direct.max_id, direct.outgoing) == (MARKED, 4, False)
        with pytest.raises(errors.UsageError):
            events.MessageRead(incoming=True, outgoing=True)

    run_simulation(scenario)


def test_users_who_come_online_and_change() -> None:
    """Status, name, usernames, number, emoji status; a bot's commands; a photo, for which Telegram is asked."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        bob = world.telegram.add_user(first_name="Bob", username="bob_builder")
        bob.send(fed.owner, "hello")
        on = await fed.event(events.UserStatus(), api.UpdateUserStatus(
            user_id=bob.id, status=api.UserStatusOnline(expires=50)), bob)  # fmt: skip
        assert (on.user_id, on.chat_id, on.online, on.until, on.last_seen) == (bob.id, bob.id, True, 50, None)
        off = await fed.event(events.UserStatus(from_users="@bob_builder"), api.UpdateUserStatus(
            user_id=bob.id, status=api.UserStatusOffline(was_online=40)), bob)  # fmt: skip
        assert (off.online, off.until, off.last_seen) == (False, None, 40)
        named = await fed.event(events.UserChanged(), api.UpdateUserName(
            user_id=bob.id, first_name="Rob", last_name="B",
            usernames=[api.Username(username="rob", active=True), api.Username(username="old")]), bob)  # fmt: skip
        assert (named.what, named.first_name, named.last_name, named.usernames) == ("name", "Rob", "B", ["rob"])
        called = await fed.event(events.UserChanged(), api.UpdateUserPhone(user_id=bob.id, phone="123"))
        assert (called.what, called.phone, called.first_name) == ("phone", "123", None)
        mood = await fed.event(events.UserChanged(), api.UpdateUserEmojiStatus(
            user_id=bob.id, emoji_status=api.EmojiStatus(document_id=5)))  # fmt: skip
        assert (mood.what, mood.emoji_status) == ("emoji_status", api.EmojiStatus(document_id=5))
        changed = await fed.event(events.UserChanged(), api.UpdateUser(user_id=bob.id))
        assert (changed.what, changed.user_id) == ("profile", bob.id)
        assert isinstance(await changed.get_user(), api.User)
        commands = [api.BotCommand(command="start", description="Begin")]
        told = await fed.event(events.UserChanged(), api.UpdateBotCommands(peer=CHANNEL, bot_id=9, commands=commands))
        assert (told.what, told.user_id, told.chat_id, told.commands) == ("commands", 9, MARKED, commands)
        menu = await fed.event(
            events.UserChanged(), api.UpdateBotMenuButton(bot_id=9, button=api.BotMenuButtonCommands())
        )
        assert (menu.what, menu.menu_button) == ("menu_button", api.BotMenuButtonCommands())

    run_simulation(scenario)


def test_reactions_in_a_private_chat() -> None:
    """A reaction that is added and taken back: its counts, who it was, and the message."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        bob = world.telegram.add_user(first_name="Bob", username="bob_builder")
        sent = await fed.client.send_message("@bob_builder", "hello")
        seen: list[events.ReactionEvent] = []
        fed.client.add_event_handler(seen.append, events.ReactionChanged(chats="@bob_builder"))
        [his] = bob.messages(fed.owner)
        bob.react(his, "🔥")
        await eventually(lambda: len(seen) == 1)
        assert (seen[0].chat_id, seen[0].message_id, seen[0].counts, seen[0].user_id) == (
            bob.id, sent.id, {"🔥": 1}, bob.id,
        )  # fmt: skip
        assert [one.reaction for one in seen[0].recent] == [api.ReactionEmoji(emoticon="🔥")]
        message = await seen[0].get_message()
        assert isinstance(message, api.Message)
        assert message.message == "hello"
        bob.react(his)
        await eventually(lambda: len(seen) == 2)
        assert (seen[1].counts, seen[1].user_id) == ({}, None)

    run_simulation(scenario)


def test_polls_and_pins() -> None:
    """New results of a poll, and its end; messages pinned and unpinned, in a group and in a supergroup."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        bob = world.telegram.add_user(first_name="Bob")
        group = fed.owner.create_group("Group", bob)
        polled: list[events.PollEvent] = []
        pins: list[events.PinnedEvent] = []
        fed.client.add_event_handler(polled.append, events.PollChanged())
        fed.client.add_event_handler(pins.append, events.MessagesPinned())
        poll = await fed.client.send_poll(group.peer, "Tea?", ["yes", "no"])
        await fed.client.vote(poll, "no")
        [his] = [m for m in bob.messages(group) if m.content.media is not None]
        bob.vote(his, b"0")
        await eventually(lambda: len(polled) == 1)
        assert (polled[0].total, polled[0].votes, polled[0].closed) == (2, {b"0": 1, b"1": 1}, False)
        assert polled[0].poll_id == getattr(poll.media, "poll").id  # noqa: B009
        club = fed.owner.create_channel("Club", bob, broadcast=False)
        message = fed.owner.send(club, "important")
        note = fed.owner.send(group, "a note")
        from cablegram.sandbox.world import sending

        for peer, one in ((club.peer, message), (group.peer, note)):
            sending.pin(world.telegram.world, fed.owner.account, peer, one, pinned=True)
        sending.pin(world.telegram.world, fed.owner.account, club.peer, message, pinned=False)
        world.telegram.world.flush()
        await eventually(lambda: len(pins) == 3)
        assert [(one.chat_id, one.pinned, one.message_ids) for one in pins] == [
            (club.peer, True, [message.id]), (group.peer, True, [note.id]), (club.peer, False, [message.id]),
        ]  # fmt: skip

    run_simulation(scenario)


def test_joining_a_group_and_requests_to_join() -> None:
    """A basic group's changes of members; requests with approve() and decline(), by an administrator who is a user."""

    async def scenario(world: Simulation) -> None:
        fed = await user(world)
        bob, eve = world.telegram.add_user(first_name="Bob"), world.telegram.add_user(first_name="Eve")
        club = fed.owner.create_channel("Club", broadcast=False)
        asked: list[events.JoinRequestEvent] = []
        fed.client.add_event_handler(asked.append, events.JoinRequest(chats=club.peer))
        link = fed.owner.invite_link(club, approval=True)
        bob.ask_to_join(link)
        await eventually(lambda: len(asked) == 1)
        assert (asked[0].user_id, asked[0].user_ids, asked[0].pending) == (bob.id, [bob.id], 1)
        await asked[0].approve()
        assert bob.id in club.members()
        eve.ask_to_join(link)
        await eventually(lambda: asked[-1].user_ids == [eve.id])
        await asked[-1].decline()
        assert eve.id not in club.members()
        came = await fed.event(events.MemberChanged(), api.UpdateChatParticipantAdd(
            chat_id=9, user_id=bob.id, inviter_id=eve.id, date=5, version=1), bob, eve)  # fmt: skip
        assert (came.chat_id, came.joined, came.actor_id, came.date) == (-9, True, eve.id, 5)
        assert came.member is not None
        assert (came.member.name, came.member.status) == ("Bob", "member")
        up = await fed.event(events.MemberChanged(), api.UpdateChatParticipantAdmin(
            chat_id=9, user_id=bob.id, is_admin=True, version=2))  # fmt: skip
        assert (up.promoted, up.demoted, up.status) == (True, False, "admin")
        gone = await fed.event(events.MemberChanged(from_users=bob.id), api.UpdateChatParticipantDelete(
            chat_id=9, user_id=bob.id, version=3))  # fmt: skip
        assert (gone.left, gone.banned, gone.joined, gone.member) == (True, False, False, None)

    run_simulation(scenario)
