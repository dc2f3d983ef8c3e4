"""Buttons under a message, and a menu that changes in its place.

    BOT_TOKEN=123:abc python examples/menu_bot.py

Topic: Bots
"""

import os

import cablegram
from cablegram import Button, TelegramClient, events

bot = TelegramClient.from_env("bot")
MENU = {"tea": 2.50, "rum": 4.00}


@bot.on(events.Command("start"))
async def start(event: events.CommandEvent) -> None:
    rows = [[Button.inline(f"{name}, {price:.2f} €", f"order {name}")] for name, price in MENU.items()]
    await event.respond("What will it be?", buttons=rows)


@bot.on(events.CallbackQuery(pattern=r"order (\w+)"))
async def order(event: events.CallbackEvent) -> None:
    name = event.pattern_match[1]
    await event.edit(f"One **{name}**.", buttons=[Button.inline("Something else", "back")])
    await event.answer("Thank you!")


@bot.on(events.CallbackQuery(data="back"))
async def back(event: events.CallbackEvent) -> None:
    await event.edit("What else?", buttons=[[Button.inline(name, f"order {name}")] for name in MENU])
    await event.answer()


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
