"""A file that Telegram keeps in a CDN: encrypted there, decrypted and checked here.

::

    Telegram                         the client                        the CDN
       │ <── upload.getFile ────────────│                                 │
       │ ─── fileCdnRedirect ─────────> │ token, key, IV, hashes          │
       │                                │ ─── upload.getCdnFile ────────> │
       │ <── upload.reuploadCdnFile ────│ <── cdnFileReuploadNeeded ──────│   it has the file no more
       │ ─── hashes ──────────────────> │ ─── upload.getCdnFile ────────> │
       │                                │ <── cdnFile: encrypted bytes ───│

What came is decrypted, and handed over only if each whole piece of it has the hash that Telegram gave; a CDN is
believed in nothing else. FILE_TOKEN_INVALID and REQUEST_TOKEN_INVALID mean that the download goes on at Telegram.
Source: https://core.telegram.org/cdn
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from cablegram import api
from cablegram.client.requests.invoke import carry
from cablegram.client.requests.middleware import Call
from cablegram.crypto.aes import Ctr
from cablegram.errors import (
    ConnectionLost,
    DeadlineExceeded,
    FileIncomplete,
    RpcError,
    SecurityError,
    TransportError,
    UsageError,
)

from .hashes import HashTable, read_checked

if TYPE_CHECKING:
    from cablegram.client.core import ClientCore

REUPLOADS = 3
"""How often one piece may have to be uploaded to the CDN again."""
CDN_FAILURES = (RpcError, ConnectionLost, DeadlineExceeded, TransportError, SecurityError, UsageError)
"""After these the download goes on at Telegram."""


class CdnFile:
    """See the module. ``call`` sends a request to the data center that answered with the redirect."""

    def __init__(
        self,
        client: ClientCore,
        redirect: api.upload.FileCdnRedirect,
        name: str,
        size: int | None,
        call: Callable[[Any], Awaitable[Any]],
    ) -> None:
        if len(redirect.encryption_key) != 32 or len(redirect.encryption_iv) != 16:
            raise FileIncomplete(name, 0, size, "Telegram sends us to a CDN with a key that is none")
        self.token = redirect.file_token
        self._client, self._name, self._size, self._call = client, name, size, call
        self._dc, self._key, self._iv = redirect.dc_id, redirect.encryption_key, redirect.encryption_iv
        self._hashes = HashTable(self._more)
        self._hashes.add(redirect.file_hashes)
        self._uploading = asyncio.Lock()
        self._uploads = 0

    async def read(self, offset: int, limit: int) -> bytes:
        """Bytes of the file, checked. Raises FileTampered, and one of :data:`CDN_FAILURES`."""
        return await read_checked(self._name, self._size, self._hashes, self._get, offset, limit)

    async def _more(self, offset: int) -> list[api.TypeFileHash]:
        found: list[api.TypeFileHash] = await self._call(
            api.upload.GetCdnFileHashes(file_token=self.token, offset=offset)
        )
        return found

    async def _get(self, offset: int, limit: int) -> bytes:
        request = api.upload.GetCdnFile(file_token=self.token, offset=offset, limit=limit)
        for _ in range(REUPLOADS + 1):
            known = self._uploads
            found = await carry(self._client, Call(request, dc=self._dc, floods=self._client._flood_policy))
            match found:
                case api.upload.CdnFile():
                    return decrypted(found.bytes[:limit], self._key, self._iv, offset)
                case api.upload.CdnFileReuploadNeeded():
                    await self._upload(found.request_token, known)
        raise FileIncomplete(self._name, offset, self._size, f"the CDN lost it {REUPLOADS + 1} times in a row")

    async def _upload(self, request_token: bytes, known: int) -> None:
        """Let Telegram upload the file to the CDN again, once for all pieces that were not there."""
        async with self._uploading:
            if self._uploads == known:
                request = api.upload.ReuploadCdnFile(file_token=self.token, request_token=request_token)
                self._hashes.add(await self._call(request))
                self._uploads += 1


def decrypted(data: bytes, key: bytes, iv: bytes, offset: int) -> bytes:
    """What a CDN has at an offset: AES-256-CTR, where the last 4 bytes of the IV are the offset / 16, big-endian.

    Source: https://core.telegram.org/cdn#decrypting-files
    """
    return Ctr(key, iv[:12] + (offset // 16 & 0xFFFFFFFF).to_bytes(4, "big")).update(data)


def reaches_cdns(client: ClientCore) -> bool:
    """Whether this client can reach CDNs: they have no address of the web where the other data centers have one."""
    from cablegram.net.options import is_web, parse_transport

    transport = parse_transport(client._settings.transport or "abridged")
    return not (is_web(transport) and any(dc.web for dc in client.network.dcs))
