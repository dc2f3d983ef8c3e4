"""What can happen to files: typed errors that name the path, and a way back."""

from __future__ import annotations

import os
import random
import resource
import shutil
import subprocess
import sys
import tempfile
import textwrap
import time
from pathlib import Path
from typing import Any

import pytest

from cablegram import sessions
from cablegram.errors import SessionError, SessionFormatError
from cablegram.sessions import Peer, SelfUser, UpdateState, settle
from cablegram.sessions.store import files_of

# loosely typed here: what `find` gives is looked into without asking what it is
StoreSession: Any = sessions.StoreSession

KEY = bytes(range(256))
PEERS = 300

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")


def make(path: Path) -> None:
    session = StoreSession(path)
    session.load()
    session.set_network("test:00")
    session.set_dc(2, "149.154.167.51", 443)
    session.set_auth_key(KEY)
    session.set_user(SelfUser(42))
    session.set_update_state(UpdateState(1, 2, 3, 4))
    session.remember([Peer(i, 7 * i, "user", (f"user{i}",)) for i in range(1, PEERS)])
    session.save()
    session.close()


def restored(path: Path) -> StoreSession:
    """The session after a repair, which must succeed and bring back the login."""
    session = StoreSession(path)
    session.repair()
    session.load()
    assert (session.dc_id, session.auth_key, session.user) == (2, KEY, SelfUser(42))
    return session


@pytest.fixture
def places():
    """Two directories, in memory where the system has that: these tests sync to the disk thousands of times."""
    memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
    with tempfile.TemporaryDirectory(dir=memory) as directory:
        made, used = Path(directory) / "made", Path(directory) / "used"
        made.mkdir()
        used.mkdir()
        yield made / "x.session", used / "x.session"


def check_one(path: Path) -> str:
    """Open a damaged store: either all is right or a typed error names the path and repair brings the login back."""
    session = StoreSession(path)
    refusal = None
    try:
        session.load()
        for i in range(1, PEERS, 37):
            peer = session.find(i)
            assert peer is None or peer.access_hash == 7 * i
        session.close()
    except SessionError as error:
        refusal = str(error)
    if refusal is None:
        assert (session.dc_id, session.auth_key, session.user) == (2, KEY, SelfUser(42))
        assert session.update_state in (None, UpdateState(1, 2, 3, 4))
        return "harmless"
    assert str(path) in refusal
    session.close()
    restored(path).close()
    return "refused"


def replace(path: Path, source: Path, data: bytes) -> None:
    for old in path.parent.iterdir():
        old.unlink()
    path.write_bytes(data)
    shutil.copy(f"{source}.bak", f"{path}.bak")


@pytest.mark.parametrize("step", [64 * 16, pytest.param(64, marks=pytest.mark.slow)])
def test_flipped_bytes(places, step):
    """A flipped byte at every 64th place is harmless or a typed error, and the login comes back from the backup."""
    made, used = places
    make(made)
    good = made.read_bytes()
    seen = set()
    for at in range(0, len(good), step):
        damaged = bytearray(good)
        damaged[at] ^= 0xFF
        replace(used, made, bytes(damaged))
        seen.add(check_one(used))
    assert "refused" in seen


@pytest.mark.parametrize("step", [64 * 16, pytest.param(64, marks=pytest.mark.slow)])
def test_truncated(places, step):
    """A file cut off at every 64th byte is a typed error, and the login comes back from the backup."""
    made, used = places
    make(made)
    good = made.read_bytes()
    for size in range(0, len(good), step):
        replace(used, made, good[:size])
        assert check_one(used) == "refused"


@pytest.mark.parametrize("count", [50, pytest.param(1500, marks=pytest.mark.slow)])
def test_random_damage(places, count):
    """Bytes changed at random, most of them where SQLite keeps its own books, are never anything but a typed error."""
    made, used = places
    make(made)
    good = made.read_bytes()
    rand = random.Random(7)
    for _ in range(count):
        damaged = bytearray(good)
        for _ in range(rand.choice((1, 1, 1, 3, 20))):
            damaged[rand.randrange(len(good) if rand.random() < 0.7 else 200)] = rand.randrange(256)
        replace(used, made, bytes(damaged))
        check_one(used)


