"""A store's file alone: copies and renames of a session in use, read-only places, files that were never filled."""

from __future__ import annotations

import asyncio
import logging
import os
import shutil
import sqlite3
import sys
import time
from pathlib import Path

import pytest

from cablegram.errors import SessionError, SessionFormatError
from cablegram.sessions import Peer, SelfUser, StoreSession, UpdateState, settle
from cablegram.sessions.persistence import sqlite, store_file
from cablegram.sessions.persistence.worker import IDLE

KEY = bytes(range(256))


async def filled(path: Path) -> StoreSession:
    session = StoreSession(path)
    await settle(session.load())
    await settle(session.set_dc(2))
    await settle(session.set_auth_key(KEY))
    await settle(session.set_user(SelfUser(7)))
    return session


async def holds(path: Path, data: bytes) -> None:
    """Wait until a file has these bytes: soon, and without another change."""
    async with asyncio.timeout(20 * IDLE):
        while data not in path.read_bytes():
            await asyncio.sleep(0.02)


async def test_what_is_durable_is_in_the_main_file_soon(tmp_path: Path) -> None:
    """A copy of the file alone, made while the session is in use, holds the login."""
    session = await filled(tmp_path / "a")
    await holds(tmp_path / "a.session", KEY)
    await asyncio.sleep(3 * IDLE)
    (tmp_path / "copies").mkdir()
    shutil.copy(session.path, tmp_path / "copies" / "a.session")
    await settle(session.set_user(SelfUser(8)))
    copy = StoreSession(tmp_path / "copies" / "a")
    await settle(copy.load())
    assert (copy.auth_key, copy.user) == (KEY, SelfUser(7))
    await settle(copy.close())
    await settle(session.close())


async def test_what_is_batched_follows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Peers and states get into the file without a durable change, too, within the stated time."""
    monkeypatch.setattr(sqlite, "CHECKPOINT_EVERY", 0.01)
    session = await filled(tmp_path / "a")
    session.remember([Peer(5, 77, "user", ("a_name_to_find",), name="Somebody To Find")])
    session.set_update_state(UpdateState(1, 2, 3, 4))
    await settle(session.save())
    await holds(tmp_path / "a.session", b"Somebody To Find")
    await settle(session.close())


async def test_a_copy_that_lacks_what_was_written_says_so(tmp_path: Path) -> None:
    """A copy without the log, made before anything of it was in the file, is refused: it does not load as new."""
    session = StoreSession(tmp_path / "a")
    await settle(session.load())
    shutil.copy(session.path, tmp_path / "early.session")
    await settle(session.close())
    with pytest.raises(SessionFormatError, match=r"copied or moved while the session was in use.*holds no login"):
        await settle(StoreSession(tmp_path / "early").load())


async def test_only_a_store_without_a_login_is_taken_back_to_the_plain_mode(tmp_path: Path) -> None:
    """Closing a login writes no header, whose syncs would make each start slow; an empty store is told apart by it."""
    session = await filled(tmp_path / "a")
    await settle(session.close())
    assert not (tmp_path / "a.session-wal").exists()
    before = (tmp_path / "a.session").read_bytes()
    assert before[18] == 2
    for _ in range(2):
        await settle(session.load())
        assert session.auth_key == KEY
        await settle(session.close())
    assert (tmp_path / "a.session").read_bytes() == before


LOCKED_BY_ANOTHER = """
import fcntl, sys
with open(sys.argv[1], "r+b") as file:
    try:
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 510, 0x40000002)  # SQLite's range of shared locks
    except OSError:
        print("locked")
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks at fcntl locks from another process")
async def test_shared_sessions_of_one_process_keep_each_others_locks(tmp_path: Path) -> None:
    """Closing any descriptor of a file ends the process's locks on it: what reads the file beside a store does not."""

    async def locked() -> bool:
        command = (sys.executable, "-c", LOCKED_BY_ANOTHER, str(tmp_path / "a.session"))
        child = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
        return b"locked" in (await child.communicate())[0]

    await settle((await filled(tmp_path / "a")).close())
    first, second = (StoreSession(tmp_path / "a", shared=True) for _ in range(2))
    await settle(first.load())
    assert await locked()
    descriptors = len(os.listdir("/proc/self/fd"))
    await settle(second.load())
    assert await locked(), "the second session's look at the header must not unlock the first one's"
    await settle(second.close())
    assert store_file.is_store(first.path)
    assert await locked(), "nor must a look at the file itself"
    alone = StoreSession(tmp_path / "a")
    await settle(alone.load())
    await settle(alone.close())
    assert await locked(), "nor must a lease that is given back"
    await settle(first.set_user(SelfUser(9)))
    await settle(first.close())
    assert not await locked()
    assert len(os.listdir("/proc/self/fd")) <= descriptors, "what was kept is closed with the last of them"


