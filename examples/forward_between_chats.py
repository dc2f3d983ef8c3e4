"""Forward what comes in one chat to another, where it has one of some words.

    python examples/forward_between_chats.py @from @to urgent,sale

Topic: Chats and people
"""

import sys

import cablegram
from cablegram import TelegramClient, events

client = TelegramClient.from_env("me")


async def main(source: str, target: str, words: str = "") -> None:
    wanted = words.lower().split(",") if words else [""]

    async def forward(event: events.MessageEvent) -> None:
        if any(word in event.text.lower() for word in wanted):
            await event.forward_to(target)

    async with client:
        await client.start()
        client.add_event_handler(forward, events.NewMessage(source))
        await client.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
