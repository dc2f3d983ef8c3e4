"""Telethon, unmodified, in this process: given the sandbox's address and public key, it works as on Telegram."""

from __future__ import annotations

import asyncio
import datetime
import io
import os
from collections.abc import AsyncIterator, Callable
from typing import Any

import pytest

from cablegram.sandbox import Sandbox

telethon = pytest.importorskip("telethon", reason="python tests/interop/peers.py telethon")

from telethon import Button, TelegramClient, errors, events  # noqa: E402
from telethon.crypto import rsa  # noqa: E402
from telethon.sessions import StringSession  # noqa: E402
from telethon.tl import functions, types  # noqa: E402
from telethon.tl.types.auth import LoginToken  # noqa: E402

pytestmark = pytest.mark.filterwarnings("ignore")

Opener = Callable[..., Any]


@pytest.fixture
async def open_client(telegram: Sandbox) -> AsyncIterator[Opener]:
    """``open_client(session="")``: a Telethon client that knows the sandbox's address and key; closed at the end."""
    for key in telegram.network.keys:
        rsa.add_key(key.pem(), old=False)
    made: list[Any] = []

    def make(session: str = "") -> Any:
        store = StringSession(session)
        if not session:
            home = telegram.network.addresses(telegram.network.default_dc)[0]
            store.set_dc(home.id, home.host, home.port)
        made.append(TelegramClient(store, telegram.api_id, telegram.api_hash, request_retries=2, connection_retries=20,
                                   retry_delay=0.05))  # fmt: skip
        return made[-1]

    yield make
    for client in made:
        await client.disconnect()


async def started(open_client: Opener, user: Any, **more: Any) -> Any:
    """A client that is logged in as a user or bot."""
    client = open_client()
    if hasattr(user, "token"):
        return await client.start(bot_token=user.token)
    return await client.start(phone=user.phone, code_callback=user.read_code, **more)


async def until(condition: Callable[[], bool]) -> None:
    """Wait until something is so; five seconds are enough for anything on loopback."""
    async with asyncio.timeout(5):
        while not condition():  # noqa: ASYNC110 # the condition is in another library's hands
            await asyncio.sleep(0.01)


async def test_a_user_with_a_password(telegram: Sandbox, open_client: Opener) -> None:
    """Number, code, password; Hello! to oneself, read back; the string logs in again without asking."""
    user = telegram.add_user(first_name="Ada", last_name="L", password="pw", hint="two letters")
    client = await started(open_client, user, password="pw")
    me = await client.get_me()
    assert (me.id, me.first_name, me.phone) == (user.id, "Ada", user.phone[1:])
    await client.send_message("me", "Hello!")
    assert [message.text for message in await client.get_messages("me", limit=2)] == ["Hello!"]
    assert user.texts("me") == ["Hello!"]

    saved = client.session.save()
    await client.disconnect()
    telegram.log.clear()
    again = open_client(saved)
    await again.connect()
    assert await again.is_user_authorized()
    assert [message.text for message in await again.get_messages("me", limit=2)] == ["Hello!"]
    assert telegram.log.count("auth.*") == 0
    assert telegram.breaches == []


async def test_a_wrong_password_and_a_wrong_code(telegram: Sandbox, open_client: Opener) -> None:
    """Telethon raises its own error for each of Telegram's names."""
    user = telegram.add_user(password="pw")
    client = open_client()
    await client.connect()
    await client.send_code_request(user.phone)
    with pytest.raises(errors.PhoneCodeInvalidError):
        await client.sign_in(user.phone, "1")
    with pytest.raises(errors.SessionPasswordNeededError):
        await client.sign_in(user.phone, user.read_code())
    with pytest.raises(errors.PasswordHashInvalidError):
        await client.sign_in(password="no")
    assert (await client.sign_in(password="pw")).id == user.id
    with pytest.raises(errors.AccessTokenInvalidError):
        await open_client().start(bot_token="1:no")


