"""Make a supergroup, invite people, give somebody rights, and print a link that works for a day.

    python examples/make_a_group.py "The team" @bob @eve

Topic: Chats and people
"""

import sys
from datetime import timedelta

import cablegram
from cablegram import TelegramClient


async def main(title: str, *people: str) -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        team = await client.create_channel(title, "Made by a script", supergroup=True)
        await client.invite(team, people)
        if people:
            await client.edit_admin(team, people[0], title="Helper", delete_messages=True, pin_messages=True)
        welcome = await client.send_message(team, "Welcome, everybody!")
        await welcome.pin()
        print(await client.invite_link(team, expires=timedelta(days=1), limit=10))


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
