"""Fake TLS: the disguise of an MTProxy whose secret begins with ``ee``.

The client's first bytes look like a browser's TLS 1.3 ClientHello to the site that the secret names. Its 32 random
bytes prove that the client knows the secret, and those of the ServerHello prove it of the proxy. From then on all that
passes is cut into records of application data. Nothing of it is encrypted by TLS: MTProto is.
Source of the formats of records and hellos: https://www.rfc-editor.org/rfc/rfc8446
"""

from __future__ import annotations

import asyncio
import hmac
from collections.abc import Callable
from typing import Any

from cablegram.crypto.types import Rand
from cablegram.errors import ProxyRefused
from cablegram.net.dialers.stacked import Lower
from cablegram.net.streams import Dialer, Factory, report

HELLO_SIZE = 517
"""The whole first record (bytes), as browsers pad it."""
RANDOM_AT = 11
"""Where the 32 random bytes of either hello are."""
RECORD = 16_384
"""The most that one record of application data holds (bytes); what the peer sends may be a little longer."""
_LONGEST = RECORD + 256
_CIPHERS = "13011302 1303c02bc02fc02cc030cca9cca8c013c014009c009d002f0035"
_HANDSHAKE, _CHANGE, _DATA = b"\x16\x03\x03", b"\x14\x03\x03\x00\x01\x01", b"\x17\x03\x03"


def client_hello(secret: bytes, domain: str, now: int, rand: Rand) -> bytes:
    """The first bytes of a connection. ``now`` is Unix time (seconds): proxies refuse what is old."""
    zero = _hello(domain.encode("ascii"), rand)
    digest = bytearray(hmac.digest(secret, zero, "sha256"))
    digest[28:] = (int.from_bytes(digest[28:], "little") ^ now & 0xFFFFFFFF).to_bytes(4, "little")
    return zero[:RANDOM_AT] + digest + zero[RANDOM_AT + 32 :]


def _hello(domain: bytes, rand: Rand) -> bytes:
    grease = [bytes([byte & 0xF0 | 0x0A]) * 2 for byte in rand(6)]
    if grease[3] == grease[2]:  # two extensions may not have the same number
        grease[3] = bytes([grease[3][0] ^ 0x10]) * 2
    body = b"\x03\x03" + bytes(32) + b"\x20" + rand(32)
    body += _sized(grease[0] + bytes.fromhex(_CIPHERS)) + b"\x01\x00"
    extensions = [
        (grease[2], b""),
        (b"\x00\x00", _sized(b"\x00" + _sized(domain))),
        (b"\x00\x17", b""),
        (b"\xff\x01", b"\x00"),
        (b"\x00\x0a", _sized(grease[4] + bytes.fromhex("001d00170018"))),
        (b"\x00\x0b", b"\x01\x00"),
        (b"\x00\x23", b""),
        (b"\x00\x10", _sized(b"\x02h2\x08http/1.1")),
        (b"\x00\x05", b"\x01\x00\x00\x00\x00"),
        (b"\x00\x0d", _sized(bytes.fromhex("0403080404010503080505010806 0601"))),
        (b"\x00\x12", b""),
        (b"\x00\x33", _sized(grease[4] + b"\x00\x01\x00\x00\x1d" + _sized(_public_key(rand)))),
        (b"\x00\x2d", b"\x01\x01"),
        (b"\x00\x2b", b"\x0a" + grease[5] + bytes.fromhex("0304030303020301")),
        (b"\x00\x1b", b"\x02\x00\x02"),
        (grease[3], b"\x00"),
    ]
    data = b"".join(number + _sized(value) for number, value in extensions)
    padding = max(0, HELLO_SIZE - 9 - len(body) - 2 - len(data) - 4)
    body += _sized(data + b"\x00\x15" + _sized(bytes(padding)))
    return b"\x16\x03\x01" + _sized(b"\x01\x00" + _sized(body))


def _sized(data: bytes) -> bytes:
    return len(data).to_bytes(2, "big") + data


