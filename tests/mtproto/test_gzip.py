"""Packed objects: bounded on the way in, only when it pays on the way out."""

from __future__ import annotations

import contextlib
import gzip as real_gzip
import os
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram.errors import RemoteProtocolError
from cablegram.mtproto import gzip


@given(st.binary(max_size=4000))
def test_any_body_comes_back(body: bytes) -> None:
    """What was packed unpacks to itself; what does not shrink is left alone."""
    packed = gzip.pack(body)
    assert packed == body or gzip.unpack(packed) == body
    assert len(packed) <= len(body)


def test_texts_shrink_and_noise_does_not() -> None:
    """A large text is packed; a file part, which is noise, is not even tried."""
    text = b"all work and no play " * 5000
    assert len(gzip.pack(text)) < len(text) // 20
    noise = os.urandom(1 << 19)
    assert gzip.pack(noise) is noise


def test_a_bomb_is_refused_in_bounded_memory() -> None:
    """Rule: what a packed object unfolds to has a limit, checked while it unfolds."""
    bomb = real_gzip.compress(bytes(1 << 28), 9)
    with pytest.raises(RemoteProtocolError, match="beyond"):
        gzip.unpack(gzip.PREFIX + gzip.tl_bytes(bomb))


@pytest.mark.parametrize("cut", [0, 1, 5, 9])
def test_a_truncated_stream_is_refused(cut: int) -> None:
    """A stream that ends early is not taken for a whole object."""
    packed = real_gzip.compress(b"x" * 1000)
    with pytest.raises(RemoteProtocolError):
        gzip.unpack(gzip.PREFIX + gzip.tl_bytes(packed[: len(packed) // 2 - cut]))


def test_zlib_streams_are_understood_too() -> None:
    """Some servers pack with a zlib header instead of gzip's."""
    assert gzip.unpack(gzip.PREFIX + gzip.tl_bytes(zlib.compress(b"hello" * 9))) == b"hello" * 9


@given(st.binary(max_size=300))
def test_garbage_raises_nothing_else(garbage: bytes) -> None:
    """Only RemoteProtocolError comes out of foreign bytes."""
    with contextlib.suppress(RemoteProtocolError):
        gzip.unpack(gzip.PREFIX + garbage)
