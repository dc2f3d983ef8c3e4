"""Tests of cablegram.client.messages.send, on a sandbox in virtual time."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import Any

import pytest

from cablegram import Button, TelegramClient, api, errors
from cablegram.sandbox import UserActor
from cablegram.testing import Simulation, run_simulation
from tests.support.rules import rule


async def people(world: Simulation) -> tuple[TelegramClient, UserActor, UserActor]:
    """A client logged in as Ada, Ada and Bob."""
    ada = world.telegram.add_user(first_name="Ada", username="ada_lovelace")
    bob = world.telegram.add_user(first_name="Bob", username="bob_builder")
    client = world.client()
    await client.start(phone_number=ada.phone, phone_code=ada.read_code)
    return client, ada, bob


def texts(found: Any) -> list[str]:
    return [message.message for message in found]


def test_send_and_read_back() -> None:
    """A message to oneself and to another: returned as the server keeps it, there for both, read back."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        sent = await client.send_message("me", message="Hello!")
        assert ada.texts("me") == ["Hello!"]
        assert texts(await client.get_messages("me")) == ["Hello!"]
        assert (sent.message, sent.out) == ("Hello!", False)  # as Telegram marks what is in Saved Messages
        first = await client.send_message("@bob_builder", message="Hi Bob", silent=True)
        reply = await client.send_message(bob.id, message="Once more", reply_to=first)
        assert bob.texts(ada) == ["Hi Bob", "Once more"]
        [kept] = await client.get_messages(bob.id, ids=reply.id)
        assert isinstance(kept, api.Message)
        assert isinstance(kept.reply_to, api.MessageReplyHeader)
        assert kept.reply_to.reply_to_msg_id == first.id
        assert kept.peer_id == reply.peer_id

    run_simulation(scenario)


def test_edit_delete_forward_read() -> None:
    """What is done to messages is done on the server."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        one = await client.send_message("@bob_builder", message="one")
        two = await client.send_message("@bob_builder", message="two")
        edited = await client.edit_message("@bob_builder", one, text="one, edited")
        assert edited.message == "one, edited"
        assert bob.texts(ada) == ["one, edited", "two"]
        forwarded = await client.forward_messages("me", messages=[one.id, two.id], from_peer=bob.id)
        assert texts(forwarded) == ["one, edited", "two"]
        assert ada.texts("me") == ["one, edited", "two"]
        again = await client.forward_messages("me", messages=two, drop_author=True)
        assert texts(again) == ["two"]
        with pytest.raises(errors.UsageError, match="from_peer="):
            await client.forward_messages("me", messages=[1])
        assert await client.delete_messages("@bob_builder", [one.id, two.id]) == 2
        assert bob.texts(ada) == []
        bob.send(ada, "unread")
        await client.mark_as_read(bob.id)
        [dialog] = [dialog for dialog in await client.get_dialogs() if dialog.id == bob.id]
        assert (dialog.name, dialog.unread_count) == ("Bob", 0)
        assert getattr(dialog.message, "message", "") == "unread"

    run_simulation(scenario)


def test_in_a_channel() -> None:
    """Channels have messages of their own: sent, read by id, edited, deleted, marked as read."""

    async def scenario(world: Simulation) -> None:
        client, ada, _ = await people(world)
        channel = ada.create_channel("News")
        await client.get_dialogs()
        for wanted in (channel.peer, channel.id):
            await client.send_message(wanted, message="post")
        found = await client.get_messages(channel.peer, None)
        posts = [message for message in found if isinstance(message, api.Message)]
        assert texts(posts) == ["post", "post"]
        assert (await client.edit_message(None, posts[0], text="edited")).message == "edited"
        await client.mark_as_read(channel.peer)
        await client.delete_messages(channel.peer, posts[1].id)
        [gone, there] = await client.get_messages(channel.peer, ids=[posts[1].id, posts[0].id])
        assert isinstance(gone, api.MessageEmpty)
        assert isinstance(there, api.Message)
        assert channel.texts()[-1] == "edited"

    run_simulation(scenario)


def test_iterating() -> None:
    """All messages, over several pages, from either end, between ids, and only some of them."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        for number in range(250):
            bob.send(ada, f"message {number}")
        await client.get_dialogs()
        newest = await client.get_messages(bob.id, None)
        assert texts(newest) == [f"message {number}" for number in range(249, -1, -1)]
        oldest = await client.get_messages(bob.id, None, reverse=True)
        assert texts(oldest) == texts(newest)[::-1]
        assert texts(await client.get_messages(bob.id, 3)) == ["message 249", "message 248", "message 247"]
        assert texts(await client.get_messages(bob.id, 2, reverse=True)) == ["message 0", "message 1"]
        middle = newest[100].id
        assert texts(await client.get_messages(bob.id, 2, offset_id=middle)) == ["message 148", "message 147"]
        following = await client.get_messages(bob.id, 2, offset_id=middle, reverse=True)
        assert texts(following) == ["message 150", "message 151"]
        between = await client.get_messages(bob.id, None, min_id=middle, max_id=newest[95].id)
        assert texts(between) == [f"message {number}" for number in (153, 152, 151, 150)]
        back = await client.get_messages(bob.id, None, min_id=middle, max_id=newest[95].id, reverse=True)
        assert texts(back) == texts(between)[::-1]
        assert texts(await client.get_messages(bob.id, None, search="message 24")) == [
            f"message {number}" for number in (*range(249, 239, -1), 24)
        ]
        assert await client.get_messages("me", None) == []

    run_simulation(scenario)


