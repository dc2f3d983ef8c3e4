"""Tests of cablegram.client.files.image_size."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram.client.files.image_size import MAX_PHOTO, is_photo, picture_size
from tests.support.files import png


def jpeg(width: int, height: int, before: bytes = b"") -> bytes:
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00"
    return b"\xff\xd8" + before + b"\xff\xc0" + struct.pack(">H", len(frame) + 2) + frame + b"\xff\xd9"


APP = b"\xff\xe0\x00\x04ab"


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (png(30, 20), (30, 20)),
        (jpeg(30, 20, APP), (30, 20)),
        (jpeg(300, 200, APP + b"\xff\xc4\x00\x02" + b"\xff" + APP), (300, 200)),
        (jpeg(0, 5, APP), None),
        (png()[:20], None),
        (b"GIF89a" + bytes(20), None),
        (b"", None),
        (b"\xff\xd8\xff", None),
        (b"\xff\xd8\xff\xe0\x00\x00" + bytes(50), None),
    ],
)
def test_sizes(data: bytes, size: tuple[int, int] | None) -> None:
    """Width and height of PNG and JPEG, from the first bytes."""
    assert picture_size(data) == size


def test_what_telegram_takes_as_a_photo() -> None:
    """Not too large, not too long, and of a known length."""
    assert is_photo(png(), 100)
    assert not is_photo(png(), None)
    assert not is_photo(png(), MAX_PHOTO + 1)
    assert not is_photo(jpeg(9000, 1001, APP), 100)
    assert not is_photo(jpeg(2100, 100, APP), 100)
    assert is_photo(jpeg(2000, 100, APP), 100)
    assert not is_photo(b"text", 4)


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    """No bytes break it."""
    for head in (b"", b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n"):
        picture_size(head + data)