async def test_a_reader_in_the_way_of_a_checkpoint(tmp_path: Path) -> None:
    """When another reader holds the log up, the next change takes the rest into the file."""
    session = StoreSession(tmp_path / "a", shared=True)
    await settle(session.load())
    await settle(session.set_dc(2))
    reader = sqlite3.connect(session.path, isolation_level=None)
    reader.execute("BEGIN")
    assert reader.execute("SELECT count(*) FROM records").fetchone()[0] > 0
    await settle(session.set_auth_key(KEY))
    await asyncio.sleep(2 * IDLE)
    assert KEY not in Path(session.path).read_bytes()
    reader.execute("COMMIT")
    reader.close()
    session.set_update_state(UpdateState(1, 2, 3, 4))
    await settle(session.save())
    await holds(Path(session.path), KEY)
    await settle(session.close())


@pytest.mark.skipif(os.name != "posix", reason="open files can be removed on POSIX systems only")
@pytest.mark.parametrize("how", ["removed", "replaced"])
async def test_a_file_that_is_gone_is_noticed(tmp_path: Path, how: str) -> None:
    """A session whose file was removed or replaced says so with the next change, and does not write to nowhere."""
    session = await filled(tmp_path / "a")
    if how == "removed":
        os.unlink(session.path)
    else:
        shutil.copy(session.path, tmp_path / "b.session")
        os.replace(tmp_path / "b.session", session.path)
    with pytest.raises(SessionError, match="moved, replaced or removed while in use") as caught:
        await settle(session.set_user(SelfUser(8)))
    assert session.path in str(caught.value)
    with pytest.raises(SessionError, match="moved, replaced or removed"):
        await settle(session.close())


@pytest.mark.parametrize("filled_with", ["nothing", "a peer", "a key"])
async def test_a_session_that_came_to_nothing_leaves_no_file(tmp_path: Path, filled_with: str) -> None:
    """A file that was made and never filled goes with its closing; one that holds anything stays."""
    session = StoreSession(tmp_path / "a")
    await settle(session.load())
    if filled_with == "a peer":
        session.remember([Peer(5, 77, "user")])
    elif filled_with == "a key":
        await settle(session.set_auth_key(KEY, 2))
    await settle(session.close())
    assert (tmp_path / "a.session").exists() == (filled_with != "nothing")
    if filled_with == "nothing":
        assert list(tmp_path.iterdir()) == []


async def test_an_old_empty_session_stays(tmp_path: Path) -> None:
    """What was there before is not removed, empty or not."""
    session = await filled(tmp_path / "a")
    await settle(session.close())
    await settle(session.load())
    await settle(session.adopt({}))
    await settle(session.close())
    assert (tmp_path / "a.session").exists()


@pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")
@pytest.mark.parametrize("crashed", [False, True])
async def test_a_read_only_place_can_be_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, crashed: bool
) -> None:
    """A session that cannot be written is loaded; durable changes are refused, others not kept, no file is made."""
    session = await filled(tmp_path / "a")
    session.remember([Peer(5, 77, "user", ("ada_l",))])
    await settle(session.save())
    place = tmp_path / "place"
    place.mkdir()
    if not crashed:
        await settle(session.close())
    for file in tmp_path.glob("a.session*"):
        if not file.name.endswith(".lock"):
            shutil.copy(file, place / file.name)
    really = os.access  # root may write anywhere: the answer that others get
    monkeypatch.setattr(os, "access", lambda path, mode: mode != os.W_OK and really(path, mode))
    before = {file.name for file in place.iterdir()}
    copy = StoreSession(place / "a")
    with caplog.at_level(logging.WARNING):
        await settle(copy.load())
    assert "is read-only: what changes is not kept" in caplog.text
    assert copy.read_only
    assert (copy.user, copy.find("ada_l").id) == (SelfUser(7), 5)  # type: ignore[union-attr]
    copy.set_update_state(UpdateState(1, 2, 3, 4))
    with pytest.raises(SessionError, match="read-only"):
        await settle(copy.set_user(SelfUser(8)))
    with pytest.raises(SessionError, match="read-only"):
        await settle(copy.close())
    if not crashed:
        assert {file.name for file in place.iterdir()} == before
    monkeypatch.setattr(os, "access", really)
    await settle(session.close())
    again = StoreSession(place / "a")
    await settle(again.load())
    assert again.user == SelfUser(7)
    assert not again.read_only
    await settle(again.close())


async def test_durable_writes_do_not_wait_for_the_checkpoint(tmp_path: Path) -> None:
    """The log is written into the file when nothing else is to be done: many durable changes make one of it."""
    session = await filled(tmp_path / "a")
    database = session._database
    assert database is not None
    moved: list[float] = []
    checkpoint = database.checkpoint

    def counted() -> None:
        moved.append(time.monotonic())
        checkpoint()

    database.checkpoint = counted  # type: ignore[method-assign]
    for number in range(5):
        await settle(session.set_user(SelfUser(number)))
    assert moved == []
    await asyncio.sleep(3 * IDLE)
    assert len(moved) == 1
    await settle(session.close())
