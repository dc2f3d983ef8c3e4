"""What the API's own messages can do and say, and whose they are."""

from __future__ import annotations

import asyncio
import copy
import gc
import pickle
from typing import Any
from weakref import ref

import pytest

from cablegram import Button, MemorySession, TelegramClient, api, events
from cablegram.client.messages import ownership
from cablegram.client.messages.verbs import MessageVerbs, ServiceVerbs
from cablegram.errors import UsageError
from cablegram.testing import Simulation, run_simulation
from tests.support.files import noise, pair, png

NAMES = {name for cls in (ServiceVerbs, MessageVerbs) for name in vars(cls) if not name.startswith("_")}


def test_no_name_hides_a_field() -> None:
    """Rule: what is registered is beside the fields, and documented; a service message has what every message has."""
    assert not NAMES & set(api.Message.__match_args__)
    for name in NAMES:
        attribute = getattr(api.Message, name)
        assert attribute.__doc__, name
        assert hasattr(api.MessageService, name) is (name in vars(ServiceVerbs))
    assert not hasattr(api.User, "reply")


def test_a_conversation() -> None:
    """Rule: a message that was sent, read or received replies, edits, reacts, forwards, pins, deletes."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        person, friend = world.telegram.users()[:2]
        sent = await ada.send_message("bob_test", message="Hello")
        edited = await sent.edit("Hello, Bob")
        assert edited.text == "Hello, Bob"
        [there] = await bob.get_messages("ada_test")
        answer = await there.reply("Hello, **Ada**", silent=True)
        assert answer.is_reply
        assert answer.text == "Hello, Ada"
        [here] = await ada.get_messages("bob_test")
        quoted = await here.get_reply_message()
        assert quoted is not None
        assert (quoted.id, quoted.sender_id) == (sent.id, person.id)
        assert isinstance(quoted, api.Message)
        assert (await quoted.respond("One more")).reply_to is None
        assert (await here.forward("me")).text == "Hello, Ada"
        await here.pin()
        assert await here.delete() == 1
        assert "Hello, Ada" not in friend.texts(person)

    run_simulation(scenario)


def test_every_way_to_a_message() -> None:
    """Rule: messages of calls, of raw requests, of iterators and of events know their client, short updates too."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        person = world.telegram.users()[0]
        heard: list[Any] = []
        bob.add_event_handler(heard.append, events.NewMessage(incoming=True))
        raw: list[Any] = []
        bob.add_event_handler(raw.append)
        sent = await ada.send_message("bob_test", message="Hello")
        await asyncio.sleep(1)
        found: list[Any] = [sent, heard[0].message]
        found += [update.message for update in raw if isinstance(update, api.UpdateNewMessage)]
        found += [message async for message in ada.iter_messages("bob_test")]
        found += [message async for message in ada.api.messages.iter_history("bob_test")]
        found += [dialog.message for dialog in await ada.get_dialogs()]
        peer = await ada.get_input_entity("bob_test")
        history: Any = await ada.invoke(
            api.messages.GetHistory(
                peer=peer, offset_id=0, offset_date=0, add_offset=0, limit=1, max_id=0, min_id=0, hash=0
            )
        )
        found += history.messages
        found += await ada.forward_messages("me", [sent])
        found += await ada.send_file("me", [png(3, 2), png(4, 2)])
        assert len(found) >= 10
        for message in found:
            assert message.__owner__.client() in (ada, bob)
        assert heard[0].message.__owner__.client() is bob
        assert (await heard[0].message.reply("Hi")).text == "Hi"
        assert "Hi" in person.texts(world.telegram.users()[1])

    run_simulation(scenario)


def test_messages_of_a_downtime() -> None:
    """Rule: what is caught up with is owned as what is pushed."""

    async def scenario(world: Simulation) -> None:
        _, bob = await pair(world)
        person, friend = world.telegram.users()[:2]
        heard: list[Any] = []
        bob.add_event_handler(heard.append, events.NewMessage(incoming=True))
        await asyncio.sleep(1)
        await bob.disconnect()
        person.send(friend, "While you were away")
        await bob.connect()
        await asyncio.sleep(5)
        assert [event.message.text for event in heard] == ["While you were away"]
        assert heard[0].message.__owner__.client() is bob

    run_simulation(scenario)


