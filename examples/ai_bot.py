"""An answer that is shown while it is being written, as language models write.

    BOT_TOKEN=123:abc python examples/ai_bot.py

Put your model's stream in the place of `model`: any asynchronous iterator of pieces of text.
Topic: Bots
"""

import asyncio
import os
from collections.abc import AsyncIterator

import cablegram
from cablegram import TelegramClient, events

bot = TelegramClient.from_env("bot", concurrency=8)


async def model(question: str) -> AsyncIterator[str]:
    for word in f"You asked: **{question}** That is a good question.".split():
        await asyncio.sleep(0.05)
        yield f"{word} "


@bot.on(events.NewMessage(events.F.private & events.F.text, incoming=True))
async def answer(event: events.MessageEvent) -> None:
    async with event.streaming() as growing:
        async for piece in model(event.text):
            await growing.write(piece)


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
