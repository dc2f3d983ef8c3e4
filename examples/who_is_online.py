"""Who comes and goes, as it happens.

    python examples/who_is_online.py

Topic: Chats and people
"""

import cablegram
from cablegram import TelegramClient, api

client = TelegramClient.from_env("me")


@client.on(api.UpdateUserStatus)
async def show(update: api.UpdateUserStatus) -> None:
    user = await client.get_entity(update.user_id)
    name = user.first_name if isinstance(user, api.User) else update.user_id
    print(name, "is here" if isinstance(update.status, api.UserStatusOnline) else "has gone", flush=True)


async def main() -> None:
    async with client:
        await client.start()
        await client.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
