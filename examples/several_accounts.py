"""Several accounts in one program, each with a session of its own.

    python examples/several_accounts.py anna work

Topic: Accounts and sessions
"""

import asyncio
import sys

import cablegram
from cablegram import TelegramClient, events


async def serve(name: str) -> None:
    async with TelegramClient.from_env(name) as client:
        me = await client.start()

        @client.on(events.NewMessage(events.F.private, incoming=True))
        async def tell(event: events.MessageEvent) -> None:
            print(f"{me.first_name} got {event.text!r}", flush=True)

        await client.run_until_disconnected()


async def main(*names: str) -> None:
    async with asyncio.TaskGroup() as group:
        for name in names:
            group.create_task(serve(name))


if __name__ == "__main__":
    cablegram.run(main(*sys.argv[1:]))
