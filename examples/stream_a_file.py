"""A file piece by piece, without keeping it: here only its SHA-256.

    python examples/stream_a_file.py https://t.me/channel/7

Topic: Files
"""

import hashlib
import sys

import cablegram
from cablegram import TelegramClient, api, links


async def main(link: str) -> None:
    parsed = links.parse(link)
    if not isinstance(parsed, links.Message):
        sys.exit("give the link of a message")
    async with TelegramClient.from_env("me") as client:
        await client.start()
        [message] = await client.get_messages(parsed.peer, ids=parsed.id)
        digest = hashlib.sha256()
        if isinstance(message, api.Message):
            async for piece in client.iter_download(message):
                digest.update(piece)
        print(digest.hexdigest())


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
