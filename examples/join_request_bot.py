"""Let people into a group who have asked, unless their name is suspicious.

    BOT_TOKEN=123:abc python examples/join_request_bot.py

The bot is an administrator with the right to invite, and the link of the group asks for approval.
Topic: Bots
"""

import os

import cablegram
from cablegram import TelegramClient, api

bot = TelegramClient.from_env("bot")


@bot.on(api.UpdateBotChatInviteRequester)
async def judge(update: api.UpdateBotChatInviteRequester) -> None:
    user = await bot.get_entity(update.user_id)
    trusted = isinstance(user, api.User) and "casino" not in (user.first_name or "").lower()
    await bot.api.messages.hide_chat_join_request(update.peer, update.user_id, approved=trusted)


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
