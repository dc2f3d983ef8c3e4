"""Modular powers and the factorisation of pq, the two calculations of the handshake that take time.

Source: https://core.telegram.org/mtproto/auth_key
"""

from __future__ import annotations

from math import gcd


def powmod(base: int, exponent: int, modulus: int) -> int:
    """``base ** exponent % modulus``, by gmpy2 where it is installed."""
    from importlib import import_module

    try:
        fast = import_module("gmpy2")
    except ImportError:
        return pow(base, exponent, modulus)
    return int(fast.powmod(base, exponent, modulus))


def factorize(pq: int) -> tuple[int, int]:
    """The two factors of ``pq``, the smaller first; ValueError when it is a prime or below 4.

    Pollard's rho with Brent's cycle search: R. P. Brent, "An improved Monte Carlo factorization algorithm", 1980.
    """
    if pq < 4 or pq >= 1 << 64:
        raise ValueError("pq must be a product of two primes below 2**64")
    if pq % 2 == 0:
        return 2, pq // 2
    root = _root(pq)
    if root * root == pq:
        return root, root
    if _is_prime(pq):
        raise ValueError("pq is a prime")
    step = 1
    while True:
        factor = _brent(pq, step)
        if 1 < factor < pq:
            return min(factor, pq // factor), max(factor, pq // factor)
        step += 1


def _root(number: int) -> int:
    from math import isqrt

    return isqrt(number)


def _is_prime(number: int) -> bool:
    """Miller-Rabin with the bases that decide every number below 2**64."""
    odd, twos = number - 1, 0
    while odd % 2 == 0:
        odd, twos = odd // 2, twos + 1
    for base in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if number % base == 0:
            return number == base
        value = pow(base, odd, number)
        if value in (1, number - 1):
            continue
        for _ in range(twos - 1):
            value = value * value % number
            if value == number - 1:
                break
        else:
            return False
    return True


def _brent(number: int, step: int) -> int:
    """A factor of ``number``, or ``number`` itself when this step's cycle gave none."""
    slow = fast = start = 2
    length, product, factor = 1, 1, 1
    while factor == 1:
        slow = fast
        for _ in range(length):
            fast = (fast * fast + step) % number
        done = 0
        while done < length and factor == 1:
            start = fast
            for _ in range(min(128, length - done)):
                fast = (fast * fast + step) % number
                product = product * abs(slow - fast) % number
            factor = gcd(product, number)
            done += 128
        length *= 2
    if factor == number:  # the batch hid the factor: go through it one by one
        factor = 1
        while factor == 1:
            start = (start * start + step) % number
            factor = gcd(abs(slow - start), number)
    return factor
