"""Every cast, with a client on the sandbox: the request that comes of what a user writes."""

from __future__ import annotations

import io
import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from cablegram import Button, TelegramClient, api, tl
from cablegram.client.methods.calls import Method
from cablegram.client.methods.casts import FORMS
from cablegram.client.methods.forms import BY_TYPE, form_of
from cablegram.client.methods.plan import functions, plan
from cablegram.errors import PasswordHashInvalid, PeerUnknown, UsageError
from cablegram.testing import Simulation, run_simulation
from tests.support.files import noise, pair, png

SCHEMA = tl.schema()


async def made(client: TelegramClient, tl_name: str, /, *arguments: Any, **named: Any) -> Any:
    """The request that a method of ``client.api`` sends; it can be written."""
    method = Method(plan(SCHEMA, tl_name))
    request = await method.request(client, method.bind(arguments, named))
    assert SCHEMA.encode(request)
    return request


def test_every_form_has_a_cast() -> None:
    """Rule: what the table of forms promises, a function does, and each is used by some method."""
    used = {
        parameter.form.name
        for named in functions(SCHEMA).values()
        for tl_name in named.values()
        for parameter in plan(SCHEMA, tl_name).parameters
        if parameter.form is not None
    }
    assert used == set(FORMS)
    assert set(BY_TYPE) <= {type_name for name in SCHEMA.names() for *_, type_name, _, _ in SCHEMA.definition(name)[2]}


def test_peers() -> None:
    """Rule: whatever names a peer is taken: a username, a link, a phone number, an id, "me", a user, a message, a
    dialog; for a user, a channel or a dialog too, alone or in a list."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        person, friend = world.telegram.users()[:2]
        channel = person.create_channel("News", username="news_of_ada")
        peer = await ada.get_input_entity("bob_test")
        assert isinstance(peer, api.InputPeerUser)
        user = api.InputUser(user_id=friend.id, access_hash=peer.access_hash)
        bob = await ada.get_entity("bob_test")
        sent = await ada.send_message("bob_test", message="Hello")
        [dialog] = [one for one in await ada.get_dialogs() if one.id == friend.id]
        for written in ("bob_test", "@bob_test", "https://t.me/bob_test", friend.id, bob, user, peer, sent, dialog):
            assert (await made(ada, "messages.getPeerSettings", written)).peer == peer
            assert (await made(ada, "users.getFullUser", written)).id == user
        assert (await made(ada, "messages.getPeerSettings", "me")).peer == api.InputPeerSelf()
        assert (await made(ada, "users.getUsers", ["me", "bob_test"])).id == [api.InputUserSelf(), user]
        assert (await made(ada, "users.getUsers", dialog)).id == [user]
        assert (await made(ada, "messages.getPeerDialogs", {friend.id: 1})).peers == [api.InputDialogPeer(peer=peer)]
        found = (await made(ada, "channels.getFullChannel", "@news_of_ada")).channel
        assert (found.channel_id, type(found)) == (channel.id, api.InputChannel)
        assert (await made(ada, "channels.getChannels", channel.peer)).id == [found]
        with pytest.raises(UsageError, match="a channel or a supergroup is needed here"):
            await made(ada, "channels.getFullChannel", "@bob_test")
        with pytest.raises(UsageError, match="a user is needed here"):
            await made(ada, "users.getFullUser", "@news_of_ada")
        with pytest.raises(PeerUnknown, match="nobody_at_all") as caught:
            await made(ada, "messages.getPeerSettings", "@nobody_at_all")
        assert caught.value.__notes__ == ["in the parameter 'peer' of messages.getPeerSettings"]

    run_simulation(scenario)


def test_notifications_and_basic_groups() -> None:
    """Rule: a kind of chats by its word; a basic group by its id, bare or marked, or by an object of it."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        person, friend = world.telegram.users()[:2]
        group = person.create_group("Friends", friend)
        peer = await ada.get_input_entity("bob_test")
        for word, kind in {
            "users": api.InputNotifyUsers, "chats": api.InputNotifyChats, "broadcasts": api.InputNotifyBroadcasts
        }.items():  # fmt: skip
            assert isinstance((await made(ada, "account.getNotifySettings", word)).peer, kind)
        found = await made(ada, "account.getNotifySettings", "bob_test")
        assert found.peer == api.InputNotifyPeer(peer=peer)
        chat = await ada.get_entity(group.peer)
        for written in (group.id, group.peer, chat):
            assert (await made(ada, "messages.getFullChat", written)).chat_id == group.id
        with pytest.raises(UsageError, match="a basic group is needed here"):
            await made(ada, "messages.getFullChat", -1_000_000_000_007)
        with pytest.raises(UsageError, match="is no basic group"):
            await made(ada, "messages.getFullChat", "bob_test")
        form = ("account.getAuthorizationForm", "bob_test", "", "")
        assert (await made(ada, *form)).bot_id == friend.id
        assert (await made(ada, "account.getAuthorizationForm", 7, "", "")).bot_id == 7

    run_simulation(scenario)


