"""`cablegram watch`: messages as they come, until Ctrl-C."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Annotated, Any, Optional

import typer

from cablegram.cli import accounts, console, runner
from cablegram.cli.options import AsJson, CliCommand, Network, Session

from .rows import Row, as_line, message_row

if TYPE_CHECKING:
    from cablegram.client.client import TelegramClient

app = typer.Typer()


@app.command(cls=CliCommand)
def watch(
    chats: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads the annotation at run time
        typer.Argument(help="Only what comes in these; in all chats when there are none.", metavar="[CHAT]..."),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=0, help="End after so many messages; 0: never.")] = 0,
    as_json: AsJson = False,
    network: Network = None,
    session: Session = None,
) -> None:
    """Print new messages as they come, until Ctrl-C."""
    wanted = accounts.WantedAccount(session, network, None, None)
    raise typer.Exit(runner.run(_watch(wanted, chats or [], limit, as_json=as_json)))


async def _watch(wanted: accounts.WantedAccount, chats: list[str], limit: int, *, as_json: bool) -> int:
    """Handlers only queue: what goes wrong in printing, such as a closed pipe, ends the command and not a handler."""
    from cablegram import events

    came: asyncio.Queue[Row] = asyncio.Queue()

    async def queue(event: Any) -> None:
        came.put_nowait(message_row(event.message, as_json=as_json))

    async with accounts.opened(wanted, catch_up=False) as client:
        ids = [await client.get_peer_id(chat) for chat in chats]
        client.add_event_handler(queue, events.NewMessage(chats=ids) if ids else events.NewMessage())
        console.say("[dim]Watching; Ctrl-C ends it.[/dim]")
        shown = 0
        while not limit or shown < limit:
            row = await _next(client, came)
            if row is None:
                break
            console.result(as_line(row) if as_json else _line(row))
            shown += 1
    return 0


async def _next(client: TelegramClient, came: asyncio.Queue[Row]) -> Row | None:
    """The next message, or None when the client has ended. Raises what ended it."""
    ended = asyncio.ensure_future(client.run_until_disconnected())
    got = asyncio.ensure_future(came.get())
    try:
        await asyncio.wait([ended, got], return_when=asyncio.FIRST_COMPLETED)
        if got.done():
            return got.result()
        ended.result()
        return None
    finally:
        for task in (ended, got):
            task.cancel()
        await asyncio.gather(ended, got, return_exceptions=True)


def _line(row: Row) -> str:
    words = (row["date"], row["from"] or row["from_id"], row["text"])
    text = "\t".join(str(word or "") for word in words)
    return "".join(c if c.isprintable() or c == "\t" else " " for c in text)
