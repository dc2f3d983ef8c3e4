"""Keys in place of the keyboard, and a request for the phone number.

    BOT_TOKEN=123:abc python examples/keyboard_bot.py

Topic: Bots
"""

import os

import cablegram
from cablegram import Button, Keyboard, TelegramClient, events

bot = TelegramClient.from_env("bot")
KEYS = Keyboard([[Button.text("Yes"), Button.text("No")], [Button.request_phone("My number")]], one_time=True)


@bot.on(events.Command("start"))
async def start(event: events.CommandEvent) -> None:
    await event.respond("Shall we call you?", buttons=KEYS)


@bot.on(events.NewMessage(incoming=True, pattern="^(Yes|No)$"))
async def answer(event: events.MessageEvent) -> None:
    await event.respond("Noted.", buttons=Button.clear())


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
