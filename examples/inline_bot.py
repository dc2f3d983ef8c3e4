"""Inline mode: results for what people write behind the bot's name.

    BOT_TOKEN=123:abc python examples/inline_bot.py

@BotFather switches inline mode on (/setinline).
Topic: Bots
"""

import os
from collections.abc import Callable

import cablegram
from cablegram import InlineResult, TelegramClient, api

bot = TelegramClient.from_env("bot")
STYLES: dict[str, Callable[[str], str]] = {"upper case": str.upper, "title case": str.title, "small": str.lower}


@bot.on(api.UpdateBotInlineQuery)
async def styles(update: api.UpdateBotInlineQuery) -> None:
    made = [InlineResult.article(name, change(update.query) or "...", id=name) for name, change in STYLES.items()]
    results = [await one.built(bot, number) for number, one in enumerate(made)]
    await bot.api.messages.set_inline_bot_results(query_id=update.query_id, results=results, cache_time=60)


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
