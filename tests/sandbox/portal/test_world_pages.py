"""The world in a browser: who is there, what they write, and doing as any of them."""

from __future__ import annotations

import asyncio

import pytest

from cablegram import StringSession, TelegramClient, api, events
from cablegram.sandbox.portal.view_models import picture_type


@pytest.fixture
async def inside(browser):
    """A browser that sees the world."""
    await browser.enter()
    return browser


async def test_everybody_is_there(telegram, inside):
    """People with their codes, strangers' codes, bots with tokens, groups and channels, and the way in for clients."""
    ada = telegram.add_user(first_name="<b>Ada</b>", username="ada_l", password="pw")
    bob = telegram.add_user(first_name="Bob")
    robot = telegram.add_bot("echo_bot", first_name="Echo")
    ada.create_group("Small talk", bob)
    club = ada.create_channel("Club", bob, username="clubhouse", broadcast=False)
    async with TelegramClient(StringSession(), telegram.api_id, telegram.api_hash, network=telegram.network) as client:
        await client.send_code(ada.phone)
        await client.send_code("+9996629999")
        await inside.get("/world")
    for text in (
        "<b>Ada</b>", "@ada_l", "password", ada.read_code(), telegram.read_code("+9996629999"), "has no account yet",
        robot.token, "Small talk", "group, 2 members", "supergroup, 2 members", "@clubhouse", str(club.peer),
        str(telegram.api_id), telegram.api_hash,
    ):  # fmt: skip
        assert text in inside.page, text
    assert "<b>Ada" not in inside.answer.text


async def test_adding_people_bots_and_chats(telegram, inside):
    """Each form makes what it says, and the answer names it."""
    await inside.post(do="user", first_name="Ada", username="@ada_l", password="pw", hint="two", dc="1")
    ada = telegram.user(telegram.users()[0].phone)
    assert f"number {ada.phone}." in inside.page
    assert (ada.dc, ada.username, ada.account.password.hint) == (1, "ada_l", "two")
    await inside.post(do="user", first_name="Bob", phone="+9996627777")
    await inside.post(do="bot", first_name="Echo", username="echo_bot")
    assert telegram.world.by_username("echo_bot")
    for kind, number in (("group", 2), ("supergroup", 3), ("channel", 2)):
        members = "@ada_l, +9996627777" + (" @echo_bot" if number == 3 else "")
        await inside.post(do="chat", title=kind, kind=kind, creator=str(ada.id), members=members)
        assert f"“{kind}” is there, with {number} members." in inside.page
    assert [channel.broadcast for channel in telegram.world.channels.values()] == [False, True]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"do": "user", "phone": "9996620001"}, "cannot be used"),
        ({"do": "user", "username": "a b"}, "5 to 32 letters"),
        ({"do": "user", "dc": "9"}, "no data center 9"),
        ({"do": "bot", "username": "known_bot"}, "is taken"),
        ({"do": "chat", "title": "", "kind": "group"}, "needs a title"),
        ({"do": "chat", "title": "T", "kind": "group", "creator": "1"}, "Nobody here"),
        (
            {"do": "chat", "title": "T", "kind": "channel", "creator": "+9996620001", "username": "known_bot"},
            "is taken",
        ),
        ({"do": "none"}, "no such form"),
    ],
)
async def test_what_cannot_be_added(telegram, inside, fields, words):
    """The reason is said, what was typed is kept, and nothing is made."""
    telegram.add_user(phone="+9996620001")
    telegram.add_bot("known_bot")
    before = telegram.world._next.copy()
    await inside.post(title=fields.pop("title", "kept words"), **fields)
    assert words in inside.page
    assert inside.path == "/world"
    assert telegram.world._next == before


async def test_writing_as_somebody(telegram, inside):
    """A message reaches the other side and its clients; the page says who wrote what and whether it was read."""
    ada, robot = telegram.add_user(first_name="Ada"), telegram.add_bot("echo_bot", first_name="Echo")
    got: asyncio.Queue[str] = asyncio.Queue()
    async with TelegramClient(StringSession(), telegram.api_id, telegram.api_hash, network=telegram.network) as client:
        await client.start(bot_auth_token=robot.token)

        @client.on(events.NewMessage(incoming=True))
        async def echo(event):
            await event.reply(f"echo {event.text}")
            got.put_nowait(event.text)

        await inside.get(f"/world/as/{ada.id}")
        await inside.post(do="open", **{"with": "@echo_bot"})
        assert inside.path == f"/world/as/{ada.id}/{robot.id}"
        await inside.post(do="send", text="hello,\r\nrobot")
        assert await asyncio.wait_for(got.get(), 5) == "hello,\nrobot"
        for _ in range(100):
            if len(ada.texts(robot)) == 2:
                break
            await asyncio.sleep(0.02)
    await inside.get(inside.path)
    assert "echo hello,\nrobot" in inside.page
    assert "Mark 1 as read" in inside.page
    await inside.post(do="read")
    assert "Mark 1 as read" not in inside.page
    await inside.get(f"/world/as/{robot.id}/{ada.id}")
    assert "✓✓" in inside.page
    await inside.post(do="send", text="beep", reply_to="1")
    assert ada.texts(robot)[-1] == "beep"