def test_messages() -> None:
    """Rule: a message object does wherever its id does, in the chat that it is of, and in no other.

    Source: https://core.telegram.org/api/offsets
    """

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        person = world.telegram.users()[0]
        channel = person.create_channel("News")
        sent = await ada.send_message("bob_test", message="Hello")
        saved = await ada.send_message("me", message="Mine")
        post = await ada.send_message(channel.peer, message="News")
        assert (await made(ada, "messages.readHistory", "bob_test", sent)).max_id == sent.id
        assert (await made(ada, "messages.readHistory", "me", saved)).max_id == saved.id
        assert (await made(ada, "messages.deleteMessages", [sent, saved.id])).id == [sent.id, saved.id]
        assert (await made(ada, "channels.deleteMessages", channel.peer, post)).id == [post.id]
        assert (await made(ada, "channels.getMessages", channel.peer, [post, 7])).id == [
            api.InputMessageID(id=post.id), api.InputMessageID(id=7)
        ]  # fmt: skip
        assert (await made(ada, "messages.getMessages", [api.MessageEmpty(id=4)])).id == [api.InputMessageID(id=4)]
        with pytest.raises(UsageError, match=f"message {sent.id} is in chat [0-9]+, and the request is"):
            await made(ada, "messages.readHistory", channel.peer, sent)
        with pytest.raises(UsageError, match=r"is in channel -100\d+; use the method of client\.api\.channels"):
            await made(ada, "messages.deleteMessages", [post])
        with pytest.raises(UsageError, match="a message or its id is needed, not a str"):
            await made(ada, "messages.readHistory", "me", "7")
        with pytest.raises(UsageError, match="a message or its id is needed, not a bool"):
            await made(ada, "messages.readHistory", "me", True)

    run_simulation(scenario)


def test_replies_stories_topics() -> None:
    """Rule: a reply to a message of another chat names that chat; stories and topics do wherever their ids do.

    Sources: https://core.telegram.org/api/messages, https://core.telegram.org/api/forum
    """

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        sent = await ada.send_message("bob_test", message="Hello")
        peer = await ada.get_input_entity("bob_test")
        here = await made(ada, "messages.sendMessage", "bob_test", "Yes", reply_to=sent)
        assert here.reply_to == api.InputReplyToMessage(reply_to_msg_id=sent.id)
        by_id = await made(ada, "messages.sendMessage", "bob_test", "Yes", reply_to=sent.id)
        assert by_id.reply_to == here.reply_to
        there = await made(ada, "messages.sendMessage", "me", "Look", reply_to=sent)
        assert there.reply_to == api.InputReplyToMessage(reply_to_msg_id=sent.id, reply_to_peer_id=peer)
        to_story = api.InputReplyToStory(peer=peer, story_id=3)
        assert (await made(ada, "messages.sendMessage", "me", "Look", reply_to=to_story)).reply_to == to_story
        story = api.StoryItemSkipped(id=3, date=1, expire_date=2)
        assert (await made(ada, "stories.deleteStories", "me", [story, 4])).id == [3, 4]
        assert (await made(ada, "stories.readStories", "bob_test", story)).max_id == 3
        topic = api.ForumTopicDeleted(id=6)
        assert (await made(ada, "messages.search", "me", "x", top_msg_id=topic)).top_msg_id == 6
        assert (await made(ada, "messages.deleteTopicHistory", "bob_test", sent)).top_msg_id == sent.id
        with pytest.raises(UsageError, match="a story or its id is needed, not a Message"):
            await made(ada, "stories.readStories", "bob_test", sent)

    run_simulation(scenario)


