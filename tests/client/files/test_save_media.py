"""Tests of cablegram.client.files.save_media: where downloads go."""

from __future__ import annotations

import asyncio
import io
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

import pytest

from cablegram import TelegramClient, api, errors
from cablegram.sandbox import Sandbox
from cablegram.sessions.memory import MemorySession
from cablegram.testing import Simulation, run_simulation
from tests.support.files import CHUNK, digest, noise, pair, png, received
from tests.support.rules import rule
from tests.support.scripted import make

SIZE = 10 * CHUNK + 99


def run(tmp_path: Path, size: int, scenario: Any) -> None:
    """Run ``scenario(world, bob, message)``: Ada has sent Bob ``f.bin`` of this size."""

    async def main(world: Simulation) -> None:
        ada, bob = await pair(world)
        await ada.send_file("bob_test", noise(size), name="f.bin")
        await scenario(world, bob, await received(bob))

    run_simulation(main)


def read(path: str) -> bytes:
    return Path(path).read_bytes()


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_where_it_goes(tmp_path: Path) -> None:
    """Bytes, a path, a folder (by the file's name, never over another file), a binary file; progress is reported."""

    async def scenario(world: Simulation, bob: TelegramClient, message: Any) -> None:
        seen: list[Any] = []
        data = await bob.download_media(message, progress=lambda done, whole: seen.append((done, whole)))
        assert digest(data) == digest(noise(SIZE))
        assert seen == [(min(SIZE, CHUNK * n), SIZE) for n in range(1, 12)]
        path = await bob.download_media(message, tmp_path / "g.bin")
        assert path == str(tmp_path / "g.bin")
        assert read(path) == data
        with pytest.raises(errors.UsageError, match="file= is an empty name"):
            await bob.download_media(message, "")
        (tmp_path / "g.bin").write_bytes(b"something else")
        await bob.download_media(message, path)
        assert read(path) == data, "a path that is given is replaced"
        folder = tmp_path / "new"
        saved = [await bob.download_media(message, f"{folder}/") for _ in range(3)]
        assert names(folder) == ["f (1).bin", "f (2).bin", "f.bin"]
        assert saved[1] == str(folder / "f (1).bin")
        assert await bob.download_media(message, folder) == str(folder / "f (3).bin")
        buffer = io.BytesIO()
        assert await bob.download_media(message, buffer) is buffer
        assert buffer.getvalue() == data
        with pytest.raises(errors.UsageError, match="path or a binary file"):
            await bob.download_media(message, 5)  # type: ignore[call-overload]
        with pytest.raises(errors.UsageError, match="no file"):
            await bob.download_media(await bob.send_message("me", message="text"))

    run(tmp_path, SIZE, scenario)


class Stop(Exception):
    pass


def stop_at(share: float) -> Any:
    def progress(done: int, whole: int) -> None:
        if done >= share * whole:
            raise Stop

    return progress


def test_a_download_that_fails_leaves_no_file(tmp_path: Path) -> None:
    """No file under the name, no part either: whatever stopped it."""

    async def scenario(world: Simulation, bob: TelegramClient, message: Any) -> None:
        target = tmp_path / "f.bin"
        with pytest.raises(Stop):
            await bob.download_media(message, target, progress=stop_at(0.5))
        world.telegram.faults.short_chunks()
        with pytest.raises(errors.FileIncomplete):
            await bob.download_media(message, target)
        world.telegram.faults.short_chunks(False)
        world.telegram.faults.rpc_error("upload.getFile", "LOCATION_INVALID", every=4)
        with pytest.raises(errors.LocationInvalid):
            await bob.download_media(message, target)
        world.telegram.faults.clear()
        task = asyncio.create_task(bob.download_media(message, target))
        await asyncio.sleep(0)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        assert names(tmp_path) == []
        with pytest.raises(FileNotFoundError):
            await bob.download_media(message, tmp_path / "no" / "folder")

    run(tmp_path, SIZE, scenario)


def test_the_name_appears_when_it_is_whole(tmp_path: Path) -> None:
    """While it is under way there is only the part, with the file's own number in its name."""

    async def scenario(world: Simulation, bob: TelegramClient, message: Any) -> None:
        seen: list[list[str]] = []
        await bob.download_media(message, tmp_path / "f.bin", progress=lambda done, whole: seen.append(names(tmp_path)))
        assert {tuple(one) for one in seen} == {(f"f.bin.{message.media.document.id:x}.part",)}
        assert names(tmp_path) == ["f.bin"]

    run(tmp_path, SIZE, scenario)


