"""Take out the data of a chat within Telegram's own export, whose limits are wider.

    python examples/takeout.py @somebody

Another device of yours has to allow it first.
Topic: Accounts and sessions
"""

import sys

import cablegram
from cablegram import TelegramClient, errors


async def main(chat: str) -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        try:
            async with client.takeout(users=True, groups=True, megagroups=True) as export:
                count = len([message async for message in export.iter_messages(chat)])
        except errors.TakeoutInitDelay as delay:
            print("allow it on another device, or wait", delay.seconds, "seconds")
        else:
            print(count, "messages")


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
