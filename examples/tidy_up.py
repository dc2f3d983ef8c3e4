"""A folder for some chats, and the rest that is silent into the archive.

    python examples/tidy_up.py Work @boss @team

Topic: Chats and people
"""

import sys

import cablegram
from cablegram import TelegramClient


async def main(title: str, *chats: str) -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        await client.create_folder(title, chats)
        kept = {await client.get_peer_id(chat) for chat in chats}
        silent = [dialog async for dialog in client.iter_dialogs() if dialog.id not in kept and not dialog.unread_count]
        if silent:
            await client.archive(silent)
        print(f"{len(kept)} in the folder {title}, {len(silent)} in the archive")


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
