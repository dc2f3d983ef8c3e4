"""An MTProxy: it takes off the obfuscation whose keys its secret is mixed into, and passes the stream on.

The 64 bytes that a stream begins with name the transport inside and the data center. From then on the link is one of
that data center, with the transport's own first bytes in front; nothing of the stream is understood here. A secret that
begins with ``dd`` takes the padded transport only; one with ``ee`` wants all of it inside what looks like TLS to the
site that it names: the client's 32 random bytes prove the secret, and say when; the proxy's prove it in return.
Sources: https://core.telegram.org/mtproto/mtproto-transports#transport-obfuscation,
https://core.telegram.org/api/links#mtproxy-links and https://www.rfc-editor.org/rfc/rfc8446 for the records
"""

from __future__ import annotations

import asyncio
import hmac
from typing import TYPE_CHECKING, Literal

from cablegram.errors import UsageError
from cablegram.mtproto.framing import abridged, intermediate
from cablegram.mtproto.framing.obfuscated import HEADER, stream_ciphers
from cablegram.mtproto.network import TEST_OFFSET
from cablegram.sandbox.serving.passing import Passing

from .front import Front, Gate

if TYPE_CHECKING:
    from cablegram.crypto.aes import Ctr
    from cablegram.net.streams import Listening
    from cablegram.sandbox.sandbox import Sandbox
    from cablegram.sandbox.serving.server import ServedDataCenter

Kind = Literal["plain", "dd", "ee"]
_PLAIN, _PADDED = intermediate.TAG, intermediate.PADDED_TAG
_TAGS = {abridged.TAG * 4: abridged.TAG, _PLAIN: _PLAIN, _PADDED: _PADDED}
"""What the header says of the transport, and the first bytes by which a server knows it."""
_HANDSHAKE, _CHANGE, _DATA = b"\x16\x03\x03", b"\x14\x03\x03\x00\x01\x01", b"\x17\x03\x03"
_RANDOM, _SESSION = 11, 43
RECORD = 16_384
"""The most that one record holds (bytes)."""
OLDEST = 300
"""A hello that was made longer ago than this (seconds) may have been recorded by somebody."""


class MtProxyFront(Front):
    """See the module. ``secret`` has 16 bytes; ``link`` is what Telegram's clients share."""

    def __init__(self, sandbox: Sandbox, listening: Listening, kind: Kind, secret: bytes, domain: str) -> None:
        super().__init__(sandbox, listening)
        self.kind, self.secret, self.domain = kind, secret, domain.encode("ascii")
        whole = {"plain": secret, "dd": b"\xdd" + secret, "ee": b"\xee" + secret + self.domain}.get(kind)
        if whole is None or len(secret) != 16:
            raise UsageError(
                f"the secret of an MTProxy is plain, dd or ee, and 16 bytes, not {kind!r} of {len(secret)}"
            )
        self.link = f"tg://proxy?server={self.host}&port={self.port}&secret={whole.hex()}"
        self.seen: set[bytes] = set()
        """The proofs of hellos that were taken: the same one comes from somebody who has heard it."""

    def gate(self) -> Gate:
        return _MtProxyGate(self)


