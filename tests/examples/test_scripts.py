"""The scripts of ``examples/``: each runs from start to end, or until it is stopped, on a sandbox."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from cablegram import StringSession, TelegramClient
from cablegram.testing import eventually

from .conftest import Stage

PNG = bytes.fromhex("89504e470d0a1a0a0000000d4948445200000001000000010806000000")


# ---- first steps


async def test_hello(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """A note to oneself."""
    await stage.run("hello")
    assert stage.ada.texts("me") == ["Hello, Ada!"]
    assert "sent message" in capsys.readouterr().out


async def test_without_async(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """The last messages, the oldest first, by a client that waits."""
    import asyncio

    await stage.log_in(stage.ada)
    stage.bob.send(stage.ada, "one")
    stage.bob.send(stage.ada, "two")
    await asyncio.to_thread(stage.load("without_async").main, "@bob_builder")
    shown = capsys.readouterr().out
    assert shown.index(": one") < shown.index(": two")


async def test_ask_who_i_am(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """Three methods of Telegram by their names."""
    stage.bob.send(stage.ada, "Hi")
    await stage.run("ask_who_i_am")
    shown = capsys.readouterr().out
    assert "about: nothing" in shown
    assert f"user_id={stage.bob.id}" in shown


async def test_errors_and_waits(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """What works is sent; whom nobody knows is said."""
    await stage.run("errors_and_waits", "@bob_builder")
    await stage.run("errors_and_waits", "@nobody_at_all")
    assert stage.bob.texts(stage.ada) == ["Are you there?"]
    shown = capsys.readouterr().out
    assert shown.startswith("sent\n")
    assert "who is that?" in shown


# ---- reading and keeping


async def test_archive_channel(stage: Stage) -> None:
    """Texts and files are kept; the second run adds what is new, and nothing twice."""
    channel = stage.bob.create_channel("News", stage.ada, username="the_news")
    stage.bob.send(channel, "first")
    stage.bob.send_file(channel, b"a,b\n1,2\n", "table.csv")
    await stage.run("archive_channel", "@the_news", "archive")
    stage.bob.send(channel, "third")
    await stage.run("archive_channel", "@the_news", "archive")
    rows = [json.loads(line) for line in Path("archive/messages.jsonl").read_text().splitlines()]
    assert [row["text"] for row in rows] == ["first", "", "third"]
    assert Path(rows[1]["file"]).read_bytes() == b"a,b\n1,2\n"


async def test_members_to_csv(stage: Stage) -> None:
    """Everybody in the group, with what they are in it."""
    stage.ada.create_channel("The club", stage.bob, stage.eve, broadcast=False, username="the_club")
    await stage.run("members_to_csv", "@the_club")
    head, *rows = Path("members.csv").read_text().splitlines()
    assert head == "id,name,username,status"
    assert f"{stage.ada.id},Ada,ada_lovelace,creator" in rows
    assert f"{stage.bob.id},Bob,bob_builder,member" in rows


async def test_search_messages(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """In one chat, and in all of them."""
    stage.bob.send(stage.ada, "the steam engine works")
    stage.eve.send(stage.ada, "another steam engine")
    await stage.run("search_messages", "engine", "@bob_builder")
    assert capsys.readouterr().out.count("engine") == 1
    await stage.run("search_messages", "engine")
    assert capsys.readouterr().out.count("engine") == 2


async def test_list_chats(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """Chats with the number of unread messages."""
    stage.bob.send(stage.ada, "one")
    stage.bob.send(stage.ada, "two")
    await stage.run("list_chats")
    assert f"{stage.bob.id:>15}     2 Bob\n" in capsys.readouterr().out


async def test_who_writes_most(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """The one with most messages stands first."""
    group = stage.ada.create_channel("The club", stage.bob, stage.eve, broadcast=False, username="the_club")
    for text in "abc":
        stage.eve.send(group, text)
    stage.bob.send(group, "d")
    await stage.run("who_writes_most", "@the_club")
    assert capsys.readouterr().out.split()[:4] == ["3", "Eve", "1", "Bob"]


async def test_watch_channels(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """New posts are printed, those of other chats are not."""
    channel = stage.bob.create_channel("News", stage.ada, username="the_news")
    await stage.log_in(stage.ada)
    shown = ""

    def has(text: str) -> bool:
        nonlocal shown
        shown += capsys.readouterr().out
        return text in shown

    async with stage.running("watch_channels", "@the_news"):
        await eventually(lambda: stage.telegram.log.count("updates.getChannelDifference"))
        stage.eve.send(stage.ada, "not this")
        stage.bob.send(channel, "news!")
        await eventually(lambda: has("news!"))
    assert "not this" not in shown


async def test_unread_digest(stage: Stage) -> None:
    """One note with what is unread."""
    stage.bob.send(stage.ada, "one")
    stage.bob.send(stage.ada, "two")
    await stage.run("unread_digest")
    assert stage.ada.texts("me") == ["Bob (2)\n  one\n  two"]


# ---- chats and people


async def test_forward_between_chats(stage: Stage) -> None:
    """What has one of the words is forwarded."""
    await stage.log_in(stage.ada)
    async with stage.running("forward_between_chats", "@bob_builder", "@eve_the_third", "urgent,sale"):
        stage.bob.send(stage.ada, "nothing much")
        stage.bob.send(stage.ada, "URGENT: tea")
        await eventually(lambda: stage.eve.texts(stage.ada) == ["URGENT: tea"])


async def test_bridge(stage: Stage) -> None:
    """Both ways, with answers and edits."""
    await stage.log_in(stage.ada)
    async with stage.running("bridge", "@bob_builder", "@eve_the_third"):
        first = stage.bob.send(stage.ada, "Hello over there")
        await eventually(lambda: stage.eve.texts(stage.ada) == ["Bob: Hello over there"])
        stage.eve.send(stage.ada, "Hello yourself", reply_to=stage.eve.messages(stage.ada)[-1].id)
        await eventually(lambda: stage.bob.texts(stage.ada)[-1] == "Eve: Hello yourself")
        stage.bob.edit(first, "Hello, over there!")
        await eventually(lambda: stage.eve.texts(stage.ada)[0] == "Bob: Hello, over there!")


async def test_make_a_group(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """The group is there, with a helper, a pinned message, and a link."""
    await stage.run("make_a_group", "The team", "@bob_builder", "@eve_the_third")
    assert capsys.readouterr().out.startswith("https://t.me/+")
    for method in ("channels.inviteToChannel", "channels.editAdmin", "messages.updatePinnedMessage"):
        assert stage.telegram.log.count(method) == 1


async def test_join_by_link(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """An invitation, the link of a message, and a link behind which an administrator waits."""
    private = stage.bob.create_channel("Private", broadcast=False)
    public = stage.bob.create_channel("Public", username="the_club", broadcast=False)
    closed = stage.bob.create_channel("Closed", broadcast=False)
    ask = stage.bob.invite_link(closed, approval=True)
    await stage.run("join_by_link", stage.bob.invite_link(private), "https://t.me/the_club/1", ask)
    assert stage.ada.id in private.members()
    assert stage.ada.id in public.members()
    assert stage.ada.id not in closed.members()
    assert "an administrator has to let you in" in capsys.readouterr().out


async def test_delete_my_messages(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """Mine, and older than said: nothing of others, nothing new."""
    stage.ada.send(stage.bob, "mine")
    stage.bob.send(stage.ada, "his")
    await stage.run("delete_my_messages", "@bob_builder", "30")
    assert stage.bob.texts(stage.ada) == ["mine", "his"]
    await stage.run("delete_my_messages", "@bob_builder", "-1")
    assert stage.bob.texts(stage.ada) == ["his"]
    assert capsys.readouterr().out == "deleted 0\ndeleted 1\n"


async def test_schedule_a_post(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """It waits at Telegram."""
    stage.ada.create_channel("News", username="the_news")
    await stage.run("schedule_a_post", "@the_news", "8", "Good morning!")
    assert "Good morning!" in capsys.readouterr().out


async def test_write_drafts(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """The draft is there, and nothing was sent."""
    await stage.run("write_drafts", "@bob_builder", "Dear Bob,")
    assert capsys.readouterr().out == f"{stage.bob.id} Dear Bob,\n"
    assert not stage.bob.texts(stage.ada)


async def test_tidy_up(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """What is named is in the folder, what is silent in the archive."""
    stage.bob.send(stage.ada, "Hi")
    stage.ada.send(stage.eve, "Hi")
    await stage.run("tidy_up", "Work", "@bob_builder")
    assert capsys.readouterr().out == "1 in the folder Work, 1 in the archive\n"


async def test_react_to_posts(stage: Stage) -> None:
    """The newest three get a reaction, and the channel is read."""
    channel = stage.bob.create_channel("News", stage.ada, username="the_news")
    for text in "abcd":
        stage.bob.send(channel, text)
    await stage.run("react_to_posts", "@the_news", "👍")
    assert stage.telegram.log.count("messages.sendReaction") == 3
    assert stage.telegram.log.count("channels.readHistory") == 1


async def test_import_contacts(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """Who is on Telegram and who is not."""
    Path("people.csv").write_text(f"{stage.bob.phone},Robert,Builder\n+999660000000,No,Body\n")
    await stage.run("import_contacts", "people.csv")
    assert capsys.readouterr().out == "1 are on Telegram, 1 are not\n"


async def test_change_profile(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """Name, text and picture."""
    Path("portrait.png").write_bytes(PNG)
    await stage.run("change_profile", "Augusta", "Numbers", "portrait.png")
    assert capsys.readouterr().out == "now Augusta\n"
    assert stage.telegram.log.count("photos.uploadProfilePhoto") == 1


async def test_end_other_logins(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """Others that are idle are ended, the own one is not."""
    await stage.log_in(stage.ada, "phone")
    await stage.run("end_other_logins", "-1")
    assert capsys.readouterr().out.count("ended") == 1
    assert len(stage.ada.sessions()) == 1


# ---- files


async def test_download_files(stage: Stage) -> None:
    """All files of the chat, each once, and none again."""
    for number in range(5):
        stage.bob.send_file(stage.ada, bytes([number]) * 3000, f"{number}.bin")
    await stage.run("download_files", "@bob_builder", "down")
    contents = {path.name.partition("-")[2]: path.read_bytes() for path in Path("down").iterdir()}
    assert contents == {f"{number}.bin": bytes([number]) * 3000 for number in range(5)}
    asked = stage.telegram.log.count("upload.getFile")
    await stage.run("download_files", "@bob_builder", "down")
    assert stage.telegram.log.count("upload.getFile") == asked


async def test_upload_folder(stage: Stage) -> None:
    """Pictures in an album, the rest as documents."""
    os.mkdir("holiday")
    for name in ("a.png", "b.png"):
        Path("holiday", name).write_bytes(PNG)
    Path("holiday", "list.txt").write_text("tea")
    await stage.run("upload_folder", "holiday", "@bob_builder")
    assert stage.bob.texts(stage.ada) == ["holiday", "", ""]
    assert stage.bob.file(stage.bob.messages(stage.ada)[2]) == b"tea"


async def test_stream_a_file(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """The digest of what was never kept."""
    import hashlib

    channel = stage.bob.create_channel("News", username="the_news")
    sent = stage.bob.send_file(channel, b"x" * 200_000, "x.bin")
    await stage.run("stream_a_file", f"https://t.me/the_news/{sent.id}")
    assert capsys.readouterr().out.strip() == hashlib.sha256(b"x" * 200_000).hexdigest()


# ---- accounts and sessions


async def test_several_accounts(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """Two accounts listen in one program."""
    import asyncio

    await stage.log_in(stage.ada, "anna")
    await stage.log_in(stage.bob, "work")
    task = asyncio.create_task(stage.load("several_accounts").main("anna", "work"))
    shown = ""

    def has(*texts: str) -> bool:
        nonlocal shown
        shown += capsys.readouterr().out
        return all(text in shown for text in texts)

    asked = ("updates.getState", "updates.getDifference")
    await eventually(lambda: sum(stage.telegram.log.count(method) for method in asked) >= 2)
    stage.eve.send(stage.ada, "hi Ada")
    stage.eve.send(stage.bob, "hi Bob")
    await eventually(lambda: has("Ada got 'hi Ada'", "Bob got 'hi Bob'"))
    task.cancel()
    await asyncio.wait([task])


async def test_session_to_string(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """The printed string is a login."""
    await stage.run("session_to_string")
    string = capsys.readouterr().out.strip().removeprefix("SESSION=")
    async with TelegramClient.from_env(StringSession(string)) as client:
        assert (await client.start()).id == stage.ada.id


async def test_log_in_by_qr(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """Another device scans it."""
    import asyncio
    import re

    await stage.log_in(stage.ada, "phone")
    task = asyncio.create_task(stage.load("log_in_by_qr").main())
    shown = ""

    def link() -> str:
        nonlocal shown
        shown += capsys.readouterr().out
        found = re.search(r"tg://login\S+", shown)
        return found[0] if found else ""

    stage.ada.scan_qr(await eventually(link))
    async with asyncio.timeout(10):
        await task
    assert "logged in as Ada" in shown + capsys.readouterr().out


async def test_takeout(stage: Stage, capsys: pytest.CaptureFixture[str]) -> None:
    """The messages of a chat, within an export; or the time to wait."""
    stage.bob.send(stage.ada, "one")
    stage.bob.send(stage.ada, "two")
    await stage.run("takeout", "@bob_builder")
    assert capsys.readouterr().out == "2 messages\n"