def _public_key(rand: Rand) -> bytes:
    """A point of the curve: random bytes are none half of the time, and can be told from a browser's."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    return X25519PrivateKey.from_private_bytes(rand(32)).public_key().public_bytes_raw()


def server_hello_size(data: bytes | bytearray) -> int | None:
    """How long the proxy's answer is: a ServerHello, a change of ciphers, one record of data. None: more is needed.

    Raises ProxyRefused for anything else, such as a real server's alert.
    """
    at = 0
    for start, fixed in ((_HANDSHAKE, False), (_CHANGE, True), (_DATA, False)):
        if data[at : at + len(start)] != start[: max(0, len(data) - at)]:
            raise ProxyRefused("the answer is not that of an MTProxy", sent="no")
        at += len(start)
        if not fixed:
            if len(data) < at + 2:
                return None
            at += 2 + int.from_bytes(data[at : at + 2], "big")
    return at if len(data) >= at else None


def proves(secret: bytes, client_random: bytes, answer: bytes) -> bool:
    """Whether the proxy that gave this answer knows the secret."""
    end = RANDOM_AT + 32
    expected = hmac.digest(secret, client_random + answer[:RANDOM_AT] + bytes(32) + answer[end:], "sha256")
    return hmac.compare_digest(expected, answer[RANDOM_AT:end])


def fake_tls(dial: Dialer, secret: bytes, domain: str, time: Callable[[], float], rand: Rand) -> Dialer:
    """A dialer whose links are disguised. Raises ProxyRefused where the proxy does not know the secret."""

    async def disguised(host: str, port: int, factory: Factory) -> asyncio.Transport:
        layer = _Layer(client_hello(secret, domain, int(time()), rand), secret, factory)
        transport = await dial(host, port, lambda: layer)
        report("transport")
        try:
            return await layer.ready
        except ProxyRefused as error:
            transport.abort()
            raise ProxyRefused(f"the MTProxy {host}:{port} does not know this secret: {error}", sent="no") from None
        except BaseException:
            transport.abort()
            raise

    return disguised


class _Layer(Lower):
    """The client's side of the disguise."""

    def __init__(self, hello: bytes, secret: bytes, factory: Factory) -> None:
        super().__init__(factory)
        self._hello, self._secret = hello, secret
        self._buffer = bytearray()
        self._first = _CHANGE

    def greet(self, real: asyncio.Transport) -> None:
        real.write(self._hello)

    def wrap(self, data: Any) -> bytes:
        parts, self._first = [self._first], b""
        for start in range(0, len(data), RECORD):
            part = bytes(data[start : start + RECORD])
            parts += [_DATA, len(part).to_bytes(2, "big"), part]
        return b"".join(parts)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if self.inner is None and not self._greeted():
            return
        while (record := self._record()) is not None:
            if record and self.inner is not None:
                self.inner.data_received(record)

    def _greeted(self) -> bool:
        if self.ready.done():
            return False
        try:
            size = server_hello_size(self._buffer)
            if size is None:
                return False
            random = self._hello[RANDOM_AT : RANDOM_AT + 32]
            if not proves(self._secret, random, bytes(self._buffer[:size])):
                raise ProxyRefused("its answer does not prove it", sent="no")
        except ProxyRefused as error:
            self.refuse(error)
            return False
        del self._buffer[:size]
        self.open()
        return True

    def _record(self) -> bytes | None:
        """The next record of data, or None; b"" for one that is no data."""
        buffer = self._buffer
        if len(buffer) < 5:
            return None
        size = int.from_bytes(buffer[3:5], "big")
        if buffer[1:3] != _DATA[1:] or size > _LONGEST:
            if self.real is not None:
                self.real.abort()
            return None
        if len(buffer) < 5 + size:
            return None
        record = bytes(buffer[5 : 5 + size]) if buffer[0] == _DATA[0] else b""
        del buffer[: 5 + size]
        return record