class _MtProxyGate(Gate):
    """TLS-like hello, if the secret wants it; then the header; then the stream."""

    def __init__(self, front: MtProxyFront) -> None:
        super().__init__(front)
        self._proxy = front
        self._records = front.kind == "ee"
        self._greeted = not self._records
        self._first = _CHANGE  # what the client's records begin with, once
        self._stream = bytearray()
        self._decrypt: Ctr | None = None
        self._inner: asyncio.Protocol | None = None

    def data_received(self, data: bytes) -> None:
        if self._inner is None:
            super().data_received(data)
            return
        self.buffer += data
        self._pass_on()

    def read(self) -> None:
        if not self._greeted and not self._greet():
            return
        self._unpack()
        if not self._over and len(self._stream) >= HEADER:
            self._begin()

    # What looks like TLS

    def _greet(self) -> bool:
        """Check the client's hello, and answer it; False: it is not all there, or no good."""
        buffer = self.buffer
        if len(buffer) < 5:
            return False
        size = 5 + int.from_bytes(buffer[3:5], "big")
        if buffer[:3] != b"\x16\x03\x01" or size < _SESSION + 33:
            self.refuse()
            return False
        if len(buffer) < size:
            return False
        hello = bytes(buffer[:size])
        del buffer[:size]
        if not self._is_proof(hello):
            self.refuse()
            return False
        self.say(self._answer(hello))
        self._greeted = True
        return True

    def _is_proof(self, hello: bytes) -> bool:
        proxy, given = self._proxy, hello[_RANDOM : _RANDOM + 32]
        digest = hmac.digest(proxy.secret, hello[:_RANDOM] + bytes(32) + hello[_RANDOM + 32 :], "sha256")
        made = int.from_bytes(digest[28:], "little") ^ int.from_bytes(given[28:], "little")
        age = self.front.sandbox.clock.time() - made
        fresh = abs(age) <= OLDEST and given not in proxy.seen
        if not (hmac.compare_digest(digest[:28], given[:28]) and fresh and proxy.domain in hello):
            return False
        proxy.seen.add(given)
        if len(proxy.seen) > 4096:
            proxy.seen.clear()
        return True

    def _answer(self, hello: bytes) -> bytes:
        """ServerHello, a change of ciphers, and one record of what would be the certificate."""
        rand, session = self.front.sandbox.rand, hello[_SESSION + 1 : _SESSION + 1 + hello[_SESSION]]
        share = b"\x00\x33\x00\x24\x00\x1d\x00\x20" + rand(32)
        extensions = share + b"\x00\x2b\x00\x02\x03\x04"
        body = b"\x03\x03" + bytes(32) + bytes([len(session)]) + session + b"\x13\x01\x00"
        body += len(extensions).to_bytes(2, "big") + extensions
        body = b"\x02" + len(body).to_bytes(3, "big") + body
        whole = _HANDSHAKE + len(body).to_bytes(2, "big") + body + _CHANGE
        whole += _DATA + (1024 + rand(1)[0]).to_bytes(2, "big")
        whole += rand(int.from_bytes(whole[-2:], "big"))
        random = hmac.digest(self._proxy.secret, hello[_RANDOM : _RANDOM + 32] + whole, "sha256")
        return whole[:_RANDOM] + random + whole[_RANDOM + 32 :]

    def _unpack(self) -> None:
        """Move what came into the stream, out of its records if there are any."""
        buffer = self.buffer
        if not self._records:
            self._stream += buffer
            buffer.clear()
            return
        if self._first and len(buffer) >= len(self._first):
            if buffer[: len(self._first)] != self._first:
                self.refuse()
                return
            del buffer[: len(self._first)]
            self._first = b""
        while not self._first and len(buffer) >= 5:
            size = int.from_bytes(buffer[3:5], "big")
            if buffer[:3] != _DATA or size > RECORD + 256:
                self.refuse()
                return
            if len(buffer) < 5 + size:
                return
            self._stream += buffer[5 : 5 + size]
            del buffer[: 5 + size]

    # The stream

    def _begin(self) -> None:
        header = bytes(self._stream[:HEADER])
        del self._stream[:HEADER]
        decrypt, encrypt = stream_ciphers(header, self._proxy.secret)
        plain = decrypt.update(header)
        tag = _TAGS.get(plain[56:60])
        center = self._center(int.from_bytes(plain[60:62], "little", signed=True))
        if tag is None or center is None or (self._proxy.kind != "plain" and tag != _PADDED):
            self.refuse()
            return
        real = self.real
        self._end()
        if real is None:
            return
        self._decrypt, self._inner = decrypt, center.accept()
        self.front.passed.append(center.id)
        self._inner.connection_made(Passing(real, lambda data: self._pack(encrypt.update(data))))
        self._inner.data_received(tag)
        self._pass_on()

    def _center(self, dc: int) -> ServedDataCenter | None:
        """The data center that a header names: negative for media, 10000 more for test networks."""
        dc = abs(dc)
        return self.front.sandbox.dcs.get(dc - TEST_OFFSET if dc > TEST_OFFSET else dc)

    def _pack(self, data: bytes) -> bytes:
        if not self._records:
            return data
        parts = (data[at : at + RECORD] for at in range(0, len(data), RECORD))
        return b"".join(_DATA + len(part).to_bytes(2, "big") + part for part in parts)

    def _pass_on(self) -> None:
        self._unpack()
        if self._stream and self._inner is not None and self._decrypt is not None:
            data, self._stream = bytes(self._stream), bytearray()
            self._inner.data_received(self._decrypt.update(data))

    def eof_received(self) -> bool | None:
        return None if self._inner is None else self._inner.eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        if self._inner is None:
            super().connection_lost(exc)
        else:
            self._inner.connection_lost(exc)

    def pause_writing(self) -> None:
        if self._inner is not None:
            self._inner.pause_writing()

    def resume_writing(self) -> None:
        if self._inner is not None:
            self._inner.resume_writing()
