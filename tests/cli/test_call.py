"""Tests of `cablegram call` and `watch`."""

from __future__ import annotations

import asyncio
import json
import signal

from tests.cli.conftest import Shell


async def test_call(shell: Shell) -> None:
    """Either spelling of a name; usernames for peers, JSON values, objects of the API; the answer is JSON."""
    shell.friend.send(shell.user, "Hello")
    [answer] = (await shell.run("call", "messages.getHistory", "peer=@ada_lovelace", "limit=5")).rows
    assert answer["_"].startswith("messages.")
    assert answer["messages"][0]["message"] == "Hello"
    done = await shell.run("call", "users.get_users", 'id=[{"_": "inputUserSelf"}]')
    assert json.loads(done.out)[0]["id"] == shell.user.id
    given = json.dumps({"peer": "me", "message": "*as it is*", "parse_mode": None})
    [sent] = (await shell.run("call", "messages.sendMessage", "-", text=given)).rows
    assert sent["message"] == "*as it is*"
    assert shell.user.texts(shell.user) == ["*as it is*"]
    pages = (await shell.run("call", "messages.iter_history", "peer=me")).rows
    assert [message["message"] for message in pages] == ["*as it is*"]


async def test_call_says_what_is_wrong(shell: Shell) -> None:
    """No such method is 6; a wrong name, parameter or object is 2 and says what there is; Telegram's own no is 1."""
    assert "no method" in (await shell.run("call", "messages.getHistry", "peer=me", status=6)).err
    assert "no method" in (await shell.run("call", "messages", status=6)).err
    await shell.run("call", "messages.__init__", status=2)
    assert "did you mean 'limit'" in (await shell.run("call", "messages.getHistory", "peer=me", "limt=1", status=2)).err
    assert "name=value" in (await shell.run("call", "messages.getHistory", "me", status=2)).err
    assert "no object" in (await shell.run("call", "users.getUsers", 'id={"_": "inputNobody"}', status=2)).err
    assert "USERNAME" in (await shell.run("call", "account.checkUsername", "username=a", status=1)).err


async def test_watch(shell: Shell) -> None:
    """Messages are printed as they come, of the chats that were named; `--limit` ends it, and so does Ctrl-C."""
    group = shell.user.create_group("Compilers", shell.friend)
    process = await shell.start("watch", "@ada_lovelace", "--json", "--limit", "2")
    assert process.stderr is not None
    async with asyncio.timeout(60):
        assert b"Watching" in await process.stderr.readline()
        for text in ("one", "two"):
            shell.friend.send(group, "elsewhere")
            shell.friend.send(shell.user, text)
        out, _ = await process.communicate()
    assert [json.loads(line)["text"] for line in out.splitlines()] == ["one", "two"]
    assert process.returncode == 0
    process = await shell.start("watch")
    assert process.stderr is not None
    async with asyncio.timeout(60):
        await process.stderr.readline()
        process.send_signal(signal.SIGINT)
        assert await process.wait() in (130, -signal.SIGINT)
