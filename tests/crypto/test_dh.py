"""The group of the key exchange and its checks."""

from __future__ import annotations

import pytest

from cablegram.crypto import dh, primes
from cablegram.errors import LocalProtocolError, SecurityError
from cablegram.testing.rand import SeededRand
from tests.support.rules import rule

LIMIT = 1 << 1984


def test_the_known_prime_is_safe():
    """Telegram's prime, which is accepted without looking, passes the checks that others must pass."""
    assert dh.PRIME.bit_length() == 2048
    assert primes.is_prime(dh.PRIME, 5)
    assert primes.is_prime(dh.PRIME >> 1, 5)


@pytest.mark.parametrize("g", range(2, 8))
def test_the_rule_for_g_is_the_legendre_symbol(g, monkeypatch):
    """For each generator the rule on p mod 4g says what Euler's criterion says, for safe primes of either kind."""
    judged = set()
    monkeypatch.setattr(dh, "BITS", 12)
    for p in range(2048, 4096):
        if primes.is_prime(p) and primes.is_prime(p >> 1):
            square = pow(g, p >> 1, p) == 1
            judged.add(square)
            if square:
                dh.check_prime(p, g)
            else:
                with pytest.raises(SecurityError, match="does not generate"):
                    dh.check_prime(p, g)
    assert judged == ({True} if g in (3, 4) else {True, False})


@rule(
    "mtproto/security_guidelines#validation-of-dh-parameters",
    "A prime that was found good is not checked again",
    role="client",
)
def test_a_good_prime_is_remembered(monkeypatch):
    """A prime is checked once; a bad one is never remembered, and the memory is bounded."""
    calls = []

    def count(number: int, rounds: int) -> bool:
        calls.append(number)
        return number > 1 << 2046

    monkeypatch.setattr(dh, "is_prime", count)
    monkeypatch.setattr(dh, "_good", {dh.PRIME})
    p = dh.PRIME - 24
    dh.check_prime(p, 3)
    assert len(calls) == 4
    dh.check_prime(p, 3)
    dh.check_prime(dh.PRIME, 3)
    assert len(calls) == 4
    for step in range(2, 40):
        dh.check_prime(dh.PRIME - 24 * step, 3)
    assert len(dh._good) == 16
    monkeypatch.setattr(dh, "is_prime", lambda number, rounds: rounds == 1)
    for _ in range(2):
        with pytest.raises(SecurityError):
            dh.check_prime(dh.PRIME - 24 * 50, 3)


@pytest.mark.parametrize("number", [LIMIT, LIMIT + 1, dh.PRIME >> 1, dh.PRIME - LIMIT])
def test_public_numbers_in_range(number):
    """The bounds themselves are allowed."""
    dh.check_public(number, dh.PRIME)


@pytest.mark.parametrize("number", [0, 1, LIMIT - 1, dh.PRIME - LIMIT + 1, dh.PRIME - 1, dh.PRIME, 1 << 2050])
def test_public_numbers_out_of_range(number):
    """Anything nearer to 0 or p, or beyond them, is refused."""
    with pytest.raises(SecurityError):
        dh.check_public(number, dh.PRIME)


def test_both_sides_agree():
    """The shared key is the same from both sides and has 256 bytes."""
    rand = SeededRand(1)
    (a, g_a), (b, g_b) = dh.key_pair(3, dh.PRIME, rand), dh.key_pair(3, dh.PRIME, rand)
    assert a != b
    assert dh.shared_key(g_b, a, dh.PRIME) == dh.shared_key(g_a, b, dh.PRIME)
    assert len(dh.shared_key(g_b, 1, dh.PRIME)) == 256


def test_exponents_that_give_a_bad_number_are_drawn_again():
    """An exponent whose public number is out of range is thrown away; a source of nothing else is found out."""
    draws = iter([bytes(256), bytes(255) + b"\x01", SeededRand(2)(256)])
    secret, public = dh.key_pair(3, dh.PRIME, lambda _: next(draws))
    assert secret > 1
    assert dh.in_range(public, dh.PRIME)
    with pytest.raises(LocalProtocolError, match="randomness"):
        dh.key_pair(3, dh.PRIME, bytes)
