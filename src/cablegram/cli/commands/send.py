"""`cablegram send`: a message, files or both to a person, a group, a channel, or to oneself."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from cablegram.cli import accounts, console
from cablegram.errors import UsageError

from . import moments

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.client.client import TelegramClient
    from cablegram.client.files.upload import Sendable
    from cablegram.client.messages.markup import ParseMode

ALBUM = 10
"""How many files one album holds. Source: https://core.telegram.org/method/messages.sendMultiMedia"""


class Letter(NamedTuple):
    """What to send, and how. ``text`` None or "-": it comes from the input."""

    text: str | None
    files: list[Path]
    parse_mode: ParseMode
    reply_to: int | None
    schedule: str | None
    silent: bool


async def send(wanted: accounts.WantedAccount, peer: str, letter: Letter) -> int:
    """Send it; returns the exit status. The results are the messages' ids."""
    text = await _text(letter)
    for file in letter.files:
        if not await asyncio.to_thread(file.is_file):
            raise UsageError(f"there is no file {file}")
    options = {
        "parse_mode": letter.parse_mode,
        "reply_to": letter.reply_to,
        "silent": letter.silent,
        "schedule": None if letter.schedule is None else moments.parse(letter.schedule),
    }
    async with accounts.opened(wanted) as client:
        sent = await _send(client, peer, text, letter.files, options)
    where = console.plain("Saved Messages" if peer.lower() in ("me", "self") else peer)
    what = "Scheduled" if letter.schedule is not None else "Sent"
    ids = ", ".join(str(message.id) for message in sent)
    console.say(f"[green]{what}[/green] to {where}: message{'s' if len(sent) > 1 else ''} {ids}.")
    for message in sent:
        console.result(str(message.id))
    return 0


async def _text(letter: Letter) -> str:
    if letter.text == "-" or (letter.text is None and not letter.files):
        if letter.text is None and sys.stdin.isatty():
            raise UsageError("give the text, --file, or both; - reads the text from the input")
        read: str = await asyncio.to_thread(sys.stdin.read)
        return read.rstrip("\n")
    return letter.text or ""


async def _send(
    client: TelegramClient, peer: str, text: str, files: list[Path], options: dict[str, Any]
) -> list[api.Message]:
    """Several files go as albums of ten; the first has the text."""
    if not files:
        return [await client.send_message(peer, message=text, **options)]
    sent: list[api.Message] = []
    for start in range(0, len(files), ALBUM):
        part: list[Sendable] = [str(file) for file in files[start : start + ALBUM]]
        caption = "" if start else text
        if len(part) == 1:
            sent.append(await client.send_file(peer, part[0], caption=caption, **options))
        else:
            sent += await client.send_file(peer, part, caption=caption, **options)
    return sent
