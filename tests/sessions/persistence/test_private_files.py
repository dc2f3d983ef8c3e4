"""Files that hold keys: no planted link is followed, no pipe is waited for, no right of others stays."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from cablegram.errors import SessionError, SessionFormatError
from cablegram.sessions import SelfUser, StoreSession
from cablegram.sessions.files import foreign_kind
from cablegram.sessions.persistence import private_files
from cablegram.sessions.persistence.store_file import is_store

pytestmark = pytest.mark.skipif(os.name != "posix", reason="needs a POSIX system")

KEY = bytes(range(256))


def made(path: Path) -> StoreSession:
    session = StoreSession(path)
    session.load()
    session.set_dc(2)
    session.set_auth_key(KEY)
    session.set_user(SelfUser(1))
    return session


@pytest.mark.parametrize("suffix", [".new", ".bak.tmp"])
def test_a_planted_link_is_replaced_and_not_followed(tmp_path: Path, suffix: str) -> None:
    """What is written under a spare name never goes through a link that stands there."""
    victim = tmp_path / "victim"
    victim.write_text("precious")
    victim.chmod(0o644)
    (tmp_path / f"a.session{suffix}").symlink_to(victim)
    made(tmp_path / "a").close()
    assert victim.read_text() == "precious"
    assert stat.S_IMODE(victim.stat().st_mode) == 0o644
    assert not (tmp_path / "a.session").is_symlink()
    assert not (tmp_path / "a.session.bak").is_symlink()


@pytest.mark.parametrize("suffix", [".new", ".bak.tmp", ".bak"])
def test_a_pipe_is_not_waited_for(tmp_path: Path, suffix: str) -> None:
    """A named pipe under a name of the store's hangs nothing, and gives way."""
    if suffix == ".bak":
        made(tmp_path / "a").close()
        (tmp_path / "a.session.bak").unlink()
    os.mkfifo(tmp_path / f"a.session{suffix}")
    made(tmp_path / "a").close()
    assert stat.S_ISREG((tmp_path / "a.session").stat().st_mode)
    assert KEY in (tmp_path / "a.session.bak").read_bytes()


def test_a_pipe_is_no_session(tmp_path: Path) -> None:
    """Loading a named pipe, or a device, is a typed error at once; the commands that look at files say the same."""
    os.mkfifo(tmp_path / "a.session")
    with pytest.raises(SessionError, match="no regular file"):
        StoreSession(tmp_path / "a").load()
    with pytest.raises(SessionFormatError, match="no regular file"):
        StoreSession(tmp_path / "a", shared=True).load()
    assert is_store(str(tmp_path / "a.session")) is False
    assert foreign_kind(str(tmp_path / "a.session")) is None
    (tmp_path / "b.session").symlink_to("/dev/zero")
    with pytest.raises(SessionError, match="no regular file"):
        StoreSession(tmp_path / "b", shared=True).load()


@pytest.mark.parametrize("suffix", ["", ".bak"])
def test_rights_of_others_do_not_stay(tmp_path: Path, suffix: str) -> None:
    """A file or a backup that others may read is closed to them when the session is opened."""
    made(tmp_path / "a").close()
    (tmp_path / f"a.session{suffix}").chmod(0o644)
    session = StoreSession(tmp_path / "a")
    session.load()
    assert stat.S_IMODE((tmp_path / f"a.session{suffix}").stat().st_mode) == 0o600
    session.close()


def test_what_is_opened_is_a_regular_file(tmp_path: Path) -> None:
    """Links are refused unless they are wanted; directories and pipes always are."""
    (tmp_path / "file").write_bytes(b"0123456789")
    (tmp_path / "link").symlink_to(tmp_path / "file")
    os.mkfifo(tmp_path / "pipe")
    assert private_files.read_file(str(tmp_path / "file"), 4) == b"0123"
    assert private_files.read_file(str(tmp_path / "link"), follow=True) == b"0123456789"
    for name in ("link", "pipe", ".", "missing"):
        with pytest.raises(OSError):
            private_files.read_file(str(tmp_path / name))


def test_one_file_has_one_identity(tmp_path: Path) -> None:
    """Every name of a file gives the same identity, another file another one, no file none."""
    (tmp_path / "a").write_text("a")
    (tmp_path / "b").write_text("b")
    os.link(tmp_path / "a", tmp_path / "hard")
    (tmp_path / "soft").symlink_to("a")
    names = [private_files.identity(str(tmp_path / name)) for name in ("a", "hard", "soft", "b", "missing")]
    assert names[0] is not None
    assert names[0] == names[1] == names[2] != names[3]
    assert names[4] is None


def test_a_rename_is_made_durable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that was moved into place survives a power cut only if its directory is synced: after making the store,
    and after each backup."""
    really, synced = os.fsync, []

    def fsync(fd: int) -> None:
        synced.append(stat.S_ISDIR(os.fstat(fd).st_mode))
        really(fd)

    monkeypatch.setattr(os, "fsync", fsync)
    session = StoreSession(tmp_path / "a")
    session.load()
    assert synced[-1:] == [True]
    for number in range(2):
        synced.clear()
        session.set_user(SelfUser(number + 1))
        assert synced[-2:] == [False, True]  # the backup's bytes, then its name
    session.close()
