"""Session files of other libraries: recognised, read, written."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from cablegram.errors import SessionError, SessionFormatError, UsageError

if TYPE_CHECKING:
    from cablegram.sessions.types import Peer

WRITERS = ("telethon", "pyrogram", "kurigram", "gramjs", "teleproto")
"""The libraries whose files `write` makes."""


class Imported(NamedTuple):
    """What was in a file: which library's it is, its records, its peers."""

    kind: str
    records: dict[str, bytes]
    peers: list[Peer]


def foreign_kind(path: str) -> str | None:
    """Which library's SQLite session a file is, in words; None when it is none that is known."""
    import sqlite3
    from urllib.parse import quote

    if not os.path.isfile(path):  # a named pipe would be waited for
        return None
    try:
        connection = sqlite3.connect(f"file:{quote(path)}?mode=ro", uri=True)
        try:
            tables = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        finally:
            connection.close()
    except (sqlite3.Error, UnicodeDecodeError):  # it cannot decode messages that quote a damaged file
        return None
    if {"sessions", "entities", "version"} <= tables:
        return "a Telethon session"
    if {"sessions", "usernames", "version"} <= tables:
        return "a Kurigram session"
    if {"sessions", "peers", "version"} <= tables:
        return "a Pyrogram session"
    if {"auth_keys", "key_value"} <= tables:
        return "an mtcute session"
    return "a grammers session" if {"dc_home", "dc_option"} <= tables else None


def read(path: str) -> Imported:
    """Another library's session file or folder. Errors: `SessionFormatError`, `SessionError`."""
    from cablegram.sessions.files import gramjs, pyrogram, telethon

    if not os.path.exists(path):
        raise SessionError(f"there is no {path}")
    if os.path.isdir(path):
        if not gramjs.belongs(path):
            raise SessionFormatError(f"the folder {path} is no session that is known")
        found, others = gramjs.read(path)
        keys = {f"key/{dc_id}": key for dc_id, key in others.items()}
        return Imported("gramjs", {**keys, **found.records()}, found.peers)
    kind = foreign_kind(path)
    if kind == telethon.NAME:
        found = telethon.read(path)
        return Imported("telethon", found.records(), found.peers)
    if kind in ("a Pyrogram session", "a Kurigram session"):
        found = pyrogram.read(path)
        return Imported("pyrogram" if "Pyrogram" in kind else "kurigram", found.records(), found.peers)
    if kind is not None:
        raise SessionFormatError(f"{path} is {kind}, which is not read; export it as a string with its own library")
    raise SessionFormatError(f"{path} is no session that is known")


def write(path: str, kind: str, contents: Mapping[str, bytes], peers: list[Peer]) -> None:
    """A session's records and peers as another library's file. Errors: `UsageError`, `SessionError`."""
    from cablegram.sessions.files import foreign, gramjs, pyrogram, telethon

    content = foreign.foreign_from(contents, peers)
    if kind == "telethon":
        telethon.write(path, content)
    elif kind in ("pyrogram", "kurigram"):
        pyrogram.write(path, content, kurigram=kind == "kurigram")
    elif kind in ("gramjs", "teleproto"):
        gramjs.write(path, content)
    else:
        raise UsageError(f"no files are written for {kind!r}; known are {', '.join(WRITERS)}")
