"""Entries of a session: what is kept under names, too much of it to be held in memory.

A name is ``family/rest``. Entries are written like everything else, by the session's one queue: what is changed in one
turn of the event loop, entries and records alike, is in one transaction of the store. That is what a state and the mark
of the update that made it rely on::

    session.set_entries({"state/c5": b"..."})         both are kept,
    session.set_update_state(...)                     or neither is

A kind whose store finds an entry by its name overrides ``fetch_entry`` and ``fetch_entries``, and gets the changes in
``Changes.entries``. For other kinds entries are records, and all of them are in memory.
"""

from __future__ import annotations

from collections.abc import Awaitable, Mapping
from typing import TYPE_CHECKING, TypeVar, Union

from cablegram.errors import SessionFormatError, UsageError

from .persistence import records as codec
from .state import SessionState
from .types import Secret

if TYPE_CHECKING:
    from .persistence.queue import WriteQueue

T = TypeVar("T")
MaybeAwaitable = Union[Awaitable[T], T]  # noqa: UP007 - type checkers take no generic alias with "|" here

PAGE = 1000


class Entries(SessionState):
    """The part of a session that keeps entries. `Session` gives it the queue."""

    _queue: WriteQueue
    _stored: bool

    # ------------------------------------------------------------------ what a kind with a store may override

    def fetch_entry(self, name: str) -> MaybeAwaitable[bytes | None]:
        """The stored entry of this name as it was persisted, None when there is none."""
        return None

    def fetch_entries(
        self, family: str | None, after: str | None, limit: int
    ) -> MaybeAwaitable[list[tuple[str, bytes]]]:
        """Up to ``limit`` stored entries of a family (None: of all) in the order of their names, after one of them."""
        return []

    @property
    def finds_entries(self) -> bool:
        """Whether the store finds entries by name; else they are records, and in memory."""
        return self._stored and type(self).fetch_entry is not Entries.fetch_entry

    # ------------------------------------------------------------------ the public part

    def entry(self, name: str) -> MaybeAwaitable[bytes | None]:
        """What is kept under a name, None when nothing is. Errors: `SessionError` and its kinds."""
        if not self.finds_entries:
            return self._entries.get(name)
        found, value = self._queue.pending_entry(name)
        if found:
            return None if value is None else self._open_entry(name, value)
        stored = self.fetch_entry(name)
        if isinstance(stored, Awaitable):
            return self._entry_later(name, stored)
        return None if stored is None else self._open_entry(name, stored)

    async def _entry_later(self, name: str, stored: Awaitable[bytes | None]) -> bytes | None:
        value = await stored
        return None if value is None else self._open_entry(name, value)

    def set_entries(self, changes: Mapping[str, bytes | None], *, durable: bool = False) -> Awaitable[None] | None:
        """Keep entries, None removes one; all of them in one transaction, with whatever else is changed until the event
        loop's next turn. Batched, or ``durable``: written at once, and on the disk when the result has been settled.
        """
        for name in changes:
            if not name.partition("/")[2] or name.startswith("/"):
                raise UsageError(f"an entry is called family/name, not {name!r}")
        if not self.finds_entries:
            for name, value in changes.items():
                self._put_entry(name, value)
            return self._queue.flush() if durable and self._stored else None
        sealed = {name: None if value is None else codec.seal(name, value) for name, value in changes.items()}
        return self._queue.entries(sealed, durable=durable)

    def entries(
        self, family: str | None, after: str | None = None, limit: int = PAGE
    ) -> MaybeAwaitable[list[tuple[str, bytes]]]:
        """Up to ``limit`` entries of a family (None: of all), after one of them (None: from the start).

        They come in the order of their names, encrypted ones in another that stays the same. What was changed before is
        written first.
        """
        if not self.finds_entries:
            low, high = bounds(family, after)
            names = sorted(name for name in self._entries if low < name < high)
            return [(name, self._entries[name]) for name in names[:limit]]
        flushed = self._queue.flush()
        if flushed is not None:
            return self._entries_after(flushed, family, after, limit)
        found = self.fetch_entries(family, after, limit)
        if isinstance(found, Awaitable):
            return self._entries_later(found)
        return [(name, self._open_entry(name, value)) for name, value in found]

    async def _entries_after(
        self, flushed: Awaitable[None], family: str | None, after: str | None, limit: int
    ) -> list[tuple[str, bytes]]:
        await flushed
        found = self.fetch_entries(family, after, limit)
        return (
            await self._entries_later(found)
            if isinstance(found, Awaitable)
            else [(name, self._open_entry(name, value)) for name, value in found]
        )

    async def _entries_later(self, found: Awaitable[list[tuple[str, bytes]]]) -> list[tuple[str, bytes]]:
        return [(name, self._open_entry(name, value)) for name, value in await found]

    # ------------------------------------------------------------------ inside

    def _put_entry(self, name: str, value: bytes | None) -> None:
        """Keep an entry as a record."""
        if value is None:
            self._entries.pop(name, None)
        else:
            value = self._entries[name] = Secret(value)
        self._changed("entry/" + name, value)

    def _open_entry(self, name: str, value: bytes) -> bytes:
        try:
            return codec.unseal(name, value)
        except SessionFormatError as error:
            raise SessionFormatError(f"{self.describe()}: {error}") from None


def bounds(family: str | None, after: str | None) -> tuple[str, str]:
    """Between which names a page of a family lies: above the first, below the second."""
    low, high = ("", "\U0010ffff") if family is None else (family + "/", family + "0")  # "0" follows "/"
    return (low if after is None or after < low else after), high
