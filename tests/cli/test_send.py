"""Tests of `cablegram send`."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from cablegram import api
from cablegram.cli.options import SHIELD
from tests.cli.conftest import Shell

PROGRAM = [sys.executable, "-m", "cablegram"]


async def test_text_is_sent_as_it_is(shell: Shell) -> None:
    """Underscores and asterisks are letters, unless --markdown or --html says how the text is written."""
    await shell.run("send", "me", "call __init__ **now**")
    await shell.run("send", "me", "**now**", "--markdown")
    await shell.run("send", "me", "<i>now</i>", "--html")
    assert shell.user.texts(shell.user) == ["call __init__ **now**", "now", "now"]
    first, second, third = shell.telegram.sent("messages.sendMessage")
    assert not first.entities
    assert isinstance(second.entities[0], api.MessageEntityBold)
    assert isinstance(third.entities[0], api.MessageEntityItalic)
    assert "not both" in (await shell.run("send", "me", "x", "--html", "--markdown", status=2)).err


async def test_the_id_is_the_result(shell: Shell) -> None:
    """The output has the message's id and nothing else; the words for a person go to the error stream."""
    done = await shell.run("send", "me", "-", text="Two\nlines\n")
    [message] = shell.user.messages(shell.user)
    assert done.out == f"{message.id}\n"
    assert message.content.text == "Two\nlines"
    assert "Sent to Saved Messages" in done.err
    await shell.run("send", "me", text="without an argument")
    assert shell.user.texts(shell.user)[-1] == "without an argument"


@pytest.mark.parametrize("words", [["ID", "-5"], ["--", "ID", "-5"], ["--silent", "ID", "-5"]])
async def test_negative_ids(shell: Shell, words: list[str]) -> None:
    """A group's id is an argument with and without --, and so is a text that is a negative number."""
    group = shell.user.create_group("Compilers", shell.friend)
    done = await shell.run("send", *[str(group.peer) if word == "ID" else word for word in words])
    message = shell.user.messages(group)[-1]
    assert message.content.text == "-5"
    assert int(done.out) == message.id


async def test_what_is_no_option_is_refused(shell: Shell) -> None:
    """Only numbers are shielded from the parser, and the shield never gets through to a command."""
    assert "No such option" in (await shell.run("send", "--slient", "me", "x", status=2)).err
    assert "No such option" in (await shell.run("send", "-x", "me", "x", status=2)).err
    assert SHIELD not in (await shell.run("send", "-1001234567899", "x", status=6)).err
    assert not shell.telegram.sent("messages.sendMessage")


async def test_files_and_replies(shell: Shell, tmp_path: Path) -> None:
    """`--file`, once or several times, with the text as the first one's caption; `--reply-to` answers a message."""
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_text(name)
    first = shell.user.send(shell.friend, "What is it?")
    files = ["--file", os.fspath(tmp_path / "one.txt"), "--file", os.fspath(tmp_path / "two.txt")]
    done = await shell.run("send", "@ada_lovelace", "Two files", *files, "--reply-to", str(first.id), "--silent")
    one, two = shell.user.messages(shell.friend)[1:]
    assert done.out == f"{one.id}\n{two.id}\n"
    assert (one.content.text, two.content.text) == ("Two files", "")
    assert [shell.user.file(message) for message in (one, two)] == [b"one.txt", b"two.txt"]
    [request] = shell.telegram.sent("messages.sendMultiMedia")
    assert request.silent
    assert request.reply_to.reply_to_msg_id == first.id
    await shell.run("send", "me", *files[:2])
    assert shell.user.file(shell.user.messages(shell.user)[0]) == b"one.txt"
    assert "no file" in (await shell.run("send", "me", "--file", os.fspath(tmp_path / "none"), status=2)).err


async def test_scheduled(shell: Shell) -> None:
    """`--schedule` takes a length of time or a date; what is neither is refused before anything is sent."""
    await shell.run("send", "@ada_lovelace", "Later", "--schedule", "2h")
    [waiting] = shell.user.scheduled(shell.friend)
    [request] = shell.telegram.sent("messages.sendMessage")
    assert abs(request.schedule_date - time.time() - 7200) < 120
    assert waiting.content.text == "Later"
    assert "no moment" in (await shell.run("send", "me", "x", "--schedule", "soon", status=2)).err
    assert len(shell.telegram.sent("messages.sendMessage")) == 1


def test_python_m_cablegram() -> None:
    """`python -m cablegram` is the command too; -h is --help."""
    done = subprocess.run(
        [*PROGRAM, "send", "-h"], capture_output=True, text=True, env={**os.environ, "COLUMNS": "100"}
    )
    assert done.returncode == 0
    assert "--markdown" in done.stdout