def test_going_on(tmp_path: Path) -> None:
    """With ``resume`` only what is missing is fetched; what another file left behind is not taken for a beginning."""

    async def scenario(world: Simulation, bob: TelegramClient, message: Any) -> None:
        target = tmp_path / "f.bin"
        (tmp_path / "f.bin.1234.part").write_bytes(b"of another file")
        with pytest.raises(Stop):
            await bob.download_media(message, target, resume=True, progress=stop_at(0.7))
        [part] = [name for name in names(tmp_path) if "1234" not in name]
        with (tmp_path / part).open("ab") as file:
            file.write(b"half a chunk")
        world.telegram.log.clear()
        assert await bob.download_media(message, target, resume=True) == str(target)
        assert digest(target.read_bytes()) == digest(noise(SIZE))
        offsets = {request.offset for request in world.telegram.sent("upload.getFile")}
        assert offsets == {CHUNK * number for number in range(8, 11)}
        assert names(tmp_path) == ["f.bin", "f.bin.1234.part"]
        for kept in (noise(SIZE), noise(SIZE) + b"too long"):
            (tmp_path / part).write_bytes(kept)
            target.unlink()
            await bob.download_media(message, target, resume=True)
            assert digest(target.read_bytes()) == digest(noise(SIZE))

    run(tmp_path, SIZE, scenario)


def test_a_file_that_is_there_is_not_downloaded_again(tmp_path: Path) -> None:
    """With ``resume`` a second call finds the file, in a folder and by its path; another one of that size is not it."""

    async def scenario(world: Simulation, bob: TelegramClient, message: Any) -> None:
        first = await bob.download_media(message, tmp_path, resume=True)
        world.telegram.log.clear()
        for where in (tmp_path, tmp_path / "f.bin"):
            assert await bob.download_media(message, where, resume=True) == first
        assert len(world.telegram.sent("upload.getFile")) == 4, "the first and the last piece are compared"
        assert names(tmp_path) == ["f.bin"]
        (tmp_path / "f.bin").write_bytes(noise(SIZE, "another file"))
        second = await bob.download_media(message, tmp_path, resume=True)
        assert second == await bob.download_media(message, tmp_path, resume=True) == str(tmp_path / "f (1).bin")
        assert digest(read(second)) == digest(noise(SIZE))
        assert digest(read(first)) == digest(noise(SIZE, "another file"))

    run(tmp_path, SIZE, scenario)


def test_two_downloads_of_one_file_at_a_time(tmp_path: Path) -> None:
    """Each has a part of its own, and both files are whole; neither takes the other's place."""

    async def scenario(world: Simulation, bob: TelegramClient, message: Any) -> None:
        seen: set[str] = set()
        paths = await asyncio.gather(
            *[bob.download_media(message, tmp_path, progress=lambda *_: seen.update(names(tmp_path))) for _ in range(3)]
        )
        assert sorted(paths) == [str(tmp_path / name) for name in ("f (1).bin", "f (2).bin", "f.bin")]
        assert {digest(read(path)) for path in paths} == {digest(noise(SIZE))}
        assert len([name for name in seen if name.endswith(".part")]) == 3
        assert names(tmp_path) == ["f (1).bin", "f (2).bin", "f.bin"]

    run(tmp_path, SIZE, scenario)


def test_a_link_in_the_place_of_the_part_is_not_followed(tmp_path: Path) -> None:
    """A symbolic link that somebody put where the part will be does not lead the bytes elsewhere."""

    async def scenario(world: Simulation, bob: TelegramClient, message: Any) -> None:
        victim = tmp_path / "victim"
        victim.write_bytes(b"precious")
        (tmp_path / f"f.bin.{message.media.document.id:x}.part").symlink_to(victim)
        with pytest.raises(OSError, match="symbolic link"):
            await bob.download_media(message, tmp_path / "f.bin")
        assert victim.read_bytes() == b"precious"

    run(tmp_path, SIZE, scenario)


class Slow:
    """An asynchronous file, as aiofiles has them, which may take less than it is given."""

    def __init__(self) -> None:
        self.data = b""

    async def write(self, data: bytes) -> int:
        await asyncio.sleep(0)
        self.data += data[:100_000]
        return min(len(data), 100_000)


def test_files_of_the_user(tmp_path: Path) -> None:
    """An asynchronous file is awaited, one that takes less is given the rest, one opened as text is refused."""

    async def scenario(world: Simulation, bob: TelegramClient, message: Any) -> None:
        slow = Slow()
        assert await bob.download_media(message, slow) is slow
        assert digest(slow.data) == digest(noise(SIZE))
        with pytest.raises(errors.UsageError, match="mode 'wb'"):
            await bob.download_media(message, io.StringIO())  # type: ignore[type-var]

    run(tmp_path, SIZE, scenario)


