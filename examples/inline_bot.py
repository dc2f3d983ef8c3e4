"""Inline mode: results for what people write behind the bot's name.

    BOT_TOKEN=123:abc python examples/inline_bot.py

@BotFather switches inline mode on (/setinline).
Topic: Bots
"""

import os
from collections.abc import Callable

import cablegram
from cablegram import InlineResult, TelegramClient, events

bot = TelegramClient.from_env("bot")
STYLES: dict[str, Callable[[str], str]] = {"upper case": str.upper, "title case": str.title, "small": str.lower}


@bot.on(events.InlineQuery())
async def styles(event: events.InlineQueryEvent) -> None:
    results = [InlineResult.article(name, change(event.query) or "...", id=name) for name, change in STYLES.items()]
    await event.answer(results, cache_time=60)


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
