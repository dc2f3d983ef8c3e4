"""Greet those who join a group.

    BOT_TOKEN=123:abc python examples/welcome_bot.py

Topic: Bots
"""

import html
import os

import cablegram
from cablegram import TelegramClient, api, events

bot = TelegramClient.from_env("bot")


@bot.on(events.ChatAction(func=lambda event: event.joined))
async def greet(event: events.ActionEvent) -> None:
    names = []
    for user_id in event.user_ids:
        user = await bot.get_entity(user_id)
        if isinstance(user, api.User):
            names.append(f'<a href="tg://user?id={user.id}">{html.escape(user.first_name or "somebody")}</a>')
    await event.respond(f"Welcome, {' and '.join(names)}!", parse_mode="html")


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
