"""Files from a CDN data center, and files whose hashes are checked, on a sandbox in virtual time."""

from __future__ import annotations

import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from cablegram import api, errors
from cablegram.client.files.cdn import decrypted
from cablegram.client.files.hashes import LARGEST, SMALLEST, HashTable, ranges, read_checked
from cablegram.client.files.media import file_of
from cablegram.testing import Simulation, run_simulation
from tests.client.files.test_download import sent
from tests.support.files import digest, noise
from tests.support.rules import rule

CDN = 203
SIZE = 3 * 1024 * 1024 + 54_321


def with_cdn(scenario: Callable[[Simulation], Any], **options: Any) -> None:
    run_simulation(scenario, cdn=CDN, **options)


def asked(world: Simulation, method: str) -> list[Any]:
    return [entry for entry in world.telegram.log.entries if entry.method == method]


@rule(
    "cdn#getting-files-from-a-cdn",
    "After upload.fileCdnRedirect the file is asked of the CDN's data center",
    role="client",
)
@rule(
    "api/files#downloading-files", "upload.getFile says cdn_supported, and a fileCdnRedirect is followed", role="client"
)
@pytest.mark.parametrize("size", [1 << 20, (1 << 20) + 1, SIZE])
def test_a_file_of_a_cdn(size: int) -> None:
    """Every byte comes from the CDN, decrypted and checked; the data center of the file is asked for none."""

    async def scenario(world: Simulation) -> None:
        data = noise(size)
        bob, message = await sent(world, data)
        assert digest(await bob.download_media(message)) == digest(data)
        assert {entry.dc for entry in asked(world, "upload.getCdnFile")} == {CDN}
        assert all(entry.request.cdn_supported for entry in asked(world, "upload.getFile"))
        assert (
            b"".join([piece async for piece in bob.iter_download(message, offset=700_001, limit=300_000)])
            == (data[700_001:1_000_001])
        )
        assert world.telegram.breaches == []

    with_cdn(scenario)


@rule(
    "cdn#how-cdn-dcs-are-different-from-the-master-dcs",
    "A CDN has RSA keys of its own; it is told nothing of the user, and no authorization is brought there",
    role="client",
)
def test_what_a_cdn_learns() -> None:
    """The key there is made with the CDN's RSA key; nobody is logged in with it, and the device says nothing."""

    async def scenario(world: Simulation) -> None:
        bob, message = await sent(world, noise(1 << 20))
        await bob.download_media(message)
        (key,) = [key for key in world.telegram.world.keys.values() if key.dc == CDN]
        assert key.authorization is None
        assert set(key.device.values()) == {"n/a", "en"}
        assert not asked(world, "auth.exportAuthorization")
        assert len(asked(world, "help.getCdnConfig")) == 1
        assert {entry.method for entry in world.telegram.log.entries if entry.dc == CDN} == {"upload.getCdnFile"}
        assert bob.session.get_auth_key(CDN) is None
        assert all(dc.id != CDN for dc in world.telegram.network.dcs)

    with_cdn(scenario)


@rule("cdn#verifying-files", "What does not have the hash that the master gave is discarded", role="client")
@pytest.mark.parametrize("verify", [False, True])
def test_a_cdn_that_lies(verify: bool, tmp_path: Path) -> None:
    """Other bytes are an error of their own class; nothing of them is handed over, and no file appears."""

    async def scenario(world: Simulation) -> None:
        data = noise(SIZE)
        bob, message = await sent(world, data)
        world.telegram.cdn.tampers = True
        with pytest.raises(errors.FileTampered) as caught:
            await anext(bob.iter_download(message, verify=verify))
        assert isinstance(caught.value, errors.FileIncomplete)
        assert (caught.value.got, caught.value.size) == (0, SIZE)
        with pytest.raises(errors.FileTampered):
            await bob.download_media(message, tmp_path / "f.bin", verify=verify)
        assert os.listdir(tmp_path) == []
        world.telegram.cdn.tampers = False
        assert digest(await bob.download_media(message)) == digest(data)

    with_cdn(scenario)


