"""The spare copy of a store: its durable records, rewritten whole after each durable change.

A file of text and bytes: a line ``cablegram-backup 1 <store id> <generation>``, then for each record a line
``<name> <size>`` and its sealed content, then 32 bytes of SHA-256 over all of it.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import NamedTuple

from cablegram.errors import SessionFormatError

_MAGIC = "cablegram-backup"


class Backup(NamedTuple):
    """The durable records of a store at one generation."""

    store_id: str
    generation: int
    records: dict[str, bytes]

    def pack(self) -> bytes:
        """The file's content."""
        import hashlib

        parts = [f"{_MAGIC} 1 {self.store_id} {self.generation}\n".encode()]
        for name, content in sorted(self.records.items()):
            parts += (f"{name} {len(content)}\n".encode(), content)
        body = b"".join(parts)
        return body + hashlib.sha256(body).digest()


def unpack(data: bytes) -> Backup:
    """The backup in a file's content. Errors: `SessionFormatError`."""
    import hashlib

    body, digest = data[:-32], data[-32:]
    if hashlib.sha256(body).digest() != digest:
        raise SessionFormatError("the backup is damaged: its checksum does not match")
    try:
        magic, version, store_id, generation = body[: body.index(b"\n")].decode().split(" ")
        if magic != _MAGIC or version != "1":
            raise ValueError
        records: dict[str, bytes] = {}
        at = body.index(b"\n") + 1
        while at < len(body):
            line_end = body.index(b"\n", at)
            name, size = body[at:line_end].decode().split(" ")
            at = line_end + 1 + int(size)
            records[name] = body[line_end + 1 : at]
        return Backup(store_id, int(generation), records)
    except ValueError:
        raise SessionFormatError("this is not a backup of a session, or one of a newer version") from None


def digest(records: Mapping[str, bytes]) -> str:
    """A fingerprint of the durable records, so that a lost one is noticed."""
    import hashlib

    total = hashlib.sha256()
    for name, content in sorted(records.items()):
        total.update(f"{name} {len(content)}\n".encode() + content)
    return total.hexdigest()


def write_private(path: str, data: bytes) -> None:
    """Replace a file by ``data``, whole or not at all, readable by its owner only. Errors: ``OSError``."""
    spare = path + ".tmp"  # one name, so that what a killed process left is overwritten
    fd = os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_CLOEXEC", 0), 0o600)
    try:
        try:
            if hasattr(os, "fchmod"):
                os.fchmod(fd, 0o600)  # whatever the umask
            view = memoryview(data)
            while view:
                view = view[os.write(fd, view) :]
            os.fsync(fd)
        finally:
            os.close(fd)
        os.replace(spare, path)
    except BaseException:
        os.unlink(spare)
        raise
    sync_directory(os.path.dirname(path) or ".")


def sync_directory(path: str) -> None:
    """Make a rename in a directory durable, where the system offers that."""
    if os.name != "posix":
        return
    fd = os.open(path, os.O_RDONLY)
    try:
        os.fsync(fd)
    finally:
        os.close(fd)
