"""TLS on the port of every other transport: the first bytes of a link tell.

A link is given to its protocol at once, as without TLS. When the first bytes are those of a ClientHello, TLS is put in
between; otherwise this module leaves the link, and costs nothing any more.
Source of the first bytes: https://www.rfc-editor.org/rfc/rfc8446 (sections 4 and 5.1)
"""

from __future__ import annotations

import asyncio
import os
import ssl
import tempfile
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from typing import Protocol, cast

from .passing import Passing

CLIENT_HELLO = (b"\x16", b"\x03", None, None, None, b"\x01")  # handshake, 3.x, the length, client_hello
READ = 1 << 16


class TlsServed(Protocol):
    """The protocol of a link: what a `ConnectionDriver` is."""

    transport: asyncio.Transport | None

    def connection_made(self, transport: asyncio.BaseTransport) -> None: ...
    def data_received(self, data: bytes) -> None: ...
    def eof_received(self) -> bool | None: ...
    def connection_lost(self, exc: Exception | None) -> None: ...
    def pause_writing(self) -> None: ...
    def resume_writing(self) -> None: ...


class Identity:
    """A certificate that signs itself, for a host and for this machine; a new one for each sandbox that asks for it."""

    def __init__(self, host: str) -> None:
        from cryptography import x509
        from cryptography.hazmat.primitives.asymmetric import ec
        from cryptography.hazmat.primitives.hashes import SHA256
        from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

        key = ec.generate_private_key(ec.SECP256R1())
        name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "A sandbox of Cablegram")])
        names: list[x509.GeneralName] = [x509.DNSName("localhost")]
        for address in {host, "127.0.0.1", "::1"}:
            try:
                names.append(x509.IPAddress(ip_address(address)))
            except ValueError:
                names.append(x509.DNSName(address))
        now = datetime.now(UTC)
        builder = x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        builder = builder.not_valid_before(now - timedelta(days=1)).not_valid_after(now + timedelta(days=3650))
        builder = builder.add_extension(x509.SubjectAlternativeName(names), critical=False)
        builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        self.certificate = builder.sign(key, SHA256()).public_bytes(Encoding.PEM).decode()
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        secret = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
        handle, path = tempfile.mkstemp()  # private to this user; the ssl module reads keys from files only
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(secret + self.certificate.encode())
            self.context.load_cert_chain(path)
        finally:
            os.unlink(path)


class TlsGate(asyncio.Protocol):
    """Stands in for a link's protocol until its first bytes are known, and for good if they are TLS."""

    def __init__(self, served: TlsServed, context: ssl.SSLContext) -> None:
        self._served, self._context = served, context
        self._real: asyncio.Transport | None = None
        self._first = b""
        self._link: TlsLink | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._real = cast("asyncio.Transport", transport)  # what it can do counts, not its class: uvloop has its own
        self._served.connection_made(transport)

    def data_received(self, data: bytes) -> None:
        if self._link is not None:
            self._link.feed(data)
            return
        self._first += data
        answer = begins_tls(self._first)
        if answer is None or self._real is None:
            return
        first, self._first = self._first, b""
        if answer:
            self._link = TlsLink(self._real, self._context, self._served)
            self._served.transport = self._link
            self._link.feed(first)
        else:
            self._real.set_protocol(cast("asyncio.Protocol", self._served))
            self._served.data_received(first)

    def eof_received(self) -> bool | None:
        return self._served.eof_received()

    def connection_lost(self, exc: Exception | None) -> None:
        self._served.connection_lost(exc)

    def pause_writing(self) -> None:
        self._served.pause_writing()

    def resume_writing(self) -> None:
        self._served.resume_writing()


def begins_tls(data: bytes) -> bool | None:
    """Whether these bytes begin a ClientHello; None when too few are there to tell."""
    for position, expected in enumerate(CLIENT_HELLO):
        if position >= len(data):
            return None
        if expected is not None and data[position : position + 1] != expected:
            return False
    return True


class TlsLink(Passing):
    """A link under TLS, on the server's side. What the peer breaks ends it."""

    def __init__(self, real: asyncio.Transport, context: ssl.SSLContext, served: TlsServed) -> None:
        super().__init__(real, self._seal)
        self._served = served
        self._in, self._out = ssl.MemoryBIO(), ssl.MemoryBIO()
        self._tls = context.wrap_bio(self._in, self._out, server_side=True)
        self._greeted = False

    def feed(self, data: bytes) -> None:
        """Take what came, hand on what is in it, and say what TLS itself has to say."""
        self._in.write(data)
        try:
            if not self._greeted:
                self._tls.do_handshake()
                self._greeted = True
            while plain := self._tls.read(READ):
                self._flush()
                self._served.data_received(plain)
            self._flush()
            self.close()  # the peer said goodbye
        except ssl.SSLWantReadError:
            self._flush()
        except ssl.SSLError:
            self._flush()
            self._real.close()

    def _flush(self) -> None:
        if (data := self._out.read()) and not self._real.is_closing():
            self._real.write(data)

    def _seal(self, data: bytes) -> bytes:
        if self._greeted and data:
            self._tls.write(data)
        return self._out.read()
