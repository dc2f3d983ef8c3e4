"""What both roles of the key exchange share: reading, sealing, and the checks of the security guidelines.

Source: https://core.telegram.org/mtproto/security_guidelines#diffie-hellman-key-exchange
"""

from __future__ import annotations

from math import isqrt
from typing import NamedTuple, TypeVar, overload

from cablegram import tl
from cablegram.crypto.aes import ige_decrypt, ige_encrypt
from cablegram.crypto.hashes import same, sha1
from cablegram.crypto.primes import factorize, is_prime
from cablegram.crypto.types import Rand
from cablegram.errors import DecodeError, RemoteProtocolError, SecurityError

MAX_RETRIES = 5
"""How often a new attempt may follow when the server finds the identifier of the new key taken."""

HASH = 20
MAX_PADDING = 255
MAX_SEALED = 4096
"""The longest hidden message that is looked at (bytes): a security limit. Real ones have about 600."""

A = TypeVar("A", bound=tl.TLObject)
B = TypeVar("B", bound=tl.TLObject)
C = TypeVar("C", bound=tl.TLObject)
D = TypeVar("D", bound=tl.TLObject)


class HandshakeResult(NamedTuple):
    """What the key exchange is for. Its ``repr`` keeps the key to itself."""

    auth_key: bytes
    """256 bytes, secret."""
    server_salt: int
    """The first salt (signed 64 bits)."""
    time_offset: float
    """What to add to this side's clock to get the server's (seconds); 0 on the server."""
    expires_in: int | None
    """How long a temporary key is valid from its creation (seconds), None for a permanent one."""

    def __repr__(self) -> str:
        kind = "permanent" if self.expires_in is None else f"temporary, {self.expires_in} s"
        return f"<Result: {kind} key, clock offset {self.time_offset:.1f} s>"


@overload
def parse(body: bytes, first: type[A], /) -> A: ...
@overload
def parse(body: bytes, first: type[A], second: type[B], /) -> A | B: ...
@overload
def parse(body: bytes, first: type[A], second: type[B], third: type[C], /) -> A | B | C: ...
@overload
def parse(body: bytes, first: type[A], second: type[B], third: type[C], fourth: type[D], /) -> A | B | C | D: ...
def parse(body: bytes, *expected: type[tl.TLObject]) -> tl.TLObject:
    """The one TL value that fills ``body``, of one of the expected classes.

    Raises :class:`~cablegram.errors.RemoteProtocolError` for anything else.
    """
    try:
        value = tl.schema().decode(body)
    except DecodeError as error:
        raise RemoteProtocolError(f"a message of the key exchange does not parse: {error}") from None
    if not isinstance(value, expected):
        names = " or ".join(cls.__tl_name__.removeprefix("mt.") for cls in expected)
        found = value.__tl_name__.removeprefix("mt.") if isinstance(value, tl.TLObject) else type(value).__name__
        raise RemoteProtocolError(f"the key exchange expected {names} and got {found}")
    return value


def without_padding(body: bytes) -> bytes:
    """A client's plain message without the up to 255 bytes that Telegram's own client puts behind the object, within
    the length that the message states.

    Source: https://github.com/tdlib/td/blob/master/td/mtproto/Transport.cpp (``write_no_crypto``)
    Raises :class:`~cablegram.errors.RemoteProtocolError` for what does not begin with an object.
    """
    try:
        _, end = tl.schema().read(body)
    except DecodeError as error:
        raise RemoteProtocolError(f"a message of the key exchange does not parse: {error}") from None
    return body[:end] if len(body) - end <= MAX_PADDING else body


def check_same(name: str, found: bytes, expected: bytes) -> None:
    """That a field holds what was agreed on before, compared in constant time.

    Raises :class:`~cablegram.errors.SecurityError`.
    Source: https://core.telegram.org/mtproto/security_guidelines#checking-nonce-server-nonce-and-new-nonce-fields
    """
    if not same(found, expected):
        raise SecurityError(f"{name} is not the one of this key exchange")


def seal(data: bytes, key: bytes, iv: bytes, rand: Rand) -> bytes:
    """``AES256_ige(SHA1(data) + data + padding)``, how both sides hide their Diffie-Hellman numbers."""
    padding = -(HASH + len(data)) % 16
    return ige_encrypt(sha1(data) + data + (rand(padding) if padding else b""), key, iv)


def unseal(sealed: bytes, key: bytes, iv: bytes) -> bytes:
    """The data inside, of which nothing is parsed before its SHA1 was found right: the padding (0 to 15 bytes) is
    found by trying. Raises :class:`~cablegram.errors.SecurityError`.

    Source: https://core.telegram.org/mtproto/security_guidelines#checking-sha1-hash-values-during-key-generation
    """
    size = len(sealed)
    if not size % 16 and 2 * HASH <= size <= MAX_SEALED:
        plain = ige_decrypt(sealed, key, iv)
        for padding in range(16):
            data = plain[HASH : size - padding]
            if same(sha1(data), plain[:HASH]):
                return data
    raise SecurityError("the SHA1 of the hidden message is not that of its contents")


def factor(pq: bytes) -> tuple[int, int]:
    """The two primes p < q of the server's puzzle.

    Raises :class:`~cablegram.errors.SecurityError` if it is not the product of two different odd primes below 2^63.
    Source: https://core.telegram.org/mtproto/auth_key#2-server-sends-response-of-the-form
    """
    number = int.from_bytes(pq, "big")
    # These two have no such factors and would send the search for them in circles.
    if len(pq) > 8 or number >> 63 or number < 15 or not number & 1 or isqrt(number) ** 2 == number or is_prime(number):
        raise SecurityError("pq is not the product of two different odd primes below 2^63")
    p, q = factorize(number)
    if not (1 < p < q and p * q == number and is_prime(p) and is_prime(q)):
        raise SecurityError("pq is not the product of two different odd primes below 2^63")
    return p, q


def number_bytes(number: int) -> bytes:
    """A number as the key exchange writes it: big-endian, without leading zeros."""
    return number.to_bytes((number.bit_length() + 7) // 8, "big")
