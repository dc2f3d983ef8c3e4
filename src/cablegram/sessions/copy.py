"""Moving a session from one kind to another, peers and all."""

from __future__ import annotations

import os
from typing import Any

from cablegram.errors import SessionError, UsageError
from cablegram.sessions.base import Session
from cablegram.sessions.encrypted import EncryptedSession
from cablegram.sessions.store import StoreSession, files_of
from cablegram.sessions.types import settle

from .persistence import records as codec

PAGE = 1000


async def copy_session(source: Session, target: Session) -> int:
    """Copy everything that ``source`` holds into ``target``, both loaded; gives the number of peers. Durable on return.

    The two then hold the same login: use one of them only.
    """
    await settle(target.adopt(source.snapshot()))
    count = 0
    for peer in source.cached_peers() if not source.is_stored else ():
        target.remember([peer])
        count += 1
    after: int | None = None
    while source.is_stored:
        page = await settle(source.rows(after, PAGE))
        if not page:
            break
        after = page[-1].id
        target.put_rows([codec.pack_peer(codec.unpack_peer(row), row.seen) for row in page])
        count += len(page)
        await settle(target.save())
    await _copy_entries(source, target)
    await settle(target.save())
    return count


async def _copy_entries(source: Session, target: Session) -> None:
    if not source.finds_entries:
        return  # they were among the records
    after: str | None = None
    while page := await settle(source.entries(None, after, PAGE)):
        after = page[-1][0]
        target.set_entries(dict(page))
        await settle(target.save())


async def encrypt(session: StoreSession, **how: Any) -> EncryptedSession:
    """Encrypt a store in place and give it open; ``how`` as for `EncryptedSession`. The plain file is overwritten.

    Overwriting is as thorough as the medium: flash memory and snapshots may keep old blocks. To be sure, end the old
    login and make a new one.
    """
    if session.shared:
        raise UsageError("a shared session cannot be encrypted in place: others may be using it")
    await settle(session.load())
    beside = session.path.removesuffix(".session") + ".encrypting.session"
    for left in files_of(beside):
        os.unlink(left)
    target = EncryptedSession(StoreSession(beside), **how)
    try:
        await settle(target.load())
        await copy_session(session, target)
        await settle(target.close())
        await settle(session.close())
    except BaseException:
        await settle(target.delete())
        await settle(session.close())
        raise
    plain = [path for path in files_of(session.path) if path != session.path]
    try:
        kept = session.path + ".plain"
        os.link(session.path, kept)
        os.replace(beside, session.path)
        os.replace(beside + ".bak", session.path + ".bak.new")
        for path in (kept, *plain):
            wipe(path)
        os.replace(session.path + ".bak.new", session.path + ".bak")
    except OSError as error:
        raise SessionError(f"cannot replace {session.path} by its encrypted form: {error.strerror}") from error
    encrypted = EncryptedSession(StoreSession(session.path), **how)
    await settle(encrypted.load())
    return encrypted


def wipe(path: str) -> None:
    """Overwrite a file with zeros, then remove it. Errors: ``OSError``."""
    size = os.path.getsize(path)
    with open(path, "r+b") as file:
        while size > 0:
            size -= file.write(bytes(min(size, 1 << 20)))
        file.flush()
        os.fsync(file.fileno())
    os.unlink(path)
