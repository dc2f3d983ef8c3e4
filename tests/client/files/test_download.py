"""Tests of cablegram.client.files.download, on a sandbox in virtual time."""

from __future__ import annotations

import asyncio
from collections import Counter
from typing import Any

import pytest

from cablegram import TelegramClient, api, errors
from cablegram.client.files.media import file_of
from cablegram.testing import Simulation, run_simulation
from tests.support.files import CHUNK, digest, noise, pair, received
from tests.support.rules import rule

SIZE = 20 * CHUNK + 777


def chunks(world: Simulation) -> tuple[Counter[int], Counter[str]]:
    """How often each offset was answered, and which errors there were."""
    entries = [entry for entry in world.telegram.log.entries if entry.method == "upload.getFile"]
    good = Counter(entry.request.offset for entry in entries if not entry.error)
    return good, Counter(entry.error for entry in entries if entry.error)


async def sent(world: Simulation, data: bytes) -> tuple[TelegramClient, Any]:
    """Bob's client, and the message that Ada sent him with this file."""
    ada, bob = await pair(world)
    await ada.send_file("bob_test", data, name="f.bin")
    return bob, await received(bob)


@pytest.mark.parametrize("size", [1, 4096, CHUNK - 1, CHUNK, CHUNK + 1, SIZE])
def test_every_byte(size: int) -> None:
    """Files of any length come whole, each chunk asked for once."""

    async def scenario(world: Simulation) -> None:
        data = noise(size)
        bob, message = await sent(world, data)
        assert digest(await bob.download_media(message)) == digest(data)
        good, bad = chunks(world)
        assert good == Counter(range(0, size, CHUNK))
        assert not bad

    run_simulation(scenario)


@rule(
    "api/file-references",
    "FILE_REFERENCE_EXPIRED: the message that the file came from is read again, and the download goes on",
    role="client",
)
@pytest.mark.parametrize("percent", [0, 50, 99])
def test_a_file_reference_that_expires(percent: int) -> None:
    """At 0, 50 and 99 %: the message is read again once, and no chunk that was there is fetched again."""

    async def scenario(world: Simulation) -> None:
        data = noise(SIZE)
        bob, message = await sent(world, data)
        expired = False

        def expire(done: int, whole: int | None) -> None:
            nonlocal expired
            if not expired and done >= SIZE * percent // 100:
                expired = True
                world.telegram.faults.expire_file_references()

        if percent == 0:
            expire(0, SIZE)
        before = world.telegram.log.count("messages.getMessages")
        assert digest(await bob.download_media(message, progress=expire)) == digest(data)
        good, bad = chunks(world)
        assert set(good.values()) == {1}
        assert set(bad) <= {"FILE_REFERENCE_EXPIRED"}
        # At 99 % all chunks may be on their way already.
        assert world.telegram.log.count("messages.getMessages") - before == (1 if bad else 0)
        assert bad or percent == 99

    run_simulation(scenario)


@rule("api/file-references", "A reference from a channel is refreshed through the channel", role="client")
def test_a_reference_of_a_channels_message() -> None:
    """The message of a channel is read again through the channel; a photo has its reference renewed too."""

    async def scenario(world: Simulation) -> None:
        from tests.support.files import png

        ada, bob = await pair(world)
        people = {actor.username: actor for actor in world.telegram.users()}
        channel = people["ada_test"].create_channel("News", people["bob_test"], username="news_test")
        picture = png()
        await ada.send_file("news_test", picture)
        message = await received(bob, "news_test")
        world.telegram.faults.expire_file_references()
        assert await bob.download_media(message) == picture
        assert world.telegram.sent("channels.getMessages")
        assert channel.peer < 0

    run_simulation(scenario)


def test_a_reference_that_cannot_be_renewed() -> None:
    """A bare document, and a message that is gone or was changed, raise what the server said; the note says more."""

    async def scenario(world: Simulation) -> None:
        bob, message = await sent(world, noise(10))
        world.telegram.faults.expire_file_references()
        with pytest.raises(errors.FileReferenceExpired) as caught:
            await bob.download_media(message.media.document)
        assert "give download_media() the message" in caught.value.__notes__[0]
        await bob.delete_messages("ada_test", [message.id])
        with pytest.raises(errors.FileReferenceExpired):
            await bob.download_media(message)

    run_simulation(scenario)


def test_a_reference_that_stays_stale() -> None:
    """A server that refuses every fresh reference is not asked for ever."""

    async def scenario(world: Simulation) -> None:
        bob, message = await sent(world, noise(10))
        world.telegram.faults.rpc_error("upload.getFile", "FILE_REFERENCE_EXPIRED")
        with pytest.raises(errors.FileIncomplete):
            await bob.download_media(message)
        assert world.telegram.log.count("upload.getFile") == 3

    run_simulation(scenario)


def test_short_chunks() -> None:
    """A server that gives less than it has gets three chances; then there is an error, and never a short file."""

    async def scenario(world: Simulation) -> None:
        data = noise(3 * CHUNK)
        bob, message = await sent(world, data)
        world.telegram.faults.short_chunks()
        with pytest.raises(errors.FileIncomplete, match="less than it has") as caught:
            await bob.download_media(message)
        assert (caught.value.size, caught.value.name) == (3 * CHUNK, "f.bin")

        def heal(done: int, whole: int | None) -> None:
            world.telegram.faults.short_chunks(False)

        task = asyncio.create_task(bob.download_media(message))
        await asyncio.sleep(0.01)
        heal(0, None)
        try:
            assert digest(await task) == digest(data)
        except errors.FileIncomplete:
            assert digest(await bob.download_media(message)) == digest(data)

    run_simulation(scenario)


