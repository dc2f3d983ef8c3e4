"""Search in one chat, or in all of them.

    python examples/search_messages.py "steam engine" @somebody

Topic: Reading and keeping
"""

import sys

import cablegram
from cablegram import TelegramClient, api


async def main(words: str, chat: str = "") -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        if chat:
            found = [message async for message in client.iter_messages(chat, search=words)]
        else:
            anywhere = client.api.messages.iter_search_global(words, filter=api.InputMessagesFilterEmpty, limit=100)
            found = [message async for message in anywhere if isinstance(message, api.Message)]
        for message in found:
            print(message.chat_id, message.id, message.text)


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
