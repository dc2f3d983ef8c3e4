"""Log in with the string of an earlier login, made here or elsewhere: nothing is asked."""

import asyncio

from sandbox import ask, make_client, report


async def main() -> None:
    client = make_client("again", in_memory=True, session_string=ask("session"))
    await client.start()
    me = await client.get_me()
    await client.send_message("me", "Hello again!")
    report(id=me.id, session=await client.export_session_string())
    await client.stop()


asyncio.run(main())
