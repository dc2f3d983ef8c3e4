"""Any method of Telegram, by `client.api`.

    python examples/ask_who_i_am.py

Every one of Telegram's 813 methods takes usernames, messages and texts as they are.
Topic: First steps
"""

import cablegram
from cablegram import TelegramClient, api


async def main() -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        nearest = await client.api.help.get_nearest_dc()
        full = await client.api.users.get_full_user("me")
        print("country:", nearest.country)
        print("about:", full.full_user.about or "nothing")
        async for dialog in client.api.messages.iter_dialogs(limit=5):
            if isinstance(dialog, api.Dialog):
                print("chat:", dialog.peer, "unread:", dialog.unread_count)


if __name__ == "__main__":
    cablegram.run(main())
