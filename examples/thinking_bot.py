"""Show that the bot is typing, for as long as it works on the answer.

    BOT_TOKEN=123:abc python examples/thinking_bot.py

Topic: Bots
"""

import asyncio
import os

import cablegram
from cablegram import TelegramClient, events

bot = TelegramClient.from_env("bot", concurrency=8)


async def think(question: str) -> str:
    await asyncio.sleep(0.2)
    return f"{len(question.split())} words, and no idea."


@bot.on(events.NewMessage(events.F.private, incoming=True))
async def answer(event: events.MessageEvent) -> None:
    async with bot.action(event.message.peer_id, "typing"):
        text = await think(event.text)
    await event.reply(text)


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
