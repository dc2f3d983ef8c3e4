"""A canary key is looked for wherever secrets leak: logs, reprs, tracebacks with variables, pickles, temporary files,
environments of child processes. It is never found."""

from __future__ import annotations

import base64
import copy
import gc
import logging
import os
import pickle
import sqlite3
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path
from typing import Any

import pytest

import cablegram
from cablegram.errors import CablegramError
from cablegram.sessions import (
    EncryptedSession,
    PostgresSession,
    RedisSession,
    SelfUser,
    Session,
    StoreSession,
    StringSession,
    keys,
    settle,
)
from cablegram.sessions.persistence import records as codec
from cablegram.sessions.persistence import sqlite

KEY = bytes.fromhex("5eaf00d1") * 64
PASSPHRASE = "canary-passphrase"
OURS = str(Path(cablegram.__file__).parent)
NEEDLES = (
    KEY.hex()[:24],
    base64.b64encode(KEY).decode()[4:28],
    base64.b64encode(KEY).decode()[5:28],
    base64.b64encode(KEY).decode()[6:28],
    repr(KEY)[2:26],
    str(list(KEY))[1:30],
    PASSPHRASE,
)


def leaks(text: str) -> list[str]:
    return [needle for needle in NEEDLES if needle in text]


def our_frames(error: BaseException) -> str:
    """The traceback of an error with the variables of our frames, and all messages of its chain."""
    shown: list[str] = []
    todo: BaseException | None = error
    while todo is not None:
        shown.append(str(todo) + repr(todo))
        for frame, _ in traceback.walk_tb(todo.__traceback__):
            if frame.f_code.co_filename.startswith(OURS):
                shown += [f"{name} = {value!r}" for name, value in frame.f_locals.items()]
        todo = todo.__cause__ or todo.__context__
    return "\n".join(shown)


async def fill(session: Session) -> None:
    await settle(session.load())
    await settle(session.set_dc(2, "127.0.0.1", 443))
    await settle(session.set_auth_key(KEY))
    await settle(session.set_user(SelfUser(1)))
    session.set_temp_key(KEY, 1.0)
    await settle(session.save())


def everything_shown(session: Session) -> str:
    things: list[Any] = [session, vars(session), session.snapshot(), session.auth_key, session.get_temp_key()]
    things += [vars(session).get("_database"), *vars(session).values()]
    return "\n".join(f"{thing!r} {thing!s} {thing}" for thing in things)


async def provoke(session: Session) -> list[BaseException]:
    """Errors in the middle of work with the key."""
    errors: list[BaseException] = []
    for work in (
        lambda: session.set_auth_key(KEY),
        lambda: session.set_auth_key(KEY + KEY),
        lambda: session.adopt(session.snapshot()),
        lambda: session.adopt({**session.snapshot(), "key/3": KEY[:-1]}),
        lambda: session.restore({"key/2": codec.seal("key/3", KEY)}),
        lambda: session.save(),
        lambda: session.close(),
    ):
        try:
            await settle(work())
        except Exception as error:
            errors.append(error)
    return errors


@pytest.fixture
def log(caplog: pytest.LogCaptureFixture) -> pytest.LogCaptureFixture:
    caplog.set_level(logging.DEBUG)
    return caplog


@pytest.fixture(autouse=True)
def temporary_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "temporary"
    place.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(place))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setitem(keys.SCRYPT, "n", 16)
    return place


def left_behind(temporary: Path) -> str:
    """Temporary files, and the environment of a child process."""
    found = [path.read_bytes().decode("latin-1") for path in temporary.rglob("*") if path.is_file()]
    child = subprocess.run([sys.executable, "-c", "import os; print(os.environ)"], capture_output=True, text=True)
    return "\n".join([*found, child.stdout])


async def check(session: Session, break_it: Any, log: pytest.LogCaptureFixture, temporary: Path) -> None:
    await fill(session)
    assert leaks(everything_shown(session)) == []
    for pickler in (pickle.dumps, copy.copy, copy.deepcopy):
        for thing in (session, session.auth_key, session.get_temp_key()):
            if pickler is pickle.dumps or thing is session:
                with pytest.raises(TypeError):
                    pickler(thing)
    done = break_it()
    errors = await provoke(session)
    assert len(errors) >= 3
    for error in errors:
        assert leaks(our_frames(error)) == [], our_frames(error)
    assert leaks(everything_shown(session)) == []
    assert leaks(log.text) == []
    assert leaks(left_behind(temporary)) == []
    if done is not None:
        done()
    await settle(session.close())
    gc.collect()


async def test_store(tmp_path: Path, log: Any, temporary_files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A store whose disk fails in the middle of a write."""
    session = StoreSession(tmp_path / "x")

    def broken(*_: Any) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    def break_it() -> Any:
        monkeypatch.setattr(sqlite, "write_peers", broken)
        return monkeypatch.undo

    await check(session, break_it, log, temporary_files)


async def test_encrypted(tmp_path: Path, log: Any, temporary_files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same, encrypted; neither key nor passphrase shows, nor when the passphrase is wrong."""
    session = EncryptedSession(StoreSession(tmp_path / "x"), passphrase=PASSPHRASE)

    def broken(*_: Any) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    def break_it() -> Any:
        monkeypatch.setattr(sqlite, "write_peers", broken)
        return monkeypatch.undo

    await check(session, break_it, log, temporary_files)
    with pytest.raises(CablegramError) as caught:
        await settle(EncryptedSession(StoreSession(tmp_path / "x"), passphrase=PASSPHRASE + "x").load())
    assert leaks(our_frames(caught.value)) == []


async def test_string(log: Any, temporary_files: Path) -> None:
    """A string session; its string shows only where it was asked for."""
    session = StringSession()
    await check(session, lambda: None, log, temporary_files)
    text = session.save() or StringSession().save()
    session = StringSession()
    await fill(session)
    text = session.save()
    assert leaks(repr(StringSession(text)) + repr(vars(StringSession(text)))) == []


@pytest.mark.parametrize("kind", ["redis", "postgres"])
async def test_databases(kind: str, request: Any, log: Any, temporary_files: Path) -> None:
    """A database that refuses a write, with the driver's own log at DEBUG."""
    if kind == "redis":
        session: Any = RedisSession("canary", request.getfixturevalue("redis_url"))
    else:
        session = PostgresSession("canary", request.getfixturevalue("postgres_dsn"))
    taken = type(session)("canary", *(bytes(one).decode() for one in _place(session)), shared=True)

    def break_it() -> None:
        session._token = 1  # as if another process had taken it over

    await check(session, break_it, log, temporary_files)
    await settle(taken.delete())
    await settle(taken.close())


def _place(session: Any) -> list[bytes]:
    return [session._url] if isinstance(session, RedisSession) else [session._dsn]


def test_environment_is_not_used() -> None:
    """The library itself reads no session and no key from the environment, and puts none there."""
    found = [path for path in Path(OURS, "sessions").rglob("*.py") if "os.environ" in path.read_text("utf-8")]
    assert found == []
    assert not any(leaks(value) for value in os.environ.values())
