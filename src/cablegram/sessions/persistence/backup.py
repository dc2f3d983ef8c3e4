"""The spare copy of a store: its durable records, rewritten whole after each durable change.

A file of text and bytes: a line ``cablegram-backup 1 <store id> <generation>``, then for each record a line
``<name> <size>`` and its sealed content, then 32 bytes of SHA-256 over all of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from cablegram.errors import SessionFormatError
from cablegram.sessions.types import Secret

from .private_files import read_file, tighten

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


def read_backup(path: str) -> Backup | None:
    """The backup of the store at ``path``; None when there is none, or none that can be read."""
    try:
        return unpack(Secret(read_file(path + ".bak")))
    except (OSError, SessionFormatError):
        return None


def tighten_backup(path: str) -> None:
    """Let nobody but its owner read the backup of the store at ``path``."""
    try:
        tighten(path + ".bak")
    except OSError:
        return  # there is none, or it is somebody else's
