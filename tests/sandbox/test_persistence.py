"""A world in a directory is there again after a restart."""

from __future__ import annotations

import os
import sqlite3
import stat
from contextlib import closing
from pathlib import Path

import pytest

from cablegram import TelegramClient, api
from cablegram.errors import UsageError
from cablegram.sandbox import Chat, Sandbox
from cablegram.sandbox.persistence import Store
from cablegram.sandbox.world.chats import Channel
from cablegram.sandbox.world.packing import unpack
from cablegram.sessions import StringSession


def client_of(telegram, session=""):
    return TelegramClient(StringSession(session), telegram.api_id, telegram.api_hash, network=telegram.network)


def store_of(telegram: Sandbox) -> Store:
    assert telegram._store is not None
    return telegram._store


def pts_of(channel: Chat) -> int:
    assert isinstance(channel.record, Channel)
    return channel.record.box.pts


async def test_everything_survives(tmp_path):
    """Logins, messages, edits, deletions, groups, channels and counters; the client needs no new login."""
    async with Sandbox(data=tmp_path) as telegram:
        ada = telegram.add_user(first_name="Ada", username="ada_l", password="pw")
        bob, robot = telegram.add_user(first_name="Bob"), telegram.add_bot("echo_bot")
        async with client_of(telegram) as client:
            await client.start(phone_number=ada.phone, phone_code=ada.read_code, password="pw")
            await client.send_message("me", message="Hello!")
            saved = client.session.save()
        bob.edit(bob.send(ada, "frist"), "first")
        bob.delete(bob.send(ada, "gone"))
        group, channel = bob.create_group("G", ada), bob.create_channel("C", ada, username="news_c")
        bob.send(group, "in the group"), bob.send(channel, "post")
        before = ada.account.box.pts, pts_of(channel), telegram.digest(), telegram.api_hash

    async with Sandbox(data=tmp_path) as telegram:
        ada = telegram.user(ada.phone)
        assert telegram.digest() == before[2]
        assert telegram.api_hash == before[3]
        assert ada.texts(bob.id) == ["first"]
        assert ada.account.box.pts == before[0]
        assert pts_of(telegram.chat(channel.peer)) == before[1]
        assert telegram.chat(channel.peer).texts() == ["", "post"]
        assert telegram.chat(group.peer).members() == [bob.id, ada.id]
        assert telegram.world.tokens[robot.token] == robot.id
        async with client_of(telegram, saved) as client:
            assert (await client.get_me()).first_name == "Ada"
            assert [m.message for m in await client.get_messages("me")] == ["Hello!"]
            state = await client.invoke(api.updates.GetDifference(pts=1, date=1, qts=0))
            assert state.state.pts == before[0]
        assert telegram.log.count("auth.*") == 0
        copies = ada.messages(bob.id)[0].content.copies
        assert {owner for owner, _ in copies} == {ada.id, bob.id}, "one content, shared by its copies"


async def test_a_world_of_an_older_sandbox_keeps_its_pins(tmp_path):
    """A file from when a pin belonged to all copies of a message is loaded, pins included, and they are kept since."""
    with closing(sqlite3.connect(tmp_path / "world.db")) as database:
        database.executescript((Path(__file__).parent / "data" / "world_with_pins.sql").read_text("utf-8"))
    for _ in range(2):
        async with Sandbox(data=tmp_path) as telegram:
            ada, bob = telegram.user("+9996620001"), telegram.user("+9996620002")
            for one, other in ((ada, bob), (bob, ada)):
                assert [(m.content.text, m.pinned) for m in one.messages(other.id)] == [
                    ("pin this in private", True),
                    ("not pinned", False),
                ]
            async with client_of(telegram) as client:
                await client.start(phone_number=ada.phone, phone_code=ada.read_code)
                await client.get_dialogs()
                found = await client.get_messages(bob.id, filter=api.InputMessagesFilterPinned())
                assert [message.message for message in found] == ["pin this in private"]
            ada.send(ada, "a change")


async def test_what_changed_is_written_soon(tmp_path):
    """A sandbox that is killed loses at most the last moment."""
    telegram = Sandbox(data=tmp_path)
    await telegram.start()
    ada = telegram.add_user(first_name="Ada")
    ada.send("me", "note")
    store_of(telegram).save(everything=True)
    ada.send("me", "second")
    store_of(telegram).save()
    second = Sandbox(data=tmp_path)
    assert second.user(ada.phone).texts("me") == ["note", "second"]
    await telegram.stop()
    await second.stop()


async def test_files_keep_their_bytes(tmp_path):
    """A document uploaded before the restart is downloaded after it."""
    async with Sandbox(data=tmp_path) as telegram:
        ada = telegram.add_user()
        async with client_of(telegram) as client:
            await client.start(phone_number=ada.phone, phone_code=ada.read_code)
            await client.invoke(api.upload.SaveFilePart(file_id=1, file_part=0, bytes=b"the bytes"))
            media = api.InputMediaUploadedDocument(
                file=api.InputFile(id=1, parts=1, name="a.txt", md5_checksum=""), mime_type="text/plain", attributes=[]
            )
            await client.invoke(api.messages.SendMedia(peer=api.InputPeerSelf(), media=media, message="", random_id=1))
            saved = client.session.save()
    async with Sandbox(data=tmp_path) as telegram, client_of(telegram, saved) as client:
        [message] = await client.get_messages("me")
        found = message.media.document
        where = api.InputDocumentFileLocation(
            id=found.id, access_hash=found.access_hash, file_reference=found.file_reference, thumb_size=""
        )
        assert (await client.invoke(api.upload.GetFile(location=where, offset=0, limit=4096))).bytes == b"the bytes"


async def test_stop_and_start_of_one_sandbox(tmp_path):
    """The same object can stop and start: the world is not read twice."""
    telegram = Sandbox(data=tmp_path)
    await telegram.start()
    ada = telegram.add_user()
    ada.send("me", "once")
    await telegram.restart()
    assert ada.texts("me") == ["once"]
    assert len(telegram.users()) == 1
    await telegram.stop()


def test_the_file_is_private(tmp_path):
    """It holds keys: nobody else may read it."""
    store_of(Sandbox(data=tmp_path / "w")).close()
    assert stat.S_IMODE(os.stat(tmp_path / "w" / "world.db").st_mode) == 0o600


def test_foreign_files_are_refused(tmp_path):
    """Something else in its place is named, not overwritten; a record of an unknown kind is refused."""
    (tmp_path / "world.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(UsageError, match=r"world\.db"):
        Sandbox(data=tmp_path)
    with pytest.raises(ValueError, match="not a record"):
        unpack('{"x": 1}')


def test_a_refused_file_is_let_go_of(tmp_path, monkeypatch):
    """A world of another version is refused, and its file is closed at once."""
    opened = []

    class Watched(sqlite3.Connection):
        closed = False

        def __init__(self, *args, **options) -> None:
            super().__init__(*args, **options)
            opened.append(self)

        def close(self) -> None:
            self.closed = True
            super().close()

    connect = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *args, **options: connect(*args, factory=Watched, **options))
    store_of(Sandbox(data=tmp_path)).close()
    with closing(sqlite3.connect(tmp_path / "world.db")) as database:
        database.execute("PRAGMA user_version = 99")
    with pytest.raises(UsageError, match="another version"):
        Sandbox(data=tmp_path)
    assert [database.closed for database in opened] == [True, True, True]