async def test_a_bot_answers(telegram: Sandbox, open_client: Opener) -> None:
    """A bot's handler gets what a person writes, and the person gets the answer, live."""
    user, robot = telegram.add_user(first_name="Ada"), telegram.add_bot("echo_bot")
    bot = await started(open_client, robot)

    @bot.on(events.NewMessage(incoming=True))
    async def echo(event: Any) -> None:
        await event.respond("echo " + event.text)

    client = await started(open_client, user)
    answers: list[str] = []
    client.add_event_handler(lambda event: _note(answers, event.text), events.NewMessage(incoming=True, chats=robot.id))
    await client.send_message("echo_bot", "hi")
    await until(lambda: answers == ["echo hi"])
    assert telegram.breaches == []


async def _note(into: list[Any], value: Any) -> None:
    into.append(value)


async def test_two_accounts_live(telegram: Sandbox, open_client: Opener) -> None:
    """New, edited, deleted and read messages of another account arrive as they happen."""
    ada, bob = telegram.add_user(first_name="Ada", username="ada_l"), telegram.add_user(first_name="Bob")
    one, two = await started(open_client, ada), await started(open_client, bob)
    seen: list[tuple[str, Any]] = []
    two.add_event_handler(lambda event: _note(seen, ("new", event.text)), events.NewMessage(chats=ada.id))
    two.add_event_handler(lambda event: _note(seen, ("edit", event.text)), events.MessageEdited)
    two.add_event_handler(lambda event: _note(seen, ("gone", len(event.deleted_ids))), events.MessageDeleted)
    one.add_event_handler(lambda event: _note(seen, ("read", event.outbox)), events.MessageRead)
    one.add_event_handler(lambda event: _note(seen, ("typing", event.typing)), events.UserUpdate)
    one.add_event_handler(lambda event: _note(seen, ("one", event.text)), events.NewMessage(incoming=True))
    await two.send_message("ada_l", "first")
    await until(lambda: ("one", "first") in seen)
    message = await one.send_message(await one.get_input_entity(bob.id), "second")
    await until(lambda: ("new", "second") in seen)
    await message.edit("third")
    await until(lambda: ("edit", "third") in seen)
    await two.send_read_acknowledge(ada.id)
    await until(lambda: ("read", True) in seen)
    bob.type_in(ada)
    await until(lambda: ("typing", True) in seen)
    await message.delete()
    await until(lambda: ("gone", 1) in seen)
    assert bob.texts(ada) == ["first"]
    assert telegram.breaches == []


async def test_dialogs_and_history(telegram: Sandbox, open_client: Opener) -> None:
    """Every dialog once, over several pages; a long history likewise; usernames and search."""
    ada = telegram.add_user()
    people = telegram.add_chats(ada, 130)
    talker = people[0]
    for number in range(120):
        talker.send(ada, f"word {number}")
    client = await started(open_client, ada)
    dialogs = [dialog.id async for dialog in client.iter_dialogs()]
    assert sorted(dialogs) == sorted([777000, *(person.id for person in people)])
    texts = [message.text async for message in client.iter_messages(talker.id)]
    assert len(texts) == 121
    assert texts[0] == "word 119"
    found = [message.text async for message in client.iter_messages(talker.id, search="word 11")]
    assert found == [f"word {number}" for number in (119, 118, 117, 116, 115, 114, 113, 112, 111, 110, 11)]
    telegram.add_user(username="somebody")
    assert (await client.get_entity("somebody")).username == "somebody"
    with pytest.raises(ValueError, match="No user has"):
        await client.get_entity("nobody_at_all")


async def test_files(telegram: Sandbox, open_client: Opener) -> None:
    """Ten megabytes and a photo, up by one account and down by another."""
    ada, bob = telegram.add_user(username="ada_l"), telegram.add_user(username="bob_b")
    one, two = await started(open_client, ada), await started(open_client, bob)
    data = os.urandom(10 * 1024 * 1024 + 12345)
    file = io.BytesIO(data)
    file.name = "big.bin"
    await one.send_file("bob_b", file, caption="big", force_document=True)
    got = (await two.get_messages("ada_l", limit=1))[0]
    assert got.text == "big"
    assert got.file.name == "big.bin"
    assert await two.download_media(got, file=bytes) == data

    picture = io.BytesIO(_png())
    picture.name = "red.png"
    sent = await one.send_file("bob_b", picture)
    assert isinstance(sent.media, types.MessageMediaPhoto)
    got = (await two.get_messages("ada_l", limit=1))[0]
    assert await two.download_media(got, file=bytes) == _png()
    await one(functions.photos.UploadProfilePhotoRequest(file=await one.upload_file(_png(), file_name="me.png")))
    assert await two.download_profile_photo("ada_l", file=bytes) == _png()