async def test_rights_are_a_clients(telegram, inside):
    """What a client could not do is refused in words, and the text stays in its field."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
    news = ada.create_channel("News", bob)
    private = ada.create_channel("Private")
    await inside.get(f"/world/as/{bob.id}/{news.peer}")
    assert "cannot write here" in inside.page
    assert "News was created" in inside.page
    await inside.get(f"/world/as/{bob.id}")
    await inside.post(f"/world/as/{bob.id}/{news.peer}", do="send", text="spam")
    assert "CHAT_ADMIN_REQUIRED" in inside.page
    assert news.texts() == [""]
    assert (await inside.get(f"/world/as/{bob.id}/{private.peer}")).status_code == 404
    assert "CHANNEL_PRIVATE" in inside.page
    bob.block(ada)
    await inside.get(f"/world/as/{bob.id}/{ada.id}")
    await inside.post(do="send", text="kept words")
    assert "YOU_BLOCKED_USER" in inside.page
    assert ">kept words</textarea>" in inside.page
    for path in ("/world/as/1", "/world/as/777000", f"/world/as/{ada.id}/1", f"/world/as/{ada.id}/x"):
        assert (await inside.get(path)).status_code == 404


async def test_coming_in_and_leaving(telegram, inside):
    """Public channels can be joined, and left."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
    club = ada.create_channel("Club", username="clubhouse", broadcast=False)
    await inside.get(f"/world/as/{bob.id}")
    await inside.post(do="open", **{"with": "clubhouse"})
    assert ">Join<" in inside.page
    await inside.post(do="join")
    assert bob.id in club.members()
    await inside.post(do="leave")
    assert bob.id not in club.members()
    await inside.post(do="open", **{"with": "nobody_at_all"})
    assert "Nobody here" in inside.page


async def test_buttons_of_bots(telegram, inside):
    """A callback button asks the bot, a keyboard button sends its text, a link is a link; the page stays safe."""
    ada, robot = telegram.add_user(first_name="Ada"), telegram.add_bot("echo_bot")
    asked = robot.send(ada, "Choose")
    async with TelegramClient(StringSession(), telegram.api_id, telegram.api_hash, network=telegram.network) as client:
        await client.start(bot_auth_token=robot.token)
        buttons = [
            api.KeyboardInlineButton(text="Yes", type=api.InlineButtonTypeCallback(data=b"yes")),
            api.KeyboardInlineButton(text="Read", type=api.InlineButtonTypeUrl(url="https://example.org/")),
            api.KeyboardInlineButton(text="Bad", type=api.InlineButtonTypeUrl(url="javascript:alert(1)")),
        ]
        asked.content.markup = api.ReplyInlineMarkup(rows=[api.KeyboardInlineButtonRow(buttons=buttons)])

        @client.on(events.CallbackQuery)
        async def pressed(event):
            await event.answer("You said " + event.data.decode())

        await inside.get(f"/world/as/{ada.id}/{robot.id}")
        assert 'href="https://example.org/"' in inside.page
        assert "javascript:" not in inside.page
        number = str(ada.messages(robot)[-1].id)
        await inside.post(do="press", message=number, button="0.0")
        assert "The bot says: You said yes" in inside.page
        await inside.post(do="press", message=number, button="7.0")
        assert "hears nothing" in inside.page
    await inside.post(do="delete", message=number)
    assert "somebody else's" in inside.page


async def test_owning_an_account(telegram, inside):
    """Password set and removed, a QR code approved or refused, sessions ended, a bot's token revoked."""
    ada, robot = telegram.add_user(first_name="Ada"), telegram.add_bot("echo_bot")
    await inside.get(f"/world/as/{ada.id}")
    await inside.post(do="password", password="pw", hint="two letters")
    assert "two letters" in inside.page
    await inside.post(do="password")
    assert ada.account.password is None
    await inside.post(do="scan", url="tg://login?token=none")
    assert "AUTH_TOKEN_INVALIDX" in inside.page
    async with TelegramClient(StringSession(), telegram.api_id, telegram.api_hash, network=telegram.network) as client:
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        await inside.get(f"/world/as/{ada.id}")
        assert "layer 229" in inside.page
        await inside.post(do="revoke")
        assert ada.sessions() == []
    token = robot.token
    await inside.get(f"/world/as/{robot.id}")
    assert token in inside.page
    await inside.post(do="token")
    assert robot.token != token
    await inside.post(do="password", password="x")
    assert "no such form" in inside.page


