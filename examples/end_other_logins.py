"""The devices of the account, and the end of those that were not used for long.

    python examples/end_other_logins.py 90

Topic: Chats and people
"""

import sys

import cablegram
from cablegram import TelegramClient


async def main(days: str = "90") -> None:
    async with TelegramClient.from_env("me") as client:
        await client.start()
        for login in await client.get_authorizations():
            idle = (client.server_time() - login.date_active) / 86_400
            print(f"{login.app_name} on {login.device_model}, {login.country}, {idle:.0f} days ago")
            if not login.current and idle > float(days):
                await client.terminate_session(login.hash)
                print("  ended")


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
