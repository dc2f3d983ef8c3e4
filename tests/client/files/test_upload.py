"""Tests of cablegram.client.files.upload."""

from __future__ import annotations

import asyncio
import hashlib
import io
import os
from pathlib import Path
from typing import Any

import pytest

from cablegram import TelegramClient, api, errors
from cablegram.client.files.source import Source
from cablegram.client.files.upload import MAX_PARTS, PART, Upload
from cablegram.testing import Simulation, run_simulation
from tests.support.files import digest, noise, pair, received
from tests.support.rules import rule
from tests.support.scripted import ScriptedNetwork, make

MIB = 1024 * 1024


@pytest.mark.parametrize(
    ("path", "text"), [("", "a file's path is empty"), ("a\0b", "there is a NUL in it"), (Path("a\0b"), "NUL")]
)
async def test_what_cannot_be_a_path(path: Any, text: str) -> None:
    """An empty name, and one that no file can have, are refused as such; one that is not there is an OSError."""
    client, net = make()
    async with client:
        for send in (client.upload_file(path), client.send_file("me", path)):
            with pytest.raises(errors.UsageError, match=text):
                await send
        with pytest.raises(FileNotFoundError, match=r"no_such_file\.bin"):
            await client.upload_file("no_such_file.bin")
    assert net.sent == []


@pytest.mark.parametrize("progress", [5, "print", [print]])
async def test_progress_that_is_no_function(progress: Any) -> None:
    """It is refused before anything is sent, where a file goes up and where one comes down."""
    client, net = make()
    text = "progress= is a function of the bytes done and the bytes in all, not an? "
    document = api.Document(
        id=1, access_hash=1, file_reference=b"", date=1, mime_type="a/b", size=1, dc_id=1, attributes=[]
    )
    async with client:
        for work in (
            client.upload_file(b"x", progress=progress),
            client.send_file("me", b"x", progress=progress),
            client.download_media(document, progress=progress),
            client.download_profile_photo("me", progress=progress),
        ):
            with pytest.raises(errors.UsageError, match=text):
                await work
    assert net.sent == []


def parts_of(net: ScriptedNetwork) -> bytes:
    """What was stored, put together by the numbers of the parts."""
    return b"".join(request.bytes for request in sorted(net.sent, key=lambda request: request.file_part))


async def uploaded(file: Any, **options: Any) -> tuple[Any, ScriptedNetwork]:
    """Upload to a network that takes every part."""
    client, net = make()
    net.on(upload_saveFilePart=True, upload_saveBigFilePart=True)
    async with client:
        return await client.upload_file(file, **options), net


