"""A bot in parts: routers, conditions, a log around handlers, and errors in one place.

    BOT_TOKEN=123:abc python examples/router_bot.py

Topic: Bots
"""

import os

import cablegram
from cablegram import TelegramClient, events

F = events.F
shop = events.Router("shop")


@shop.on(events.Command("add"))
async def add(event: events.CommandEvent) -> None:
    number, *what = event.args
    await event.reply(f"{int(number)} x {' '.join(what)}")


@shop.on(events.NewMessage(F.private & (F.photo | F.video) & ~F.forwarded))
async def picture(event: events.MessageEvent) -> None:
    await event.reply("A fine picture.")


@shop.on_error(ValueError)
async def explain(error: ValueError, event: events.MessageEvent) -> None:
    await event.reply("Write a number first, such as /add 2 pizza.")


@shop.around
async def log(event: events.MessageEvent, following: events.Following) -> None:
    print("from", event.sender_id, "came", repr(event.text))
    await following(event)


bot = TelegramClient.from_env("bot")
bot.include(shop)


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
