"""Moderation: forbidden words, a warning, then an hour of silence.

    BOT_TOKEN=123:abc FORBIDDEN="casino,crypto" python examples/moderation_bot.py

The bot is an administrator of the group with the rights to delete and to ban. Administrators may say what they like.
Topic: Bots
"""

import os
import re
from collections import Counter
from datetime import timedelta

import cablegram
from cablegram import TelegramClient, events

bot = TelegramClient.from_env("bot")
FORBIDDEN = re.compile("|".join(map(re.escape, os.environ.get("FORBIDDEN", "casino").split(","))), re.IGNORECASE)
warned: Counter[tuple[int, int]] = Counter()


@bot.on(events.NewMessage(events.F.group & events.F(lambda event: FORBIDDEN.search(event.text))))
async def judge(event: events.MessageEvent) -> None:
    chat, sender = event.chat_id, event.sender_id
    if chat is None or sender is None:
        return
    member = await bot.get_member(chat, sender)
    if member is not None and member.status in ("creator", "admin"):
        return
    await event.delete()
    warned[chat, sender] += 1
    if warned[chat, sender] < 2:
        await event.respond("Not here, please. Next time you will be silent for an hour.")
    else:
        await bot.edit_permissions(chat, sender, send_messages=False, until=timedelta(hours=1))


async def main() -> None:
    async with bot:
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
