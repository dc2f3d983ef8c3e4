"""Tests of cablegram.client.files.video_size."""

from __future__ import annotations

import io
import struct
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cablegram import api
from cablegram.client.files.source import Source
from cablegram.client.files.video_size import VideoSize, video_size
from cablegram.testing import Simulation, run, run_simulation
from tests.support.files import pair

UPRIGHT = (0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
TURNED = (0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000)


def box(name: bytes, *parts: bytes) -> bytes:
    body = b"".join(parts)
    return struct.pack(">I4s", 8 + len(body), name) + body


def header(width: int, height: int, matrix: tuple[int, ...] = UPRIGHT, *, version: int = 0) -> bytes:
    times, sides = bytes(32 if version else 20), (width << 16, height << 16)
    return box(b"tkhd", bytes((version, 0, 0, 7)), times, bytes(16), struct.pack(">9i2I", *matrix, *sides))


def film(*tracks: bytes, scale: int = 600, units: int = 3000, version: int = 0, late: bool = False) -> bytes:
    times = struct.pack(">QQIQ" if version else ">IIII", 0, 0, scale, units)
    moov = box(b"mvhd", bytes((version, 0, 0, 0)), times, bytes(80))
    moov = box(b"moov", moov, *[box(b"trak", one) for one in tracks])
    data = box(b"mdat", bytes(3000))
    return box(b"ftyp", b"isom", bytes(4)) + (data + moov if late else moov + data)


async def of(data: Any) -> VideoSize | None:
    async with Source(data) as source:
        found = await video_size(source)
        assert await source.read(8) == (data if isinstance(data, bytes) else data.getvalue())[:8]
        return found


@pytest.mark.parametrize(
    ("data", "size"),
    [
        (film(header(640, 480)), (5.0, 640, 480)),
        (film(header(0, 0), header(640, 480), late=True), (5.0, 640, 480)),
        (film(header(640, 480, TURNED)), (5.0, 480, 640)),
        (film(header(64, 48, version=1), version=1, scale=1000, units=90_000_000_000), (90_000_000.0, 64, 48)),
        (film(header(64, 48), scale=0), (0.0, 64, 48)),
        (film(header(0, 0)), None),
        (film(), None),
        (film(header(64, 48))[:60], None),
        (box(b"ftyp", b"isom"), None),
        (b"no film at all", None),
        (b"x", None),
    ],
)
async def test_sizes(data: bytes, size: tuple[float, int, int] | None) -> None:
    """Headers before and behind the film, turned pictures, tracks of sound, and what is broken or no film."""
    assert await of(data) == size
    assert await of(io.BytesIO(data)) == size


@given(st.binary(max_size=300), st.integers(0, 400), st.binary(max_size=12))
def test_any_bytes(tail: bytes, at: int, patch: bytes) -> None:
    """Whatever the headers say, nothing is raised and the file is read from its beginning afterwards."""
    whole = film(header(640, 480), late=True) + tail
    broken = whole[:at] + patch + whole[at + len(patch) :]

    async def look() -> None:
        found = await of(broken)
        assert found is None or (found.width > 0 and found.height > 0 and found.duration >= 0)

    run(look)


def test_videos_say_what_they_are() -> None:
    """A video is sent with its own duration and sides, unless the caller says otherwise."""

    async def scenario(world: Simulation) -> None:
        ada, _ = await pair(world)
        sent: Any = await ada.send_file("bob_test", film(header(640, 480)))
        [shown] = [one for one in sent.media.document.attributes if isinstance(one, api.DocumentAttributeVideo)]
        assert (shown.duration, shown.w, shown.h) == (5.0, 640, 480)
        assert sent.media.document.mime_type == "video/mp4"

    run_simulation(scenario)
