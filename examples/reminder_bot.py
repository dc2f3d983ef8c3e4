"""A reminder: `/remind 10 tea is ready` says so in ten minutes.

    BOT_TOKEN=123:abc python examples/reminder_bot.py

Topic: Bots
"""

import asyncio
import os

import cablegram
from cablegram import TelegramClient, events

bot = TelegramClient.from_env("bot")
waiting: set[asyncio.Task[None]] = set()


@bot.on(events.Command("remind"))
async def remind(event: events.CommandEvent) -> None:
    minutes, _, text = event.argument.partition(" ")
    task = asyncio.create_task(later(event, float(minutes) * 60, text))
    waiting.add(task)  # the loop keeps no hold of its tasks
    task.add_done_callback(waiting.discard)
    await event.reply(f"In {minutes} minutes.")


async def later(event: events.CommandEvent, seconds: float, text: str) -> None:
    await asyncio.sleep(seconds)
    await event.reply(text or "Now!")


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
