"""Uploads and downloads, side by side with an oracle that was written from Telegram's page alone."""

from __future__ import annotations

import random
from typing import Any

import pytest

from cablegram import TelegramClient, api, errors
from cablegram.tl import TLObject
from tests.oracles.files import MIB, Fields, is_range, needed_offsets, plan, upload_faults
from tests.support.files import noise
from tests.support.rules import rule
from tests.support.scripted import ScriptedNetwork, make

DATA = memoryview(noise(12 * MIB, "oracle"))
PART_SIZES = [1 << power for power in range(10, 20)]
CHUNKS = [1 << power for power in range(12, 21)]


class Stream:
    """A file whose end nobody knows, and which gives what it likes at a time."""

    def __init__(self, data: memoryview, rand: random.Random) -> None:
        self._data, self._rand = data, rand

    def read(self, size: int) -> bytes:
        size = min(size, self._rand.choice([size, size, 1 + size // 3]))
        piece, self._data = self._data[:size], self._data[size:]
        return bytes(piece)


def fields(request: TLObject) -> Fields:
    """A request as the oracle reads it."""
    return {"_": request.__tl_name__, **{name: getattr(request, name) for name in request.__match_args__}}


def a_size(rand: random.Random, unit: int) -> int:
    """Sizes near the edges of a unit, mostly small ones; now and then one at the edge of big files."""
    if rand.random() < 0.002:
        return 10 * MIB + rand.randrange(-1, 2)
    edge = rand.choice([0, 1, 1, 2, 2, 3, 5, 9]) * unit
    return min(len(DATA), max(0, edge + rand.choice([-1025, -1024, -1, 0, 0, 1, 7, 1024])))


async def compare_upload(client: TelegramClient, net: ScriptedNetwork, case: int) -> None:
    """One file of some size, in parts of some size."""
    rand = random.Random(case)
    part_size = rand.choice([*PART_SIZES[:6], *PART_SIZES, 1000, 3 * 1024])
    size, is_known = a_size(rand, part_size), rand.random() < 0.9
    start = rand.randrange(len(DATA) - size + 1)
    data = DATA[start : start + size]
    wanted = plan(size, part_size, is_known=is_known)
    net.sent.clear()
    file: Any = data if is_known else Stream(data, rand)
    if wanted is None:
        with pytest.raises(errors.UsageError):
            await client.upload_file(file, part_size=part_size)
        return
    handle: Any = await client.upload_file(file, part_size=part_size, name="x")
    requests = [fields(request) for request in net.sent if request.__tl_name__.startswith("upload.")]
    assert upload_faults(requests, wanted, is_known=is_known) == [], case
    assert handle.parts == len(wanted.parts)
    assert isinstance(handle, api.InputFileBig if wanted.is_big else api.InputFile)
    for request in requests:
        at = request["file_part"] * part_size
        assert request["bytes"] == data[at : at + part_size], case


async def compare_download(client: TelegramClient, net: ScriptedNetwork, case: int) -> None:
    """A range of a file, in chunks of some size."""
    rand = random.Random(case)
    chunk = rand.choice([*CHUNKS[:4], *CHUNKS])
    size = max(1, a_size(rand, chunk))
    offset = rand.choice([0, rand.randrange(size + 1), chunk, chunk - 1])
    limit = rand.choice([None, 0, 1, chunk, rand.randrange(size + 1), 4 * chunk])
    document = api.Document(
        id=1, access_hash=1, file_reference=b"", date=0, mime_type="", size=size, dc_id=2, attributes=[]
    )
    net.sent.clear()
    whole = DATA[:size]

    def answer(request: Any) -> api.upload.File:
        piece = bytes(whole[request.offset : request.offset + request.limit])
        return api.upload.File(type=api.storage.FileUnknown(), mtime=0, bytes=piece)

    net.on(upload_getFile=answer)
    pieces = [piece async for piece in client.iter_download(document, offset=offset, limit=limit, chunk_size=chunk)]
    end = size if limit is None else min(size, offset + limit)
    assert b"".join(pieces) == DATA[offset : max(offset, end)], case
    assert all(0 < len(piece) <= chunk for piece in pieces)
    asked = [request.offset for request in net.sent]
    assert all(is_range(request.offset, request.limit) for request in net.sent), case
    assert sorted(asked) == needed_offsets(size, offset, limit, chunk), case


async def compare(first: int, cases: int) -> None:
    """So many uploads and as many downloads."""
    client, net = make()
    net.on(upload_saveFilePart=True, upload_saveBigFilePart=True)
    # An account that may send the most: how many parts others may is a rule of its own, with tests of its own.
    net.on(users_getUsers=[api.User(id=42, self_=True, premium=True)])
    net.on(help_getAppConfig=api.help.AppConfig(hash=0, config=api.JsonObject(value=[])))
    async with client:
        for case in range(first, first + cases):
            await compare_upload(client, net, case)
            await compare_download(client, net, case)


@rule(
    "api/files#downloading-files",
    "Offsets and limits of downloads fit the rules, inside of one chunk of 1 MB",
    role="client",
)
async def test_parts_and_ranges() -> None:
    """Sizes, counts, numbers and totals of parts, offsets and limits, as the page has them (a sample of the cases)."""
    await compare(0, 400)


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, 50_000, 10_000))
async def test_parts_and_ranges_at_length(first: int) -> None:
    """The same over 100,000 cases: 50,000 uploads and 50,000 downloads."""
    await compare(first, 10_000)
