"""Sealing, factoring, and whole exchanges with random seeds."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from cablegram.mtproto.handshake.checks import factor, number_bytes, seal, unseal
from cablegram.testing.rand import SeededRand

PRIMES = (3, 5, 7, 11, 65521, 65537, 1513098571, 1780931429, 2147483647, 2147483629)


@given(st.binary(min_size=20, max_size=700), st.integers(0, 1 << 32))
def test_what_is_sealed_is_unsealed(data, seed):
    """Data of any length comes back without its hash and padding, and fills whole blocks in between."""
    rand = SeededRand(seed)
    key, iv = rand(32), rand(32)
    sealed = seal(data, key, iv, rand)
    assert len(sealed) % 16 == 0
    assert len(sealed) - 20 - len(data) < 16
    assert unseal(sealed, key, iv) == data


@given(st.sampled_from(PRIMES), st.sampled_from(PRIMES))
def test_factors_come_in_order(p, q):
    """Two different primes come back in order, small ones too."""
    if p != q:
        assert factor(number_bytes(p * q)) == (min(p, q), max(p, q))


@given(st.integers(0, 1 << 32), st.booleans())
@settings(max_examples=10)
def test_same_seed_same_bytes(run, seed, temporary):
    """An exchange takes its randomness and time from its arguments alone: the same seed gives the same messages."""
    runs = []
    for _ in range(2):
        case = run(seed=seed, expires_in=60 if temporary else None)
        ours, theirs = case.finish()
        assert ours.auth_key == theirs.auth_key
        assert ours.server_salt == theirs.server_salt
        runs.append(case.messages)
    assert runs[0] == runs[1]


def test_other_seeds_other_keys(run):
    """Another seed gives another key."""
    assert run(seed=1).finish()[0].auth_key != run(seed=2).finish()[0].auth_key
