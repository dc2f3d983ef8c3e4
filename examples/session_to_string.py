"""The session as a string, for a server that has no place for files; as good as a password.

    python examples/session_to_string.py

Topic: Accounts and sessions
"""

import sys

import cablegram
from cablegram import StringSession, TelegramClient


async def main() -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        text = client.session.export()
    async with TelegramClient.from_env(StringSession(text)) as again:
        me = await again.start()  # asks nothing
        print(f"SESSION={text}")
        print("good for", me.first_name, file=sys.stderr)


if __name__ == "__main__":
    cablegram.run(main())
