"""Telethon's ``.session`` file, read in every version and written in version 7, which its newer releases upgrade."""

from __future__ import annotations

import time

from cablegram.errors import SessionFormatError, UsageError
from cablegram.sessions.files import foreign
from cablegram.sessions.formats.login import Login, checked
from cablegram.sessions.types import Peer, Secret, SelfUser

NAME = "a Telethon session"
_PEERS_SINCE = 6  # earlier files had ids of another kind, which Telethon itself throws away

_SCHEMA = """
CREATE TABLE version (version integer primary key);
INSERT INTO version VALUES (7);
CREATE TABLE sessions (
    dc_id integer primary key, server_address text, port integer, auth_key blob, takeout_id integer);
CREATE TABLE entities (
    id integer primary key, hash integer not null, username text, phone integer, name text, date integer);
CREATE TABLE sent_files (
    md5_digest blob, file_size integer, type integer, id integer, hash integer,
    primary key (md5_digest, file_size, type));
CREATE TABLE update_state (id integer primary key, pts integer, qts integer, date integer, seq integer);
"""


def read(path: str) -> foreign.Foreign:
    """What the file holds. Errors: `SessionFormatError`."""
    with foreign.opened(path, NAME) as connection:
        (version,) = connection.execute("SELECT version FROM version").fetchone()
        row = connection.execute("SELECT dc_id, server_address, port, auth_key FROM sessions").fetchone()
        if row is None or not row["auth_key"]:
            raise SessionFormatError(f"{path} is {NAME} that was never logged in: it has no key")
        dc_id, key = checked(f"{NAME} ({path})", row["dc_id"], Secret(row["auth_key"]))
        peers: dict[int, Peer] = {}
        own: int | None = None
        if version >= _PEERS_SINCE:
            for id_, access_hash, username, phone, name in connection.execute(
                "SELECT id, hash, username, phone, name FROM entities"
            ):
                if id_ == 0:
                    own = access_hash  # the own id is kept as the access hash of a user 0
                    continue
                kind = foreign.kind_of(id_)
                peers[id_] = Peer(
                    id_,
                    None if kind == "chat" else access_hash,
                    kind,
                    (username,) if username else (),
                    str(phone) if phone else None,
                    name or None,
                )
        state, channels = foreign.states(connection)
        user = None if own is None else _self(own, peers.get(own))
        login = Login(dc_id, key, row["server_address"] or None, row["port"] or None, user)
        return foreign.Foreign(login, list(peers.values()), state, channels)


def write(path: str, content: foreign.Foreign) -> None:
    """Make a file that Telethon opens. Errors: `UsageError`, `SessionError` (it exists already)."""
    login = content.login
    if login is None:
        raise UsageError("there is no login to write: the session has no data center or no key")
    address, port = login.with_address("a Telethon file")
    now = int(time.time())
    rows = [
        (
            peer.id,
            peer.access_hash or 0,
            peer.usernames[0].lower() if peer.usernames else None,
            int(peer.phone) if peer.phone and peer.phone.isdigit() else None,
            peer.name,
            now,
        )
        for peer in content.peers
        if peer.weight == 2  # it has no room for "min": a hash must serve anywhere
    ]
    if login.user is not None:
        rows.append((0, login.user.id, None, None, None, now))
        if login.user.access_hash is not None and all(row[0] != login.user.id for row in rows):
            rows.append((login.user.id, login.user.access_hash, None, None, login.user.name, now))
    with foreign.created(path, _SCHEMA) as connection:
        connection.execute(
            "INSERT INTO sessions VALUES (?, ?, ?, ?, NULL)", (login.dc_id, address, port, bytes(login.key))
        )
        connection.executemany("INSERT OR REPLACE INTO entities VALUES (?, ?, ?, ?, ?, ?)", rows)
        states = [] if content.state is None else [(0, *content.state)]
        states += [(channel_id, pts, 0, now, 0) for channel_id, pts in content.channels.items()]
        connection.executemany("INSERT INTO update_state VALUES (?, ?, ?, ?, ?)", states)


def _self(own: int, peer: Peer | None) -> SelfUser:
    if peer is None:
        return SelfUser(own)
    return SelfUser(own, False, peer.access_hash, peer.name, next(iter(peer.usernames), None), peer.phone)
