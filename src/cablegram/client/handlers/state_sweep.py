"""Forgetting states that have expired and that nobody asks for again.

A state that has expired reads as none. Its entry is removed by those who keep new ones: each `EVERY`-th state that can
expire looks at the next `PAGE` entries, in the order of their names and round again. So a bot with a million dead
conversations needs no task and no timer, and removes them four times as fast as it makes new ones.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from cablegram.sessions.types import settle

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

EVERY = 64
PAGE = 256


class Sweep:
    """How far one client is. ``touched``: what was kept while a page is being read, None at other times."""

    __slots__ = ("after", "count", "touched")

    def __init__(self) -> None:
        self.after: str | None = None
        self.count = 0
        self.touched: set[str] | None = None


_sweeps: WeakKeyDictionary[ClientCore, Sweep] = WeakKeyDictionary()


async def kept(client: ClientCore, family: str, name: str) -> None:
    """An entry of the family was kept that can expire."""
    sweep = _sweeps.get(client)
    if sweep is None:
        sweep = _sweeps[client] = Sweep()
    sweep.count += 1
    if sweep.touched is not None:
        sweep.touched.add(name)
    elif sweep.count % EVERY == 0:
        sweep.touched = {name}
        try:
            await _sweep(client, family, sweep, sweep.touched)
        finally:
            sweep.touched = None


async def _sweep(client: ClientCore, family: str, sweep: Sweep, touched: set[str]) -> None:
    page = await settle(client.session.entries(family, sweep.after, PAGE))
    now = client.server_time()
    sweep.after = page[-1][0] if len(page) == PAGE else None
    dead = [
        name for name, stored in page if name not in touched and name not in client._shown and _expired(stored, now)
    ]
    if dead:
        client.session.set_entries(dict.fromkeys(dead))


def _expired(stored: bytes, now: float) -> bool:
    expires = json.loads(stored.decode("utf-8", "surrogatepass")).get("e")
    return expires is not None and expires <= now
