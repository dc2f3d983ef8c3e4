"""`cablegram dialogs`, `history` and `search`: what is in the account's chats."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Annotated, Optional

import typer

from cablegram.cli import accounts, runner
from cablegram.cli.options import AsJson, Chat, CliCommand, Network, Session

from .rows import Rows, local, message_row, moment

app = typer.Typer()

Limit = Annotated[int, typer.Option("--limit", "-n", min=0, help="How many at most; 0: all.")]


@app.command(cls=CliCommand)
def dialogs(
    limit: Limit = 20,
    archived: Annotated[bool, typer.Option("--archived", help="Those in the archive.")] = False,
    as_json: AsJson = False,
    network: Network = None,
    session: Session = None,
) -> None:
    """List the account's chats, those with the newest message first."""
    wanted = accounts.WantedAccount(session, network, None, None)
    raise typer.Exit(runner.run(_dialogs(wanted, limit, archived=archived, as_json=as_json)))


async def _dialogs(wanted: accounts.WantedAccount, limit: int, *, archived: bool, as_json: bool) -> int:
    rows = Rows("id", "name", "unread", "date", as_json=as_json)
    async with accounts.opened(wanted) as client:
        async for dialog in client.iter_dialogs(limit or None, folder=1 if archived else 0):
            date = getattr(dialog.message, "date", None)
            rows.add(
                {
                    "id": dialog.id,
                    "name": dialog.name,
                    "username": getattr(dialog.entity, "username", None),
                    "unread": dialog.unread_count if as_json else dialog.unread_count or None,
                    "pinned": dialog.pinned,
                    "date": moment(date) if as_json else local(date),
                    "last_message": getattr(dialog.message, "message", None),
                }
            )
    rows.end()
    return 0


@app.command(cls=CliCommand)
def history(
    chat: Chat,
    limit: Limit = 20,
    search: Annotated[
        Optional[str],  # noqa: UP045 - typer reads the annotation at run time
        typer.Option("--search", help="Only messages with these words."),
    ] = None,
    oldest_first: Annotated[bool, typer.Option("--oldest-first", help="From the first message on.")] = False,
    as_json: AsJson = False,
    network: Network = None,
    session: Session = None,
) -> None:
    """Show a chat's messages, the newest first."""
    wanted = accounts.WantedAccount(session, network, None, None)
    work = _history(wanted, chat, limit, search, oldest_first=oldest_first, as_json=as_json)
    raise typer.Exit(runner.run(work))


async def _history(
    wanted: accounts.WantedAccount, chat: str, limit: int, search: str | None, *, oldest_first: bool, as_json: bool
) -> int:
    rows = Rows("id", "date", "from", "text", as_json=as_json)
    async with accounts.opened(wanted) as client:
        async for message in client.iter_messages(chat, limit or None, search=search, reverse=oldest_first):
            rows.add(message_row(message, as_json=as_json))
    rows.end()
    return 0


@app.command(cls=CliCommand)
def search(
    words: Annotated[str, typer.Argument(help="What to look for.")],
    chat: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--in", help="Only in this chat; in all of them when it is left out.", metavar="CHAT"),
    ] = None,
    limit: Limit = 20,
    as_json: AsJson = False,
    network: Network = None,
    session: Session = None,
) -> None:
    """Search the messages of all chats, or of one."""
    wanted = accounts.WantedAccount(session, network, None, None)
    raise typer.Exit(runner.run(_search(wanted, words, chat, limit, as_json=as_json)))


async def _search(wanted: accounts.WantedAccount, words: str, chat: str | None, limit: int, *, as_json: bool) -> int:
    from cablegram import api

    rows = Rows("chat_id", "id", "date", "from", "text", as_json=as_json)
    async with accounts.opened(wanted) as client:
        found: AsyncIterator[api.TypeMessage]
        if chat is not None:
            found = client.iter_messages(chat, limit or None, search=words)
        else:
            found = client.api.messages.iter_search_global(words, limit=limit or None)
        async for message in found:
            if isinstance(message, api.Message):
                rows.add(message_row(message, as_json=as_json))
    rows.end()
    return 0
