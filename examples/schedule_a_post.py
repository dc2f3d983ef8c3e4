"""Write now, send later: Telegram sends it, also when this program is not running.

    python examples/schedule_a_post.py @channel 8 "Good morning!"

Topic: Chats and people
"""

import sys
from datetime import UTC, datetime, timedelta

import cablegram
from cablegram import TelegramClient


async def main(chat: str, hours: str, text: str) -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        await client.send_message(chat, text, schedule=timedelta(hours=float(hours)))
        for waiting in await client.get_scheduled(chat):
            print(datetime.fromtimestamp(waiting.date, UTC), waiting.text)


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
