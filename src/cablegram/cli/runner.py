"""Running a command's coroutine: errors become one line and an exit status.

| status | what happened |
|---|---|
| 0 | it is done |
| 1 | it failed: Telegram refused it, or a file could not be read or written |
| 2 | it was asked for wrongly |
| 3 | nobody is logged in, or the login has ended |
| 4 | the network was not reached, or did not answer in time |
| 5 | Telegram wants a pause that is longer than the command waits |
| 6 | there is no such chat, message or method |
| 7 | the session cannot be opened: damaged, in use, of another network, or encrypted otherwise |
| 130 | Ctrl-C |
| 141 | who read the output has closed it |
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Coroutine

from cablegram.cli import console
from cablegram.errors import (
    CablegramError,
    ConnectionLost,
    DeadlineExceeded,
    Flood,
    LoginError,
    NotFound,
    PeerUnknown,
    SessionError,
    TransportError,
    Unauthorized,
    UsageError,
)

DONE, FAILED, MISUSE, NOT_LOGGED_IN, UNREACHED, FLOOD, NOT_FOUND, SESSION, INTERRUPTED = 0, 1, 2, 3, 4, 5, 6, 7, 130
CLOSED_PIPE = 141

KINDS: tuple[tuple[type[BaseException], int], ...] = (
    (console.NotLoggedIn, NOT_LOGGED_IN),
    (console.Missing, NOT_FOUND),
    (console.EndOfInput, MISUSE),
    (UsageError, MISUSE),
    (Flood, FLOOD),
    (Unauthorized, NOT_LOGGED_IN),
    (LoginError, NOT_LOGGED_IN),
    (PeerUnknown, NOT_FOUND),
    (NotFound, NOT_FOUND),
    (SessionError, SESSION),
    (ConnectionLost, UNREACHED),
    (DeadlineExceeded, UNREACHED),
    (TransportError, UNREACHED),
    (ConnectionError, UNREACHED),
    (TimeoutError, UNREACHED),
)
"""The first kind that an error is of gives the status; what is of none of them is 1."""


def run(work: Coroutine[object, object, int | None]) -> int:
    """Run it and return the exit status."""
    if os.environ.get("CABLEGRAM_LOG"):
        logging.basicConfig(level=os.environ["CABLEGRAM_LOG"].upper(), stream=sys.stderr)
    else:
        # What the client warns of, a person reads in the command's own words.
        logging.getLogger("cablegram").addHandler(logging.NullHandler())
    try:
        return asyncio.run(work) or DONE
    except KeyboardInterrupt:
        console.say("\nInterrupted.")
        return INTERRUPTED
    except console.Interrupted as error:
        console.say(f"\n{console.plain(error)}")
        return INTERRUPTED
    except BrokenPipeError:
        _silence()
        return CLOSED_PIPE
    except (CablegramError, OSError, console.EndOfInput) as error:
        return fail(error, status_of(error))


def status_of(error: BaseException) -> int:
    """The exit status for an error."""
    return next((status for kind, status in KINDS if isinstance(error, kind)), FAILED)


def fail(error: BaseException | str, status: int) -> int:
    """Say what went wrong; returns the exit status."""
    console.say(f"[bold red]Error:[/bold red] {console.plain(error)}")
    return status


def _silence() -> None:
    """Let the interpreter's last flush of the output go nowhere, instead of into a traceback."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
