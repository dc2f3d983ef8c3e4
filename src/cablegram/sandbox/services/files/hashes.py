"""The hashes of the pieces of a file.

Source: https://core.telegram.org/constructor/fileHash
"""

from __future__ import annotations

from hashlib import sha256

from cablegram import api
from cablegram.sandbox.world.files import File

PIECE = 128 * 1024
AT_ONCE = 10
"""So many hashes in one answer; the client asks for the rest."""


def hashes_from(file: File, offset: int) -> list[api.TypeFileHash]:
    """The hashes of the piece at an offset and the next ones; none behind the file's end."""
    start = max(0, offset - offset % PIECE)
    return [
        api.FileHash(offset=at, limit=len(file.data[at : at + PIECE]), hash=sha256(file.data[at : at + PIECE]).digest())
        for at in range(start, min(start + AT_ONCE * PIECE, file.size), PIECE)
    ]
