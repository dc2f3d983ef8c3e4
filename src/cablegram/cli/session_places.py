"""Where a session is, from what a person types: a name, a path, another library's file, a string, a database."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from typing import Any, NamedTuple

from cablegram.cli import console, paths
from cablegram.errors import BadPassphrase, UsageError
from cablegram.sessions import (
    EncryptedSession,
    MemorySession,
    PostgresSession,
    RedisSession,
    Session,
    StoreSession,
    StringSession,
    settle,
)
from cablegram.sessions.types import SecretText

SHORTEST_STRING = 200
LARGEST_TEXT = 1 << 16
DATABASES = ("redis://", "rediss://", "unix://", "postgresql://", "postgres://")


class Key(NamedTuple):
    """How an encrypted session is opened: by a file with the passphrase, by the system's keyring, or by asking."""

    passphrase_file: Path | None = None
    keyring: str | None = None

    async def options(self, question: str = "passphrase:", *, new: bool = False) -> dict[str, Any]:
        """The options for `EncryptedSession`; a new passphrase is asked for twice."""
        if self.keyring is not None:
            return {"keyring": self.keyring}
        if self.passphrase_file is not None:
            text = await asyncio.to_thread(self.passphrase_file.read_text)
            return {"passphrase": text.rstrip("\n")}
        answer = await console.ask(question, secret=True)
        if new and await console.ask("the same again:", secret=True) != answer:
            raise UsageError("the two passphrases differ; nothing was done")
        return {"passphrase": answer}


class Opened(NamedTuple):
    """A session that was read: ``kind`` in words, ``encrypted`` by what, ``path`` if it is a file."""

    session: Session
    kind: str
    encrypted: bool
    path: str | None


async def open_session(text: str | None, key: Key, *, shared: bool) -> Opened:
    """Read a session of any kind. ``text`` None: the account that logged in last; ``-``: a string from the input."""
    if text is None:
        text = paths.current().get("session")
        if not text:
            raise UsageError("name a session; no account is logged in here")
    if text == "-":
        return await _string(SecretText(await console.ask("session string:", secret=True)), key)
    if text.startswith(DATABASES):
        return await _stored(lambda: database(text, shared=shared), "database", key, None)
    if len(text) >= SHORTEST_STRING:
        return await _string(SecretText(text), key)
    path = find(text)
    if path is None:
        raise UsageError(f"there is no session {text}")
    return await _file(path, key, shared)


def find(text: str) -> str | None:
    """The file or folder that a name means: as it is, with .session, or among the command line's own."""
    given = Path(text).expanduser()
    if given.is_dir():
        return os.path.abspath(given)
    for place in (Path(), paths.state_dir()):
        for path in (place / given, place / given.with_name(given.name + ".session")):
            if path.is_file() or os.path.exists(f"{path}.bak"):
                return os.path.abspath(path)
    return None


def database(text: str, *, shared: bool = False) -> RedisSession | PostgresSession:
    """A session in a database: its address, ``#`` and the account's name."""
    address, _, name = text.rpartition("#")
    if not address or not name:
        raise UsageError("a session in a database is written as its address, # and the name: redis://host/0#ada")
    if address.startswith("postgres"):
        return PostgresSession(name, address, shared=shared)
    return RedisSession(name, address, shared=shared)


async def _file(path: str, key: Key, shared: bool) -> Opened:
    from cablegram.sessions import files

    if _is_own(path):
        return await _stored(lambda: StoreSession(path, shared=shared), "Cablegram store", key, path)
    text = _text_in(path)
    if text is not None:
        return (await _string(text, key))._replace(path=path)
    found = await asyncio.to_thread(files.read, path)
    session = MemorySession()
    session.adopt(found.records)
    session.remember(found.peers)
    return Opened(session, f"{found.kind} file or folder", False, path)


def _is_own(path: str) -> bool:
    from cablegram.sessions.persistence.store_file import is_store

    return is_store(path) or (not os.path.isdir(path) and os.path.exists(path + ".bak"))


def _text_in(path: str) -> SecretText | None:
    """The session string in a small text file."""
    if not os.path.isfile(path) or os.path.getsize(path) > LARGEST_TEXT:
        return None
    with open(path, "rb") as file:
        data = file.read()
    return SecretText(data.decode().strip()) if data.isascii() else None


async def _string(text: SecretText, key: Key) -> Opened:
    session = StringSession(text)
    kind = f"{session.format} string"
    try:
        session.load()
    except BadPassphrase:
        sealed = EncryptedSession(session, **await key.options())
        await settle(sealed.load())
        return Opened(sealed, kind, True, None)
    return Opened(session, kind, False, None)


async def _stored(make: Any, kind: str, key: Key, path: str | None) -> Opened:
    session: Session = make()
    try:
        await settle(session.load())
    except BadPassphrase:
        sealed = EncryptedSession(make(), **await key.options())
        await settle(sealed.load())
        return Opened(sealed, kind, True, path)
    return Opened(session, kind, False, path)
