"""The Diffie-Hellman group of Telegram and the checks that both sides owe each other.

Source: https://core.telegram.org/mtproto/security_guidelines#diffie-hellman-key-exchange
"""

from __future__ import annotations

from cablegram.crypto.primes import is_prime, powmod
from cablegram.crypto.types import Rand
from cablegram.errors import LocalProtocolError, SecurityError

BITS = 2048
SIZE = BITS // 8
"""The bytes of a group element, of a secret exponent and of an authorization key."""

PRIME = int(
    "C71CAEB9C6B1C9048E6C522F70F13F73980D40238E3E21C14934D037563D930F48198A0AA7C14058229493D22530F4DB"
    "FA336F6E0AC925139543AED44CCE7C3720FD51F69458705AC68CD4FE6B6B13ABDC9746512969328454F18FAF8C595F64"
    "2477FE96BB2A941D5BCD1D4AC8CC49880708FA9B378E3C4F3A9060BEE67CF9A4A4A695811051907E162753B56B0F6B41"
    "0DBA74D8A84B2A14B3144E0EF1284754FD17ED950D5965B4B9DD46582DB1178D169C6BC465B0D6FF9CA3928FEF5B9AE4"
    "E418FC15E83EBEA0F87FA9FF5EED70050DED2849F47BF959D956850CE929851F0D8115F635B105EE2E4E15D04B2454BF"
    "6F4FADF034B10403119CD8E3B92FCC5B",
    16,
)
"""The safe prime that Telegram's servers use; it was checked when this table was written."""

_MARGIN = 1 << (BITS - 64)
_CACHE_LIMIT = 16

# For each generator the residues of p, and their modulus, that make it a square modulo p.
_RESIDUES = {
    2: (8, (7,)),
    3: (3, (2,)),
    4: (1, (0,)),
    5: (5, (1, 4)),
    6: (24, (19, 23)),
    7: (7, (3, 5, 6)),
}

_good = {PRIME}


def check_prime(p: int, g: int) -> None:
    """That ``p`` is a safe prime of 2048 bits and that ``g`` generates its subgroup of prime order (p-1)/2.

    Telegram's own prime is known; another one costs 128 rounds of Miller-Rabin (a second or two) the first time and is
    remembered. Raises :class:`~cablegram.errors.SecurityError`.
    """
    if p.bit_length() != BITS:
        raise SecurityError(f"dh_prime has {p.bit_length()} bits instead of {BITS}")
    rule = _RESIDUES.get(g)
    if rule is None or p % rule[0] not in rule[1]:
        raise SecurityError(f"g = {g} does not generate the subgroup of prime order")
    if p in _good:
        return
    # One round each throws out nearly every wrong number cheaply.
    for rounds in (1, 64):
        if not is_prime(p, rounds) or not is_prime(p >> 1, rounds):
            raise SecurityError("dh_prime is not a safe prime")
    if len(_good) < _CACHE_LIMIT:
        _good.add(p)


def check_public(g_x: int, p: int) -> None:
    """That ``g_a`` or ``g_b`` is between 2^{2048-64} and p - 2^{2048-64}, which implies 1 < g_x < p - 1.

    Raises :class:`~cablegram.errors.SecurityError`.
    Source: https://core.telegram.org/mtproto/security_guidelines#g-a-and-g-b-validation
    """
    if not in_range(g_x, p):
        raise SecurityError("a public Diffie-Hellman number is outside of its range")


def in_range(g_x: int, p: int) -> bool:
    """Whether :func:`check_public` accepts the number."""
    return _MARGIN <= g_x <= p - _MARGIN


def key_pair(g: int, p: int, rand: Rand) -> tuple[int, int]:
    """A secret exponent of 2048 bits from ``rand`` and its public number ``g**exponent mod p``, which is in range."""
    for _ in range(10):
        secret = int.from_bytes(rand(SIZE), "big")
        public = powmod(g, secret, p)
        if in_range(public, p):
            return secret, public
    raise LocalProtocolError("the source of randomness is broken: no secret exponent came of it")


def shared_key(g_x: int, secret: int, p: int) -> bytes:
    """The 256 bytes that both sides arrive at: ``g_x**secret mod p``, big-endian."""
    return powmod(g_x, secret, p).to_bytes(SIZE, "big")
