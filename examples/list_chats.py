"""The chats of the account, with what is unread.

    python examples/list_chats.py

Topic: Reading and keeping
"""

import cablegram
from cablegram import TelegramClient


async def main() -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        async for dialog in client.iter_dialogs():
            print(f"{dialog.id:>15} {dialog.unread_count:>5} {dialog.name}")


if __name__ == "__main__":
    cablegram.run(main())
