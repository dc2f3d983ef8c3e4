"""The ``.session`` files of Pyrogram (versions 1 to 3) and of Kurigram (up to 7). Written: version 3 and version 7."""

from __future__ import annotations

import sqlite3
import time

from cablegram.errors import SessionFormatError, UsageError
from cablegram.sessions.files import foreign
from cablegram.sessions.formats.login import Login, checked
from cablegram.sessions.types import CHANNEL_OFFSET, Peer, Secret, SelfUser

NAME = "a Pyrogram or Kurigram session"
_PEERS_SINCE = 2  # Pyrogram itself throws the peers of version 1 away

_TOUCH = """
CREATE TRIGGER trg_peers_last_update_on AFTER UPDATE ON peers BEGIN
    UPDATE peers SET last_update_on = CAST(STRFTIME('%s', 'now') AS INTEGER) WHERE id = NEW.id;
END;
"""
_VERSION_3 = """
CREATE TABLE sessions (dc_id INTEGER PRIMARY KEY, api_id INTEGER, test_mode INTEGER, auth_key BLOB,
    date INTEGER NOT NULL, user_id INTEGER, is_bot INTEGER);
CREATE TABLE peers (id INTEGER PRIMARY KEY, access_hash INTEGER, type INTEGER NOT NULL, username TEXT,
    phone_number TEXT, last_update_on INTEGER NOT NULL DEFAULT (CAST(STRFTIME('%s', 'now') AS INTEGER)));
CREATE TABLE version (number INTEGER PRIMARY KEY);
INSERT INTO version VALUES (3);
CREATE INDEX idx_peers_id ON peers (id);
CREATE INDEX idx_peers_username ON peers (username);
CREATE INDEX idx_peers_phone_number ON peers (phone_number);
"""
_VERSION_7 = """
CREATE TABLE sessions (dc_id INTEGER PRIMARY KEY, server_address TEXT, port INTEGER, api_id INTEGER,
    test_mode INTEGER, auth_key BLOB, date INTEGER NOT NULL, user_id INTEGER, is_bot INTEGER);
CREATE TABLE peers (id INTEGER PRIMARY KEY, access_hash INTEGER, type INTEGER NOT NULL, phone_number TEXT,
    last_update_on INTEGER NOT NULL DEFAULT (CAST(STRFTIME('%s', 'now') AS INTEGER)));
CREATE TABLE usernames (id INTEGER, username TEXT, FOREIGN KEY (id) REFERENCES peers (id));
CREATE TABLE update_state (id INTEGER PRIMARY KEY, pts INTEGER, qts INTEGER, date INTEGER, seq INTEGER);
CREATE TABLE version (number INTEGER PRIMARY KEY);
INSERT INTO version VALUES (7);
CREATE INDEX idx_peers_id ON peers (id);
CREATE INDEX idx_peers_phone_number ON peers (phone_number);
CREATE INDEX idx_usernames_id ON usernames (id);
CREATE INDEX idx_usernames_username ON usernames (username);
"""

_DETAILS = {"bot": "bot", "supergroup": "megagroup", "channel": "broadcast", "forum": "forum", "community": "community"}


def read(path: str) -> foreign.Foreign:
    """What the file holds. Errors: `SessionFormatError`."""
    with foreign.opened(path, NAME) as connection:
        (version,) = connection.execute("SELECT number FROM version").fetchone()
        login = _login(connection, path)
        peers = _peers(connection) if version >= _PEERS_SINCE else []
        state, channels = foreign.states(connection)
        return foreign.Foreign(login, peers, state, channels)


def _login(connection: sqlite3.Connection, path: str) -> Login:
    has = foreign.columns(connection, "sessions")  # upgraded files have them in another order
    row = connection.execute("SELECT * FROM sessions").fetchone()
    if row is None or not row["auth_key"]:
        raise SessionFormatError(f"{path} is {NAME} that was never logged in: it has no key")
    dc_id, key = checked(f"{NAME} ({path})", row["dc_id"], Secret(row["auth_key"]))
    user = SelfUser(row["user_id"], bool(row["is_bot"])) if row["user_id"] else None
    address, port = (row["server_address"], row["port"]) if "server_address" in has else (None, None)
    api_id = foreign.integer(row["api_id"]) if "api_id" in has else None
    return Login(dc_id, key, address or None, port or None, user, True if row["test_mode"] else None, api_id)


def _peers(connection: sqlite3.Connection) -> list[Peer]:
    usernames: dict[int, list[str]] = {}
    # an upgraded file has both, and names that it knew before only in the old place
    for table in ("usernames", "peers"):
        if "username" in foreign.columns(connection, table):
            for id_, username in connection.execute(f"SELECT id, username FROM {table}"):  # noqa: S608 - two constants
                if username and username not in usernames.setdefault(id_, []):
                    usernames[id_].append(username)
    peers = []
    for id_, access_hash, kind, phone in connection.execute("SELECT id, access_hash, type, phone_number FROM peers"):
        of = foreign.kind_of(id_)
        names = tuple(usernames.get(id_, ()))
        detail = "" if of == "chat" else _DETAILS.get(str(kind), "")
        peers.append(Peer(id_, None if of == "chat" else access_hash, of, names, phone or None, detail=detail))
    return peers


def write(path: str, content: foreign.Foreign, *, kurigram: bool = False) -> None:
    """Make a file that Pyrogram 2 opens, or with ``kurigram`` Kurigram. Errors: `UsageError`, `SessionError`."""
    login = content.login
    if login is None or login.user is None:
        raise UsageError("a Pyrogram file needs a login and the id of the account: connect once, so that it is known")
    now = int(time.time())
    head = [login.api_id or 0, bool(login.test), bytes(login.key), now, login.user.id, login.user.is_bot]
    peers = [peer for peer in content.peers if peer.weight == 2]  # no room for "min"
    types = {peer.id: _type(peer, kurigram) for peer in peers}
    with foreign.created(path, (_VERSION_7 if kurigram else _VERSION_3) + _TOUCH) as connection:
        if not kurigram:
            connection.execute("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?)", (login.dc_id, *head))
            rows = [
                (p.id, p.access_hash or 0, types[p.id], next((n.lower() for n in p.usernames), None), p.phone, now)
                for p in peers
            ]
            connection.executemany("INSERT INTO peers VALUES (?, ?, ?, ?, ?, ?)", rows)
            return
        place = login.with_address("a Kurigram file")
        connection.execute("INSERT INTO sessions VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", (login.dc_id, *place, *head))
        connection.executemany(
            "INSERT INTO peers VALUES (?, ?, ?, ?, ?)",
            [(peer.id, peer.access_hash or 0, types[peer.id], peer.phone, now) for peer in peers],
        )
        names = [(peer.id, username.lower()) for peer in peers for username in peer.usernames]
        connection.executemany("INSERT INTO usernames VALUES (?, ?)", names)
        states: list[tuple[int | None, ...]] = [] if content.state is None else [(0, *content.state)]
        states += [(-CHANNEL_OFFSET - one, pts, None, None, None) for one, pts in content.channels.items()]
        connection.executemany("INSERT INTO update_state VALUES (?, ?, ?, ?, ?)", states)


def _type(peer: Peer, kurigram: bool) -> str:
    if peer.kind == "user":
        return "bot" if peer.detail == "bot" else "user"
    if peer.kind == "chat":
        return "group"
    if kurigram and peer.detail in ("forum", "community"):
        return peer.detail
    return "supergroup" if peer.detail in ("megagroup", "gigagroup", "forum") else "channel"