def test_a_flood_in_the_middle_repeats_only_its_page() -> None:
    """Every second page is flooded: each page is asked for once, plus its repetition."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        for number in range(400):
            bob.send(ada, str(number))
        await client.get_dialogs()
        world.telegram.log.clear()
        world.telegram.faults.flood("messages.getHistory", 3, every=2)
        assert len(await client.get_messages(bob.id, None)) == 400
        sent = world.telegram.sent("messages.getHistory")
        offsets = [request.offset_id for request in sent]
        assert len(set(offsets)) == 5
        assert len(offsets) <= 10

    run_simulation(scenario)


def test_dialogs_under_floods() -> None:
    """2,500 chats with a flood at every fourth page: each page once, plus its repetition; each chat once."""

    async def scenario(world: Simulation) -> None:
        client, ada, _ = await people(world)
        world.telegram.add_chats(ada, 2500)
        world.telegram.faults.flood("messages.getDialogs", 3, every=4)
        dialogs = await client.get_dialogs()
        assert len({dialog.id for dialog in dialogs}) == len(dialogs) == 2501
        requests = world.telegram.sent("messages.getDialogs")
        pages = {(request.offset_date, request.offset_id, repr(request.offset_peer)) for request in requests}
        assert len(pages) == 26
        assert len(requests) <= len(pages) * 4 // 3 + 1
        assert len(await client.get_dialogs(limit=150)) == 150

    run_simulation(scenario)


def test_an_empty_message() -> None:
    """An empty text is refused before anything is sent."""

    async def scenario(world: Simulation) -> None:
        client, _, _ = await people(world)
        before = len(world.telegram.log.entries)
        with pytest.raises(errors.UsageError, match="empty"):
            await client.send_message("me", message="")
        with pytest.raises(errors.UsageError, match="peer="):
            await client.get_messages(None)  # type: ignore[call-overload]
        with pytest.raises(errors.UsageError, match="peer="):
            await client.edit_message(None, 5, text="x")
        assert len(world.telegram.log.entries) == before

    run_simulation(scenario)


def test_sending_exactly_once() -> None:
    """The answers to sends are lost on the way: every message is there once, and every call has its message."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        await client.get_input_entity("@bob_builder")
        world.telegram.faults.drop_response("messages.sendMessage", times=None, every=3)
        sent = []
        for number in range(30):
            sent.append(await client.send_message(bob.id, message=f"message {number}", idempotency_key=str(number)))
            if number % 7 == 0:
                world.network.cut_all()
        world.telegram.faults.clear()
        assert bob.texts(ada) == [f"message {number}" for number in range(30)]
        assert texts(sent) == bob.texts(ada)

    run_simulation(scenario)


