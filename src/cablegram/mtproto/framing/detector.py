"""The server's first look at a connection: which transport does the client speak?

Source: https://core.telegram.org/mtproto/mtproto-transports
"""

from __future__ import annotations

from collections.abc import Sequence

from cablegram.crypto.hashes import same
from cablegram.crypto.types import Rand
from cablegram.errors import LocalProtocolError, RemoteProtocolError
from cablegram.mtproto.framing import abridged, intermediate
from cablegram.mtproto.framing.abridged import Abridged
from cablegram.mtproto.framing.base import Framing
from cablegram.mtproto.framing.full import Full
from cablegram.mtproto.framing.http import Http
from cablegram.mtproto.framing.intermediate import Intermediate, Padded
from cablegram.mtproto.framing.obfuscated import HEADER, Obfuscated, proxy_key, stream_ciphers
from cablegram.mtproto.framing.websocket import WebSocket

_FOREIGN = {b"HEAD": "HTTP", b"PUT ": "HTTP", b"\x16\x03\x01\x02": "TLS"}
_HTTP = (b"POST", b"OPTI")


class Detector:
    """Tells abridged, intermediate, padded, full, the obfuscated transports, WebSockets and HTTP apart by their first
    bytes.

    ``secrets`` makes it a proxy's: only streams obfuscated with one of these secrets (16 bytes, or 17 with the
    transport's byte in front) are accepted. Without secrets every transport is, obfuscated streams without a secret
    among them. ``obfuscated_only`` is for the inside of a WebSocket, where no other transport may be. At most 64 bytes
    and the piece that completes them are held.
    """

    __slots__ = ("_buffer", "_error", "_obfuscated_only", "_rand", "_secrets")

    def __init__(self, rand: Rand, secrets: Sequence[bytes] = (), *, obfuscated_only: bool = False) -> None:
        self._rand = rand
        self._obfuscated_only = obfuscated_only or bool(secrets)
        self._secrets = tuple(map(proxy_key, secrets))
        self._buffer: bytearray | None = bytearray()
        self._error: str | None = None

    def feed(self, data: bytes | bytearray | memoryview) -> Framing | None:
        """Take received bytes; the client's framing once it is known (what followed is already fed to it), else None.

        Raises :class:`~cablegram.errors.RemoteProtocolError` if the bytes begin no transport of MTProto.
        """
        if self._error is not None:
            raise RemoteProtocolError(self._error)
        if self._buffer is None:
            raise LocalProtocolError("the transport is known; feed its framing")
        self._buffer += data
        found = self._detect(self._buffer)
        if found is None:
            return None
        framing, start = found
        with memoryview(self._buffer) as view:
            framing.feed(view[start:])
        self._buffer = None
        return framing

    def _detect(self, buffer: bytearray) -> tuple[Framing, int] | None:
        if not self._obfuscated_only and buffer:
            if buffer[:1] == abridged.TAG:
                return Abridged(server=True), 1
            first = bytes(buffer[:4])
            if first == intermediate.TAG:
                return Intermediate(server=True), 4
            if first == intermediate.PADDED_TAG:
                return Padded(self._rand, server=True), 4
            if first == b"GET ":
                return WebSocket(Detector(self._rand, obfuscated_only=True)), 0
            if first in _HTTP:
                return Http(), 0
            if first in _FOREIGN:
                raise self._refusal(f"this is {_FOREIGN[first]}, not MTProto")
            if len(buffer) >= 8 and buffer[4:8] == bytes(4):
                return Full(server=True), 0
        if len(buffer) < HEADER:
            return None
        return self._obfuscated(bytes(buffer[:HEADER])), HEADER

    def _obfuscated(self, header: bytes) -> Framing:
        for secret in self._secrets or (b"",):
            decrypt, encrypt = stream_ciphers(header, secret)
            plain = decrypt.update(header)
            inner = self._inner(plain[56:60])
            if inner is not None:
                dc = int.from_bytes(plain[60:62], "little", signed=True)
                return Obfuscated(inner, encrypt, decrypt, dc=dc)
        raise self._refusal("the first bytes begin no transport of MTProto")

    def _inner(self, tag: bytes) -> Framing | None:
        # With a proxy's secret the tag also proves that the client knows it: compared in constant time.
        if same(tag, abridged.TAG * 4):
            return Abridged(server=True)
        if same(tag, intermediate.TAG):
            return Intermediate(server=True)
        if same(tag, intermediate.PADDED_TAG):
            return Padded(self._rand, server=True)
        return None

    def _refusal(self, reason: str) -> RemoteProtocolError:
        self._error = reason
        self._buffer = None
        return RemoteProtocolError(reason)
