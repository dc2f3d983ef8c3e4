"""StoreSession: the file, its rights, its lease."""

from __future__ import annotations

import asyncio
import gc
import multiprocessing
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import textwrap
import threading
import time
from typing import Any

import pytest

from cablegram import sessions
from cablegram.errors import SessionError, SessionFormatError, SessionInUse, UsageError
from cablegram.sessions import Peer, SelfUser, UpdateState, settle
from cablegram.sessions.persistence import sqlite
from cablegram.sessions.store import files_of

# loosely typed here: what `find` gives is looked into without asking what it is
StoreSession: Any = sessions.StoreSession

KEY = bytes(range(256))
posix = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")


async def filled(path) -> StoreSession:
    session = StoreSession(path)
    await settle(session.load())
    await settle(session.set_dc(2, "149.154.167.51", 443))
    await settle(session.set_auth_key(KEY))
    await settle(session.set_user(SelfUser(42)))
    session.remember([Peer(5, 77, "user", ("Ada",))])
    session.set_update_state(UpdateState(1, 2, 3, 4))
    await settle(session.save())
    return session


def test_constructor_touches_nothing(tmp_path):
    """Making the object opens and makes nothing."""
    session = StoreSession(tmp_path / "sub" / "x")
    assert session.path == str(tmp_path / "sub" / "x.session")
    assert StoreSession(tmp_path / "x.session").path == str(tmp_path / "x.session")
    assert not (tmp_path / "sub").exists()


@pytest.mark.parametrize("name", ["", "dir/", "a\0b"])
def test_bad_names(name):
    """A name that can be no file is refused at once."""
    with pytest.raises(UsageError):
        StoreSession(name)


@pytest.mark.parametrize(("first", "second"), [(5, 6), (6, 5)])
async def test_a_name_that_moves_within_a_batch(tmp_path, first, second):
    """A batch is written in the order of ids; a name in it belongs to whom it was seen with last all the same."""
    session = await filled(tmp_path / "a")
    session.remember([Peer(first, 1, "user", ("moved", "kept")), Peer(second, 2, "user", ("moved",))])
    await settle(session.close())
    session = StoreSession(tmp_path / "a")
    await settle(session.load())
    assert [session.find(name).id for name in ("moved", "kept")] == [second, first]
    await settle(session.close())


async def test_more_peers_than_one_statement_takes(tmp_path):
    """Any number of peers in one batch, met in any order, is kept whole."""
    session = await filled(tmp_path / "a")
    numbers = [number * 7919 % 1009 + 10 for number in range(1000)]
    session.remember([Peer(number, number, "user", (f"n{number}",), f"{number}") for number in numbers])
    await settle(session.close())
    session = StoreSession(tmp_path / "a")
    await settle(session.load())
    for number in numbers:
        assert session.find(number).access_hash == session.find(f"n{number}").id == session.find(f"+{number}").id
    await settle(session.close())


async def test_a_cancelled_load_leaves_nothing_open(tmp_path, monkeypatch):
    """A load that was given up on, and closed, holds neither the file nor its lease; it can be loaded again."""
    session, go_on = StoreSession(tmp_path / "x"), threading.Event()
    really_open = session._open
    monkeypatch.setattr(session, "_open", lambda: go_on.wait(10) and really_open())
    loading = asyncio.ensure_future(settle(session.load()))
    await asyncio.sleep(0)
    loading.cancel()
    closing = asyncio.ensure_future(settle(session.close()))
    await asyncio.sleep(0)
    go_on.set()
    await closing
    assert loading.cancelled()
    other = StoreSession(tmp_path / "x")
    await settle(other.load())
    await settle(other.close())
    await settle(session.load())
    assert session.auth_key is None
    await settle(session.close())


async def test_change_before_load_is_an_error(tmp_path):
    """A stored session must be loaded before it is changed."""
    with pytest.raises(SessionError, match=r"load\(\)"):
        StoreSession(tmp_path / "x").set_dc(2)


@posix
async def test_rights_whatever_the_umask(tmp_path):
    """Every file has mode 0600 and a directory that had to be made 0700, whatever the umask."""
    before = os.umask(0)
    try:
        session = await filled(tmp_path / "sub" / "x")
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "sub").iterdir()}
        assert len(modes) == 5
        assert set(modes.values()) == {0o600}
        assert stat.S_IMODE((tmp_path / "sub").stat().st_mode) == 0o700
        await settle(session.close())
        os.chmod(session.path, 0o644)
        await settle(session.load())
        assert stat.S_IMODE(os.stat(session.path).st_mode) == 0o600  # tightened when found open to others
        await settle(session.close())
    finally:
        os.umask(before)


async def test_reopened_as_it_was(tmp_path):
    """Everything is there after closing, and the directory holds only the file and its backup."""
    await settle((await filled(tmp_path / "x")).close())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["x.session", "x.session.bak"]
    session = StoreSession(tmp_path / "x")
    await settle(session.load())
    assert (session.auth_key, session.user, session.update_state) == (KEY, SelfUser(42), UpdateState(1, 2, 3, 4))
    assert session.find("@ada").access_hash == 77
    await settle(session.close())


