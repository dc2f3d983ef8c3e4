"""The members of a group or channel as a table.

    python examples/members_to_csv.py @group members.csv

Topic: Reading and keeping
"""

import csv
import sys

import cablegram
from cablegram import TelegramClient


async def main(chat: str, file: str = "members.csv") -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        with open(file, "w", newline="") as out:
            table = csv.writer(out)
            table.writerow(["id", "name", "username", "status"])
            async for member in client.iter_participants(chat):
                table.writerow([member.id, member.name, getattr(member.user, "username", None), member.status])


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
