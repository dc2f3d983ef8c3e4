"""Primes and factors."""

from __future__ import annotations

import pytest

from cablegram.crypto import primes
from cablegram.errors import LocalProtocolError
from cablegram.testing.rand import SeededRand


def test_small_numbers():
    """Every number below 10,000 is judged as a sieve judges it."""
    sieve = [False, False, *[True] * 9998]
    for n in range(2, 100):
        for multiple in range(n * n, 10_000, n):
            sieve[multiple] = False
    assert [primes.is_prime(n) for n in range(10_000)] == sieve


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ((1 << 127) - 1, True),
        ((1 << 128) + 1, False),
        (3317044064679887385961981, False),  # passes Miller-Rabin for the bases 2 to 41
        (2019**2, False),
        (561, False),
        (318665857834031151167461, False),  # passes Miller-Rabin for the bases 2 to 37
        ((1 << 61) - 1, True),
        (((1 << 31) - 1) ** 2, False),
        (-7, False),
    ],
)
def test_special_numbers(number, expected):
    """A Mersenne prime, a Fermat number, a strong pseudoprime to many bases, a Carmichael number."""
    assert primes.is_prime(number) is expected


def test_bases_depend_on_the_number():
    """Nobody can build a number for known bases: they are drawn from the number's own hash."""
    number = (1 << 255) - 19
    first = list(primes._bases(number, 5))
    assert first == list(primes._bases(number, 5))
    assert set(first).isdisjoint(primes._bases(number + 2, 5))
    assert len(set(first)) == 5
    assert all(1 < base < number - 1 for base in first)


@pytest.mark.parametrize("bits", [16, 31, 64, 200])
def test_generated_primes(bits):
    """A generated prime has exactly the bits asked for, and the same seed gives the same one."""
    number = primes.generate(bits, SeededRand(bits))
    assert number.bit_length() == bits
    assert number >> bits - 2 == 3
    assert primes.is_prime(number)
    assert number == primes.generate(bits, SeededRand(bits))


def test_broken_randomness():
    """A source that always gives the same bytes is found out, not waited for."""
    with pytest.raises(LocalProtocolError, match="randomness"):
        primes.generate(32, lambda count: b"\x00" * (count - 1) + b"\x02")
