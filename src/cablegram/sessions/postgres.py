"""Sessions in PostgreSQL, many accounts in one database. Needs the extra ``cablegram[postgres]``.

The tables ``cablegram_leases``, ``cablegram_records``, ``cablegram_peers``, ``cablegram_tags`` and
``cablegram_entries`` are made when they are missing. Each batch is one transaction that first checks and holds the
lease's token. Durable batches wait for the log to be on disk; others are committed with
``synchronous_commit = off``, so that a crash of the server loses the last ones at most.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from cablegram.errors import SessionError, UsageError
from cablegram.sessions.entries import bounds
from cablegram.sessions.types import Changes, PeerRow, Secret

from .persistence.lease import Holder
from .persistence.remote import RemoteSession

T = TypeVar("T")

_LOCK = 0x43424C47  # of the advisory lock under which the tables are made

_TABLES = """
CREATE TABLE IF NOT EXISTS cablegram_leases (
    account text PRIMARY KEY, token bigint NOT NULL, host text NOT NULL, pid bigint NOT NULL,
    since double precision NOT NULL, expires timestamptz NOT NULL
);
CREATE TABLE IF NOT EXISTS cablegram_records (
    account text, name text, content bytea NOT NULL, PRIMARY KEY (account, name)
);
CREATE TABLE IF NOT EXISTS cablegram_peers (
    account text, id bigint, weight smallint NOT NULL, seen bigint NOT NULL, body bytea NOT NULL,
    PRIMARY KEY (account, id)
);
CREATE TABLE IF NOT EXISTS cablegram_tags (account text, tag text, id bigint NOT NULL, PRIMARY KEY (account, tag));
CREATE TABLE IF NOT EXISTS cablegram_entries (
    account text, name text COLLATE "C", content bytea NOT NULL, PRIMARY KEY (account, name)
);
"""

_ACQUIRE = """
INSERT INTO cablegram_leases AS held (account, token, host, pid, since, expires)
VALUES ($1, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint, $2, $3, $4, now() + $5 * interval '1 second')
ON CONFLICT (account) DO UPDATE SET token = greatest(held.token + 1, excluded.token), host = excluded.host,
    pid = excluded.pid, since = excluded.since, expires = excluded.expires
