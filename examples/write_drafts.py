"""Put a draft into a chat, to be read and sent by hand.

    python examples/write_drafts.py @somebody "Dear somebody, "

Topic: Chats and people
"""

import sys

import cablegram
from cablegram import TelegramClient


async def main(chat: str, text: str) -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        await client.save_draft(chat, text)
        for draft in await client.drafts():
            print(draft.chat_id, draft.text)


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
