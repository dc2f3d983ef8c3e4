"""`cablegram session dead-letters`: what durable delivery has given up, and what is to become of it."""

from __future__ import annotations

import time
from collections.abc import Sequence

from cablegram.cli import console
from cablegram.cli.session_places import Key, open_session
from cablegram.client.delivery.given_up import DeadLetter, drop_in, letters_in, revive_in
from cablegram.errors import UsageError
from cablegram.sessions import settle


async def dead_letters(text: str | None, redeliver: Sequence[str], drop: Sequence[str], key: Key) -> int:
    """List the dead letters of a session that nobody uses, after what is asked for was done to them."""
    again, gone = _ids(redeliver, "--redeliver"), _ids(drop, "--drop")
    opened = await open_session(text, key, shared=False)
    session = opened.session
    try:
        if redeliver:
            count = len(await revive_in(session, again))
            console.say(f"{count} will be delivered once more, when the program that uses the session starts")
        if drop:
            console.say(f"{len(await drop_in(session, gone))} dropped")
        for letter in await letters_in(session):
            console.result(_line(letter))
    finally:
        await settle(session.close())
    return 0


def _ids(given: Sequence[str], option: str) -> list[int] | None:
    """The ids that were given; None for all of them."""
    if "all" in given:
        return None
    if not all(one.isdecimal() for one in given):
        raise UsageError(f"{option} takes the id of a dead letter, or all")
    return [int(one) for one in given]


def _line(letter: DeadLetter) -> str:
    came = time.strftime("%Y-%m-%d %H:%M:%S", time.gmtime(letter.date))
    what = getattr(letter.update, "__tl_name__", type(letter.update).__name__)
    chat = "" if letter.chat_id is None else f" of chat {letter.chat_id}"
    return f"{letter.id}  {came}  {what}{chat}  after {letter.attempts} attempts: {letter.error}"
