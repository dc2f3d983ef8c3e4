"""A bot that answers everything with the same words.

    BOT_TOKEN=123:abc python examples/echo_bot.py

Topic: First steps
"""

import os

import cablegram
from cablegram import TelegramClient, events

bot = TelegramClient.from_env("bot")


@bot.on(events.NewMessage(incoming=True))
async def echo(event: events.MessageEvent) -> None:
    await event.reply(f"You said: {event.text}")


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
