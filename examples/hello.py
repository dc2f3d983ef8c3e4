"""Say hello to yourself: the smallest program.

    python examples/hello.py

The first start asks for your number and the code; the session is kept in me.session, and the next start asks nothing.
Topic: First steps
"""

import cablegram
from cablegram import TelegramClient


async def main() -> None:
    async with TelegramClient.from_env("me") as client:
        me = await client.start()
        sent = await client.send_message("me", f"Hello, **{me.first_name}**!")
        print("sent message", sent.id)


if __name__ == "__main__":
    cablegram.run(main())
