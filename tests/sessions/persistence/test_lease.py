"""The lease on a session's file: whatever name it is known by, and when the lock file is pulled away."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from cablegram.errors import SessionError, SessionInUse
from cablegram.sessions import SelfUser, StoreSession, settle
from cablegram.sessions.persistence.lease import FileLease

KEY = bytes(range(256))
posix = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")
linux = pytest.mark.skipif(sys.platform != "linux", reason="needs locks on files that SQLite does not meet")

OTHER = """
    import sys
    from cablegram.errors import SessionInUse
    from cablegram.sessions import StoreSession
    try:
        StoreSession(sys.argv[1]).load()
    except SessionInUse as error:
        print("in use by", error.pid)
    else:
        print("loaded")
"""


def in_another_process(path: object) -> str:
    code = [sys.executable, "-c", textwrap.dedent(OTHER), str(path)]
    done = subprocess.run(code, capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ""
    return done.stdout.strip()


async def opened(path: object) -> StoreSession:
    session = StoreSession(str(path))
    await settle(session.load())
    await settle(session.set_dc(2))
    await settle(session.set_auth_key(KEY))
    return session


@posix
@pytest.mark.parametrize("kind", ["symbolic link", "linked directory", "hard link"])
async def test_another_name_of_the_file_meets_the_lease(tmp_path: Path, kind: str) -> None:
    """A symbolic link, a path through one, or a hard link elsewhere: SessionInUse, here and in another process."""
    if kind == "hard link" and sys.platform != "linux":
        return
    (tmp_path / "place").mkdir()
    session = await opened(tmp_path / "place" / "a")
    alias = tmp_path / "alias.session"
    match kind:
        case "symbolic link":
            alias.symlink_to(tmp_path / "place" / "a.session")
        case "linked directory":
            (tmp_path / "way").symlink_to(tmp_path / "place")
            alias = tmp_path / "way" / "a.session"
        case _:
            os.link(session.path, alias)
    with pytest.raises(SessionInUse) as caught:
        await settle(StoreSession(alias).load())
    assert caught.value.pid == os.getpid()
    assert in_another_process(alias) == f"in use by {os.getpid()}"
    await settle(session.set_user(SelfUser(5)))
    await settle(session.close())
    again = StoreSession(alias)
    await settle(again.load())
    assert again.user == SelfUser(5)
    await settle(again.close())
    assert not list(tmp_path.glob("**/*.lock"))


@linux
async def test_a_renamed_file_meets_the_lease(tmp_path: Path) -> None:
    """A file that was renamed while in use cannot be opened under its new name; what changes now is refused."""
    session = await opened(tmp_path / "a")
    os.rename(session.path, tmp_path / "b.session")
    with pytest.raises(SessionInUse):
        await settle(StoreSession(tmp_path / "b").load())
    assert in_another_process(tmp_path / "b") == f"in use by {os.getpid()}"
    with pytest.raises(SessionError, match="moved, replaced or removed"):
        await settle(session.set_user(SelfUser(5)))
    os.rename(tmp_path / "b.session", session.path)
    await settle(session.save())  # it is back: what was refused is written
    await settle(session.close())
    again = StoreSession(tmp_path / "a")
    await settle(again.load())
    assert again.user == SelfUser(5)
    await settle(again.close())


@posix
async def test_a_lock_that_is_pulled_away_is_taken_again(tmp_path: Path) -> None:
    """Without the lock file nobody else gets in, and with the next change it is there again, with the holder."""
    session = await opened(tmp_path / "a")
    lock = Path(session.path + ".lock")
    lock.unlink()
    if sys.platform == "linux":
        assert in_another_process(tmp_path / "a") == f"in use by {os.getpid()}"
    await settle(session.set_user(SelfUser(5)))
    assert str(os.getpid()) in lock.read_text()
    await settle(session.close())
    assert not lock.exists()


@posix
async def test_a_lock_that_another_has_by_now_is_lost(tmp_path: Path) -> None:
    """When another process took the lease meanwhile, whoever uses the session is called to stop, and nothing is
    written; the other one's lock file stays."""
    session = await opened(tmp_path / "a")
    lost: list[SessionError] = []
    session.on_lost = lost.append
    os.unlink(session.path + ".lock")
    other = FileLease(session.path + ".lock", "a")
    other.acquire()
    with pytest.raises(SessionInUse):
        await settle(session.set_user(SelfUser(5)))
    assert [type(error) for error in lost] == [SessionInUse]
    with pytest.raises(SessionInUse):
        await settle(session.close())
    assert os.path.exists(session.path + ".lock")
    other.release()
    again = StoreSession(tmp_path / "a")
    await settle(again.load())
    assert again.user is None
    await settle(again.close())


@posix
@pytest.mark.parametrize("kind", ["symbolic link", "named pipe"])
def test_a_planted_lock_is_not_followed(tmp_path: Path, kind: str) -> None:
    """A link or a pipe in the lock file's place is refused at once; where it leads to is not touched."""
    victim = tmp_path / "victim"
    victim.write_text("precious")
    lock = tmp_path / "a.session.lock"
    if kind == "symbolic link":
        lock.symlink_to(victim)
    else:
        os.mkfifo(lock)
    session = StoreSession(tmp_path / "a")
    with pytest.raises(SessionError, match="is no regular file; remove it"):
        session.load()
    assert victim.read_text() == "precious"
    lock.unlink()
    session.load()
    session.close()


def test_refused_session_leaves_no_noise_and_no_thread(tmp_path: Path) -> None:
    """A program that ends after SessionInUse prints nothing of its own, and its worker has ended by itself."""
    session = StoreSession(tmp_path / "a")
    session.load()
    code = """
        import sys, threading, time
        from cablegram.errors import SessionInUse
        from cablegram.sessions import StoreSession
        session = StoreSession(sys.argv[1])
        try:
            session.load()
        except SessionInUse:
            for _ in range(200):
                if threading.active_count() == 1:
                    print("refused")
                    break
                time.sleep(0.01)
            if len(sys.argv) > 2:  # ends with a thread of its own at work: another session was opened and never closed
                other = StoreSession(sys.argv[2])
                other.load()
    """
    for more in ([], [str(tmp_path / "b")]):
        command = [sys.executable, "-c", textwrap.dedent(code), session.path, *more]
        done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
        assert (done.stdout, done.stderr) == ("refused\n", "")
    session.close()
