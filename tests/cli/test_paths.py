"""Tests of cablegram.cli.paths."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cablegram.cli import paths


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CABLEGRAM_HOME", os.fspath(tmp_path / "a" / "b"))
    return tmp_path / "a" / "b"


def test_where(home: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The directory is $CABLEGRAM_HOME, else below $XDG_STATE_HOME, else below the home directory."""
    assert paths.state_dir() == home
    monkeypatch.delenv("CABLEGRAM_HOME")
    monkeypatch.setenv("XDG_STATE_HOME", os.fspath(tmp_path))
    assert paths.state_dir() == tmp_path / "cablegram"
    monkeypatch.delenv("XDG_STATE_HOME")
    monkeypatch.setenv("HOME", os.fspath(tmp_path))
    assert paths.state_dir() == tmp_path / ".local/state/cablegram"


def test_private_files(home: Path) -> None:
    """Files are 0600 in directories of 0700 under any umask, whole or not at all."""
    before = os.umask(0)
    try:
        paths.write_private(home / "file", "one")
        paths.write_private(home / "file", "two")
        with pytest.raises(UnicodeEncodeError):
            paths.write_private(home / "file", "\ud800")
    finally:
        os.umask(before)
    assert (home / "file").read_text() == "two"
    assert (home / "file").stat().st_mode & 0o777 == 0o600
    assert home.stat().st_mode & 0o777 == 0o700
    assert [path.name for path in home.iterdir()] == ["file"]


def test_the_current_account(home: Path) -> None:
    """What logged in last is remembered; a damaged note counts as none."""
    assert paths.current() == {}
    paths.remember_current("/x.session", "sandbox")
    assert paths.current() == {"session": "/x.session", "network": "sandbox"}
    (home / "current.json").write_text("[1")
    assert paths.current() == {}