def test_lost_file_with_a_backup(tmp_path):
    """A file that vanished while its backup is there is not taken for a new session."""
    path = tmp_path / "x.session"
    make(path)
    path.unlink()
    with pytest.raises(SessionFormatError, match=r"is gone, but its backup.*--repair"):
        StoreSession(path).load()
    session = restored(path)
    assert session.find(5) is None
    session.close()


def test_rolled_back_file(tmp_path):
    """An older copy of the file beside a newer backup is noticed: its latest keys are in the backup."""
    path = tmp_path / "x.session"
    make(path)
    old = path.read_bytes()
    session = StoreSession(path)
    session.load()
    session.set_auth_key(KEY[::-1], 4)
    session.close()
    path.write_bytes(old)
    with pytest.raises(SessionFormatError, match="older than its backup"):
        StoreSession(path).load()
    session = restored(path)
    assert session.get_auth_key(4) == KEY[::-1]
    assert session.find(5).access_hash == 35
    session.close()


def test_backup_of_another_store_is_ignored(tmp_path):
    """A stray backup of another account never replaces anything."""
    make(tmp_path / "x.session")
    other = StoreSession(tmp_path / "y")
    other.load()
    for number in range(1, 30):
        other.set_auth_key(KEY[::-1], number)
    other.close()
    shutil.copy(tmp_path / "y.session.bak", tmp_path / "x.session.bak")
    session = StoreSession(tmp_path / "x")
    session.load()
    assert session.auth_key == KEY
    session.save()
    session.close()
    assert KEY in (tmp_path / "x.session.bak").read_bytes()  # and is replaced by one of this store


def test_damaged_beyond_repair_says_so(tmp_path):
    """Without a backup and without a readable login there is nothing to restore, and repair says that."""
    path = tmp_path / "x.session"
    path.write_bytes(b"garbage" * 100)
    with pytest.raises(SessionFormatError, match="no backup"):
        StoreSession(path).load()
    with pytest.raises(SessionError, match="nothing of the session"):
        StoreSession(path).repair()
    assert path.read_bytes() == b"garbage" * 100


def test_repair_of_a_sound_store_changes_nothing(tmp_path):
    """Repairing what is not broken reports just that."""
    path = tmp_path / "x.session"
    make(path)
    before = path.read_bytes()
    assert StoreSession(path).repair().aside is None
    assert path.read_bytes() == before


def test_clock_set_back(tmp_path, monkeypatch):
    """A clock that runs backwards loses nothing; usernames from the future are only not believed."""
    path = tmp_path / "x.session"
    make(path)
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now - 10 * 365 * 86400)
    session = StoreSession(path)
    session.load()
    assert session.auth_key == KEY
    assert session.find(5).access_hash == 35
    assert session.find("user5") is None
    session.remember([Peer(5, 36, "user", ("user5",))])
    session.save()
    assert session.find("user5").access_hash == 36
    session.close()


DISK_FULL = """
    import resource, sys
    from cablegram.errors import SessionError
    from cablegram.sessions import Peer, StoreSession, UpdateState, SelfUser
    import signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    session = StoreSession(sys.argv[1])
    session.load()
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[2]), hard))
    errors = []
    for i in range(2000):
        session.remember([Peer(10_000 + i * 100 + j, 1, "user", name="x" * 200) for j in range(100)])
        try:
            session.save()
        except SessionError as error:
            errors.append(error)
            break
    assert errors, "the disk never got full"
    print(errors[0])
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    session.set_user(SelfUser(43))     # room again: what failed is written with it
    assert session.find(10_001).access_hash == 1
    session.close()
"""


def run(code: str, *arguments: object, **options: Any) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", textwrap.dedent(code), *map(str, arguments)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
        **options,
    )


