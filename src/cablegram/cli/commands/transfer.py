"""`cablegram download` and `export`: files and messages of a chat on this machine, again and again without doubles."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Optional

import typer

from cablegram.cli import accounts, console, runner
from cablegram.cli import export as exports
from cablegram.cli.export import manifest, media
from cablegram.cli.options import Chat, CliCommand, Network, Session
from cablegram.errors import UsageError

from . import moments
from .rows import Row, of_message

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.client.client import TelegramClient

app = typer.Typer()

SAVE_EVERY = 200
"""After how many messages an export is flushed to the disk."""


@app.command(cls=CliCommand)
def download(
    what: Annotated[str, typer.Argument(help="A message's link, or a chat.", metavar="LINK|CHAT")],
    to: Annotated[
        Optional[Path],  # noqa: UP045 - typer reads the annotation at run time
        typer.Option("--to", help="The folder; by default this one, or for a chat one named after its id."),
    ] = None,
    since: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--since", help="Only what was sent since then: 2026-05-01, or 3d for three days ago."),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", "-n", min=0, help="How many files at most; 0: all.")] = 0,
    network: Network = None,
    session: Session = None,
) -> None:
    """Download the file of a message, or the files of a chat, the newest first.

    What is there already is skipped, and what was interrupted goes on where it stopped. Prints the paths.
    """
    wanted = accounts.WantedAccount(session, network, None, None)
    raise typer.Exit(runner.run(_download(wanted, what, to, since, limit)))


async def _download(wanted: accounts.WantedAccount, what: str, to: Path | None, since: str | None, limit: int) -> int:
    from cablegram import links

    link = links.parse(what)
    async with accounts.opened(wanted) as client:
        if isinstance(link, links.Message):
            [message] = await client.get_messages(link.peer, ids=link.id)
            if getattr(message, "file", None) is None:
                raise console.Missing(f"there is no file in {what}")
            folder = to or Path()
            await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
            console.result(await client.download_media(message, f"{folder}/", resume=True))
            return 0
        folder = to or Path(str(await client.get_peer_id(what)))
        await asyncio.to_thread(folder.mkdir, parents=True, exist_ok=True)
        first = 0.0 if since is None else moments.since(since, client.server_time())
        await _all_files(client, what, folder, first, limit)
    return 0


async def _all_files(client: TelegramClient, chat: str, folder: Path, first: float, limit: int) -> None:
    count = skipped = 0
    async for message in client.iter_messages(chat):
        if message.date < first or (limit and count + skipped >= limit):
            break
        if message.file is None:
            continue
        path = folder / f"{message.id} {message.file.name}"
        if await asyncio.to_thread(media.is_whole, path, message.file.size):
            skipped += 1
            continue
        console.result(await client.download_media(message, path, resume=True))
        count += 1
    console.say(f"[green]Downloaded[/green] {count} file{'s' if count != 1 else ''}; {skipped} were there already.")


@app.command(cls=CliCommand)
def export(
    chat: Chat,
    to: Annotated[Path, typer.Option("--to", help="The file: NAME.jsonl, .csv, .sqlite or .html.", metavar="FILE")],
    with_media: Annotated[
        bool, typer.Option("--media", help="Also download the files, to a folder beside it.")
    ] = False,
    network: Network = None,
    session: Session = None,
) -> None:
    """Write a chat's messages to a file, the oldest first; the next time only the new ones are added.

    A manifest beside it says what was exported, with the sizes and SHA-256 of the files.
    """
    wanted = accounts.WantedAccount(session, network, None, None)
    raise typer.Exit(runner.run(_export(wanted, chat, to, with_media=with_media)))


async def _export(wanted: accounts.WantedAccount, chat: str, to: Path, *, with_media: bool) -> int:
    from cablegram.client.chats.entries import display_name

    exports.check(to)
    async with accounts.opened(wanted) as client:
        number = await client.get_peer_id(chat)
        title = display_name(await client.get_entity(number))
        file = exports.opened(to, title)
        try:
            if file.chat not in (None, number):
                raise UsageError(f"{to} holds the messages of the chat {file.chat}; take another file for {number}")
            count, last = 0, file.last_id
            async for message in client.iter_messages(chat, reverse=True, min_id=last):
                file.add(await _row(client, message, to, with_media=with_media))
                count, last = count + 1, message.id
                if count % SAVE_EVERY == 0:
                    file.flush()
        finally:
            file.close()
    await asyncio.to_thread(manifest.write, to, number, title, last, file.count)
    console.say(f"[green]Exported[/green] {count} new message{'s' if count != 1 else ''} to {console.plain(to)}.")
    console.result(str(count))
    return 0


async def _row(client: TelegramClient, message: api.Message, to: Path, *, with_media: bool) -> Row:
    from cablegram.client.messages.markup import unparse

    row = of_message(message)
    if to.suffix.lower() in exports.WITH_MARKUP:
        row["html"] = unparse(message.message, message.entities, "html")
    if with_media and row["file"] is not None:
        row["file"] |= {"path": await media.fetched(client, message, to)}
    return row