def test_who_and_where() -> None:
    """Rule: sender and chat are there when they came along, without a request, and are asked for otherwise."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        person, friend = world.telegram.users()[:2]
        group = person.create_group("Friends", friend)
        friend.send(group, "Hello, all")
        await asyncio.sleep(1)
        [message] = await ada.get_messages(group.peer)
        before = len(world.telegram.log.entries)
        assert message.sender_id == friend.id
        assert message.chat_id == group.peer
        assert isinstance(message.sender, api.User)
        assert message.sender.first_name == "Bob"
        assert isinstance(message.chat, api.Chat)
        assert message.chat.title == "Friends"
        assert await message.get_sender() is message.sender
        assert await message.get_chat() is message.chat
        assert len(world.telegram.log.entries) == before
        lonely = copy.copy(message)
        assert (lonely.sender, lonely.chat) == (None, None)
        mine = await ada.send_message("bob_test", message="Hi")
        assert mine.sender_id == person.id
        found = await mine.get_chat()
        assert isinstance(found, api.User)
        assert found.id == friend.id
        theirs = api.Message(id=1, peer_id=api.PeerUser(user_id=friend.id), date=0, message="")
        assert theirs.sender_id == friend.id
        post = api.Message(id=1, peer_id=api.PeerChannel(channel_id=5), date=0, message="", post=True)
        assert (post.sender_id, post.chat_id) == (None, -1_000_000_000_005)
        assert api.Message(id=1, out=True, peer_id=theirs.peer_id, date=0, message="").sender_id is None

    run_simulation(scenario)


def test_files_and_buttons() -> None:
    """Rule: a photo, a document, their name and size, and the buttons, by name; a download is a method away."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        data = noise(3000)
        document = await ada.send_file("me", data, name="notes.bin")
        assert (document.photo, document.document is not None) == (None, True)
        assert document.file is not None
        assert (document.file.name, document.file.size) == ("notes.bin", 3000)
        assert await document.download() == data
        photo = await ada.send_file("me", png())
        assert (photo.photo is not None, photo.document) == (True, None)
        plain = await ada.send_message("me", message="x")
        assert (plain.file, plain.photo, plain.document, plain.buttons) == (None, None, None, [])

    run_simulation(scenario)


def test_pressing() -> None:
    """Rule: a button is pressed by its text, its data or its place, once; what only an app can press says so."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        person = world.telegram.users()[0]
        robot = world.telegram.add_bot("robot_bot")
        bot = world.client(MemorySession())
        presses: list[Any] = []

        async def press(event: Any) -> None:
            presses.append(event.data)
            await event.answer("Paid")

        bot.add_event_handler(press, events.CallbackQuery())
        await bot.start(bot_auth_token=robot.token)
        person.send(robot, "/start")
        rows = [
            [Button.inline("Pay", b"pay"), Button.inline("Wait", b"wait")],
            [Button.url("Read", "https://example.org"), Button.switch_inline("Tell")],
        ]
        await bot.send_message(person.id, message="Pay?", buttons=rows)
        await asyncio.sleep(1)
        [message] = await ada.get_messages("robot_bot")
        assert [[button.text for button in row] for row in message.buttons] == [["Pay", "Wait"], ["Read", "Tell"]]
        answer = await message.click()
        assert isinstance(answer, api.messages.BotCallbackAnswer)
        assert answer.message == "Paid"
        await message.click("Wait")
        await message.click(data=b"pay")
        assert presses == [b"pay", b"wait", b"pay"]
        assert await message.click(row=1) == "https://example.org"
        with pytest.raises(UsageError, match="can only be pressed in an app"):
            await message.click("Tell")
        with pytest.raises(UsageError, match=r"there is no such button; there are 'Pay', 'Wait', 'Read', 'Tell'"):
            await message.click("Buy")
        with pytest.raises(UsageError, match="no button in row 2, column 0; there are 2 rows"):
            await message.click(row=2)
        await bot.send_message(person.id, message="Which?", buttons=[[Button.text("Tea")]])
        await asyncio.sleep(1)
        [message] = await ada.get_messages("robot_bot")
        chosen = await message.click("Tea")
        assert isinstance(chosen, api.Message)
        assert chosen.text == "Tea"

    run_simulation(scenario)


def test_reactions() -> None:
    """Rule: emoji and custom emoji are set, and nothing takes them back.

    Source: https://core.telegram.org/method/messages.sendReaction
    """

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        seen: list[Any] = []

        def serve(ctx: Any, request: Any) -> Any:
            seen.append(request)
            return api.Updates(updates=[], users=[], chats=[], date=0, seq=0)

        world.telegram.on(api.messages.SendReaction)(serve)
        sent = await ada.send_message("bob_test", message="Hello")
        await sent.react("❤", 5, big=True)
        await sent.react()
        assert [request.reaction for request in seen] == [
            [api.ReactionEmoji(emoticon="❤"), api.ReactionCustomEmoji(document_id=5)], []
        ]  # fmt: skip
        assert (seen[0].msg_id, seen[0].big) == (sent.id, True)

    run_simulation(scenario)


def test_a_message_is_what_it_was() -> None:
    """Rule: whose a message is changes nothing of it: class, equality, matching, repr, copies, pickles."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        sent = await ada.send_message("me", message="Mine")
        [again] = await ada.get_messages("me")
        assert type(sent) is api.Message
        assert again is not sent
        stranger = pickle.loads(pickle.dumps(again))  # noqa: S301 # it was made here
        assert stranger == again == copy.copy(again) == copy.deepcopy(again)
        assert repr(stranger) == repr(again)
        assert stranger.to_dict() == again.to_dict()
        match stranger:
            case api.Message(message=text, id=number):
                assert (text, number) == ("Mine", again.id)
        for lonely in (stranger, copy.copy(again), copy.deepcopy(again)):
            assert not hasattr(lonely, "__owner__")
            with pytest.raises(UsageError, match="this message belongs to no client"):
                await lonely.reply("Hello")

    run_simulation(scenario)


