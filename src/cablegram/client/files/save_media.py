"""Where a download goes: into memory, a binary file, or a path, where it appears only when it is whole."""

from __future__ import annotations

import asyncio
import inspect
import io
import os
from collections.abc import Awaitable, Callable
from contextlib import aclosing
from typing import IO, TYPE_CHECKING, Protocol, TypeAlias, TypeVar, overload

from cablegram import api
from cablegram.client.callbacks import answer, checked_progress
from cablegram.client.chats.peer_ids import marked
from cablegram.client.chats.peers import get_entity, get_input_entity
from cablegram.errors import FileIncomplete, UsageError, described

from .download import CHUNK, pieces
from .media import HasFile, Remote, file_of
from .part_file import PartFile, candidates
from .source import checked_path

if TYPE_CHECKING:
    from typing import Unpack

    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore
    from cablegram.client.options import DownloadOptions

    from .upload import Progress


class AsyncWritable(Protocol):
    """A file object whose ``write`` is a coroutine function, as those of aiofiles and anyio."""

    async def write(self, data: bytes, /) -> object: ...


F = TypeVar("F", bound=IO[bytes] | AsyncWritable)
Path: TypeAlias = "str | os.PathLike[str]"
Write = Callable[[bytes], Awaitable[None]]


@overload
async def download_media(
    client: ClientCore, media: HasFile, file: None = None, **options: Unpack[DownloadOptions]
) -> bytes: ...
@overload
async def download_media(
    client: ClientCore, media: HasFile, file: Path, *, resume: bool = False, **options: Unpack[DownloadOptions]
) -> str: ...
@overload
async def download_media(client: ClientCore, media: HasFile, file: F, **options: Unpack[DownloadOptions]) -> F: ...
async def download_media(
    client: ClientCore,
    media: HasFile,
    file: Path | F | None = None,
    *,
    progress: Progress | None = None,
    resume: bool = False,
    thumb: str | None = None,
    verify: bool = False,
) -> bytes | str | F:
    """Download the file of a message; every byte of it, or an error.

    ``media``: a message, an event of one, or a media, photo or document. ``file``: None returns the bytes; a path is
    written and returned; a binary file is written to and returned (its ``write`` may be a coroutine function). A folder
    (one that exists, or ends with ``/``) gets the file under its own name, with a number when that is taken; another
    path is replaced if it exists.

    On disk the bytes gather under ``NAME.ID.part`` and are renamed when they are complete, so that no file under
    ``NAME`` is ever short. ``resume=True`` goes on with such a part and keeps it when something fails; where an earlier
    call has left the whole file (as many bytes, and the first and last piece are the same) its path is returned.
    ``progress(done, whole)``, a function or a coroutine function, is called with bytes. ``thumb``: the letter of a
    smaller size (``"m"``). A file reference that has expired is refreshed from the message. ``verify=True`` checks each
    piece against the hash that Telegram gives for it, before it is written; pieces from a CDN are checked always.

    Raises :class:`~cablegram.errors.FileIncomplete`, ``FileTampered`` for another hash, ``UsageError`` when there is
    no file, ``OSError``, and what the server answers. Source: https://core.telegram.org/method/upload.getFile
    """
    return await fetch(client, media, file, progress=progress, resume=resume, thumb=thumb, verify=verify)


async def fetch(
    client: ClientCore,
    media: HasFile,
    file: Path | F | None = None,
    *,
    progress: Progress | None = None,
    resume: bool = False,
    thumb: str | None = None,
    verify: bool = False,
) -> bytes | str | F:
    """`download_media` for those that hand on what they are given."""
    return await save(client, file_of(media, thumb=thumb), file, progress=progress, resume=resume, verify=verify)


@overload
async def download_profile_photo(
    client: ClientCore, peer: PeerLike, file: None = None, *, big: bool = True, progress: Progress | None = None
) -> bytes | None: ...
@overload
async def download_profile_photo(
    client: ClientCore, peer: PeerLike, file: Path, *, big: bool = True, progress: Progress | None = None
) -> str | None: ...
@overload
async def download_profile_photo(
    client: ClientCore, peer: PeerLike, file: F, *, big: bool = True, progress: Progress | None = None
) -> F | None: ...
async def download_profile_photo(
    client: ClientCore,
    peer: PeerLike,
    file: Path | F | None = None,
    *,
    big: bool = True,
    progress: Progress | None = None,
) -> bytes | str | F | None:
    """Download the photo of a user, group or channel; None when there is none to be seen.

    ``file`` as in :meth:`download_media`; ``big``: the larger of the two sizes.
    Source: https://core.telegram.org/constructor/inputPeerPhotoFileLocation
    """
    checked_progress(progress)

    entity: object = peer
    if not isinstance(entity, (api.User, api.Chat, api.Channel, api.Community)):
        entity = await get_entity(client, peer)
    photo: api.UserProfilePhoto | api.ChatPhoto
    match entity:
        case api.User(photo=api.UserProfilePhoto() as photo):
            pass
        case api.Chat(photo=api.ChatPhoto() as photo) | api.Channel(photo=api.ChatPhoto() as photo):
            pass
        case api.Community(photo=api.ChatPhoto() as photo):
            pass
        case _:
            return None
    owner = await _owner(client, entity)
    location = api.InputPeerPhotoFileLocation(peer=owner, photo_id=photo.photo_id, big=big)
    name = f"profile_{abs(marked(entity) or 0)}_{photo.photo_id & 0xFFFF_FFFF_FFFF_FFFF:x}.jpg"
    remote = Remote(location, photo.dc_id, None, name, "image/jpeg", photo.photo_id, None)
    return await save(client, remote, file, progress=progress)