@rule(
    "cdn#getting-files-from-a-cdn",
    "upload.cdnFileReuploadNeeded: the master is asked to upload the file again, and the CDN for the file again",
    role="client",
)
def test_a_cdn_that_has_forgotten_the_file() -> None:
    """The file is uploaded there again, once for all chunks that were not there."""

    async def scenario(world: Simulation) -> None:
        data = noise(SIZE)
        bob, message = await sent(world, data)
        await bob.download_media(message)
        world.telegram.cdn.forget_files()
        assert digest(await bob.download_media(message)) == digest(data)
        assert len(asked(world, "upload.reuploadCdnFile")) == 1
        assert {entry.dc for entry in asked(world, "upload.reuploadCdnFile")} == {2}

    with_cdn(scenario)


@rule(
    "cdn#possible-errors-and-their-meanings",
    "FILE_TOKEN_INVALID and REQUEST_TOKEN_INVALID: on with the master",
    role="client",
)
@pytest.mark.parametrize("which", ["token", "request token", "hashes"])
def test_tokens_that_are_not_taken(which: str) -> None:
    """Whoever refuses the token, the download goes on at the file's data center, which may redirect again."""

    async def scenario(world: Simulation) -> None:
        data = noise(SIZE)
        bob, message = await sent(world, data)
        telegram = world.telegram
        stream = bob.iter_download(message)
        whole = await anext(stream)
        if which == "token":
            telegram.cdn.expire_tokens()
        elif which == "hashes":
            telegram.faults.rpc_error("upload.getCdnFileHashes", "FILE_TOKEN_INVALID", code=400)
            telegram.cdn.expire_tokens()
        else:
            telegram.cdn.forget_files()
            telegram.faults.rpc_error("upload.reuploadCdnFile", "REQUEST_TOKEN_INVALID", code=400)
            telegram.options.cdn_from = SIZE + 1  # or it would be redirected to the same token again
        async for piece in stream:
            whole += piece
        assert digest(whole) == digest(data)
        assert len(asked(world, "upload.getFile")) > 1

    with_cdn(scenario)


@rule("cdn#verifying-files", "Hashes that are missing are asked for by upload.getCdnFileHashes", role="client")
def test_missing_hashes() -> None:
    """The redirect brings the first hashes; those of the rest are asked for."""

    async def scenario(world: Simulation) -> None:
        data = noise(SIZE)
        bob, message = await sent(world, data)
        await bob.download_media(message)
        offsets = [entry.request.offset for entry in asked(world, "upload.getCdnFileHashes")]
        assert offsets
        assert min(offsets) >= 10 * 128 * 1024

    with_cdn(scenario)


@rule(
    "cdn#how-cdn-dcs-are-different-from-the-master-dcs",
    "A CDN may forget the auth_key at any moment (-404): another one is made",
    role="client",
)
def test_a_cdn_that_has_forgotten_the_key() -> None:
    """Another key is made at once, and the download loses no second over it; the login is not touched."""

    async def scenario(world: Simulation) -> None:
        data = noise(SIZE)
        bob, message = await sent(world, data)
        await bob.download_media(message)
        telegram = world.telegram
        for key in [key.id for key in telegram.world.keys.values() if key.dc == CDN]:
            telegram.dcs[CDN].keyring.forget(key)
        began = world.loop.time()
        assert digest(await bob.download_media(message)) == digest(data)
        assert world.loop.time() - began < 5
        assert bob.session.get_auth_key() is not None
        assert (await bob.get_me()).first_name == "Bob"

    with_cdn(scenario)


