"""RedisSession and PostgresSession on real servers: the contract, many accounts, leases and fencing."""

from __future__ import annotations

import asyncio
import socket
import subprocess
import sys
import textwrap
import time
import traceback
import uuid
from importlib import import_module
from typing import Any

import pytest
from redis.asyncio import Redis

from cablegram import TelegramClient
from cablegram.errors import SessionError, SessionInUse, UsageError
from cablegram.sandbox import Sandbox
from cablegram.sessions import Peer, PostgresSession, RedisSession, SelfUser, settle
from cablegram.testing import check_session

KEY = bytes(range(256))
asyncpg: Any = import_module("asyncpg")  # it has no types


@pytest.fixture(params=["redis", "postgres"])
def make(request):
    """Makes sessions of either kind: ``make(name, **options)``."""
    place = request.getfixturevalue("redis_url" if request.param == "redis" else "postgres_dsn")
    kind = RedisSession if request.param == "redis" else PostgresSession
    run = uuid.uuid4().hex

    def make_one(name: str = "account", **options: Any) -> Any:
        made: Any = kind(f"{run} {name}", place, **options)
        made.place = place
        return made

    return make_one


async def test_conformance(make):
    """Both kinds pass the suite that every kind passes."""
    await check_session(make)


async def test_conformance_shared(make):
    """Without the lease they pass it, too."""
    await check_session(lambda: make(shared=True), exclusive=False)


async def test_many_accounts_in_one_database(make):
    """Accounts do not see each other's records or peers, and deleting one leaves the rest."""
    sessions = [make(f"account {n}") for n in range(8)]
    await asyncio.gather(*(settle(s.load()) for s in sessions))
    for n, session in enumerate(sessions):
        session.set_dc(2)
        session.set_auth_key(bytes([n]) * 256)
        session.remember([Peer(5, n, "user", ("Ada",))])
    await asyncio.gather(*(settle(s.save()) for s in sessions))
    await settle(sessions[0].delete())
    await asyncio.gather(*(settle(s.close()) for s in sessions))
    again = [make(f"account {n}") for n in range(8)]
    await asyncio.gather(*(settle(s.load()) for s in again))
    assert again[0].auth_key is None
    for n, session in enumerate(again[1:], 1):
        assert session.auth_key == bytes([n]) * 256
        assert (await settle(session.find("@ada"))).access_hash == n
    await asyncio.gather(*(settle(s.delete()) for s in again))


async def test_second_opener_is_refused_at_once(make):
    """SessionInUse comes in less than a second and names the holder; letting go frees the account at once."""
    first = make()
    await settle(first.load())
    began = time.monotonic()
    with pytest.raises(SessionInUse) as caught:
        await settle(make().load())
    assert time.monotonic() - began < 1
    assert caught.value.pid > 0
    await settle(first.close())
    second = make()
    await settle(second.load())
    await settle(second.delete())


async def test_heartbeat_keeps_the_lease(make):
    """A holder that lives keeps its lease for longer than the lease's time."""
    first = make(lease_ttl=1.0)
    await settle(first.load())
    await asyncio.sleep(1.5)
    with pytest.raises(SessionInUse):
        await settle(make().load())
    await settle(first.delete())


async def test_frozen_holder_is_replaced_and_fenced(make):
    """A holder that froze for longer than the lease loses it; its late writes are refused and change nothing."""
    frozen = make(lease_ttl=0.3)
    heard: list[SessionInUse] = []
    frozen.on_lost = heard.append
    await settle(frozen.load())
    await settle(frozen.set_user(SelfUser(1)))
    frozen._heartbeat.cancel()  # as if the process had been stopped
    await asyncio.sleep(0.5)
    taker = make(lease_ttl=30)
    await settle(taker.load())
    assert taker.user == SelfUser(1)
    await settle(taker.set_user(SelfUser(2)))
    with pytest.raises(SessionInUse) as caught:
        await settle(frozen.set_user(SelfUser(3)))
    assert caught.value.pid > 0
    assert len(heard) == 1
    with pytest.raises(SessionInUse):
        await settle(frozen.lookup(5))
    with pytest.raises(SessionInUse):
        await settle(frozen.save())  # what it still had cannot be written
    await settle(frozen.close())
    await settle(taker.close())
    again = make()
    await settle(again.load())
    assert again.user == SelfUser(2)
    await settle(again.delete())


