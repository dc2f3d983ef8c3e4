"""What sessions in a shared database have in common: a lease with a heartbeat and a fencing token.

The lease says who uses the account (host, process, since when) and ends by itself ``lease_ttl`` seconds after its last
renewal. Each holder gets a token that is larger than every one before it, and each write names its token: a holder that
was frozen and replaced cannot overwrite what its successor wrote, it gets `SessionInUse`.
"""

from __future__ import annotations

import asyncio
import os
import time
from collections.abc import Awaitable, Mapping

from cablegram.errors import SessionError, SessionInUse, UsageError
from cablegram.sessions.base import Session
from cablegram.sessions.types import Changes, PeerRow

from .lease import Holder


class RemoteSession(Session):
    """A session in a database that many accounts and machines share. Kinds override the methods with ``db_``."""

    where = "a database"
    """Which database, for messages."""

    def __init__(self, name: str, *, shared: bool = False, lease_ttl: float = 30.0, write_delay: float = 0.5) -> None:
        super().__init__(write_delay=write_delay)
        if not name or "\0" in name:
            raise UsageError(f"not a name for a session: {name!r}")
        if lease_ttl <= 0:
            raise UsageError("lease_ttl is a positive number of seconds")
        self.name = name
        self.shared = shared
        self.lease_ttl = lease_ttl
        self._token: int | None = None
        self._lost: SessionError | None = None
        self._open = False
        self._heartbeat: asyncio.Task[None] | None = None

    # ------------------------------------------------------------------ what a kind of database overrides

    async def db_connect(self) -> None:
        """Connect and make the tables; does nothing when that is done."""

    async def db_disconnect(self) -> None:
        """Let go of the connection."""

    async def db_acquire(self, me: Holder) -> int | Holder:
        """Take the lease for ``lease_ttl`` seconds and give its token, or say who has it."""
        return 0

    async def db_renew(self, token: int, me: Holder) -> Holder | None:
        """Prolong the lease; None when it is still held, else who has it now."""
        return None

    async def db_release(self, token: int) -> None:
        """End the lease, if it is held under this token."""

    async def db_read(self) -> dict[str, bytes]:
        """All records."""
        return {}

    async def db_write(self, changes: Changes, token: int | None) -> Holder | None:
        """Write a batch in one transaction, or say who has the lease when ``token`` is not the newest."""
        return None

    async def db_find(self, key: int | str) -> PeerRow | None:
        """A peer by marked id or tag."""
        return None

    async def db_rows(self, after: int | None, limit: int) -> list[PeerRow]:
        """Peers in the order of their ids."""
        return []

    async def db_entry(self, name: str) -> bytes | None:
        """An entry."""
        return None

    async def db_entries(self, family: str | None, after: str | None, limit: int) -> list[tuple[str, bytes]]:
        """Entries in the order of their names (`entries.bounds`)."""
        return []

    async def db_erase(self, token: int | None) -> None:
        """Remove all of the account, the lease included."""

    # ------------------------------------------------------------------ the contract

    def describe(self) -> str:
        return f"{type(self).__name__} {self.name!r} in {self.where}"

    async def fetch(self) -> Mapping[str, bytes]:
        await self.db_connect()
        self._open = True
        try:
            if not self.shared and self._token is None:
                await self._acquire()
            return await self.db_read()
        except BaseException:
            await self._let_go()
            raise

    async def persist(self, changes: Changes) -> None:
        self._check_open()
        holder = await self.db_write(changes, self._token)
        if holder is not None:
            self._lose(SessionInUse(self.name, *holder))
        if self._lost is not None:
            raise self._lost

    async def lookup(self, key: int | str) -> PeerRow | None:
        self._check_open()
        if isinstance(key, int) and not -(2**63) <= key < 2**63:
            return None
        return await self.db_find(key)

    async def rows(self, after: int | None, limit: int) -> list[PeerRow]:
        self._check_open()
        return await self.db_rows(after, limit)

    async def fetch_entry(self, name: str) -> bytes | None:
        self._check_open()
        return await self.db_entry(name)

    async def fetch_entries(self, family: str | None, after: str | None, limit: int) -> list[tuple[str, bytes]]:
        self._check_open()
        return await self.db_entries(family, after, limit)

    def close(self) -> Awaitable[None] | None:
        if self._lost is not None:
            self._queue.discard()  # it can never be written; save() says so
        return super().close()

    async def release(self) -> None:
        if self._open:
            await self._let_go()

    async def erase(self) -> None:
        if not self._open:
            await self.fetch()
        self._loaded = False
        try:
            await self.db_erase(self._token)
            self._token = None
        finally:
            await self._let_go()

    # ------------------------------------------------------------------ inside

    def _check_open(self) -> None:
        if not self._open:
            raise SessionError(f"{self.describe()} is not open: await load() first")
        if self._lost is not None:
            raise self._lost

    def _me(self) -> Holder:
        import socket

        return Holder(socket.gethostname(), os.getpid(), time.time())

    async def _acquire(self) -> None:
        got = await self.db_acquire(self._me())
        if isinstance(got, Holder):
            raise SessionInUse(self.name, *got)
        self._token, self._lost = got, None
        self._heartbeat = asyncio.ensure_future(self._beat(got))

    async def _beat(self, token: int) -> None:
        loop = asyncio.get_running_loop()
        interval = self.lease_ttl / 3
        me = self._me()
        valid_until = loop.time() + self.lease_ttl
        while True:
            await asyncio.sleep(interval)
            asked = loop.time()
            try:
                async with asyncio.timeout(interval):
                    holder = await self.db_renew(token, me)
            except (SessionError, TimeoutError) as error:
                if loop.time() < valid_until:
                    continue
                self._lose(
                    SessionError(
                        f"the lease of {self.describe()} could not be renewed for {self.lease_ttl:g} s "
                        f"({error or 'no answer'}); another process may have taken the session over"
                    )
                )
                return
            if holder is not None:
                self._lose(SessionInUse(self.name, *holder))
                return
            valid_until = asked + self.lease_ttl

    def _lose(self, error: SessionError) -> None:
        if self._lost is None:
            self._lost = error
            if self.on_lost is not None:
                self.on_lost(self._lost)

    async def _let_go(self) -> None:
        heartbeat, self._heartbeat = self._heartbeat, None
        if heartbeat is not None:
            heartbeat.cancel()
            await asyncio.gather(heartbeat, return_exceptions=True)
        token, self._token = self._token, None
        self._open = False
        try:
            if token is not None and self._lost is None:
                await self.db_release(token)
        finally:
            self._lost = None
            await self.db_disconnect()