def test_without_an_event_loop(tmp_path):
    """Outside of an event loop the same calls are plain ones: nothing to await, done when they return."""
    session = StoreSession(tmp_path / "x")
    assert session.load() is None
    assert session.set_dc(2, "1.2.3.4", 443) is None
    assert session.set_auth_key(KEY) is None
    session.remember([Peer(5, 77, "user")])
    assert session.save() is None
    assert session.close() is None
    again = StoreSession(tmp_path / "x")
    again.load()
    assert again.auth_key == KEY
    assert again.find(5).access_hash == 77
    again.close()


async def test_durable_without_closing(tmp_path):
    """When a durable setter has been settled, another connection reads it from the disk, backup included."""
    session = StoreSession(tmp_path / "x")
    await settle(session.load())
    await settle(session.set_dc(2))
    await settle(session.set_auth_key(KEY))
    with sqlite3.connect(session.path) as other:
        (content,) = other.execute("SELECT content FROM records WHERE name = 'key/2'").fetchone()
    other.close()
    assert content[:-4] == KEY
    assert KEY in (tmp_path / "x.session.bak").read_bytes()
    await settle(session.set_auth_key(None))
    assert KEY not in (tmp_path / "x.session.bak").read_bytes()
    await settle(session.close())
    assert KEY not in (tmp_path / "x.session").read_bytes()  # removed keys do not linger in free pages


async def test_second_opener_is_told_who_and_since_when(tmp_path):
    """SessionInUse names host, process and time, comes in well under a second, and leaves the holder alone."""
    session = await filled(tmp_path / "x")
    began = time.monotonic()
    with pytest.raises(SessionInUse) as caught:
        await settle(StoreSession(tmp_path / "x").load())
    assert time.monotonic() - began < 0.5
    assert caught.value.pid == os.getpid()
    assert abs(caught.value.since - time.time()) < 60
    await settle(session.set_user(SelfUser(43)))
    await settle(session.close())


HOLDER = """
    import asyncio, sys
    from cablegram.sessions import StoreSession, SelfUser, settle
    async def main():
        session = StoreSession(sys.argv[1])
        await settle(session.load())
        await settle(session.set_user(SelfUser(1)))
        print("ready", flush=True)
        await asyncio.sleep(60)
    asyncio.run(main())
"""


def spawn(code: str, *arguments: object) -> Any:
    return subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)], stdout=subprocess.PIPE, text=True
    )


def test_killed_holder_frees_the_session_at_once(tmp_path):
    """kill -9 of the holder: the session is taken over at once, and is whole."""
    holder = spawn(HOLDER, tmp_path / "x")
    try:
        assert holder.stdout.readline() == "ready\n"
        with pytest.raises(SessionInUse) as caught:
            StoreSession(tmp_path / "x").load()
        assert caught.value.pid == holder.pid
    finally:
        holder.kill()
        holder.wait()
        holder.stdout.close()
    session = StoreSession(tmp_path / "x")
    session.load()
    assert session.user == SelfUser(1)
    session.close()


def _child(path: str, pipe) -> None:
    session = StoreSession(path)
    try:
        session.load()
    except SessionInUse:
        pipe.send("in use")
    else:
        pipe.send("loaded")


@posix
def test_forked_child_does_not_hold_the_lease(tmp_path):
    """A forked child neither uses the parent's session nor keeps it locked."""
    session = StoreSession(tmp_path / "x")
    session.load()
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:  # the child
        try:
            session.lookup(5)
        except SessionError as error:
            os.write(writer, str(error).encode())
        finally:
            os.close(writer)
            signal.pause()
            os._exit(0)
    os.close(writer)
    try:
        assert b"before a fork" in os.read(reader, 1000)
        session.close()
        session.load()  # the child is alive and does not hold it
        session.close()
    finally:
        os.close(reader)
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def test_program_that_never_closes_loses_nothing(tmp_path):
    """What was gathered and not written yet is written at the end of the program."""
    code = """
        import asyncio, sys
        from cablegram.sessions import StoreSession, Peer, UpdateState, settle
        session = StoreSession(sys.argv[1], write_delay=60)
        async def main():
            await settle(session.load())
            session.remember([Peer(5, 77, "user")])
            session.set_update_state(UpdateState(9, 9, 9, 9))
        asyncio.run(main())
    """
    program = spawn(code, tmp_path / "x")
    assert program.communicate()[0] == ""
    assert program.returncode == 0
    session = StoreSession(tmp_path / "x")
    session.load()
    assert session.update_state == UpdateState(9, 9, 9, 9)
    assert session.find(5).access_hash == 77
    session.close()


