"""`cablegram.run`: a script's one call."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


def run(main: Coroutine[Any, Any, T], *, uvloop: bool | None = None, debug: bool | None = None) -> T:
    """Run a script: ``cablegram.run(main())`` at its end; returns what ``main`` returns.

    As ``asyncio.run``, on uvloop's event loop where that is installed (``pip install "cablegram[speed]"``; ``uvloop``:
    True insists on it, False does without), and Ctrl-C ends the program without a traceback, with exit status 130:
    clients that were opened by ``async with`` have disconnected and kept their sessions by then. ``debug``: that of
    ``asyncio.run``. Raises :class:`~cablegram.errors.UsageError` where something else than a coroutine is given.
    """
    given: object = main
    if not asyncio.iscoroutine(given):
        from cablegram.errors import UsageError

        called = " (call it: run(main()))" if callable(given) else ""
        raise UsageError(f"run() takes a coroutine, not a {type(given).__name__}{called}")
    try:
        with asyncio.Runner(debug=debug, loop_factory=_loop_factory(uvloop)) as runner:
            return runner.run(main)
    except KeyboardInterrupt:
        sys.exit(130)
    finally:
        main.close()  # else Python warns that it was never awaited, beside the error that says why


def _loop_factory(wanted: bool | None) -> Callable[[], asyncio.AbstractEventLoop] | None:
    if wanted is False:
        return None
    try:
        from uvloop import new_event_loop
    except ModuleNotFoundError:
        if wanted is None:
            return None
        from cablegram.errors import UsageError

        raise UsageError('uvloop is not installed: pip install "cablegram[speed]"') from None
    factory: Callable[[], asyncio.AbstractEventLoop] = new_event_loop
    return factory
