"""A quiz in the chat, and who has answered.

    BOT_TOKEN=123:abc python examples/quiz_bot.py

Topic: Bots
"""

import os
import random

import cablegram
from cablegram import TelegramClient, events

bot = TelegramClient.from_env("bot")
QUESTIONS = [("2 + 2?", ["3", "4"], 1), ("The first programmer?", ["Ada Lovelace", "Charles Babbage"], 0)]


@bot.on(events.Command("quiz"))
async def quiz(event: events.CommandEvent) -> None:
    question, answers, correct = random.choice(QUESTIONS)  # noqa: S311 - a game
    await bot.send_poll(event.message.peer_id, question, answers, correct=correct, public=True)


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
