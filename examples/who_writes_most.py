"""Who writes most in a group, in the last days.

    python examples/who_writes_most.py @group 30

Topic: Reading and keeping
"""

import sys
from collections import Counter
from datetime import timedelta

import cablegram
from cablegram import TelegramClient, api


async def main(chat: str, days: str = "30") -> None:
    counts: Counter[int] = Counter()
    async with TelegramClient.from_env("me") as client:
        await client.start()
        async for message in client.iter_messages(chat, reverse=True, offset_date=timedelta(days=-int(days))):
            counts[message.sender_id or 0] += 1
        for sender, count in counts.most_common(10):
            who = await client.get_entity(sender) if sender else None
            print(f"{count:>5} {who.first_name if isinstance(who, api.User) else 'the group itself'}")


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
