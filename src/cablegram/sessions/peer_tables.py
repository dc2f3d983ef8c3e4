"""The statements that write peers and entries to a `StoreSession`'s file, many rows at a time, and find them."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Mapping
from itertools import islice
from typing import Any, Final

from .persistence.records import RecordRows

BY_ID: Final = "SELECT id, weight, seen, body FROM peers WHERE id = ?"
BY_TAG: Final = "SELECT p.id, p.weight, p.seen, p.body FROM tags t JOIN peers p ON p.id = t.id WHERE t.tag = ?"

PAGE_OF_ENTRIES: Final = "SELECT name, content FROM entries WHERE name > ? AND name < ? ORDER BY name LIMIT ?"

CHUNK: Final = 128
"""Rows that are written by one statement: a power of two; older SQLites take at most 999 values."""
BREATH: Final = 0.0001
"""How long the writer rests after a chunk (seconds), so that the event loop gets the interpreter's lock in between."""

_PEERS = "INSERT INTO peers (id, weight, seen, body) VALUES "
_PEERS_END = (
    " ON CONFLICT (id) DO UPDATE SET weight = excluded.weight, seen = excluded.seen, body = excluded.body"
    " WHERE excluded.weight >= peers.weight"
)
_TAGS = "INSERT INTO tags (tag, id) VALUES "
_TAGS_END = " ON CONFLICT (tag) DO UPDATE SET id = excluded.id"


def write_peers(connection: sqlite3.Connection, peers: RecordRows) -> None:
    """Write a batch inside the transaction that is open: a row for each peer, and its tags.

    Both tables are filled in the order of their keys, so that each page of the file is touched once and not over and
    over: with ids and names as they come, that is most of the cost.
    """
    rows = peers.by_id()
    tags: dict[str, int] = {}
    claims = 0
    while chunk := list(islice(rows, CHUNK)):
        values: list[Any] = []
        for marked, weight, seen, names, body in chunk:
            values += marked, weight, seen, body
            for name in names:
                tags[name] = marked
                claims += 1
        _insert(connection, _PEERS, _PEERS_END, values, 4)
        if len(chunk) == CHUNK:
            time.sleep(BREATH)
    if len(tags) < claims:  # a name moved between two of them: it belongs to the one met last
        tags = {tag: row.id for row in peers for tag in row.tags}
    _insert(connection, _TAGS, _TAGS_END, [value for tag in sorted(tags) for value in (tag, tags[tag])], 2)


def write_entries(connection: sqlite3.Connection, entries: Mapping[str, bytes | None]) -> None:
    """Write entries inside the transaction that is open; those that are None are removed."""
    if not entries:
        return
    gone = [(name,) for name, content in entries.items() if content is None]
    connection.executemany("DELETE FROM entries WHERE name = ?", gone)
    values = [value for name, content in sorted(entries.items()) if content is not None for value in (name, content)]
    _insert(connection, "INSERT OR REPLACE INTO entries (name, content) VALUES ", "", values, 2)


def _insert(connection: sqlite3.Connection, head: str, tail: str, values: list[Any], width: int) -> None:
    # Whole chunks in one statement each: a statement runs without the interpreter's lock, and with one switch per
    # chunk instead of one per row the writer neither slows the event loop down nor waits for it.
    rows = len(values) // width
    at = 0
    while at < rows:
        size = min(CHUNK, 1 << (rows - at).bit_length() - 1)
        places = ",".join(("(" + ",".join("?" * width) + ")",) * size)
        connection.execute(head + places + tail, values[at * width : (at + size) * width])
        at += size
