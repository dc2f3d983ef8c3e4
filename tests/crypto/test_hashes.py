"""Digests against the examples of their standards."""

from __future__ import annotations

from cablegram.crypto.hashes import same, sha1, sha256


def test_the_standards_examples():
    """The one-block example "abc" of FIPS 180."""
    assert sha1(b"abc").hex() == "a9993e364706816aba3e25717850c26c9cd0d89d"
    assert sha256(b"abc").hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_comparison():
    """Equal and different digests, and digests of different length, are told apart."""
    assert same(b"abc", bytearray(b"abc"))
    assert not same(b"abc", b"abd")
    assert not same(b"abc", b"ab")
