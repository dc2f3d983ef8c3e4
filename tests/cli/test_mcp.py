"""Tests of `cablegram mcp`, by the Model Context Protocol's own client over the standard streams."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import mcp
import pytest
from mcp.client.context import ClientRequestContext
from mcp.types import ElicitRequestParams, ElicitResult

from cablegram import MemorySession, TelegramClient
from tests.cli.conftest import Shell


class Asked:
    """The person in front of the model's program. ``says``: what she answers; ``seen``: what she was shown."""

    def __init__(self, says: ElicitResult) -> None:
        self.says, self.seen = says, list[str]()

    async def __call__(self, context: ClientRequestContext, params: ElicitRequestParams) -> ElicitResult:
        self.seen.append(params.message)
        return self.says


YES = ElicitResult(action="accept", content={"send": True})


@asynccontextmanager
async def served(shell: Shell, *words: str, asked: Asked | None = None) -> AsyncIterator[mcp.Client]:
    """A client of ``cablegram mcp WORDS``."""
    command = mcp.StdioServerParameters(
        command=sys.executable, args=["-m", "cablegram", "mcp", *words], env={**os.environ, **shell.env}
    )
    async with mcp.Client(command, elicitation_callback=asked) as client:
        yield client


async def call(client: mcp.Client, tool: str, **arguments: Any) -> Any:
    """What a tool gives."""
    result = await client.call_tool(tool, arguments)
    assert not result.is_error, result.content
    content = result.structured_content
    return content.get("result", content) if content is not None else None


async def refused(client: mcp.Client, tool: str, **arguments: Any) -> str:
    """What a tool says that fails."""
    result = await client.call_tool(tool, arguments)
    assert result.is_error
    return json.dumps([item.model_dump(mode="json") for item in result.content])


async def test_a_model_reads_and_changes_nothing(shell: Shell) -> None:
    """By default all chats can be read and searched, nothing can be sent, and what is read is not marked as read."""
    shell.friend.send(shell.user, "The *answer* is 42")
    async with served(shell) as client:
        tools = {tool.name: tool for tool in (await client.list_tools()).tools}
        assert set(tools) == {"whoami", "list_chats", "read_messages", "search_messages"}
        assert (await call(client, "whoami"))["username"] == "grace_hopper"
        [chat] = [row for row in await call(client, "list_chats") if row["id"] == shell.friend.id]
        assert chat["name"] == "Ada Lovelace"
        assert chat["unread"] == 1
        for rows in (
            await call(client, "read_messages", chat="@ada_lovelace"),
            await call(client, "read_messages", chat=str(shell.friend.id), search="42"),
            await call(client, "search_messages", words="answer"),
        ):
            assert [(row["text"], row["from"]) for row in rows] == [("The *answer* is 42", "Ada Lovelace")]
        assert await call(client, "list_chats") == await call(client, "list_chats")
        assert "Unknown tool" in await refused(client, "send_message", chat="me", text="x")
        assert "nobody_here" in await refused(client, "read_messages", chat="@nobody_here")


async def test_secrets_stay(shell: Shell) -> None:
    """No answer has a login code, a phone number or a key in it, however the model asks."""
    telegram = shell.telegram
    async with TelegramClient(
        MemorySession(), telegram.api_id, telegram.api_hash, network=telegram.network
    ) as stranger:
        await stranger.send_code(shell.user.phone)  # it comes in the chat with Telegram
    [code] = shell.user.service_messages()[-1:]
    async with served(shell) as client:
        said = [
            await refused(client, "read_messages", chat="777000"),
            json.dumps(await call(client, "whoami")),
            json.dumps(await call(client, "list_chats")),
            json.dumps(await call(client, "search_messages", words="code")),
            json.dumps(await call(client, "search_messages", words="Login")),
        ]
    assert "login codes" in said[0]
    for text in said:
        assert shell.user.phone.lstrip("+") not in text
        assert json.dumps(code) not in text


async def test_only_the_chats_that_are_lent(shell: Shell) -> None:
    """With --chat, every other chat is out of reach of every tool."""
    group = shell.user.create_group("Compilers", shell.friend)
    shell.friend.send(group, "for the group")
    shell.friend.send(shell.user, "for Grace alone")
    async with served(shell, "--chat", str(group.peer)) as client:
        assert "search_messages" not in {tool.name for tool in (await client.list_tools()).tools}
        assert [row["name"] for row in await call(client, "list_chats")] == ["Compilers"]
        rows = await call(client, "read_messages", chat=str(group.peer))
        assert [row["text"] for row in rows] == ["for the group"]
        for chat in ("@ada_lovelace", str(shell.friend.id), "me"):
            assert "not permitted" in await refused(client, "read_messages", chat=chat)


async def test_a_message_needs_a_yes(shell: Shell) -> None:
    """With --write a message is sent once, after the person has seen all of it and said yes; otherwise nothing is."""
    asked = Asked(YES)
    async with served(shell, "--write", asked=asked) as client:
        sent = await call(client, "send_message", chat="@ada_lovelace", text="Shall we **meet**?")
        assert sent["text"] == "Shall we meet?"
        [question] = asked.seen
        assert "@ada_lovelace" in question
        assert "Shall we **meet**?" in question
        for answer in (
            ElicitResult(action="accept", content={"send": False}),
            ElicitResult(action="decline"),
            ElicitResult(action="cancel"),
        ):
            asked.says = answer
            assert "did not agree" in await refused(client, "send_message", chat="@ada_lovelace", text="Or not?")
    assert shell.friend.texts(shell.user) == ["Shall we meet?"]


async def test_a_program_that_cannot_ask_sends_nothing(shell: Shell) -> None:
    """Where the model's program cannot show a question, a message is refused."""
    async with served(shell, "--write") as client:
        with pytest.raises(mcp.MCPError, match="elicit"):
            await client.call_tool("send_message", {"chat": "@ada_lovelace", "text": "x"})
    assert shell.friend.texts(shell.user) == []


async def test_without_the_extra(shell: Shell, tmp_path: Path) -> None:
    """Without the extra the command says how to install it."""
    (tmp_path / "mcp.py").write_text("raise ModuleNotFoundError('no mcp', name='mcp')")
    done = await shell.run("mcp", status=2, PYTHONPATH=os.fspath(tmp_path))
    assert 'pip install "cablegram[mcp]"' in done.err.replace("\n", " ")
