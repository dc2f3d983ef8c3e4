"""Tests of `cablegram download` and `export`."""

from __future__ import annotations

import csv
import hashlib
import json
from pathlib import Path

import pytest

from cablegram import MemorySession, TelegramClient
from cablegram.cli.commands import moments
from cablegram.errors import UsageError
from tests.cli.conftest import Shell


async def test_download_a_chat(shell: Shell, tmp_path: Path) -> None:
    """The files of a chat once each, under the message's id; a second run skips them, and repairs a short one."""
    one = shell.friend.send_file(shell.user, b"first", "same.bin", document=True)
    two = shell.friend.send_file(shell.user, b"second", "same.bin", document=True)
    shell.friend.send(shell.user, "no file")
    done = await shell.run("download", "@ada_lovelace", "--limit", "1", cwd=tmp_path)
    folder = tmp_path / str(shell.friend.id)
    [newest] = folder.iterdir()
    assert newest.read_bytes() == b"second"
    assert done.out == f"{folder.name}/{newest.name}\n"
    done = await shell.run("download", "@ada_lovelace", cwd=tmp_path)
    assert len(done.out.splitlines()) == 1
    assert "1 were there already" in done.err
    assert sorted(path.read_bytes() for path in folder.iterdir()) == [b"first", b"second"]
    assert one.id != two.id
    newest.write_bytes(b"sec")
    assert len((await shell.run("download", "@ada_lovelace", cwd=tmp_path)).out.splitlines()) == 1
    assert newest.read_bytes() == b"second"
    assert not (await shell.run("download", "@ada_lovelace", "--since", "2100-01-01", cwd=tmp_path)).out


async def test_download_a_link(shell: Shell, tmp_path: Path) -> None:
    """A message's link brings its file under its own name; a message without one is 6."""
    channel = shell.user.create_channel("News", username="news_of_box")
    shell.user.send(channel, "no file")
    shell.user.send_file(channel, b"data", "news.txt", document=True)
    messages = shell.user.messages(channel)
    out = (await shell.run("download", f"https://t.me/news_of_box/{messages[-1].id}", "--to", str(tmp_path))).out
    assert out == f"{tmp_path / 'news.txt'}\n"
    assert (tmp_path / "news.txt").read_bytes() == b"data"
    await shell.run("download", f"https://t.me/news_of_box/{messages[-2].id}", "--to", str(tmp_path), status=6)


@pytest.mark.parametrize("suffix", ["jsonl", "csv"])
async def test_export_goes_on(shell: Shell, tmp_path: Path, suffix: str) -> None:
    """Oldest first; the next run adds what is new; a record that was cut off is written again; chats do not mix."""
    file = tmp_path / f"chat.{suffix}"
    texts = ["one", 'two "quoted"\nlines, and more', "three"]
    for text in texts[:2]:
        shell.friend.send(shell.user, text)
    assert (await shell.run("export", "@ada_lovelace", "--to", str(file))).out == "2\n"
    whole = file.read_bytes()
    assert (await shell.run("export", "@ada_lovelace", "--to", str(file))).out == "0\n"
    assert file.read_bytes() == whole
    file.write_bytes(whole[:-9])
    shell.friend.send(shell.user, texts[2])
    assert (await shell.run("export", "@ada_lovelace", "--to", str(file))).out == "2\n"
    with file.open(encoding="utf-8", newline="") as read:
        rows = list(csv.DictReader(read)) if suffix == "csv" else [json.loads(line) for line in read]
    assert [row["text"] for row in rows] == texts
    assert "another file" in (await shell.run("export", "me", "--to", str(file), status=2)).err


def test_moments() -> None:
    """A length of time counts back for `--since`; dates and Unix time are themselves; other words are refused."""
    assert moments.since("3d", 1_000_000.0) == 1_000_000.0 - 3 * 86400
    assert moments.since("1700000000", 0.0) == 1_700_000_000.0
    assert moments.since("2026-05-01T00:00+00:00", 0.0) == 1_777_593_600.0
    with pytest.raises(UsageError, match="no moment"):
        moments.parse("tomorrow")


@pytest.mark.parametrize("suffix", ["jsonl", "csv", "sqlite", "html"])
async def test_export_with_media(shell: Shell, tmp_path: Path, suffix: str) -> None:
    """Files come to a folder beside the export, once; formatting is kept; the manifest has every file and its hash."""
    file = tmp_path / f"chat.{suffix}"
    async with TelegramClient(
        MemorySession(), shell.telegram.api_id, shell.telegram.api_hash, network=shell.telegram.network
    ) as friend:
        await friend.start(phone_number=shell.friend.phone, phone_code=shell.friend.read_code)
        await friend.send_message("@grace_hopper", "**bold** & <plain>")
    sent = shell.friend.send_file(shell.user, b"data", "notes.txt")
    assert (await shell.run("export", "@ada_lovelace", "--to", str(file), "--media")).out == "2\n"
    kept = tmp_path / "chat_files" / f"{sent.id} notes.txt"
    assert kept.read_bytes() == b"data"
    content = file.read_bytes()
    if suffix in ("html", "sqlite"):
        assert b"<b>bold</b> &amp; &lt;plain&gt;" in content
    assert f"chat_files/{sent.id}".encode() in content
    shell.friend.send(shell.user, "later")
    assert (await shell.run("export", "@ada_lovelace", "--to", str(file), "--media")).out == "1\n"
    manifest = json.loads((tmp_path / f"chat.{suffix}.manifest.json").read_text("utf-8"))
    assert manifest["chat"] == {"id": shell.friend.id, "name": "Ada Lovelace"}
    assert manifest["messages"] == 3
    assert manifest["export"]["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()
    assert manifest["files"] == [{"name": kept.name, "size": 4, "sha256": hashlib.sha256(b"data").hexdigest()}]


async def test_an_export_has_a_kind(shell: Shell, tmp_path: Path) -> None:
    """A file name without a known end is refused before anything is asked, and says which there are."""
    done = await shell.run("export", "me", "--to", str(tmp_path / "a.txt"), status=2)
    assert ".sqlite" in done.err
    assert not (tmp_path / "a.txt").exists()
    assert not shell.telegram.sent("messages.getHistory")


@pytest.mark.parametrize("suffix", ["jsonl", "csv", "sqlite", "html"])
async def test_the_manifest_counts_what_a_killed_run_wrote(shell: Shell, tmp_path: Path, suffix: str) -> None:
    """Rule: the manifest's number of messages is that of the file, whoever wrote them, also without a manifest."""
    file = tmp_path / f"chat.{suffix}"
    for text in ("one", "two\nlines"):
        shell.friend.send(shell.user, text)
    await shell.run("export", "@ada_lovelace", "--to", str(file))
    manifest = tmp_path / f"chat.{suffix}.manifest.json"
    assert json.loads(manifest.read_text("utf-8"))["messages"] == 2
    manifest.unlink()  # as a run leaves it that was killed after its last message
    for expected in (2, 3):
        await shell.run("export", "@ada_lovelace", "--to", str(file))
        assert json.loads(manifest.read_text("utf-8"))["messages"] == expected
        shell.friend.send(shell.user, "later")
