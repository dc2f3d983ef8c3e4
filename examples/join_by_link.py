"""Join what a link leads to: a username, an invitation, a message.

    python examples/join_by_link.py https://t.me/+AbCdEf https://t.me/the_club/7

Topic: Chats and people
"""

import sys

import cablegram
from cablegram import TelegramClient, errors, links


async def main(*found: str) -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        for link in found:
            parsed = links.parse(link)
            target = parsed.peer if isinstance(parsed, links.Message) else link
            try:
                chat = await client.join(target)
            except errors.InviteRequestSent:
                print(link, "an administrator has to let you in")
            else:
                print(link, "you are in", getattr(chat, "title", chat.id))


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
