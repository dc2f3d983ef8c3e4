"""Archive a channel as lines of JSON, with its files; the next run goes on where this one ended.

    python examples/archive_channel.py @channel archive

Topic: Reading and keeping
"""

import json
import sys
from pathlib import Path

import cablegram
from cablegram import TelegramClient


async def main(chat: str, folder: str = "archive") -> None:
    place = Path(folder)
    (place / "files").mkdir(parents=True, exist_ok=True)
    lines = place / "messages.jsonl"
    known = json.loads(lines.read_text().splitlines()[-1])["id"] if lines.exists() else 0
    async with TelegramClient.from_env("me") as client:
        await client.start()
        with lines.open("a") as out:
            async for message in client.iter_messages(chat, min_id=known, reverse=True):
                file = None
                if message.file:
                    file = await client.download_media(message, place / "files" / f"{message.id}", resume=True)
                row = {"id": message.id, "date": message.date, "from": message.sender_id, "text": message.text}
                out.write(json.dumps(row | {"file": file}, ensure_ascii=False) + "\n")
                known = message.id
    print("archived up to message", known)


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
