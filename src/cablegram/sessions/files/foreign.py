"""What is common to other libraries' session files: a login, peers, the state of updates; SQLite opened read-only."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any, NamedTuple

from cablegram.errors import SessionError, SessionFormatError
from cablegram.sessions.formats.login import Login, login_from
from cablegram.sessions.persistence import records as codec
from cablegram.sessions.types import CHANNEL_OFFSET, Peer, PeerKind, UpdateState, bare_id


class Foreign(NamedTuple):
    """The contents of a file. ``channels`` has the pts of channels by their bare id."""

    login: Login | None
    peers: list[Peer]
    state: UpdateState | None
    channels: dict[int, int]

    def records(self) -> dict[str, bytes]:
        """All but the peers, as records of a session."""
        found = {} if self.login is None else self.login.records()
        if self.state is not None:
            found["state"] = codec.pack_state(self.state)
        for channel_id, pts in self.channels.items():
            found[f"channel/{channel_id}"] = str(pts).encode()
        return found


def foreign_from(contents: Mapping[str, bytes], peers: list[Peer]) -> Foreign:
    """A session's records and peers, for a file of another library."""
    channels = {int(name[8:]): int(content) for name, content in contents.items() if name.startswith("channel/")}
    state = codec.unpack_state(contents["state"]) if "state" in contents else None
    return Foreign(login_from(contents), peers, state, channels)


@contextmanager
def opened(path: str, what: str) -> Iterator[sqlite3.Connection]:
    """A file of another library, read-only; every error names the file and what it is."""
    from urllib.parse import quote

    connection = None
    try:
        connection = sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True, timeout=2.0)
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        connection.row_factory = sqlite3.Row
        yield connection
    except (sqlite3.Error, UnicodeDecodeError, ValueError, TypeError, KeyError, IndexError) as error:
        text = str(error) if isinstance(error, sqlite3.Error) else type(error).__name__
        raise SessionFormatError(f"{path} is {what}, but it cannot be read: {text}") from None
    finally:
        if connection is not None:
            connection.close()


@contextmanager
def created(path: str, schema: str) -> Iterator[sqlite3.Connection]:
    """A new SQLite file that only its owner may read; it must not exist yet."""
    import os

    try:
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
        if hasattr(os, "chmod"):
            os.chmod(path, 0o600)
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            connection.executescript("BEGIN;" + schema)
            yield connection
            connection.execute("COMMIT")
        finally:
            connection.close()
    except FileExistsError:
        raise SessionError(f"{path} is there already; name another file") from None
    except (OSError, sqlite3.Error) as error:
        raise SessionError(f"cannot write {path}: {error}") from None


def columns(connection: sqlite3.Connection, table: str) -> set[str]:
    """The columns of a table, none if it does not exist."""
    return {str(row["name"]) for row in connection.execute(f"PRAGMA table_info({table})")}


def integer(value: Any) -> int | None:
    """A whole number from a column that may hold anything."""
    return value if isinstance(value, int) else None


def kind_of(marked: int) -> PeerKind:
    """The kind of peer that a marked id belongs to."""
    if marked > 0:
        return "user"
    return "channel" if marked < -CHANNEL_OFFSET else "chat"


def states(connection: sqlite3.Connection) -> tuple[UpdateState | None, dict[int, int]]:
    """The account's state (row 0) and the channels' pts by bare id, out of a table ``update_state`` if there is one."""
    state: UpdateState | None = None
    channels: dict[int, int] = {}
    if not columns(connection, "update_state"):
        return None, {}
    for id_, pts, qts, date, seq in connection.execute("SELECT id, pts, qts, date, seq FROM update_state"):
        if not isinstance(pts, int):
            continue
        if id_ == 0:
            state = UpdateState(pts, *(integer(value) or 0 for value in (qts, date, seq))) if pts else None
        else:
            channels[bare_id(id_)] = pts
    return state, channels
