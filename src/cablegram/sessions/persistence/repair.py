"""Bring back a damaged store: the login from its backup, and of the rest what can still be read."""

from __future__ import annotations

import os
import sqlite3
from typing import Any, NamedTuple

from cablegram.errors import SessionError, SessionFormatError
from cablegram.sessions.types import Changes, PeerRow, Secret

from . import backup
from .lease import FileLease
from .records import RecordRows, is_durable, unseal
from .sqlite import ERRORS, Database

_PIECES = ("", "-wal", "-shm")


class RepairReport(NamedTuple):
    """What a repair did. ``aside``: where the damaged file is now, None when there was nothing wrong."""

    path: str
    aside: str | None
    from_backup: bool
    records: int
    peers: int


def repair(path: str) -> RepairReport:
    """Repair the store at ``path`` unless it is sound. `SessionError` when neither it nor its backup has a login."""
    path = os.path.realpath(path)
    lease = FileLease(path + ".lock", path)
    try:
        lease.acquire()
        lease.hold_file(path)
        if os.path.exists(path) and _problem(path) is None:
            return RepairReport(path, None, False, 0, 0)
        return _repair(path)
    finally:
        lease.release()


def problem(path: str) -> str | None:
    """What is wrong with a store, None when it is sound; takes its lease meanwhile. `SessionInUse`, `SessionError`."""
    path = os.path.realpath(path)
    lease = FileLease(path + ".lock", path)
    try:
        lease.acquire()
        lease.hold_file(path)
        return _problem(path)
    finally:
        lease.release()


def _problem(path: str) -> str | None:
    database = Database(path, read_only=True)  # a sound store is left as it is, byte by byte
    try:
        records = database.open()
        for name, content in records.items():
            unseal(name, content)
        return None if database.is_sound() else "SQLite finds pages that are not what they should be"
    except SessionFormatError as error:
        return str(error)
    finally:
        database.close()


def _repair(path: str) -> RepairReport:
    spare = backup.read_backup(path)
    records, peers, entries = _salvage(path) if os.path.exists(path) else ({}, [], {})
    if spare is not None:
        records = {name: content for name, content in records.items() if not is_durable(name)} | spare.records
    if not any(map(is_durable, records)):
        raise SessionError(f"nothing of the session {path} can be restored: neither it nor a backup has a login")
    aside = None
    if os.path.exists(path):
        aside = _free_name(path + ".damaged")
        for piece in _PIECES:
            if os.path.exists(path + piece):
                os.replace(path + piece, aside + piece)
    if os.path.exists(path + ".bak"):  # opening refuses a missing file whose backup is there
        os.replace(path + ".bak", _free_name((aside or path) + ".bak.old"))
    database = Database(path)
    database.open()
    try:
        database.write(Changes(dict(records), RecordRows(), True, entries))
        for at in range(0, len(peers), 1000):
            database.write(Changes({}, RecordRows(peers[at : at + 1000]), False))
    finally:
        database.close()
    return RepairReport(path, aside, spare is not None, len(records), len(peers))


def _salvage(path: str) -> tuple[dict[str, bytes], list[PeerRow], dict[str, bytes]]:
    """Every record, peer and entry of a damaged file that can be read and whose checksum holds."""
    records: dict[str, bytes] = {}
    entries: dict[str, bytes] = {}
    peers: dict[int, PeerRow] = {}
    try:
        connection = sqlite3.connect(path, timeout=1.0, isolation_level=None)
    except sqlite3.Error:
        return {}, [], {}
    try:
        for found, query in (
            (records, "SELECT name, content FROM records"),
            (entries, "SELECT name, content FROM entries"),
        ):
            for name, content in _rows(connection, query):
                if isinstance(name, str) and isinstance(content, bytes) and _holds(name, content):
                    found[name] = Secret(content)
        for id_, weight, seen, body in _rows(connection, "SELECT id, weight, seen, body FROM peers"):
            if isinstance(body, bytes) and _holds(str(id_), body):
                peers[id_] = PeerRow(id_, weight, seen, (), body)
        for tag, id_ in _rows(connection, "SELECT tag, id FROM tags"):
            if id_ in peers and isinstance(tag, str):
                peers[id_] = peers[id_]._replace(tags=(*peers[id_].tags, tag))
    finally:
        connection.close()
    return records, list(peers.values()), entries


def _rows(connection: sqlite3.Connection, query: str) -> list[tuple[Any, ...]]:
    rows: list[tuple[Any, ...]] = []
    try:
        for row in connection.execute(query):
            rows.append(row)  # noqa: PERF402 - what came before the damage is kept
    except ERRORS:
        pass
    return rows


def _holds(name: str, content: bytes) -> bool:
    try:
        unseal(name, content)
    except SessionFormatError:
        return False
    return True


def _free_name(path: str) -> str:
    number = 0
    while os.path.exists(path if not number else f"{path}.{number}"):
        number += 1
    return path if not number else f"{path}.{number}"
