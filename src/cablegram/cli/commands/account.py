"""`cablegram whoami`, `accounts` and `logout`: who is logged in, and whose file is which."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Annotated, Any

import typer

from cablegram.cli import accounts, console, paths, runner
from cablegram.cli.options import AsJson, CliCommand, Network, Session
from cablegram.errors import CablegramError
from cablegram.sessions.types import settle

from .rows import Rows

app = typer.Typer()


@app.command(cls=CliCommand)
def whoami(as_json: AsJson = False, network: Network = None, session: Session = None) -> None:
    """Show the account that commands use, as Telegram knows it now."""
    raise typer.Exit(runner.run(_whoami(accounts.WantedAccount(session, network, None, None), as_json=as_json)))


async def _whoami(wanted: accounts.WantedAccount, *, as_json: bool) -> int:
    async with accounts.opened(wanted) as client:
        me = await client.get_me()
        row = {
            "id": me.id,
            "name": " ".join(part for part in (me.first_name, me.last_name) if part),
            "username": me.username,
            "phone": f"+{me.phone}" if me.phone else None,
            "bot": me.bot,
            "session": getattr(client.session, "path", None),
            "network": (client.session.network or "").partition(":")[0],
        }
    if as_json:
        Rows(as_json=True).add(row)
        return 0
    for name, value in row.items():
        if value not in (None, False, ""):
            text = "yes" if value is True else f"@{value}" if name == "username" else str(value)
            console.result(f"{name:<10}{''.join(c if c.isprintable() else '?' for c in text)}")
    return 0


@app.command("accounts", cls=CliCommand)
def accounts_(as_json: AsJson = False) -> None:
    """List the sessions kept here: whose file is which, and which one commands use."""
    raise typer.Exit(runner.run(_accounts(as_json=as_json)))


async def _accounts(*, as_json: bool) -> int:
    rows = Rows("current", "name", "username", "id", "network", "session", as_json=as_json)
    noted = paths.current().get("session")
    files = await asyncio.to_thread(lambda: sorted(paths.state_dir().glob("*.session")))
    if noted and Path(noted) not in files:
        files.append(Path(noted))
    for file in files:
        rows.add({"current": str(file) == noted, "session": str(file), **await _whose(file)})
    rows.end()
    return 0


async def _whose(file: Path) -> dict[str, Any]:
    """What a session file says of its owner, read beside whoever uses it."""
    from cablegram.sessions.store import StoreSession

    if not accounts.exists(str(file)):
        return {"name": None, "problem": "the file is gone"}
    session = StoreSession(file, shared=True)
    try:
        await settle(session.load())
        user, network = session.user, (session.network or "").partition(":")[0]
    except CablegramError as error:
        return {"name": None, "problem": str(error)}
    finally:
        await settle(session.close())
    if user is None:
        return {"name": None, "network": network, "problem": "not logged in"}
    return {"id": user.id, "name": user.name, "username": user.username, "bot": user.is_bot, "network": network}


@app.command(cls=CliCommand)
def logout(
    keep: Annotated[bool, typer.Option("--keep", help="Keep the session's file, which knows nobody then.")] = False,
    network: Network = None,
    session: Session = None,
) -> None:
    """End the login at Telegram, and remove the session's file."""
    raise typer.Exit(runner.run(_logout(accounts.WantedAccount(session, network, None, None), keep=keep)))


async def _logout(wanted: accounts.WantedAccount, *, keep: bool) -> int:
    async with accounts.opened(wanted) as client:
        me = await client.get_me()
        session = client.session
        await client.log_out()
    path = getattr(session, "path", None)
    if path is not None:
        if not keep:
            await settle(session.delete())
        if paths.current().get("session") == path:
            paths.forget_current()
    name = console.plain(" ".join(part for part in (me.first_name, me.last_name) if part))
    console.say(f"[green]Logged out[/green]: {name}, id {me.id}.")
    return 0
