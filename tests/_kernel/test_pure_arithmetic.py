"""Modular powers and the factorisation of pq."""

from __future__ import annotations

import random
import sys
from typing import Any

import pytest

from cablegram._kernel.pure import arithmetic


def test_factorize_published(kernel: Any) -> None:
    """The published example. Source: https://core.telegram.org/mtproto/samples-auth_key"""
    assert kernel.factorize(0x17ED48941A08F981) == (0x494C553B, 0x53911073)


@pytest.mark.parametrize(
    ("pq", "factors"),
    [
        (4, (2, 2)),
        (6, (2, 3)),
        (15, (3, 5)),
        (1_000_003**2, (1_000_003, 1_000_003)),
        (2**31 * 3, (2, 2**30 * 3)),
        (4294967291 * 4294967279, (4294967279, 4294967291)),
    ],
)
def test_factorize(kernel: Any, pq: int, factors: tuple[int, int]) -> None:
    """Small, square, even and the largest products."""
    smaller, larger = kernel.factorize(pq)
    assert smaller * larger == pq
    assert 1 < smaller <= larger < pq
    if pq != 2**31 * 3:
        assert (smaller, larger) == factors


def test_factorize_random_products(kernel: Any) -> None:
    """Products of two primes near 2**31, as the servers send them."""
    pick = random.Random(4)

    def prime() -> int:
        while True:
            number = pick.getrandbits(31) | 1 << 30 | 1
            if all(pow(base, number - 1, number) == 1 for base in (2, 3, 5, 7, 11)):
                return number

    for _ in range(10):
        one, two = sorted((prime(), prime()))
        assert kernel.factorize(one * two) == (one, two)


@pytest.mark.parametrize("pq", [-1, 0, 1, 2, 3, 1 << 64, 4294967291, 18446744073709551557])
def test_factorize_refuses(kernel: Any, pq: int) -> None:
    """A prime, or what is no 64-bit product, is a ValueError and does not loop: the number comes from the peer."""
    with pytest.raises((ValueError, OverflowError)):
        kernel.factorize(pq)


def test_powmod(kernel: Any) -> None:
    """It is what pow is, for the sizes of the handshake too."""
    pick = random.Random(9)
    for bits in (8, 64, 2048):
        base, exponent, modulus = (pick.getrandbits(bits) | 1 for _ in range(3))
        assert kernel.powmod(base, exponent, modulus) == pow(base, exponent, modulus)


def test_powmod_without_gmpy2(monkeypatch: pytest.MonkeyPatch) -> None:
    """gmpy2 is used where it is installed and not needed."""
    monkeypatch.setitem(sys.modules, "gmpy2", None)
    assert arithmetic.powmod(3, 200, 13) == pow(3, 200, 13)
