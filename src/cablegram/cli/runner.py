"""Running a command's coroutine: errors become one line and an exit status.

0: done. 1: it failed, the line says why. 2: it was asked for wrongly. 130: Ctrl-C.
"""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import Coroutine
from typing import Any

from cablegram.cli import console
from cablegram.errors import CablegramError, UsageError


def run(work: Coroutine[Any, Any, int | None], *, interrupted: str = "Interrupted.") -> int:
    """Run it and return the exit status; ``interrupted`` is said after Ctrl-C."""
    if os.environ.get("CABLEGRAM_LOG"):
        logging.basicConfig(level=os.environ["CABLEGRAM_LOG"].upper(), stream=sys.stderr)
    else:
        # What the client warns of, a person reads in the command's own words.
        logging.getLogger("cablegram").addHandler(logging.NullHandler())
    try:
        return asyncio.run(work) or 0
    except KeyboardInterrupt:
        console.say(f"\n{interrupted}")
        return 130
    except console.EndOfInput as error:
        return fail(error, 2)
    except UsageError as error:
        return fail(error, 2)
    except (CablegramError, OSError) as error:
        return fail(error, 1)


def fail(error: BaseException | str, status: int) -> int:
    """Say what went wrong; returns the exit status."""
    console.say(f"[bold red]Error:[/bold red] {console.plain(error)}")
    return status
