"""Obfuscation: the whole stream under AES-256-CTR, whose keys are sent in front of it.

It hides which protocol is spoken and keeps nothing secret: the keys are readable to who knows where to look, unless a
proxy's secret is mixed into them. Source: https://core.telegram.org/mtproto/mtproto-transports#transport-obfuscation
"""

from __future__ import annotations

from cablegram.crypto.aes import Ctr
from cablegram.crypto.kdf import obfuscation_key
from cablegram.crypto.types import Rand
from cablegram.errors import LocalProtocolError, UsageError
from cablegram.mtproto.framing.base import Framing, QuickAck, TransportCode

HEADER = 64
"""The bytes that set an obfuscated connection up."""

# Four first bytes by which servers know other protocols: HEAD, POST, GET, OPTIONS, TLS, padded, intermediate.
_TAKEN = (b"HEAD", b"POST", b"GET ", b"OPTI", b"\x16\x03\x01\x02", b"\xdd\xdd\xdd\xdd", b"\xee\xee\xee\xee")


def proxy_key(secret: bytes) -> bytes:
    """The 16 bytes of a proxy's secret that enter the keys; longer ones start with a byte that names the transport.

    Raises :class:`~cablegram.errors.UsageError` for what is no secret.
    """
    if len(secret) == 16:
        return secret
    if len(secret) == 17 or (len(secret) > 17 and secret[0] == 0xEE):
        return secret[1:17]
    raise UsageError(f"a proxy secret has 16 or 17 bytes, not {len(secret)}")


def looks_plain(header: bytes) -> bool:
    """Whether a server would take these first 8 bytes for another protocol."""
    return header[0] == 0xEF or header[:4] in _TAKEN or header[4:8] == bytes(4)


def stream_ciphers(header: bytes, secret: bytes) -> tuple[Ctr, Ctr]:
    """The ciphers of both directions, from the client and to it, for these 64 bytes in clear."""
    back = header[::-1]
    return (
        Ctr(obfuscation_key(header[8:40], secret), header[40:56]),
        Ctr(obfuscation_key(back[8:40], secret), back[40:56]),
    )


class Obfuscated(Framing):
    """Another transport inside the obfuscated stream. ``dc`` is the data center that the client named (0: none)."""

    __slots__ = ("_decrypt", "_encrypt", "_inner", "dc")

    def __init__(self, inner: Framing, encrypt: Ctr, decrypt: Ctr, *, preamble: bytes = b"", dc: int = 0) -> None:
        super().__init__(preamble, server=not preamble)
        self.dc = dc
        self._inner = inner
        self._encrypt = encrypt
        self._decrypt = decrypt

    @classmethod
    def client(cls, inner: Framing, rand: Rand, *, dc: int = 0, secret: bytes = b"") -> Obfuscated:
        """The client's side around ``inner``; ``secret`` is a proxy's 16 bytes or empty."""
        tag = (inner.preamble * 4)[:4]
        for _ in range(100):
            if not looks_plain(header := rand(56)):
                break
        else:
            raise LocalProtocolError("the source of randomness is broken: it repeats itself")
        header += tag + (dc.to_bytes(2, "little", signed=True) + rand(2) if dc else rand(4))
        encrypt, decrypt = stream_ciphers(header, secret)
        # The whole header goes through the cipher, which must stand at byte 64 afterwards.
        preamble = header[:56] + encrypt.update(header)[56:]
        return cls(inner, encrypt, decrypt, preamble=preamble, dc=dc)

    def __repr__(self) -> str:
        return f"<Obfuscated {self._inner!r}>"

    @property
    def inner(self) -> Framing:
        """The transport inside."""
        return self._inner

    @property
    def limit(self) -> int:
        return self._inner.limit

    @limit.setter
    def limit(self, value: int) -> None:
        self._inner.limit = value

    def pack(self, payload: bytes, *, quick_ack: bool = False) -> bytes:
        return self._encrypt.update(self._inner.pack(payload, quick_ack=quick_ack))

    def pack_code(self, code: int) -> bytes:
        return self._encrypt.update(self._inner.pack_code(code))

    def pack_quick_ack(self, token: int) -> bytes:
        return self._encrypt.update(self._inner.pack_quick_ack(token))

    def forget(self) -> None:
        self._inner.forget()

    def feed(self, data: bytes | bytearray | memoryview) -> None:
        self._inner.feed(self._decrypt.update(data))

    def next(self) -> bytes | QuickAck | TransportCode | None:
        found = self._inner.next()
        self.quick_ack_wanted = self._inner.quick_ack_wanted
        return found
