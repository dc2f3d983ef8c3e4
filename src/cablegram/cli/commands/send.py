"""`cablegram send`: a message to a person, a group, a channel, or to oneself."""

from __future__ import annotations

import asyncio
import sys
from typing import TYPE_CHECKING

from cablegram.cli import accounts, console

if TYPE_CHECKING:
    from cablegram.client.messages.markup import ParseMode


async def send(wanted: accounts.Wanted, peer: str, text: str, *, parse_mode: ParseMode, silent: bool) -> int:
    """Send it; returns the exit status. ``text`` "-" is read from the input. The message's id is the result."""
    if text == "-":
        text = (await asyncio.to_thread(sys.stdin.read)).rstrip("\n")
    async with accounts.opened(wanted) as client:
        message = await client.send_message(peer, message=text, parse_mode=parse_mode, silent=silent)
    where = "Saved Messages" if peer.lower() in ("me", "self") else peer
    console.say(f"[green]Sent[/green] to {console.plain(where)}: message {message.id}.")
    console.result(str(message.id))
    return 0