def test_messages_do_not_keep_their_client() -> None:
    """Rule: a client is freed although its messages live, also messages that it holds itself; they say so then.

    The kernel's objects are unknown to the garbage collector: a strong reference would keep the client for ever.
    """

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        kept = await ada.send_message("me", message="Mine")
        await ada.disconnect()
        world.clients.remove(ada)
        watched = ref(ada)
        ada.add_event_handler(lambda event: kept, events.NewMessage())  # a way from the client to the message
        del ada
        await asyncio.sleep(60)
        gc.collect()
        assert watched() is None
        with pytest.raises(UsageError, match="its client is gone"):
            await kept.reply("Hello")

    run_simulation(scenario)


def test_messages_are_freed() -> None:
    """Rule: an answer, an update and their messages go when nobody holds them: an origin does not hold its answer.

    They are unknown to the garbage collector, so that a circle through them would stay for ever.
    """

    def origins() -> int:
        return sum(isinstance(one, ownership.Origin) for one in gc.get_objects())

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        person, friend = world.telegram.users()[:2]
        bob.add_event_handler(lambda event: None, events.NewMessage())
        group = person.create_group("Friends", friend)
        for _ in range(3):
            person.send(group, "Hello, all")
            await ada.send_message("bob_test", message="Hello, Bob")
        await asyncio.sleep(5)
        before = origins()
        for _ in range(20):
            person.send(group, "Hello, all")
            await ada.send_message("bob_test", message="Hello, Bob")
            assert len(await bob.get_messages(group.peer, 3)) == 3
            async for message in ada.api.messages.iter_history("bob_test", limit=3):
                assert isinstance(message, api.Message)
            assert (await ada.get_dialogs(2))[0].message is not None
        del message
        await asyncio.sleep(5)
        gc.collect()
        assert origins() <= before + 4

    run_simulation(scenario)


def test_what_holds_messages() -> None:
    """Rule: the fields that hold messages are found by the schema's types, and nothing else is looked at."""
    client = TelegramClient(MemorySession(), 1, "0" * 32)
    ownership.own(client, api.help.GetConfig())
    assert ownership._paths[api.help.GetConfig] == ()
    ownership.own(client, [1, 2])
    assert ownership._learn(api.messages.Messages) == (("messages", True),)
    assert ownership._learn(api.updates.Difference) == (("new_messages", True), ("other_updates", True))
    assert ownership._learn(api.UpdateShort) == (("update", False),)
    assert ownership._learn(api.UpdateNewMessage) == (("message", False),)
