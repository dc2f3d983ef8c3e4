"""Tests of `cablegram dialogs`, `history` and `search`."""

from __future__ import annotations

import asyncio

from tests.cli.conftest import Shell
from tests.support.terminal import Terminal


async def test_dialogs(shell: Shell) -> None:
    """Chats come with the newest message first, `--limit` of them; one line each in a pipe, one object with --json."""
    shell.friend.send(shell.user, "Are you\x1b[2J there?")
    group = shell.user.create_group("Compilers", shell.friend)
    shell.friend.send(group, "Nested loops")
    rows = (await shell.run("dialogs", "--json")).rows
    assert [(row["id"], row["name"]) for row in rows[:2]] == [
        (group.peer, "Compilers"),
        (shell.friend.id, "Ada Lovelace"),
    ]
    assert rows[1]["unread"] == 1
    assert rows[1]["username"] == "ada_lovelace"
    assert rows[1]["last_message"] == "Are you\x1b[2J there?"
    [line] = (await shell.run("dialogs", "--limit", "1")).out.splitlines()
    assert line.split("\t")[:3] == [str(group.peer), "Compilers", "1"]


async def test_history_and_search(shell: Shell) -> None:
    """Messages of a chat in either order, of all chats or of one by their words; a file is named."""
    group = shell.user.create_group("Compilers", shell.friend)
    texts = ["first", "second", "the third"]
    ids = [shell.friend.send(shell.user, text).id for text in texts]
    shell.friend.send_file(group, b"abc", "notes.txt", caption="third again")
    rows = (await shell.run("history", "@ada_lovelace", "--json", "--limit", "2")).rows
    assert [row["text"] for row in rows] == ["the third", "second"]
    assert rows[0]["from"] == "Ada Lovelace"
    assert rows[0]["chat_id"] == rows[0]["from_id"] == shell.friend.id
    assert rows[0]["date"].endswith("+00:00")
    rows = (await shell.run("history", "@ada_lovelace", "--json", "--oldest-first", "--limit", "0")).rows
    assert [row["text"] for row in rows] == texts
    assert len(ids) == len(rows)
    found = (await shell.run("search", "third", "--json")).rows
    assert {(row["chat_id"], row["text"]) for row in found} == {
        (shell.friend.id, "the third"),
        (group.peer, "third again"),
    }
    [row] = (await shell.run("search", "third", "--in", str(group.peer), "--json")).rows
    assert row["file"] == {"name": "notes.txt", "size": 3, "mime_type": "application/octet-stream"}
    assert "[notes.txt] third again" in (await shell.run("history", str(group.peer))).out


async def test_what_goes_wrong_has_its_status(shell: Shell) -> None:
    """A chat that does not exist is 6, an ended login 3, and nothing is printed."""
    done = await shell.run("history", "@nobody_at_all", status=6)
    assert done.out == ""
    shell.user.revoke_sessions()
    assert "cablegram login" in (await shell.run("dialogs", status=3)).err


async def test_a_lost_network_has_its_status(shell: Shell) -> None:
    """Nobody answers at the network's address: 4, after a few tries, with nothing printed."""
    await shell.telegram.stop()
    done = await shell.run("whoami", status=4)
    assert done.out == ""
    assert "Error:" in done.err


async def test_who_reads_may_leave(shell: Shell) -> None:
    """`cablegram history | head -1`: a closed output is an end, not an error with a traceback."""
    for number in range(300):
        shell.friend.send(shell.user, f"{number} " + "x" * 1000)
    process = await shell.start("history", "@ada_lovelace", "--limit", "0", "--json")
    assert process.stdout is not None
    assert process.stderr is not None
    await process.stdout.readline()
    process._transport.get_pipe_transport(1).close()  # type: ignore[attr-defined]
    async with asyncio.timeout(30):
        assert await process.wait() == 141
        assert await process.stderr.read() == b""


async def test_tables_fit_the_terminal(shell: Shell) -> None:
    """A table at 60 columns has no longer line, and breaks between words; NO_COLOR and pipes silence the colours."""
    shell.friend.send(shell.user, "It is much easier to apologise than it is to get permission " * 3)

    def at_60(**more: str) -> Terminal:
        with Terminal("history", "@ada_lovelace", env={**shell.env, **more}, columns=60) as terminal:
            assert terminal.end() == 0
        return terminal

    terminal = await asyncio.to_thread(at_60)
    lines = terminal.screen.splitlines()
    assert max(map(len, lines)) <= 60
    words = {"It", "is", "much", "easier", "to", "apologise", "than", "it", "get", "permission"}
    assert set(lines[2].split()) <= words, "no word is cut"
    assert "\x1b[" in terminal.raw
    assert "\x1b[1" in terminal.raw
    plain = await asyncio.to_thread(at_60, NO_COLOR="1", TERM="dumb")
    assert "\x1b[3" not in plain.raw
    assert "\x1b" not in (await shell.run("history", "@ada_lovelace")).out
