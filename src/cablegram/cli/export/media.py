"""The files of exported messages, in a folder beside the export."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cablegram import api
    from cablegram.client.client import TelegramClient


def folder_of(export: Path) -> Path:
    """Where the files of an export are."""
    return export.with_name(f"{export.stem}_files")


async def fetched(client: TelegramClient, message: api.Message, export: Path) -> str | None:
    """The file of a message, downloaded if it is not there whole; its path as the export names it, or None."""
    file = message.file
    if file is None:
        return None
    folder = folder_of(export)
    await asyncio.to_thread(folder.mkdir, exist_ok=True)
    path = folder / f"{message.id} {file.name}"
    if not await asyncio.to_thread(is_whole, path, file.size):
        path = Path(await client.download_media(message, path, resume=True))
    return f"{folder.name}/{path.name}"


def is_whole(path: Path, size: int | None) -> bool:
    """Whether a file is there with all its bytes."""
    return path.is_file() and size in (None, path.stat().st_size)
