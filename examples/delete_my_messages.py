"""Delete your own messages in a chat that are older than some days, for everybody.

    python examples/delete_my_messages.py @group 30

Topic: Chats and people
"""

import sys
from datetime import timedelta

import cablegram
from cablegram import TelegramClient


async def main(chat: str, days: str = "30") -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        old = client.iter_messages(chat, from_user="me", offset_date=timedelta(days=-int(days)))
        count = await client.delete_messages(chat, [message async for message in old])
    print("deleted", count)


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
