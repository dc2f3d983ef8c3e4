"""Waiting for what another party will do."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


async def eventually(check: Callable[[], T], *, timeout: float = 10.0) -> T:
    """Call ``check`` until it returns something true, and return that.

    For what a test cannot await, such as a message arriving at somebody else. Raises TimeoutError, with what ``check``
    returned last, after ``timeout`` seconds (of virtual time, on a virtual loop)::

        await eventually(lambda: "Hello" in user.texts(bot))
    """
    loop = asyncio.get_running_loop()
    deadline, pause = loop.time() + timeout, 0.001
    while True:
        found = check()
        if found:
            return found
        if loop.time() >= deadline:
            raise TimeoutError(f"it did not happen within {timeout:g} s; the last answer was {found!r}")
        await asyncio.sleep(pause)
        pause = min(pause * 1.5, 0.05)
