"""Session files of other libraries: recognised, read, written."""

from __future__ import annotations


def foreign_kind(path: str) -> str | None:
    """Which library's SQLite session a file is, in words; None when it is none that is known."""
    import sqlite3

    try:
        connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
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