def _png() -> bytes:
    import struct
    import zlib

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = b"".join(b"\0" + b"\xff\0\0" * 16 for _ in range(16))
    head = struct.pack(">IIBBBBB", 16, 16, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


async def test_groups_and_channels(telegram: Sandbox, open_client: Opener) -> None:
    """Made, joined, written to, listed, left."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob", username="bob_b")
    one, two = await started(open_client, ada), await started(open_client, bob)
    seen: list[str] = []
    two.add_event_handler(lambda event: _note(seen, event.text), events.NewMessage(incoming=True))
    made = await one(functions.channels.CreateChannelRequest(title="Club", about="", megagroup=True))
    club = made.chats[0]
    await one(functions.channels.InviteToChannelRequest(channel=club, users=["bob_b"]))
    await one.send_message(club, "welcome")
    await until(lambda: "welcome" in seen)
    assert sorted(user.first_name for user in await one.get_participants(club)) == ["Ada", "Bob"]
    group = await one(functions.messages.CreateChatRequest(users=["bob_b"], title="Small"))
    chat = group.updates.chats[0]
    await one.send_message(chat, "psst")
    await until(lambda: "psst" in seen)
    names = [dialog.name for dialog in await two.get_dialogs()]
    assert names[:2] == ["Small", "Club"]
    await two.delete_dialog(await two.get_input_entity(types.PeerChannel(club.id)))
    assert [dialog.name for dialog in await two.get_dialogs()][:1] == ["Small"]
    assert telegram.breaches == []


async def test_a_qr_code(telegram: Sandbox, open_client: Opener) -> None:
    """Another account's phone scans the code that Telethon shows."""
    user = telegram.add_user()
    client = open_client()
    await client.connect()
    shown = await client.qr_login()
    assert isinstance(shown._resp, LoginToken)
    waiting = asyncio.ensure_future(shown.wait(5))
    await asyncio.sleep(0.05)
    user.scan_qr(shown.url)
    assert (await waiting).id == user.id


async def test_the_server_restarts(telegram: Sandbox, open_client: Opener) -> None:
    """The client comes back by itself, logged in, and fills the gap as soon as it sees one."""
    ada, bob = telegram.add_user(), telegram.add_user()
    client = await started(open_client, ada)
    seen: list[str] = []
    client.add_event_handler(lambda event: _note(seen, event.text), events.NewMessage(chats=bob.id))
    bob.send(ada, "before")
    await until(lambda: seen == ["before"])
    await telegram.stop()
    bob.send(ada, "while it was down")
    await telegram.start()
    assert (await client.get_me()).id == ada.id
    bob.send(ada, "after")
    await until(lambda: seen == ["before", "while it was down", "after"])
    assert telegram.log.key_exchanges <= 2  # 2 was seen once, on Python 3.13


async def test_logging_out(telegram: Sandbox, open_client: Opener) -> None:
    """The login is gone from the list of active sessions."""
    user = telegram.add_user()
    client = await started(open_client, user)
    assert len(user.sessions()) == 1
    assert await client.log_out()
    assert user.sessions() == []


async def test_another_data_center(telegram: Sandbox, open_client: Opener) -> None:
    """PHONE_MIGRATE and USER_MIGRATE are followed."""
    async with Sandbox(dcs=3) as wide:
        user, robot = wide.add_user(dc=1), wide.add_bot("far_bot", dc=3)
        for far in (user, robot):
            store = StringSession()
            home = wide.network.addresses(wide.network.default_dc)[0]
            store.set_dc(home.id, home.host, home.port)
            client = TelegramClient(store, wide.api_id, wide.api_hash)
            try:
                if far is user:
                    await client.start(phone=user.phone, code_callback=user.read_code)
                else:
                    await client.start(bot_token=robot.token)
                assert (await client.get_me()).id == far.id
                assert client.session.dc_id == far.dc
            finally:
                await client.disconnect()


async def test_inline_mode(telegram: Sandbox, open_client: Opener) -> None:
    """A bot answers an inline query by Telethon's builder, a person clicks a result, and presses its button."""
    ada, robot = telegram.add_user(first_name="Ada"), telegram.add_bot("pic_bot", inline=True)
    bot, client = await started(open_client, robot), await started(open_client, ada)

    @bot.on(events.InlineQuery)
    async def answer(event: Any) -> None:
        button = Button.inline("Press", b"go")
        await event.answer([event.builder.article("Title", text=f"found {event.text}", buttons=button)])

    @bot.on(events.CallbackQuery(data=b"go"))
    async def pressed(event: Any) -> None:
        await event.answer("ok")
        await event.edit("pressed")

    results = await client.inline_query("pic_bot", "cats")
    assert [result.title for result in results] == ["Title"]
    message = await results[0].click("me")
    assert (message.text, message.via_bot_id) == ("found cats", robot.id)
    assert (await message.click(data=b"go")).message == "ok"
    await until(lambda: ada.texts("me") == ["pressed"])
    assert telegram.breaches == []


async def test_polls_reactions_and_scheduled_messages(telegram: Sandbox, open_client: Opener) -> None:
    """Telethon sends a poll and votes, reacts, and schedules; what it is sent, it can read."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob", username="bob_test")
    client = await started(open_client, ada)
    seen: list[Any] = []
    client.add_event_handler(lambda event: _note(seen, event), events.Raw)
    poll = types.Poll(id=0, hash=0, question=types.TextWithEntities("Tea?", []), answers=[
        types.PollAnswer(types.TextWithEntities(text, []), text.encode()) for text in ("yes", "no")])  # fmt: skip
    sent = await client.send_message("bob_test", file=types.InputMediaPoll(poll))
    bob.vote(bob.messages(ada)[-1], "yes")
    await until(lambda: any(isinstance(u, types.UpdateMessagePoll) and u.results.total_voters == 1 for u in seen))
    mine = await client(functions.messages.SendVoteRequest("bob_test", sent.id, [b"no"]))
    assert [(r.option, r.voters) for r in mine.updates[0].results.results] == [(b"yes", 1), (b"no", 1)]

    note = bob.send(ada, "a joke")
    await client(functions.messages.SendReactionRequest(
        "bob_test", ada.messages(bob)[-1].id, reaction=[types.ReactionEmoji("🤣")]))  # fmt: skip
    assert [reacted.user_id for reacted in note.content.reactions] == [ada.id]

    later = datetime.datetime.now(datetime.UTC) + datetime.timedelta(hours=1)
    await client.send_message("bob_test", "later", schedule=later)
    assert [message.text for message in await client.get_messages("bob_test", scheduled=True)] == ["later"]
    waiting = await client.get_messages("bob_test", scheduled=True)
    await client(functions.messages.SendScheduledMessagesRequest("bob_test", [waiting[0].id]))
    assert bob.texts(ada)[-1] == "later"
    assert telegram.breaches == []


async def test_drafts(telegram: Sandbox, open_client: Opener) -> None:
    """Telethon saves a draft, lists it, and sends it, which removes it; another device is notified each time."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob", username="bob_test")
    client, other = await started(open_client, ada), await started(open_client, ada)
    seen: list[Any] = []
    other.add_event_handler(lambda event: _note(seen, event.draft), events.Raw(types.UpdateDraftMessage))
    [draft] = await client.get_drafts(["bob_test"])
    assert draft.is_empty
    assert await draft.set_message("**not** yet")
    await until(lambda: [change.message for change in seen] == ["not yet"])
    [found] = [one async for one in client.iter_drafts()]
    assert (found.raw_text, found.text, (await found.get_entity()).id) == ("not yet", "**not** yet", bob.id)
    await found.send()
    assert bob.texts(ada) == ["not yet"]
    assert [one async for one in client.iter_drafts()] == []
    await until(lambda: isinstance(seen[-1], types.DraftMessageEmpty))
    assert telegram.breaches == []