WHERE held.expires < now() RETURNING token
"""
_RENEW = "UPDATE cablegram_leases SET expires = now() + $3 * interval '1 second' WHERE account = $1 AND token = $2"
_RELEASE = "UPDATE cablegram_leases SET expires = '-infinity' WHERE account = $1 AND token = $2"
_HOLDER = "SELECT host, pid, since FROM cablegram_leases WHERE account = $1"
_CHECK = "SELECT 1 FROM cablegram_leases WHERE account = $1 AND token = $2 FOR SHARE"

_PUT_RECORDS = """
INSERT INTO cablegram_records SELECT $1, * FROM unnest($2::text[], $3::bytea[])
ON CONFLICT (account, name) DO UPDATE SET content = excluded.content
"""
_DROP_RECORDS = "DELETE FROM cablegram_records WHERE account = $1 AND name = ANY($2::text[])"
_PUT_PEERS = """
INSERT INTO cablegram_peers AS old SELECT $1, * FROM unnest($2::bigint[], $3::smallint[], $4::bigint[], $5::bytea[])
ON CONFLICT (account, id) DO UPDATE SET weight = excluded.weight, seen = excluded.seen, body = excluded.body
WHERE excluded.weight >= old.weight
"""
_PUT_TAGS = """
INSERT INTO cablegram_tags SELECT $1, * FROM unnest($2::text[], $3::bigint[])
ON CONFLICT (account, tag) DO UPDATE SET id = excluded.id
"""
_PUT_ENTRIES = """
INSERT INTO cablegram_entries SELECT $1, * FROM unnest($2::text[], $3::bytea[])
ON CONFLICT (account, name) DO UPDATE SET content = excluded.content
"""
_DROP_ENTRIES = "DELETE FROM cablegram_entries WHERE account = $1 AND name = ANY($2::text[])"
_ENTRY = "SELECT content FROM cablegram_entries WHERE account = $1 AND name = $2"
_ENTRIES = """
SELECT name, content FROM cablegram_entries WHERE account = $1 AND name > $2 AND name < $3 ORDER BY name LIMIT $4
"""
_RECORDS = "SELECT name, content FROM cablegram_records WHERE account = $1"
_BY_ID = "SELECT id, weight, seen, body FROM cablegram_peers WHERE account = $1 AND id = $2"
_BY_TAG = """
SELECT p.id, p.weight, p.seen, p.body FROM cablegram_tags t
JOIN cablegram_peers p ON p.account = t.account AND p.id = t.id WHERE t.account = $1 AND t.tag = $2
"""
_ROWS = """
SELECT id, weight, seen, body FROM cablegram_peers WHERE account = $1 AND ($2::bigint IS NULL OR id > $2)
ORDER BY id LIMIT $3
"""


class PostgresSession(RemoteSession):
    """The account ``name`` in a PostgreSQL database at ``dsn`` (``postgresql://user@host/database``).

    ``pool`` may be an ``asyncpg`` pool of your own instead, to share its connections among accounts; it stays open.
    ``lease_ttl`` is how long (seconds) the account stays taken after its holder died; ``shared=True`` does without the
    lease. Errors: `SessionInUse`, `SessionError`.
    """

    def __init__(
        self,
        name: str,
        dsn: str | None = None,
        *,
        pool: Any = None,
        shared: bool = False,
        lease_ttl: float = 30.0,
        write_delay: float = 0.5,
    ) -> None:
        super().__init__(name, shared=shared, lease_ttl=lease_ttl, write_delay=write_delay)
        self._dsn = None if dsn is None else Secret(dsn.encode())  # it may hold a password
        self._own = pool is None
        self._pool = pool
        self.where = "PostgreSQL"

    async def db_connect(self) -> None:
        if self._pool is None:
            self._pool = await self._ask("open", self._new_pool)
        self.where = "PostgreSQL, database " + str(await self._ask("open", self._make_tables))

    def _new_pool(self) -> Awaitable[Any]:
        dsn = None if self._dsn is None else self._dsn.decode()
        pool: Awaitable[Any] = _asyncpg().create_pool(dsn, min_size=1, max_size=2, timeout=5.0, command_timeout=10.0)
        return pool

    async def _make_tables(self) -> Any:
        if await self._pool.fetchval("SELECT to_regclass('cablegram_entries')") is None:
            async with self._pool.acquire() as connection, connection.transaction():
                await connection.execute(f"SELECT pg_advisory_xact_lock({_LOCK})")
                await connection.execute(_TABLES)
        return await self._pool.fetchval("SELECT current_database()")

    async def db_disconnect(self) -> None:
        if self._own and self._pool is not None:
            pool, self._pool = self._pool, None
            await self._ask("close", pool.close)

    async def db_acquire(self, me: Holder) -> int | Holder:
        token = await self._ask("take", lambda: self._pool.fetchval(_ACQUIRE, self.name, *me, self.lease_ttl))
        return await self._holder() if token is None else int(token)

    async def db_renew(self, token: int, me: Holder) -> Holder | None:
        done = await self._ask("keep", lambda: self._pool.execute(_RENEW, self.name, token, self.lease_ttl))
        return None if done == "UPDATE 1" else await self._holder()

    async def db_release(self, token: int) -> None:
        await self._ask("release", lambda: self._pool.execute(_RELEASE, self.name, token))

    async def db_read(self) -> dict[str, bytes]:
        rows = await self._ask("read", lambda: self._pool.fetch(_RECORDS, self.name))
        return {str(name): Secret(content) for name, content in rows}

    async def db_write(self, changes: Changes, token: int | None) -> Holder | None:
        held = await self._ask("write", lambda: self._put_if_held(changes, token))
        return None if held else await self._holder()

    async def _put_if_held(self, changes: Changes, token: int | None) -> bool:
        async with self._pool.acquire() as connection, connection.transaction():
            if not changes.durable:
                await connection.execute("SET LOCAL synchronous_commit = off")
            held = token is None or bool(await connection.fetchval(_CHECK, self.name, token))
            if held:
                await self._put(connection, changes)
        return held

    async def _put(self, connection: Any, changes: Changes) -> None:
        for changed, put, drop in (
            (changes.records, _PUT_RECORDS, _DROP_RECORDS),
            (changes.entries, _PUT_ENTRIES, _DROP_ENTRIES),
        ):
            kept = [(name, bytes(content)) for name, content in changed.items() if content is not None]
            gone = [name for name, content in changed.items() if content is None]
            if kept:
                await connection.execute(put, self.name, [name for name, _ in kept], [body for _, body in kept])
            if gone:
                await connection.execute(drop, self.name, gone)
        peers = list(changes.peers)
        if peers:
            columns = [[row.id for row in peers], [row.weight for row in peers], [row.seen for row in peers]]
            await connection.execute(_PUT_PEERS, self.name, *columns, [bytes(row.body) for row in peers])
        tags = {tag: row.id for row in peers for tag in row.tags}
        if tags:
            await connection.execute(_PUT_TAGS, self.name, list(tags), list(tags.values()))

    async def db_find(self, key: int | str) -> PeerRow | None:
        query = _BY_ID if isinstance(key, int) else _BY_TAG
        row = await self._ask("read", lambda: self._pool.fetchrow(query, self.name, key))
        return None if row is None else PeerRow(row[0], row[1], row[2], (), row[3])

    async def db_rows(self, after: int | None, limit: int) -> list[PeerRow]:
        rows = await self._ask("read", lambda: self._pool.fetch(_ROWS, self.name, after, limit))
        return [PeerRow(marked, weight, seen, (), body) for marked, weight, seen, body in rows]

    async def db_entry(self, name: str) -> bytes | None:
        found: bytes | None = await self._ask("read", lambda: self._pool.fetchval(_ENTRY, self.name, name))
        return None if found is None else Secret(found)

    async def db_entries(self, family: str | None, after: str | None, limit: int) -> list[tuple[str, bytes]]:
        low, high = bounds(family, after)
        rows = await self._ask("read", lambda: self._pool.fetch(_ENTRIES, self.name, low, high, limit))
        return [(str(name), Secret(content)) for name, content in rows]

    async def db_erase(self, token: int | None) -> None:
        await self._ask("erase", lambda: self._erase_if_held(token))

    async def _erase_if_held(self, token: int | None) -> None:
        async with self._pool.acquire() as connection, connection.transaction():
            if token is not None and not await connection.fetchval(_CHECK, self.name, token):
                return
            for table in ("entries", "tags", "peers", "records", "leases"):
                await connection.execute(
                    f"DELETE FROM cablegram_{table} WHERE account = $1",  # noqa: S608 - five constants
                    self.name,
                )

    async def _holder(self) -> Holder:
        row = await self._ask("read", lambda: self._pool.fetchrow(_HOLDER, self.name))
        return Holder("unknown", 0, 0.0) if row is None else Holder(row[0], row[1], row[2])

    async def _ask(self, verb: str, work: Callable[[], Awaitable[T]]) -> T:
        """Do ``work`` at the database; what goes wrong there is a `SessionError` that says what could not be done.

        It is raised outside of the handler: its context would be asyncpg's error, whose frames hold the address with
        its password, and what was written. For the same reason ``work`` is a function: its frames are gone by then.
        """
        asyncpg = _asyncpg()
        try:
            return await work()
        except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, ValueError) as error:
            # no text of a ValueError: it quotes the address
            text = "not a usable address" if isinstance(error, ValueError) else str(error).partition("\n")[0][:200]
            reason = f"{type(error).__name__}: {text}"
        raise SessionError(f"cannot {verb} {self.describe()}: {reason}")


def _asyncpg() -> Any:
    from importlib import import_module  # the driver has no types that a checker could read

    try:
        return import_module("asyncpg")
    except ModuleNotFoundError:
        raise UsageError("PostgresSession needs asyncpg: pip install 'cablegram[postgres]'") from None
