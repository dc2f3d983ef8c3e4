"""Answer a part of a message: the newest in a chat that has some words is quoted with just those.

    python examples/quote_a_message.py @somebody "steam engine" "Which one?"

Topic: Chats and people
"""

import sys

import cablegram
from cablegram import Reply, TelegramClient


async def main(chat: str, words: str, answer: str) -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        async for message in client.iter_messages(chat, search=words, limit=1):
            at = message.text.lower().index(words.lower())
            await client.send_message(chat, answer, reply_to=Reply(message, quote=message.text[at : at + len(words)]))


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
