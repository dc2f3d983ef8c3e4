"""`cablegram mcp`: lend the account to a language model, by the Model Context Protocol."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from cablegram.cli import accounts, console, runner
from cablegram.cli.options import CliCommand, Network, Session
from cablegram.errors import UsageError

app = typer.Typer()

READING = (
    "channels.getChannels",
    "channels.getMessages",
    "contacts.resolveUsername",
    "messages.getChats",
    "messages.getDialogs",
    "messages.getHistory",
    "messages.getMessages",
    "messages.getPeerDialogs",
    "messages.search",
    "messages.searchGlobal",
    "users.getUsers",
)
"""What the tools that read call; with chats that are named, `rights` refuses those of them that could reach others."""
WRITING = ("messages.sendMessage",)


@app.command(cls=CliCommand)
def mcp(
    chat: Annotated[
        Optional[list[str]],  # noqa: UP045 - typer reads the annotation at run time
        typer.Option("--chat", help="Lend only this chat; may be given several times.", metavar="CHAT"),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Also let it send messages; you are asked before each one.")
    ] = False,
    network: Network = None,
    session: Session = None,
) -> None:
    """Serve the account to a language model's program, over the standard streams (Model Context Protocol).

    Without options it reads all chats, but the one with Telegram, where login codes come, and changes nothing.
    """
    wanted = accounts.WantedAccount(session, network, None, None)
    raise typer.Exit(runner.run(_serve(wanted, chat, write=write)))


async def _serve(wanted: accounts.WantedAccount, chats: list[str] | None, *, write: bool) -> int:
    try:
        from cablegram.cli.mcp.server import server
    except ModuleNotFoundError as error:
        if error.name is None or error.name.partition(".")[0] not in ("mcp", "pydantic"):
            raise
        raise UsageError('this command needs the extra: pip install "cablegram[mcp]"') from None
    async with accounts.opened(wanted, catch_up=False) as client:
        peers = None if chats is None else [await client.get_peer_id(chat) for chat in chats]
        # With chats that are named, what names none of them must not pass: so the reading ones are patterns then.
        allow = [*(READING if peers is None else ("*.get*", "*.search*")), *(WRITING if write else ())]
        lent = client.restricted(allow=allow, peers=peers, read_only=not write)
        console.say("[dim]Serving; the end of the input, or Ctrl-C, ends it.[/dim]")
        await server(lent, None if peers is None else [str(peer) for peer in peers], write=write).run_stdio_async()
    return 0