def test_a_cdn_that_is_not_there() -> None:
    """A CDN that cannot be reached, or has other keys than the master says, is done without."""

    async def scenario(world: Simulation) -> None:
        data = noise(SIZE)
        bob, message = await sent(world, data)
        telegram = world.telegram
        telegram.options.cdn_keys[:] = [key.public.pem() for key in telegram.rsa_keys]
        assert digest(await bob.download_media(message)) == digest(data)
        assert not asked(world, "upload.getCdnFile")
        assert not asked(world, "upload.getFile")[-1].request.cdn_supported

    with_cdn(scenario)


@rule(
    "cdn#how-cdn-dcs-are-different-from-the-master-dcs", "A CDN serves upload.getCdnFile and nothing else", role="both"
)
def test_what_a_cdn_serves() -> None:
    """Everything else is refused there. What it says that is not its to say moves no account and ends no login."""

    async def scenario(world: Simulation) -> None:
        bob, message = await sent(world, noise(SIZE))
        await bob.download_media(message)
        with pytest.raises(errors.RpcError, match="FILE_TOKEN_INVALID"):
            await bob.invoke(api.upload.GetCdnFile(file_token=b"x", offset=0, limit=4096), dc=CDN)
        with pytest.raises(errors.RpcError, match="METHOD_INVALID"):
            await bob.invoke(api.upload.GetCdnFile(file_token=b"x", offset=0, limit=4096))
        for name, code in (("USER_MIGRATE_1", 303), ("AUTH_KEY_UNREGISTERED", 401)):
            world.telegram.faults.rpc_error("upload.getCdnFile", name, code=code, times=1)
            with pytest.raises(errors.SecurityError, match="not its to say"):
                await bob.invoke(api.upload.GetCdnFile(file_token=b"x", offset=0, limit=4096), dc=CDN)
        assert bob.session.dc_id == 2
        assert (await bob.get_me()).first_name == "Bob"

    with_cdn(scenario)


@rule("cdn#decrypting-files", "The last 4 bytes of the IV become offset / 16, big-endian", role="client")
def test_the_counter() -> None:
    """Any part is decrypted by itself, against another implementation of AES-CTR."""
    key, iv, data = bytes(range(32)), bytes(range(100, 116)), noise(300_000)
    whole = Cipher(algorithms.AES(key), modes.CTR(iv[:12] + bytes(4))).encryptor().update(data)
    for offset in (0, 16, 4096, 131_072, 299_008):
        assert decrypted(whole[offset:], key, iv, offset) == data[offset:]


@rule(
    "cdn#restrictions-on-uploadgetfile-and-uploadgetcdnfile-parameters",
    "Offsets and limits are multiples of 4096, a limit divides 1 MiB, a part lies in one MiB",
    role="client",
)
def test_parts_to_ask_for() -> None:
    """The parts follow one another, hold all that is wanted, and each may be asked for."""
    for start in (0, 4096, 131_072, 1_048_576 - 4096, 917_504):
        for size in (1, 4096, 4097, 131_072, 1_048_576, 3_000_000):
            parts = list(ranges(start, size))
            at = start
            for offset, limit in parts:
                assert offset == at
                assert not offset % SMALLEST
                assert not limit % SMALLEST
                assert not LARGEST % limit
                assert offset // LARGEST == (offset + limit - 1) // LARGEST
                at += limit
            assert at - start >= size
            assert len(parts) <= 2 * size // LARGEST + 20


# ---- ordinary files ----


@rule(
    "api/files#verifying-downloaded-chunks",
    "Chunks can be checked against the hashes of upload.getFileHashes",
    role="client",
)
@pytest.mark.parametrize("chunk", [4096, 512 * 1024])
def test_a_file_that_is_verified(chunk: int) -> None:
    """Every byte, and each only after its piece was checked; also in chunks that are smaller than a piece."""

    async def scenario(world: Simulation) -> None:
        data = noise(150_000 if chunk == 4096 else SIZE)
        bob, message = await sent(world, data)
        whole = [piece async for piece in bob.iter_download(message, chunk_size=chunk, verify=True)]
        assert digest(b"".join(whole)) == digest(data)
        assert asked(world, "upload.getFileHashes")
        location = file_of(message).location  # its size is not known
        assert digest(await bob.download_media(location, verify=True)) == digest(data)

    run_simulation(scenario)


