"""What is unread in all chats, as one note to yourself.

    python examples/unread_digest.py

Topic: Reading and keeping
"""

import cablegram
from cablegram import TelegramClient

TELEGRAM = 777000  # its chat has login codes, which are cancelled where somebody copies them


async def main() -> None:
    lines = []
    async with TelegramClient.from_env("me", parse_mode=None) as client:
        await client.start()
        async for dialog in client.iter_dialogs():
            if dialog.unread_count and dialog.id != TELEGRAM:
                lines.append(f"{dialog.name} ({dialog.unread_count})")
                unread = await client.get_messages(dialog, limit=min(dialog.unread_count, 3))
                lines += [f"  {message.text[:100]}" for message in reversed(unread)]
        await client.send_message("me", "\n".join(lines) or "Nothing is unread.", split=True)


if __name__ == "__main__":
    cablegram.run(main())
