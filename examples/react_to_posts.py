"""React to the newest posts of a channel.

    python examples/react_to_posts.py @channel 👍

Topic: Chats and people
"""

import sys

import cablegram
from cablegram import TelegramClient


async def main(channel: str, emoji: str = "👍") -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        for message in await client.get_messages(channel, limit=3):
            await message.react(emoji)
        await client.mark_as_read(channel)


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
