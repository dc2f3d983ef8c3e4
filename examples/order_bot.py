"""A conversation: questions and answers, one after the other.

    BOT_TOKEN=123:abc python examples/order_bot.py

While it is open, the messages of that chat come to it; other chats are served meanwhile.
Topic: Bots
"""

import os

import cablegram
from cablegram import TelegramClient, errors, events

bot = TelegramClient.from_env("bot", concurrency=8)


@bot.on(events.Command("order"))
async def order(event: events.CommandEvent) -> None:
    async with bot.conversation(event.message.peer_id, timeout=300) as talk:
        try:
            dish = await talk.ask("What would you like?")
            where = await talk.ask(f"{dish.text}: where to?")
        except errors.DeadlineExceeded:
            await talk.send("Another time, then.")
        else:
            await talk.send(f"{dish.text} to {where.text} is on its way.")


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