def test_times() -> None:
    """Rule: moments are numbers, datetimes or times from now by the server's clock; durations numbers or timedeltas."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        moment = datetime(2030, 1, 2, tzinfo=UTC)
        assert (await made(ada, "messages.getHistory", "me", offset_date=moment)).offset_date == moment.timestamp()
        later = await made(ada, "messages.sendMessage", "me", "x", schedule_date=timedelta(hours=1))
        assert later.schedule_date == int(ada.server_time() + 3600)
        for written in (300, timedelta(minutes=5)):
            assert (await made(ada, "messages.setHistoryTTL", "me", written)).period == 300
        for days in (30, timedelta(days=30)):
            assert (await made(ada, "account.setAccountTTL", days)).ttl == api.AccountDaysTTL(days=30)
        born = await made(ada, "account.updateBirthday", birthday=date(1815, 12, 10))
        assert born.birthday == api.Birthday(day=10, month=12, year=1815)
        for wrong in ("soon", True, 1.5):
            with pytest.raises(UsageError, match="seconds or a timedelta is needed"):
                await made(ada, "messages.setHistoryTTL", "me", wrong)
        with pytest.raises(UsageError, match="a date is needed, not an int"):
            await made(ada, "account.updateBirthday", birthday=1815)

    run_simulation(scenario)


def test_files(tmp_path: Path) -> None:
    """Rule: a path, bytes, a binary file, a message, a photo or a document stand for a file that Telegram has."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        path = tmp_path / "notes.txt"
        path.write_bytes(noise(1000))
        for written in (str(path), path, io.BytesIO(noise(1000)), noise(1000)):
            request = await made(ada, "messages.uploadMedia", "me", written)
            assert isinstance(request.media, api.InputMediaUploadedDocument)
        ringtone = await made(ada, "account.uploadRingtone", noise(10), "ding.mp3", "audio/mpeg")
        assert ringtone.file.name == "ding.mp3"
        photo = await ada.api.messages.send_media("me", png(), "A picture")
        assert isinstance(photo.media, api.MessageMediaPhoto)
        picture = photo.media.photo
        assert isinstance(picture, api.Photo)
        known = api.InputPhoto(id=picture.id, access_hash=picture.access_hash, file_reference=picture.file_reference)
        for sent in (photo, photo.media, picture):
            assert (await made(ada, "messages.sendMedia", "me", sent, "")).media.id == known
            assert (await made(ada, "photos.deletePhotos", [sent])).id == [known]
        with pytest.raises(UsageError, match="a document is needed, and this is a photo"):
            await made(ada, "messages.saveGif", photo, False)
        document = await ada.api.messages.send_media("me", path, "")
        assert (await made(ada, "messages.saveGif", document, False)).id.id == document.media.document.id  # type: ignore[union-attr]
        with pytest.raises(UsageError, match="a photo is needed, and this is a document"):
            await made(ada, "photos.deletePhotos", [document])

    run_simulation(scenario)


def test_photos_of_chats() -> None:
    """Rule: a chat's photo is uploaded, is one that Telegram has, or goes away for an empty text."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        photo = await ada.api.messages.send_media("me", png(), "A picture")
        uploaded = (await made(ada, "messages.editChatPhoto", 7, png())).photo
        assert isinstance(uploaded, api.InputChatUploadedPhoto)
        assert (await made(ada, "messages.editChatPhoto", 7, uploaded.file)).photo == uploaded
        known = (await made(ada, "messages.editChatPhoto", 7, photo)).photo
        assert known.id.id == photo.media.photo.id  # type: ignore[union-attr]
        assert (await made(ada, "messages.editChatPhoto", 7, "")).photo == api.InputChatPhotoEmpty()

    run_simulation(scenario)


def test_texts() -> None:
    """Rule: a text is written as the client's parse mode says, or the call's; with entities it is what it is."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        bold = [api.MessageEntityBold(offset=0, length=2)]
        request = await made(ada, "messages.sendMessage", "me", "**Hi** Bob")
        assert (request.message, request.entities) == ("Hi Bob", bold)
        request = await made(ada, "messages.sendMessage", "me", "<b>Hi</b> Bob", parse_mode="html")
        assert (request.message, request.entities) == ("Hi Bob", bold)
        request = await made(ada, "messages.sendMessage", "me", "**Hi** Bob", parse_mode=None)
        assert (request.message, request.entities) == ("**Hi** Bob", None)
        request = await made(ada, "messages.sendMessage", "me", "**Hi** Bob", entities=bold)
        assert (request.message, request.entities) == ("**Hi** Bob", bold)
        note = await made(ada, "contacts.updateContactNote", "bob_test", "**Hi** Bob")
        assert note.note == api.TextWithEntities(text="Hi Bob", entities=bold)
        edit = await made(ada, "messages.editMessage", "me", 7)
        assert (edit.message, edit.entities) == (None, None)

    run_simulation(scenario)


