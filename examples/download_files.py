"""Download the files of a chat, several at a time, with a bar for each; what is there already is skipped.

    pip install "cablegram[cli]"
    python examples/download_files.py @channel downloads

Topic: Files
"""

import asyncio
import sys
from pathlib import Path

from rich.progress import BarColumn, DownloadColumn, Progress, TransferSpeedColumn

import cablegram
from cablegram import TelegramClient, api

AT_ONCE = 3


async def main(chat: str, folder: str = "downloads") -> None:
    place, turns = Path(folder), asyncio.Semaphore(AT_ONCE)
    place.mkdir(exist_ok=True)
    async with TelegramClient.from_env("me") as client:
        await client.start()
        with Progress("{task.description}", BarColumn(), DownloadColumn(), TransferSpeedColumn()) as bars:

            async def fetch(message: api.Message, path: Path) -> None:
                def progress(done: int, whole: int | None) -> None:
                    bars.update(bar, completed=done, total=whole)

                async with turns:
                    bar = bars.add_task(path.name)
                    await client.download_media(message, path, resume=True, progress=progress)

            async with asyncio.TaskGroup() as group:
                async for message in client.iter_messages(chat, filter=api.InputMessagesFilterDocument()):
                    path = place / f"{message.id}-{getattr(message.file, 'name', None) or 'file'}"
                    if not path.exists():
                        group.create_task(fetch(message, path))


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
