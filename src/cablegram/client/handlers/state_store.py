"""Entries of the session that handlers change, between the end of a handler and the store.

Theory of operation. While a handler runs, what it changes is its event's (``event.changed``): a handler that fails has
changed nothing. When it has ended, everybody sees the change (`show`), but it is not with the session yet: that waits
for the mark of its update (`write`), so that after a crash no state is ahead of the update that made it, which comes
again. An example; two updates of one chat are being handled, the first by a slow handler of another chat's order::

    update 7 (chat A) under way
    update 8 (chat B) ends: state of B is "address"      shown; stored: the mark before 7, B's old state
    crash: 7 and 8 come again, and 8 finds the state it found before
    update 7 ends                                        stored in one transaction: the mark after 8, "address"
"""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from typing import TYPE_CHECKING

from cablegram.sessions.types import settle

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore
    from cablegram.client.updates.handling import Writes


class WriteThrough(dict[str, bytes | None]):
    """``event.changed`` of an event that no handler was called with, such as an answer in a conversation: what changes
    is written at once.
    """

    def __init__(self, client: ClientCore) -> None:
        super().__init__()
        self._client = client

    def __setitem__(self, name: str, value: bytes | None) -> None:
        super().__setitem__(name, value)
        write(self._client, {name: value})


def show(client: ClientCore, writes: Writes) -> None:
    """Let everybody see what a handler has changed."""
    client._shown.update(writes)


def write(
    client: ClientCore, writes: Writes, also: Mapping[str, bytes | None] | None = None, *, durable: bool = False
) -> Awaitable[None] | None:
    """Give the session what a handler has changed, and in the same transaction ``also``, such as the mark that its
    update was dealt with. Written as ``Session.set_entries`` says.
    """
    shown = client._shown
    for name, value in writes.items():
        if shown.get(name, writes) is value:  # else a later handler has changed it again
            del shown[name]
    return client.session.set_entries({**writes, **also} if also else writes, durable=durable)


def hide(client: ClientCore, writes: Writes) -> None:
    """What handlers have changed is not to be: another handler of the same update has failed, and all run again."""
    shown = client._shown
    for name, value in writes.items():
        if shown.get(name, writes) is value:
            del shown[name]


async def read(client: ClientCore, name: str) -> bytes | None:
    """An entry as handlers see it."""
    if name in client._shown:
        return client._shown[name]
    return await settle(client.session.entry(name))
