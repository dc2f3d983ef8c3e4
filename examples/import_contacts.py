"""Take a table of people (number, first name, last name) into the contacts.

    python examples/import_contacts.py people.csv

Topic: Chats and people
"""

import csv
import sys

import cablegram
from cablegram import TelegramClient


async def main(file: str) -> None:
    with open(file, newline="") as table:
        people = [(number, first, last) for number, first, last in csv.reader(table)]
    async with TelegramClient.from_env("me") as client:
        await client.start()
        came = await client.import_contacts(people)
        print(len(came.users), "are on Telegram,", len(came.missing), "are not")


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
