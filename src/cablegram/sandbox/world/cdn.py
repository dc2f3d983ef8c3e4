"""What a CDN has of the world's files, and what the master data centers remember of that.

A file that is redirected gets a token, a key and an IV of its own, which only the master and the client know; the CDN
has the encrypted bytes, or not any more: "when a CDN server runs out of memory", the least popular files go.
Source: https://core.telegram.org/cdn
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cablegram.crypto.aes import Ctr

if TYPE_CHECKING:
    from cablegram.crypto.types import Rand
    from cablegram.sandbox.world.files import File


@dataclass(slots=True, eq=False)
class CdnFile:
    """One file as it is redirected."""

    file: File
    token: bytes = field(repr=False)
    key: bytes = field(repr=False)
    iv: bytes = field(repr=False)
    request_token: bytes = field(repr=False)
    uploaded: bool = True  # the CDN has its bytes
    expired: bool = False  # its token is not taken any more

    def encrypted(self, offset: int, limit: int) -> bytes:
        """The bytes from ``offset`` on, a multiple of 16: the last 4 bytes of the IV become ``offset / 16``.

        Source: https://core.telegram.org/cdn#decrypting-files
        """
        counter = self.iv[:12] + (offset // 16).to_bytes(4, "big")
        return Ctr(self.key, counter).update(self.file.data[offset : offset + limit])


class Cdn:
    """``telegram.cdn``: one CDN data center, and what can go wrong with it."""

    def __init__(self, dc: int, rand: Rand) -> None:
        self.dc = dc
        self.tampers = False
        """A fault: it gives out other bytes than it was given."""
        self._rand = rand
        self._by_token: dict[bytes, CdnFile] = {}
        self._by_file: dict[int, CdnFile] = {}

    def of_file(self, file: File) -> CdnFile:
        """The file as it is redirected; the same for all who ask, until its token expires."""
        found = self._by_file.get(file.id)
        if found is None or found.expired:
            rand = self._rand
            found = CdnFile(file, rand(32), rand(32), rand(16), rand(16))
            self._by_file[file.id] = self._by_token[found.token] = found
        return found

    def of_token(self, token: bytes) -> CdnFile | None:
        """The file with this token, if it is still taken."""
        found = self._by_token.get(token)
        return None if found is None or found.expired else found

    # What tests do to it

    def forget_files(self) -> None:
        """Its memory was needed for others: each file has to be uploaded to it again."""
        for found in self._by_token.values():
            found.uploaded = False

    def expire_tokens(self) -> None:
        """No token that was given out so far is taken any more, here and by the master: FILE_TOKEN_INVALID."""
        for found in self._by_token.values():
            found.expired = True

    def change_request_tokens(self) -> None:
        """What it asks to be uploaded, the master does not take for a wish of its: REQUEST_TOKEN_INVALID."""
        for found in self._by_token.values():
            found.request_token = self._rand(16)
