"""Block strangers whose first message has a link, and tell yourself.

    python examples/block_strangers.py

Topic: Chats and people
"""

import cablegram
from cablegram import TelegramClient, api, events

client = TelegramClient.from_env("me")


@client.on(events.NewMessage(events.F.private & events.F.matches(r"(?s).*https?://"), incoming=True))
async def judge(event: events.MessageEvent) -> None:
    sender = await event.get_sender()
    if isinstance(sender, api.User) and not (sender.contact or sender.bot or sender.self_):
        before = await client.get_messages(sender, limit=2)
        if len(before) == 1:
            await client.block(sender)
            await client.send_message("me", f"Blocked {sender.first_name}: {event.text}", parse_mode=None)


async def main() -> None:
    async with client:
        await client.start()
        await client.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