@rule("api/files#downloading-files", "FLOOD_WAIT while downloading repeats that chunk alone", role="client")
def test_floods_timeouts_and_cuts_repeat_only_their_chunk() -> None:
    """Whatever hits a chunk, the others are not fetched again, and the file is whole."""

    async def scenario(world: Simulation) -> None:
        data = noise(SIZE)
        bob, message = await sent(world, data)
        faults = world.telegram.faults
        faults.flood("upload.getFile", 5, every=6, times=2)
        faults.rpc_error("upload.getFile", "TIMEOUT", code=-503, every=9, times=1)
        faults.drop_response("upload.getFile", every=11)
        faults.cut("upload.getFile")
        assert digest(await bob.download_media(message)) == digest(data)
        good, bad = chunks(world)
        assert bad == Counter({"FLOOD_WAIT": 2, "TIMEOUT": 1}) or sum(bad.values()) == 3
        # A lost answer and a cut link make the server answer a second time, and nothing else does.
        assert sum(good.values()) <= 21 + 1 + 8
        assert min(good.values()) == 1

    run_simulation(scenario)


@rule(
    "api/datacenter#file-access",
    "A file is downloaded from the data center that it names, with the login carried there",
    role="client",
)
def test_another_data_center() -> None:
    """The authorization is brought to the file's data center once, for all files and all chunks, also when it moves."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world, dc=3)
        data = [noise(3 * CHUNK, f"file {number}") for number in range(6)]
        for one in data:
            await ada.send_file("bob_test", one)
        messages = (await bob.get_messages("ada_test", 6))[::-1]
        got = await asyncio.gather(*(bob.download_media(message) for message in messages))
        assert [digest(one) for one in got] == [digest(one) for one in data]
        log = world.telegram.log
        assert log.count("auth.exportAuthorization") == log.count("auth.importAuthorization") == 1
        # A document whose data center is wrong: the server says where it is, once per chunk under way.
        moved: Any = messages[0]
        moved.media.document.dc_id = 1
        before = len(log.entries)
        assert digest(await bob.download_media(moved)) == digest(data[0])
        migrations = [entry for entry in log.entries[before:] if entry.error.startswith("FILE_MIGRATE")]
        assert 1 <= len(migrations) <= 3

    run_simulation(scenario, dcs=3)


def test_parts_of_a_file() -> None:
    """Any offset and limit, in chunks of any allowed size; what is not wanted is not fetched."""

    async def scenario(world: Simulation) -> None:
        data = noise(3 * CHUNK + 5)
        bob, message = await sent(world, data)
        for offset, limit in ((0, 10), (1, 1), (CHUNK - 1, 2), (CHUNK, CHUNK), (5, None), (3 * CHUNK, None), (0, 0)):
            got = b"".join([piece async for piece in bob.iter_download(message, offset=offset, limit=limit)])
            assert got == data[offset : None if limit is None else offset + limit], (offset, limit)
        world.telegram.log.clear()
        pieces = [piece async for piece in bob.iter_download(message, offset=8192, limit=8192, chunk_size=4096)]
        assert [len(piece) for piece in pieces] == [4096, 4096]
        assert set(chunks(world)[0]) == {8192, 12288}
        big = [piece async for piece in bob.iter_download(message, chunk_size=1 << 20)]
        assert b"".join(big) == data
        for wrong in (0, 1000, 2048, 3 * 4096, 1 << 21):
            with pytest.raises(errors.UsageError, match="chunk_size"):
                await anext(aiter(bob.iter_download(message, chunk_size=wrong)))
        for offset, limit in ((-1, None), (0, -1)):
            with pytest.raises(errors.UsageError, match="negative"):
                await anext(aiter(bob.iter_download(message, offset=offset, limit=limit)))

    run_simulation(scenario)


def test_leaving_early_leaves_nothing() -> None:
    """When the loop over the pieces is left, the chunks on their way are withdrawn."""

    async def scenario(world: Simulation) -> None:
        bob, message = await sent(world, noise(SIZE))
        pieces = bob.iter_download(message)
        async for piece in pieces:
            assert len(piece) == CHUNK
            break
        await pieces.aclose()  # type: ignore[attr-defined] # an async generator
        assert not [task for task in asyncio.all_tasks() if task.get_name() == "cablegram-chunk"]

    run_simulation(scenario)


@rule(
    "api/files#downloading-files",
    "An answer that is no file, a CDN's among them, is an error and never taken for one",
    role="client",
)
def test_answers_that_are_no_file() -> None:
    """An empty document and an answer of another kind are errors, not empty files."""

    async def scenario(world: Simulation) -> None:
        bob, message = await sent(world, noise(10))
        empty: Any = message.media.document
        empty.size = 0
        with pytest.raises(errors.FileIncomplete, match="empty"):
            await bob.download_media(message)
        empty.size = 10

        @world.telegram.on(api.upload.GetFile)
        def redirect(ctx: Any, request: Any) -> Any:
            return api.upload.FileCdnRedirect(
                dc_id=1, file_token=b"", encryption_key=b"", encryption_iv=b"", file_hashes=[]
            )

        with pytest.raises(errors.FileIncomplete, match="a key that is none"):
            await bob.download_media(message)

        @world.telegram.on(api.upload.GetFile)
        def nothing(ctx: Any, request: Any) -> Any:
            return api.upload.File(type=api.storage.FileUnknown(), mtime=0, bytes=b"")

        location = file_of(message).location
        with pytest.raises(errors.FileIncomplete, match="nothing"):
            await bob.download_media(location)

    run_simulation(scenario)
