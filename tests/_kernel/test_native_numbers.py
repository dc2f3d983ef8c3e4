"""Modular powers and factors by the native kernel."""

from __future__ import annotations

import random
import time
from typing import Any

import pytest

from cablegram._kernel import _native


@pytest.mark.parametrize("bits", [2, 8, 63, 64, 65, 127, 128, 129, 1000, 2048, 2049, 4096])
def test_powmod_is_pow(bits: int) -> None:
    """Every size of base, exponent and odd modulus, negative bases too."""
    pick = random.Random(bits)
    for _ in range(300 if bits < 500 else 12):
        modulus = pick.getrandbits(bits) | 1
        base = pick.getrandbits(bits + pick.choice((0, 64))) * pick.choice((1, -1))
        exponent = pick.getrandbits(pick.choice((1, 5, 6, 64, bits)))
        assert _native.powmod(base, exponent, modulus) == pow(base, exponent, modulus)


@pytest.mark.parametrize("modulus", [(1 << 64) - 1, (1 << 128) - 159, (1 << 2048) - 1, 3, (1 << 192) + 1])
def test_powmod_at_the_edges(modulus: int) -> None:
    """The words that overflow: all ones, bases next to the modulus, exponents 0 and 1."""
    for base in (0, 1, 2, modulus - 1, modulus, modulus + 1, -1):
        for exponent in (0, 1, 2, 31, 32, 33, modulus):
            assert _native.powmod(base, exponent, modulus) == pow(base, exponent, modulus)


def test_powmod_of_other_moduli() -> None:
    """What Montgomery's method cannot do is left to Python: even, negative, 1, very large, and inverses."""
    for arguments in ((3, 5, 8), (3, 5, -7), (3, 5, 1), (3, -1, 7), (2, 5, (1 << 9000) + 1), (True, True, 3)):
        assert _native.powmod(*arguments) == pow(*arguments)
    with pytest.raises(ValueError):
        _native.powmod(3, 5, 0)
    with pytest.raises(ValueError):
        _native.powmod(6, -1, 9)
    untyped: Any = _native
    for wrong in ((1.5, 2, 3), (1, "2", 3), (1, 2, None), (1, 2), (1, 2, 3, 4)):
        with pytest.raises(TypeError):
            untyped.powmod(*wrong)


def test_powmod_is_fast() -> None:
    """A 2048-bit power, as in the key exchange, is faster than Python's own, under sanitizers too."""
    pick = random.Random(9)
    base, exponent, modulus = (pick.getrandbits(2048) | 1 for _ in range(3))

    def best(function: Any) -> float:
        times = []
        for _ in range(5):
            start = time.thread_time()
            function(base, exponent, modulus)
            times.append(time.thread_time() - start)
        return min(times)

    assert best(_native.powmod) < best(pow)


def test_factorize_every_small_number() -> None:
    """Every number below 3000 has its smallest split or is refused as a prime."""
    for number in range(4, 3000):
        divisors = [divisor for divisor in range(2, number) if number % divisor == 0]
        if divisors:
            small, large = _native.factorize(number)
            assert small * large == number
            assert 1 < small <= large
        else:
            with pytest.raises(ValueError, match="not a product"):
                _native.factorize(number)


def prime(pick: random.Random, bits: int) -> int:
    """A prime of so many bits."""
    while True:
        number = pick.getrandbits(bits) | 1 | 1 << (bits - 1)
        if all(pow(base, number - 1, number) == 1 for base in (2, 3, 5, 7, 11, 13) if base % number):
            return number


def test_factorize_products() -> None:
    """Products of two primes up to the full 64 bits, squares too, in a time that no handshake notices."""
    pick, took = random.Random(4), []
    for bits in (*range(3, 33), *[31] * 60):
        small, large = sorted((prime(pick, bits), prime(pick, bits)))
        start = time.thread_time()
        assert _native.factorize(small * large) == (small, large)
        took.append(time.thread_time() - start)
        assert _native.factorize(small * small) == (small, small)
    assert sorted(took)[len(took) // 2] < 0.005


@pytest.mark.parametrize("number", [-1, 0, 1, 2, 3, 17, (1 << 61) - 1, 18446744073709551557, 1 << 64, 1 << 200])
def test_factorize_refuses(number: int) -> None:
    """Primes, and what is no number of 64 bits."""
    with pytest.raises(ValueError):
        _native.factorize(number)
    untyped: Any = _native
    with pytest.raises(TypeError):
        untyped.factorize(float(number))
