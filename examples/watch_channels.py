"""Print what is new in some channels, as it comes.

    python examples/watch_channels.py @news @weather

Topic: Reading and keeping
"""

import sys

import cablegram
from cablegram import TelegramClient, events

client = TelegramClient.from_env("me")


async def show(event: events.MessageEvent) -> None:
    print(event.chat_id, event.id, event.text, flush=True)


async def main(*channels: str) -> None:
    async with client:
        await client.start()
        client.add_event_handler(show, events.NewMessage(list(channels)))
        for channel in channels:
            await client.watch(channel)  # of large channels Telegram pushes late: ask, as apps do
        await client.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
