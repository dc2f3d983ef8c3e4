"""What comes of a call whose answer is ``Updates``."""

from __future__ import annotations

from typing import Any

import pytest

from cablegram import Button, TelegramClient, api
from cablegram.client.methods.finding import CARRY
from cablegram.client.methods.results import GIVEN, KINDS
from cablegram.errors import CablegramError
from cablegram.testing import Simulation, run_simulation
from tests.support.files import pair, png

RIGHTS = api.ChatAdminRights(change_info=True)


def updates(*items: Any, users: Any = (), chats: Any = ()) -> api.Updates:
    return api.Updates(updates=list(items), users=list(users), chats=list(chats), date=0, seq=0)


def test_every_kind_is_found() -> None:
    """Rule: a function finds each kind of result that a hint may name."""
    assert set(CARRY) == set(KINDS) == set(GIVEN.values())


def test_messages() -> None:
    """Rule: a message that was sent, edited or forwarded is given as the server keeps it, an album in its order."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        person, friend = world.telegram.users()[:2]
        sent = await ada.api.messages.send_message("bob_test", "One")
        assert (sent.message, sent.peer_id) == ("One", api.PeerUser(user_id=friend.id))
        edited = await ada.api.messages.edit_message("bob_test", sent, message="Two")
        assert (edited.id, edited.message) == (sent.id, "Two")
        assert edited.edit_date is not None
        first, second = await ada.api.messages.forward_messages("bob_test", [sent, sent.id], "me")
        assert [first.message, second.message] == ["Two", "Two"]
        assert friend.texts(person) == ["Two"]
        photo = await ada.api.messages.send_media("bob_test", png(), "A picture")
        assert photo.message == "A picture"
        items = [
            api.InputSingleMedia(
                media=await stored(ada, png(width, 2)), random_id=width, message=str(width)
            )
            for width in (3, 4)
        ]  # fmt: skip
        album = await ada.api.messages.send_multi_media("bob_test", items)
        assert [one.message for one in album] == ["3", "4"]

    run_simulation(scenario)


async def stored(client: TelegramClient, picture: bytes) -> api.InputMediaPhoto:
    media = await client.api.messages.upload_media("me", picture)
    assert isinstance(media, api.MessageMediaPhoto)
    assert isinstance(media.photo, api.Photo)
    known = media.photo
    return api.InputMediaPhoto(
        id=api.InputPhoto(id=known.id, access_hash=known.access_hash, file_reference=known.file_reference)
    )


def test_an_answer_that_was_lost() -> None:
    """Rule: a message whose answer was lost is sent once, and given."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        person, friend = world.telegram.users()[:2]
        world.telegram.faults.drop_response("messages.sendMessage")
        sent = await ada.api.messages.send_message("bob_test", "Once")
        assert sent.message == "Once"
        assert friend.texts(person) == ["Once"]

    run_simulation(scenario)


def test_an_edit_that_changes_nothing_that_is_shown() -> None:
    """Rule: an edited message that the answer does not carry is read."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        sent = await ada.api.messages.send_message("me", "Mine")
        world.telegram.on(api.messages.EditMessage)(lambda ctx, request: updates())
        assert (await ada.api.messages.edit_message("me", sent, message="Mine")).id == sent.id

    run_simulation(scenario)


def test_chats_and_people() -> None:
    """Rule: a chat that was made and a person who was added are given themselves."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        person, friend = world.telegram.users()[:2]
        channel = await ada.api.channels.create_channel("News", "What is new", broadcast=True)
        assert isinstance(channel, api.Channel)
        assert (channel.title, channel.broadcast) == ("News", True)
        group = person.create_group("Friends", friend)
        bigger = await ada.api.messages.migrate_chat(group.peer)
        assert (bigger.title, bigger.megagroup) == ("Friends", True)
        added = await ada.api.contacts.add_contact("bob_test", "Robert", "", "")
        assert (added.id, added.contact) == (friend.id, True)

    run_simulation(scenario)


def test_bots_and_inline_results() -> None:
    """Rule: the message of a bot that was started, and of a result that was chosen, is given."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        robot = world.telegram.add_bot("robot_bot")
        started = await ada.api.messages.start_bot("robot_bot", "robot_bot", "")
        assert started.message == "/start"
        assert started.peer_id == api.PeerUser(user_id=robot.id)

    run_simulation(scenario)


@pytest.mark.parametrize("empty", [False, True])
def test_what_is_not_in_the_sandbox_yet(empty: bool) -> None:
    """Rule: a topic's first message, a call, a story, a community; an answer without it is an error that says so."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        peer = api.PeerUser(user_id=world.telegram.users()[0].id)
        action = api.MessageActionTopicCreate(title="News", icon_color=0)
        topic = api.MessageService(id=5, peer_id=peer, date=0, action=action)
        call = api.GroupCall(id=1, access_hash=2, participants_count=0, unmuted_video_limit=0, version=1)
        story = api.StoryItemSkipped(id=3, date=1, expire_date=2)
        chat = api.ChatForbidden(id=4, title="Town")
        cases: list[tuple[Any, Any, Any, Any]] = [
            (api.messages.CreateForumTopic, updates(api.UpdateNewMessage(message=topic, pts=1, pts_count=1)), topic,
             lambda: ada.api.messages.create_forum_topic("me", "News")),
            (api.phone.CreateGroupCall, updates(api.UpdateGroupCall(call=call)), call,
             lambda: ada.api.phone.create_group_call("me")),
            (api.stories.SendStory, updates(api.UpdateStory(peer=peer, story=story)), story,
             lambda: ada.api.stories.send_story("me", png(), [api.InputPrivacyValueAllowAll])),
            (api.communities.Create, updates(chats=[chat]), chat,
             lambda: ada.api.communities.create("Town", "me")),
        ]  # fmt: skip
        for function, answer, wanted, ask in cases:
            world.telegram.on(function)(lambda ctx, request, answer=answer: updates() if empty else answer)
            if empty:
                with pytest.raises(CablegramError, match=r"was carried out, and its answer holds no \w+"):
                    await ask()
            else:
                assert await ask() == wanted

    run_simulation(scenario)


def test_the_rest_is_as_it_is() -> None:
    """Rule: an answer that no hint is about is given as the server sends it."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        channel = await ada.api.channels.create_channel("News", "")
        changed = await ada.api.channels.edit_title(channel, "Old news")
        assert isinstance(changed, api.Updates)
        assert any(isinstance(one, api.UpdateNewChannelMessage) for one in changed.updates)
        keys = [[Button.text("Yes")]]
        asked = await ada.api.messages.send_message("me", "Well?", reply_markup=keys)
        assert asked.message == "Well?"

    run_simulation(scenario)
