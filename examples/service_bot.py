"""A bot as a service: it ends well at SIGTERM, and says how it is.

    BOT_TOKEN=123:abc HEALTH_FILE=/tmp/health python examples/service_bot.py

examples/Dockerfile and examples/service_bot.service run it in a container and under systemd.
Topic: In other programs
"""

import asyncio
import os
import signal
from pathlib import Path

import cablegram
from cablegram import TelegramClient, events

bot = TelegramClient.from_env("bot", stop_grace=10)


@bot.on(events.Command("ping"))
async def ping(event: events.CommandEvent) -> None:
    await event.reply("pong")


async def report(place: Path) -> None:
    """Touch a file as long as all is well: a health check looks at its age."""
    while bot.health().state == "connected":
        place.touch()
        await asyncio.sleep(5)


async def main() -> None:
    loop = asyncio.get_running_loop()
    async with bot, asyncio.TaskGroup() as group:
        loop.add_signal_handler(signal.SIGTERM, lambda: group.create_task(bot.disconnect()))
        await bot.start(bot_token=os.environ["BOT_TOKEN"])
        group.create_task(report(Path(os.environ.get("HEALTH_FILE", "health"))))
        print("ready", flush=True)
        await bot.run_until_disconnected()


if __name__ == "__main__":
    cablegram.run(main())