async def _owner(client: ClientCore, entity: api.User | api.Chat | api.Channel | api.Community) -> api.TypeInputPeer:
    """Whose photo it is; for a min user its hash does, which serves for nothing else.

    Source: https://core.telegram.org/constructor/user (``access_hash``)
    """
    if isinstance(entity, api.User) and entity.min and entity.access_hash is not None:
        return api.InputPeerUser(user_id=entity.id, access_hash=entity.access_hash)
    return await get_input_entity(client, entity)


async def save(
    client: ClientCore,
    remote: Remote,
    file: Path | F | None,
    *,
    progress: Progress | None = None,
    resume: bool = False,
    verify: bool = False,
) -> bytes | str | F:
    """Download a known file to where ``file`` says."""
    checked_progress(progress)
    if file is None:
        parts: list[bytes] = []

        async def keep(data: bytes) -> None:
            parts.append(data)

        await _copy(client, remote, keep, progress, verify=verify)
        return b"".join(parts)
    if isinstance(file, (str, os.PathLike)):
        path = os.fsdecode(file)
        if not path:
            raise UsageError("file= is an empty name; leave it out to get the bytes, or give a path or a folder")
        checked_path(path)
        for there in candidates(path, remote) if resume else ():
            if await _is_same(client, remote, there):
                return there
        return await _to_path(client, remote, path, progress, resume, verify)
    if isinstance(file, io.TextIOBase):
        raise UsageError("the file was opened as text; open it with mode 'wb'")
    if not callable(getattr(file, "write", None)):
        raise UsageError(f"file is a path or a binary file, not {described(file)}")
    await _copy(client, remote, _writer(file), progress, verify=verify)
    return file


async def _is_same(client: ClientCore, remote: Remote, path: str) -> bool:
    """Whether a file on disk, which has as many bytes, begins and ends as the one at Telegram."""
    size = remote.size or 0
    for start in sorted({0, max(0, (size - 1) // CHUNK * CHUNK)}):
        with open(path, "rb") as file:  # noqa: ASYNC230 - one piece
            file.seek(start)
            kept = file.read(CHUNK)
        async with aclosing(pieces(client, remote, start, CHUNK)) as chunks:
            if b"".join([piece async for piece in chunks]) != kept:
                return False
    return True


def _writer(file: IO[bytes] | AsyncWritable) -> Write:
    """Writes all of what it is given to a file of the user's, synchronous or not."""

    async def write(data: bytes) -> None:
        view = memoryview(data)
        while view:
            # A raw file may take less than it is given; a buffered one takes all, and some files answer nothing.
            taken: object = file.write(bytes(view) if len(view) != len(data) else data)
            if inspect.isawaitable(taken):
                taken = await taken
            view = view[taken:] if isinstance(taken, int) and 0 < taken < len(view) else view[len(view) :]

    return write


async def _copy(
    client: ClientCore,
    remote: Remote,
    write: Write,
    progress: Progress | None,
    *,
    start: int = 0,
    verify: bool = False,
) -> None:
    done = start
    async with aclosing(pieces(client, remote, start, verify=verify)) as chunks:
        async for piece in chunks:
            await write(piece)
            done += len(piece)
            if progress is not None:
                await answer(progress, done, remote.size)
    if remote.size is not None and done != remote.size:
        raise FileIncomplete(remote.name, done, remote.size, "the server gave another number of bytes")


async def _to_path(
    client: ClientCore, remote: Remote, path: str, progress: Progress | None, resume: bool, verify: bool
) -> str:
    part, loop = PartFile(path, remote), asyncio.get_running_loop()

    async def write(data: bytes) -> None:
        await loop.run_in_executor(None, part.write, data)  # a disk may be slow; the event loop goes on meanwhile

    try:
        start = part.open(resume)
        if start != remote.size:
            await _copy(client, remote, write, progress, start=start, verify=verify)
        return part.complete()
    except BaseException:
        part.abandon(keep=resume)
        raise