def test_dropped_session_frees_its_lease(tmp_path):
    """A session object that nobody has any more keeps neither the file open, nor the lease, nor a thread."""
    session = StoreSession(tmp_path / "x")
    session.load()
    threads = threading.active_count()
    del session
    gc.collect()
    again = StoreSession(tmp_path / "x")
    again.load()
    again.close()
    for _ in range(100):
        if threading.active_count() < threads:
            break
        time.sleep(0.01)
    assert threading.active_count() < threads


def test_two_event_loops_in_turn(tmp_path):
    """A session that is used from one asyncio.run() after another keeps what the first one left."""
    session = StoreSession(tmp_path / "x", write_delay=60)

    async def first() -> None:
        await settle(session.load())
        session.set_update_state(UpdateState(1, 1, 1, 1))
        session.set_user(SelfUser(5))  # not awaited

    async def second() -> None:
        session.set_extra("a", b"b")
        await settle(session.save())
        await settle(session.close())

    asyncio.run(first())
    asyncio.run(second())
    session.load()
    assert (session.update_state, session.user) == (UpdateState(1, 1, 1, 1), SelfUser(5))
    session.close()


async def test_shared_by_two(tmp_path):
    """shared=True: two openers write in turn and neither finds the other's writes to be damage."""
    one, two = (StoreSession(tmp_path / "x", shared=True) for _ in range(2))
    await settle(one.load())
    await settle(two.load())
    await settle(one.set_dc(2))
    await settle(two.set_auth_key(KEY, 4))
    await settle(one.set_auth_key(KEY, 2))
    await settle(one.close())
    await settle(two.close())
    await settle(one.load())
    assert one.auth_key_dcs() == (2, 4)
    await settle(one.close())


async def test_migration_keeps_a_copy(tmp_path, monkeypatch):
    """An older file is brought up to date by scripts, after a copy of it was made."""
    await settle((await filled(tmp_path / "x")).close())
    monkeypatch.setattr(sqlite, "VERSION", 4)
    monkeypatch.setattr(
        sqlite, "MIGRATIONS", {2: "ALTER TABLE peers ADD COLUMN note TEXT", 3: "CREATE TABLE more (id INTEGER)"}
    )
    session = StoreSession(tmp_path / "x")
    await settle(session.load())
    assert session.auth_key == KEY
    await settle(session.close())
    kept = tmp_path / "x.session.v2.bak"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600 or os.name != "posix"
    with sqlite3.connect(kept) as copy:
        assert copy.execute("PRAGMA user_version").fetchone() == (2,)
    copy.close()
    monkeypatch.setattr(sqlite, "MIGRATIONS", {4: "CREATE TABLE fine (id); CREATE TABLE broken (("})
    monkeypatch.setattr(sqlite, "VERSION", 5)
    with pytest.raises(SessionError, match="cannot migrate"):
        await settle(StoreSession(tmp_path / "x").load())
    monkeypatch.setattr(sqlite, "VERSION", 4)
    session = StoreSession(tmp_path / "x")
    await settle(session.load())  # the failed migration changed nothing
    await settle(session.delete())
    assert files_of(session.path) == []


async def test_newer_file_says_update(tmp_path, monkeypatch):
    """A file of a later version is not touched."""
    await settle((await filled(tmp_path / "x")).close())
    monkeypatch.setattr(sqlite, "VERSION", 0)
    with pytest.raises(SessionFormatError, match="newer Cablegram"):
        await settle(StoreSession(tmp_path / "x").load())


@pytest.mark.parametrize(
    ("tables", "whose"),
    [
        (("sessions", "entities", "version"), "Telethon"),
        (("sessions", "peers", "version"), "Pyrogram"),
        (("sessions", "peers", "usernames", "version"), "Kurigram"),
        (("auth_keys", "key_value"), "mtcute"),
        (("dc_home", "dc_option"), "grammers"),
        (("unrelated",), "not a Cablegram session"),
    ],
)
async def test_other_libraries_files_are_named(tmp_path, tables, whose):
    """A file of the same name by another library is named, with the command that imports it, and left as it is."""
    with sqlite3.connect(tmp_path / "x.session") as other:
        for table in tables:
            other.execute(f"CREATE TABLE {table} (id)")
    other.close()
    before = (tmp_path / "x.session").read_bytes()
    with pytest.raises(SessionFormatError, match=whose) as caught:
        await settle(StoreSession(tmp_path / "x").load())
    assert str(tmp_path / "x.session") in str(caught.value)
    assert (tmp_path / "x.session").read_bytes() == before


def test_spawned_process_is_refused_too(tmp_path):
    """The lease holds between processes that were started in other ways."""
    session = StoreSession(tmp_path / "x")
    session.load()
    context = multiprocessing.get_context("spawn")
    mine, theirs = context.Pipe()
    child = context.Process(target=_child, args=(str(tmp_path / "x"), theirs))
    child.start()
    theirs.close()  # now the child alone has that end: if it dies, the answer is EOFError and not silence
    try:
        assert mine.recv() == "in use"
    finally:
        child.join(30)
        if child.is_alive():
            child.kill()
            child.join()
        child.close()
        mine.close()
        session.close()
