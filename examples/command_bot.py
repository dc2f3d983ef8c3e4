"""Commands with arguments, and what a link to the bot brings.

    BOT_TOKEN=123:abc python examples/command_bot.py

`/roll 20`, `/roll@my_bot`, and t.me/my_bot?start=voucher; the list behind the "/" of the keyboard is set at the start.
Topic: Bots
"""

import os
import random

import cablegram
from cablegram import TelegramClient, events

bot = TelegramClient.from_env("bot")


@bot.on(events.Command("start"))
async def start(event: events.CommandEvent) -> None:
    await event.reply(f"Your voucher: {event.payload}" if event.payload else "Try /roll 20")


@bot.on(events.Command("roll"))
async def roll(event: events.CommandEvent) -> None:
    sides = int(event.args[0]) if event.args and event.args[0].isdecimal() else 6
    await event.reply(f"{random.randint(1, max(sides, 1))} of {sides}")  # noqa: S311 - a game


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.set_commands({"start": "Begin", "roll": "Roll a die"})
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