async def test_topics_and_the_admin_log(telegram: Sandbox, open_client: Opener) -> None:
    """Telethon makes topics, writes in one, reads it and pins it; and reads in the admin log what was done."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob", username="bob_test")
    client, other = await started(open_client, ada), await started(open_client, bob)
    ada.add_contact(bob)
    made = await client(functions.channels.CreateChannelRequest(title="Forum", about="", forum=True))
    forum = made.chats[0]
    assert forum.forum
    await client(functions.channels.InviteToChannelRequest(channel=forum, users=["bob_test"]))
    answer = await client(functions.messages.CreateForumTopicRequest(peer=forum, title="Tea"))
    [action] = [u.message for u in answer.updates if isinstance(u, types.UpdateNewChannelMessage)]
    assert isinstance(action.action, types.MessageActionTopicCreate)
    await other.get_dialogs()
    seen: list[Any] = []
    client.add_event_handler(lambda event: _note(seen, event.message), events.NewMessage(incoming=True))
    sent = await other.send_message(forum.id, "Green?", reply_to=action.id)
    assert sent.reply_to.forum_topic
    await until(lambda: [message.text for message in seen] == ["Green?"])
    await seen[0].reply("Black")
    inside = await other.get_messages(forum.id, limit=10, reply_to=action.id)
    assert [message.text for message in inside if message.text] == ["Black", "Green?"]
    await client(functions.messages.UpdatePinnedForumTopicRequest(peer=forum, topic_id=action.id, pinned=True))
    topics = await other(functions.messages.GetForumTopicsRequest(
        peer=forum.id, offset_date=None, offset_id=0, offset_topic=0, limit=10))  # fmt: skip
    assert [(topic.title, topic.pinned) for topic in topics.topics] == [("Tea", True), ("General", False)]

    mine = await client.send_message(forum, "first")
    await mine.edit("second")
    await client.edit_permissions(forum, "bob_test", send_messages=False)
    log = [event async for event in client.iter_admin_log(forum)]
    assert isinstance(log[0].action, types.ChannelAdminLogEventActionParticipantToggleBan)
    assert log[1].changed_message
    assert [event.user.first_name for event in log[:2]] == ["Ada", "Ada"]
    assert [(event.old.message, event.new.message) async for event in client.iter_admin_log(forum, edit=True)] == [
        ("first", "second")
    ]
    assert [event async for event in client.iter_admin_log(forum, search="SECOND")] != []
    with pytest.raises(errors.ChatAdminRequiredError):
        [event async for event in other.iter_admin_log(forum.id)]
    assert telegram.breaches == []


async def test_folders_and_requests_to_join(telegram: Sandbox, open_client: Opener) -> None:
    """Telethon archives a chat, and asks to join; an administrator, by Telethon, lets in who asked."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob", username="bob_test")
    club = ada.create_channel("Club", broadcast=False)
    client, other = await started(open_client, ada), await started(open_client, bob)
    link = ada.invite_link(club, approval=True)
    seen: list[Any] = []
    client.add_event_handler(lambda event: _note(seen, event), events.Raw(types.UpdatePendingJoinRequests))
    with pytest.raises(errors.InviteRequestSentError):
        await other(functions.messages.ImportChatInviteRequest(link.rpartition("+")[2]))
    await until(lambda: [update.recent_requesters for update in seen] == [[bob.id]])
    await client.get_dialogs()
    waiting = await client(functions.messages.GetChatInviteImportersRequest(
        peer=club.peer, requested=True, offset_date=None, offset_user=types.InputUserEmpty(), limit=10))  # fmt: skip
    assert [one.user_id for one in waiting.importers] == [bob.id]
    await client(functions.messages.HideChatJoinRequestRequest(peer=club.peer, user_id="bob_test", approved=True))
    assert bob.id in club.members()
    await client.edit_folder(club.peer, 1)
    assert [dialog.name for dialog in await client.get_dialogs(folder=1)] == ["Club"]
    await client.edit_folder(club.peer, 0)
    assert [dialog.name for dialog in await client.get_dialogs(folder=1)] == []
    assert telegram.breaches == []