def test_disk_full(tmp_path):
    """A full disk is a typed error with path and reason; the old state stays, and later writes catch up."""
    path = tmp_path / "x.session"
    make(path)
    done = run(DISK_FULL, path, path.stat().st_size + 200_000)
    assert done.returncode == 0, done.stderr
    assert str(path) in done.stdout
    assert "full" in done.stdout
    session = StoreSession(path)
    session.load()
    assert (session.auth_key, session.user) == (KEY, SelfUser(43))
    assert session.find(5).access_hash == 35
    assert session.find(10_001).access_hash == 1
    session.close()


CREATE_ON_FULL_DISK = """
    import resource, signal, sys
    from cablegram.errors import SessionError
    from cablegram.sessions import StoreSession
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2000, resource.RLIM_INFINITY))
    try:
        StoreSession(sys.argv[1]).load()
    except SessionError as error:
        print(error)
"""


def test_disk_full_at_creation(tmp_path):
    """A store that could not be made leaves nothing behind."""
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[1] == resource.RLIM_INFINITY
    done = run(CREATE_ON_FULL_DISK, tmp_path / "x")
    assert str(tmp_path / "x.session") in done.stdout, done.stderr
    assert files_of(str(tmp_path / "x.session")) == []
    assert list(tmp_path.iterdir()) == []


AS_NOBODY = """
    import os, sys
    from cablegram.errors import SessionError
    from cablegram.sessions import StoreSession
    first = StoreSession(sys.argv[1])  # imports what opening needs
    first.load()
    first.close()
    if os.getuid() == 0:
        os.setgid(65534)
        os.setuid(65534)
    for name in sys.argv[2:]:
        try:
            StoreSession(name).load()
        except SessionError as error:
            print(type(error).__name__, error)
        else:
            print("loaded", name)
"""


@pytest.fixture
def open_path(tmp_path):
    """tmp_path, reachable by every user of the machine for the time of a test."""
    for parent in (tmp_path, *list(tmp_path.parents)[:3]):
        if parent.stat().st_uid == os.getuid() and str(parent) != "/tmp":
            parent.chmod(parent.stat().st_mode | 0o055)
    return tmp_path


def test_read_only_directory(open_path):
    """In a directory that cannot be written a session is read; making one is an error with its name and the cause."""
    directory = open_path / "ro"
    directory.mkdir()
    make(directory / "old.session")
    (directory / "old.session").chmod(0o644)
    directory.chmod(0o555)
    done = run(AS_NOBODY, open_path / "first", directory / "old", directory / "new", directory / "sub" / "new", cwd="/")
    lines = done.stdout.splitlines()
    assert lines[0] == f"loaded {directory / 'old'}", done.stdout + done.stderr
    assert [line.split(" ")[0] for line in lines[1:]] == ["SessionError"] * 2, done.stdout + done.stderr
    for line, name in zip(lines[1:], ("new", "sub/new"), strict=True):
        assert str(directory / f"{name}.session") in line
        assert "Permission denied" in line
    directory.chmod(0o755)


async def test_locked_by_someone_else_is_no_sqlite_error(tmp_path, monkeypatch):
    """Even without the lease, a writer that waits too long gets a SessionError with the path."""
    import sqlite3

    from cablegram.sessions.persistence import sqlite

    monkeypatch.setattr(sqlite, "BUSY_TIMEOUT", 0.05)
    session = StoreSession(tmp_path / "x", shared=True)
    await settle(session.load())
    blocker = sqlite3.connect(session.path, isolation_level=None)
    blocker.execute("BEGIN IMMEDIATE")
    with pytest.raises(SessionError, match="another process is writing"):
        await settle(session.set_user(SelfUser(1)))
    blocker.execute("ROLLBACK")
    blocker.close()
    await settle(session.save())
    await settle(session.close())
    await settle(session.load())
    assert session.user == SelfUser(1)
    await settle(session.close())
