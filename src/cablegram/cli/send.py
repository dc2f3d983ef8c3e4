"""`cablegram send`: one message to a person, a group, a channel, or to oneself."""

from __future__ import annotations

import asyncio
import sys

from cablegram.cli import accounts, console
from cablegram.errors import UsageError


async def send(wanted: accounts.Wanted, peer: str, text: str, *, silent: bool) -> int:
    """Send it; returns the exit status. ``text`` "-" is read from the input."""
    account = await accounts.for_use(wanted)
    if text == "-":
        text = (await asyncio.to_thread(sys.stdin.read)).rstrip("\n")
    client = await accounts.client_of(account, wanted)
    async with client:
        if not await client.is_user_authorized():
            raise UsageError("the session is not logged in (any more); use `cablegram login`")
        message = await client.send_message(peer, message=text, silent=silent)
    where = "Saved Messages" if peer.lower() in ("me", "self") else peer
    console.say(f"[green]Sent[/green] to {console.plain(where)}: message {message.id}.")
    return 0
