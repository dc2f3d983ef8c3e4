"""Sessions in Redis, many accounts in one database. Needs the extra ``cablegram[redis]``.

For an account ``NAME`` and the prefix ``cablegram`` there are the hashes ``cablegram:{NAME}:records``, ``:peers``,
``:tags`` and ``:entries``, the entries' names in order (``:names``), the lease ``:lease`` (which expires by itself)
and the newest token ``:token``. Each step is one script, so it happens whole or not at all. A
durable change is as durable as the server's ``appendfsync`` makes it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, TypeVar

from cablegram.errors import SessionError, SessionFormatError, UsageError
from cablegram.sessions.entries import bounds
from cablegram.sessions.types import Changes, PeerRow, Secret

from .persistence.lease import Holder
from .persistence.remote import RemoteSession

T = TypeVar("T")

_ACQUIRE = """
local held = redis.call('HMGET', KEYS[1], 'host', 'pid', 'since')
if held[1] then return held end
local now = redis.call('TIME')
local token = now[1] * 1000000 + now[2]
local last = tonumber(redis.call('GET', KEYS[2]) or '0')
if token <= last then token = last + 1 end
token = string.format('%.0f', token)
redis.call('SET', KEYS[2], token)
redis.call('HSET', KEYS[1], 'token', token, 'host', ARGV[2], 'pid', ARGV[3], 'since', ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return token
"""

_RENEW = """
if redis.call('GET', KEYS[2]) ~= ARGV[5] then
  local held = redis.call('HMGET', KEYS[1], 'host', 'pid', 'since')
  return {held[1] or 'unknown', held[2] or '0', held[3] or '0'}
end
redis.call('HSET', KEYS[1], 'token', ARGV[5], 'host', ARGV[2], 'pid', ARGV[3], 'since', ARGV[4])
redis.call('PEXPIRE', KEYS[1], ARGV[1])
return 'held'
"""

_RELEASE = "if redis.call('HGET', KEYS[1], 'token') == ARGV[1] then redis.call('DEL', KEYS[1]) end"

_WRITE = """
if ARGV[1] ~= '' and redis.call('GET', KEYS[2]) ~= ARGV[1] then
  local held = redis.call('HMGET', KEYS[1], 'host', 'pid', 'since')
  return {held[1] or 'unknown', held[2] or '0', held[3] or '0'}
end
local at = 8
for _ = 1, ARGV[2] do redis.call('HSET', KEYS[3], ARGV[at], ARGV[at + 1]); at = at + 2 end
for _ = 1, ARGV[3] do redis.call('HDEL', KEYS[3], ARGV[at]); at = at + 1 end
for _ = 1, ARGV[4] do
  local old = redis.call('HGET', KEYS[4], ARGV[at])
  if not old or old:byte(1) <= ARGV[at + 1]:byte(1) then redis.call('HSET', KEYS[4], ARGV[at], ARGV[at + 1]) end
  at = at + 2
end
for _ = 1, ARGV[5] do redis.call('HSET', KEYS[5], ARGV[at], ARGV[at + 1]); at = at + 2 end
for _ = 1, ARGV[6] do
  redis.call('HSET', KEYS[6], ARGV[at], ARGV[at + 1])
  redis.call('ZADD', KEYS[7], 0, ARGV[at])
  at = at + 2
end
for _ = 1, ARGV[7] do
  redis.call('HDEL', KEYS[6], ARGV[at])
  redis.call('ZREM', KEYS[7], ARGV[at])
  at = at + 1
end
return 'written'
"""

_ERASE = """
if ARGV[1] ~= '' and redis.call('GET', KEYS[2]) ~= ARGV[1] then return 'lost' end
redis.call('DEL', unpack(KEYS))
return 'erased'
"""


class RedisSession(RemoteSession):
    """The account ``name`` in a Redis server at ``url`` (``redis://``, ``rediss://``, ``unix://``).

    ``client`` may be a ``redis.asyncio.Redis`` of your own instead, to share its connections among accounts; it must
    not decode responses, and it stays open. ``lease_ttl`` is how long (seconds) the account stays taken after its
    holder died; ``shared=True`` does without the lease. Errors: `SessionInUse`, `SessionError`.
    """

    def __init__(
        self,
        name: str,
        url: str = "redis://localhost:6379/0",
        *,
        client: Any = None,
        prefix: str = "cablegram",
        shared: bool = False,
        lease_ttl: float = 30.0,
        write_delay: float = 0.5,
    ) -> None:
        super().__init__(name, shared=shared, lease_ttl=lease_ttl, write_delay=write_delay)
        self._url = Secret(url.encode())  # it may hold a password
        self._own = client is None
        self._client = client
        base = f"{prefix}:{{{name}}}:"
        self._keys = [base + part for part in ("lease", "token", "records", "peers", "tags", "entries", "names")]
        self.where = "Redis"

    async def db_connect(self) -> None:
        try:
            from redis.asyncio import Redis
        except ModuleNotFoundError:
            raise UsageError("RedisSession needs redis-py: pip install 'cablegram[redis]'") from None
        if self._client is None:
            with suppress(ValueError):  # its frames hold the address: no error may have it as its context
                self._client = Redis.from_url(self._url.decode(), socket_connect_timeout=5.0, socket_timeout=10.0)
        if self._client is None:
            raise UsageError("not an address of a Redis server; write redis://host:port/0")
        self.where, decodes = _place(self._client)
        if decodes:
            raise UsageError("RedisSession needs a client that does not decode responses")

    async def db_disconnect(self) -> None:
        if self._own and self._client is not None:
            client, self._client = self._client, None
            await self._ask("close", client.aclose)

    async def db_acquire(self, me: Holder) -> int | Holder:
        got = await self._ask("take", lambda: self._run(_ACQUIRE, int(self.lease_ttl * 1000), *me))
        return _holder(got) if isinstance(got, list) else int(got)

    async def db_renew(self, token: int, me: Holder) -> Holder | None:
        got = await self._ask("keep", lambda: self._run(_RENEW, int(self.lease_ttl * 1000), *me, token))
        return _holder(got) if isinstance(got, list) else None

    async def db_release(self, token: int) -> None:
        await self._ask("release", lambda: self._run(_RELEASE, token))

    async def db_read(self) -> dict[str, bytes]:
        found = await self._ask("read", lambda: self._client.hgetall(self._keys[2]))
        return {name.decode(): Secret(content) for name, content in found.items()}

    async def db_write(self, changes: Changes, token: int | None) -> Holder | None:
        got = await self._ask("write", lambda: self._run(_WRITE, *_arguments(changes, token)))
        return _holder(got) if isinstance(got, list) else None

    async def db_find(self, key: int | str) -> PeerRow | None:
        if isinstance(key, str):
            found = await self._ask("read", lambda: self._client.hget(self._keys[4], key))
            if found is None:
                return None
            marked = int(found)
        else:
            marked = key
        value = await self._ask("read", lambda: self._client.hget(self._keys[3], str(marked)))
        return None if value is None else self._row(marked, value)

    async def db_rows(self, after: int | None, limit: int) -> list[PeerRow]:
        keys = await self._ask("read", lambda: self._client.hkeys(self._keys[3]))
        chosen = [one for one in sorted(map(int, keys)) if after is None or one > after][:limit]
        if not chosen:
            return []
        values = await self._ask("read", lambda: self._client.hmget(self._keys[3], [str(one) for one in chosen]))
        rows = zip(chosen, values, strict=True)
        return [self._row(marked, value) for marked, value in rows if value is not None]

    async def db_entry(self, name: str) -> bytes | None:
        found: bytes | None = await self._ask("read", lambda: self._client.hget(self._keys[5], name))
        return None if found is None else Secret(found)

    async def db_entries(self, family: str | None, after: str | None, limit: int) -> list[tuple[str, bytes]]:
        low, high = (name.encode() for name in bounds(family, after))
        names = await self._ask(
            "read", lambda: self._client.zrangebylex(self._keys[6], b"(" + low, b"(" + high, start=0, num=limit)
        )
        values = await self._ask("read", lambda: self._client.hmget(self._keys[5], names)) if names else []
        pairs = zip(names, values, strict=True)
        return [(name.decode(), Secret(value)) for name, value in pairs if value is not None]

    async def db_erase(self, token: int | None) -> None:
        await self._ask("erase", lambda: self._run(_ERASE, "" if token is None else token))

    def _row(self, marked: int, value: bytes) -> PeerRow:
        try:
            weight, seen, body = value.split(b" ", 2)
            return PeerRow(marked, int(weight), int(seen), (), body)
        except ValueError:
            raise SessionFormatError(f"{self.describe()} is damaged: the peer {marked} is not one") from None

    def _run(self, script: str, *arguments: Any) -> Awaitable[Any]:
        running: Awaitable[Any] = self._client.eval(script, len(self._keys), *self._keys, *arguments)
        return running

    async def _ask(self, verb: str, work: Callable[[], Awaitable[T]]) -> T:
        """Do ``work`` at the server; what goes wrong there is a `SessionError` that says what could not be done.

        It is raised outside of the handler: its context would be redis-py's error, whose frames hold the password and
        what was written. For the same reason ``work`` is a function: its frames are gone by then.
        """
        from redis.exceptions import RedisError

        try:
            return await work()
        except (RedisError, OSError) as error:
            reason = _reason(error)
        raise SessionError(f"cannot {verb} {self.describe()}: {reason}")


def _arguments(changes: Changes, token: int | None) -> list[Any]:
    """What the script that writes is given."""
    kept = [(name, content) for name, content in changes.records.items() if content is not None]
    gone = [name for name, content in changes.records.items() if content is None]
    peers = list(changes.peers)
    tags = [(tag, row.id) for row in peers for tag in row.tags]
    put = [(name, content) for name, content in changes.entries.items() if content is not None]
    dropped = [name for name, content in changes.entries.items() if content is None]
    counts = (len(kept), len(gone), len(peers), len(tags), len(put), len(dropped))
    arguments: list[Any] = ["" if token is None else token, *counts]
    for name, content in kept:
        arguments += (name, bytes(content))
    arguments += gone
    for row in peers:
        arguments += (row.id, b"%d %d " % (row.weight, row.seen) + row.body)
    for tag, marked in tags:
        arguments += (tag, marked)
    for name, content in put:
        arguments += (name, bytes(content))
    arguments += dropped
    return arguments


def _place(client: Any) -> tuple[str, bool]:
    """Where a client's server is, and whether it decodes responses; its settings, password and all, stay in here."""
    settings = client.connection_pool.connection_kwargs
    where = settings.get("path") or f"{settings.get('host', '?')}:{settings.get('port', 6379)}"
    return f"Redis at {where}/{settings.get('db', 0)}", bool(settings.get("decode_responses"))


def _reason(error: Exception) -> str:
    """The first line of an error, which never quotes a value."""
    text = str(error).partition("\n")[0]
    return f"{type(error).__name__}: {text[:200]}" if text else type(error).__name__


def _holder(fields: list[bytes]) -> Holder:
    host, pid, since = (field.decode("utf-8", "replace") for field in fields)
    return Holder(host, int(pid), float(since))
