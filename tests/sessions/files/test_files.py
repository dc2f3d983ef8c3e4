"""Other libraries' files: every old schema, damage, what is written. The libraries themselves are in tests/interop."""

from __future__ import annotations

import json
import os
import sqlite3
import stat
from typing import Any

import pytest

from cablegram.errors import SessionError, SessionFormatError, UsageError
from cablegram.sessions import MemorySession, Peer, SelfUser, UpdateState, files

KEY = bytes(range(1, 256)) + b"\x80"
CHANNEL = -1_000_000_000_000 - 9


def database(path: Any, *statements: Any) -> str:
    connection = sqlite3.connect(path)
    for statement in statements:
        text, values = (statement, ()) if isinstance(statement, str) else (statement[0], statement[1:])
        connection.execute(text, values)
    connection.commit()
    connection.close()
    return str(path)


def row(table: str, *values: Any) -> tuple[Any, ...]:
    return (" ".join(("INSERT INTO", table, "VALUES (", ", ".join("?" * len(values)), ")")), *values)


def loaded(path: str) -> tuple[MemorySession, files.Imported]:
    read = files.read(path)
    session = MemorySession()
    session.adopt(read.records)
    session.remember(read.peers)
    return session, read


@pytest.mark.parametrize("version", range(1, 9))
def test_telethon_versions(tmp_path: Any, version: int) -> None:
    """Every version of Telethon's file is read; peers of versions before 6 are of another kind and left out."""
    sessions = "dc_id integer primary key, server_address text, port integer, auth_key blob"
    sessions += ", takeout_id integer" if version >= 5 else ""
    sessions += ", tmp_auth_key blob" if version >= 8 else ""
    values = [2, "149.154.167.51", 443, KEY, None, b""][: 4 + (version >= 5) + (version >= 8)]
    date = ", date integer" if version >= 7 else ""
    statements: list[Any] = [
        "CREATE TABLE version (version integer primary key)",
        ("INSERT INTO version VALUES (?)", version),
        f"CREATE TABLE sessions ({sessions})",
        row("sessions", *values),
        f"CREATE TABLE entities (id integer primary key, hash integer, username text, phone integer, name text{date})",
        "INSERT INTO entities (id, hash, username, phone, name) VALUES (5, 77, 'ada', 12025550123, 'Ada')",
        "INSERT INTO entities (id, hash) VALUES (0, 5), (-6, 0), (-1000000000009, 3)",
    ]
    if version >= 4:
        statements += [
            "CREATE TABLE update_state (id integer primary key, pts integer, qts integer, date integer, seq integer)",
            "INSERT INTO update_state VALUES (0, 1, 2, 3, 4), (9, 8, 0, 0, 0), (10, NULL, 0, 0, 0)",
        ]
    session, read = loaded(database(tmp_path / "x.session", *statements))
    assert (read.kind, session.dc_id, session.server_address, session.auth_key) == (
        "telethon",
        2,
        "149.154.167.51",
        KEY,
    )
    assert session.update_state == (UpdateState(1, 2, 3, 4) if version >= 4 else None)
    if version >= 6:
        assert session.user == SelfUser(5, False, 77, "Ada", "ada", "12025550123")
        assert [peer.kind for peer in read.peers] == ["channel", "chat", "user"]
    else:
        assert read.peers == []


@pytest.mark.parametrize("version", range(1, 8))
def test_pyrogram_versions(tmp_path: Any, version: int) -> None:
    """Every version of Pyrogram's and Kurigram's file is read, whatever the order of its columns."""
    sessions = {"dc_id": 2, "test_mode": 1, "auth_key": KEY, "date": 0, "user_id": 5, "is_bot": 1}
    if version >= 3:
        sessions["api_id"] = 4711
    if version >= 7:
        sessions |= {"server_address": "149.154.167.40", "port": 80}
    peers = {"id": 5, "access_hash": 77, "type": "bot", "phone_number": "12025550123"}
    if version < 4:
        peers["username"] = "ada"
    statements: list[Any] = [
        "CREATE TABLE version (number INTEGER PRIMARY KEY)",
        ("INSERT INTO version VALUES (?)", version),
        f"CREATE TABLE sessions ({', '.join(sessions)})",
        row("sessions", *sessions.values()),
        f"CREATE TABLE peers ({', '.join(peers)})",
        row("peers", *peers.values()),
    ]
    if version >= 4:
        statements += ["CREATE TABLE usernames (id, username)", "INSERT INTO usernames VALUES (5, 'ada'), (5, NULL)"]
    if version >= 5:
        statements += [
            "CREATE TABLE update_state (id, pts, qts, date, seq)",
            row("update_state", 0, 1, None, 3, 4),
            row("update_state", CHANNEL, 8, None, None, None),
        ]
    session, read = loaded(database(tmp_path / "x.session", *statements))
    assert read.kind == ("kurigram" if version >= 4 else "pyrogram")
    assert (session.auth_key, session.user, session.network) == (KEY, SelfUser(5, True), "test")
    if version >= 2:
        assert read.peers == [Peer(5, 77, "user", ("ada",), "12025550123", detail="bot")]
    if version >= 5:
        assert (session.update_state, session.channel_states()) == (UpdateState(1, 0, 3, 4), {9: 8})
    assert session.server_address == ("149.154.167.40" if version >= 7 else None)