def test_an_idempotency_key_outlives_the_process() -> None:
    """The same key to the same peer is one message, also from another client; other keys and peers are others."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        first = await client.send_message("@bob_builder", message="once", idempotency_key="order 7")
        await client.disconnect()
        other = world.client(client.session)
        await other.connect()
        again = await other.send_message(bob.id, message="once", idempotency_key="order 7")
        assert again.id == first.id
        await other.send_message(bob.id, message="other", idempotency_key="order 8")
        await other.send_message("me", message="once", idempotency_key="order 7")
        assert bob.texts(ada) == ["once", "other"]
        assert ada.texts("me") == ["once"]

    run_simulation(scenario)


def test_buttons_reach_the_other_side() -> None:
    """A bot's inline buttons are part of its message."""

    async def scenario(world: Simulation) -> None:
        bot = world.telegram.add_bot("a_bot")
        bob = world.telegram.add_user()
        bob.send(bot, "/start")
        client = world.client()
        await client.start(bot_auth_token=bot.token)
        sent = await client.send_message(bob.id, message="Tea?", buttons=[Button.inline("Yes", b"y")])
        assert isinstance(sent.reply_markup, api.ReplyInlineMarkup)
        assert sent.reply_markup.rows[0].buttons[0].text == "Yes"

    run_simulation(scenario)


@rule(
    "api/pin",
    "A message is pinned and unpinned by updatePinnedMessage, all of a chat by unpinAllMessages",
    role="client",
)
def test_pinning() -> None:
    """One message is pinned and unpinned, by id or as an object; all of a chat's are unpinned at once."""

    async def scenario(world: Simulation) -> None:
        client, _, bob = await people(world)
        sent = [await client.send_message("@bob_builder", message=str(number)) for number in range(3)]

        async def pinned() -> list[str]:
            wanted = api.InputMessagesFilterPinned()
            return texts(await client.get_messages(bob.id, None, filter=wanted))

        await client.pin_message(bob.id, sent[0].id)
        await client.pin_message(None, sent[1], notify=True)
        assert await pinned() == ["1", "0"]
        await client.unpin_message(bob.id, sent[1])
        assert await pinned() == ["0"]
        await client.pin_message(None, sent[2], one_side=True)
        await client.unpin_message(bob.id)
        assert await pinned() == []
        for call in (client.pin_message(None, 1), client.unpin_message(None, 1), client.unpin_message(None)):
            with pytest.raises(errors.UsageError, match="peer="):
                await call

    run_simulation(scenario)


@pytest.mark.parametrize(("how", "notified"), [({}, False), ({"notify": False}, False), ({"notify": True}, True)])
def test_pinning_notifies_when_asked(how: dict[str, bool], notified: bool) -> None:
    """Others get a service message of what was pinned with ``notify`` alone; the default is quiet.

    Source: https://core.telegram.org/method/messages.updatePinnedMessage (``silent``)
    """

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        sent = await client.send_message("@bob_builder", message="Tea at five")
        await client.pin_message(bob.id, sent.id, **how)
        actions = [message.content.action for message in bob.messages(ada) if message.content.action is not None]
        assert actions == [api.MessageActionPinMessage()] * notified

    run_simulation(scenario)


@pytest.mark.parametrize("one_side", [False, True])
@rule("api/pin", "With pm_oneside a message of a private chat is pinned on this side alone", role="both")
def test_pinning_for_this_account_alone(one_side: bool) -> None:
    """With ``one_side`` the other one of a private chat has nothing pinned; the default pins for both.

    Source: https://core.telegram.org/method/messages.updatePinnedMessage (``pm_oneside``)
    """

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        sent = await client.send_message("@bob_builder", message="Tea at five")
        await client.pin_message(bob.id, sent.id, **({"one_side": True} if one_side else {}))
        wanted = api.InputMessagesFilterPinned()
        assert texts(await client.get_messages(bob.id, None, filter=wanted)) == ["Tea at five"]
        other = world.client(session=None)
        await other.start(phone_number=bob.phone, phone_code=bob.read_code)
        assert texts(await other.get_messages(ada.id, None, filter=wanted)) == ([] if one_side else ["Tea at five"])

    run_simulation(scenario)


