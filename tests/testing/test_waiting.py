"""Waiting for a condition."""

from __future__ import annotations

import asyncio

import pytest

from cablegram.testing import eventually, run


def test_it_returns_what_was_found() -> None:
    """The first true value comes back as soon as it is there; an error in the check is not hidden."""

    async def main() -> None:
        found: list[int] = []
        asyncio.get_running_loop().call_later(3, found.append, 7)
        assert await eventually(lambda: found) == [7]
        with pytest.raises(ZeroDivisionError):
            await eventually(lambda: 1 // 0)

    run(main)


def test_it_gives_up() -> None:
    """After the time-out the error says what the check returned last."""

    async def main() -> None:
        with pytest.raises(TimeoutError, match=r"within 5 s; the last answer was \[\]"):
            await eventually(list, timeout=5)

    run(main)