def test_teleproto_keys_of_other_data_centers(tmp_path: Any) -> None:
    """teleproto's folder also has keys of other data centers and the flag for test servers."""
    folder = tmp_path / "name"
    folder.mkdir()
    values = {
        "dcId": 2,
        "port": 443,
        "serverAddress": "1.2.3.4",
        "authKey": {"type": "Buffer", "data": list(KEY)},
        "testServers": True,
        "dcAuthKeys": {"4": {"type": "Buffer", "data": list(KEY[::-1])}, "5": {"type": "Buffer", "data": []}},
        "5": ["5", "77", None, None, None],
    }
    for key, value in values.items():
        (folder / f"name%3A{key}").write_text(json.dumps(value))
    session, read = loaded(str(folder))
    assert (session.get_auth_key(2), session.get_auth_key(4), session.get_auth_key(5)) == (KEY, KEY[::-1], None)
    assert session.network == "test"
    assert read.peers == [Peer(5, 77, "user")]
    (folder / "name%3AauthKey").write_text("{")
    with pytest.raises(SessionFormatError, match="damaged"):
        files.read(str(folder))
    (folder / "name%3AauthKey").write_text("null")
    with pytest.raises(SessionFormatError, match="never logged in"):
        files.read(str(folder))


@pytest.mark.parametrize("kind", ["telethon", "pyrogram", "kurigram", "gramjs"])
def test_round_trip(tmp_path: Any, kind: str) -> None:
    """What is written is read again: the login, full peers, and no min ones; private, and never over a file."""
    session = MemorySession()
    session.set_dc(2, "149.154.167.51", 443)
    session.set_auth_key(KEY)
    session.set_user(SelfUser(5, False, 77))
    session.set_update_state(UpdateState(1, 2, 3, 4))
    session.set_channel_pts(9, 8)
    peers = [
        Peer(5, 77, "user", ("Ada",), "12025550123", "Ada"),
        Peer(CHANNEL, 3, "channel", name="Group", detail="megagroup"),
        Peer(-6, None, "chat", name="Old"),
        Peer(7, 1, "user", min=True),
        Peer(8, None, "user"),
    ]
    path = str(tmp_path / "out")
    files.write(path, kind, session.snapshot(), peers)
    again, read = loaded(path)
    assert (again.dc_id, again.auth_key) == (2, KEY)
    assert {peer.id for peer in read.peers} == {5, CHANNEL, -6}
    assert again.find("ada").phone == "12025550123"  # type: ignore[union-attr]
    if kind in ("telethon", "kurigram"):
        assert (again.update_state, again.channel_states()) == (UpdateState(1, 2, 3, 4), {9: 8})
    if os.name == "posix":
        assert stat.S_IMODE(os.stat(path).st_mode) & 0o077 == 0
    with pytest.raises(SessionError, match="there already"):
        files.write(path, kind, session.snapshot(), peers)


def test_what_cannot_be_written(tmp_path: Any) -> None:
    """No login, no user, an unknown library: an error that says so, and no file."""
    path = str(tmp_path / "out")
    for kind in ("telethon", "pyrogram", "gramjs"):
        with pytest.raises(UsageError, match="login"):
            files.write(path, kind, {}, [])
    with pytest.raises(UsageError, match="no files are written for 'morse'"):
        files.write(path, "morse", {}, [])
    assert not os.path.exists(path)


@pytest.mark.parametrize("statement", ["DROP TABLE version", "DELETE FROM version", "UPDATE sessions SET dc_id = 0"])
def test_damaged_files(tmp_path: Any, statement: str) -> None:
    """A file with something missing names itself and what it is; never an error of sqlite3."""
    session = MemorySession()
    session.set_dc(2, "149.154.167.51", 443)
    session.set_auth_key(KEY)
    session.set_user(SelfUser(5))
    for kind in ("telethon", "pyrogram"):
        path = str(tmp_path / kind)
        files.write(path, kind, session.snapshot(), [])
        database(path, statement)
        with pytest.raises(SessionFormatError) as caught:
            files.read(path)
        assert path in str(caught.value)


def test_what_is_no_session(tmp_path: Any) -> None:
    """Missing files, plain folders, text, and formats that are only recognised."""
    with pytest.raises(SessionError, match="there is no"):
        files.read(str(tmp_path / "missing"))
    with pytest.raises(SessionFormatError, match="no session that is known"):
        files.read(str(tmp_path))
    (tmp_path / "text").write_text("hello")
    with pytest.raises(SessionFormatError, match="no session that is known"):
        files.read(str(tmp_path / "text"))
    other = database(tmp_path / "m", "CREATE TABLE auth_keys (dc, key)", "CREATE TABLE key_value (key, value)")
    with pytest.raises(SessionFormatError, match="mtcute session, which is not read"):
        files.read(other)


def test_never_logged_in(tmp_path: Any) -> None:
    """A file that was made but never logged in says so."""
    path = database(
        tmp_path / "x.session",
        "CREATE TABLE version (number INTEGER)",
        "INSERT INTO version VALUES (7)",
        "CREATE TABLE peers (id)",
        "CREATE TABLE sessions (dc_id, auth_key, api_id, test_mode, user_id, is_bot)",
        "INSERT INTO sessions VALUES (2, NULL, NULL, NULL, NULL, NULL)",
    )
    with pytest.raises(SessionFormatError, match="never logged in"):
        files.read(path)