async def test_thawed_holder_hears_of_its_loss(make):
    """A holder whose heartbeat comes back too late learns that the lease is another's."""
    frozen = make(lease_ttl=0.6)
    heard: list[SessionInUse] = []
    frozen.on_lost = heard.append
    await settle(frozen.load())
    renew, thawed = frozen.db_renew, asyncio.Event()

    async def late(*arguments):
        await thawed.wait()
        return await renew(*arguments)

    frozen.db_renew = late
    await asyncio.sleep(0.7)
    taker = make()
    await settle(taker.load())
    thawed.set()
    async with asyncio.timeout(5):
        while not heard:
            await asyncio.sleep(0.02)
    await asyncio.sleep(0.3)
    assert len(heard) == 1
    await settle(frozen.close())
    await settle(taker.delete())


async def test_client_stops_when_its_session_is_taken_over(make):
    """A client whose session's lease could not be kept ends with an error and sends nothing more."""
    session = make(lease_ttl=1.5)
    async with Sandbox() as telegram:
        bot = telegram.add_bot("lost_bot")
        client = TelegramClient(session, telegram.api_id, telegram.api_hash, network=telegram.network)
        await client.start(bot_auth_token=bot.token)

        async def frozen(*_):
            await asyncio.sleep(60)

        session.db_renew = frozen
        running = asyncio.ensure_future(client.run_until_disconnected())
        await asyncio.sleep(1.6)
        taker = make()
        await settle(taker.load())
        with pytest.raises(SessionError, match="taken"):
            await asyncio.wait_for(running, 5)
        assert not client.connected
        assert taker.user.id == bot.id
        await settle(taker.delete())


HOLDER = """
    import asyncio, sys
    from cablegram.sessions import PostgresSession, RedisSession, SelfUser, settle
    async def main():
        session = {"RedisSession": RedisSession, "PostgresSession": PostgresSession}[sys.argv[1]](
            sys.argv[2], sys.argv[3], lease_ttl=1.0)
        await settle(session.load())
        await settle(session.set_user(SelfUser(7)))
        print("ready", flush=True)
        await asyncio.sleep(60)
    asyncio.run(main())
"""


async def test_killed_holder_is_replaced_within_the_lease(make):
    """kill -9 of the holder: the account is taken over within the lease's time, whole."""
    mine = make()
    command = [sys.executable, "-c", textwrap.dedent(HOLDER), type(mine).__name__, mine.name, mine.place]
    holder: Any = await asyncio.create_subprocess_exec(*command, stdout=subprocess.PIPE)
    assert await holder.stdout.readline() == b"ready\n"
    with pytest.raises(SessionInUse) as caught:
        await settle(mine.load())
    assert caught.value.pid == holder.pid
    holder.kill()
    await holder.wait()
    killed = time.monotonic()
    while True:
        try:
            await settle(mine.load())
            break
        except SessionInUse:
            await asyncio.sleep(0.05)
    assert time.monotonic() - killed < 3
    assert mine.user == SelfUser(7)
    await settle(mine.delete())


async def test_server_that_is_not_there(make):
    """No server: a SessionError that names what and where, without the password in the address."""
    kind = type(make())
    session = kind("x", f"{'redis' if kind is RedisSession else 'postgresql'}://user:hunter2@127.0.0.1:1/0")
    with pytest.raises(SessionError) as caught:
        await settle(session.load())
    assert "'x'" in str(caught.value)
    assert "hunter2" not in str(caught.value) + repr(session) + repr(vars(session))


