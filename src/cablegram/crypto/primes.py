"""Prime numbers: tests, generation, factors, powers. Numbers are plain ints.

The bases of the Miller-Rabin test are drawn from a hash of the number itself, so that the answer is the same each
time, and yet whoever chooses the number cannot choose it to fool the bases.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import isqrt

from cablegram._kernel import factorize, powmod
from cablegram.crypto.hashes import sha256
from cablegram.crypto.types import Rand
from cablegram.errors import LocalProtocolError

__all__ = ["ROUNDS", "factorize", "generate", "is_prime", "powmod"]

ROUNDS = 64
"""Rounds of Miller-Rabin: a composite number passes each with a chance of at most one in four."""

_GENERATE_ROUNDS = 8
# Below this number the first 13 primes as bases leave no doubt.
# Source: J. Sorenson, J. Webster, Strong pseudoprimes to twelve prime bases, 2015
_PROVEN = 3317044064679887385961981


def _odd_primes(limit: int) -> tuple[int, ...]:
    marks = bytearray(b"\x01") * limit
    for n in range(3, isqrt(limit) + 1, 2):
        if marks[n]:
            marks[n * n :: 2 * n] = bytes(len(range(n * n, limit, 2 * n)))
    return tuple(n for n in range(3, limit, 2) if marks[n])


_SMALL = _odd_primes(2000)


def is_prime(number: int, rounds: int = ROUNDS) -> bool:
    """Whether ``number`` is prime, but for a chance of ``4**-rounds`` at worst.

    Source: https://core.telegram.org/mtproto/auth_key (15 rounds are the least that it asks for)
    """
    if number < 2 or number % 2 == 0:
        return number == 2
    for small in _SMALL:
        if number % small == 0:
            return number == small
    odd = number - 1
    twos = (odd & -odd).bit_length() - 1
    odd >>= twos
    return all(_passes(number, base, odd, twos) for base in _bases(number, rounds))


def _bases(number: int, rounds: int) -> Iterator[int]:
    if number < _PROVEN:
        yield from (2, *_SMALL[:12])
        return
    size = (number.bit_length() + 7) // 8
    seed = sha256(number.to_bytes(size, "big"))
    for counter in range(rounds):
        start = seed + counter.to_bytes(4, "big")
        stream = b"".join(sha256(start + block.to_bytes(4, "big")) for block in range(size // 32 + 1))
        yield 2 + int.from_bytes(stream, "big") % (number - 3)


def _passes(number: int, base: int, odd: int, twos: int) -> bool:
    value = powmod(base, odd, number)
    if value in (1, number - 1):
        return True
    for _ in range(twos - 1):
        value = value * value % number
        if value == number - 1:
            return True
    return False


def generate(bits: int, rand: Rand) -> int:
    """A random prime of exactly ``bits`` bits (16 or more) whose two highest bits are set, from ``rand``."""
    for _ in range(bits * 100):
        number = int.from_bytes(rand((bits + 7) // 8), "big") % (1 << bits)
        number |= 3 << (bits - 2) | 1
        # Few rounds are enough where nobody chose the number to deceive.
        if is_prime(number, _GENERATE_ROUNDS):
            return number
    raise LocalProtocolError("the source of randomness is broken: no prime came of it")
