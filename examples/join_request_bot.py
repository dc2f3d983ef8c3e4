"""Let people into a group who have asked, unless their name is suspicious.

    BOT_TOKEN=123:abc python examples/join_request_bot.py

The bot is an administrator with the right to invite, and the link of the group asks for approval.
Topic: Bots
"""

import os

import cablegram
from cablegram import TelegramClient, api, events

bot = TelegramClient.from_env("bot")


@bot.on(events.JoinRequest())
async def judge(event: events.JoinRequestEvent) -> None:
    user = await event.get_user()
    if isinstance(user, api.User) and "casino" in (user.first_name or "").lower():
        await event.decline()
    else:
        await event.approve()


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