def test_buttons_reactions_actions() -> None:
    """Rule: buttons as everywhere, a reaction by its emoji or its id, what is being done by its word."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        rows = [[Button.inline("Yes", b"y"), Button.url("Why", "https://example.org")]]
        markup = (await made(ada, "messages.sendMessage", "me", "Well?", reply_markup=rows)).reply_markup
        assert [[button.text for button in row.buttons] for row in markup.rows] == [["Yes", "Why"]]
        heart, custom = api.ReactionEmoji(emoticon="❤"), api.ReactionCustomEmoji(document_id=5)
        assert (await made(ada, "messages.sendReaction", "me", 7, reaction=["❤", 5])).reaction == [heart, custom]
        assert (await made(ada, "messages.sendReaction", "me", 7, reaction="❤")).reaction == [heart]
        assert (await made(ada, "messages.setDefaultReaction", heart)).reaction == heart
        for word, kind in {
            "typing": api.SendMessageTypingAction, "photo": api.SendMessageUploadPhotoAction,
            "cancel": api.SendMessageCancelAction,
        }.items():  # fmt: skip
            assert isinstance((await made(ada, "messages.setTyping", "bob_test", word)).action, kind)
        with pytest.raises(UsageError, match="there is no action 'singing'; there are cancel, typing"):
            await made(ada, "messages.setTyping", "bob_test", "singing")

    run_simulation(scenario)


def test_things_with_names_and_ids() -> None:
    """Rule: sets, themes, wallpapers, folders, quick replies by what people know of them; calls by their objects.

    Source: https://core.telegram.org/api/links
    """

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        named = api.InputStickerSetShortName(short_name="HotCherry")
        stickers = api.StickerSet(id=1, access_hash=2, title="", short_name="x", count=0, hash=0)
        for written in ("HotCherry", "https://t.me/addstickers/HotCherry", "t.me/addemoji/HotCherry?x=1"):
            assert (await made(ada, "messages.getStickerSet", written)).stickerset == named
        whole = api.messages.StickerSet(set=stickers, packs=[], keywords=[], documents=[])
        for thing in (stickers, whole):
            wanted = api.InputStickerSetID(id=1, access_hash=2)
            assert (await made(ada, "messages.uninstallStickerSet", thing)).stickerset == wanted
        slug = api.InputWallPaperSlug(slug="abc")
        assert (await made(ada, "account.getMultiWallPapers", ["abc", "https://t.me/bg/abc?motion"])).wallpapers == [
            slug, slug
        ]  # fmt: skip
        theme = await made(ada, "account.getTheme", "android", "https://t.me/addtheme/night")
        assert theme.theme == api.InputThemeSlug(slug="night")
        mine = api.Theme(id=1, access_hash=2, slug="night", title="Night")
        assert (await made(ada, "account.saveTheme", mine, False)).theme == api.InputTheme(id=1, access_hash=2)
        paper = api.WallPaper(id=1, access_hash=2, slug="", document=api.DocumentEmpty(id=1))
        assert (await made(ada, "account.getWallPaper", paper)).wallpaper == api.InputWallPaper(id=1, access_hash=2)
        folder = api.InputChatlistDialogFilter(filter_id=3)
        assert (await made(ada, "chatlists.getChatlistUpdates", 3)).chatlist == folder
        for quick, wanted_one in {
            "hi": api.InputQuickReplyShortcut(shortcut="hi"), 4: api.InputQuickReplyShortcutId(shortcut_id=4)
        }.items():  # fmt: skip
            request = await made(ada, "messages.sendMessage", "me", "x", quick_reply_shortcut=quick)
            assert request.quick_reply_shortcut == wanted_one
        status = await made(ada, "account.updateEmojiStatus", 5)
        assert status.emoji_status == api.EmojiStatus(document_id=5)
        assert (await made(ada, "account.updateEmojiStatus", 0)).emoji_status == api.EmojiStatusEmpty()

    run_simulation(scenario)


def test_calls_and_secret_chats() -> None:
    """Rule: what is under way is named by the object that told of it."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        both: dict[str, Any] = {"id": 1, "access_hash": 2}
        call = api.GroupCall(**both, participants_count=0, unmuted_video_limit=0, version=1)
        assert (await made(ada, "phone.getGroupCall", call)).call == api.InputGroupCall(**both)
        protocol = api.PhoneCallProtocol(min_layer=1, max_layer=1, library_versions=[])
        ringing = api.PhoneCallWaiting(**both, date=0, admin_id=0, participant_id=0, protocol=protocol)
        assert (await made(ada, "phone.receivedCall", ringing)).peer == api.InputPhoneCall(**both)
        secret = api.EncryptedChatWaiting(**both, date=0, admin_id=0, participant_id=0)
        wanted = api.InputEncryptedChat(chat_id=1, access_hash=2)
        assert (await made(ada, "messages.setEncryptedTyping", secret, True)).peer == wanted
        for tl_name in ("phone.getGroupCall", "phone.receivedCall", "messages.reportEncryptedSpam"):
            with pytest.raises(UsageError, match=r"is needed, not an int"):
                await made(ada, tl_name, 5)

    run_simulation(scenario)


