"""Another name, another text, another picture.

    python examples/change_profile.py Augusta "Numbers and engines" portrait.png

Topic: Chats and people
"""

import sys

import cablegram
from cablegram import TelegramClient


async def main(first_name: str, about: str = "", picture: str = "") -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        await client.edit_profile(first_name=first_name, about=about)
        if picture:
            await client.set_profile_photo(picture)
        me = await client.get_me()
        print("now", me.first_name if me else "nobody")


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