@rule("api/files#verifying-downloaded-chunks", "A chunk with another hash is not taken", role="client")
def test_a_file_with_another_hash(tmp_path: Path) -> None:
    """The first pieces are good, a later one is not: FileTampered says how far it was good, and no file appears."""

    async def scenario(world: Simulation) -> None:
        data = noise(SIZE)
        bob, message = await sent(world, data)
        file = next(file for file in world.telegram.world.files.values() if file.size == SIZE)

        @world.telegram.on(api.upload.GetFileHashes)
        def hashes(ctx: Any, request: Any) -> Any:
            found = []
            for at in range(request.offset, min(request.offset + 10 * 131_072, SIZE), 131_072):
                part = file.data[at : at + 131_072]
                good = sha256(part).digest()
                found.append(api.FileHash(offset=at, limit=len(part), hash=good if at < 1 << 20 else bytes(32)))
            return found

        with pytest.raises(errors.FileTampered) as caught:
            await bob.download_media(message, tmp_path / "f.bin", verify=True)
        assert caught.value.got == 1 << 20
        assert os.listdir(tmp_path) == []

        @world.telegram.on(api.upload.GetFileHashes)
        def none(ctx: Any, request: Any) -> Any:
            return []

        with pytest.raises(errors.FileIncomplete, match="no hash"):
            await bob.download_media(message, verify=True)

    run_simulation(scenario)


async def test_hashes_that_describe_nothing() -> None:
    """Impossible pieces are passed over, and what is known is not asked for again."""
    data, wanted = noise(20_000), []

    async def more(offset: int) -> list[api.TypeFileHash]:
        wanted.append(offset)
        if offset >= 8192:
            return []
        good = api.FileHash(offset=0, limit=8192, hash=sha256(data[:8192]).digest())
        return [
            api.FileHash(offset=-4096, limit=4096, hash=b""),
            api.FileHash(offset=0, limit=0, hash=b""),
            api.FileHash(offset=0, limit=1 << 30, hash=b""),
            api.FileHash(offset=5, limit=10, hash=b""),
            good,
        ]

    async def get(offset: int, limit: int) -> bytes:
        return data[offset : offset + limit]

    table = HashTable(more)
    assert await read_checked("f", None, table, get, 100, 50) == data[100:150]
    assert await read_checked("f", None, table, get, 0, 16_384) == data[:8192]
    assert await read_checked("f", None, table, get, 8192, 10) == b""
    assert wanted == [100, 8192, 8192]


async def test_pieces_of_several_parts() -> None:
    """A piece that cannot be asked for at once is read in its parts, as far as the file goes."""
    data, asked_for = noise(15_000), []
    pieces = [
        api.FileHash(offset=at, limit=size, hash=sha256(data[at : at + size]).digest())
        for at, size in ((0, 4096), (4096, 10_904))
    ]

    async def more(offset: int) -> list[api.TypeFileHash]:
        return [piece for piece in pieces if piece.offset <= offset < piece.offset + piece.limit]

    async def get(offset: int, limit: int) -> bytes:
        asked_for.append((offset, limit))
        return data[offset : offset + limit]

    assert await read_checked("f", len(data), HashTable(more), get, 5000, 20_000) == data[5000:]
    assert asked_for == [(4096, 4096), (8192, 8192)]
    asked_for.clear()
    short = data[:6000]

    async def less(offset: int, limit: int) -> bytes:
        asked_for.append((offset, limit))
        return short[offset : offset + limit]

    with pytest.raises(errors.FileTampered):
        await read_checked("f", len(data), HashTable(more), less, 5000, 100)
    assert asked_for == [(4096, 4096)]  # what is behind the end is not asked for
