"""Who comes and goes, as it happens.

    python examples/who_is_online.py

Topic: Chats and people
"""

import cablegram
from cablegram import TelegramClient, api, events

client = TelegramClient.from_env("me")


@client.on(events.UserStatus())
async def show(event: events.StatusEvent) -> None:
    user = await event.get_user()
    name = user.first_name if isinstance(user, api.User) else event.user_id
    print(name, "is here" if event.online else "has gone", flush=True)


async def main() -> None:
    async with client:
        await client.start()
        await client.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