async def test_a_photo_with_its_bytes_inside() -> None:
    """A photo whose only size came along with the message is those bytes; no request is made."""
    size = api.PhotoCachedSize(type="s", w=9, h=9, bytes=b"the picture")
    photo = api.Photo(id=5, access_hash=6, file_reference=b"x", date=1, dc_id=2, sizes=[size])
    client, net = make()
    async with client:
        assert await client.download_media(photo) == b"the picture"
        assert [piece async for piece in client.iter_download(photo, offset=4, limit=3)] == [b"pic"]
    assert net.sent == []


@rule("constructor/user", "The access hash of a min user serves for the profile photo alone", role="client")
async def test_the_photo_of_a_min_user() -> None:
    """It is fetched by the hash that came with it, which serves for nothing else.

    Source: https://core.telegram.org/constructor/user (``access_hash``)
    """
    client, net = make()
    net.on(upload_getFile=api.upload.File(type=api.storage.FileJpeg(), mtime=0, bytes=b"face"))
    photo = api.UserProfilePhoto(photo_id=3, dc_id=2)
    async with client:
        assert await client.download_profile_photo(api.User(id=5, access_hash=55, min=True, photo=photo)) == b"face"
    assert net.sent[-1].location == api.InputPeerPhotoFileLocation(
        peer=api.InputPeerUser(user_id=5, access_hash=55), photo_id=3, big=True
    )


CHILD = """
import asyncio, json, os, signal, sys
from cablegram import Network, StringSession, TelegramClient
from cablegram.crypto.rsa import PublicKey
from cablegram.mtproto.network import DataCenter

async def main(given):
    network = Network.custom("sandbox", [DataCenter(2, given["host"], given["port"])],
                             [PublicKey.from_pem(given["pem"])], default_dc=2)
    client = TelegramClient(StringSession(given["session"]), given["api_id"], given["api_hash"], network=network)

    def progress(done, whole):
        if done >= 0.7 * whole:
            os.kill(os.getpid(), signal.SIGKILL)

    async with client:
        [message] = await client.get_messages("me")
        await client.download_media(message, given["target"], resume=True, progress=progress)

asyncio.run(main(json.loads(sys.stdin.read())))
"""


async def test_a_killed_process(tmp_path: Path) -> None:
    """A process that is killed at 70 % leaves no short file, and the next one fetches only the other 30 %."""
    from cablegram import StringSession

    target, data = tmp_path / "f.bin", noise(SIZE)
    async with Sandbox() as telegram:
        ada = telegram.add_user()
        session = StringSession()
        client = TelegramClient(session, telegram.api_id, telegram.api_hash, network=telegram.network)
        await client.start(phone_number=ada.phone, phone_code=ada.read_code)
        await client.send_file("me", data, name="f.bin")
        await client.disconnect()
        home = telegram.network.dcs[0]
        given = {
            "host": home.host, "port": home.port, "pem": telegram.network.keys[0].pem(), "session": session.save(),
            "api_id": telegram.api_id, "api_hash": telegram.api_hash, "target": str(target),
        }  # fmt: skip
        child = await asyncio.create_subprocess_exec(sys.executable, "-c", CHILD, stdin=asyncio.subprocess.PIPE)
        await child.communicate(json.dumps(given).encode())
        assert child.returncode == -signal.SIGKILL
        assert not target.exists()
        telegram.log.clear()
        async with client:
            await client.download_media((await client.get_messages("me"))[0], target, resume=True)
        assert digest(target.read_bytes()) == digest(data)
        assert len(telegram.sent("upload.getFile")) == 3
        assert os.listdir(tmp_path) == ["f.bin"]


def test_profile_photos(tmp_path: Path) -> None:
    """The photo of a person and of a channel, by any name; None when there is none."""

    async def scenario(world: Simulation) -> None:
        ada, bob = await pair(world)
        assert await bob.download_profile_photo("ada_test") is None
        picture = png(30, 20)
        await ada.invoke(api.photos.UploadProfilePhoto(file=await ada.upload_file(picture, name="me.png")))
        assert await bob.download_profile_photo("ada_test") == picture
        entity = await bob.get_entity("ada_test")
        path = await bob.download_profile_photo(entity, tmp_path, big=False)
        assert path is not None
        assert read(path) == picture
        assert Path(path).name.startswith("profile_")

    run_simulation(scenario)


async def test_a_client_that_is_not_connected(tmp_path: Path) -> None:
    """Nothing is written before the client is connected."""
    client = TelegramClient(MemorySession(), 1, "0" * 32)
    document = api.Document(
        id=1, access_hash=1, file_reference=b"", date=0, mime_type="", size=5, dc_id=2, attributes=[]
    )
    with pytest.raises(errors.UsageError, match="not connected"):
        await client.download_media(document, tmp_path / "x")
    assert names(tmp_path) == []
