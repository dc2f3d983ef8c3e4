"""A store in memory that keeps what was committed and nothing else, with the lease of a database.

A `Disk` outlives the sessions on it, as a database outlives the processes that use it. Each `DiskSession` is one
process's view: its writes take time, are carried out whole or not at all, and can be lost before or after that.
"""

from __future__ import annotations

import asyncio
from typing import Any

from cablegram.errors import SessionError
from cablegram.sessions.entries import bounds
from cablegram.sessions.persistence.lease import Holder
from cablegram.sessions.persistence.remote import RemoteSession
from cablegram.sessions.types import Changes, PeerRow
from cablegram.testing import SeededRand


class Disk:
    """What is committed. ``away``: it cannot be reached; ``slow``: a write takes up to this long (seconds)."""

    def __init__(self, rand: SeededRand, *, slow: float = 0.05) -> None:
        self.rand = rand
        self.slow = slow
        self.away = False
        self.records: dict[str, bytes] = {}
        self.entries: dict[str, bytes] = {}
        self.peers: dict[int, PeerRow] = {}
        self.tags: dict[str, int] = {}
        self.token = 0
        self.holder: Holder | None = None
        self.refused = 0
        """Writes of those who have lost the lease."""

    def session(self, **options: Any) -> DiskSession:
        """The view of a new process."""
        return DiskSession(self, **options)

    def end_lease(self) -> None:
        """Let the lease be over, as it is by itself when its holder no longer renews it."""
        self.holder = None

    def family(self, family: str) -> list[str]:
        """The names of a family's entries that are committed."""
        low, high = bounds(family, None)
        return sorted(name for name in self.entries if low < name < high)

    def commit(self, changes: Changes) -> None:
        for stored, changed in ((self.records, changes.records), (self.entries, changes.entries)):
            for name, value in changed.items():
                if value is None:
                    stored.pop(name, None)
                else:
                    stored[name] = value
        for row in changes.peers:
            old = self.peers.get(row.id)
            if old is None or row.weight >= old.weight:
                self.peers[row.id] = row
                self.tags.update(dict.fromkeys(row.tags, row.id))


class DiskSession(RemoteSession):
    """One process's session on a `Disk`. ``dead``: the process is, and nothing that it does reaches the disk."""

    where = "memory"

    def __init__(self, disk: Disk, **options: Any) -> None:
        super().__init__("bot", **options)
        self.disk = disk
        self.dead = False

    async def _reach(self) -> None:
        await asyncio.sleep(self.disk.rand.uniform(0, self.disk.slow))
        self._check_reachable()

    def _check_reachable(self) -> None:
        if self.dead:
            raise SessionError("the process is dead")
        if self.disk.away:
            raise SessionError("the store cannot be reached")

    async def db_acquire(self, me: Holder) -> int | Holder:
        await self._reach()
        if self.disk.holder is not None:
            return self.disk.holder
        self.disk.holder = me
        self.disk.token += 1
        return self.disk.token

    async def db_renew(self, token: int, me: Holder) -> Holder | None:
        await self._reach()
        return None if token == self.disk.token else self.disk.holder or me

    async def db_release(self, token: int) -> None:
        await self._reach()
        if token == self.disk.token:
            self.disk.holder = None

    async def db_read(self) -> dict[str, bytes]:
        await self._reach()
        return dict(self.disk.records)

    async def db_write(self, changes: Changes, token: int | None) -> Holder | None:
        await self._reach()
        if token is not None and token != self.disk.token:
            self.disk.refused += 1
            return self.disk.holder or self._me()
        self.disk.commit(changes)
        await self._reach()  # committed, and the answer may be lost
        return None

    async def db_find(self, key: int | str) -> PeerRow | None:
        await self._reach()
        number = key if isinstance(key, int) else self.disk.tags.get(key)
        return None if number is None else self.disk.peers.get(number)

    async def db_rows(self, after: int | None, limit: int) -> list[PeerRow]:
        await self._reach()
        return [self.disk.peers[n] for n in sorted(self.disk.peers) if after is None or n > after][:limit]

    async def db_entry(self, name: str) -> bytes | None:
        await self._reach()
        return self.disk.entries.get(name)

    async def db_entries(self, family: str | None, after: str | None, limit: int) -> list[tuple[str, bytes]]:
        await self._reach()
        low, high = bounds(family, after)
        return [(name, self.disk.entries[name]) for name in sorted(self.disk.entries) if low < name < high][:limit]

    async def db_erase(self, token: int | None) -> None:
        self.disk.__init__(self.disk.rand)  # type: ignore[misc]