async def test_your_own_pool(redis_url, postgres_dsn):
    """A client or pool of the user's own is shared among accounts and stays open."""
    name = uuid.uuid4().hex
    client = Redis.from_url(redis_url)
    pool = await asyncpg.create_pool(postgres_dsn, min_size=1, max_size=2)
    for one in (RedisSession(name, client=client), PostgresSession(name, pool=pool)):
        await settle(one.load())
        await settle(one.set_dc(2))
        await settle(one.delete())
    assert await client.ping()
    assert await pool.fetchval("SELECT 1") == 1
    await client.aclose()
    await pool.close()


async def test_bad_arguments(redis_url):
    """Empty names, absurd leases, decoding clients and addresses that are none are refused."""
    for options in ({"name": ""}, {"name": "x", "lease_ttl": 0}):
        with pytest.raises(UsageError):
            RedisSession(**options)
    client = Redis.from_url(redis_url, decode_responses=True)
    with pytest.raises(UsageError, match="decode"):
        await settle(RedisSession("x", client=client).load())
    await client.aclose()
    with pytest.raises(UsageError):
        await settle(RedisSession("x", "http://localhost").load())
    with pytest.raises(SessionError):
        await settle(PostgresSession("x", "http://localhost").load())


async def test_peers_in_pages(make):
    """`rows` gives stored peers page by page in the order of their ids, as copying needs it."""
    session = make()
    await settle(session.load())
    session.remember([Peer(i, i, "user", (f"u{i}",)) for i in range(1, 26)])
    await settle(session.save())
    seen, after = [], None
    while page := await settle(session.rows(after, 10)):
        seen += [row.id for row in page]
        after = page[-1].id
    assert seen == list(range(1, 26))
    await settle(session.delete())


def test_needs_a_running_loop(redis_url):
    """Outside of an event loop a change of an asynchronous session is a UsageError, not a lost write."""
    session = RedisSession(uuid.uuid4().hex, redis_url)
    with pytest.raises(UsageError, match="event loop"):
        session.set_dc(2)


def everything_in(error: BaseException) -> str:
    """The messages of an error and of its chain, and every variable of every frame, plain text and bytes inside."""
    shown: list[str] = []
    todo: list[BaseException | None] = [error]
    while todo:
        current = todo.pop()
        if current is None:
            continue
        todo += [current.__cause__, current.__context__]
        shown.append(f"{current} {current!r}")
        for frame, _ in traceback.walk_tb(current.__traceback__):
            if any(f"/{package}/" in frame.f_code.co_filename for package in ("cablegram", "asyncpg", "redis")):
                shown += [f"{name} = {value!r}" for name, value in frame.f_locals.items()]
    return "\n".join(shown)


@pytest.mark.parametrize("kind", ["postgres", "redis", "redis, no address", "postgres, no address", "redis, decoding"])
async def test_no_traceback_has_the_password(kind):
    """A database that cannot be opened: its password is in no message and in no variable of any frame, nor of the
    driver's, which would come along as the error's context."""
    with socket.socket() as closed:  # bound, not listening: refused at once
        closed.bind(("127.0.0.1", 0))
        place = f"127.0.0.1:{closed.getsockname()[1]}"
        session: Any = {
            "postgres": lambda: PostgresSession("a", f"postgresql://me:s3cr3t-word@{place}/db"),
            "postgres, no address": lambda: PostgresSession("a", f"postgresql://me:s3cr3t-word@{place}/db?ssl=maybe"),
            "redis": lambda: RedisSession("a", f"redis://me:s3cr3t-word@{place}/0"),
            "redis, no address": lambda: RedisSession("a", f"http://me:s3cr3t-word@{place}/0"),
            "redis, decoding": lambda: RedisSession(
                "a", client=Redis.from_url(f"redis://me:s3cr3t-word@{place}/0", decode_responses=True)
            ),
        }[kind]()
        with pytest.raises((SessionError, UsageError)) as caught:
            await settle(session.load())
    assert caught.value.__context__ is None
    shown = everything_in(caught.value)
    assert "s3cr3t-word" not in shown
    assert "self = " in shown  # frames were looked into