@rule("api/search#search-filters", "A search asks for words, a kind or a sender, and gives nothing else", role="client")
def test_searching() -> None:
    """Only what is searched for, or of a kind, or of one sender, comes."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        await client.send_message("@bob_builder", message="red apple")
        bob.send(ada, "green apple")
        await client.send_message(bob.id, message="green pear")
        assert texts(await client.get_messages(bob.id, None, search="apple")) == ["green apple", "red apple"]
        assert texts(await client.get_messages(bob.id, None, search="green", from_user=bob.id)) == ["green apple"]
        documents = api.InputMessagesFilterDocument()
        assert await client.get_messages(bob.id, None, filter=documents) == []

    run_simulation(scenario)


def test_objects_stand_for_their_ids() -> None:
    """A message object does wherever its id does, and names its chat by itself; a dialog or a member is a peer."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        club = ada.create_channel("Club", bob, broadcast=False)
        one = await client.send_message("@bob_builder", "one")
        assert (await client.edit_message(one, "one, edited")).message == "one, edited"
        assert (await client.edit_message(one, text="**again**", message=one.id)).message == "again"
        with pytest.raises(errors.UsageError, match="new text"):
            await client.edit_message("@bob_builder", one)
        await client.mark_as_read("@bob_builder", one)
        assert await client.delete_messages("@bob_builder", one) == 1
        post = await client.send_message(club.peer, "post")
        assert await client.delete_messages(None, [post]) == 1
        assert club.texts() == [""]  # what tells of its creation
        bob.send(ada, "hello")
        [dialog] = [dialog for dialog in await client.get_dialogs() if dialog.name == "Bob"]
        await client.send_message(dialog, "to a dialog")
        [member] = [member for member in await client.get_participants(club.peer) if member.name == "Bob"]
        await client.send_message(member, "to a member")
        assert bob.texts(ada) == ["hello", "to a dialog", "to a member"]

    run_simulation(scenario)


def test_moments() -> None:
    """A moment is Unix time, a datetime or a timedelta; anything else is refused before anything is sent."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        bob.send(ada, "old")
        await asyncio.sleep(60)
        between = datetime.fromtimestamp(client._server_clock.time(), UTC)
        await asyncio.sleep(60)
        bob.send(ada, "new")
        assert texts(await client.get_messages(bob.id, 5, offset_date=between)) == ["old"]
        assert texts(await client.get_messages(bob.id, 5, offset_date=between, reverse=True)) == ["new"]
        assert texts(await client.get_messages(bob.id, 5, offset_date=int(between.timestamp()))) == ["old"]
        with pytest.raises(errors.UsageError, match="a moment is Unix time"):
            await client.send_message(bob.id, "later", schedule="tomorrow")  # type: ignore[arg-type]
        with pytest.raises(errors.UsageError, match="a message's text is a str, not an int"):
            await client.send_message(bob.id, 5)  # type: ignore[arg-type]

    run_simulation(scenario)


def test_what_was_done_in_a_chat_is_left_out() -> None:
    """Somebody's coming is no message with a text: it is read on request; few pages are asked for."""

    async def scenario(world: Simulation) -> None:
        client, ada, bob = await people(world)
        club = ada.create_group("Club", bob)
        for number in range(3):
            ada.send(club, f"text {number}")
            for _ in range(60):
                bob.leave(club)
                bob.join(club)
        assert texts(await client.get_messages(club.peer)) == ["text 2"]
        assert texts(await client.get_messages(club.peer, 2)) == ["text 2", "text 1"]
        assert texts(await client.get_messages(club.peer, None)) == ["text 2", "text 1", "text 0"]
        assert texts(await client.get_messages(club.peer, 2, reverse=True)) == ["text 0", "text 1"]
        everything = await client.get_messages(club.peer, None, service=True)
        assert len(everything) > 100
        assert {type(message) for message in everything} == {api.Message, api.MessageService}
        assert everything == (await client.get_messages(club.peer, None, service=True, reverse=True))[::-1]
        world.telegram.log.clear()
        assert texts(await client.get_messages(club.peer)) == ["text 2"]
        assert len(world.telegram.sent("messages.getHistory")) <= 3

    run_simulation(scenario)
