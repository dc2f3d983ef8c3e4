"""Pictures to leaf through: a button puts another picture into the same message.

    BOT_TOKEN=123:abc SLIDES=holiday python examples/slides_bot.py

Topic: Bots
"""

import os
from pathlib import Path

import cablegram
from cablegram import Button, TelegramClient, events

bot = TelegramClient.from_env("bot")
SLIDES = sorted(Path(os.environ.get("SLIDES", ".")).glob("*.png"))


@bot.on(events.Command("show"))
async def show(event: events.CommandEvent) -> None:
    await event.respond("1", file=SLIDES[0], buttons=[Button.inline("Next", "show 1")])


@bot.on(events.CallbackQuery(pattern=r"show (\d+)"))
async def turn(event: events.CallbackEvent) -> None:
    number = int(event.pattern_match[1]) % len(SLIDES)
    message = await event.get_message()
    if message is not None:
        button = Button.inline("Next", f"show {number + 1}")
        await bot.edit_message(message, f"{number + 1}", file=SLIDES[number], buttons=[button])
    await event.answer()


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
