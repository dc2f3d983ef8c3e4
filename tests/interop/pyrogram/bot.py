"""Log in as a bot."""

import asyncio

from sandbox import ask, make_client, report


async def main() -> None:
    client = make_client("bot", in_memory=True, bot_token=ask("token"))
    await client.start()
    me = await client.get_me()
    report(id=me.id, bot=me.is_bot, username=me.username, session=await client.export_session_string())
    await client.stop()


asyncio.run(main())
