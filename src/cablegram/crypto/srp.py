"""The two-step verification password: SRP 6a with Telegram's own password hash, both sides of it.

The client proves with :func:`prove` that it knows the password; the server keeps only :func:`verifier` of it, asks with
a :class:`Challenge` and checks the answer. A new password is set by sending its verifier for a salt that
:func:`new_salt` made. Hashing a password takes about 0.1 s of computing.
Source: https://core.telegram.org/api/srp
"""

from __future__ import annotations

import hashlib
from typing import NamedTuple

from cablegram.crypto.dh import SIZE, check_prime, check_public, in_range
from cablegram.crypto.hashes import same, sha256
from cablegram.crypto.primes import powmod
from cablegram.crypto.types import Rand
from cablegram.errors import LocalProtocolError

ITERATIONS = 100_000
"""The rounds of PBKDF2 that the algorithm's name prescribes."""


class Algorithm(NamedTuple):
    """The parameters of ``passwordKdfAlgoSHA256SHA256PBKDF2HMACSHA512iter100000SHA256ModPow``."""

    salt1: bytes
    salt2: bytes
    g: int
    p: bytes


class Proof(NamedTuple):
    """What goes into ``inputCheckPasswordSRP``: ``A`` of 256 bytes and ``M1`` of 32."""

    a: bytes
    m1: bytes


def new_salt(salt1: bytes, rand: Rand) -> bytes:
    """``salt1`` for a new password: the server's, followed by 32 random bytes of the client's."""
    return salt1 + rand(32)


def verifier(password: str, algorithm: Algorithm) -> bytes:
    """The 256 bytes ``new_password_hash`` by which the server will know the password.

    Raises :class:`~cablegram.errors.SecurityError` if the algorithm's prime or generator is bad.
    """
    p = _prime(algorithm)
    return powmod(algorithm.g, _hash_password(password, algorithm), p).to_bytes(SIZE, "big")


def prove(password: str, algorithm: Algorithm, srp_b: bytes, rand: Rand) -> Proof:
    """The client's answer to the server's ``srp_B``.

    Raises :class:`~cablegram.errors.SecurityError` if the prime, the generator or ``srp_B`` is bad: a server that sent
    them could guess at the password.
    """
    p, g = _prime(algorithm), algorithm.g
    number_b = int.from_bytes(srp_b, "big")
    check_public(number_b, p)
    x = _hash_password(password, algorithm)
    t = (number_b - _multiplier(g, p) * powmod(g, x, p)) % p
    check_public(t, p)
    for _ in range(100):
        a = int.from_bytes(rand(SIZE), "big")
        number_a = powmod(g, a, p)
        u = _scrambler(number_a, number_b)
        if in_range(number_a, p) and u:
            return Proof(_bytes(number_a), _proof(algorithm, p, number_a, number_b, powmod(t, a + u * x, p)))
    raise LocalProtocolError("the source of randomness is broken: no secret exponent came of it")


class Challenge:
    """The server's side of one attempt: ``srp_b`` is for ``account.password``, :meth:`check` for what comes back."""

    __slots__ = ("_algorithm", "_b", "_p", "_verifier", "srp_b")

    def __init__(self, verifier: bytes, algorithm: Algorithm, rand: Rand) -> None:
        """``verifier`` is what :func:`verifier` returned when the password was set (256 bytes)."""
        self._algorithm = algorithm
        self._p = p = _prime(algorithm)
        self._verifier = int.from_bytes(verifier, "big")
        for _ in range(10):
            self._b = int.from_bytes(rand(SIZE), "big")
            number_b = (_multiplier(algorithm.g, p) * self._verifier + powmod(algorithm.g, self._b, p)) % p
            if in_range(number_b, p):
                break
        else:
            raise LocalProtocolError("the source of randomness is broken: no secret exponent came of it")
        self.srp_b: bytes = _bytes(number_b)

    def check(self, a: bytes, m1: bytes) -> bool:
        """Whether the client knows the password. False for anything malformed as well."""
        p, number_a, number_b = self._p, int.from_bytes(a, "big"), int.from_bytes(self.srp_b, "big")
        # A = 0 (mod p) would make the session key known to everybody.
        if not in_range(number_a, p):
            return False
        u = _scrambler(number_a, number_b)
        session = powmod(number_a * powmod(self._verifier, u, p) % p, self._b, p)
        return same(_proof(self._algorithm, p, number_a, number_b, session), m1)


def _prime(algorithm: Algorithm) -> int:
    p = int.from_bytes(algorithm.p, "big")
    check_prime(p, algorithm.g)
    return p


def _bytes(number: int) -> bytes:
    return number.to_bytes(SIZE, "big")


def _salted(data: bytes, salt: bytes) -> bytes:
    return sha256(salt + data + salt)


def _hash_password(password: str, algorithm: Algorithm) -> int:
    first = _salted(_salted(password.encode(), algorithm.salt1), algorithm.salt2)
    second = hashlib.pbkdf2_hmac("sha512", first, algorithm.salt1, ITERATIONS)
    return int.from_bytes(_salted(second, algorithm.salt2), "big")


def _multiplier(g: int, p: int) -> int:
    return int.from_bytes(sha256(_bytes(p) + _bytes(g)), "big")


def _scrambler(number_a: int, number_b: int) -> int:
    return int.from_bytes(sha256(_bytes(number_a) + _bytes(number_b)), "big")


def _proof(algorithm: Algorithm, p: int, number_a: int, number_b: int, session: int) -> bytes:
    mixed = bytes(x ^ y for x, y in zip(sha256(_bytes(p)), sha256(_bytes(algorithm.g)), strict=True))
    salts = sha256(algorithm.salt1) + sha256(algorithm.salt2)
    return sha256(mixed + salts + _bytes(number_a) + _bytes(number_b) + sha256(_bytes(session)))
