"""Where a download goes: into memory, a binary file, or a path, where it appears only when it is whole."""

from __future__ import annotations

import asyncio
import os
from contextlib import aclosing, suppress
from typing import IO, TYPE_CHECKING, Any, TypeVar, overload

from cablegram import api
from cablegram.client.callbacks import answer
from cablegram.client.chats.peer_ids import marked
from cablegram.client.chats.peers import get_entity, get_input_entity
from cablegram.errors import FileIncomplete, UsageError

from .download import CHUNK, pieces
from .media import Remote, file_of

if TYPE_CHECKING:
    from cablegram.client.chats.peers import PeerLike
    from cablegram.client.core import ClientCore

    from .upload import Progress

F = TypeVar("F", bound=IO[bytes])


@overload
async def download_media(
    client: ClientCore,
    media: Any,
    file: None = None,
    *,
    progress: Progress | None = None,
    thumb: str | None = None,
) -> bytes: ...
@overload
async def download_media(
    client: ClientCore,
    media: Any,
    file: str | os.PathLike[str],
    *,
    progress: Progress | None = None,
    resume: bool = False,
    thumb: str | None = None,
) -> str: ...
@overload
async def download_media(
    client: ClientCore, media: Any, file: F, *, progress: Progress | None = None, thumb: str | None = None
) -> F: ...
async def download_media(
    client: ClientCore,
    media: Any,
    file: Any = None,
    *,
    progress: Progress | None = None,
    resume: bool = False,
    thumb: str | None = None,
) -> Any:
    """Download the file of a message; every byte of it, or an error.

    ``media``: a message, an event of one, or a media, photo or document. ``file``: None returns the bytes; a path is
    written and returned; a binary file is written to and returned. A folder (one that exists, or ends with ``/``) gets
    the file under its own name, with a number when that is taken; another path is replaced if it exists.

    On disk the bytes gather under ``NAME.ID.part`` and are renamed when they are complete, so that no file under
    ``NAME`` is ever short. ``resume=True`` goes on with such a part and keeps it when something fails.
    ``progress(done, whole)``, a function or a coroutine function, is told the bytes. ``thumb``: the letter of a smaller
    size (``"m"``). A file reference that has expired is had anew from the message.

    Raises :class:`~cablegram.errors.FileIncomplete`, ``UsageError`` when there is no file, ``OSError``, and what the
    server answers. Source: https://core.telegram.org/method/upload.getFile
    """
    return await save(client, file_of(media, thumb=thumb), file, progress=progress, resume=resume)


async def download_profile_photo(
    client: ClientCore,
    peer: PeerLike,
    file: Any = None,
    *,
    big: bool = True,
    progress: Progress | None = None,
) -> Any:
    """Download the photo of a user, group or channel; None when there is none to be seen.

    ``file`` as in :meth:`download_media`; ``big``: the larger of the two sizes.
    Source: https://core.telegram.org/constructor/inputPeerPhotoFileLocation
    """

    entity: Any = peer
    if not hasattr(entity, "photo"):
        entity = await get_entity(client, peer)
    photo = getattr(entity, "photo", None)
    number = getattr(photo, "photo_id", None)
    if photo is None or number is None:
        return None
    location = api.InputPeerPhotoFileLocation(peer=await get_input_entity(client, entity), photo_id=number, big=big)
    name = f"profile_{abs(marked(entity) or 0)}_{number & 0xFFFF_FFFF_FFFF_FFFF:x}.jpg"
    remote = Remote(location, photo.dc_id, None, name, "image/jpeg", number, None)
    return await save(client, remote, file, progress=progress)


async def save(
    client: ClientCore, remote: Remote, file: Any, *, progress: Progress | None = None, resume: bool = False
) -> Any:
    """Download a known file to where ``file`` says."""
    if file is None:
        parts: list[bytes] = []
        await _copy(client, remote, parts.append, progress)
        return b"".join(parts)
    if isinstance(file, (str, os.PathLike)):
        return await _to_path(client, remote, os.fspath(file), progress, resume)
    if not hasattr(file, "write"):
        raise UsageError(f"file is a path or a binary file, not a {type(file).__name__}")
    await _copy(client, remote, file.write, progress)
    return file


async def _copy(
    client: ClientCore,
    remote: Remote,
    write: Any,
    progress: Progress | None,
    *,
    start: int = 0,
    threaded: bool = False,
) -> None:
    done, loop = start, asyncio.get_running_loop()
    async with aclosing(pieces(client, remote, start)) as chunks:
        async for piece in chunks:
            if threaded:  # a disk may be slow; the event loop goes on meanwhile
                await loop.run_in_executor(None, write, piece)
            else:
                write(piece)
            done += len(piece)
            if progress is not None:
                await answer(progress, done, remote.size)
    if remote.size is not None and done != remote.size:
        raise FileIncomplete(remote.name, done, remote.size, "the server gave another number of bytes")


async def _to_path(client: ClientCore, remote: Remote, path: str, progress: Progress | None, resume: bool) -> str:
    part = _Part(path, remote)
    try:
        start = part.open(resume)
        if start != remote.size:
            await _copy(client, remote, part.write, progress, start=start, threaded=True)
    except BaseException:
        part.abandon(keep=resume)
        raise
    return part.complete()


class _Part:
    """The bytes of a file that is not complete yet, beside where it will be."""

    def __init__(self, path: str, remote: Remote) -> None:
        self._folder = os.path.isdir(path) or path.endswith(("/", os.sep))
        if self._folder:
            os.makedirs(path, exist_ok=True)
        self._target = os.path.join(path, remote.name) if self._folder else path
        # The file's own number: what another file has left behind is never taken for the beginning of this one.
        self._path = f"{self._target}.{remote.id & 0xFFFF_FFFF_FFFF_FFFF:x}.part"
        self._size = remote.size
        self._file: Any = None

    def open(self, resume: bool) -> int:
        """Begin, or go on; returns how many bytes are there already: whole chunks, and no more than the file has."""
        start = 0
        if resume and self._size is not None:
            with suppress(OSError):
                kept = os.path.getsize(self._path)
                start = kept if kept == self._size else 0 if kept > self._size else kept - kept % CHUNK
        self._file = open(self._path, "r+b" if start else "wb", buffering=0)  # noqa: SIM115 - closed by the ends below
        self._file.truncate(start)
        self._file.seek(start)
        return start

    def write(self, data: bytes) -> None:
        """Write all of it: a raw file may take less than it is given."""
        view = memoryview(data)
        while view:
            view = view[self._file.write(view) :]

    def abandon(self, *, keep: bool) -> None:
        """It did not come to an end."""
        if self._file is not None:
            self._file.close()
            if not keep:
                with suppress(OSError):
                    os.unlink(self._path)

    def complete(self) -> str:
        """It is all there: give it its name, and return that."""
        self._file.close()
        target = _free(self._target) if self._folder else self._target
        os.replace(self._path, target)
        return target


def _free(target: str) -> str:
    """The path, with a number before its suffix when something is there already."""
    stem, suffix = os.path.splitext(target)
    number = 1
    found = target
    while os.path.exists(found):
        found = f"{stem} ({number}){suffix}"
        number += 1
    return found