async def test_long_chats_come_in_pages(telegram, inside):
    """The newest 60 messages, and a way to the older ones."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
    for number in range(130):
        ada.send(bob, f"message {number}.")
    await inside.get(f"/world/as/{ada.id}/{bob.id}")
    assert "message 129." in inside.page
    assert ">message 69.<" not in inside.page
    path = inside.page.partition('<p class="service"><a href="')[2].partition('"')[0]
    await inside.get(path)
    assert ">message 69.<" in inside.page
    assert ">message 129.</div>" not in inside.page


async def test_all_kinds_of_messages(telegram, inside):
    """Service messages, files, edits and replies are told in words."""
    from cablegram.sandbox.world.files import File, Media

    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
    group = ada.create_group("Small talk", bob)
    first = ada.send(group, "typo")
    ada.edit(first, "no typo")
    ada.send(group, "an answer", reply_to=first.id)
    name = api.DocumentAttributeFilename(file_name="notes.txt")
    telegram.world.files[1] = File(1, 0, 2, 0, b"x" * 2000, attributes=[name])
    telegram.world.files[2] = File(2, 0, 2, 0, b"x", photo=True, width=640, height=480)
    for number in (1, 2):
        ada.send(group, f"file {number}").content.media = Media(file_id=number)
    ada.send(group, "").content.media = Media(ready=api.MessageMediaDice(value=3, emoticon="🎲"))
    await inside.get(f"/world/as/{bob.id}/{group.peer}")
    for text in (
        "Ada made the group “Small talk”",
        "edited",
        "quote",
        "[notes.txt, 2 KB]",
        "[photo, 640 × 480]",
        "[dice]",
    ):
        assert text in inside.page, text
    await inside.get(f"/world/as/{bob.id}")
    assert "Ada: [dice]" in inside.page


PNG = b"\x89PNG\r\n\x1a\n" + b"rest of a picture"


async def test_files_are_opened(telegram, inside):
    """A photo is shown, a document is saved under its name; nothing that was uploaded can run as a page."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
    document = ada.send_file(bob, b"<script>alert(1)</script>", "notes «1».html", mime_type="text/html")
    await inside.get(f"/world/as/{ada.id}/{bob.id}")
    path = f"/world/as/{ada.id}/{bob.id}/file/{document.id}"
    assert f'href="{path}" download' in inside.page
    answer = await inside.http.get(path)
    assert answer.content == b"<script>alert(1)</script>"
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment; filename*=UTF-8''notes%20")
    assert "sandbox" in answer.headers["content-security-policy"]
    assert answer.headers["x-content-type-options"] == "nosniff"
    media = telegram.world.files[document.content.media.file_id]
    media.photo, media.data = True, PNG
    await inside.get(f"/world/as/{ada.id}/{bob.id}")
    assert f'<img class="photo" src="{path}"' in inside.page
    answer = await inside.http.get(path)
    assert (answer.headers["content-type"], answer.content) == ("image/png", PNG)
    assert answer.headers["content-disposition"].startswith("inline")


async def test_files_are_for_those_inside(telegram, inside, new_browser):
    """Without the link nobody gets a file; a message without one, of another chat or of nobody says so."""
    ada, bob = telegram.add_user(first_name="Ada"), telegram.add_user(first_name="Bob")
    eve = telegram.add_user(first_name="Eve")
    sent = ada.send_file(bob, b"bytes", "a.bin")
    words = ada.send(bob, "no file")
    path = f"/world/as/{ada.id}/{bob.id}/file"
    assert (await new_browser().get(f"{path}/{sent.id}")).status_code == 403
    assert (await inside.get(f"{path}/{sent.id}")).content == b"bytes"
    for wrong in (f"{path}/{words.id}", f"{path}/999", f"{path}/x", f"/world/as/{ada.id}/{eve.id}/file/{sent.id}"):
        assert (await inside.get(wrong)).status_code == 404
        assert "This page stays closed" in inside.page


@pytest.mark.parametrize("data", [b"\xff\xd8\xff\xe0", PNG, b"GIF89a", b"RIFF1234WEBPVP8 "])
def test_pictures_are_known_by_their_bytes(data):
    """What a browser shows is what the bytes say, never what a name or a client says."""
    assert picture_type(data).startswith("image/")
    assert picture_type(b"<svg>" + data) == ""