def test_places_and_json() -> None:
    """Rule: a place is a pair in degrees, what JSON can say is written as JSON."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        point = api.InputGeoPoint(lat=52.5, long=13.4)
        assert (await made(ada, "contacts.getLocated", (52.5, 13.4))).geo_point == point
        known = api.GeoPoint(lat=52.5, long=13.4, access_hash=7)
        assert (await made(ada, "contacts.getLocated", known)).geo_point == point
        for wrong in ((91, 0), (0, 181)):
            with pytest.raises(UsageError, match=r"is no \(latitude, longitude\) in degrees"):
                await made(ada, "contacts.getLocated", wrong)
        with pytest.raises(UsageError, match="a pair"):
            await made(ada, "contacts.getLocated", "Berlin")
        colors = {"bg_color": "#ffffff", "names": ["é"]}
        request = await made(ada, "bots.sendCustomRequest", "x", colors)
        assert json.loads(request.params.data) == colors
        assert (await made(ada, "bots.sendCustomRequest", "x", "[1]")).params == api.DataJSON(data="[1]")

    run_simulation(scenario)


def test_passwords() -> None:
    """Rule: a password is proved by SRP, with a fresh challenge, and never sent. https://core.telegram.org/api/srp"""

    async def scenario(world: Simulation) -> None:
        person = world.telegram.add_user(first_name="Ada", password="correct horse", email="ada@example.org")
        ada = world.client()
        await ada.start(phone_number=person.phone, phone_code=person.read_code, password="correct horse")
        settings = await ada.api.account.get_password_settings("correct horse")
        assert settings.email == "ada@example.org"
        request = await made(ada, "account.getPasswordSettings", "correct horse")
        assert isinstance(request.password, api.InputCheckPasswordSRP)
        assert b"correct horse" not in SCHEMA.encode(request)
        with pytest.raises(PasswordHashInvalid):
            await ada.api.account.get_password_settings("wrong")
        with pytest.raises(UsageError, match="the password is needed, not a bytes"):
            await made(ada, "account.getPasswordSettings", b"correct horse")

    run_simulation(scenario)


def test_a_class_stands_for_its_object() -> None:
    """Rule: a constructor without fields may be given without its parentheses."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        found = await made(ada, "messages.search", "me", "", filter=api.InputMessagesFilterPhotos)
        assert found.filter == api.InputMessagesFilterPhotos()
        counters = await made(ada, "messages.getSearchCounters", "me", [api.InputMessagesFilterUrl])
        assert counters.filters == [api.InputMessagesFilterUrl()]

    run_simulation(scenario)


def test_numbers_by_their_names() -> None:
    """Rule: a number is taken for a message, a moment and so on by its name, and where the name misleads it is not."""

    def form(tl_name: str, parameter: str) -> str | None:
        found = next(one for one in plan(SCHEMA, tl_name).parameters if one.name == parameter).form
        return None if found is None else found.name

    assert form("messages.updateDialogFilter", "id") is None
    assert form("channels.getAdminLog", "max_id") is None
    assert form("photos.getUserPhotos", "max_id") is None
    assert form("phone.deleteGroupCallMessages", "messages") is None
    assert form("messages.editMessage", "id") == "message"
    assert form("stats.getStoryStats", "id") == "story"
    assert form("channels.toggleSlowMode", "seconds") == "duration"
    assert form_of("x.y", "date", 1, 0, None) is not None