@rule(
    "api/files#uploading-files",
    "Up to 10 MB the parts go by saveFilePart, all of one size but the last, and the MD5 goes along",
    role="client",
)
@pytest.mark.parametrize("size", [1, 1024, PART - 1, PART, PART + 1, 3 * MIB + 5, 10 * MIB])
async def test_a_small_file(size: int) -> None:
    """Up to 10 MiB: parts of 512 KiB, all full but the last, and the MD5 of the whole."""
    data = noise(size)
    handle, net = await uploaded(data, name="a.bin")
    assert handle == api.InputFile(
        id=handle.id,
        parts=-(-size // PART),
        name="a.bin",
        md5_checksum=hashlib.md5(data).hexdigest(),  # noqa: S324
    )
    assert set(net.methods()) == {"upload.saveFilePart"}
    assert {request.file_id for request in net.sent} == {handle.id}
    assert parts_of(net) == data


@rule("api/files#uploading-files", "Beyond 10 MB the parts go by saveBigFilePart, with their number", role="client")
async def test_a_big_file() -> None:
    """Beyond 10 MiB: big parts, which say how many there will be."""
    data = noise(10 * MIB + 1)
    handle, net = await uploaded(data)
    assert handle == api.InputFileBig(id=handle.id, parts=21, name="file")
    assert {request.file_total_parts for request in net.sent} == {21}
    assert parts_of(net) == data


class Stream(io.RawIOBase):
    """Bytes that come in pieces, without a known end."""

    def __init__(self, data: bytes, piece: int = 100_000) -> None:
        self.rest, self.piece = data, piece

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        size = min(size, self.piece)
        found, self.rest = self.rest[:size], self.rest[size:]
        return found


@rule(
    "api/files#streamed-uploads",
    "Of a stream only the last part says how many there are; it is always a big file",
    role="client",
)
@pytest.mark.parametrize("size", [1, PART, 2 * PART, 2 * PART + 7])
async def test_a_stream(size: int) -> None:
    """Of a stream only the last part says how many there were; short reads are put together."""
    data = noise(size)
    seen: list[Any] = []
    handle, net = await uploaded(Stream(data), progress=lambda done, whole: seen.append((done, whole)))
    assert type(handle).__tl_name__ == "inputFileBig"
    totals = [request.file_total_parts for request in sorted(net.sent, key=lambda request: request.file_part)]
    assert totals == [-1] * (handle.parts - 1) + [handle.parts]
    assert parts_of(net) == data
    assert seen[-1] == (size, None)
    with pytest.raises(errors.UsageError, match="stream"):
        await uploaded(Stream(b"x"), part_size=1024)
    with pytest.raises(errors.UsageError, match="empty"):
        await uploaded(Stream(b""))


async def test_paths_and_files(tmp_path: Path) -> None:
    """A path by its name, an open file from where it stands and by its name, and bytes of any kind."""
    path = tmp_path / "letter.txt"
    path.write_bytes(b"0123456789")
    for file in (path, str(path)):
        handle, net = await uploaded(file)
        assert (handle.name, parts_of(net)) == ("letter.txt", b"0123456789")
    with path.open("rb") as opened:
        opened.seek(4)
        handle, net = await uploaded(opened)
        assert (handle.name, parts_of(net)) == ("letter.txt", b"456789")
        assert not opened.closed
    for data in (bytearray(b"abc"), memoryview(b"abc"), io.BytesIO(b"abc")):
        handle, net = await uploaded(data, name="n")
        assert (handle.name, parts_of(net)) == ("n", b"abc")


@rule("api/files#uploading-files", "A part's size is a multiple of 1 KB and divides 512 KB", role="client")
async def test_what_cannot_be_uploaded(tmp_path: Path) -> None:
    """Empty and endless files, text files, other objects, missing files, part sizes that Telegram refuses."""
    for empty in (b"", io.BytesIO(b"")):
        with pytest.raises(errors.UsageError, match="empty"):
            await uploaded(empty)
    (tmp_path / "huge").touch()
    os.truncate(tmp_path / "huge", (MAX_PARTS + 1) * PART)
    with pytest.raises(errors.UsageError, match="at most"):
        await uploaded(tmp_path / "huge")
    (tmp_path / "t").write_text("text")
    with (tmp_path / "t").open() as opened, pytest.raises(errors.UsageError, match="rb"):
        await uploaded(opened)
    with pytest.raises(errors.UsageError, match="path, bytes or a binary file"):
        await uploaded(5)
    with pytest.raises(FileNotFoundError):
        await uploaded(tmp_path / "nowhere")
    for wrong in (0, -1024, 1000, 3 * 1024, 2 * PART):
        with pytest.raises(errors.UsageError, match="part_size"):
            await uploaded(b"x", part_size=wrong)


async def test_a_file_that_shrinks(tmp_path: Path) -> None:
    """A file that is shorter than it was when it was opened is no file that can be sent."""
    path = tmp_path / "f"
    path.write_bytes(noise(2 * PART))

    client, net = make()
    net.on(upload_saveFilePart=True)
    async with Source(path) as source:
        await source.head()
        os.truncate(path, PART)
        async with client:
            with pytest.raises(errors.FileIncomplete) as caught:
                await Upload(client, source).run()
    assert (caught.value.got, caught.value.size) == (PART, 2 * PART)


@rule("api/files#uploading-files", "Several parts are on their way at a time", role="client")
async def test_several_parts_at_a_time() -> None:
    """Up to eight parts are on their way, not more; progress is reported in order, to coroutine functions too."""
    client, net = make()
    waiting: list[asyncio.Future[bool]] = []
    most = 0
    seen: list[int] = []

    async def save(request: Any) -> bool:
        nonlocal most
        future = asyncio.get_running_loop().create_future()
        waiting.append(future)
        most = max(most, len(waiting))
        await future
        return True

    async def progress(done: int, whole: int | None) -> None:
        seen.append(done)

    net.on(upload_saveBigFilePart=save)
    async with client:
        task = asyncio.create_task(client.upload_file(bytes(20 * MIB), progress=progress))
        while not task.done():
            await asyncio.sleep(0.001)
            if waiting:
                waiting.pop(0).set_result(True)
        await task
    assert most == 8
    assert seen == [PART * number for number in range(1, 41)]


async def test_nothing_runs_on_after_a_failure_or_a_cancellation() -> None:
    """The parts on their way are withdrawn."""
    client, net = make()
    cancelled = 0

    async def never(request: Any) -> bool:
        nonlocal cancelled
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled += 1
            raise
        return True

    net.on(upload_saveFilePart=lambda request: errors.rpc_error(400, "X") if not request.file_part else never(request))
    async with client:
        with pytest.raises(errors.RpcError):
            await client.upload_file(bytes(5 * MIB))
        assert cancelled == 3
        net.on(upload_saveFilePart=never)
        task = asyncio.create_task(client.upload_file(bytes(5 * MIB)))
        await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert cancelled == 3 + 4


@rule("api/files#uploading-files", "FLOOD_WAIT while uploading repeats that part alone", role="client")
def test_floods_and_failures_repeat_only_their_part() -> None:
    """A flood wait, a failure of the server or a cut connection at part k sends no other part again."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        data = noise(12 * MIB)
        faults = world.telegram.faults
        faults.flood("upload.saveBigFilePart", 3, every=7, times=2, premium=True)
        faults.rpc_error("upload.saveBigFilePart", "INTERNAL", code=500, times=1)
        await ada.send_file("bob_test", data)
        entries = [entry for entry in world.telegram.log.entries if entry.method == "upload.saveBigFilePart"]
        good = [entry.request.file_part for entry in entries if not entry.error]
        assert sorted(good) == list(range(24))
        assert len(entries) == 24 + 3
        assert digest(await bob.download_media(await received(bob))) == digest(data)

    run_simulation(scenario)


def test_a_lost_answer_is_asked_for_again() -> None:
    """A part whose answer is lost is stored again: that does no harm."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        world.telegram.faults.drop_response("upload.saveFilePart")
        await ada.send_file("bob_test", noise(PART * 3))
        assert digest(await bob.download_media(await received(bob))) == digest(noise(PART * 3))

    run_simulation(scenario)


def test_a_slow_line_gets_fewer_parts() -> None:
    """When answers come late, fewer parts are on their way, so that none waits until it times out."""

    async def scenario(world: Simulation) -> None:
        client: TelegramClient
        client, _ = await pair(world)
        world.telegram.faults.delay("upload.saveBigFilePart", 20)
        began = world.loop.time()
        await client.upload_file(bytes(11 * MIB))
        assert world.loop.time() - began > 20 * 10

    run_simulation(scenario)


@rule("api/files#uploading-files", "No more parts are uploaded than the configuration allows", role="client")
def test_a_file_beyond_the_accounts_limit_is_refused_first(tmp_path: Path) -> None:
    """Rule: the limit is that of the configuration, for accounts with and without Premium, and nothing is sent."""

    async def scenario(world: Simulation) -> None:
        ada = world.telegram.add_user(first_name="Ada")
        world.telegram.options.app_config["upload_max_fileparts_premium"] = 4000
        client = world.client()
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        path = tmp_path / "long.bin"
        with path.open("wb") as file:
            file.truncate(4001 * PART)  # sparse: it takes no room
        with pytest.raises(errors.UsageError, match=f"Telegram takes {4000 * PART} bytes"):
            await client.upload_file(path)
        ada.account.premium = True
        with pytest.raises(errors.UsageError, match="from this account"):
            await client.upload_file(path)
        assert world.telegram.log.count("upload.saveBigFilePart") == 0

    run_simulation(scenario)


async def test_a_stream_beyond_the_accounts_limit_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rule: of a stream nobody knows the length before: it ends at the limit, with the same error."""

    class Endless:
        async def read(self, size: int, /) -> bytes:
            return bytes(size)

    monkeypatch.setattr("cablegram.client.files.upload.USUAL_PARTS", 12)
    client, net = make()
    net.on(upload_saveBigFilePart=True, help_getAppConfig=errors.rpc_error(400, "PEER_ID_INVALID"))
    net.on(users_getUsers=[api.User(id=42, self_=True, first_name="Ada")])
    async with client:
        with pytest.raises(errors.UsageError, match=f"Telegram takes {12 * PART} bytes"):
            await client.upload_file(Endless(), name="endless.bin")
    assert sum(request.__tl_name__ == "upload.saveBigFilePart" for request in net.sent) <= 12
