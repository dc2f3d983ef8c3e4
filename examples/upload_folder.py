"""Send all files of a folder: pictures as albums of ten, the rest as documents.

    python examples/upload_folder.py holiday @family

Topic: Files
"""

import sys
from pathlib import Path

import cablegram
from cablegram import TelegramClient

PICTURES = {".jpg", ".jpeg", ".png"}


async def main(folder: str, chat: str = "me") -> None:
    files = sorted(path for path in Path(folder).iterdir() if path.is_file())
    pictures = [path for path in files if path.suffix.lower() in PICTURES]
    async with TelegramClient.from_env("me") as client:
        await client.start()
        for start in range(0, len(pictures), 10):
            await client.send_file(chat, tuple(pictures[start : start + 10]), caption=Path(folder).name)
        for path in files:
            if path not in pictures:
                await client.send_file(chat, path, progress=lambda done, whole: print(f"{done}/{whole}", end="\r"))
                print(path.name)


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
