"""An album comes as one event: the bot answers with its last picture.

    BOT_TOKEN=123:abc python examples/album_bot.py

Topic: Bots
"""

import os

import cablegram
from cablegram import TelegramClient, events

bot = TelegramClient.from_env("bot")


@bot.on(events.Album(incoming=True))
async def last(event: events.AlbumEvent) -> None:
    await event.messages[0].respond(file=event.messages[-1], message=f"The last of {len(event.messages)}")


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
